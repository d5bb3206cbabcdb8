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
	public, _, err := in.Statement.Published(limit)
	if err != nil {
		t.Fatal(err)
	}
	in.Statement = public
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

// So have the words about what is exempt, alone and beside small numbers.
func TestWelshExemptFigures(t *testing.T) {
	for _, below := range []int{5, 100} {
		in := input(t, "../examples/complete/wales-2026.toml")
		in.Statement.Exempt = []schema.Exempt{{Where: "evidence.age.table[0].rows[1].users"}}
		public, _, err := in.Statement.Published(schema.Threshold{Below: below})
		if err != nil {
			t.Fatal(err)
		}
		in.Statement, in.Public, in.Languages = public, true, []string{"cy"}
		if missed := render.Missed(t, "statement", in); len(missed) > 0 {
			t.Errorf("below %d: the program has no Welsh for\n%s", below, strings.Join(missed, "\n"))
		}
	}
}

// What was measured of few people has the sign in the document and the workbook, and both say why.
func TestSuppressedReadings(t *testing.T) {
	in := suppressedInput(t, "../examples/complete/library-hours-2026.toml", schema.Threshold{Below: 250})
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	told := false
	blocks := render.Upright(doc.Blocks)
	for i, block := range blocks {
		if table, ok := block.(render.Table); ok && table.Key == "indicator" {
			if got := text(table.Rows[1].Cells[2]); !strings.HasPrefix(got, "[c] people") {
				t.Errorf("the baseline is %q", got)
			}
			said, ok := blocks[i+1].(render.Paragraph)
			told = ok && strings.HasPrefix(said.Spans[0].Text, "[c] stands for")
		}
	}
	book, err := render.MakeBook("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	signs, words := 0, 0
	for _, sheet := range book.Sheets {
		for _, row := range sheet.Rows {
			if row[0].Text != "Indicator" {
				continue
			}
			if row[4].Text == "[c]" {
				signs++
			}
			if strings.HasPrefix(row[1].Text, "[c] stands for") {
				words++
			}
		}
	}
	if !told || signs != 1 || words != 1 {
		t.Errorf("the document says why: %t; the workbook has %d signs and says why %d times", told, signs, words)
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
	for _, block := range doc.Blocks {
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
			said := block.Notes[0].(render.Paragraph).Spans
			if len(said) != 4 || said[1].Text != " Numbers from 1 to 69 are left out, and percentages that would tell them; 0 is shown." {
				t.Errorf("below the table stands %v", said)
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
