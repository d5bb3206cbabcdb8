package templates_test

import (
	"strconv"
	"strings"
	"testing"

	"dueregard/templates"
)

// riskForm scores lines of a table, and makes one score of all of them.
const riskForm = `title = "Risk"
rating = "harm"
[scale.points]
step = [{ word = "1", value = 1 }, { word = "2", value = 2 }, { word = "4", value = 4 }]
[scale.band]
step = [{ word = "Low", from = 1 }, { word = "Low", from = 3 }, { word = "High", from = 8 }]
[scale.harm]
step = [{ word = "Yes", means = "negative" }, { word = "None" }]
[[group]]
id = "marriage-and-civil-partnership"
otherwise = "Only for work."
when = [{ key = "answers.work", is = ["yes"] }]
[[section]]
title = "Risk"
question = [
  { key = "answers.work", label = "Work?", kind = "yes-no" },
  { key = "answers.risk", label = "Lines", kind = "rows", row = [{ id = "depth", label = "D" }, { id = "breadth", label = "B" }], column = [
    { key = "impact", label = "I", scale = "points" }, { key = "chance", label = "C", scale = "points" },
    { key = "score", label = "S", kind = "score", of = ["impact", "chance"], scale = "band" },
    { key = "why", label = "W", when = [{ key = "score", at-least = 8 }] },
  ] },
  { key = "answers.all", label = "All", kind = "score", how = "max", of = ["answers.risk.*.score"], scale = "band" },
  { key = "answers.each", label = "Each", kind = "score", how = "max", of = ["answers.risk.depth.score", "answers.risk.breadth.score"] },
  { key = "answers.twice", label = "Twice", kind = "score", how = "sum", of = ["answers.all", "answers.each"] },
  { key = "answers.high", label = "High", when = [{ key = "answers.twice", at-least = 16 }] },
  { key = "answers.any", label = "Any", when = [{ key = "answers.risk.*.score", is = ["high"] }] },
  { key = "answers.q1", label = "Harm", kind = "groups", column = [
    { key = "impact.rating", label = "R" }, { key = "impact.justification", label = "J", when = [{ key = "impact.rating", is = ["Yes"] }] },
    { key = "impact.action", label = "A" }, { key = "evidence.action", label = "E" } ] },
  { key = "answers.harm", label = "Any harm", when = [{ key = "answers.q1.*.impact.rating", is = ["negative"] }] },
  { key = "answers.sexism", label = "Harm to women", when = [{ key = "answers.q1.sex.impact.rating", is = ["Yes"] }] },
]
`

