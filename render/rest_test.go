package render

import (
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// outlineOf are the headings of a document with their levels, and the labels below them.
func outlineOf(blocks []Block) []string {
	var out []string
	for _, block := range Upright(blocks) {
		switch b := block.(type) {
		case Heading:
			out = append(out, "####"[:b.Level]+" "+b.Text)
		case Field:
			out = append(out, b.Label)
		case Signature:
			out = append(out, "signed: "+b.Title)
		case Table:
			out = append(out, "table")
		}
	}
	return out
}

// TestRestBeforeSources wants what was decided under headings of its own before the sources, and an answer that leans on
// another behind it, though the form told that one before.
func TestRestBeforeSources(t *testing.T) {
	form, err := templates.Read(strings.NewReader(`
title = "Form"
own-sections = true
[[group]]
id = "marriage-and-civil-partnership"
left-out = "The policy is not about work."
[[section]]
title = "Annex"
[[section]]
title = "Questions"
level = 2
question = [{ key = "workforce.affected", label = "Staff?" }]
[[section]]
title = "Sources"
level = 2
show = "sources"
`), "form.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	no := false
	st := &schema.Statement{
		Workforce: &schema.Workforce{Affected: &no, Summary: "Nobody's work changes."},
		Evidence:  map[schema.Group]schema.Evidence{"sex": {Status: "not-known"}},
		Sources:   map[string]schema.Source{"census": {Title: "Census"}},
		Decision:  &schema.Decision{Maker: "Cabinet"},
		SignOff:   []schema.SignOff{{Role: "decision-maker", Post: "Cabinet"}},
	}
	got := outlineOf(Build(st, form, nil).Blocks)
	want := []string{
		"# Also recorded", "## What we know about the people affected", "Sex", "## Staff", "Are staff affected?", "Why not",
		"# The decision", "Decision maker", "# Sign-off", "signed: Decision maker",
		"# Characteristics that the form leaves out", "# Sources", "table",
	}
	if i := slices.Index(got, want[0]); i < 0 || !slices.Equal(got[i:min(i+len(want), len(got))], want) {
		t.Errorf("the document has\n%q\nexpected in it\n%q", got, want)
	}
}

// TestImpactFacts wants no column for what a table of the form's own shows, and one row for entries of which the same is
// recorded besides.
func TestImpactFacts(t *testing.T) {
	st, form := &schema.Statement{
		Impact: []schema.Impact{
			{Groups: []schema.Group{"age"}, Aims: []schema.Aim{"advance"}, Impact: "none", Considered: "A.", Sources: []string{"s"}},
			{Groups: []schema.Group{"sex"}, Aims: []schema.Aim{"advance"}, Impact: "none", Considered: "B.", Sources: []string{"s"}},
			{Groups: []schema.Group{"race"}, Aims: []schema.Aim{"foster"}, Impact: "negative", Considered: "C.", Mitigation: []string{"calls"}},
		},
		Action: []schema.Action{{ID: "calls", Action: "Call first."}},
	}, &templates.Form{}
	b := &builder{st: st, form: form, beyond: true}
	for _, key := range []string{"impact[0].", "impact[1].", "impact[2]."} {
		b.tell(key + "impact")
		b.tell(key + "considered")
	}
	b.impactFacts()
	table, ok := b.doc.Blocks[0].(Table)
	if !ok || len(table.Columns) != 3 || len(table.Rows) != 2 || len(table.Rows[0].Cells[0].Blocks) != 2 {
		t.Errorf("the facts are in %+v", b.doc.Blocks[0])
	}
	if f, ok := b.doc.Blocks[1].(Field); !ok || f.Key != "impact[2].mitigation" {
		t.Errorf("what is done is in %+v", b.doc.Blocks[1:])
	}
}

// TestWithoutEmptyInside wants no empty heading on a wide page either, nor an empty wide page.
func TestWithoutEmptyInside(t *testing.T) {
	h := func(level int) Heading { return Heading{Level: level, Text: "H"} }
	got := outlineOf(withoutEmpty([]Block{
		h(1), Landscape{[]Block{h(2), h(2), Table{}, h(3)}}, h(2), Landscape{[]Block{h(3)}}, h(1), Field{Label: "F"},
	}))
	if want := []string{"# H", "## H", "table", "# H", "F"}; !slices.Equal(got, want) {
		t.Errorf("what is left is %q", got)
	}
}
