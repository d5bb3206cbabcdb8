package pdf

import (
	"strings"

	"dueregard/render"
)

// title sets the head of the first page: what kind of paper this is, its title, its status and the
// facts about it.
func (l *layout) title(f frame, t render.Title) []strip {
	elem := l.element(f.elem, "Div")
	kind := f.styled(l.theme.display(kindSize, l.theme.heading).like(f.style))
	large := f.styled(l.theme.display(titleSize, ink).like(f.style))
	under := f.styled(l.theme.display(underSize, quiet).regular().like(f.style))

	out := l.text(kind, l.doc.Meta.Kind, l.element(elem, "P"))
	out = appendAfter(out, l.pt(5), l.text(large, t.Text, l.element(elem, "Title")))
	out = appendAfter(out, l.pt(5), l.text(under, t.Subtitle, l.element(elem, "P")))
	rule := f.strip(2.5)
	rule.ops = []op{f.rule(2.5, l.theme.heading)}
	out = appendAfter(out, l.pt(13), []strip{rule})
	if l.doc.Meta.Status != "" {
		out = appendAfter(out, l.pt(14), l.badge(f, l.doc.Meta.Status, l.element(elem, "P")))
	}
	if len(t.Facts) > 0 {
		out = appendAfter(out, l.pt(12), l.facts(f, t.Facts, elem))
	}
	return out
}

// appendAfter adds strips below others, with a gap between.
func appendAfter(strips []strip, gap float64, more []strip) []strip {
	if len(more) > 0 {
		more[0].gap = gap
	}
	return append(strips, more...)
}

// badge sets a few words in an outlined box.
func (l *layout) badge(f frame, text string, elem int) []strip {
	padX, padY := l.pt(8), l.pt(4)
	s := l.theme.body.bold().in(l.theme.heading).like(f.style)
	inner := f.inset(padX).styled(s)
	inner.w -= padX
	strips := l.text(inner, text, elem)
	width := min(l.width(strings.TrimSpace(text), s), inner.w) + 2*padX
	box := f.row(padY, strips)
	box.ops = outline(f.x, 0, width, box.height, 1, s.color)
	return []strip{box}
}

// outline is the edge of a rectangle, drawn inside it.
func outline(x, y, w, h, width float64, c rgb) []op {
	s := style{color: c}
	return []op{
		{kind: fillOp, x: x, y: y, w: w, h: width, style: s},
		{kind: fillOp, x: x, y: y + h - width, w: w, h: width, style: s},
		{kind: fillOp, x: x, y: y, w: width, h: h, style: s},
		{kind: fillOp, x: x + w - width, y: y, w: width, h: h, style: s},
	}
}

// facts sets labels and values side by side, a hairline between the rows.
func (l *layout) facts(f frame, facts []render.Fact, elem int) []strip {
	var out []strip
	for i, fact := range facts {
		row := l.pair(f, l.pt(4), fact.Label, elem, func(value frame) []strip {
			return l.text(value, fact.Value, l.element(elem, "P"))
		})
		if i > 0 {
			row.ops = []op{f.rule(hairWidth, hairline)}
		}
		out = append(out, row)
	}
	return out
}

// hairWidth is the width of the lines between rows.
const hairWidth = 0.6

// pair sets a label and what it labels side by side, or the one above the other.
func (l *layout) pair(f frame, pad float64, text string, elem int, set func(value frame) []strip) strip {
	label, value, beside := l.halves(f, text)
	words := l.text(label, text, l.element(elem, "P"))
	if beside {
		return f.row(pad, words, set(value))
	}
	for i := range words {
		words[i].keep = true
	}
	return f.row(pad, append(words, set(value)...))
}

// halves are the columns for a label and for what it labels, which stand side by side unless the
// label or a word of it is too long for that.
func (l *layout) halves(f frame, text string) (label, value frame, beside bool) {
	const share, lines = 0.34, 3
	split := f.w * share
	label = f.cell(f.x, split-l.pt(12)).styled(f.style.bold().in(quiet))
	if e := l.extent([]run{{text: text, style: label.style}}); e.word > label.w+tolerance || e.line > lines*label.w {
		label.w = f.w
		return label, f.cell(f.x, f.w).text(), false
	}
	return label, f.cell(f.x+split, f.w-split).text(), true
}

// contents sets the table of contents. The numbers are filled in once the pages are known.
func (l *layout) contents(f frame) []strip {
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
	for i := l.listed.from; i < l.listed.to; i++ {
		h := l.headings[i]
		if h.level > 2 || h.minor || strings.TrimSpace(h.text) == "" {
			continue
		}
		entry := l.contentsEntry(f, elem, i)
		if entry == nil {
			continue // nothing of its words can be seen
		}
		if h.level == 1 && i+1 < l.listed.to && l.headings[i+1].level == 2 && !l.headings[i+1].minor {
			entry[len(entry)-1].keep = true
		}
		out = appendAfter(out, [...]float64{l.pt(4), 0}[h.level-1], entry)
	}
	return out
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
	elem := l.element(l.element(toc, "TOCI"), "Link")
	strips := l.text(in, h.text, elem)
	for j := range strips {
		area := op{kind: areaOp, x: f.x, w: f.w, h: s.lead(), target: i + 1, elem: elem}
		strips[j].ops = append(strips[j].ops, area)
		strips[j].keep = j < len(strips)-1
	}
	if len(strips) == 0 {
		return nil
	}
	last := &strips[len(strips)-1]
	end := f.x + f.w
	last.ops = append(last.ops, op{kind: numberOp, x: end, y: s.baseline(), style: s, target: i + 1, elem: elem})
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
