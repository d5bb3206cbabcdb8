package render_test

import (
	"slices"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// What is exempt, or known by its source alone, is not among the groups of which nothing is recorded.
func TestGroupsWithoutEvidence(t *testing.T) {
	in := input(t, "../examples/complete/library-hours-2026.toml")
	in.Statement.Evidence = map[schema.Group]schema.Evidence{"race": {Sources: []string{"survey"}}}
	in.Statement.Exempt = []schema.Exempt{{Where: "evidence.sex"}}
	want := "Nothing recorded for: Age, Disability, Gender reassignment, Marriage and civil partnership, Pregnancy and maternity, Religion or belief, Sexual orientation"
	var bare []string
	for _, b := range render.Build(in.Statement, in.Form, nil).Blocks {
		if f, ok := b.(render.Field); ok && f.Key == "evidence" {
			bare = append(bare, f.Missing)
		}
	}
	if !slices.Equal(bare, []string{want}) {
		t.Errorf("%q", bare)
	}
}
