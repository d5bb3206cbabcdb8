package html

import (
	"math"

	"dueregard/render"
)

type rgb = render.Colour

// The colours that style.css has for text and what is behind it.
const (
	white    rgb = 0xffffff
	black    rgb = 0x000000
	ink      rgb = 0x17202a
	darkness rgb = 0x14181d // the page, where dark is preferred
)

// towards mixes c with another colour: a share of 0 is c, 1 is the other.
func towards(c, other rgb, share float64) rgb {
	mix := func(from, to int) rgb { return rgb(math.Round(float64(from) + float64(to-from)*share)) }
	r, g, b := c.Parts()
	red, green, blue := other.Parts()
	return mix(r, red)<<16 | mix(g, green)<<8 | mix(b, blue)
}

// legible moves c towards black or white until it has a contrast to what is behind it.
func legible(c, on rgb, least float64) rgb {
	to := inkOn(on)
	if to == ink {
		to = black
	}
	moved := c
	for share := 0.05; render.Contrast(moved, on) < least && share <= 1; share += 0.05 {
		moved = towards(c, to, share)
	}
	return moved
}

// inkOn is the colour of text on the background c.
func inkOn(c rgb) rgb { return c.Ink(ink) }
