package pdf

import (
	"math"
	"testing"
)

// What is left of a row is measured no further than pages can tell, and to the end where they can.
func TestCutOfLongRow(t *testing.T) {
	rest := strip{columns: [][]strip{make([]strip, 2000), make([]strip, 3)}}
	for _, c := range rest.columns {
		for i := range c {
			c[i].height = 10
		}
	}
	rest.fitColumns()
	if want := 2000 * 10.0; rest.height != want {
		t.Errorf("the row is %g high, not %g", rest.height, want)
	}
	for left := 2000; left > 0; {
		var head strip
		head, rest = rest.cut(700, false)
		if got, want := len(head.columns[0]), min(left, 70); got != want {
			t.Fatalf("with %d lines left, %d stand on the page, not %d", left, got, want)
		}
		left -= len(head.columns[0])
		if want := float64(10 * left); math.Min(rest.height, plenty) != math.Min(want, plenty) || rest.height > plenty+10 {
			t.Errorf("%d lines are %g high, not %g", left, rest.height, want)
		}
	}
}
