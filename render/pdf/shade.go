package pdf

import "dueregard/render"

// background is what lies behind a cell: the colour of a house's own choice with a darker edge, or else the tint of
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
	return c, onPaper(c), true
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
