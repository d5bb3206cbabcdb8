package pdf

import "dueregard/render"

// measure is the longest line of running text of bodySize: about 70 characters, and three quarters of an upright
// page. Tables of few figures take a half, three quarters or all of it, and labels a third.
const measure = 350.0

// Colours that no brand changes.
const (
	white    rgb = 0xffffff
	black    rgb = 0x000000
	ink      rgb = 0x17202a
	quiet    rgb = 0x4a5763 // labels, running header
	hairline rgb = 0xc9d1d8
	grid     rgb = 0xdde3e8
	link     rgb = 0x0b5394

	defaultHeading rgb = 0x12436d
	defaultHeader  rgb = 0xe4ebf1
)

// A style is how a run of text looks.
type style struct {
	size  float64
	rise  float64 // of the baseline above that of the line
	color rgb
	face  face
	tight bool // lines stand closer than in running text, as those of large headings do
	fixed bool // on a background for which color was chosen: no other is sure to be legible
}

func (s style) bold() style {
	s.face = semibold
	return s
}

func (s style) regular() style {
	s.face = regular
	return s
}

func (s style) sized(size float64) style {
	s.size = size
	return s
}

// in is s in another colour, unless its own is fixed.
func (s style) in(c rgb) style {
	if !s.fixed {
		s.color = c
	}
	return s
}

// on is s in a colour that is legible on a background, whatever is asked of it later.
func (s style) on(background rgb) style {
	s.color, s.fixed = inkOn(background), true
	return s
}

// like is s in the colour of text around it, if that one is fixed.
func (s style) like(around style) style {
	if around.fixed {
		s.color, s.fixed = around.color, true
	}
	return s
}

// lead is the height of a line.
func (s style) lead() float64 {
	if s.tight {
		return 1.2 * s.size
	}
	return 1.37 * s.size
}

// baseline is the distance of the baseline from the top of a line. It centres the capitals.
func (s style) baseline() float64 { return s.lead()/2 + 0.33*s.size }

// A tint shows a tone: a pale background that ink can be read on, and a dark edge beside it that
// still shows in grey.
type tint struct{ fill, edge rgb }

var tints = [...]tint{
	render.Plain:    {0xf4f6f8, 0x7b8894},
	render.Positive: {0xdff1e6, 0x1c6b41},
	render.Negative: {0xfbe4e0, 0xa3271b},
	render.Mixed:    {0xebe5f5, 0x5b3f91},
	render.Neutral:  {0xe6edf3, 0x4a657c},
	render.Unknown:  {0xf1eee4, 0x7a6a3a},
	render.Missing:  {0xfff1cc, 0xb35900},
	render.Muted:    {0xf4f5f6, 0x818c96},
	render.Guidance: {0xebf1f6, 0x5b7c99},
}

// tintOf falls back on the plain tint, should a tone be added that this package has not heard of.
func tintOf(t render.Tone) tint {
	if t < 0 || int(t) >= len(tints) {
		return tints[render.Plain]
	}
	return tints[t]
}
