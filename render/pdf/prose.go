package pdf

import (
	"strconv"

	"dueregard/render"
)

// heading sets a heading, which stays with what follows. Those at the top level of the document go
// into the outline.
func (l *layout) heading(f frame, h render.Heading) []strip {
	level := min(max(h.Level, 1), len(headingSizes))
	l.where, l.under = strconv.Quote(h.Text), h.Text
	s := l.theme.display(headingSizes[level-1], l.theme.heading)
	if level > 2 {
		s.color = ink
	}
	if f.style.size < l.theme.body.size {
		s.size, s.tight = min(s.size, f.style.size*1.15), false
	}
	s = s.like(f.style)
	elem := l.element(f.elem, l.headingTag(f.elem, h.Text, 0))
	strips := l.text(f.styled(s), h.Text, elem)
	for i := range strips {
		strips[i].keep = true
	}
	if !l.tops(f.elem) {
		return strips
	}
	l.begun++
	if len(strips) == 0 {
		strips = []strip{f.strip(0)}
	}
	begun := &l.headings[l.begun-1]
	begun.elem, strips[0].starts = elem, &begun.target
	return strips
}

func (l *layout) paragraph(f frame, p render.Paragraph) []strip {
	return l.lines(f, l.runs(p.Spans, f.style, l.element(f.elem, "P")))
}

// list sets the items of a list, each behind its bullet or number.
func (l *layout) list(f frame, list render.List) []strip {
	elem := l.element(f.elem, "L")
	l.tree[elem].counts = counting(list, f.depth)
	hang := l.hang(f, list)
	var out []strip
	for i, item := range list.Items {
		li := l.element(elem, "LI")
		label := l.element(li, "Lbl")
		inner := f.inset(hang).within(l.element(li, "LBody"))
		inner.depth = f.depth + 1
		strips := l.blocks(inner, item.Blocks)
		if len(strips) == 0 || strips[0].columns != nil {
			strips = append([]strip{f.strip(f.style.lead())}, strips...)
		}
		mark := l.mark(f, marker(list, i, f.depth), label, hang)
		strips[0].ops = append(mark, strips[0].ops...)
		strips[0].gap = 0.28 * f.style.lead()
		// No short item stands alone before or after a page break.
		if i == 0 || i == len(list.Items)-2 {
			strips[len(strips)-1].keep = len(strips) <= 2
		}
		out = append(out, strips...)
	}
	if len(out) > 0 {
		out[len(out)-1].keep = false
	}
	return out
}

// hang is how far the items of a list stand in. Deep lists in narrow columns hardly do, as long as
// there is room for their bullets or numbers.
func (l *layout) hang(f frame, list render.List) float64 {
	em := f.style.size
	var widest float64
	for i := range list.Items {
		widest = max(widest, l.width(marker(list, i, f.depth), f.style))
	}
	hang := 1.5 * em
	if list.Ordered {
		hang = max(hang, widest+0.9*em)
	}
	return min(hang, max(0.15*f.w, min(widest+0.5*em, 0.4*f.w)))
}

// mark sets the bullet or number so that it ends before the item's text.
func (l *layout) mark(f frame, text string, elem int, hang float64) []op {
	f.x -= measure
	f.w = measure + hang - 0.5*f.style.size
	f.align = right
	runs := []run{{text: text, style: f.style, elem: elem}}
	return setLine(f, l.glyphs(runs), runs)
}

// marker is the sign before the i-th item, which tells the depth of its list too.
func marker(list render.List, i, depth int) string {
	if !list.Ordered {
		return [...]string{"•", "–", "◦"}[min(depth, 2)]
	}
	n := max(list.Start, 1) + i
	switch list.Style {
	case render.Letters:
		return letters(n) + ")"
	case render.Romans:
		return roman(n) + ")"
	}
	switch depth % 3 {
	case 1:
		return letters(n) + ")"
	case 2:
		return roman(n) + "."
	}
	return strconv.Itoa(n) + "."
}

// counting is how a list counts, in the words of PDF 1.7, table 347.
func counting(list render.List, depth int) string {
	if !list.Ordered {
		return [...]string{"Disc", "Disc", "Circle"}[min(depth, 2)]
	}
	switch list.Style {
	case render.Letters:
		return "LowerAlpha"
	case render.Romans:
		return "LowerRoman"
	}
	return [...]string{"Decimal", "LowerAlpha", "LowerRoman"}[depth%3]
}

// letters counts a, b … z, aa, ab …
func letters(n int) string {
	var out string
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('a'+(n-1)%26)) + out
	}
	return out
}

// roman counts i, ii, iii, iv … up to 3,999 and in figures beyond.
func roman(n int) string {
	if n >= 4000 {
		return strconv.Itoa(n)
	}
	var out string
	for _, d := range []struct {
		value  int
		digits string
	}{
		{1000, "m"},
		{900, "cm"},
		{500, "d"},
		{400, "cd"},
		{100, "c"},
		{90, "xc"},
		{50, "l"},
		{40, "xl"},
		{10, "x"},
		{9, "ix"},
		{5, "v"},
		{4, "iv"},
		{1, "i"},
	} {
		for ; n >= d.value; n -= d.value {
			out += d.digits
		}
	}
	return out
}
