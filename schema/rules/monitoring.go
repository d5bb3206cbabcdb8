package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var monitoringRules = []Rule{
	{
		ID: "DR520", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: monitored,
		Title:     "the statement says how the policy is monitored, and by whom",
		Why:       "What was foreseen may not happen, and what was not foreseen may.",
		Authority: continuing,
		Mend:      "Under [monitoring], write arrangements, and owner or reports-to. Arrangements that name a team, a post or a board are enough.",
	},
	{
		ID: "DR521", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: reviewPlanned,
		Title:     "the statement has a review date",
		Why:       "Without a date there will be no review.",
		Authority: continuing,
		Mend:      `Under [monitoring], write review-date = "April 2027".`,
	},
	{
		ID: "DR522", Severity: schema.Warning, Since: "0.1", check: reviewHeld,
		Title:     "the review date has not passed",
		Why:       "A live policy whose review is overdue runs on an analysis that nobody has looked at since.",
		Authority: continuing,
		Mend:      "Review the statement, and write a new one that names this one as its predecessor; or set a new date and say why. Nothing is asked of a policy that was stopped, or whose term is over.",
	},
	{
		ID: "DR523", Severity: schema.Note, Since: "0.1", check: monitoringOwned,
		Title:     "somebody is responsible for the monitoring",
		Why:       "A board that gets the reports can ask for them; somebody has to make them.",
		Authority: practice,
		Mend:      `Under [monitoring], write owner = "…": a person, a post or a team.`,
	},
}

// watched gives the monitoring; an empty one where there is none.
func (s *subject) watched() *schema.Monitoring {
	if s.Monitoring == nil {
		return new(schema.Monitoring)
	}
	return s.Monitoring
}

// reported gives those to whom it is reported, without the words that stand for a blank.
func reported(m *schema.Monitoring) []string {
	return slices.DeleteFunc(slices.Clone(m.ReportsTo), weak[string])
}

// somebodyWords are those by which arrangements name who watches, in lower case.
var somebodyWords = []string{
	"team", "manager", "officer", "board", "committee", "panel", "head of", "director", "lead ", "cabinet", "forum", "partnership", "governors", "trustees",
}

// watchedBySomebody says that the arrangements name somebody in words.
func watchedBySomebody(m *schema.Monitoring) bool {
	return containsAny(strings.ToLower(string(m.Arrangements)), somebodyWords...)
}

func monitored(s *subject) []gap {
	m := s.watched()
	lacks := missing(
		part{"what is monitored", !weak(m.Arrangements)},
		part{"who does it or gets the reports", !weak(m.Owner) || len(reported(m)) > 0 || watchedBySomebody(m)},
	)
	if len(lacks) == 0 {
		return nil
	}
	var keys []string
	if weak(m.Arrangements) {
		keys = append(keys, `arrangements = "…"`)
	}
	if weak(m.Owner) {
		keys = append(keys, `owner = "…"`)
	}
	return []gap{{
		path: "monitoring", message: "it is not recorded " + list(lacks),
		hint: toPasteIn("monitoring", s.Monitoring != nil, "say what is watched, for which groups, and who answers for it", keys...),
	}}
}

func reviewPlanned(s *subject) []gap {
	if !s.watched().ReviewDate.IsZero() {
		return nil
	}
	return []gap{{
		path: "monitoring.review-date", message: "no review date is recorded",
		hint: toPasteIn("monitoring", s.Monitoring != nil, `name a day, or "April 2027"`, `review-date = "…"`),
	}}
}

func reviewHeld(s *subject) []gap {
	if !s.passed(s.watched().ReviewDate) || !s.live() {
		return nil
	}
	return []gap{{
		path: "monitoring.review-date", message: fmt.Sprintf("the review was due %s", s.Monitoring.ReviewDate.Words()),
		hint: "review the statement; a new one names this one under [predecessor]",
	}}
}

// monitoringOwned leaves it to monitored where nobody is recorded.
func monitoringOwned(s *subject) []gap {
	m := s.watched()
	if !weak(m.Owner) {
		return nil
	}
	message := "no owner of the monitoring is recorded, though its arrangements may name one"
	if !watchedBySomebody(m) {
		if len(reported(m)) == 0 {
			return nil
		}
		message = "no owner of the monitoring is recorded, only to whom it is reported"
	}
	return []gap{{
		path: "monitoring.owner", message: message,
		hint: toPasteIn("monitoring", s.Monitoring != nil, "name a person, a post or a team", `owner = "…"`),
	}}
}
