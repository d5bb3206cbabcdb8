package render_test

import (
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// suppressedInput is an example of which the public sees no number below a threshold.
func suppressedInput(t *testing.T, path string, limit schema.Threshold) render.Input {
	t.Helper()
	in := input(t, path)
	in.Statement = in.Statement.Suppressed(limit)
	in.Public = true
	return in
}

// What stands for a suppressed number has words in Welsh.
func TestWelshSuppressed(t *testing.T) {
	for _, limit := range []schema.Threshold{{Below: 150}, {Below: 100, Zeros: true}, {Below: 500}} {
		in := suppressedInput(t, "../examples/complete/wales-2026.toml", limit)
		in.Languages = []string{"cy"}
		if missed := render.Missed(t, "statement", in); len(missed) > 0 {
			t.Errorf("%+v: the program has no Welsh for\n%s", limit, strings.Join(missed, "\n"))
		}
	}
}

// A suppressed figure is no blank in a table, and its row is not in the chart, which says so.
func TestSuppressedFigures(t *testing.T) {
	in := suppressedInput(t, "../examples/complete/wales-2026.toml", schema.Threshold{Below: 70})
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	key := "evidence.age.table[0]"
	for i, block := range doc.Blocks {
		switch block := block.(type) {
		case render.Table:
			if block.Key != key {
				continue
			}
			var cells []string
			for _, row := range block.Rows {
				cells = append(cells, text(row.Cells[1]))
			}
			if got, want := strings.Join(cells, " "), "[c] 148 [c] 132 171 181 780"; got != want {
				t.Errorf("the table has %q, want %q", got, want)
			}
			said := doc.Blocks[i+1].(render.Paragraph).Spans
			if len(said) != 4 || said[1].Text != " Numbers from 1 to 69 are left out, and percentages that would tell them; 0 is shown." {
				t.Errorf("beside the table stands %v", said)
			}
		case render.Chart:
			if block.Key == key && (len(block.Bars) != 4 || !strings.HasSuffix(block.Alt, "Left out, as the numbers are not published: 11 to 15; 25 to 44.")) {
				t.Errorf("the chart has %d bars and says %q", len(block.Bars), block.Alt)
			}
		}
	}
	book, err := render.MakeBook("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	signs := 0
	for _, row := range book.Sheets[1].Rows {
		if row[4].Text == "[c]" && row[4].Number == nil {
			signs++
		}
	}
	if signs != 2 {
		t.Errorf("the workbook has %d signs", signs)
	}
}

// text is what a cell says.
func text(c render.Cell) string {
	if len(c.Blocks) == 0 {
		return ""
	}
	return c.Blocks[0].(render.Paragraph).Spans[0].Text
}
