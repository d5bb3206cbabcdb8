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
		Authority: continuing,
		Mend:      "Under [monitoring], write arrangements, and owner or reports-to.",
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
		Mend:      "Review the statement, and write a new one that names this one as its predecessor; or set a new date and say why.",
	},
	{
		ID: "DR523", Severity: schema.Note, Since: "0.1", check: monitoringOwned,
		Title:     "somebody is responsible for the monitoring",
		Why:       "A board that gets the reports can ask for them; somebody has to make them.",
		Authority: practice,
		Mend:      `Under [monitoring], write owner = "…": a person, a post or a team.`,
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
		inTable("monitoring", s.Monitoring != nil, `arrangements = "…", and owner = "…" or reports-to = ["…"]`),
	}}
}

func reviewPlanned(s *subject) []gap {
	if s.Monitoring != nil && !s.Monitoring.ReviewDate.IsZero() {
		return nil
	}
	return []gap{{"monitoring.review-date", "no review date is recorded", inTable("monitoring", s.Monitoring != nil, `review-date = "April 2027"`)}}
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

// monitoringOwned leaves it to monitored where neither an owner nor a board is recorded.
func monitoringOwned(s *subject) []gap {
	if s.Monitoring == nil || !weak(s.Monitoring.Owner) || len(s.Monitoring.ReportsTo) == 0 {
		return nil
	}
	return []gap{{
		"monitoring.owner", "who is responsible for the monitoring is not recorded, only to whom it is reported",
		`write in [monitoring]: owner = "…", a person, a post or a team`,
	}}
}
