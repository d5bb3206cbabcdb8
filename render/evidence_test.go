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

// A form's own question for what is known of everybody has the sources of it.
func TestSourcesOfOtherInformation(t *testing.T) {
	in := input(t, "../examples/complete/short-breaks-2026.toml")
	var cited int
	for _, b := range render.Build(in.Statement, in.Form, nil).Blocks {
		if f, ok := b.(render.Field); ok && f.Key == "evidence.all.other" {
			cited = notesIn(f.Value)
		}
	}
	if want := len(in.Statement.Evidence[schema.AllGroups].Sources); cited != want || want == 0 {
		t.Errorf("%d sources of %d", cited, want)
	}
}

func notesIn(blocks []render.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Paragraph:
			for _, s := range b.Spans {
				if s.Note != nil {
					n++
				}
			}
		case render.List:
			for _, item := range b.Items {
				n += notesIn(item.Blocks)
			}
		}
	}
	return n
}
