package html

import (
	"regexp"
	"slices"
	"strings"
)

// languageTag is the shape of a tag of BCP 47, more or less.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// rightToLeft are the languages that are written so, by the first part of their tags.
var rightToLeft = []string{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}

// leftwards reports whether a language is written from right to left.
func leftwards(language string) bool {
	first, _, _ := strings.Cut(strings.ToLower(language), "-")
	return slices.Contains(rightToLeft, first)
}

// language gives the attributes of what is written in a language and stands in something that is
// written leftwards, or not. A tag that cannot be one gives none.
func language(tag string, within bool) []attr {
	if !languageTag.MatchString(tag) {
		return nil
	}
	direction := ""
	switch {
	case leftwards(tag):
		direction = "rtl"
	case within:
		direction = "ltr"
	}
	return []attr{{"lang", tag}, {"dir", direction}}
}
