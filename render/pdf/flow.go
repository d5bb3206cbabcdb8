package pdf

import (
	"slices"

	"dueregard/render"
)

// A flow is of blocks that follow each other.
type flow struct {
	strips   []strip
	last     render.Block
	sections []int   // where headings begin
	level    int     // of the last of them
	opens    bool    // all since a heading only leads in what comes
	leads    int     // how many blocks since then, beside headings
	fields   *fields // that the block stands in
}

// frame is f for the first of some blocks that come next.
func (s *flow) frame(l *layout, f frame, blocks []render.Block) frame {
	if _, ok := blocks[0].(render.Field); !ok {
		s.fields.hold(s.strips)
		s.fields = nil
		return f
	}
	if s.fields == nil {
		s.fields = l.fieldsFrom(f, blocks)
	}
	return s.fields.frame(l, f, blocks)
}

// follow adds a block, below which so many come, and says how it stays with what stands above it.
func (l *layout) follow(s *flow, b render.Block, strips []strip, below int) {
	heading, heads := b.(render.Heading)
	switch {
	case introduces(s.last, b):
		s.strips[len(s.strips)-1].keep = true
	case s.opens && (!heads || heading.Level > s.level):
		s.opens = l.fitTogether(s.strips[s.sections[len(s.sections)-1]:], strips) // else nothing further does
		end := &s.strips[len(s.strips)-1]
		if end.hold = end.hold || s.opens; s.opens && s.leads < 2 {
			end.bound = leadBound
		}
	case l.closes(s.last, b, strips):
		holdEnd(s.strips)
	}
	if heads {
		s.sections, s.level = append(s.sections, len(s.strips)), heading.Level
	}
	if s.leads++; heads {
		s.leads = 0
	}
	s.opens = heads || s.opens && l.leadsIn(b, strips)
	s.strips = appendBlock(s.strips, strips, below)
	if s.fields != nil {
		s.fields.ended(s.strips, strips, l.sheet.room())
	}
	s.last = b
}

// closes reports whether a block is a few lines that belong to the one above: a note of a table or a chart, or
// the last word on it.
func (l *layout) closes(above, b render.Block, strips []strip) bool {
	switch above.(type) {
	case render.Table, render.Chart, render.Matrix:
		if _, field := b.(render.Field); field {
			return stackHeight(strips) < lowField*l.sheet.room()
		}
	case render.Field:
	default:
		return false
	}
	switch b.(type) {
	case render.Paragraph, render.List:
		return len(strips) <= 3
	}
	return false
}

// holdEnd holds the end of strips, with the line below it, on one page with what comes.
func holdEnd(strips []strip) {
	n := len(strips) - 1
	strips[n].hold = true
	if n > 0 && strips[n].height == 0 {
		strips[n-1].keep = true
	}
}

// appendBlock adds the strips of a block to those above it. The first makes room for those of so many blocks below
// it, most of which are three or fewer; alone, as in most cells, it is not copied.
func appendBlock(above, strips []strip, below int) []strip {
	switch {
	case above != nil:
		return append(above, strips...)
	case below == 0:
		return strips
	}
	return append(make([]strip, 0, len(strips)+3*below), strips...)
}

// fitTogether reports whether what leads in a block and the beginning of it fill no more than most of a
// page.
func (l *layout) fitTogether(lead, block []strip) bool {
	room := l.sheet.room()
	first := stackHeight(block[:chain(block)])
	if block[0].loose {
		first = min(first, cutLoose*room)
	}
	return stackHeight(lead)+first <= 0.7*room
}

// leadsIn reports whether a block below a heading is a line or a box that says how to read what comes
// next.
func (l *layout) leadsIn(b render.Block, strips []strip) bool {
	switch b.(type) {
	case render.Facts:
		return true
	case render.Paragraph:
		return len(strips) <= 3
	case render.Note:
		return stackHeight(strips) < 0.25*l.sheet.room()
	}
	return false
}

// holdSections keeps what stands below a heading on one page with it, where it is little, or where wide pages
// come next and would leave its end alone on a page.
func (l *layout) holdSections(strips []strip, starts []int) []strip {
	little, before := 0.2*l.sheet.room(), 0.4*l.sheet.room()
	turns := false // to wide pages, below the section
	for i := len(starts) - 1; i >= 0; i-- {
		section := strips[starts[i]:]
		if i+1 < len(starts) {
			section = strips[starts[i]:starts[i+1]]
		}
		n := slices.IndexFunc(section, func(s strip) bool { return s.turn != stay })
		if n >= 0 {
			turns = section[n].turn == wide
			section = section[:n]
		}
		switch {
		case turns:
			together(section, before, leadBound)
			turns = len(section) == 0 || section[len(section)-1].keep // only a heading
		case n < 0:
			together(section, little, 0)
		}
	}
	return strips
}
