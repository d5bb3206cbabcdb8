package pdf

import "math"

// A scale maps values to lengths on the page.
type scale struct {
	x, w  float64 // where zero stands, and how long the axis is
	top   float64 // value at the end of the axis
	step  float64 // between grid lines
	steps int     // number of steps up to the end of the axis, at least 1
}

// newScale finds an axis with two to five steps of 1, 2 or 5 times a power of ten. Figures that
// nobody counts in get an axis of one step.
func newScale(top float64) scale {
	if top <= 0 {
		return scale{top: 1, step: 1, steps: 1}
	}
	if top < 1e-9 || top > 1e300 {
		return scale{top: top, step: top, steps: 1}
	}
	power := math.Pow(10, math.Floor(math.Log10(top)))
	step := 2 * power
	for _, finer := range []float64{power, power / 2, power / 5} {
		if top/finer <= 5 {
			step = finer
		}
	}
	steps := int(math.Ceil(top / step))
	return scale{top: step * float64(steps), step: step, steps: steps}
}

// fullScale is a scale that ends at top, with as many of its steps as there is room for.
func fullScale(top float64) scale {
	s := newScale(top)
	s.top, s.steps = top, max(int(top/s.step+1e-9), 1)
	return s
}

// length is how long the bar of a value is. Nothing shorter than zero can be drawn.
func (s scale) length(v float64) float64 {
	return s.w * min(max(v/s.top, 0), 1)
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

// axis writes the values of the grid lines below them: all, or every second or third if they would
// touch.
func (l *layout) axis(f frame, s scale, unit string) []op {
	st := l.theme.small.like(f.style)
	text := make([]string, s.steps+1)
	var widest float64
	for i := range text {
		text[i] = l.figure(float64(i)*s.step, unit)
		widest = max(widest, l.width(text[i], st))
	}
	every := 1
	for every < s.steps && s.length(float64(every)*s.step) < widest+l.pt(3) {
		every++
	}
	room := l.pt(30)
	var out []op
	for i := 0; i < len(text); i += every {
		at := frame{x: s.x + s.length(float64(i)*s.step) - room, w: 2 * room, style: st, align: centre}
		runs := []run{{text: text[i], style: st, elem: f.elem}}
		out = append(out, setLine(at, l.glyphs(runs), runs)...)
	}
	return out
}

// crosses says that a grid line runs between two places.
func (s scale) crosses(from, to float64) bool {
	for i := range s.steps + 1 {
		if at := s.x + s.length(float64(i)*s.step); from <= at && at <= to {
			return true
		}
	}
	return false
}
