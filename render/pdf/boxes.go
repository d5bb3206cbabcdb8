package pdf

import (
	"unicode/utf8"

	"dueregard/render"
)

// field sets a question of the form and its answer: side by side if both are short, else the
// answer below.
func (l *layout) field(f frame, b render.Field) []strip {
	pad := l.pt(4.5)
	elem := l.keyed(f.elem, l.fieldTag(f.elem), b.Key)
	if b.Label == "" {
		in := f.within(elem)
		return appendAfter(l.withAdvice(nil, in, b.Guidance), l.pt(2.5), l.answer(in, b))
	}
	end := f.strip(0)
	end.ops = []op{f.rule(hairWidth, hairline)}
	if l.isShort(b) {
		row := l.pair(f.within(elem), pad, b.Label, b.Guidance, func(value frame) []strip {
			return l.answer(value, b)
		})
		row.ops = end.ops
		return []strip{row, end}
	}
	top := f.strip(pad)
	top.ops = end.ops
	top.keep = true
	out := append([]strip{top}, l.text(f.text().styled(f.style.bold().in(quiet)), b.Label, l.element(elem, "P"))...)
	out = l.withAdvice(out, f.within(elem), b.Guidance)
	for i := range out {
		out[i].keep = true
	}
	out = appendAfter(out, l.pt(2.5), l.answer(f.within(elem), b))
	out[len(out)-1].keep = true
	return append(out, f.strip(pad+l.pt(2)), end)
}

// fieldTag is the structure type of a field: an item where it stands in a list of them.
func (l *layout) fieldTag(parent int) string {
	if parent != 0 && l.tree[parent].tag == "L" {
		return "LI"
	}
	return "Div"
}

// isShort reports whether a field's answer takes a few lines beside its label at most.
func (l *layout) isShort(b render.Field) bool {
	const longLabel, longAdvice, longAnswer = 90, 110, 170 // characters of bodySize
	return b.Label != "" && float64(utf8.RuneCountInString(b.Label)) <= longLabel/l.theme.scale &&
		l.isLine(b.Guidance, longAdvice) && l.isLine(b.Value, longAnswer)
}

// isLine reports whether blocks are one paragraph of so many characters at the most, or nothing.
func (l *layout) isLine(blocks []render.Block, most float64) bool {
	if len(blocks) == 0 {
		return true
	}
	p, ok := blocks[0].(render.Paragraph)
	n := 0
	for _, s := range p.Spans {
		n += utf8.RuneCountInString(s.Text)
	}
	return ok && len(blocks) == 1 && float64(n) <= most/l.theme.scale
}

// withAdvice adds what the form says of a question or a row below its label, small and calm.
func (l *layout) withAdvice(label []strip, f frame, advice []render.Block) []strip {
	if len(advice) == 0 {
		return label
	}
	size := min(l.theme.dense.size, f.style.size)
	return appendAfter(label, l.pt(1.5), l.blocks(f.styled(f.style.regular().sized(size).in(quiet)), advice))
}

// answer sets the value of a field, or the words for a blank.
func (l *layout) answer(f frame, b render.Field) []strip {
	if len(b.Value) > 0 || b.Missing == "" {
		return l.blocks(f, b.Value)
	}
	return l.blank(f, b.Missing)
}

// blank shows that something is not recorded: by words, by a sign, and by colour, as cells of tables do.
func (l *layout) blank(f frame, words string) []strip {
	pad := l.pt(7)
	t := l.tint(render.Missing)
	s := style{face: regular, size: f.style.size, color: ink}
	text := render.BlankSign + "\u00a0" + words
	in := f.inset(pad).styled(s)
	in.w -= pad
	width := min(l.width(text, s), in.w) + 2*pad
	in = in.behind(l.band(f.x, width, t.fill), l.band(f.x, l.pt(2.5), t.edge))
	return l.text(in, text, l.element(f.elem, "P"))
}

