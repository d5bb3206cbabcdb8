package rules

import "testing"

func TestEqualTreatment(t *testing.T) {
	entry := func(words, more string) string {
		return "[[impact]]\ngroups = [\"race\"]\nimpact = \"neutral\"\nconsidered = \"" + words + "\"\n" + more
	}
	checkCases(t, []ruleCase{
		{"it is all that is said", entry("The same criteria apply to all.", ""), "DR432", "warning impact[0].considered"},
		{"a conclusion adds nothing", entry("All groups are treated equally. No impact is expected.", ""), "DR432", "warning impact[0].considered"},
		{"evidence follows", entry("The same criteria apply to all. The survey showed no difference.", ""), "DR432", ""},
		{"something is done besides", entry("The hall is open to all. An interpreter comes on Mondays.", ""), "DR432", ""},
		{"figures stand with it", entry("The same criteria apply to all; 14 of 40 are Black.", ""), "DR432", ""},
		{"it cites something", entry("The same criteria apply to all.", "sources = [\"survey\"]\n"), "DR432", ""},
		{"a bare conclusion is told elsewhere", entry("It does apply to all groups.", ""), "DR432", ""},
	})
}

func TestJustificationWeighs(t *testing.T) {
	entry := func(justification, severity string) string {
		return "[[impact]]\ngroups = [\"race\"]\nimpact = \"negative\"\nseverity = \"" + severity + "\"\njustification = \"" + justification + "\"\n"
	}
	checkCases(t, []ruleCase{
		{"cost alone", entry("Savings must be made.", "high"), "DR433", "warning impact[0].justification"},
		{"authority alone", entry("To be agreed by Members", "medium"), "DR433", "warning impact[0].justification"},
		{"need alone", entry("It is needed.", "medium"), "DR433", "warning impact[0].justification"},
		{"the words of the test", entry("Proportionate means of achieving a legitimate aim.", "high"), "DR433", "warning impact[0].justification"},
		{"the harm is light", entry("Savings must be made.", "low"), "DR433", ""},
		{"an aim is named", entry("Savings must be made to keep the other libraries open.", "high"), "DR433", ""},
		{"a pointer is told elsewhere", entry("See above.", "high"), "DR433", ""},
	})
}

func TestMitigationFirm(t *testing.T) {
	const entry = "[[impact]]\ngroups = [\"race\"]\nimpact = \"negative\"\nseverity = \"high\"\n"
	checkCases(t, []ruleCase{
		{"an intention alone", entry + "response = \"Consider alternatives where possible.\"\n", "DR434", "note impact[0].mitigation"},
		{"it depends on nothing", entry + "response = \"Consider each request within a week.\"\n", "DR434", ""},
		{"an action is firm", entry + "response = \"Consider alternatives where possible.\"\nmitigation = [\"bus\"]\n[[action]]\nid = \"bus\"\naction = \"Run a bus\"\n", "DR434", ""},
	})
}

func TestRosy(t *testing.T) {
	const neutral = "[[impact]]\ngroups = [\"race\"]\nimpact = \"neutral\"\nconsidered = \"Few come.\"\n"
	checkCases(t, []ruleCase{
		{"a change takes nothing away", neutral, "DR435", ""},
		{"an impact is not known", neutral + "[[impact]]\ngroups = [\"sex\"]\nimpact = \"not-known\"\n", "DR435", ""},
		{"an action says what was adjusted", "[analysis]\noutcome = \"adjust\"\noutcome-reason = \"Adjustments made.\"\n[[action]]\naction = \"Keep two evenings\"\n", "DR436", ""},
		{"nothing does", "[analysis]\noutcome = \"adjust\"\noutcome-reason = \"Adjustments made.\"\n", "DR436", "note analysis.outcome-reason"},
	})
	policy := func(count string) string {
		return "schema = 1\n[policy]\ntitle = \"X\"\npeople-affected = " + count + "\n"
	}
	for _, c := range []struct{ all, entry, want string }{
		{"38", "380", "impact[0].people-affected"},
		{`"about 38"`, `"380 people"`, "impact[0].people-affected"},
		{"38", `"380 journeys"`, ""},
		{`"38 families"`, "60", ""},
		{"38", "40", ""},
		{"38", "38", ""},
	} {
		got := ""
		for _, f := range find(check(t, policy(c.all)+"[[impact]]\ngroups = [\"race\"]\nimpact = \"negative\"\npeople-affected = "+c.entry+"\n"), "DR437") {
			got += f.Path
		}
		if got != c.want {
			t.Errorf("%s of %s: %q", c.entry, c.all, got)
		}
	}
}
