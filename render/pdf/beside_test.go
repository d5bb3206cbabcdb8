package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
)

func figuresOf(rows int, label string) []render.Block {
	t := render.Table{Key: "a", Caption: "Staff", Columns: []render.Column{{Label: "Age"}, {Label: "Staff", Number: true}}}
	c := render.Chart{Key: "a", Title: "Staff", Alt: "Most are old.", Series: []string{"Staff"}}
	for range rows {
		t.Rows = append(t.Rows, render.Row{Cells: cells(label, "12")})
		c.Bars = append(c.Bars, render.Bar{Label: label, Values: []float64{12}})
	}
	return []render.Block{t, c}
}

// A small table has its chart beside it; a wide or long one has it below.
func TestChartsStandBesideSmallTables(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []render.Block
		size   float64
		beside bool
	}{
		"small":           {figuresOf(5, "Under 35"), 0, true},
		"wide":            {figuresOf(5, strings.Repeat("Under 35 ", 12)), 0, false},
		"long":            {figuresOf(30, "Under 35"), 0, false},
		"large print":     {figuresOf(5, "Under 35"), 18, false},
		"of other tables": {append(figuresOf(5, "Under 35")[:1], render.Paragraph{}, figuresOf(5, "Under 35")[1]), 0, false},
	} {
		laid, err := lay(&render.Document{Brand: render.Brand{Size: c.size}, Blocks: c.blocks})
		if err != nil {
			t.Fatal(err)
		}
		var captions []op
		for _, o := range laid.pages[0].ops {
			if o.kind == textOp && o.text == "Staff" && laid.tree[o.elem].tag == "Caption" {
				captions = append(captions, o)
			}
		}
		if len(captions) == 0 {
			t.Fatalf("%s: no caption", name)
		}
		beside := len(captions) == 1 && slices.ContainsFunc(laid.pages[0].ops, func(o op) bool {
			return o.kind == textOp && strings.HasPrefix(o.text, "Under 35") && o.x > captions[0].x+100
		})
		if beside != c.beside {
			t.Errorf("%s: beside %t, want %t", name, beside, c.beside)
		}
	}
}

// A row may have more cells than there are labels, beside a chart as well.
func TestChartsBesideTablesWithMoreCells(t *testing.T) {
	blocks := figuresOf(5, "Under 35")
	table := blocks[0].(render.Table)
	table.Rows[1].Cells = cells("Under 35", "12", "13")
	laid, err := lay(&render.Document{Blocks: blocks})
	if err != nil || len(laid.pages) != 1 {
		t.Errorf("%v", err)
	}
}

// A chart and the table beside it are never parted.
func TestChartsBesideTablesStayWhole(t *testing.T) {
	for fill := range 30 {
		blocks := append([]render.Block{words(strings.Repeat(prose[:90]+" ", 1+fill))}, figuresOf(9, "Under 35")...)
		laid, err := lay(&render.Document{Blocks: append(blocks[:1:1], blocks...)})
		if err != nil {
			t.Fatal(err)
		}
		on := map[int]bool{}
		for n, p := range laid.pages {
			for _, o := range p.ops {
				if o.text == "Under 35" {
					on[n] = true
				}
			}
		}
		if len(on) != 1 {
			t.Errorf("after %d lines it stands on %d pages", fill, len(on))
		}
	}
}

// Rows that should stay together are parted rather than leave much of a page empty.
func TestPagesAreFilled(t *testing.T) {
	full := sheetOf(false).room()
	lines := func(n int, height float64) []strip {
		out := make([]strip, n)
		for i := range out {
			out[i].height, out[i].ops = height*full, []op{{text: "x"}}
		}
		return out
	}
	for before, want := range map[float64]int{0.5: 1 + 16, 0.9: 1, 0.1: 1 + 20} {
		strips := append(lines(1, before), together(lines(20, 0.03), 0.7*full, 0)...)
		p := (&layout{theme: theme{scale: 1}}).paginate(strips)
		if got := len(p.pages[0].ops); got != want {
			t.Errorf("%d on the first page below %g of it, want %d", got, before, want)
		}
	}
}

