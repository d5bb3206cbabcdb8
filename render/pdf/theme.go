package pdf

import (
	"fmt"
	"math"

	"dueregard/render"
)

// Type sizes of a document whose body chooses none. All other sizes and distances of this package,
// but for the page itself and for the width of lines, are made for these: see theme.pt.
const (
	bodySize   = 10.5
	noteSize   = 9.5
	tableSize  = 9.5
	denseSize  = 9.0 // of tables with many columns, of matrices and charts
	smallSize  = 8.5 // running header, footer, axes
	leastSize  = 8.0 // what crowded tables may come down to
	signSize   = 12.0
	titleSize  = 27.0
	kindSize   = 12.0
	underSize  = 13.0 // of a subtitle
	tightAbove = 12.0 // lines of larger type stand closer
)

var headingSizes = [...]float64{19, 14, 11.5, 10.5}

const smallestBody, largestBody = 9.0, 24.0

// Print of largePrint and above is for people who cannot read what is smaller than that: nothing on its pages
// is, page numbers and labels included, and nothing is set in italics. UK Association for Accessible Formats,
// G003 "Creating clear print and large print documents", minimum standards, which the RNIB follows.
const largePrint = 16.0

// A theme is how a document looks: what a body may choose, and what follows from it.
type theme struct {
	heading rgb // legible on white
	rule    rgb // of the lines that a body may colour
	header  rgb // background of table headers

	strong bool // black on white, with outlines for tints
	large  bool // large print

	scale                           float64 // of type, relative to bodySize
	body, note, table, dense, small style
	least                           float64 // size of the smallest text in tables
}

func newTheme(b render.Brand) (theme, error) {
	size := b.Size
	if size == 0 {
		size = bodySize
	}
	if !(size >= smallestBody && size <= largestBody) {
		return theme{}, fmt.Errorf("brand size %g is not from %g to %g", size, smallestBody, largestBody)
	}
	heading, err := parseColor(b.Heading, defaultHeading)
	if err != nil {
		return theme{}, err
	}
	header, err := parseColor(b.Header, defaultHeader)
	heading = onPaper(heading)
	t := theme{heading: heading, rule: heading, header: header, scale: size / bodySize, large: size >= largePrint}
	main := ink
	if t.strong = b.Contrast == strongContrast; t.strong {
		t.heading, t.header, main = black, white, black
	}
	t.body = style{face: regular, size: size, color: main}
	t.note = t.body.sized(t.size(noteSize))
	t.table = t.body.sized(t.size(tableSize))
	t.dense = t.body.sized(t.size(denseSize))
	t.small = t.body.sized(t.size(smallSize)).in(quiet)
	t.least = t.size(leastSize)
	return t, err
}

// pt is the distance that is v beside text of bodySize.
func (t *theme) pt(v float64) float64 { return v * t.scale }

// size is the type size that is v beside text of bodySize.
func (t *theme) size(v float64) float64 {
	size := math.Round(10*v*t.scale) / 10
	if t.large {
		return max(size, largePrint)
	}
	return size
}

// display is the style of headings that are v beside text of bodySize. Large text needs less of a
// difference to be told from its headings, which would fill the page.
func (t *theme) display(v float64, c rgb) style {
	size := t.size(v)
	if t.scale > 1 {
		size = math.Round(10*t.body.size*math.Pow(v/bodySize, 1/t.scale)) / 10
	}
	return style{face: semibold, size: size, color: c, tight: v > tightAbove}
}

// face is the face of a style: large print has no italics.
func (t *theme) face(s style) face {
	if t.large && s.face == italic {
		return semibold
	}
	return s.face
}
