package pdf

import (
	"math"
	"slices"

	"dueregard/render"
)

// A columnGrid says where the columns of a table stand.
type columnGrid struct {
	frame  frame     // of the table
	frames []frame   // of the cells' content
	x, w   []float64 // of the whole cells
	style  style
	padX   float64 // left and right of the content
}

// table sets a table. Its header row comes again on every page that it goes on to.
func (l *layout) table(f frame, t render.Table) []strip {
	elem := l.keyed(f.elem, "Table", t.Key)
	out := l.caption(f, t.Caption, elem)
	n := len(t.Columns)
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	if n == 0 {
		return out
	}
	g := l.grid(f, t, n)
	header := l.headerRow(g, labels(t.Columns), elem)
	repeated := l.repeated(f, t.Caption, header)
	out = append(out, header...)
	body := l.element(elem, "TBody")
	for i, r := range t.Rows {
		row := l.tableRow(g, r, body)
		row.header = repeated
		row.keep = keepsNext(t.Rows, i, row.height)
		out = append(out, row)
	}
	end := g.frame.strip(0)
	end.ops = []op{g.frame.rule(hairWidth, quiet)}
	return together(append(out, end), 0.4*contentHeight)
}

// keepsNext says whether the i-th row stays with the one below: a total stays with what it adds up,
// and neither the first nor the last row is left alone on a page.
func keepsNext(rows []render.Row, i int, height float64) bool {
	if i+1 < len(rows) && rows[i+1].Total {
		return true
	}
	return (i == 0 || i == len(rows)-2) && height < cutAbove
}

// caption sets the line above a table, which stays with it.
func (l *layout) caption(f frame, text string, elem int) []strip {
	if text == "" {
		return nil
	}
	out := l.text(f.styled(f.style.bold()), text, l.element(elem, "Caption"))
	if len(out) > 0 {
		pad := f.strip(4)
		out = append(out, pad)
	}
	for i := range out {
		out[i].keep = true
	}
	return out
}

func labels(columns []render.Column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.Label
	}
	return out
}

// grid finds the columns of a table.
func (l *layout) grid(f frame, t render.Table, n int) columnGrid {
	size := min(tableSize, f.style.size)
	if n >= 6 {
		size = min(size, 9)
	}
	g := columnGrid{frame: f, style: tableStyle.sized(size), padX: min(6, f.w/float64(n)/6)}
	needs := l.needs(t, n, g.style, f.w)
	g.narrow(needs)
	g.fit(needs)
	for i, c := range t.Columns {
		if c.Number {
			g.frames[i].align = right
		}
	}
	return g
}

// narrow makes a table of little content half or three quarters as wide as the page, so that the
// eye does not lose the line between its columns.
func (g *columnGrid) narrow(needs []need) {
	most := 2 * g.padX * float64(len(needs))
	for _, n := range needs {
		most += n.most
	}
	for _, part := range []float64{0.5, 0.75} {
		if width := part * g.frame.w; 1.25*most <= width {
			g.frame.w = width
			return
		}
	}
}

// room is what the content of n columns has between it, less the padding.
func (g *columnGrid) room(n int) float64 { return g.frame.w - 2*g.padX*float64(n) }

// fit places columns of the given needs side by side, in a type size at which their words fit if
// there is one.
func (g *columnGrid) fit(needs []need) {
	room, least := g.room(len(needs)), leastOf(needs)
	if size := g.style.size; least > room {
		g.style.size = max(min(size, minSize), math.Floor(4*size*room/least)/4)
		for i := range needs {
			needs[i].least *= g.style.size / size
			needs[i].most *= g.style.size / size
		}
	}
	g.place(share(room, needs))
}

// place makes frames of the widths of the columns' content.
func (g *columnGrid) place(widths []float64) {
	x := g.frame.x
	for _, w := range widths {
		full := w + 2*g.padX
		g.x, g.w = append(g.x, x), append(g.w, full)
		g.frames = append(g.frames, g.frame.cell(x+g.padX, w).styled(g.style))
		x += full
	}
}

// cellPad is the room above and below the text of cells.
const cellPad = 4.0

// headerRow sets the labels of the columns on a shaded row. A table without labels has none.
func (l *layout) headerRow(g columnGrid, labels []string, elem int) []strip {
	if !slices.ContainsFunc(labels, func(s string) bool { return s != "" }) {
		return nil
	}
	tr := l.element(l.element(elem, "THead"), "TR")
	s := g.style.bold().in(inkOn(l.theme.header))
	var columns [][]strip
	for i, text := range labels {
		columns = append(columns, l.text(g.frames[i].styled(s), text, l.heads(tr, "Column")))
	}
	row := g.frame.behind(l.band(g.frame.x, g.frame.w, l.theme.header)).row(cellPad+0.5, columns...)
	row.keep = true
	return []strip{row}
}

// repeated is what stands on top of each page that a table goes on to.
func (l *layout) repeated(f frame, caption string, header []strip) []strip {
	text := l.doc.Meta.Labels.Continued
	if text == "" {
		text = "(continued)"
	}
	if caption != "" {
		text = caption + " " + text
	}
	out := l.text(f.styled(style{italic, smallSize, quiet}), text, 0)
	return appendAfter(out, 3, slices.Clone(header))
}

// tableRow sets one row.
func (l *layout) tableRow(g columnGrid, r render.Row, body int) strip {
	tr := l.keyed(body, "TR", r.Key)
	var bands []band
	columns := make([][]strip, len(g.frames))
	for i := range columns {
		var c render.Cell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		columns[i] = l.tableCell(g.frames[i], c, r.Total, tr)
		if c.Tone != render.Plain {
			t := tintOf(c.Tone)
			bands = append(bands, l.band(g.x[i], g.w[i], t.fill), l.band(g.x[i], min(2, g.padX/2), t.edge))
		}
	}
	row := g.frame.behind(bands...).row(cellPad, columns...)
	row.ops = []op{g.frame.rule(hairWidth, hairline)}
	if r.Total {
		row.ops = []op{g.frame.rule(1, ink)}
	}
	return row
}

// tableCell sets the content of one cell; an empty one is as high as a line.
func (l *layout) tableCell(f frame, c render.Cell, total bool, tr int) []strip {
	var elem int
	if c.Header {
		elem = l.heads(tr, "Row")
	} else {
		elem = l.element(tr, "TD")
	}
	if c.Header || total {
		f.style = f.style.bold()
	}
	strips := l.blocks(f.within(elem), c.Blocks)
	if len(strips) == 0 {
		return []strip{f.strip(f.style.lead())}
	}
	return strips
}
