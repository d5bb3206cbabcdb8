package pdf

import (
	"math"

	"dueregard/render"
)

const (
	barHeight   = 8.0  // beside text of bodySize
	barGap      = 1.5  // between the bars of one group
	maxTogether = 25.0 // bars of bodySize that are kept on one page
	maxEven     = 1.75 // the most room of a group, relative to the least, at which all take as much
	leastBar    = 0.5  // points that the bar of a value is long, however small that is
)

// A plot says where the parts of a chart stand.
type plot struct {
	label  frame // of the labels
	beside bool  // labels stand left of the bars, not above them
	clear  bool  // figures stand behind the scale, not behind each bar
	scale  scale
	end    float64 // right end of what stands behind the bars
}

// chart sets groups as horizontal bars from zero. Each series is filled in its own manner, so that
// they can be told apart in grey.
func (l *layout) chart(f frame, c render.Chart) []strip {
	// The alternative text stands for all that is in the Figure: the caption would not be heard there.
	elem := l.keyed(f.elem, "Div", c.Key)
	var out []strip
	if c.Title != "" {
		out = l.text(f.styled(f.style.bold()), c.Title, l.element(elem, "Caption"))
	}
	fig := l.element(elem, "Figure")
	l.tree[fig].alt = c.Alt
	for i := range out {
		out[i].keep = true
	}
	drawn := l.bars(f.styled(l.theme.dense.like(f.style)).within(fig), c)
	drawnAs(fig, drawn)
	out = append(out, drawn...)
	if c.Note != "" && len(out) > 0 {
		out[len(out)-1].keep = true
		out = appendAfter(out, l.pt(4), l.text(f.styled(l.theme.small.like(f.style)).text(), c.Note, l.element(elem, "P")))
	}
	return out
}

// bars sets the legend of a chart, the groups, and the figures of the axis.
func (l *layout) bars(small frame, c render.Chart) []strip {
	var out []strip
	if names := legendOf(c); names != nil {
		out = appendAfter(out, l.pt(4), l.seriesLegend(small, c, names))
	}
	p := l.plot(small, c)
	lines := l.gridBands(p.scale)
	for i := range out {
		out[i].keep = true
	}
	rows := l.barRows(small, p, c)
	for i, row := range rows {
		row.bands = append(row.bands, lines...)
		row.keep = i == 0 || i >= len(c.Bars)-2 || float64(len(c.Bars))*l.theme.scale <= maxTogether
		if i == 0 {
			row.gap = l.pt(5)
		}
		out = append(out, row)
	}
	if len(c.Bars) == 0 {
		return out
	}
	if wordsOnly(c) {
		out[len(out)-1].keep = false
		return out
	}
	axis := small.strip(1.5 * l.theme.small.size)
	axis.ops = l.axis(small, p.scale, c.Unit)
	return append(out, axis)
}

// barRows sets the groups of a chart, at an even pitch where that takes little more room.
func (l *layout) barRows(f frame, p plot, c render.Chart) []strip {
	rows := make([]strip, len(c.Bars))
	least, tallest := math.Inf(1), 0.0
	for i, b := range c.Bars {
		rows[i] = l.barRow(f, p, c, b)
		least, tallest = min(least, rows[i].height), max(tallest, rows[i].height)
	}
	if !p.beside || tallest > maxEven*least {
		return rows
	}
	for i := range rows {
		rows[i].pad += (tallest - rows[i].height) / 2
		rows[i].fitColumns()
	}
	return rows
}

// drawnAs makes what is drawn in strips a part of elem, as their words are: bars are content. Its words stand all
// over it, and do not run together where they are read one after the other.
func drawnAs(elem int, strips []strip) {
	for _, s := range strips {
		for i := range s.ops {
			o := &s.ops[i]
			if o.kind != textOp {
				o.elem = elem
			} else if o.shaped == nil {
				o.text += " "
			}
		}
		for _, c := range s.columns {
			drawnAs(elem, c)
		}
	}
}

// wordsOnly reports whether a chart shows no figures, so that it needs none below its axis.
func wordsOnly(c render.Chart) bool {
	for _, b := range c.Bars {
		if len(b.Words) < len(b.Values) || len(b.Values) == 0 {
			return false
		}
	}
	return true
}

