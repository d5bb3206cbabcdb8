package html

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// percent writes a length as a share of the width.
func percent(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) + "%" }

// wrap breaks a text into lines of lineLength characters at most: between words, and within one that
// is longer than a line.
func wrap(text string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= lineLength {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		letters := []rune(word)
		for len(letters) > lineLength {
			lines = append(lines, string(letters[:lineLength]))
			letters = letters[lineLength:]
		}
		line = string(letters)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
