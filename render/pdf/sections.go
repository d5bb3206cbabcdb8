package pdf

import (
	"strconv"

	"dueregard/render"
)

// A section is what stands below a heading, up to the next one of its level or of one above.
type section struct {
	level int // of the heading, in the document
	elem  int
}

// tops reports whether headings in elem are those of the document, not of a block in it.
func (l *layout) tops(elem int) bool {
	return elem == 0 || l.tree[elem].tag == "Part" || l.tree[elem].tag == "Sect"
}

// belongs is the element that a block at the top of parent belongs to: the section that it stands in, or
// the one that it opens. What it closes is closed.
func (l *layout) belongs(parent int, b render.Block) int {
	switch b := b.(type) {
	case render.Landscape:
		return parent // its blocks are asked one by one
	case render.Title, render.Part:
		l.open = nil
	case render.Heading:
		if !isSeen(b.Text) {
			break
		}
		n := len(l.open)
		for n > 0 && l.open[n-1].level >= b.Level {
			n--
		}
		l.open = l.open[:n]
		l.open = append(l.open, section{b.Level, l.element(l.around(parent), "Sect")})
	}
	return l.around(parent)
}

// around is the innermost section, or parent if there is none.
func (l *layout) around(parent int) int {
	if n := len(l.open); n > 0 {
		return l.open[n-1].elem
	}
	return parent
}

// headingTag is the structure type of the heading that a section begins with, or of one below it. The
// types skip no level on the way down, whatever the document does, and begin with H1, which is the
// title's where there is one: ISO 14289-1, 7.4.2.
func (l *layout) headingTag(elem int, text string, below int) string {
	const deepest = 6
	if !l.tops(elem) || !isSeen(text) {
		return "P"
	}
	level := len(l.open) + below
	if l.titled {
		level++
	}
	return "H" + strconv.Itoa(min(max(level, 1), deepest))
}

// labelling adds the elements of a label and of what it labels to elem: in an item of a list they are its
// parts, elsewhere a paragraph and whatever elem holds.
func (l *layout) labelling(elem int) (label, body int) {
	if l.tree[elem].tag != "LI" {
		return l.element(elem, "P"), elem
	}
	return l.element(elem, "Lbl"), l.element(elem, "LBody")
}
