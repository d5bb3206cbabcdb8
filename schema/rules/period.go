package rules

import (
	"fmt"

	"dueregard/schema"
)

var periodRules = []Rule{
	{
		ID: "DR310", Severity: schema.Warning, Since: "0.1", check: consultationForwards,
		Title:     "a consultation ends after it begins",
		Why:       "With the dates the wrong way round nobody can tell how long people had, nor whether it closed before the decision.",
		Authority: practice,
		Mend:      "Check from and to of the [[consultation]]; most often a year is wrong, or the two were exchanged.",
	},
}

// consultationForwards compares whole periods, so that "2014" to "March 2014" passes.
func consultationForwards(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		if c := s.Consultation[i]; c.To.Before(c.From) {
			gaps = append(gaps, gap{
				at("consultation", i) + ".to",
				fmt.Sprintf("%s ended %s, before it began %s", s.consultationName(i), c.To.Words(), c.From.Words()),
				"check from and to",
			})
		}
	}
	return gaps
}
