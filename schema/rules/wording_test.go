package rules

import (
	"strings"
	"testing"

	"dueregard/schema"
)

// TestTypoIsToldOnce: an id that the form does not know is no second and third finding.
func TestTypoIsToldOnce(t *testing.T) {
	findings := check(t, minimal+`
[evidence.disabilty]
service-users = "Two in ten, says the survey."
[[consultation]]
groups = ["age"]
[[impact]]
groups = ["disabilty"]
aims = ["advance"]
impact = "negative"
[[impact]]
groups = ["age", "disabilty"]
aims = ["foster"]
impact = "mixed"
`)
	if got := find(findings, "DR211"); len(got) != 3 {
		t.Errorf("%d slips are told, want 3: %v", len(got), got)
	}
	for _, rule := range []string{"DR201", "DR309", "DR401", "DR405"} {
		for _, f := range find(findings, rule) {
			if strings.Contains(strings.ToLower(f.Message), "disab") {
				t.Errorf("%s tells it again: %s", rule, f.Message)
			}
		}
	}
}

// TestHintsKeepTablesSingle: TOML refuses a table that is added twice.
func TestHintsKeepTablesSingle(t *testing.T) {
	findings := check(t, minimal+"[evidence.age]\nstatus = \"\"\n[workforce]\n[decision]\n[analysis]\n[monitoring]\n[publication]\n")
	for _, f := range findings {
		for _, table := range []string{"[evidence.age]", "[workforce]", "[decision]", "[analysis]", "[monitoring]", "[publication]"} {
			if strings.Contains(f.Hint, "add "+table) || strings.HasPrefix(f.Snippet, table) {
				t.Errorf("%s: %s\n%s", f.Rule, f.Hint, f.Snippet)
			}
		}
	}
	if got := find(findings, "DR201"); !strings.HasPrefix(got[1].Snippet, "[evidence.disability]\n") {
		t.Errorf("a table that is not there: %s", got[1].Snippet)
	}
}

// TestCheckNeedsNoLoad: statements that Load would refuse do not stop the program.
func TestCheckNeedsNoLoad(t *testing.T) {
	for _, impact := range []string{"", "not-known", "negative", "none"} {
		Check(&schema.Statement{Impact: []schema.Impact{{Impact: impact}}, Consultation: make([]schema.Consultation, 2)}, exampleForm(t), Options{AsOf: exampleDay})
	}
}

// TestMarriageCountsInWork: for the users of a service, nothing need be known.
func TestMarriageCountsInWork(t *testing.T) {
	const key = "evidence.marriage-and-civil-partnership"
	for source, want := range map[string]int{
		"": 1, "[" + key + "]\nstatus = \"not-applicable\"\n": 1, "[" + key + "]\nstatus = \"not-collected\"\n": 1,
		"[workforce]\naffected = false\n": 0, "[" + key + "]\nreason = \"Outside work the Act does not protect it.\"\n": 0,
	} {
		notes := 0
		for _, f := range check(t, minimal+source) {
			switch {
			case !within(f.Path, key) || f.Rule == "DR203":
			case f.Severity == schema.Note:
				notes++
			default:
				t.Errorf("%q: %s %s: %s", source, f.Severity, f.Rule, f.Message)
			}
		}
		if notes != want {
			t.Errorf("%q: %d notes, want %d", source, notes, want)
		}
	}
}
