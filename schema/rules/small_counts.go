package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// smallCount tells of a small number outside of tables, and of one in words that is small or would tell one: those stay.
func (s *subject) smallCount(c schema.SmallCount) (gap, bool) {
	what, words := inWords(c.Path), inWords(c.Path)
	counts := what + " counts"
	if strings.HasPrefix(c.Path, "impact[") {
		counts = "the impact on " + s.entryName(indexIn(c.Path)) + " affects"
		words = "how many people " + counts
	}
	key := c.Path[strings.LastIndexByte(c.Path, '.')+1:]
	switch {
	case !c.InWords && c.Small:
		return gap{path: c.Path, message: fmt.Sprintf("%s %s; the public version leaves the number out", counts, s.fewPeople()), hint: nothingToDo, severity: schema.Note}, true
	case !c.InWords, c.Small && boundedOrOther(strings.ToLower(c.Words)):
		return gap{}, false
	case c.Small:
		return gap{
			path: c.Path, message: fmt.Sprintf("%s is told in words, and is %s: the public version keeps words", words, s.fewPeople()),
			hint: toPaste("say it without the number, or write the bare number, which render --publish leaves out", fmt.Sprintf(`%s = "fewer than %d"`, key, s.threshold().From())),
		}, true
	}
	return gap{
		path: c.Path, message: words + " is told in words, and would tell a number too small to be published: the public version keeps words",
		hint: "write the bare number, which render --publish leaves out, or say it without the number",
	}, true
}

// boundedOrOther says that the number in some words is a bound or a share, or counts something else than people.
func boundedOrOther(words string) bool {
	return containsAny(words, "fewer", "less", "under", "below", "up to", "%", "per cent", " in ", "family", "families", "household",
		"organisation", "organization", "group", "school", "letter", "event", "meeting", "session")
}
