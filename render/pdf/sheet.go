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

// landscape sets blocks on pages that are wider than high, where their tables need that; in other blocks they
// stand as they are. Headings at its end lead in what comes on upright pages.
func (l *layout) landscape(f frame, b render.Landscape) []strip {
	blocks := render.Upright(b.Blocks)
	n := len(blocks)
	for n > 0 && isHeading(blocks[n-1]) {
		n--
	}
	if !l.tops(f.elem) || l.sheet.landscape || n == 0 {
		return l.blocks(f, blocks)
	}
	before := l.state()
	upright := l.blocks(f, blocks)
	pages := pagesOf(upright, l.sheet)
	cramped := l.cramped(blocks, l.sheet)
	if cramped > 0 && pages <= stackedMost || cramped == 0 && pages <= uprightMost ||
		cramped > 0 && l.cramped(blocks, sheetOf(true)) == cramped { // they have no more room there
		return upright
	}
	l.restore(before)
	wider := l.onWide(f, blocks[:n])
	if cramped == 0 && pagesOf(wider, sheetOf(true)) > turnedGain*pages {
		l.restore(before)
		return l.blocks(f, blocks)
	}
	return append(wider, l.blocks(f, blocks[n:])...)
}

const (
	// What has no room for its columns on upright pages is set below each other there, unless it takes more of
	// them than stackedMost.
	stackedMost = 0.6
	// What has room turns where it takes more upright pages than uprightMost, and turned ones are fewer by
	// turnedGain: each turn leaves parts of two pages empty.
	uprightMost = 1.2
	turnedGain  = 0.8
)

// onWide sets blocks on pages that are wider than high.
func (l *layout) onWide(f frame, blocks []render.Block) []strip {
	before := l.sheet
	l.sheet = sheetOf(true)
	strips := l.blocks(l.body(f.elem), blocks)
	l.sheet = before
	return slices.Concat([]strip{{turn: wide}}, strips, []strip{{turn: high}})
}

// pagesOf is how many pages strips fill.
func pagesOf(strips []strip, on sheet) float64 { return stackHeight(strips) / on.room() }

// cramped is the number of tables among blocks that have no room for their columns on a sheet.
func (l *layout) cramped(blocks []render.Block, on sheet) int {
	n := 0
	f := frame{x: on.x, w: on.w, style: l.theme.body}
	for _, b := range blocks {
		fits := true
		switch b := b.(type) {
		case render.Table:
			if columns := columnsOf(b); columns > 0 {
				_, fits = l.grid(f, b, columns)
			}
		case render.Matrix:
			_, fits = l.matrixGrid(f, b, aimsOf(b))
		}
		if !fits {
			n++
		}
	}
	return n
}

// A state is what of a layout grows with each block, so that blocks can be tried.
type state struct {
	tree, notes, begun int
	bandID             int
	open               []section
	titled             bool
	where, under       string
}

func (l *layout) state() state {
	return state{len(l.tree), len(l.notes), l.begun, l.bandID, slices.Clone(l.open), l.titled, l.where, l.under}
}

// restore forgets what was set since.
func (l *layout) restore(s state) {
	l.tree, l.notes, l.begun, l.bandID = l.tree[:s.tree], l.notes[:s.notes], s.begun, s.bandID
	l.open, l.titled, l.where, l.under = slices.Clone(s.open), s.titled, s.where, s.under
}

func isHeading(b render.Block) bool { _, ok := b.(render.Heading); return ok }
