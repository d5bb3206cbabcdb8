package pdf

import "dueregard/render"

// background is what lies behind a cell: the colour of a house's own choice, or else the tint of
// the cell's tone with the edge that goes with it. A plain cell is not shaded.
func (l *layout) background(tone render.Tone, fill string) (back, edge rgb, shaded bool) {
	t := tintOf(tone)
	if fill == "" {
		return t.fill, t.edge, tone != render.Plain
	}
	c, err := parseColor(fill, t.fill)
	if err != nil && l.err == nil {
		l.err = err
	}
	return c, c, true
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
