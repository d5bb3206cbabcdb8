package rules

import (
	"slices"

	"dueregard/templates"
)

// houseForm gives a form with what a rule needs a house for; the comments in the rule's example tell of it.
func houseForm(form *templates.Form, rule string) *templates.Form {
	own := *form
	switch rule {
	case "DR224":
		own.Limits.SourceYears = 2
	case "DR313":
		own.Limits.ConsultationDays = 28
	case "DR403":
		own.Groups = append(slices.Clone(own.Groups), templates.Group{ID: "unpaid-carers", Title: "Unpaid carers", Basis: "our carers' strategy"})
	case "DR618":
		own.Nation = "england"
	case "DR715", "DR718":
		own.Languages = []string{"en", "cy"}
	case "DR801":
		own.Required = []string{"policy.reference"}
	case "DR802", "DR803", "DR804", "DR805", "DR810":
		own.Sections = append(slices.Clone(own.Sections), templates.Section{Title: "Local questions", Level: 1, Questions: localQuestions})
	case "DR806":
		own.Sections = append(slices.Clone(own.Sections), templates.Section{Title: "Difference", Level: 1, Questions: []templates.Question{difference}})
	case "DR807", "DR808":
		own.Scales, own.Rating = map[string]templates.Scale{"impact": {Steps: impactRatings}}, "impact"
	case "DR901", "DR902", "DR903", "DR904", "DR905", "DR906", "DR907", "DR908":
		own = readinessForm
	}
	return &own
}

var localQuestions = []templates.Question{
	{Key: "answers.budget-code", Label: "Budget code", Kind: "reference", Pattern: "[A-Z]{3}/[0-9]{2}", Like: "a code such as LIB/26", Required: true},
	{Key: "answers.area", Label: "Which area?", Choices: []templates.Choice{{Word: "Whole county"}, {Word: "One place"}}, Other: "Which other area?"},
	{Key: "answers.briefed", Label: "Are staff briefed?", Kind: "yes-no", Details: "Who, and when?", DetailsFor: []string{"yes"}},
}

var difference = templates.Question{
	Key: "answers.difference", Label: "Could it make a difference?", Kind: "rows", Required: true,
	Rows:    []templates.FixedRow{{ID: "access", Label: "Access"}, {ID: "cost", Label: "Cost"}, {ID: "safety", Label: "Safety"}},
	Columns: []templates.Question{{Key: "answer", Label: "Answer", Kind: "yes-no"}, {Key: "reason", Label: "Reason", Kind: "prose"}},
}

var impactRatings = []templates.Choice{
	{Word: "High negative", Means: "negative"}, {Word: "Low negative", Means: "negative"}, {Word: "Positive", Means: "positive"},
}

var readinessForm = templates.Form{
	Name: "readiness", Title: "Readiness self-assessment", Record: "readiness", Rating: "rating",
	Domains: []templates.Domain{{ID: "leadership", Title: "Leadership"}, {ID: "data", Title: "Data"}},
	Scales: map[string]templates.Scale{"rating": {Steps: []templates.Choice{
		{Word: "Starting"}, {Word: "Developing"}, {Word: "Established"}, {Word: "Leading"},
	}}},
}
