package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// namedKinds end the names of places at which a service is given, and genericInNames stand in such names without telling
// which it is.
var (
	namedKinds     = strings.Fields("Centre Library School Academy Nursery Hostel Pool Museum Clinic Depot")
	genericInNames = strings.Fields(`The That This These Those Each Every All Our Its A An Day Children's Children’s Leisure Community Youth Family Primary
		Secondary Junior Infant High Central Town Village Public Sports Sport Resource Resources Health Medical Care Business Civic Contact
		Access County Council Borough City District Local Learning Arts Recycling Waste Shopping Visitor Respite Special Grammar Swimming
		Branch Mobile Home New Main Adult Older Early Years Integrated Urgent Treatment Education Training Law Job Centre`)
)

// mostPlaces is how many places of a kind are looked for in all texts, far more than one decision is about.
const mostPlaces = 50

// decidedPlaces finds a place that the decision names and nothing else in the record does, where the record names others
// of its kind. It is silent where any of the name's own words stands elsewhere.
func decidedPlaces(s *subject) []gap {
	d := s.ruling()
	if d == nil {
		return nil
	}
	for _, kind := range namedKinds {
		names := placeNames(string(d.Content), kind)
		if len(names) == 0 || !s.namesPlaces(kind) {
			continue
		}
		for _, name := range names[:min(len(names), mostPlaces)] {
			if !s.mentions(name) {
				full := strings.Join(name, " ") + " " + kind
				return []gap{{
					path: "decision.content", message: fmt.Sprintf("the decision names %s, and nothing else in the record does", full),
					hint: "check what was decided against what was assessed; assess what was added, or use the same name in both",
				}}
			}
		}
	}
	return nil
}

// placeNames gives the words with capitals before each word of the kind, where one of them tells which place it is.
func placeNames(text, kind string) [][]string {
	if !strings.Contains(text, kind) {
		return nil
	}
	var names [][]string
	words := strings.Fields(text)
	for i, word := range words {
		if strings.TrimRight(word, ".,;:!?)") != kind {
			continue
		}
		from := i
		for from > 0 && isNameWord(words[from-1]) {
			from--
		}
		if len(tellingWords(words[from:i])) > 0 {
			names = append(names, words[from:i])
		}
	}
	return names
}

// isNameWord says that a word begins with a capital, and that no stop follows it.
func isNameWord(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || last == '\'' || last == '’')
}

// tellingWords gives the words of a name that tell which place it is.
func tellingWords(name []string) []string {
	var own []string
	for _, w := range name {
		if !slices.Contains(genericInNames, w) {
			own = append(own, w)
		}
	}
	return own
}

// namesPlaces says that the record names a place of the kind outside its decision.
func (s *subject) namesPlaces(kind string) bool {
	return slices.ContainsFunc(s.leaves, func(l leaf) bool {
		return !saysDecided(l.path) && len(placeNames(l.text, kind)) > 0
	})
}

// saysDecided says that a text is of what was decided, and why.
func saysDecided(path string) bool {
	return strings.HasPrefix(path, "decision.content") || strings.HasPrefix(path, "decision.outcome") || strings.HasPrefix(path, "decision.reasons")
}

// mentions says that one of a name's own words stands outside the decision.
func (s *subject) mentions(name []string) bool {
	own := tellingWords(name)
	return slices.ContainsFunc(s.leaves, func(l leaf) bool {
		return !saysDecided(l.path) && slices.ContainsFunc(own, func(w string) bool {
			return strings.Contains(strings.ToLower(l.text), strings.ToLower(strings.TrimRight(w, "'’s")))
		})
	})
}
