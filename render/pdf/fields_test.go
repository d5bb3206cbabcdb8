package pdf

import (
	"strings"
	"testing"

	"dueregard/render"
)

// answered is a field with so many words as its answer.
func answered(label string, n int) render.Field {
	return render.Field{Label: label, Value: []render.Block{words(strings.TrimSpace(strings.Repeat("answer ", n)))}}
}

// placeOf is where a text begins; its page is 0 if it stands nowhere.
func placeOf(s *sheaf, text string) (x float64, at place) {
	for n, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == textOp && strings.HasPrefix(o.text, text) {
				return o.x, place{n + 1, o.y}
			}
		}
	}
	return 0, place{}
}

// The labels of fields that follow each other stand beside all answers or above all, but for one that needs
// the width of the page.
func TestLabelsOfAListStandInOnePlace(t *testing.T) {
	table := render.Field{Label: "Table", Value: []render.Block{wideTable(3, 2, "words")}}
	long := strings.Repeat("a long question ", 12)
	for name, c := range map[string]struct {
		fields []render.Field
		beside bool
		size   float64
	}{
		"short":                    {[]render.Field{answered("First", 1), answered("Second", 3)}, true, 0},
		"one is long":              {[]render.Field{answered("First", 1), answered("Second", 120)}, true, 0},
		"one is a list":            {[]render.Field{answered("First", 1), {Label: "Second", Value: []render.Block{bullets("answer", "answer")}}}, true, 0},
		"one is a table":           {[]render.Field{answered("First", 1), table, answered("Second", 80)}, true, 0},
		"a label is long":          {[]render.Field{answered("First", 1), answered("Second "+long, 1)}, false, 0},
		"one is of many lines":     {[]render.Field{answered("First", 1), answered("Second", 400)}, false, 0},
		"short in large print":     {[]render.Field{answered("First", 1), answered("Second", 3)}, true, 18},
		"one is long, large print": {[]render.Field{answered("First", 1), answered("Second", 60)}, false, 18},
	} {
		doc := &render.Document{Brand: render.Brand{Size: c.size}}
		for _, f := range c.fields {
			doc.Blocks = append(doc.Blocks, f)
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range laid.pages {
			for _, o := range p.ops {
				if beside := o.x > marginX+40; o.kind == textOp && strings.HasPrefix(o.text, "answer") && beside != c.beside {
					t.Errorf("%s: an answer on page %d begins at %g", name, i+1, o.x)
				}
			}
		}
	}
}

// Wherever on a page they come, neither the first nor the last of some short fields stands alone.
func TestFieldsAreNotLeftAlone(t *testing.T) {
	for above := range 45 {
		doc := &render.Document{}
		for range above {
			doc.Blocks = append(doc.Blocks, words("line"))
		}
		for _, label := range []string{"First", "Second", "Third", "Fourth"} {
			doc.Blocks = append(doc.Blocks, answered(label, 4))
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		at := pageOf(laid, "First", "Second", "Third", "Fourth")
		if at[0] != at[1] || at[2] != at[3] {
			t.Errorf("after %d lines: fields on pages %v", above, at)
		}
	}
}

// Wherever on a page they come, particulars stand with the first field that they are of.
func TestParticularsStayWithTheirFields(t *testing.T) {
	for above := range 45 {
		doc := &render.Document{}
		for range above {
			doc.Blocks = append(doc.Blocks, words("line"))
		}
		doc.Blocks = append(doc.Blocks, render.Facts{{Label: "Impact", Value: "Neutral"}, {Label: "Aims", Value: "All"}}, answered("First", 20), answered("Second", 200))
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		if at := pageOf(laid, "Impact", "Aims", "First"); at[0] != at[2] || at[1] != at[2] {
			t.Errorf("after %d lines: particulars and field on pages %v", above, at)
		}
	}
}

// Wherever on a page it comes, a short answer stands on one, and of a longer one three lines or more on either.
func TestShortAnswersStayWhole(t *testing.T) {
	for lines, n := range map[int]int{5: 42, 6: 50, 8: 68} {
		parted := false
		for above := range 45 {
			doc := &render.Document{}
			for range above {
				doc.Blocks = append(doc.Blocks, words("line"))
			}
			doc.Blocks = append(doc.Blocks, answered("First", 2), answered("Second", n), answered("Third", 2))
			laid, err := lay(doc)
			if err != nil {
				t.Fatal(err)
			}
			on := map[int]int{} // lines of the second answer on each page
			for n, p := range laid.pages {
				for _, o := range p.ops {
					if o.kind == textOp && strings.HasPrefix(o.text, "answer answer answer") {
						on[n]++
					}
				}
			}
			var sum int
			for _, count := range on {
				sum += count
				if count < 3 {
					t.Errorf("after %d lines: %d of %d lines on a page", above, count, lines)
				}
			}
			if sum != lines {
				t.Fatalf("%d lines, want %d", sum, lines)
			}
			parted = parted || len(on) > 1
		}
		if parted != (lines > 6) {
			t.Errorf("an answer of %d lines is parted: %t", lines, parted)
		}
	}
}

// What closes a table stands below it, and a table that goes on is named and has a line below it.
func TestTablesGoOn(t *testing.T) {
	t.Run("note", func(t *testing.T) {
		for above := range 45 {
			doc := &render.Document{}
			for range above {
				doc.Blocks = append(doc.Blocks, words("line"))
			}
			doc.Blocks = append(doc.Blocks, wideTable(3, 6, "row"), words("Each share is of its row."))
			laid, err := lay(doc)
			if err != nil {
				t.Fatal(err)
			}
			var last int
			for n, p := range laid.pages {
				for _, o := range p.ops {
					if o.text == "row" && o.elem != 0 {
						last = n + 1
					}
				}
			}
			if _, note := placeOf(laid, "Each share"); note.page != last {
				t.Errorf("after %d lines: the table ends on page %d, its note is on %d", above, last, note.page)
			}
		}
	})
	t.Run("name and line", func(t *testing.T) {
		table := wideTable(3, 60, "row")
		table.Caption = ""
		laid, err := lay(&render.Document{Blocks: []render.Block{render.Heading{Level: 1, Text: "Action plan"}, table}})
		if err != nil {
			t.Fatal(err)
		}
		if _, at := placeOf(laid, "Action plan, continued"); at.page != 2 {
			t.Errorf("the table is named on page %d", at.page)
		}
		var row, line float64 // where the lowest of them stands on the first page
		for _, o := range laid.pages[0].ops {
			switch {
			case o.text == "row":
				row = max(row, o.y)
			case o.kind == fillOp && o.h == hairWidth && o.style.color == quiet:
				line = max(line, o.y)
			}
		}
		if line <= row || line > row+20 {
			t.Errorf("the last row on the page is at %g, the line below it at %g", row, line)
		}
	})
	t.Run("row", func(t *testing.T) {
		for _, c := range []struct{ lines, pages int }{{15, 1}, {30, 2}} {
			table := render.Table{Columns: []render.Column{{Label: "Severity"}, {Label: "Finding"}}, Rows: []render.Row{{Cells: cells("Above", "row")}, {Cells: cells("Error", strings.Repeat("finding\n", c.lines))}}}
			doc := &render.Document{}
			for range 25 {
				doc.Blocks = append(doc.Blocks, words("line"))
			}
			doc.Blocks = append(doc.Blocks, table)
			laid, err := lay(doc)
			if err != nil {
				t.Fatal(err)
			}
			labels, findings := map[int]int{}, map[int]int{}
			for n, p := range laid.pages {
				for _, o := range p.ops {
					switch strings.TrimSpace(o.text) {
					case "Error":
						labels[n]++
					case "finding":
						findings[n]++
					}
				}
			}
			if len(findings) != c.pages || len(labels) != c.pages {
				t.Errorf("a row of %d lines stands on %d pages, its label on %d; want %d", c.lines, len(findings), len(labels), c.pages)
			}
		}
	})
}
