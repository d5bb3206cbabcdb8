package schema

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

var wordSigns = strings.NewReplacer("_", "-", " ", "-")

// negations are what makes a word its opposite.
var negations = []string{"not-", "non-", "no-", "not", "non", "un", "in", "im", "ir", "dis"}

// Nearest gives the one of names that somebody who typed word most likely meant: about a third of
// its letters away, or the same but for case, plural, the sign between words or how it is negated.
// It is never the word's opposite. Empty: none is near.
func Nearest(word string, names []string) string {
	if len(word) > 64 {
		return ""
	}
	plain := func(s string) string { return strings.TrimSuffix(wordSigns.Replace(strings.ToLower(s)), "s") }
	best, least := "", max(1, (len(word)+1)/3)+1
	meant := plain(word)
	spellings := []string{meant}
	for _, not := range negations {
		if rest, ok := strings.CutPrefix(meant, not); ok {
			spellings = append(spellings, "not-"+rest)
		}
	}
	for _, name := range names {
		for _, spelling := range spellings {
			d := levenshtein.ComputeDistance(spelling, plain(name))
			if d < least && !opposite(meant, plain(name)) {
				best, least = name, d
			}
		}
	}
	return best
}

// opposite says that one of two words is the other's negation.
func opposite(a, b string) bool {
	for _, not := range negations {
		if a == not+b || b == not+a {
			return true
		}
	}
	return false
}
