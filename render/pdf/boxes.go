package pdf

import (
	"unicode/utf8"

	"dueregard/render"
)

// field sets a question of the form and its answer: side by side if both are short, else the
// answer below.
func (l *layout) field(f frame, b render.Field) []strip {
	const pad = 4.5
	elem := l.keyed(f.elem, "Div", b.Key)
	end := f.strip(0)
	end.ops = []op{f.rule(hairWidth, hairline)}
	label, value := f.halves()
	if isShort(b) {
		question := l.text(label, b.Label, l.element(elem, "P"))
		row := f.row(pad, question, l.answer(value.within(elem), b))
		row.ops = end.ops
		return []strip{row, end}
	}
	top := f.strip(pad)
	top.ops = end.ops
	top.keep = true
	out := append([]strip{top}, l.text(f.text().styled(label.style), b.Label, l.element(elem, "P"))...)
	for i := range out {
		out[i].keep = true
	}
	out = appendAfter(out, 2.5, l.answer(f.within(elem), b))
	out[len(out)-1].keep = true
	return append(out, f.strip(pad+2), end)
}

// isShort reports whether a field's answer takes a few lines beside its label at most.
func isShort(b render.Field) bool {
	const longLabel, longAnswer = 90, 170
	if utf8.RuneCountInString(b.Label) > longLabel || len(b.Value) > 1 {
		return false
	}
	if len(b.Value) == 0 {
		return true
	}
	p, ok := b.Value[0].(render.Paragraph)
	n := 0
	for _, s := range p.Spans {
		n += utf8.RuneCountInString(s.Text)
	}
	return ok && n <= longAnswer
}

// answer sets the value of a field, or the words for a blank.
func (l *layout) answer(f frame, b render.Field) []strip {
	if len(b.Value) > 0 || b.Missing == "" {
		return l.blocks(f, b.Value)
	}
	return l.blank(f, b.Missing)
}

// blank shows that something is not recorded: by words, by an empty box, by slant, and by colour.
func (l *layout) blank(f frame, words string) []strip {
	const pad = 7.0
	t := tintOf(render.Missing)
	s := style{italic, f.style.size, ink}
	text := "☐\u00a0" + words
	in := f.inset(pad).styled(s)
	in.w -= pad
	width := min(l.width(text, s), in.w) + 2*pad
	in = in.behind(l.band(f.x, width, t.fill), l.band(f.x, 2.5, t.edge))
	return l.text(in, text, l.element(f.elem, "P"))
}

// note sets a tinted box with a bar on its left. It goes on over page breaks.
func (l *layout) note(f frame, b render.Note) []strip {
	const padX, padY = 14.0, 8.0
	t, bar := tintOf(b.Tone), 4.0
	if b.Tone == render.Missing {
		bar = 18
	}
	fill, edge := l.band(f.x, f.w, t.fill), l.band(f.x, bar, t.edge)
	fill.pad, edge.pad = padY/2, padY/2
	in := f.inset(bar + padX - 4).styled(noteStyle).within(l.element(f.elem, "Div"))
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
	out = appendAfter(out, 2, l.blocks(in, b.Blocks))
	if b.Tone == render.Missing && len(out) > 1 {
		sign := f.cell(f.x, bar).styled(noteStyle.bold().in(white)).aligned(centre)
		out[1].ops = append(out[1].ops, l.text(sign, "!", 0)[0].ops...)
	}
	out[len(out)-1].keep = true
	return append(out, in.strip(padY))
}

// signature sets a box to be signed in. It is kept on one page, unless it is longer than that.
func (l *layout) signature(f frame, b render.Signature) []strip {
	const pad = 14.0
	elem := l.keyed(f.elem, "Div", b.Key)
	edge := l.theme.heading
	in := f.inset(pad).within(elem)
	in.w -= pad
	in = in.behind(l.band(f.x, 0.8, edge), l.band(f.x+f.w-0.8, 0.8, edge))

	top := in.strip(pad)
	top.ops = []op{f.rule(2.5, edge)}
	out := []strip{top}
	title := style{semibold, headingSizes[2], edge}
	out = append(out, l.text(in.styled(title), b.Title, l.element(elem, "P"))...)
	out = appendAfter(out, 4, l.blocks(in, b.Declaration))
	for i, line := range b.Lines {
		gap := 3.0
		if i == 0 {
			gap = 8
		}
		out = appendAfter(out, gap, []strip{l.signatureLine(in, line)})
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
	const pad, writing = 4.0, 17.0
	label, value := f.halves()
	if line.Value != "" {
		return f.row(pad,
			l.text(label, line.Label, l.element(f.elem, "P")),
			l.text(value, line.Value, l.element(f.elem, "P")))
	}
	words := l.text(label, line.Label, l.element(f.elem, "P"))
	if len(words) > 0 {
		words = append([]strip{label.strip(writing - f.style.lead())}, words...)
	}
	blank := value.strip(writing)
	blank.ops = []op{value.rule(0.7, quiet)}
	blank.ops[0].y = writing - 1
	return f.row(pad, words, []strip{blank})
}
