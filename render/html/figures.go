package html

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// known reports whether v can be drawn: NaN stands for a value that nobody recorded, and infinity
// comes out of a division that should not have been made.
func known(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// formatFigure writes a number with two decimals at most and commas between thousands.
func formatFigure(v float64) string {
	if math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	digits := strconv.FormatFloat(math.Abs(math.Round(v*100)/100), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if v < 0 && strings.Trim(whole, "0.,") != "" {
		return "−" + whole
	}
	return whole
}

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
