package pdf

import (
	"cmp"
	"slices"
	"strconv"
)

// A foot is what stands below the text of a page: the footnotes whose marks stand on it.
type foot struct {
	lines   []strip
	height  float64 // with the room above them
	said    map[string]int
	carried []strip // lines for which there was no room, for the next page
}

// asks is the height that the footnotes of strips take, beside those that the page has.
func (p *paginator) asks(strips ...strip) float64 {
	if len(p.notes) == 0 {
		return 0
	}
	var height float64
	seen := map[string]bool{}
	for _, n := range notesIn(nil, strips) {
		note := p.notes[n-1]
		if p.foot.said[note.said] == 0 && !seen[note.said] {
			seen[note.said] = true
			height += note.lines[0].gap + stackHeight(note.lines)
		}
	}
	if height > 0 && len(p.foot.lines) == 0 {
		height += footGap * p.scale
	}
	// What is longer goes on over the page.
	return max(0, min(height, mostFoot*p.sheet.room()-p.foot.height))
}

// cut divides a row so that what stands on the page has room for its footnotes.
func (p *paginator) cut(s strip) (head, tail strip) {
	room, reserved := p.room()-p.gap(s), 0.0
	for {
		head, tail = s.cut(room-reserved, p.fresh)
		asked := p.asks(head)
		if head.hollow() || asked <= reserved || head.height+asked <= room+tolerance {
			return head, tail
		}
		reserved = asked
	}
}

// cite numbers the footnotes of a strip that ends at y, and puts them at the foot of the page.
func (p *paginator) cite(s strip, y float64) {
	if len(p.notes) == 0 {
		return
	}
	for _, n := range notesIn(nil, []strip{s}) {
		note := &p.notes[n-1]
		if first := p.foot.said[note.said]; first > 0 {
			note.shown = first
			continue
		}
		p.cited++
		note.shown, note.number, p.foot.said[note.said] = n, p.cited, n
		note.text = cmp.Or(wordsIn(note.lines), strconv.Itoa(p.cited))
		note.lines[0].starts = &note.target
		rest := note.lines
		if len(p.foot.carried) == 0 {
			rest = p.lay(rest, min(p.sheet.bottom-y, mostFoot*p.sheet.room()))
		}
		p.foot.carried = append(p.foot.carried, rest...)
	}
}

// numbered is the number of the n-th footnote in place of the one that was measured.
func (p *paginator) numbered(o op, n int) op {
	digits := len(o.text)
	o.note, o.text, o.shaped = n, strconv.Itoa(p.notes[n-1].number), nil
	o.w *= float64(len(o.text)) / float64(digits) // all digits are as wide
	return o
}

// noteLink makes the number o, in a line that stands here, lead from the mark to the footnote or back to the
// first mark.
func (p *paginator) noteLink(o op, here place) op {
	n, size := &p.notes[o.note-1], o.style.size
	// Somewhat larger than the number, so that it can be hit.
	area := op{kind: areaOp, x: o.x - 1, y: o.y - size, w: o.w + 2, h: 1.6 * size, elem: o.elem}
	switch {
	case o.elem == n.label:
		area.target = &n.mark
	case n.mark.at.page == 0:
		n.mark.at = here
		fallthrough
	default:
		area.target = &n.target
	}
	return area
}

// lay adds lines to the foot of the page, which may be as high as most, and gives those that have no room.
func (p *paginator) lay(lines []strip, most float64) []strip {
	for i, line := range lines {
		height := line.gap + line.height
		if len(p.foot.lines) == 0 {
			height += footGap * p.scale
		}
		if p.foot.height+height > most+tolerance {
			return lines[i:]
		}
		p.foot.lines = append(p.foot.lines, line)
		p.foot.height += height
	}
	return nil
}

// endPage draws the foot of the page.
func (p *paginator) endPage() {
	if len(p.foot.lines) == 0 {
		return
	}
	now := &p.pages[len(p.pages)-1]
	y := p.sheet.bottom - p.foot.height + footGap*p.scale
	rule := frame{x: p.sheet.x, w: 96}.rule(hairWidth, quiet)
	rule.y = y - 0.3*footGap*p.scale
	now.ops = append(now.ops, rule)
	for _, line := range p.foot.lines {
		y += line.gap
		p.stack(line, y)
		y += line.height
	}
}

// carry begins the foot of a page with what had no room on the one before.
func (p *paginator) carry(lines []strip) {
	p.foot = foot{said: map[string]int{}}
	p.foot.carried = p.lay(lines, mostFoot*p.sheet.room())
}

// marks are the footnotes whose numbers ops show, by the indexes of ops. Numbers that stand next to each
// other ascend, also where one of them leads to a footnote that the page has already.
func (p *paginator) marks(ops []op) map[int]int {
	var out map[int]int
	var row []int // indexes of marks that only commas part
	end := func() {
		shown := make([]int, len(row))
		for i, at := range row {
			shown[i] = p.notes[ops[at].note-1].shown
		}
		slices.SortFunc(shown, func(a, b int) int { return cmp.Compare(p.notes[a-1].number, p.notes[b-1].number) })
		for i, at := range row {
			out[at] = shown[i]
		}
		row = row[:0]
	}
	for i, o := range ops {
		switch {
		case o.note > 0:
			if out == nil {
				out = map[int]int{}
			}
			row = append(row, i)
		case o.kind != textOp || o.text != noteComma:
			end()
		}
	}
	end()
	return out
}
