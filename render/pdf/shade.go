package pdf

import "dueregard/render"

// background is what lies behind a cell: the colour of a house's own choice with an edge, or else the tint of
// the cell's tone with the edge that goes with it. A plain cell is not shaded.
//
// Where contrast is strong, both are white with a black edge, and get an outline.
func (l *layout) background(tone render.Tone, fill string) (back, edge rgb, shaded bool) {
	t := l.tint(tone)
	if fill == "" {
		return t.fill, t.edge, tone != render.Plain
	}
	c, err := parseColor(fill, t.fill)
	if err != nil && l.err == nil {
		l.err = err
	}
	if l.theme.strong {
		return t.fill, t.edge, true
	}
	return c, edgeOn(c), true
}

// minMark is what WCAG 2.2 AA asks of what is not text (success criterion 1.4.11).
const minMark = 3.0

// edgeOn is the colour of an edge that can be seen on the ground c: a darker one of it, or a light one on a ground
// that is dark.
func edgeOn(c rgb) rgb {
	edge := c
	for edge != black && render.Contrast(edge, c) < minMark {
		r, g, b := edge.Parts()
		edge = rgb(r*9/10<<16 | g*9/10<<8 | b*9/10)
	}
	if render.Contrast(edge, c) < minMark {
		return inkOn(c)
	}
	return edge
}

// tint is how a tone is shown.
func (l *layout) tint(tone render.Tone) tint {
	if l.theme.strong {
		return tint{fill: white, edge: black}
	}
	return tintOf(tone)
}

// headed is a row of column labels on its ground, or between rules where contrast is strong.
func (l *layout) headed(f frame, pad float64, columns [][]strip) strip {
	if !l.theme.strong {
		return f.behind(l.band(f.x, f.w, l.theme.header)).row(pad, columns...)
	}
	row := f.row(pad, columns...)
	below := f.rule(2, black)
	below.y = row.height - 2
	row.ops = []op{f.rule(1, black), below}
	return row
}

// shade is f on the background that a tone or a house asks for, with room at its edges.
func (l *layout) shade(f frame, tone render.Tone, fill string) frame {
	back, edge, shaded := l.background(tone, fill)
	if !shaded {
		return f
	}
	in := f.inset(l.pt(8))
	in.w = max(in.w-l.pt(4), 1)
	if fill != "" {
		return in.styled(in.style.on(back)).behind(l.band(f.x, f.w, back))
	}
	return in.behind(l.band(f.x, f.w, back), l.band(f.x, l.pt(2.5), edge))
}
