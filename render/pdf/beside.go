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

// tableBesideChart sets a table that takes no more than half of the width, with its chart in the other half. It
// is nil where there is no room for that.
func (l *layout) tableBesideChart(f frame, t render.Table, c render.Chart) []strip {
	n := columnsOf(t)
	if n == 0 || len(t.Guidance) > 0 || l.theme.scale > besideType || f.depth > 0 {
		return nil
	}
	if g, ok := l.grid(f, t, n); !ok || g.frame.w > f.w/2+tolerance {
		return nil
	}
	half := (f.w - l.pt(besideGap)) / 2
	drawn, band := len(l.tree), l.bandID
	left := l.table(f.cell(f.x, half).within(f.elem), t)
	in := f.cell(f.x+f.w-half, half).within(f.elem)
	var right []strip
	if c.Title == t.Caption { // it is read once, and the chart begins where the table does
		right = append(right, in.strip(stackHeight(l.caption(f.cell(f.x, half), t.Caption, 0))))
		c.Title = ""
	}
	right = append(right, l.chart(in, c)...)
	row := f.row(0, left, right)
	if row.height > besideMost*l.sheet.room() {
		l.tree, l.bandID = l.tree[:drawn], band
		return nil
	}
	row.whole = true
	return []strip{row}
}
