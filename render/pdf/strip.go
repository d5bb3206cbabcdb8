package pdf

import "math"

// An op is one drawing operation. Its y counts from the top of the strip that holds it, and from
// the top of the page once it has been placed; its x counts from the left of the page throughout.
type op struct {
	kind      opKind
	hollow    bool      // fillOp: an outline stands for it
	rising    bool      // hatchOp: to the right; else its lines are upright
	furniture furniture // of an artifact

	x, y   float64 // textOp: start of the baseline; else the top left corner
	w, h   float64 // extent; lineOp: the way to the line's end; textOp: w is the advance
	text   string  // textOp: one line of one style; areaOp: external address
	style  style   // of text; its colour is that of every other op too
	width  float64 // of a line
	step   float64 // hatchOp: from line to line
	angle  float64 // textOp: degrees by which it is turned leftwards about the start of its baseline
	target *target // areaOp, numberOp: what is led to; nil: none in the document
	note   int     // textOp: footnote whose number takes the place of text, from 1; 0: none
	elem   int     // index in the tree of elements; 0: an artifact

	shaped []shapedGlyph // textOp: what is drawn, in the order of reading; nil: a glyph for each character of text
}

// A shapedGlyph is a cluster in its place: x counts from where the op that it is part of starts.
type shapedGlyph struct {
	cluster *cluster
	x       float64
}

type opKind uint8

const (
	textOp   opKind = iota
	fillOp          // filled rectangle
	lineOp          // straight line
	hatchOp         // rectangle filled with lines: one operation, as charts have thousands of them
	areaOp          // active area of a link
	numberOp        // number of the page on which target stands, ending at x; a textOp in the end
)

// A strip is a slice across the page: a line of text, a row of a table. It is the one thing that
// blocks become and pages are made of.
//
// A strip without columns is never cut. One with columns is a row: its columns are stacks of
// strips side by side, and it can be cut between those.
type strip struct {
	gap    float64 // free space above, dropped at the top of a page
	height float64
	keep   bool    // no page break between this strip and the next
	hold   bool    // the same, unless much of a page would stay empty
	whole  bool    // with columns: not cut, unless it is higher than a page
	loose  bool    // with columns: cut as running text is, of which a few lines are enough
	turn   turning // starts a new page; such a strip is empty
	bound  float64 // with hold: how much would, as part of a page, where that is more than emptyRoom
	ops    []op
	notes  []int // footnotes whose marks stand in ops, from 1
	bands  []band

	columns [][]strip
	pad     float64 // above and below the columns

	table  *table  // that it is a row of; nil: none
	starts *target // what starts here; nil: nothing that is led to
}

// A table is what rows of one share, on the pages that it goes on to.
type table struct {
	header []strip // repeated above a row that begins or goes on at the top of a page
	end    op      // the line below the last row on a page
}

// A turning says on what page the next strip stands.
type turning uint8

const (
	stay    turning = iota // on the one before, if there is room
	newPage                // on another one
	high                   // on one that is higher than wide
	wide                   // on one that is wider than high
)

// A band is a fill that runs down the whole height of its strip. Bands with the same id in strips
// that follow each other are joined, across the gaps between them, so that no seams show.
type band struct {
	id    int
	x, w  float64
	color rgb
	pad   float64 // how far it reaches beyond the text where a page break cuts it

	hollow bool // an outline stands for it
}

// maxBandPad is the most of it that the margins have room for.
const maxBandPad = 4.0

// stackHeight is the height of strips set below each other, the first without its gap.
func stackHeight(strips []strip) float64 { return heightUpTo(math.Inf(1), strips) }

// heightUpTo is the same, of no more strips than make it more than most.
func heightUpTo(most float64, strips []strip) float64 {
	var sum float64
	for i := range strips {
		if i > 0 {
			sum += strips[i].gap
		}
		if sum += strips[i].height; sum > most {
			break
		}
	}
	return sum
}

