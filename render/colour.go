package render

import (
	"fmt"
	"math"
	"strconv"
)

// A Colour is 0xrrggbb in sRGB.
type Colour uint32

// MinContrast is what WCAG 2.2 AA asks of text (success criterion 1.4.3).
const MinContrast = 4.5

// ParseColour reads "#rrggbb".
func ParseColour(s string) (Colour, error) {
	if len(s) == 7 && s[0] == '#' {
		if v, err := strconv.ParseUint(s[1:], 16, 32); err == nil {
			return Colour(v), nil
		}
	}
	return 0, fmt.Errorf("colour %q is not of the form #rrggbb", s)
}

// String writes it as ParseColour reads it.
func (c Colour) String() string { return fmt.Sprintf("#%06x", uint32(c)) }

// Parts are red, green and blue, each from 0 to 255.
func (c Colour) Parts() (r, g, b int) {
	return int(c >> 16 & 0xff), int(c >> 8 & 0xff), int(c & 0xff)
}

// Luminance is the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
func (c Colour) Luminance() float64 {
	linear := func(v int) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b := c.Parts()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// Contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func Contrast(a, b Colour) float64 {
	hi, lo := max(a.Luminance(), b.Luminance()), min(a.Luminance(), b.Luminance())
	return (hi + 0.05) / (lo + 0.05)
}

// Ink is the colour of text on the background c: the usual one where it can be read, else white or black.
func (c Colour) Ink(usual Colour) Colour {
	const white, black Colour = 0xffffff, 0x000000
	switch {
	case Contrast(usual, c) >= MinContrast:
		return usual
	case Contrast(white, c) >= MinContrast:
		return white
	}
	return black
}
