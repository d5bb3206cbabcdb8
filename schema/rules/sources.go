package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
)

// oldSource is the age in years from which a source is pointed out where the house sets no limit.
const oldSource = 3

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
		Title:     "sources are not older than three years at the decision",
		Why:       "People and services change. Old evidence may still be the best there is, and then it is worth saying so.",
		Authority: practice,
		Mend:      "Look for newer figures, or say in the source's note why these still hold. The census has a cycle of its own.",
	},
}

func sourcesDated(s *subject) []gap {
	var undated []string
	for _, id := range slices.Sorted(maps.Keys(s.Sources)) {
		if s.Sources[id].Date.IsZero() {
			undated = append(undated, id)
		}
	}
	if len(undated) == 0 {
		return nil
	}
	return []gap{{
		below("sources", undated[0]) + ".date", "no date is recorded for the source " + list(undated),
		fmt.Sprintf(`write in [sources.%s]: date = "July 2014", or as much of it as is known`, undated[0]),
	}}
}

func sourcesRecent(s *subject) []gap {
	if !s.decided().Known() {
		return nil
	}
	limit := s.decided().First().AddDate(-oldSource, 0, 0)
	var gaps []gap
	for _, id := range slices.Sorted(maps.Keys(s.Sources)) {
		source := s.Sources[id]
		if old(source, limit) {
			gaps = append(gaps, gap{
				below("sources", id) + ".date",
				fmt.Sprintf("%q, of %s, is more than %d years older than the decision", source.Title, source.Date.Words(), oldSource),
				"look for newer figures, or say in its note why these still hold",
			})
		}
	}
	return gaps
}

func old(source schema.Source, limit time.Time) bool {
	census := strings.Contains(strings.ToLower(source.Title), "census")
	return source.Date.Known() && source.Date.Last().Before(limit) && !census && weak(source.Note)
}
