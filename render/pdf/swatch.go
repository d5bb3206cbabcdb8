package pdf

import "dueregard/render"

// pale is what lies below a hatch; mid is darker, and still far from the first series.
const (
	pale rgb = 0xe4ebf1
	mid  rgb = 0xcfd9e2
)

// swatch fills a bar in the manner of the i-th series: full, hatched on a pale ground, empty with an
// outline, or with upright lines on a darker ground.
func (l *layout) swatch(i int, x, y, length float64) []op {
	dark, height := style{color: l.theme.heading}, l.thick()
	fill := func(c rgb) []op {
		return []op{{kind: fillOp, x: x, y: y, w: length, h: height, style: style{color: c}}}
	}
	var out []op
	switch i % 4 {
	case 0:
		return fill(dark.color)
	case 1:
		out = append(fill(pale), hatch(x, y, length, height, l.pt(4), dark)...)
	case 2:
		out = fill(white)
	case 3:
		out = append(fill(mid), upright(x, y, length, height, l.pt(3), dark)...)
	}
	return append(out, outline(x, y, length, height, 0.7, dark.color)...)
}

// hatch fills a rectangle with lines that rise to the right, step apart.
func hatch(x, y, w, h, step float64, s style) []op {
	var out []op
	for at := step - h; at < w; at += step {
		from, to := max(at, 0), min(at+h, w)
		out = append(out, op{
			kind: lineOp, x: x + from, y: y + h - (from - at), w: to - from, h: from - to, width: 0.5, style: s,
		})
	}
	return out
}

// upright fills a rectangle with upright lines, step apart.
func upright(x, y, w, h, step float64, s style) []op {
	var out []op
	for at := step; at < w; at += step {
		out = append(out, op{kind: lineOp, x: x + at, y: y, h: h, width: 0.8, style: s})
	}
	return out
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

// seriesLegend names the first of names as series, each behind a piece of its bar, and what is left behind a
// whisker: side by side as far as there is room.
func (l *layout) seriesLegend(f frame, names []string, series int) []strip {
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
		if len(words) > 0 && i < series {
			words[0].ops = append(words[0].ops, l.swatch(i, at, (f.style.lead()-l.thick())/2, swatch)...)
		} else if len(words) > 0 {
			words[0].ops = append(words[0].ops, l.whisker(at+l.pt(2), f.style.lead()/2, swatch-l.pt(4))...)
		}
		columns, at = append(columns, words), at+room+space
	}
	return append(out, f.row(0, columns...))
}
