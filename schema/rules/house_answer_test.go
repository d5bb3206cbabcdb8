package rules

import (
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// kindsForm asks a question of every kind, with all that a question can ask besides.
func kindsForm() *templates.Form {
	high, low := 4.0, 1.0
	yes := []templates.Condition{{Key: "answers.yes-no", Is: []string{"yes"}}}
	columns := []templates.Question{
		{Key: "impact.considered", Label: "Impact"}, {Key: "action", Label: "Actions"},
		{Key: "chance", Label: "Chance", Scale: "size", Required: true}, {Key: "harm", Label: "Harm", Scale: "size", Other: "Which?", Details: "Why?", DetailsFor: []string{"other"}},
		{Key: "risk", Label: "Risk", Kind: "score", Scale: "band", Of: []string{"chance", "harm"}},
	}
	form := &templates.Form{
		Name: "kinds", Title: "Every kind", Rating: "size", Languages: []string{"en", "cy"}, Nation: "england",
		Groups: []templates.Group{{ID: "age", Title: "Age", Aims: []schema.Aim{"advance"}}, {ID: "carers", Title: "Carers"}, {ID: "sex", LeftOut: "Sch. 18"}},
		Scales: map[string]templates.Scale{
			"size": {Steps: []templates.Choice{{Word: "Small", Means: "positive", Value: &low}, {Word: "Large", Means: "negative", Value: &high}}},
			"band": {Steps: []templates.Choice{{Word: "Red", From: &high}, {Word: "Green", From: &low}}},
		},
		Domains: []templates.Domain{{ID: "data", Title: "Data"}},
		Sections: []templates.Section{{Title: "All", Questions: []templates.Question{
			{Key: "policy.reference", Label: "Reference", Pattern: "[A-Z]+", Required: true, Severity: "note"},
			{Key: "answers.rows", Label: "Rows", Kind: "rows", Required: true, Rows: []templates.FixedRow{{ID: "one", Label: "One"}, {ID: "two", Label: "Two"}}, Columns: columns[2:]},
			{Key: "answers.groups", Label: "Groups", Kind: "groups", Required: true, Columns: columns},
			{Key: "answers.table", Label: "Table", Kind: "table", Columns: columns[2:]},
			{Key: "answers.score", Label: "Score", Kind: "score", Scale: "band", How: "max", Of: []string{"answers.number", "answers.choice"}},
			{Key: "answers.deep.er", Label: "Deeper", Required: true},
		}}, {Title: "More", When: yes, Questions: []templates.Question{{Key: "answers.more", Label: "More", Required: true}}}},
	}
	for _, kind := range []string{"text", "prose", "yes-no", "choice", "choices", "date", "money", "number", "person", "link", "reference", "file"} {
		q := templates.Question{Key: "answers." + kind, Label: kind, Kind: kind, Required: true, Severity: "warning", Details: "Why?", DetailsFor: []string{"yes", "Large"}}
		if strings.HasPrefix(kind, "choice") {
			q.Scale, q.Other = "size", "Which?"
		}
		form.Sections[0].Questions = append(form.Sections[0].Questions, q)
	}
	return form
}

// kindsAnswered answers all of it.
const kindsAnswered = minimal + `reference = "LIB"
[answers]
text = "None"
prose = "Two\nlines"
yes-no = false
choice = "Small"
choices = ["small", "other"]
choices-other = "Tiny"
date = 2026-03-02
money = "£50,000"
number = 12
person = { name = "A", post = "B" }
link = "https://example.org"
reference = "anything"
reference-cy = "unrhyw beth"
file = "a/b.pdf"
deep.er = "Yes"
rows = { one = { chance = "Small" }, two = { chance = "Large", harm = "other", harm-other = "All", harm-details = "Hours" } }
groups = { age = { chance = "Small" }, carers = { chance = "Small", harm = "Small" } }
table = [{ chance = "Small" }, { chance = "Large", chance-cy = "Mawr" }]
`

// houseFindings gives what the rules about a house's questions say, a line each.
func houseFindings(t *testing.T, source string) string {
	t.Helper()
	var b strings.Builder
	for _, f := range Check(load(t, "test.toml", source), kindsForm(), Options{}) {
		if f.Rule >= "DR802" && f.Rule <= "DR806" {
			b.WriteString(f.Rule + " " + string(f.Severity) + " " + f.Path + ": " + f.Message + "\n")
		}
	}
	return b.String()
}

func TestEveryKindAnswered(t *testing.T) {
	if got := houseFindings(t, kindsAnswered); got != "" {
		t.Errorf("complete answers give\n%s", got)
	}
}

func TestHouseFindings(t *testing.T) {
	replaced := func(pairs ...string) string {
		source := strings.NewReplacer(pairs...).Replace(kindsAnswered)
		if source == kindsAnswered {
			t.Fatalf("nothing was replaced: %q", pairs)
		}
		return source
	}
	for source, want := range map[string]string{
		replaced("yes-no = false", "yes-no = true\nyes-no-details = \"To two of them\""): `DR802 error answers.more: "More" is not answered; the form requires it
`,
		replaced("yes-no = false", "yes-no = true\nmore = \"x y\""): `DR804 warning answers.yes-no-details: the answer to "yes-no" wants more, which is not recorded: "Why?"
`,
		replaced(`"LIB"`, `""`): `DR802 note policy.reference: "Reference" is not answered; the form requires it
`,
		replaced(`text = "None"`, `text = "to follow"`): `DR802 warning answers.text: "text" is not answered; the form requires it
`,
		replaced(`date = 2026-03-02`, `date = "next year"`): `DR803 warning answers.date: the answer to "date" is "next year"; expected a date such as 2026-03-02, "March 2026" or "2026/27"
`,
		replaced(`choices-other = "Tiny"`, ""): `DR804 warning answers.choices-other: the answer to "choices" wants more, which is not recorded: "Which?"
`,
		replaced("number = 12", "number = 12\nscore = 12"): `DR803 warning answers.score: the answer to "Score" is worked out from other answers; leave it out
`,
		replaced("number = 12", "numbr = 12"): `DR805 error answers.numbr: the form does not ask for "answers.numbr"
`,
		replaced("deep.er", "deep.err"): `DR805 error answers.deep.err: the form does not ask for "answers.deep.err"
`,
		replaced("one = {", "on = {"): `DR805 error answers.rows.on: the form does not ask for "answers.rows.on"
`,
		replaced("age = {", "age = { considered = \"x\","): `DR805 error answers.groups.age.considered: the form does not ask for "answers.groups.age.considered"
`,
		replaced(`table = [{ chance = "Small" }`, `table = [{ harm = "Smal" }`): `DR803 warning answers.table[0].harm: the answer to "Harm" is "Smal"; expected one of: Small, Large, other
DR806 error answers.table[0].chance: "Table" is not answered in full for row 1; the form requires it
`,
		replaced("groups = {", "by-characteristic = {"): `DR805 error answers.by-characteristic: the form does not ask for "answers.by-characteristic"
DR806 error answers.groups.age.chance: "Groups" is not answered in full for any of its 2 rows; the form requires it
`,
	} {
		if got := houseFindings(t, source); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}

// TestRequiredYields: what the catalogue says as gravely is not said again; what it says more mildly is.
func TestRequiredYields(t *testing.T) {
	form := exampleForm(t)
	form.Sections = append(form.Sections, templates.Section{Title: "House", Questions: []templates.Question{
		{Key: "policy.description", Label: "What?", Required: true}, {Key: "policy.kind", Label: "Kind", Required: true},
	}})
	var got []string
	for _, f := range find(Check(load(t, "test.toml", minimal), form, Options{}), "DR802") {
		got = append(got, f.Path)
	}
	if strings.Join(got, " ") != "policy.kind" {
		t.Errorf("DR802 speaks of %q", got)
	}
	form.Severities = map[string]schema.Severity{"DR802": Off}
	if got := find(Check(load(t, "test.toml", minimal), form, Options{}), "DR802"); len(got) > 0 {
		t.Errorf("the house silenced DR802; got %v", got)
	}
}

// TestRatingsMeanImpacts: a harm that is recorded in the words of the house is a harm.
func TestRatingsMeanImpacts(t *testing.T) {
	findings := Check(load(t, "test.toml", minimal+"[[impact]]\ngroups = [\"age\"]\nrating = \"large\"\nconsidered = \"Evenings close.\"\n"), kindsForm(), Options{})
	if got := find(findings, "DR408"); len(got) != 1 {
		t.Errorf("a negative rating without a mitigation: %v", got)
	}
	if got := find(findings, "DR201"); len(got) != 2 {
		t.Errorf("a group that the form leaves out is asked about: %v", got)
	}
}

// TestFormOfAnotherRecord: a report on the form of statements is not asked its questions.
func TestFormOfAnotherRecord(t *testing.T) {
	if got := houseFindings(t, "record = \"report\"\n"+minimal); got != "" {
		t.Errorf("got\n%s", got)
	}
	if got := houseFindings(t, minimal+"[screening]\nfull-statement = false\n[answers]\nnumber = \"many\"\n"); !strings.HasPrefix(got, "DR803") {
		t.Errorf("a short statement gives\n%s", got)
	}
}
