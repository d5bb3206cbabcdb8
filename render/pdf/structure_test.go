package pdf

import (
	"strings"
	"testing"

	"dueregard/render"
)

// A table of which only the labels are known has no head, for it has no body.
func TestHeadWithoutBody(t *testing.T) {
	for rows, headed := range []bool{false, true} {
		table := wideTable(2, rows, "x")
		laid, err := lay(&render.Document{Blocks: []render.Block{table, render.Matrix{Corner: "x", Columns: []string{"y"}, Rows: make([]render.MatrixRow, rows)}}})
		if err != nil {
			t.Fatal(err)
		}
		s := newStructure(laid.tree, nil, nil, nil, nil)
		for i, e := range s.tree {
			if e.tag == "THead" && s.nodes[i].kept && !headed {
				t.Errorf("%d rows: element %d is a head", rows, i)
			}
		}
	}
}

// A title or a heading of which nothing can be seen is none: those below it skip no level.
func TestHeadingsThatAreNotSeen(t *testing.T) {
	for _, blank := range []string{"", " \u00a0", "\u200b", "\u00ad\u2060", "\u2066\u2069"} {
		r := treeOf(t, written(t, &render.Document{Blocks: []render.Block{
			render.Title{Text: blank}, render.Heading{Level: 1, Text: blank}, render.Heading{Level: 2, Text: "A"}, words("x"),
		}}))
		if tree := r.lines.String(); !strings.Contains(tree, "H1\n") || strings.Contains(tree, "H2\n") {
			t.Errorf("%q:\n%s", blank, tree)
		}
	}
}

// An answer that the heading above asks for has no label, and is no item of the list of answers beside it.
func TestAnswerWithoutLabel(t *testing.T) {
	r := treeOf(t, written(t, &render.Document{Blocks: []render.Block{
		render.Heading{Level: 1, Text: "Sources"}, render.Field{Key: "sources", Missing: "Not recorded"},
		render.Heading{Level: 1, Text: "Kept"}, render.Field{Label: "At", Value: []render.Block{words("Shire Hall")}},
	}}))
	tree := r.lines.String()
	if !strings.Contains(tree, "Not recorded") || strings.Contains(tree, "L\n") || strings.Contains(tree, "Lbl\n") {
		t.Errorf("the tree is\n%s", tree)
	}
}
