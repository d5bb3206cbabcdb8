package pdf

import "dueregard/render"

const (
	besideGap  = 26.0 // between a table and its chart, beside text of bodySize
	besideMost = 0.4  // the most of a page that they may take
	besideType = 1.2  // the largest type, relative to bodySize
)

// pairOf finds the chart that draws the figures of a table, if it comes right behind it.
func pairOf(blocks []render.Block) (t render.Table, c render.Chart, ok bool) {
	if len(blocks) < 2 {
		return t, c, false
	}
	t, table := blocks[0].(render.Table)
	c, chart := blocks[1].(render.Chart)
	return t, c, table && chart && t.Key != "" && t.Key == c.Key
}

// figures sets a table and the chart of it, which needs no title then if the table has one: beside it, or else below. There it has one
// where it begins a page.
func (l *layout) figures(f frame, t render.Table, c render.Chart) []strip {
	title := c.Title
	if t.Caption != "" {
		c.Title = ""
	}
	if row := l.tableBesideChart(f, t, c); row != nil {
		return row
	}
	out, drawn := l.table(f, t), l.chart(f, c)
	if len(drawn) > 0 && c.Title != title {
		drawn[0].table = &table{end: f.rule(hairWidth, hairline), header: l.text(f.styled(f.style.bold()), title, 0)}
	}
	return appendAfter(out, gapBetween(t, c, l.spaced(f.style)), drawn)
}

// half is the width of a table beside its chart.
func (l *layout) half(f frame) float64 { return (f.w - l.pt(besideGap)) / 2 }

// tableBesideChart sets a table that takes no more than half of the width, with its chart in the other half, below
// the caption of both. It is nil where there is no room for that.
func (l *layout) tableBesideChart(f frame, t render.Table, c render.Chart) []strip {
	n := columnsOf(t)
	if n == 0 || len(t.Guidance) > 0 || l.theme.scale > besideType || f.depth > 0 {
		return nil
	}
	half := l.half(f)
	in := f.cell(f.x, half)
	in.filled = true
	g, ok := l.grid(in, t, n)
	if _, weighed := weights(t.Columns, n); !ok || weighed > 0 || g.inLines(l.needs(t, n, g.style, half)) > half {
		return nil
	}
	before := l.state()
	elem := l.keyed(f.elem, "Table", t.Key)
	head := l.caption(f, t.Caption, elem)
	t.Caption = ""
	columns := [][]strip{l.tableIn(in, t, elem), l.chart(f.cell(f.x+f.w-half, half), c)}
	row := f.row(0, columns...)
	if row.height > besideMost*l.sheet.room() {
		l.restore(before)
		return nil
	}
	row.whole = true
	return append(head, row)
}
