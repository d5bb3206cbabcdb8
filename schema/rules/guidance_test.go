package rules

import (
	"strings"
	"testing"

	"dueregard/templates"
)

const guidedForm = `
intro = "This statement shows how the three aims of the duty were given due regard while the policy was developed."
[[section]]
title = "Data"
guidance = """
Name the data and the sources that tell you what each group needs. Gather evidence while the policy is being developed and \
while it is in use, and let it inform what is decided.
"""
question = [
  { key = "policy.description", label = "What is proposed, and why is it needed now?" },
  { key = "answers.risk", label = "Risks", kind = "prose", guidance = "Consider who could lose something, how many they are, and how badly." },
]
`

func TestGuidancePasted(t *testing.T) {
	form := readForm(t, guidedForm)
	for text, want := range map[string]int{
		"Name the data and the sources that tell you what each group needs.":                            1,
		"Gather evidence while the policy is being developed and while it is in use.":                   1,
		"*Consider who could lose something, how many they are and how badly.*":                         1,
		"What is proposed, and why is it needed now?":                                                   1,
		"What is proposed, and why is it needed now? The lease ends in June, so the branch must move.":  0,
		"Consider who could lose something: the 58 members of staff, whose evening shifts end in June.": 0,
		"Name the data": 0,
		"The sources are named below, and what each group needs is in the survey of 2026.": 0,
	} {
		got := 0
		for _, key := range []string{"description", "delivery"} {
			got += strings.Count(toldOf(t, form, minimal+key+" = '''"+text+"'''\n", "DR716"), "\n")
		}
		if got != 2*want {
			t.Errorf("%q: %d findings, want %d", text, got, 2*want)
		}
	}
}

// TestExampleLeft: the starter's own examples are no answers, as far as nobody else would write them.
func TestExampleLeft(t *testing.T) {
	source := minimal + "organisation = \"Borough of Ashmere\"\nbudget-change = \"£120,000 less a year from 2026/27\"\n" +
		"outcomes = [\"Everybody can reach an open library within half an hour\"]\n" +
		"[[action]]\naction = \"Keep staff on Tuesday and Thursday evenings.\"\nowner = \"Head of Libraries\"\n"
	got := toldOf(t, exampleForm(t), source, "DR716")
	for _, path := range []string{"policy.budget-change", "policy.outcomes[0]", "action[0].action"} {
		if !strings.Contains(got, " "+path+":") {
			t.Errorf("%s is not told:\n%s", path, got)
		}
	}
	if n := strings.Count(got, "\n"); n != 3 {
		t.Errorf("%d findings:\n%s", n, got)
	}
}

// TestFormsAreGuides: the guidance of each section is recognised as an answer.
func TestFormsAreGuides(t *testing.T) {
	for _, name := range []string{"default", "gloucestershire-2015", "wales", "scotland", "readiness"} {
		form, err := templates.Resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, section := range form.Sections {
			if words := len(strings.Fields(string(section.Guidance))); words < 20 {
				continue
			}
			source := minimal + "description = \"\"\"\n" + strings.ReplaceAll(string(section.Guidance), `\`, "") + "\"\"\"\n"
			if got := toldOf(t, form, source, "DR716"); got == "" {
				t.Errorf("%s: the guidance of %q passes as an answer", name, section.Title)
			}
		}
	}
}
