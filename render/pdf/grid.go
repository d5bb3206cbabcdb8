package pdf

import (
	"math"

	"dueregard/render"
)

// A columnGrid says where the columns of a table stand.
type columnGrid struct {
	frame  frame     // of the table
	frames []frame   // of the cells' content
	x, w   []float64 // of the whole cells
	style  style
	padX   float64 // left and right of the content
	leastX float64 // what padX may come down to before words are cut
}

// grid finds the columns of a table. It is not ok if they would be too narrow for their words.
func (l *layout) grid(f frame, t render.Table, n int) (g columnGrid, ok bool) {
	s := l.theme.table.sized(min(l.theme.table.size, f.style.size)).like(f.style)
	if n >= 6 {
		s.size = min(s.size, l.theme.dense.size)
	}
	g = columnGrid{frame: f, style: s, padX: min(l.pt(6), f.w/float64(n)/6)}
	g.leastX = min(g.padX, l.pt(3.5))
	needs := l.needs(t, n, g.style, f.w)
	if _, weighed := weights(t.Columns, n); weighed == 0 && !f.filled {
		g.narrow(needs, l.half(f))
	}
	widths, ok := l.fit(&g, needs)
	g.place(widths)
	for i, c := range t.Columns {
		if c.Number {
			g.frames[i].align = right
		}
	}
	return g, ok
}

// narrow makes a table of little content as wide as one beside its chart, or three quarters of the page, so that the
// eye does not lose the line between its columns.
func (g *columnGrid) narrow(needs []need, half float64) {
	for _, width := range []float64{half, 0.75 * g.frame.w} {
		if 1.25*g.inLines(needs) <= width {
			g.frame.w = width
			return
		}
	}
}

// inLines is the width at which no line of a table breaks.
func (g *columnGrid) inLines(needs []need) float64 {
	most := 2 * g.padX * float64(len(needs))
	for _, n := range needs {
		most += n.most
	}
	return most
}

// room is what the content of n columns has between it, less the padding.
func (g *columnGrid) room(n int) float64 { return g.frame.w - 2*g.padX*float64(n) }

// fit finds widths of columns of the given needs, and a type size at which their words fit. It is
// not ok if there is none, or if texts would run down the page in lines of a word.
func (l *layout) fit(g *columnGrid, needs []need) (widths []float64, ok bool) {
	try := func() bool {
		g.shrink(needs, l.theme.least)
		widths = share(g.room(len(needs)), l.pt(80), needs)
		return !cuts(widths, needs)
	}
	if !try() {
		for i := range needs {
			needs[i].atLeast(needs[i].word)
		}
		if !try() {
			g.padX = g.leastX
			if !try() {
				return widths, false
			}
		}
	}
	if !cramps(widths, needs, g.style, l.theme.large) {
		return widths, true
	}
	for i := range needs {
		if needs[i].cramped(widths[i], g.style.size) {
			needs[i].atLeast(min(needs[i].text, roomy*g.style.size))
		}
	}
	return widths, try() && !cramps(widths, needs, g.style, l.theme.large)
}

// shrink reduces the type size, to least if it must be, until what columns need least has room.
func (g *columnGrid) shrink(needs []need, least float64) {
	room, sum := g.room(len(needs)), leastOf(needs)
	if sum <= room {
		return
	}
	size := g.style.size
	g.style.size = max(min(size, least), math.Floor(4*size*room/sum)/4)
	for i := range needs {
		needs[i].scale(g.style.size / size)
	}
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