// note sets a tinted box with a bar on its left. One of some length goes on over page breaks.
func (l *layout) note(f frame, b render.Note) []strip {
	padX, padY := l.pt(14), l.pt(8)
	t, bar := l.tint(b.Tone), l.pt(4)
	if b.Tone == render.Missing {
		bar = l.pt(18)
	}
	fill, edge := l.band(f.x, f.w, t.fill), l.band(f.x, bar, t.edge)
	fill.pad = min(padY/2, maxBandPad)
	edge.pad = fill.pad
	in := f.inset(bar + l.pt(10)).styled(l.theme.note).within(l.element(f.elem, "Div"))
	in.w = max(in.w-padX, 1)
	in = in.behind(fill, edge)

	top := in.strip(padY)
	top.keep = true
	out := []strip{top}
	if b.Title != "" {
		title := l.text(in.styled(in.style.bold()), b.Title, l.element(in.elem, "P"))
		for i := range title {
			title[i].keep = true
		}
		out = append(out, title...)
	}
	out = appendAfter(out, l.pt(2), l.blocks(in, b.Blocks))
	if b.Tone == render.Missing && len(out) > 1 {
		sign := f.cell(f.x, bar).styled(l.theme.note.bold().in(white)).aligned(centre)
		out[1].ops = append(out[1].ops, l.text(sign, "!", 0)[0].ops...)
	}
	out[len(out)-1].keep = true
	if out = append(out, in.strip(padY)); stackHeight(out) <= 0.25*l.sheet.room() {
		for i := range out[:len(out)-1] {
			out[i].keep = true
		}
	}
	return out
}

// signature sets a box to be signed in. It is kept on one page, unless it is longer than that.
func (l *layout) signature(f frame, b render.Signature) []strip {
	pad := l.pt(14)
	elem := l.keyed(f.elem, "Div", b.Key)
	edge := l.theme.rule
	in := f.inset(pad).within(elem)
	in.w -= pad
	in = in.behind(l.band(f.x, 0.8, edge), l.band(f.x+f.w-0.8, 0.8, edge))

	top := in.strip(pad)
	top.ops = []op{f.rule(2.5, edge)}
	out := []strip{top}
	title := l.theme.display(headingSizes[2], l.theme.heading).like(f.style)
	out = append(out, l.text(in.styled(title), b.Title, l.element(elem, l.headingTag(f.elem, b.Title, 1)))...)
	out = appendAfter(out, l.pt(4), l.blocks(in, b.Declaration))
	lines := in.within(l.element(elem, "L"))
	for i, line := range b.Lines {
		gap := l.pt(3)
		if i == 0 {
			gap = l.pt(8)
		}
		out = appendAfter(out, gap, []strip{l.signatureLine(lines, line)})
	}
	bottom := in.strip(pad)
	bottom.ops = []op{f.rule(0.8, edge)}
	bottom.ops[0].y = pad - 0.8
	for i := range out {
		out[i].keep = true
	}
	return append(out, bottom)
}

// signatureLine sets a label with its value, or with a ruled line to write on.
func (l *layout) signatureLine(f frame, line render.Fact) strip {
	pad, writing := l.pt(4), l.pt(17)
	f = f.within(l.element(f.elem, "LI"))
	if line.Value != "" {
		return l.pair(f, pad, line.Label, nil, func(value frame) []strip {
			return l.text(value, line.Value, l.element(value.elem, "P"))
		})
	}
	row := l.pair(f, pad, line.Label, nil, func(value frame) []strip {
		blank := value.strip(writing)
		blank.ops = []op{value.rule(0.7, quiet)}
		blank.ops[0].y = writing - 1
		blank.ops[0].elem = l.toFill(value.elem)
		return []strip{blank}
	})
	if words := row.columns[0]; len(row.columns) == 2 && len(words) > 0 {
		row.columns[0] = append([]strip{{height: writing - f.style.lead()}}, words...)
		row.fitColumns()
	}
	return row
}

// toFill adds the element of a line to write on. It is real content: who does not see it hears of it.
func (l *layout) toFill(parent int) int {
	elem := l.element(parent, "Span")
	l.tree[elem].actual = l.doc.Meta.Labels.Blank
	if l.tree[elem].actual == "" {
		l.tree[elem].actual = "to be filled in"
	}
	return elem
}
