package pdf

import (
	"math"
	"slices"
	"strings"
)

// veil is the colour of a watermark: text in any colour of this package can be read on it.
const veil rgb = 0xecf0f3

const (
	watermarkSize   = 150.0 // of the letters, at most
	watermarkAcross = 0.62  // of the diagonal of the page, at most
	watermarkMargin = 30.0  // size of the letters beside the text, at most
)

// watermark sets the word of a draft below all else on each page, from corner to corner. It is an artifact:
// who hears the document is told of its status at the beginning.
//
// In large print and where contrast is strong nothing lies below text; there it stands upright in the margin.
func (l *layout) watermark(pages []page) {
	text := strings.TrimSpace(l.doc.Meta.Watermark)
	if text == "" {
		return
	}
	l.where = "the watermark"
	drawn := map[bool][]op{}
	for i := range pages {
		p := &pages[i]
		if drawn[p.landscape] == nil {
			width, height := p.size()
			if l.theme.large || l.theme.strong {
				drawn[p.landscape] = l.turned(text, width-marginX/2, height/2, 90, watermarkMargin, 0.8*height, quiet)
			} else {
				angle := math.Atan2(height, width) * 180 / math.Pi
				drawn[p.landscape] = l.turned(text, width/2, height/2, angle, watermarkSize, watermarkAcross*math.Hypot(width, height), veil)
			}
		}
		p.fills = slices.Concat(drawn[p.landscape], p.fills)
	}
}

// turned sets a text in one line around a point, turned by degrees, as large as most letters and so that it is
// no longer than room.
func (l *layout) turned(text string, x, y, degrees, most, room float64, c rgb) []op {
	s := style{face: semibold, size: most, color: c}
	s.size = min(most, most*room/max(l.width(text, s), 1))
	runs := []run{{text: strings.ReplaceAll(text, "\n", " "), style: s}}
	glyphs := l.glyphs(runs)
	ops := setLine(frame{style: s}, glyphs, runs)
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	half, drop := advance(glyphs)/2, 0.33*s.size // half the height of capitals
	x, y = x-half*cos+drop*sin, y+half*sin+drop*cos
	for i := range ops {
		o := &ops[i]
		o.x, o.y, o.angle, o.furniture = x+o.x*cos, y-o.x*sin, degrees, watermark
	}
	return ops
}
