package pdf

import "dueregard/render"

// withAdvice adds what the form says of a question or a row below its label, small and calm.
func (l *layout) withAdvice(label []strip, f frame, advice []render.Block) []strip {
	if len(advice) == 0 {
		return label
	}
	size := min(l.theme.dense.size, f.style.size)
	return appendAfter(label, l.pt(1.5), l.blocks(f.styled(f.style.regular().sized(size).in(quiet)), advice))
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