// TestScoresOfScores: a score may be made of scores, of cells and of all rows; without one of them it is none.
func TestScoresOfScores(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": riskForm})
	const one = "[answers.risk.depth]\nimpact = \"4\"\nchance = 4\n"
	for source, want := range map[string]string{
		one: "- - -",
		one + "[answers.risk.breadth]\nimpact = 1\nchance = \"2\"\n": "16 16 32",
	} {
		st := recorded(t, source)
		var got []string
		for _, key := range []string{"answers.all", "answers.each", "answers.twice"} {
			score, band, ok := form.ScoreIn(st, questionOf(form, key), nil)
			switch {
			case !ok:
				got = append(got, "-")
			case key == "answers.all" && (band == nil || band.Word != "High"):
				t.Errorf("%s is called %v", key, band)
				fallthrough
			default:
				got = append(got, strconv.FormatFloat(score, 'f', -1, 64))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s gives %q, want %q", source, got, want)
		}
		for _, key := range []string{"answers.high", "answers.any"} {
			if got := form.AskedQuestion(st, questionOf(form, key)); got != (key == "answers.any" || want != "- - -") {
				t.Errorf("%s: %s is asked: %t", source, key, got)
			}
		}
	}
	lines := form.Lines(recorded(t, one), questionOf(form, "answers.risk"))
	if score, _, ok := form.ScoreIn(recorded(t, one), lines[0].Cells[2].Column, &lines[0]); score != 16 || !ok {
		t.Errorf("the line has the score %v", score)
	}
	if !lines[0].Cells[3].Asked || lines[1].Cells[3].Asked {
		t.Error("a column is asked in the rows in which its condition holds")
	}
}

// TestConditionsOnTables: a condition may be on a column of any row, also one filled from the statement.
func TestConditionsOnTables(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": riskForm})
	st := recorded(t, "[[impact]]\ngroups = [\"sex\"]\nrating = \"yes\"\n[[impact]]\ngroups = [\"age\"]\nrating = \"none\"\n")
	if !form.AskedQuestion(st, questionOf(form, "answers.harm")) || !form.AskedQuestion(st, questionOf(form, "answers.sexism")) {
		t.Error("a harm is recorded")
	}
	if got := form.Apply(st).Impact[1].Impact; got != "none" {
		t.Errorf("a word of the format means %q", got)
	}
	none := recorded(t, "[[impact]]\ngroups = [\"age\"]\nrating = \"Yes\"\n")
	if !form.AskedQuestion(none, questionOf(form, "answers.harm")) || form.AskedQuestion(none, questionOf(form, "answers.sexism")) {
		t.Error("the harm is to one group")
	}
	q := questionOf(form, "answers.q1")
	if !form.AskedQuestion(st, &q.Columns[1]) {
		t.Error("a column is shown that is asked in some rows")
	}
	for _, line := range form.Lines(st, q) {
		if line.Cells[1].Asked != (line.ID == "sex") {
			t.Errorf("the justification is asked for %s: %t", line.ID, line.Cells[1].Asked)
		}
	}
}

// TestGroupsAsked: a group may be asked about under conditions, and has no row else.
func TestGroupsAsked(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": riskForm})
	without, with := recorded(t, ""), recorded(t, "[answers]\nwork = true\n")
	if got := len(form.GroupsAsked(without)); got != 8 {
		t.Errorf("%d groups are asked about", got)
	}
	if got := form.GroupsLeftOut(without); len(got) != 1 || got[0].LeftOut != "Only for work." {
		t.Errorf("left out: %+v", got)
	}
	if len(form.GroupsAsked(with)) != 9 || len(form.GroupsLeftOut(with)) != 0 {
		t.Error("the policy is about work")
	}
	if got := len(form.Lines(without, questionOf(form, "answers.q1"))); got != 8 {
		t.Errorf("%d lines", got)
	}
}

// TestByAim has a row for each aim of a group, and one for entries that name none.
func TestByAim(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": `title = "x"
[[aim]]
id = "foster"
title = "Good relations"
for = [{ group = "age", title = "Good relations between the ages" }]
[[group]]
id = "carers"
title = "Carers"
[[section]]
title = "A"
question = [{ key = "answers.q", label = "Q", kind = "groups", by-aim = true, column = [
  { key = "impact.impact", label = "I" }, { key = "evidence.needs", label = "E" }, { key = "own", label = "O" }, { key = "impact.action", label = "A" } ] },
  { key = "answers.x", label = "X", when = [{ key = "answers.q.age.foster.own", answered = true }] }]
`})
	st := recorded(t, `
[evidence.age]
needs = "Many."
[[impact]]
id = "clubs"
groups = ["age"]
aims = ["advance", "foster"]
impact = "positive"
[[impact]]
groups = ["age"]
impact = "none"
[[action]]
action = "Talk"
answers = ["clubs", "impact.age"]
[answers.q.age.foster]
own = "Yes"
`)
	got := ""
	for _, line := range form.Lines(st, questionOf(form, "answers.q")) {
		if line.ID == "age" || line.ID == "marriage-and-civil-partnership" || line.ID == "carers" {
			got += line.Label + " " + pathsIn([]templates.Line{line})
		}
	}
	const want = `Age: Eliminate discrimination age answers.q.age.eliminate: | evidence.age.needs | |
Age: Advance equality of opportunity age answers.q.age.advance: impact[0].impact | evidence.age.needs | | action[0].action
Age: Good relations between the ages age answers.q.age.foster: impact[0].impact | evidence.age.needs | answers.q.age.foster.own | action[0].action
Age: Aim not named age answers.q.age.aim-not-named: impact[1].impact | evidence.age.needs | |
Marriage and civil partnership: Eliminate discrimination marriage-and-civil-partnership answers.q.marriage-and-civil-partnership.eliminate: | | |
Carers carers answers.q.carers: | | |
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if !form.AskedQuestion(st, questionOf(form, "answers.x")) || form.AimTitle("foster", "sex") != "Good relations" {
		t.Error("a condition is on a cell by aim")
	}
}

// TestActionsByWhatTheyAnswer: each column shows the actions that answer what it is about.
func TestActionsByWhatTheyAnswer(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": riskForm})
	st := recorded(t, "[[action]]\naction = \"Count\"\nanswers = [\"evidence.age\"]\n[[action]]\naction = \"Talk\"\nanswers = [\"impact.age\"]\n")
	const want = "age answers.q1.age: | | action[1].action | action[0].action\n"
	if got := pathsIn(form.Lines(st, questionOf(form, "answers.q1"))[:1]); got != want {
		t.Errorf("got %swant %s", got, want)
	}
}

// TestPublicationGate: a marking for drafts stands until all have signed, unless the form has a gate.
func TestPublicationGate(t *testing.T) {
	for _, test := range []struct {
		publication templates.Publication
		want        string
	}{
		{templates.Publication{}, ""},
		{templates.Publication{DraftMarking: "Draft"}, "signed"},
		{templates.Publication{DraftMarking: "Draft", Gate: []string{"decided"}}, "decided"},
	} {
		form := templates.Form{Publication: test.publication, SignOffs: []templates.SignOff{{Role: "officer"}}}
		if got := strings.Join(form.PublicationGate(), " "); got != test.want {
			t.Errorf("%+v: %q", test.publication, got)
		}
	}
}
