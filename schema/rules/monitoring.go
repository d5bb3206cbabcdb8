package rules

import (
	"fmt"

	"dueregard/schema"
)

var monitoringRules = []Rule{
	{
		ID: "DR520", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: monitored,
		Title:     "the statement says how the policy is monitored, and by whom",
		Why:       "What was foreseen may not happen, and what was not foreseen may.",
		Authority: brown + ": a continuing duty",
		Mend:      "Under [monitoring], write arrangements, and owner or reports-to.",
	},
	{
		ID: "DR521", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: reviewPlanned,
		Title:     "the statement has a review date",
		Why:       "Without a date there will be no review.",
		Authority: brown + ": a continuing duty",
		Mend:      `Under [monitoring], write review-date = "April 2027".`,
	},
	{
		ID: "DR522", Severity: schema.Warning, Since: "0.1", check: reviewHeld,
		Title:     "the review date has not passed",
		Why:       "A live policy whose review is overdue runs on an analysis that nobody has looked at since.",
		Authority: brown + ": a continuing duty",
		Mend:      "Review the statement, and write a new one that names this one as its predecessor; or set a new date and say why.",
	},
}

func monitored(s *subject) []gap {
	m := s.Monitoring
	if m == nil {
		m = new(schema.Monitoring)
	}
	lacks := missing(
		part{"what is monitored", !weak(m.Arrangements)},
		part{"who does it or gets the reports", !weak(m.Owner) || len(m.ReportsTo) > 0},
	)
	if len(lacks) == 0 {
		return nil
	}
	return []gap{{
		"monitoring", "it is not recorded " + list(lacks),
		`add to [monitoring]: arrangements = "…", and owner = "…" or reports-to = ["…"]`,
	}}
}

func reviewPlanned(s *subject) []gap {
	if s.Monitoring != nil && !s.Monitoring.ReviewDate.IsZero() {
		return nil
	}
	return []gap{{"monitoring.review-date", "no review date is recorded", `add to [monitoring]: review-date = "April 2027"`}}
}

func reviewHeld(s *subject) []gap {
	if s.Monitoring == nil || !s.passed(s.Monitoring.ReviewDate) {
		return nil
	}
	return []gap{{
		"monitoring.review-date", fmt.Sprintf("the review was due %s", s.Monitoring.ReviewDate.Words()),
		"review the statement; a new one names this one under [predecessor]",
	}}
}
