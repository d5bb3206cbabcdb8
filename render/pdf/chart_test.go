package pdf

import (
	"math"
	"strings"
	"testing"

	"dueregard/render"
)

// A chart right below its table needs no title, unless it begins a page; what is to be known of the table is never
// parted from its last row.
func TestChartsBelowTheirTables(t *testing.T) {
	begins := 0
	for fill := range 40 {
		pair := figuresOf(5, strings.Repeat("Under 35 ", 12))
		table, chart := pair[0].(render.Table), pair[1].(render.Chart)
		chart.Title = "In bars"
		table.Notes = []render.Block{words("Mind the note.")}
		table.Rows = append(table.Rows, render.Row{Cells: cells("Last", "12")})
		laid, err := lay(&render.Document{Blocks: []render.Block{words(strings.Repeat("Prose that fills the page, line by line, to its very end. ", 2*fill)), table, chart}})
		if err != nil {
			t.Fatal(err)
		}
		for n, p := range laid.pages {
			var last, note, figure, title bool
			for _, o := range p.ops {
				if o.kind == textOp {
					last, note = last || o.text == "Last", note || strings.HasPrefix(o.text, "Mind")
					figure, title = figure || laid.tree[o.elem].tag == "Figure", title || o.text == "In bars"
				}
			}
			if note != last {
				t.Errorf("after %d lines the note is not on the page of the last row", fill)
			}
			if title != (figure && !last) {
				t.Errorf("after %d lines, page %d: the chart begins it %t, title %t", fill, n+1, figure && !last, title)
			}
			if title {
				begins++
			}
		}
	}
	if begins == 0 {
		t.Error("no chart begins a page")
	}
}

// A chart goes over with the low field that comes next only where that leaves little of the page empty.
func TestChartsPartFromFields(t *testing.T) {
	for above := range 45 {
		doc := &render.Document{}
		for range above {
			doc.Blocks = append(doc.Blocks, words("line"))
		}
		pair := figuresOf(7, "Under 35")
		pair[0].(render.Table).Columns[0].Weight = 1 // so that it is as wide as the page
		doc.Blocks = append(append(doc.Blocks, pair...), answered("After", 20))
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		for n, p := range laid.pages[:len(laid.pages)-1] {
			lowest := 0.0
			for _, o := range p.ops {
				if o.elem != 0 {
					lowest = max(lowest, o.y)
				}
			}
			on := sheetOf(p.landscape)
			if empty := (on.bottom - lowest) / on.room(); empty > emptyRoom+0.01 {
				t.Errorf("after %d lines: %.2f of page %d is empty", above, empty, n+1)
			}
		}
	}
}

// A bar stands half way down its label; labels stand in one line where a little more room is enough for that.
func TestBarsAndLabels(t *testing.T) {
	for _, c := range []struct {
		label string
		lines int
	}{{"Married or partners", 1}, {"Married or in partnerships", 1}, {"Married or in a civil partnership", 2}} {
		looks, err := newTheme(render.Brand{})
		if err != nil {
			t.Fatal(err)
		}
		l := &layout{doc: &render.Document{}, theme: looks, sheet: sheetOf(false), faces: faces(), tree: make([]element, 1)}
		chart := render.Chart{Series: []string{"a"}, Bars: []render.Bar{{Label: "One", Values: []float64{1}}, {Label: c.label, Values: []float64{70}}}}
		f := frame{w: 240, measure: 400, style: l.theme.small}
		rows := l.barRows(f, l.plot(f, chart), chart)
		words, bars := rows[1].columns[0], rows[1].columns[1]
		if len(words) != c.lines {
			t.Errorf("%q takes %d lines, want %d", c.label, len(words), c.lines)
		}
		for _, o := range bars[0].ops {
			if middle := o.y + o.h/2; o.kind == fillOp && math.Abs(middle-max(stackHeight(words), l.thick())/2) > 1 {
				t.Errorf("%q: the middle of its bar is at %.1f, that of its words at %.1f", c.label, middle, stackHeight(words)/2)
			}
		}
	}
}

// A bar is never too short to be seen; a figure beside an interval stands clear of it, and has the decimals of its series.
func TestBars(t *testing.T) {
	looks, err := newTheme(render.Brand{})
	if err != nil {
		t.Fatal(err)
	}
	l := &layout{doc: &render.Document{}, theme: looks, sheet: sheetOf(false), faces: faces(), tree: make([]element, 1)}
	c := render.Chart{Series: []string{"a", "b"}, Places: []int{1, 0}, Unit: "%", Interval: "95% interval", Bars: []render.Bar{
		{Label: "x", Values: []float64{70, 0.0001}, Intervals: []render.Interval{{Low: 40, High: 90}}},
	}}
	f := frame{w: 400, measure: 400, style: l.theme.body}
	p := l.plot(f, c)
	for i, want := range []string{"70.0%", "0%"} {
		ops, _ := l.bar(f, p, 0, i, c.Bars[0], c)
		long := 0.0
		for _, o := range ops {
			switch {
			case o.kind == textOp && (o.text != want || o.x < p.scale.x+p.scale.w):
				t.Errorf("%q at %.0f, behind a scale that ends at %.0f; want %q", o.text, o.x, p.scale.x+p.scale.w, want)
			case o.kind == fillOp:
				long = max(long, o.w)
			}
		}
		if long < leastBar {
			t.Errorf("the bar of %g is %g long", c.Bars[0].Values[i], long)
		}
	}
}
