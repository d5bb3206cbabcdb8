package pdf

import "dueregard/render"

type rgb = render.Colour

// parseColor reads "#rrggbb". An empty string is the default.
func parseColor(s string, byDefault rgb) (rgb, error) {
	if s == "" {
		return byDefault, nil
	}
	return render.ParseColour(s)
}

// onPaper darkens c until text in it can be read on white and on a watermark.
func onPaper(c rgb) rgb {
	for render.Contrast(c, veil) < render.MinContrast {
		r, g, b := c.Parts()
		c = rgb(r*9/10<<16 | g*9/10<<8 | b*9/10)
	}
	return c
}

// inkOn is the colour of text on the background c.
func inkOn(c rgb) rgb { return c.Ink(ink) }
