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
	out = appendAfter(out, l.pt(5), l.text(large, t.Text, l.element(elem, l.titleTag(f.elem, t.Text))))
	out = appendAfter(out, l.pt(5), l.text(under, t.Subtitle, l.element(elem, "P")))
	rule := f.strip(2.5)
	rule.ops = []op{f.rule(2.5, l.theme.rule)}
	out = appendAfter(out, l.pt(13), []strip{rule})
	if l.doc.Meta.Status != "" {
		out = appendAfter(out, l.pt(14), l.badge(f, l.doc.Meta.Status, l.element(elem, "P")))
	}
	if len(t.Facts) > 0 {
		out = appendAfter(out, l.pt(12), l.facts(f.within(l.element(elem, "L")), t.Facts))
	}
	return out
}

// titleTag is the structure type of a title: PDF 1.7 has none of its own for it.
func (l *layout) titleTag(parent int, text string) string {
	tag := l.headingTag(parent, text, 1)
	l.titled = l.titled || tag == "H1"
	return tag
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
func (l *layout) facts(f frame, facts []render.Fact) []strip {
	var out []strip
	for i, fact := range facts {
		item := f.within(l.element(f.elem, "LI"))
		row := l.pair(item, l.pt(4), fact.Label, nil, func(value frame) []strip {
			return l.text(value, fact.Value, l.element(value.elem, "P"))
		})
		if i > 0 {
			row.ops = []op{f.rule(hairWidth, hairline)}
		}
		out = append(out, row)
	}
	return out
}

// particulars sets labels and values side by side, closely and without lines.
func (l *layout) particulars(f frame, facts render.Facts) []strip {
	if len(facts) == 0 {
		return nil
	}
	list := f.within(l.element(f.elem, "L"))
	var out []strip
	for _, fact := range facts {
		item := list.within(l.element(list.elem, "LI"))
		row := l.pair(item, l.pt(0.75), fact.Label, nil, func(value frame) []strip {
			return l.text(value, fact.Value, l.element(value.elem, "P"))
		})
		row.keep = true
		out = append(out, row)
	}
	out[len(out)-1].keep = false
	return out
}

// hairWidth is the width of the lines between rows.
const hairWidth = 0.6

// pair sets a label, with what the form says of it, and what it labels side by side, or the one above
// the other.
func (l *layout) pair(f frame, pad float64, text string, advice []render.Block, set func(value frame) []strip) strip {
	label, value, beside := l.halves(f, text)
	named, body := l.labelling(f.elem)
	words := l.withAdvice(l.text(label, text, named), label.within(body), advice)
	value = value.within(body)
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
	const share, lines = 1.0 / 3, 3
	split := f.w * share
	label = f.cell(f.x, split-l.pt(12)).styled(f.style.bold().in(quiet))
	if e := l.extent([]run{{text: text, style: label.style}}); e.word > label.w+tolerance || e.line > lines*label.w {
		label.w = f.w
		return label, f.cell(f.x, f.w).text(), false
	}
	return label, f.cell(f.x+split, f.w-split).text(), true
}
