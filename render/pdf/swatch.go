package pdf

import "dueregard/render"

// pale is what lies below a hatch; mid is darker, and still far from the first series.
const (
	pale rgb = 0xe4ebf1
	mid  rgb = 0xcfd9e2
)

// swatch fills a bar in the manner of the series of a rank: full, hatched on a pale ground, empty with an
// outline, with upright lines on a darker ground, or with a line along it.
func (l *layout) swatch(rank int, x, y, length float64) []op {
	dark, height := l.theme.heading, l.thick()
	ground := op{kind: fillOp, x: x, y: y, w: length, h: height}
	lines := ground
	lines.kind, lines.style.color = hatchOp, dark
	var out []op
	switch rank % 5 {
	case 0:
		ground.style.color = dark
		return []op{ground}
	case 1:
		ground.style.color = pale
		lines.rising, lines.step, lines.width = true, l.pt(4), 0.5
		out = []op{ground, lines}
	case 2:
		ground.style.color = white
		out = []op{ground}
	case 3:
		ground.style.color = mid
		lines.step, lines.width = l.pt(3), 0.8
		out = []op{ground, lines}
	case 4:
		ground.style.color = white
		along := ground
		along.y, along.h, along.style.color = y+0.4*height, 0.2*height, dark
		out = []op{ground, along}
	}
	return append(out, outline(x, y, length, height, 0.7, dark)...)
}

// lines draws the lines of a hatchOp by line, which is given the ends of each.
func (o op) lines(line func(x1, y1, x2, y2 float64)) {
	if !o.rising {
		for at := o.step; at < o.w; at += o.step {
			line(o.x+at, o.y, o.x+at, o.y+o.h)
		}
		return
	}
	for at := o.step - o.h; at < o.w; at += o.step {
		from, to := max(at, 0), min(at+o.h, o.w)
		line(o.x+from, o.y+o.h-(from-at), o.x+to, o.y+o.h-(to-at))
	}
}

// whisker marks an interval on a bar: a dark line with end caps, edged in white, so that it shows on a full
// bar as well as beside it. y is its middle.
func (l *layout) whisker(x, y, w float64) []op {
	line, edge, caps := l.pt(1.1), l.pt(0.7), 0.5*l.thick()
	pieces := []op{
		{x: x, y: y - line/2, w: w, h: line},
		{x: x - line/2, y: y - caps/2, w: line, h: caps},
		{x: x + w - line/2, y: y - caps/2, w: line, h: caps},
	}
	var out []op
	for _, p := range pieces {
		out = append(out, op{kind: fillOp, x: p.x - edge, y: p.y - edge, w: p.w + 2*edge, h: p.h + 2*edge, style: style{color: white}})
	}
	for _, p := range pieces {
		p.kind, p.style.color = fillOp, ink
		out = append(out, p)
	}
	return out
}

// legendOf is what the legend of a chart names: its series, and the interval. One series needs no name.
func legendOf(c render.Chart) []string {
	var names []string
	if len(c.Series) > 1 || c.Interval != "" {
		names = append(names, c.Series...)
	}
	if c.Interval != "" {
		names = append(names, c.Interval)
	}
	return names
}

// seriesLegend names the series of a chart, each behind a piece of its bar, and what is left of names behind a
// whisker: side by side as far as there is room.
func (l *layout) seriesLegend(f frame, c render.Chart, names []string) []strip {
	swatch, space := l.pt(22), l.pt(18)
	hang := swatch + l.pt(6)
	var out []strip
	var columns [][]strip
	at := f.x
	for i, name := range names {
		room := min(hang+l.width(name, f.style)+1, f.w)
		if at > f.x && at+room > f.x+f.w {
			out, columns, at = append(out, f.row(0, columns...)), nil, f.x
		}
		words := l.text(f.cell(at+hang, room-hang), name, f.elem)
		if len(words) > 0 && i < len(c.Series) {
			words[0].ops = append(words[0].ops, l.swatch(c.Rank(i), at, (f.style.lead()-l.thick())/2, swatch)...)
		} else if len(words) > 0 {
			words[0].ops = append(words[0].ops, l.whisker(at+l.pt(2), f.style.lead()/2, swatch-l.pt(4))...)
		}
		columns, at = append(columns, words), at+room+space
	}
	return append(out, f.row(0, columns...))
}
