package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

var sourceRules = []Rule{
	{
		ID: "DR215", Records: onForms, Severity: schema.Note, Since: "0.1", check: sourcesDated,
		Title:     "sources are dated",
		Why:       "How old the evidence is decides how much it can carry.",
		Authority: practice,
		Mend:      "Give the date of the source, a year or month if no more is known: date = \"2014\".",
	},
	{
		ID: "DR216", Severity: schema.Note, Since: "0.1", check: sourcesRecent,
		Title:     "sources and figures are not older than three years at the decision",
		Why:       "People and services change. Old evidence may still be the best there is, and then it is worth saying so.",
		Authority: practice,
		Mend: "Look for newer figures, or say in the note of the source or table why these still hold (\"the latest there are\"). " +
			"The date of figures counts before that of their source. A census stands until the figures of the next are out. Silent where the house sets a limit: see DR224.",
	},
}

var sourceUseRules = []Rule{
	{
		ID: "DR224", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: sourcesWithinLimit,
		Title:     "sources and figures are not older at the decision than the house allows",
		Why:       "The body has said how old evidence may be before it has to say why it still holds.",
		Authority: "the house template: limits.source-years",
		Mend: "Look for newer figures, or say in the note of the source or table why these still hold (\"the latest there are\"). " +
			"The date of figures counts before that of their source. A census stands until the figures of the next are out.",
	},
	{
		ID: "DR225", Severity: schema.Note, Since: "0.1", check: sourcesUsed,
		Title:     "every source that is described is drawn on",
		Why:       "A source in the list from which nothing follows was perhaps gathered and not considered.",
		Authority: hurley,
		Mend:      `Say what the source shows and cite it there, sources = ["the-id"]; or take it out of the list.`,
	},
}

// sourceIDs are the ids of the sources that are described, in order.
func (s *subject) sourceIDs() []string {
	return s.once.sourceIDs.of(func() []string { return slices.Sorted(maps.Keys(s.Sources)) })
}

// sourceTitle names a source by its title, or by its id where it has none.
func (s *subject) sourceTitle(id string) string {
	if title := s.Sources[id].Title; !weak(title) {
		return title
	}
	return id
}

// sourceTitles names sources in a sentence.
func (s *subject) sourceTitles(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = fmt.Sprintf("%q", s.sourceTitle(id))
	}
	return list(names)
}

func sourcesDated(s *subject) []gap {
	var undated []string
	for _, id := range s.sourceIDs() {
		if s.Sources[id].Date.IsZero() {
			undated = append(undated, id)
		}
	}
	if len(undated) == 0 {
		return nil
	}
	return []gap{{
		path: below("sources", undated[0]) + ".date", message: "no date is recorded for " + s.sourceTitles(undated),
		hint: toPaste(`write when it was published or what its figures stand for, as much as is known: "July 2014", "2013/14"`, `date = "…"`),
	}}
}

// mostLookedFor is how many sources are looked for in all texts, far more than nobody cites in a statement.
const mostLookedFor = 200

// sourcesUsed is content with a source that some text names.
func sourcesUsed(s *subject) []gap {
	if len(s.Sources) == 0 {
		return nil
	}
	cited := make(map[string]bool)
	s.eachCitation(func(_ string, ids []string) {
		for _, id := range ids {
			cited[id] = true
		}
	})
	var unused []string
	looked := 0
	for _, id := range s.sourceIDs() {
		if cited[id] {
			continue
		}
		if looked++; looked > mostLookedFor {
			break
		}
		if !s.drawnOnInWords(s.Sources[id]) {
			unused = append(unused, id)
		}
	}
	if len(unused) == 0 {
		return nil
	}
	return []gap{{
		path: below("sources", unused[0]), message: "nothing in the statement draws on " + s.sourceTitles(unused),
		hint: fmt.Sprintf("say what it shows and cite it there, sources = [%q]; or take it out", unused[0]),
	}}
}

// drawnOnInWords says that some text other than the source's own names it: by its title; or by its day and a word of
// its title, as one speaks of a judgment or a decision.
func (s *subject) drawnOnInWords(source schema.Source) bool {
	if weak(source.Title) {
		return false
	}
	title, day := source.Title, ""
	begun := strings.ToLower(title[:1]) + title[1:] // as in a sentence
	if source.Date.Exact() {
		day = source.Date.Words()
	}
	const shortest = 6
	words := slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(title), notLetter), func(w string) bool { return len(w) < shortest })
	return slices.ContainsFunc(s.leaves, func(l leaf) bool {
		if strings.HasPrefix(l.path, "sources.") {
			return false
		}
		return strings.Contains(l.text, title) || strings.Contains(l.text, begun) ||
			day != "" && strings.Contains(l.text, day) && containsAny(strings.ToLower(l.text), words...)
	})
}
