package html

import (
	"fmt"
	"math"
	"strconv"
)

// rgb is a colour as 0xrrggbb in sRGB.
type rgb uint32

// The colours that style.css has for text and what is behind it.
const (
	white    rgb = 0xffffff
	black    rgb = 0x000000
	ink      rgb = 0x17202a
	darkness rgb = 0x14181d // the page, where dark is preferred
)

// parseColor reads "#rrggbb".
func parseColor(s string) (rgb, error) {
	if len(s) == 7 && s[0] == '#' {
		if v, err := strconv.ParseUint(s[1:], 16, 32); err == nil {
			return rgb(v), nil
		}
	}
	return 0, fmt.Errorf("colour %q is not of the form #rrggbb", s)
}

func (c rgb) String() string { return fmt.Sprintf("#%06x", uint32(c)) }

func (c rgb) parts() [3]float64 {
	return [3]float64{float64(c >> 16 & 0xff), float64(c >> 8 & 0xff), float64(c & 0xff)}
}

// towards mixes c with another colour: a share of 0 is c, 1 is the other.
func (c rgb) towards(other rgb, share float64) rgb {
	var mixed rgb
	to := other.parts()
	for i, v := range c.parts() {
		mixed = mixed<<8 | rgb(math.Round(v+(to[i]-v)*share))
	}
	return mixed
}

// luminance is the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
func (c rgb) luminance() float64 {
	var linear [3]float64
	for i, v := range c.parts() {
		s := v / 255
		linear[i] = s / 12.92
		if s > 0.04045 {
			linear[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear[0] + 0.7152*linear[1] + 0.0722*linear[2]
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b rgb) float64 {
	hi, lo := max(a.luminance(), b.luminance()), min(a.luminance(), b.luminance())
	return (hi + 0.05) / (lo + 0.05)
}

// minContrast is what WCAG 2.2 AA asks of text.
const minContrast = 4.5

// legible moves c towards black or white until it has a contrast to what is behind it.
func (c rgb) legible(on rgb, least float64) rgb {
	to := inkOn(on)
	if to == ink {
		to = black
	}
	moved := c
	for share := 0.05; contrast(moved, on) < least && share <= 1; share += 0.05 {
		moved = c.towards(to, share)
	}
	return moved
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
