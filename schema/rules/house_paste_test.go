package rules

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestRequiredKeys: "none" answers what the house requires; a table without anything in it does not.
func TestRequiredKeys(t *testing.T) {
	form := exampleForm(t)
	form.Required = []string{"policy.budget-change", "policy.outcomes", "monitoring", "publication.retention", "workforce.affected"}
	const complete = "budget-change = \"None\"\noutcomes = [\"Longer hours\"]\n[monitoring]\nfrequency = \"quarterly\"\n[publication]\nretention = \"six years\"\n[workforce]\naffected = false\n"
	if got := toldOf(t, form, minimal+complete, "DR801"); got != "" {
		t.Errorf("all is there: %s", got)
	}
	findings := find(Check(load(t, "test.toml", minimal+"[monitoring]\n[publication]\n"), form, Options{}), "DR801")
	want := []string{
		"policy.budget-change|budget-change = \"…\"", "policy.outcomes|outcomes = [\"…\"]", "monitoring|",
		"publication.retention|retention = \"…\"", "workforce.affected|",
	}
	for i, f := range findings {
		if got := f.Path + "|" + f.Snippet; i >= len(want) || got != want[i] {
			t.Errorf("got %q", got)
		}
	}
	if len(findings) != len(want) {
		t.Errorf("%d findings, want %d", len(findings), len(want))
	}
}

// TestAnswersToPaste: what is to be pasted goes into a table that stands, or brings its header; numbers and tables are
// left to the writer.
func TestAnswersToPaste(t *testing.T) {
	form := kindsForm()
	for source, want := range map[string]string{
		minimal:                                "answers.text: [answers]\ntext = \"…\"",
		minimal + "[answers]\n":                "answers.text: text = \"…\"",
		minimal + "[answers]\ntext = \"So\"\n": "answers.prose: prose = \"\"\"…\"\"\"",
	} {
		var got []string
		for _, f := range find(Check(load(t, "test.toml", source), form, Options{}), "DR802") {
			got = append(got, f.Path+": "+f.Snippet)
		}
		if !strings.Contains(strings.Join(got, "\n\n"), want) {
			t.Errorf("%s\nwant %s, got\n%s", source, want, strings.Join(got, "\n\n"))
		}
	}
}

// TestSnippetsAreTOML: what is to be pasted can be read, as it stands.
func TestSnippetsAreTOML(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		_, fail := rule.Example()
		for _, f := range Check(load(t, rule.ID, fail), houseForm(form, rule.ID), Options{AsOf: exampleDay}) {
			var into map[string]any
			if _, err := toml.Decode(f.Snippet, &into); err != nil && f.Rule >= "DR7" {
				t.Errorf("%s: %v in\n%s", f.Rule, err, f.Snippet)
			}
			if strings.Contains(f.Hint, "\n") || f.Rule >= "DR7" && len(f.Hint) > 160 {
				t.Errorf("%s: the hint is of more than a line: %s", f.Rule, f.Hint)
			}
		}
	}
}
