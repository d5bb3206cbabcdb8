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
	best, least := "", len(word)+1
	for _, n := range neighbours(word, names) {
		if n.letters < least {
			best, least = n.name, n.letters
		}
	}
	return best
}

// A neighbour is a name that somebody may have meant, and how many letters away it is.
type neighbour struct {
	name    string
	letters int
}

// neighbours are all of the names that are near a word, in their order.
func neighbours(word string, names []string) []neighbour {
	if len(word) > 64 {
		return nil
	}
	plain := func(s string) string { return strings.TrimSuffix(wordSigns.Replace(strings.ToLower(s)), "s") }
	meant := plain(word)
	spellings := []string{meant}
	for _, not := range negations {
		if rest, ok := strings.CutPrefix(meant, not); ok {
			spellings = append(spellings, "not-"+rest)
		}
	}
	var near []neighbour
	for _, name := range names {
		least := max(1, (len(word)+1)/3) + 1
		for _, spelling := range spellings {
			if d := levenshtein.ComputeDistance(spelling, plain(name)); d < least && !opposite(meant, plain(name)) {
				least = d
			}
		}
		if least <= max(1, (len(word)+1)/3) {
			near = append(near, neighbour{name, least})
		}
	}
	return near
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
