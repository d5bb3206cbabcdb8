package rules

import (
	"strings"
	"testing"

	"dueregard/templates"
)

// readForm resolves a template of a few lines.
func readForm(t *testing.T, source string) *templates.Form {
	t.Helper()
	form, err := templates.Read(strings.NewReader("title = \"x\"\n"+source), "form.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// toldOf gives what some rules say of a record on a form, with the hints.
func toldOf(t *testing.T, form *templates.Form, source string, ids ...string) string {
	t.Helper()
	var b strings.Builder
	for _, f := range Check(load(t, "test.toml", source), form, Options{}) {
		for _, id := range ids {
			if f.Rule == id {
				b.WriteString(f.Rule + " " + f.Path + ": " + f.Message + " (" + f.Hint + ")\n")
			}
		}
	}
	return b.String()
}

const tablesForm = `
[scale.points]
step = [{ word = "1", value = 1 }, { word = "2", value = 2 }]
[[group]]
id = "marriage-and-civil-partnership"
otherwise = "Only for work."
when = [{ key = "answers.work", is = ["yes"] }]
[[section]]
title = "Risk"
short = true
question = [
  { key = "answers.work", label = "Work?", kind = "yes-no" },
  { key = "answers.risk", label = "Lines", kind = "rows", row = [{ id = "a", label = "A" }, { id = "b", label = "B" }], column = [
    { key = "chance", label = "C", scale = "points" }, { key = "twice", label = "T", kind = "score", how = "sum", of = ["chance", "chance"] },
    { key = "why", label = "Why", required = true, when = [{ key = "chance", is = ["2"] }] } ] },
  { key = "answers.why", label = "Why?", required = true, details = "More" },
]
[[section]]
title = "Aims"
question = [
  { key = "answers.aims", label = "Aims", kind = "groups", by-aim = true, column = [{ key = "own", label = "O" }, { key = "impact.impact", label = "I" }] },
  { key = "answers.full", label = "Full?", required = true },
]
`

func TestTables(t *testing.T) {
	form := readForm(t, tablesForm)
	for source, want := range map[string]string{
		minimal + "[answers]\nwhy = \"So\"\nwhy-details = \"So\"\nfull = \"So\"\nrisk.a = { chance = \"1\", twice = 2 }\n":               "DR803 answers.risk.a.twice: the answer to \"T\" for \"A\" is worked out from other answers; leave it out (leave answers.risk.a.twice out)\n",
		minimal + "[answers]\nwhy = \"So\"\nwhy-details = \"So\"\nfull = \"So\"\nrisk.a = { chance = \"5\" }\n":                          "DR803 answers.risk.a.chance: the answer to \"C\" for \"A\" is \"5\"; expected one of: 1, 2 (write what is expected at answers.risk.a.chance, or leave the key out)\n",
		minimal + "[answers]\nwhy = \"So\"\nwhy-details = \"So\"\nfull = \"So\"\nrisk.a = { chance = \"2\" }\nrisk.b = { chance = 1 }\n": "DR806 answers.risk.a.why: \"Lines\" is not answered in full for \"A\"; the form requires it (write what is missing, row by row)\n",
		minimal + "[answers]\nwhy = \"So\"\nwhy-details = \"So\"\nfull = \"So\"\naims.age = { eliminate = { own = \"x\" }, ad = { own = \"y\" } }\naims.sex.foster.onw = \"x\"\n": "DR805 answers.aims.age.ad: the form does not ask for \"answers.aims.age.ad\" (the form asks for eliminate, advance and foster: use one of these keys, or leave it out)\n" +
			"DR805 answers.aims.sex.foster.onw: the form does not ask for \"answers.aims.sex.foster.onw\" (the form asks for own: use one of these keys, or leave it out)\n",
		minimal + "[screening]\nfull-statement = false\n[answers]\nwhy = \"So\"\n": "DR804 answers.why-details: the answer to \"Why?\" wants more, which is not recorded: \"More\" (write it beside the answer)\n",
		minimal + "[screening]\nfull-statement = false\n":                          "DR802 answers.why: \"Why?\" is not answered; the form requires it (write the answer, or why there is none)\n",
	} {
		if got := toldOf(t, form, source, "DR802", "DR803", "DR804", "DR805", "DR806"); got != want {
			t.Errorf("%s\ngives\n%swant\n%s", source, got, want)
		}
	}
}

// TestRequiredFromStatement: a column that is filled from the statement may be required, in some rows only.
func TestRequiredFromStatement(t *testing.T) {
	form := readForm(t, `
rating = "r"
[scale.r]
step = [{ word = "Yes", means = "negative" }, { word = "No", means = "none" }]
[[section]]
title = "A"
question = [{ key = "answers.q", label = "Q", kind = "groups", column = [{ key = "impact.rating", label = "R" },
  { key = "impact.justification", label = "J", required = true, when = [{ key = "impact.rating", is = ["Yes"] }] }, { key = "evidence.needs", label = "E", required = true } ] }]
`)
	source := minimal + "[[impact]]\ngroups = [\"sex\"]\nrating = \"No\"\n[[impact]]\ngroups = [\"age\"]\nrating = \"Yes\"\n[evidence]\nsex.needs = \"Many.\"\nage.needs = \"Few.\"\n"
	const want = "DR806 impact[1].justification: \"Q\" is not answered in full for \"Age\"; the form requires it (write what is missing, row by row)\n"
	if got := toldOf(t, form, source, "DR806"); got != want {
		t.Errorf("got %swant %s", got, want)
	}
}

// TestGroupsUnderConditions: nothing is said of a group that is not asked about; its id remains one.
func TestGroupsUnderConditions(t *testing.T) {
	form := readForm(t, tablesForm)
	const entry = "[[impact]]\ngroups = [\"%\"]\naims = [\"eliminate\"]\nimpact = \"none\"\nconsidered = \"Nothing changes for them, as the opening hours stay.\"\n"
	source := minimal + strings.ReplaceAll(entry, "%", "sex")
	if got := toldOf(t, form, source, "DR402", "DR217"); got != "" {
		t.Errorf("not asked about, and told of:\n%s", got)
	}
	if got := toldOf(t, form, source+"[answers]\nwork = true\n", "DR402"); got == "" {
		t.Error("asked about, and not told of")
	}
	for _, f := range Check(load(t, "test.toml", minimal+strings.ReplaceAll(entry, "%", "marriage-and-civil-partnership")), form, Options{}) {
		if strings.HasPrefix(f.Path, "impact[0].groups") {
			t.Errorf("%s: %s", f.Rule, f.Message)
		}
	}
}

func TestSignOffsInTheOrderOfTheForm(t *testing.T) {
	form := readForm(t, "[[section]]\ntitle = \"A\"\nshow = \"sign-off\"\n"+`
[[sign-off]]
id = "owner"
role = "officer"
title = "Owner"
[[sign-off]]
id = "lead"
role = "senior-officer"
title = "Lead"
[[sign-off]]
id = "owner-again"
role = "officer"
title = "Owner again"
`)
	signed := func(step, role, day string) string {
		return "[[sign-off]]\nstep = \"" + step + "\"\nrole = \"" + role + "\"\nname = \"A\"\ndate = " + day + "\n"
	}
	owner, lead := signed("owner", "officer", "2026-03-02"), signed("lead", "senior-officer", "2026-03-03")
	if got := toldOf(t, form, minimal+owner+lead+signed("owner-again", "officer", "2026-03-04"), "DR604"); got != "" {
		t.Errorf("in the order of the form: %s", got)
	}
	for source, want := range map[string]string{
		minimal + owner + signed("owner-again", "officer", "2026-03-01"):                              `"Owner again" was signed on 1 March 2026, before "Owner", which was signed on 2 March 2026`,
		minimal + lead + signed("owner", "officer", "2026-03-04"):                                     "the senior officer signed on 3 March 2026, before the officer, who signed on 4 March 2026",
		minimal + lead + "[[sign-off]]\nrole = \"decision-maker\"\nname = \"B\"\ndate = 2026-03-01\n": "the decision maker signed on 1 March 2026, before the senior officer",
	} {
		if got := toldOf(t, form, source, "DR604"); !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestRatingWithoutScale: a word that the form cannot weigh is told of.
func TestRatingWithoutScale(t *testing.T) {
	const want = `DR807 impact[0].rating: the impact is rated "Low", and the form has no scale that says what this means`
	if got := toldOf(t, exampleForm(t), minimal+"[[impact]]\ngroups = [\"age\"]\nrating = \"Low\"\n", "DR807"); !strings.HasPrefix(got, want) {
		t.Errorf("got %s", got)
	}
}

// TestNoExecutive: a form for England that knows no key decisions is not asked what executives record.
func TestNoExecutive(t *testing.T) {
	decided := minimal + "[decision]\nmaker = \"Board\"\ndate = 2026-02-17\noutcome = \"Agreed\"\n"
	rules := []string{"DR616", "DR617", "DR618"}
	if got := toldOf(t, readForm(t, "base = \"default\"\n[regime]\nkey-decision-days = 0\n"), decided, rules...); got != "" {
		t.Errorf("a trust has no executive: %s", got)
	}
	if got := toldOf(t, exampleForm(t), decided, rules...); got != "" {
		t.Errorf("a board is of no executive: %s", got)
	}
	decided = strings.Replace(decided, "Board", "Executive Board", 1)
	if got := strings.Count(toldOf(t, exampleForm(t), decided, rules...), "\n"); got != 3 {
		t.Errorf("%d findings of a council's decision", got)
	}
}

// TestWordsOfTheFormat: a rating that is a word of the format means itself.
func TestWordsOfTheFormat(t *testing.T) {
	form := readForm(t, "rating = \"r\"\n[scale.r]\nstep = [{ word = \"Positive\" }, { word = \"Negative\" }]\n[[section]]\ntitle = \"A\"\n")
	source := minimal + "[[impact]]\ngroups = [\"age\"]\nrating = \"negative\"\n"
	if got := form.Apply(load(t, "test.toml", source)).Impact[0].Impact; got != "negative" {
		t.Errorf("it means %q", got)
	}
	if got := toldOf(t, form, source+"impact = \"positive\"\n", "DR808"); got == "" {
		t.Error("rating and impact differ")
	}
}

// TestBeyondTheForm: where the form does not ask for what a rule wants, the hint says so.
func TestBeyondTheForm(t *testing.T) {
	const beyond = "the form has no question for it"
	form := readForm(t, "[[section]]\ntitle = \"A\"\nshow = \"matrix\"\nquestion = [{ key = \"answers.q\", label = \"Q\", kind = \"groups\", column = [{ key = \"evidence.needs\", label = \"E\" }] }]\n")
	for rule, want := range map[string]bool{"DR201": false, "DR401": false, "DR301": true, "DR520": true, "DR103": false} {
		got := toldOf(t, form, minimal, rule)
		if got == "" || strings.Contains(got, beyond) != want {
			t.Errorf("%s", got)
		}
	}
	for _, f := range Check(load(t, "test.toml", minimal), exampleForm(t), Options{}) {
		if strings.Contains(f.Hint, beyond) {
			t.Errorf("the default form asks for %s: %s", f.Path, f.Hint)
		}
	}
}

// TestRequiredOfEachEntry wants the reason that a form requires of a bad answer beside each bad answer, and of no other.
func TestRequiredOfEachEntry(t *testing.T) {
	form := readForm(t, `
[[section]]
title = "Groups"
question = [{ key = "answers.q", label = "Q", kind = "groups", column = [
  { key = "impact.impact", label = "I" },
  { key = "impact.justification", label = "Why", required = true, when = [{ key = "impact.impact", is = ["negative"] }] } ] }]
`)
	entry := "[[impact]]\ngroups = [\"age\"]\nimpact = "
	source := "schema = 1\n[policy]\ntitle = \"T\"\n" + entry + "\"negative\"\njustification = \"Needed to keep the rest open.\"\n" + entry + "\"none\"\n"
	if got := toldOf(t, form, source, "DR806"); got != "" {
		t.Errorf("asks for what nobody needs: %s", got)
	}
	if got := toldOf(t, form, source+entry+"\"negative\"\n", "DR806"); !strings.Contains(got, "impact[2].justification") {
		t.Errorf("a reason is missing, but: %q", got)
	}
}