// plot divides the width: labels, then bars, then room for what stands behind the longest bar.
// Labels that are too long to stand beside the bars stand above them.
func (l *layout) plot(f frame, c render.Chart) plot {
	var labels, values extent
	var top float64
	small := l.theme.small
	for _, b := range c.Bars {
		labels = labels.with(l.extent([]run{{text: b.Label, style: f.style}}))
		for i, v := range b.Values {
			values = values.with(l.extent([]run{{text: l.beside(c, b, i), style: f.style}}))
			if render.Drawable(v) {
				top = max(top, v, b.Interval(i).High)
			}
		}
	}
	gap, clear := l.pt(8), c.Interval != ""
	s := newScale(top)
	if render.Drawable(c.Max) && c.Max > 0 {
		s = fullScale(c.Max)
	}
	// The last figure of the axis stands below the end of the longest bar.
	half := l.width(l.figure(s.top, c.Unit), small) / 2
	behind := max(min(max(values.line, values.word)+gap, 0.3*f.w), min(values.word+gap, 0.45*f.w), half)
	const most, mostWhole = 0.36, 0.45 // of labels that take several lines, and of those that take one
	if labels.word > most*f.w || labels.line > 3*most*f.w {
		// So does the first below its beginning.
		start := l.width(l.figure(0, c.Unit), small) / 2
		s.x, s.w = f.x+start, max(f.w-start-behind, 1)
		return plot{label: f.cell(f.x, f.w).text(), clear: clear, scale: s, end: f.x + f.w}
	}
	room := labels.line + gap
	if labels.line > mostWhole*f.w {
		room = min(labels.line, most*f.w) + gap
	}
	s.x, s.w = f.x+room, max(f.w-room-behind, 1)
	return plot{label: f.cell(f.x, room-gap), beside: true, clear: clear, scale: s, end: f.x + f.w}
}

// barRow sets one group: its label, and a bar with its value for each series.
func (l *layout) barRow(f frame, p plot, c render.Chart, b render.Bar) strip {
	bars := strip{}
	for i := range b.Values {
		if i > 0 {
			bars.height += l.pt(barGap)
		}
		ops, height := l.bar(f, p, bars.height, i, b, c)
		bars.ops = append(bars.ops, ops...)
		bars.height += height
	}
	if len(b.Values) == 0 {
		bars.height = l.thick()
	}
	words := l.text(p.label, b.Label, f.elem)
	if !p.beside {
		for i := range words {
			words[i].keep = true
		}
		return f.row(l.pt(4), appendAfter(words, l.pt(2), []strip{bars}))
	}
	if low := max(p.label.style.lead(), stackHeight(words)) - bars.height; low > 0 {
		bars.height += low
		for i := range bars.ops {
			bars.ops[i].y += low / 2
		}
	}
	if extra := bars.height - stackHeight(words); extra > 0 {
		words = append([]strip{p.label.strip(extra / 2)}, words...)
	}
	return f.row(l.pt(4), words, []strip{bars})
}

// beside is what stands beside the i-th bar of a group: its words, or its figure.
func (l *layout) beside(c render.Chart, b render.Bar, i int) string {
	if i < len(b.Words) {
		return b.Words[i]
	}
	if !render.Drawable(b.Values[i]) {
		return l.notKnown()
	}
	return c.Figure(i, b.Values[i])
}

// thick is how thick a bar is: enough for the words behind bars not to touch.
func (l *layout) thick() float64 {
	return max(l.pt(barHeight), 1.1*l.theme.small.size-l.pt(barGap))
}

// bar draws the bar of the i-th series with its top at y, and writes behind it what stands there. It
// takes more height than its own if that takes more than a line.
func (l *layout) bar(f frame, p plot, y float64, i int, b render.Bar, c render.Chart) (ops []op, height float64) {
	thick := l.thick()
	length := 0.0
	if v := b.Values[i]; render.Drawable(v) && v > 0 {
		length = max(p.scale.length(v), leastBar)
	}
	st := f.style.sized(l.theme.small.size)
	if c.Rank(i) == 0 {
		st = st.bold()
	}
	if !render.Drawable(b.Values[i]) {
		st.face = italic
	}
	is := b.Interval(i)
	x := p.scale.x + max(length, p.scale.length(is.High)) + l.pt(5)
	if p.clear { // or it would seem to be that of the end of the interval
		x = p.scale.x + p.scale.w + l.pt(8)
	}
	lines := l.text(f.cell(x, p.end-x).styled(st), l.beside(c, b, i), f.elem)
	height = thick
	if len(lines) > 1 {
		height = stackHeight(lines)
	}
	if length > 0 {
		ops = l.swatch(c.Rank(i), p.scale.x, y+(height-thick)/2, length)
	}
	if low, high := p.scale.length(is.Low), p.scale.length(is.High); high > 0 {
		ops = append(ops, l.whisker(p.scale.x+low, y+height/2, high-low)...)
	}
	if long := min(longest(lines)+l.pt(2), p.end-x); p.scale.crosses(x, x+long) {
		ops = append(ops, op{kind: fillOp, x: x - 1, y: y, w: long + 1, h: height, style: style{color: white}})
	}
	return append(ops, below(lines, y+height/2-float64(len(lines))*st.lead()/2)...), height
}

// below gives what lines draw, the first with its top at y.
func below(lines []strip, y float64) []op {
	var ops []op
	for _, line := range lines {
		for _, o := range line.ops {
			o.y += y
			ops = append(ops, o)
		}
		y += line.height
	}
	return ops
}

// longest is the width of the longest of some lines.
func longest(lines []strip) float64 {
	var most float64
	for _, line := range lines {
		var width float64
		for _, o := range line.ops {
			width += o.w
		}
		most = max(most, width)
	}
	return most
}
