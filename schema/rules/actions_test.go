package rules

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dueregard/schema"
)

func TestNoAction(t *testing.T) {
	for words, want := range map[string]struct{ none, unreasoned bool }{
		"None, because nobody is affected":                {true, false},
		"No further action required":                      {true, true},
		"No action is needed, as the hours stay the same": {true, false},
		"N/A":                             {true, true},
		"Not applicable: no staff":        {true, false},
		"Nil":                             {true, true},
		"Nonetheless ask again":           {false, false},
		"Nothing to be done at this time": {true, true},
		"Nile Road: put up a sign":        {false, false},
		"Light the path":                  {false, false},
	} {
		a := schema.Action{Action: schema.Text(words)}
		if got := noAction(a); got != want.none {
			t.Errorf("%q: no action %t", words, got)
		}
		if want.none && unreasoned(a) != want.unreasoned {
			t.Errorf("%q: without a reason %t", words, !want.unreasoned)
		}
	}
}

func TestMissingActionAnswersWhatIsOpen(t *testing.T) {
	for source, want := range map[string]string{
		"[[impact]]\ngroups = [\"disability\"]\nimpact = \"negative\"\n": `answers = ["impact.disability"]`,
		"[evidence.sex]\nstatus = \"not-collected\"\n":                   `answers = ["evidence.sex"]`,
		"": `action = "…"`,
	} {
		if got := find(check(t, minimal+source), "DR501"); len(got) != 1 || !strings.Contains(got[0].Snippet, want) {
			t.Errorf("%q: %v, want %s", source, got, want)
		}
	}
}

func TestOwners(t *testing.T) {
	for _, owner := range []string{"All", "various", "Council", "All staff", "the team", "Everyone."} {
		if !nobody(owner) {
			t.Errorf("%q is somebody", owner)
		}
	}
	for _, owner := range []string{"Full Council", "Head of Libraries", "Libraries Team", "Sally Hebbs", "Staff Network Chair", ""} {
		if nobody(owner) {
			t.Errorf("%q is nobody", owner)
		}
	}
}

func TestManyActionsAreToldTogether(t *testing.T) {
	source := strings.Repeat("[[action]]\naction = \"Ask again\"\n", 5)
	got := find(check(t, minimal+source), "DR503")
	if len(got) != 1 || !strings.Contains(got[0].Message, "and 2 more") {
		t.Errorf("%v", got)
	}
	if got := find(check(t, minimal+"[[action]]\naction = \"Ask\"\nstatus = \"done\"\n"), "DR503"); len(got) != 1 || got[0].Severity != schema.Note {
		t.Errorf("done, and nobody was accountable: %v", got)
	}
}

func TestIDsAreMadeOfWords(t *testing.T) {
	source := minimal + `
[[action]]
id = "keep-staff-tuesday"
action = "x y"
[[action]]
action = "Keep the staff on Tuesday evenings."
[[action]]
action = "Keep staff on Tuesday mornings."
[[action]]
action = "Rhoi'r teithiau yn y contract"
[[action]]
action = "…!"
[[action]]
action = "None, because it is done"
`
	got := find(check(t, source), "DR511")
	want := []schema.Change{
		{Path: "action[1].id", Value: `"keep-staff-tuesday-2"`},
		{Path: "action[2].id", Value: `"keep-staff-tuesday-3"`},
		{Path: "action[3].id", Value: `"rhoi-r-teithiau"`},
	}
	if len(got) != 1 || !reflect.DeepEqual(got[0].Fix, want) {
		t.Errorf("%+v", got)
	}
	st := load(t, "test.toml", source)
	for _, c := range got[0].Fix {
		st.Action[indexIn(c.Path)].ID = strings.Trim(c.Value, `"`)
	}
	if got := Check(st, exampleForm(t), Options{}); len(find(got, "DR511"))+len(find(got, "DR505")) > 0 {
		t.Error("with these ids all is not well")
	}
}

