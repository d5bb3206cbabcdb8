package pdf

import (
	"fmt"
	"math"
	"strconv"
)

// rgb is a colour as 0xrrggbb in sRGB.
type rgb uint32

func (c rgb) parts() (r, g, b int) {
	return int(c >> 16 & 0xff), int(c >> 8 & 0xff), int(c & 0xff)
}

// parseColor reads "#rrggbb". An empty string is the default.
func parseColor(s string, byDefault rgb) (rgb, error) {
	if s == "" {
		return byDefault, nil
	}
	if len(s) == 7 && s[0] == '#' {
		if v, err := strconv.ParseUint(s[1:], 16, 32); err == nil {
			return rgb(v), nil
		}
	}
	return 0, fmt.Errorf("colour %q is not of the form #rrggbb", s)
}

// luminance is the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
func (c rgb) luminance() float64 {
	linear := func(v int) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b := c.parts()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b rgb) float64 {
	hi, lo := a.luminance(), b.luminance()
	if hi < lo {
		hi, lo = lo, hi
	}
	return (hi + 0.05) / (lo + 0.05)
}

// minContrast is what WCAG 2.2 AA asks of text.
const minContrast = 4.5

// onPaper darkens c until text in it can be read on white.
func (c rgb) onPaper() rgb {
	for contrast(c, white) < minContrast {
		r, g, b := c.parts()
		c = rgb(r*9/10<<16 | g*9/10<<8 | b*9/10)
	}
	return c
}

// inkOn is the colour of text on the background c: ink where it can be read, else white or black.
func inkOn(c rgb) rgb {
	switch {
	case contrast(ink, c) >= minContrast:
		return ink
	case contrast(white, c) >= minContrast:
		return white
	default:
		return black
	}
}
