package pdf

import (
	"fmt"
	"math"

	"dueregard/render"
)

// blocks sets blocks below each other.
func (l *layout) blocks(f frame, blocks []render.Block) []strip {
	var s flow
	drawn := false // the block was set with the one before
	for i, b := range blocks {
		in := f
		if l.tops(f.elem) {
			if _, ok := b.(render.Contents); ok { // asked of each block, it would cost the square of their number
				l.above = stackHeight(s.strips)
			}
			in = f.within(l.belongs(f.elem, b))
		}
		in = s.frame(l, in, blocks[i:])
		where := l.where
		strips := l.blockOrPair(in, blocks[i:], &drawn)
		if !opensPart(b) {
			l.where = where
		}
		if len(strips) > 0 {
			strips[min(firstShown(strips), len(strips)-1)].gap = gapBetween(s.last, b, l.spaced(f.style))
			l.follow(&s, b, strips, len(blocks)-i-1)
		}
	}
	s.fields.hold(s.strips)
	return l.holdSections(s.strips, s.sections)
}

// blockOrPair sets the first of some blocks, or the first two beside each other; drawn says of the second that
// it was set.
func (l *layout) blockOrPair(f frame, blocks []render.Block, drawn *bool) []strip {
	if *drawn {
		*drawn = false
		return nil
	}
	if t, c, ok := pairOf(blocks); ok {
		*drawn = true
		return l.figures(f, t, c)
	}
	return l.block(f, blocks[0])
}

// opensPart reports whether what comes behind a block belongs below a heading in it.
func opensPart(b render.Block) bool {
	switch b.(type) {
	case render.Heading, render.Part, render.Landscape:
		return true
	}
	return false
}

// part sets a run of blocks in a language of its own. A table of contents in it lists its headings.
func (l *layout) part(f frame, p render.Part) []strip {
	tag, outer, open, titled, anchors := "Div", l.listed, l.open, l.titled, l.anchors
	l.open, l.anchors = nil, nil
	if l.tops(f.elem) {
		tag = "Part"
		l.listed = interval{l.begun, l.begun + len(headingsOf(p.Blocks))}
	}
	elem := l.element(f.elem, tag)
	l.tree[elem].language = p.Language
	out := l.blocks(f.within(elem), p.Blocks)
	l.listed, l.open, l.titled, l.anchors = outer, open, titled, anchors
	return out
}

// introduces reports whether a block leads in the next one and stays with it: a text a list, particulars what
// they are of.
func introduces(block, next render.Block) bool {
	switch block.(type) {
	case render.Paragraph:
		_, list := next.(render.List)
		return list
	case render.Facts:
		_, heading := next.(render.Heading)
		return !heading
	}
	return false
}

// firstShown is the index of the first strip that stands on a page.
func firstShown(strips []strip) int {
	n := 0
	for n < len(strips) && strips[n].turn != stay {
		n++
	}
	return n
}

// firstOf is the block that a run of blocks starts with; any other block starts with itself.
func firstOf(b render.Block) render.Block {
	for inside := runOf(b); len(inside) > 0; inside = runOf(b) {
		b = inside[0]
	}
	return b
}

// lastOf is the block that a run of blocks ends in; any other block ends in itself.
func lastOf(b render.Block) render.Block {
	for inside := runOf(b); len(inside) > 0; inside = runOf(b) {
		b = inside[len(inside)-1]
	}
	return b
}

// runOf are the blocks of a block that is nothing but a run of them.
func runOf(b render.Block) []render.Block {
	switch b := b.(type) {
	case render.Part:
		return b.Blocks
	case render.Landscape:
		return b.Blocks
	}
	return nil
}

// spaced is the height of a line that the room between blocks follows. Large print needs less of it: its
// lines are far apart as it is, and the room would fill the pages.
func (l *layout) spaced(s style) float64 { return s.lead() / math.Sqrt(max(l.theme.scale, 1)) }

// gapBetween is the room between two blocks: what the one asks for below or the other above,
// whichever is more. The fields of a form follow each other without any, headings with little.
func gapBetween(above, below render.Block, line float64) float64 {
	above, below = lastOf(above), firstOf(below)
	switch above.(type) {
	case render.Field:
		if _, next := below.(render.Field); next {
			return 0
		}
	case render.Heading:
		if _, next := below.(render.Heading); next {
			return 0.9 * line
		}
	}
	_, a := spacing(above, line)
	b, _ := spacing(below, line)
	return max(a, b)
}

// spacing is the room that a block asks for above and below itself, where line is the height of a
// line of the text around it.
func spacing(b render.Block, line float64) (above, below float64) {
	switch b := b.(type) {
	case render.Heading:
		return [...]float64{2.2, 1.7, 1.3, 1}[min(max(b.Level, 1), 4)-1] * line, 0.45 * line
	case render.Title, render.Contents:
		return line, 2 * line
	case render.Table, render.Matrix, render.Chart, render.Signature, render.Note, render.Field:
		return 0.8 * line, line
	case nil, render.PageBreak:
		return 0, 0
	default:
		return 0.45 * line, 0.45 * line
	}
}

// block sets one block. A block without content has no strips.
func (l *layout) block(f frame, b render.Block) []strip {
	switch b := b.(type) {
	case render.Title:
		return l.title(f, b)
	case render.Contents:
		_, below := spacing(b, l.spaced(f.style))
		return l.contents(f, l.sheet.room()-math.Mod(l.above+below, l.sheet.room()))
	case render.Heading:
		return l.heading(f, b)
	case render.Paragraph:
		return l.paragraph(f.text(), b)
	case render.List:
		return l.list(f.text(), b)
	case render.Field:
		return l.field(f, b)
	case render.Facts:
		return l.particulars(f, b)
	case render.Table:
		return l.table(f, b)
	case render.Matrix:
		return l.matrix(f, b)
	case render.Chart:
		return l.chart(f, b)
	case render.Signature:
		return l.signature(f, b)
	case render.Note:
		return l.note(f, b)
	case render.PageBreak:
		return []strip{{turn: newPage}}
	case render.Part:
		return l.part(f, b)
	case render.Landscape:
		return l.landscape(f, b)
	}
	if l.err == nil {
		l.err = fmt.Errorf("cannot set a block of type %T", b)
	}
	return nil
}