// together holds strips on one page if they are no higher than limit, unless more than bound would stay empty.
func together(strips []strip, limit, bound float64) []strip {
	if len(strips) > 0 && stackHeight(strips) <= limit {
		for i := range strips[:len(strips)-1] {
			strips[i].hold, strips[i].bound = true, max(strips[i].bound, bound)
		}
	}
	return strips
}

// plenty is more than anything on a page asks for. What is left of a row of thousands of pages is measured no
// further: on each of them, that would cost the square of their number.
const plenty = 4 * pageHeight

// fitColumns sets the height of a row from its columns.
func (s *strip) fitColumns() { s.fitColumnsUpTo(math.Inf(1)) }

// fitColumnsUpTo does the same, or if that is more than most, sets it to more than that.
func (s *strip) fitColumnsUpTo(most float64) {
	var tallest float64
	for _, c := range s.columns {
		tallest = max(tallest, heightUpTo(most, c))
	}
	s.height = tallest + 2*s.pad
}

// cut divides a row into what fits into room and the rest; either may be without strips in its
// columns. With force, each column gives up at least its first line, whether it fits or not.
func (s strip) cut(room float64, force bool) (head, tail strip) {
	head, tail = s, s
	head.columns = make([][]strip, len(s.columns))
	tail.columns = make([][]strip, len(s.columns))
	for i, c := range s.columns {
		head.columns[i], tail.columns[i] = cutStack(c, room-2*s.pad, force)
	}
	head.keep, head.hold = false, false
	tail.gap, tail.ops, tail.notes, tail.starts = 0, nil, nil, nil
	head.fitColumns()
	tail.fitColumnsUpTo(plenty)
	return head, tail
}

// hollow reports whether a row has nothing left in its columns.
func (s strip) hollow() bool {
	for _, c := range s.columns {
		if len(c) > 0 {
			return false
		}
	}
	return true
}

// begins reports whether a row shows something of each column of the whole.
func (s strip) begins(whole strip) bool {
	for i, c := range s.columns {
		if len(c) == 0 && len(whole.columns[i]) > 0 {
			return false
		}
	}
	return !s.hollow()
}

// cutStack divides a stack of strips at the last place within room where a break is allowed.
func cutStack(stack []strip, room float64, force bool) (head, tail []strip) {
	n, most, y := 0, 0, 0.0 // strips up to the last good break, and up to where room ends
	for i, s := range stack {
		if i > 0 {
			y += s.gap
		}
		if y+s.height > room+tolerance {
			if s.columns != nil && (i == n || force) {
				return cutNested(stack, i, room-y, force && i == 0)
			}
			break
		}
		y += s.height
		most = i + 1
		if !s.keep && !s.hold || most == len(stack) {
			n = most
		}
	}
	if n == 0 && force {
		n = min(max(most, 1), len(stack))
	}
	return stack[:n], stack[n:]
}

// cutNested divides a stack inside its i-th strip, which is a row.
func cutNested(stack []strip, i int, room float64, force bool) (head, tail []strip) {
	first, rest := stack[i].cut(room, force)
	if first.hollow() {
		return stack[:i], stack[i:]
	}
	head = append(head, stack[:i]...)
	head = append(head, first)
	if !rest.hollow() {
		tail = append(tail, rest)
	}
	return head, append(tail, stack[i+1:]...)
}

// tolerance forgives the rounding of sums.
const tolerance = 0.01

// asArtifacts copies strips for a second showing that no reader should hear again.
func asArtifacts(strips []strip) []strip {
	out := make([]strip, len(strips))
	for i, s := range strips {
		s.ops, s.notes = append([]op(nil), s.ops...), nil
		for j := range s.ops {
			s.ops[j].elem = 0
		}
		if s.columns != nil {
			columns := make([][]strip, len(s.columns))
			for j, c := range s.columns {
				columns[j] = asArtifacts(c)
			}
			s.columns = columns
		}
		out[i] = s
	}
	return out
}