func TestLive(t *testing.T) {
	for _, test := range []struct {
		term, outcome string
		want          bool
	}{
		{"", "adjust", true}, {"", "stop", false}, {"2015 to 2018", "", false}, {"April 2015 to March 2018", "", false}, {"1 April 2027 to 31 March 2032", "", true},
		{"from April 2020 until revoked", "", true}, {"from 13 April 2020 until changed by a new decision", "", true}, {"three years", "", true},
	} {
		s := &subject{Statement: &schema.Statement{Policy: schema.Policy{Term: test.term}, Analysis: &schema.Analysis{Outcome: test.outcome}}, today: exampleDay}
		if got := s.live(); got != test.want {
			t.Errorf("%q, %q: live %t", test.term, test.outcome, got)
		}
	}
}

func TestOverdueActionsAreToldTogether(t *testing.T) {
	source := minimal + strings.Repeat("[[action]]\naction = \"Ask\"\ndue = 2020-01-01\n", 4) + "[[action]]\naction = \"Ask first\"\ndue = 2019-01-01\n"
	st := load(t, "test.toml", source)
	got := find(Check(st, exampleForm(t), Options{AsOf: exampleDay}), "DR506")
	if len(got) != 1 || !strings.Contains(got[0].Message, "5 actions were due") || !strings.Contains(got[0].Message, "1 January 2019") {
		t.Errorf("%v", got)
	}
	st.Policy.Term = "2015 to 2018"
	if got := find(Check(st, exampleForm(t), Options{AsOf: exampleDay}), "DR506"); len(got) > 0 {
		t.Errorf("the term is over: %v", got)
	}
}

func TestDuplicateIDsThatNothingNames(t *testing.T) {
	const twice = "[[action]]\nid = \"bus\"\naction = \"Run a bus\"\n[[action]]\nid = \"bus\"\naction = \"Wash it\"\n"
	checkCases(t, []ruleCase{
		{"nothing names it", twice, "DR505", "warning action[1].id"},
		{"an impact does", twice + "[[impact]]\ngroups = [\"age\"]\nmitigation = [\"bus\"]\n", "DR505", "error action[1].id"},
		{"an indicator does", twice + "[[indicator]]\nname = \"Trips\"\naction = \"bus\"\n", "DR505", "error action[1].id"},
		{"impacts", "[[impact]]\nid = \"a\"\ngroups = [\"age\"]\n[[impact]]\nid = \"a\"\ngroups = [\"sex\"]\n", "DR505", "warning impact[1].id"},
	})
}

func TestPredecessor(t *testing.T) {
	before := load(t, "before.toml", minimal+`
[[action]]
id = "lift"
action = "Repair the lift"
[[action]]
action = "Put up the  signs"
[[action]]
id = "old"
action = "Old"
status = "dropped"
[[action]]
action = "None, because nobody is affected"
`)
	for source, want := range map[string]string{
		"": `"lift" and "Put up the signs"`,
		"[predecessor]\nreference = \"1\"\nactions = [{ id = \"lift\", outcome = \"done\" }]\n":                         `"Put up the signs"`,
		"[[action]]\nid = \"lift\"\naction = \"Repair\"\n[[action]]\naction = \"put up the signs\"\n":                   "",
		"[predecessor]\nreference = \"1\"\nactions = [{ id = \"lift\", outcome = \"done\" }, { id = \"put-signs\" }]\n": `"Put up the signs"`,
		"[[action]]\nid = \"lift\"\naction = \"Repair\"\n[[action]]\nid = \"put-up-signs\"\naction = \"New signs\"\n":   "",
	} {
		got := find(Check(load(t, "test.toml", minimal+source), exampleForm(t), Options{Predecessor: before}), "DR516")
		if (want == "") != (len(got) == 0) || len(got) == 1 && !strings.HasSuffix(got[0].Message, want) {
			t.Errorf("%q: %v, want %q", source, got, want)
		}
	}
}

