package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var houseImpactRules = []Rule{
	{
		ID: "DR807", Severity: schema.Warning, Since: "0.1", check: impactRatingsKnown,
		Title:     "the rating of an impact is a word of the form's scale",
		Why:       "A word that the scale does not have, or any word where the form has no scale, means neither good nor bad, and the matrix cannot show it.",
		Authority: "the house template",
		Mend:      "Use one of the words that the finding lists. Where the form has no scale, write impact, and leave rating out.",
	},
	{
		ID: "DR808", Severity: schema.Warning, Since: "0.1", check: ratingsFit,
		Title:     "the rating of an impact means what is recorded as the impact",
		Why:       "A reader sees one of the two, and the decision may turn on which.",
		Authority: "the house template",
		Mend:      "Correct rating or impact; impact may be left out where the rating says it.",
	},
	{
		ID: "DR809", Records: onForms, Severity: schema.Note, Since: "0.1", Short: true, check: editionFits,
		Title:     "a statement is shown on the edition of the form that it was filled in on",
		Why:       "Another edition may ask more, or something else.",
		Authority: "the house template",
		Mend:      "Answer what the new edition asks besides, and write its name as edition; or name the template of the old edition.",
	},
}

func impactRatingsKnown(s *subject) []gap {
	var gaps []gap
	for i, entry := range s.Impact {
		path := at("impact", i) + ".rating"
		if len(s.ratingSteps()) == 0 && !weak(entry.Rating) {
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("the impact is rated %q, and the form has no scale that says what this means", entry.Rating),
				hint: toPaste("say in the words of the format what it is, and leave rating out; or have the form name its scale", `impact = "not-known"  # or positive, negative, neutral, mixed, none`),
			})
			continue
		}
		gaps = append(gaps, s.ratingUnknown(path, entry.Rating)...)
	}
	return gaps
}

func ratingsFit(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		step := s.step(entry.Rating)
		if step == nil || step.Impact() == "" || entry.Impact == "" || step.Impact() == entry.Impact {
			return gap{}, false
		}
		return gap{
			path:    at("impact", i) + ".rating",
			message: fmt.Sprintf("the impact on %s is rated %q, which means %s, and recorded as %s", s.entryName(i), step.Word, step.Impact(), entry.Impact),
			hint:    "correct the one that is wrong; impact may be left out where the rating says it",
		}, true
	})
}

func editionFits(s *subject) []gap {
	own, form := strings.TrimSpace(s.Edition), strings.TrimSpace(s.form.Edition)
	if own == "" || form == "" || strings.EqualFold(own, form) {
		return nil
	}
	return []gap{{
		path: "edition", message: fmt.Sprintf("this was filled in on the edition %q of the form, and is shown on the edition %q", own, form),
		hint: toPaste("answer what that edition asks besides, and say that this follows it", "edition = "+schema.Quote(form)),
	}}
}
