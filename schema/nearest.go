package schema

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

var wordSigns = strings.NewReplacer("_", "-", " ", "-")

// Nearest gives the one of names that somebody who typed word most likely meant: about a third of
// its letters away, or the same but for case, plural or the sign between words. Empty: none is near.
func Nearest(word string, names []string) string {
	if len(word) > 64 {
		return ""
	}
	plain := func(s string) string { return strings.TrimSuffix(wordSigns.Replace(strings.ToLower(s)), "s") }
	best, least := "", max(1, (len(word)+1)/3)+1
	meant := plain(word)
	for _, name := range names {
		if d := levenshtein.ComputeDistance(meant, plain(name)); d < least {
			best, least = name, d
		}
	}
	return best
}
