package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// longestWeak is the length of the longest of weakAnswers.
const longestWeak = 24

// weakAnswers are whole answers that stand for a blank. "None, because …" is not one of them: an
// answer with a reason counts, whatever it is.
var weakAnswers = []string{
	"", "?", "as above", "n/a", "na", "nil", "no", "none", "none known", "none identified", "not applicable",
	"not known", "not yet known", "nothing", "pending", "see above", "tba", "tbc", "tbd", "to be added",
	"to be advised", "to be completed", "to be confirmed", "to be determined", "to follow", "unknown", "x", "xx", "xxx",
}

// weak says that an answer is blank, or one of the words that stand for a blank.
func weak[T ~string](answer T) bool {
	words := strings.Trim(string(answer), " \t\r\n.,;:!-–—_*[]()")
	if len(words) > longestWeak {
		return false
	}
	return slices.Contains(weakAnswers, strings.ToLower(words))
}

// allWeak says that none of the texts is an answer.
func allWeak(texts ...schema.Text) bool { return !slices.ContainsFunc(texts, answered) }

func answered(t schema.Text) bool { return !weak(t) }

// missing gives the names of the parts that are not there, in the order given.
func missing(parts ...part) []string {
	var names []string
	for _, p := range parts {
		if !p.there {
			names = append(names, p.name)
		}
	}
	return names
}

// A part is one thing that a row of the form asks for.
type part struct {
	name  string
	there bool
}

// containsAny says whether the text holds one of the words, in lower case already.
func containsAny(lower string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(lower, w) })
}
