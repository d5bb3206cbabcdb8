package pdf

// pale is what lies below a hatch; mid is darker, and still far from the first series.
const (
	pale rgb = 0xe4ebf1
	mid  rgb = 0xcfd9e2
)

// swatch fills a bar in the manner of the i-th series: full, hatched on a pale ground, empty with an
// outline, or with upright lines on a darker ground.
func (l *layout) swatch(i int, x, y, length float64) []op {
	dark, height := style{color: l.theme.heading}, l.pt(barHeight)
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

// seriesLegend names the series, each behind a piece of its bar: in one row, or in several if their
// names are long.
func (l *layout) seriesLegend(f frame, names []string) []strip {
	var out []strip
	across := l.legendSeries(f, names)
	for first := 0; first < len(names); first += across {
		some := names[first:min(first+across, len(names))]
		out = append(out, l.seriesRow(f, some, first, f.w/float64(across)))
	}
	return out
}

// legendSeries is how many series are named in a row: as many as leaves each of them room for its
// words in two lines, at least one.
func (l *layout) legendSeries(f frame, names []string) int {
	var widest extent
	for _, name := range names {
		widest = widest.with(l.extent([]run{{text: name, style: f.style}}))
	}
	for across := len(names); across > 1; across-- {
		if room := f.w/float64(across) - l.pt(36); widest.word <= room && widest.line <= 1.9*room {
			return across
		}
	}
	return 1
}

// seriesRow names series from the one with the index first on, in columns of the given width.
func (l *layout) seriesRow(f frame, names []string, first int, width float64) strip {
	swatch := l.pt(22)
	var columns [][]strip
	x := f.x
	for i, name := range names {
		text := f.cell(x+swatch+l.pt(6), width-swatch-l.pt(14))
		words := l.text(text, name, f.elem)
		if len(words) > 0 {
			words[0].ops = append(words[0].ops, l.swatch(first+i, x, (f.style.lead()-l.pt(barHeight))/2, swatch)...)
		}
		columns = append(columns, words)
		x += min(width, swatch+l.pt(30)+l.width(name, f.style))
	}
	return f.row(0, columns...)
}
