package pdf

import (
	"math"

	"dueregard/render"
)

// A scale maps values to lengths on the page.
type scale struct {
	x, w  float64 // where zero stands, and how long the axis is
	step  float64 // between grid lines
	steps int     // number of steps up to the end of the axis, at least 1
}

const (
	barHeight   = 8.0
	barGap      = 1.5  // between the bars of one group
	maxTogether = 25.0 // bars that are kept on one page
)

// chart sets groups as horizontal bars from zero. The second series is pale, outlined and hatched,
// so that the two can be told apart in grey.
func (l *layout) chart(f frame, c render.Chart) []strip {
	fig := l.keyed(f.elem, "Figure", c.Key)
	l.tree[fig].alt = c.Alt
	var out []strip
	if c.Title != "" {
		out = l.text(f.styled(f.style.bold()), c.Title, fig)
	}
	small := f.styled(tableStyle.sized(9)).within(fig)
	if len(c.Series) > 1 {
		out = appendAfter(out, 4, l.seriesLegend(small, c.Series))
	}
	label, s := l.chartColumns(small, c)
	lines := l.gridBands(s)
	for i := range out {
		out[i].keep = true
	}
	for i, b := range c.Bars {
		row := l.barRow(small, label, s, c, b)
		row.bands = append(row.bands, lines...)
		row.keep = i == 0 || i >= len(c.Bars)-2 || len(c.Bars) <= maxTogether
		if i == 0 {
			row.gap = 5
		}
		out = append(out, row)
	}
	if len(c.Bars) == 0 {
		return out
	}
	axis := small.strip(smallSize * 1.5)
	axis.ops = l.axis(s, c.Unit, fig)
	return append(out, axis)
}

// chartColumns divides the width: labels, then bars, then room for the value after the longest bar.
func (l *layout) chartColumns(f frame, c render.Chart) (label frame, s scale) {
	var labels, values, top float64
	for _, b := range c.Bars {
		labels = max(labels, l.width(b.Label, f.style))
		for _, v := range b.Values {
			values = max(values, l.width(l.figure(v, c.Unit), f.style))
			if known(v) {
				top = max(top, v)
			}
		}
	}
	labels = min(labels, 0.36*f.w) + 8
	values = min(values+8, 0.3*f.w)
	s = newScale(top)
	s.x, s.w = f.x+labels, max(f.w-labels-values, 1)
	return f.cell(f.x, labels-8), s
}

// newScale finds an axis with two to five steps of 1, 2 or 5 times a power of ten. Figures that
// nobody counts in get an axis of one step.
func newScale(top float64) scale {
	if top <= 0 {
		return scale{step: 1, steps: 1}
	}
	if top < 1e-9 || top > 1e300 {
		return scale{step: top, steps: 1}
	}
	power := math.Pow(10, math.Floor(math.Log10(top)))
	step := 2 * power
	for _, finer := range []float64{power, power / 2, power / 5} {
		if top/finer <= 5 {
			step = finer
		}
	}
	return scale{step: step, steps: int(math.Ceil(top / step))}
}

// length is how long the bar of a value is. Nothing shorter than zero can be drawn.
func (s scale) length(v float64) float64 {
	return s.w * min(max(v/s.step/float64(s.steps), 0), 1)
}

// gridBands are the grid lines, as bands that run through all the rows.
func (l *layout) gridBands(s scale) []band {
	var out []band
	for i := range s.steps + 1 {
		c := grid
		if i == 0 {
			c = quiet
		}
		out = append(out, l.band(s.x+s.length(float64(i)*s.step)-0.3, 0.6, c))
	}
	return out
}

// axis writes the values of the grid lines below them.
func (l *layout) axis(s scale, unit string, elem int) []op {
	const room = 30.0
	var out []op
	for i := range s.steps + 1 {
		v := float64(i) * s.step
		f := frame{x: s.x + s.length(v) - room, w: 2 * room, style: smallStyle, align: centre}
		runs := []run{{text: l.figure(v, unit), style: smallStyle, elem: elem}}
		out = append(out, setLine(f, l.glyphs(runs), runs)...)
	}
	return out
}

// barRow sets one group: its label, and a bar with its value for each series.
func (l *layout) barRow(f, label frame, s scale, c render.Chart, b render.Bar) strip {
	n := max(len(b.Values), 1)
	height := float64(n)*(barHeight+barGap) - barGap
	bars := f.strip(max(height, label.style.lead()))
	bars.bands = nil
	y := (bars.height - height) / 2
	for i, v := range b.Values {
		bars.ops = append(bars.ops, l.bar(f, s, i, y, v, c.Unit)...)
		y += barHeight + barGap
	}
	words := l.text(label, b.Label, f.elem)
	if extra := bars.height - stackHeight(words); extra > 0 {
		words = append([]strip{label.strip(extra / 2)}, words...)
	}
	return f.row(4, words, []strip{bars})
}

// bar draws the bar of the i-th series and writes its value behind it.
func (l *layout) bar(f frame, s scale, i int, y, v float64, unit string) []op {
	var out []op
	length := 0.0
	if known(v) {
		length = s.length(v)
	}
	if length > 0 {
		out = l.swatch(i, s.x, y, length)
	}
	st := f.style.sized(smallSize)
	if i == 0 {
		st = st.bold()
	}
	if !known(v) {
		st.face = italic
	}
	runs := []run{{text: l.figure(v, unit), style: st, elem: f.elem}}
	at := frame{x: s.x + length + 5, style: st}
	for _, o := range setLine(at, l.glyphs(runs), runs) {
		o.y = y + barHeight/2 + 0.33*st.size
		out = append(out, o)
	}
	return out
}

// swatch fills a bar in the manner of the i-th series.
func (l *layout) swatch(i int, x, y, length float64) []op {
	dark := style{color: l.theme.heading}
	if i == 0 {
		return []op{{kind: fillOp, x: x, y: y, w: length, h: barHeight, style: dark}}
	}
	out := []op{{kind: fillOp, x: x, y: y, w: length, h: barHeight, style: style{color: defaultHeader}}}
	out = append(out, hatch(x, y, length, barHeight, dark)...)
	return append(out, outline(x, y, length, barHeight, 0.7, dark.color)...)
}

// hatch fills a rectangle with lines that rise to the right.
func hatch(x, y, w, h float64, s style) []op {
	const step = 4.0
	var out []op
	for at := step - h; at < w; at += step {
		from, to := max(at, 0), min(at+h, w)
		out = append(out, op{
			kind: lineOp, x: x + from, y: y + h - (from - at), w: to - from, h: from - to, width: 0.5, style: s,
		})
	}
	return out
}

// seriesLegend names the series, each behind a piece of its bar.
func (l *layout) seriesLegend(f frame, names []string) []strip {
	const swatch = 22.0
	var columns [][]strip
	width := f.w / float64(len(names))
	x := f.x
	for i, name := range names {
		text := f.cell(x+swatch+6, width-swatch-14)
		words := l.text(text, name, f.elem)
		if len(words) > 0 {
			words[0].ops = append(words[0].ops, l.swatch(i, x, (f.style.lead()-barHeight)/2, swatch)...)
		}
		columns = append(columns, words)
		x += min(width, swatch+30+l.width(name, f.style))
	}
	return []strip{f.row(0, columns...)}
}
