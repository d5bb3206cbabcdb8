package pdf

import (
	"slices"
	"sort"
	"strconv"
	"strings"
)

// A contentsLook is how the entries of a table of contents are set.
type contentsLook struct {
	style style
	gap   float64 // above an entry of level 1
}

// contents sets the table of contents. The numbers are filled in once the pages are known. One that
// would go on over the page comes in closer lines, or else in two columns, if it then stays on it; room
// is what is left of the page.
func (l *layout) contents(f frame, room float64) []strip {
	usual := contentsLook{f.style, l.pt(4)}
	smaller := f.style.sized(min(l.theme.note.size, f.style.size))
	near := contentsLook{smaller, l.pt(2)}
	near.style.tight = true
	for _, set := range []func(elem int) []strip{
		func(elem int) []strip { return l.entries(f, usual, elem) },
		func(elem int) []strip { return l.entries(f, near, elem) },
		func(elem int) []strip { return l.entriesBeside(f, contentsLook{smaller, l.pt(3)}, elem) },
	} {
		drawn := len(l.tree)
		if out := l.contentsOf(f, set); stackHeight(out) <= room {
			return out
		}
		l.tree = l.tree[:drawn]
	}
	return keepEntries(l.contentsOf(f, func(elem int) []strip { return l.entries(f, usual, elem) }))
}

// fewEntries are too few to stand apart from the others on a page.
const fewEntries = 4

// keepEntries keeps the heading of the table of contents with as many entries.
func keepEntries(out []strip) []strip {
	n := 0
	for i := range max(len(out)-1, 0) {
		if slices.ContainsFunc(out[i].ops, func(o op) bool { return o.kind == numberOp }) {
			n++
		}
		if n == fewEntries {
			break
		}
		out[i].keep = true
	}
	return out
}

// contentsOf sets the heading of the table of contents, and its entries below.
func (l *layout) contentsOf(f frame, set func(elem int) []strip) []strip {
	title := l.doc.Meta.Labels.Contents
	if title == "" {
		title = "Contents"
	}
	elem := l.element(f.elem, "TOC")
	s := l.theme.display(headingSizes[1], l.theme.heading).like(f.style)
	out := l.text(f.styled(s), title, l.element(elem, "Caption"))
	for i := range out {
		out[i].keep = true
	}
	return appendAfter(out, l.pt(4), set(elem))
}

// entries sets the lines of the table of contents.
func (l *layout) entries(f frame, look contentsLook, elem int) []strip {
	var out []strip
	inner := 0 // the list of entries of level 2 below one of level 1
	for i := l.listed.from; i < l.listed.to; i++ {
		h := l.headings[i]
		if h.level > 2 || h.minor || strings.TrimSpace(h.text) == "" {
			continue
		}
		list := elem
		switch {
		case h.level == 1:
			inner = 0
		case inner == 0:
			inner = l.element(elem, "TOC")
			fallthrough
		default:
			list = inner
		}
		where := l.where
		l.where = strconv.Quote(h.text)
		entry := l.contentsEntry(f.styled(look.style), list, i)
		l.where = where
		if entry == nil {
			continue // nothing of its words can be seen
		}
		if h.level == 1 && i+1 < l.listed.to && l.headings[i+1].level == 2 && !l.headings[i+1].minor {
			entry[len(entry)-1].keep = true
		}
		out = appendAfter(out, [...]float64{look.gap, 0}[h.level-1], entry)
	}
	return out
}

// entriesBeside sets the entries in two columns, the second of which begins with a heading of level 1.
func (l *layout) entriesBeside(f frame, look contentsLook, elem int) []strip {
	gutter := l.pt(26)
	half := (f.w - gutter) / 2
	second := f.cell(f.x+half+gutter, half).within(f.elem)
	first := f.cell(f.x, half).within(f.elem)
	whole := l.listed
	best := l.evenCut(whole, l.heightsOf(whole, first, look, elem))
	l.listed = interval{whole.from, best}
	columns := [][]strip{l.entries(first, look, elem)}
	l.listed = interval{best, whole.to}
	columns = append(columns, l.entries(second, look, elem))
	l.listed = whole
	return []strip{f.row(0, columns...)}
}

// heightsOf gives the height of entries that are set below each other. Each is set once to see what it takes.
func (l *layout) heightsOf(whole interval, f frame, look contentsLook, elem int) func(interval) float64 {
	heights := make([]float64, whole.to)
	drawn := len(l.tree)
	for i := whole.from; i < whole.to; i++ {
		l.listed = interval{i, i + 1}
		heights[i] = stackHeight(l.entries(f, look, elem))
		l.tree = l.tree[:drawn]
	}
	return func(part interval) float64 {
		var sum float64
		for i := part.from; i < part.to; i++ {
			if sum > 0 && heights[i] > 0 && l.headings[i].level == 1 {
				sum += look.gap
			}
			sum += heights[i]
		}
		return sum
	}
}

// evenCut divides entries before one of level 1, so that the taller of the two parts is as short as can be.
// What is set above the cut grows with it and what is set below shrinks, so that few cuts need be tried.
func (l *layout) evenCut(whole interval, height func(interval) float64) int {
	var cuts []int
	for at := whole.from + 1; at < whole.to; at++ {
		if l.headings[at].level == 1 && !l.headings[at].minor {
			cuts = append(cuts, at)
		}
	}
	above := func(i int) float64 { return height(interval{whole.from, cuts[i]}) }
	below := func(i int) float64 { return height(interval{cuts[i], whole.to}) }
	i := sort.Search(len(cuts), func(i int) bool { return above(i) >= below(i) })
	switch {
	case len(cuts) == 0:
		return whole.to
	case i == len(cuts) || i > 0 && below(i-1) <= above(i):
		return cuts[i-1]
	}
	return cuts[i]
}

// contentsEntry sets the line of the i-th heading: its words, dots, and room for the number.
func (l *layout) contentsEntry(f frame, toc, i int) []strip {
	numbers := l.pt(26) // room for the page number
	h := l.headings[i]
	s := f.style
	in := f.inset(0)
	if h.level == 1 {
		s = s.bold()
	} else {
		in = f.inset(l.pt(16))
	}
	in = in.styled(s)
	in.w -= 2 * numbers
	elem := l.element(l.element(l.element(toc, "TOCI"), "Reference"), "Link")
	strips := l.text(in, h.text, elem)
	for j := range strips {
		area := op{kind: areaOp, x: f.x, w: f.w, h: s.lead(), target: &l.headings[i].target, elem: elem}
		strips[j].ops = append(slices.Grow(strips[j].ops, 3), area) // and for the last line its number and dots
		strips[j].keep = j < len(strips)-1
	}
	if len(strips) == 0 {
		return nil
	}
	last := &strips[len(strips)-1]
	end := f.x + f.w
	last.ops = append(last.ops, op{kind: numberOp, x: end, y: s.baseline(), style: s, target: &l.headings[i].target, elem: elem})
	if leader, ok := l.leader(last.ops[0].x+last.ops[0].w+l.pt(4), end-numbers, f.style.in(quiet)); ok {
		last.ops = append(last.ops, leader)
	}
	return strips
}

// leader is a row of dots that ends at to, so that the dots of all lines stand below each other.
func (l *layout) leader(from, to float64, s style) (op, bool) {
	const dot = " ."
	step := l.width(dot, s)
	n := int((to - from) / step)
	if n < 2 {
		return op{}, false
	}
	width := float64(n) * step
	return op{kind: textOp, x: to - width, y: s.baseline(), w: width, text: strings.Repeat(dot, n), style: s}, true
}
