package pdf

import (
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