// A little that should stay with much goes over without it, rather than leave more than a third of a page empty.
func TestALittleGoesOver(t *testing.T) {
	full := sheetOf(false).room()
	for before, want := range map[float64]int{0.6: 2, 0.7: 1} {
		strips := make([]strip, 3)
		for i, height := range []float64{before, 0.98 - before, 0.05} {
			strips[i].height, strips[i].ops = height*full, []op{{text: "x"}}
		}
		strips[1].hold = true
		p := (&layout{theme: theme{scale: 1}}).paginate(strips)
		if got := len(p.pages[0].ops); got != want {
			t.Errorf("%d on the first page below %g of it, want %d", got, before, want)
		}
	}
}

// What leads in goes with what it leads in, unless that leaves far too much of a page empty.
func TestLeadInsAreNotLonely(t *testing.T) {
	full := sheetOf(false).room()
	for before, want := range map[float64]int{0.5: 2, 0.7: 1} {
		strips := make([]strip, 3)
		for i, height := range []float64{before, 0.15, 0.5} {
			strips[i].height, strips[i].ops = height*full, []op{{text: "x"}}
		}
		strips[1].hold, strips[1].bound = true, leadBound
		p := (&layout{theme: theme{scale: 1}}).paginate(strips)
		if got := len(p.pages[0].ops); got != want {
			t.Errorf("%d on the first page below %g of it, want %d", got, before, want)
		}
	}
}

// notedRows are rows with a footnote in each of so many cells.
func notedRows(rows, columns int, word string) []render.Row {
	var out []render.Row
	for i := range rows {
		var row render.Row
		for j := range columns {
			note := &render.Footnote{Spans: []render.Span{{Text: fmt.Sprintf("Source %d of %d", j, i)}}}
			row.Cells = append(row.Cells, render.Cell{Blocks: []render.Block{render.Paragraph{Spans: []render.Span{{Text: word}, {Note: note}}}}})
		}
		out = append(out, row)
	}
	return out
}

// A trial that fails leaves nothing behind.
func TestTableTooLongForItsChart(t *testing.T) {
	blocks := figuresOf(30, "Under 35")
	table := blocks[0].(render.Table)
	table.Rows = notedRows(30, 1, "Under 35")
	looks, err := newTheme(render.Brand{})
	if err != nil {
		t.Fatal(err)
	}
	l := &layout{doc: &render.Document{}, theme: looks, sheet: sheetOf(false), faces: faces(), tree: make([]element, 1)}
	l.figures(l.body(0), table, blocks[1].(render.Chart))
	if len(l.notes) != 30 {
		t.Errorf("%d footnotes of 30", len(l.notes))
	}
}

// A number in brackets has room in a narrow cell, and is told once.
func TestNumbersOfNotesInNarrowCells(t *testing.T) {
	table := render.Table{Caption: "Places", Columns: make([]render.Column, 3), Rows: notedRows(12, 3, "Neighbourhoods")}
	laid, err := lay(&render.Document{Brand: render.Brand{Size: 18}, Blocks: []render.Block{table}})
	if err != nil {
		t.Fatal(err)
	}
	told := map[int]int{}
	for _, page := range laid.pages {
		for _, o := range page.ops {
			if o.note > 0 && laid.tree[laid.tree[o.elem].parent].tag == "Reference" {
				told[o.note]++
			}
		}
	}
	for note, times := range told {
		if times != 1 {
			t.Errorf("number %d is told %d times", note, times)
		}
	}
	if len(told) != 36 {
		t.Errorf("%d numbers of 36", len(told))
	}
}

// The rest of a chart on the next page has its title there.
func TestLongChartGoesOn(t *testing.T) {
	blocks := figuresOf(3, strings.Repeat("Under thirty-five ", 400))
	laid, err := lay(&render.Document{Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	for i, page := range laid.pages {
		for _, o := range page.ops {
			if o.kind == textOp && (o.text == "" || o.style.size == 0) {
				t.Errorf("page %d: nothing is drawn as text", i+1)
			}
		}
	}
}
