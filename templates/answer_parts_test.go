package templates

import (
	"testing"

	"dueregard/schema"
)

// TestOfEntry wants a column asked of the entries of the analysis whose own answer asks for it, whatever another
// entry about the same group says.
func TestOfEntry(t *testing.T) {
	yes := []Condition{{Key: "impact.impact", Is: []string{"negative"}}}
	question := Question{Key: "answers.q", Kind: "groups", Columns: []Question{
		{Key: "impact.impact"}, {Key: "impact.justification", Required: true, When: yes},
	}}
	form := &Form{Groups: []Group{{ID: "age", Title: "Age"}}, Sections: []Section{{Questions: []Question{question}}}}
	st := &schema.Statement{Impact: []schema.Impact{
		{Groups: []schema.Group{"age"}, Impact: "negative", Justification: "Needed."},
		{Groups: []schema.Group{"age"}, Impact: "none"},
		{Groups: []schema.Group{"age"}, Impact: "negative"},
	}}
	line := form.Lines(st, &question)[0]
	if n := len(line.Entries()); n != 3 {
		t.Fatalf("%d entries fill the row", n)
	}
	for i, want := range []struct {
		asked bool
		held  int
	}{{true, 1}, {false, 0}, {true, 0}} {
		cell := form.OfEntry(st, &question, line, i).Cells[1]
		if cell.Asked != want.asked || len(cell.Values) != want.held {
			t.Errorf("entry %d: asked %v, with %d values", i, cell.Asked, len(cell.Values))
		}
	}
}