func TestMonitoringInWords(t *testing.T) {
	const action = "[[action]]\nid = \"a\"\naction = \"Ask\"\n[monitoring]\narrangements = \"%s\"\n"
	words := func(w string) string { return strings.Replace(action, "%s", w, 1) }
	checkCases(t, []ruleCase{
		{"who is in words", words("The Revenues team looks at arrears."), "DR520", ""},
		{"and is a note", words("The Revenues team looks at arrears."), "DR523", "note monitoring.owner"},
		{"nobody", words("Arrears are looked at."), "DR520", "warning monitoring"},
		{"a board that is TBC is none", words("Arrears are looked at.") + "reports-to = [\"TBC\"]\n", "DR520", "warning monitoring"},
		{"the management is no age", words("The management team looks at it each month; the project group meets."), "DR527", "note monitoring.arrangements"},
		{"by age", words("Counted by age."), "DR527", ""},
		{"by group", words("Counted by group."), "DR527", ""},
		{"by an indicator", words("Counted.") + "[[indicator]]\nname = \"Visits\"\ngroups = [\"age\"]\n", "DR527", ""},
		{"often and where in words", words("Reported to the Board each month."), "DR528", ""},
		{"where is missing", words("Counted each month."), "DR528", "note monitoring.reports-to"},
	})
}

func TestReviewBeforeTheDecision(t *testing.T) {
	const review = "[monitoring]\nreview-date = \"March 2026\"\n[decision]\n"
	checkCases(t, []ruleCase{
		{"before the decision", review + "date = 2026-05-01\n", "DR529", "warning monitoring.review-date"},
		{"before its effect", review + "date = 2026-02-01\neffective = 2026-06-01\n", "DR529", "note monitoring.review-date"},
		{"it leads to the last one", review + "stage = \"pilot\"\ndate = 2026-05-01\n", "DR529", ""},
	})
}

// TestSnippetsOfTheirs: what the rules of impact, actions and monitoring give to be pasted can be read, and pasted as
// it is silences nothing: "…" is no answer.
func TestSnippetsOfTheirs(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		if rule.Group() != 3 && rule.Group() != 4 {
			continue
		}
		_, fail := rule.Example()
		form := houseForm(form, rule.ID)
		for _, f := range find(Check(load(t, rule.ID, fail), form, Options{AsOf: exampleDay}), rule.ID) {
			if strings.Contains(f.Hint, "\n") || f.Hint == "" {
				t.Errorf("%s: hint %q", rule.ID, f.Hint)
			}
			source := fail + "\n" + f.Snippet
			if !strings.HasPrefix(f.Snippet, "[") {
				source = minimal + "[[answers.pasted]]\n" + f.Snippet
			}
			if _, err := schema.Load(strings.NewReader(source), rule.ID); err != nil {
				t.Errorf("%s: %v\n%s", rule.ID, err, f.Snippet)
			}
		}
	}
}

func TestStatusAndDay(t *testing.T) {
	const action = "[[action]]\nid = \"a\"\naction = \"Ask\"\n"
	checkCases(t, []ruleCase{
		{"no day", action + "status = \"done\"\n", "DR512", "note action[0].done"},
		{"no status", action + "done = 2026-01-01\n", "DR512", "warning action[0].status"},
		{"dropped", action + "status = \"dropped\"\ndone = 2026-01-01\n", "DR512", ""},
	})
}

// What is done on a day that is yet to come is told, of more than three actions together; on the day itself it may be done.
func TestDoneAhead(t *testing.T) {
	for n, want := range []string{
		1: `action "a0" is recorded as done on 2 June 2026, which is yet to come`,
		4: `4 actions are recorded as done on days that are yet to come: actions "a0", "a1", "a2" and "a3"`,
	} {
		if want == "" {
			continue
		}
		source := minimal + "[[action]]\nid = \"today\"\nstatus = \"done\"\ndone = 2026-06-01\n"
		for i := range n {
			source += fmt.Sprintf("[[action]]\nid = \"a%d\"\nstatus = \"done\"\ndone = 2026-06-02\n", i)
		}
		st := load(t, "ahead.toml", source)
		got := find(Check(st, exampleForm(t), Options{AsOf: exampleDay}), "DR512")
		if len(got) != 1 || got[0].Message != want || got[0].Severity != schema.Warning {
			t.Errorf("%v, want %s", got, want)
		}
		if got := find(Check(st, exampleForm(t), Options{}), "DR512"); len(got) > 0 {
			t.Errorf("without a day of the check: %v", got)
		}
	}
}
