package pdf

import (
	"slices"

	"dueregard/render"
)

// A4, and what of it stays free beside what is set.
const (
	pageWidth  = 595.28
	pageHeight = 841.89

	marginX      = 64.0
	marginTop    = 80.0
	marginBottom = 76.0

	headerBaseline = 48.0 // of the running header, from the top
	footerBaseline = 40.0 // of the footer, from the bottom
)

// A sheet is the geometry of a page.
type sheet struct {
	landscape     bool
	width, height float64
	x, w          float64 // of what is set
	top, bottom   float64 // of the same
}

// sheetOf is an A4 page, upright or wider than it is high.
func sheetOf(landscape bool) sheet {
	s := sheet{landscape: landscape, width: pageWidth, height: pageHeight}
	if landscape {
		s.width, s.height = s.height, s.width
	}
	s.x, s.w = marginX, s.width-2*marginX
	s.top, s.bottom = marginTop, s.height-marginBottom
	return s
}

// room is the height of what is set on a page.
func (s sheet) room() float64 { return s.bottom - s.top }

// landscape sets blocks on pages that are wider than high; in other blocks they stand as they are, and so
// do tables that would be stacked all the same. Headings at its end lead in what comes on upright pages.
func (l *layout) landscape(f frame, b render.Landscape) []strip {
	n := len(b.Blocks)
	for n > 0 && isHeading(b.Blocks[n-1]) {
		n--
	}
	if !l.tops(f.elem) || l.sheet.landscape || n == 0 {
		return l.blocks(f, b.Blocks)
	}
	before := l.sheet
	l.sheet = sheetOf(true)
	if l.onlyStacked(b.Blocks[:n]) {
		l.sheet = before
		return l.blocks(f, b.Blocks)
	}
	strips := l.blocks(l.body(f.elem), b.Blocks[:n])
	l.sheet = before
	if len(strips) > 0 {
		strips = slices.Concat([]strip{{turn: wide}}, strips, []strip{{turn: high}})
	}
	return append(strips, l.blocks(f, b.Blocks[n:])...)
}

// onlyStacked reports whether there are tables among blocks, and none of them has room for its columns.
func (l *layout) onlyStacked(blocks []render.Block) bool {
	stacked := false
	for _, b := range blocks {
		t, ok := b.(render.Table)
		if !ok || columnsOf(t) == 0 {
			continue
		}
		if _, fits := l.grid(l.body(0), t, columnsOf(t)); fits {
			return false
		}
		stacked = true
	}
	return stacked
}

func isHeading(b render.Block) bool { _, ok := b.(render.Heading); return ok }
