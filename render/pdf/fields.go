package pdf

import (
	"slices"
	"unicode/utf8"

	"dueregard/render"
)

// Fields are a list of fields that follow each other.
type fields struct {
	beside bool  // their labels stand beside their answers: so do all, or none, that the eye finds them in one place
	list   int   // element of those around the one that is set; 0: it stands alone
	ends   []int // where each ends, as an index of strips
	low    []bool
}

// fieldsFrom are the fields that blocks begin with; nil: they begin with something else.
func (l *layout) fieldsFrom(f frame, blocks []render.Block) *fields {
	var out *fields
	for _, b := range blocks {
		field, ok := b.(render.Field)
		if !ok {
			break
		}
		if out == nil {
			out = &fields{beside: true}
		}
		if !isWide(field) && !l.canStandBeside(f, field) {
			out.beside = false
			break
		}
	}
	return out
}

// has reports whether a field of the list stands beside its label. One with a table or a chart never does.
func (r *fields) has(b render.Block) bool {
	field, ok := b.(render.Field)
	return ok && r.beside && !isWide(field)
}

// frame is f for the first of some blocks. Short fields that follow each other are a list to a reader, who hears
// how many there are, and each label with its answer.
func (r *fields) frame(l *layout, f frame, blocks []render.Block) frame {
	f.beside = r.has(blocks[0])
	switch {
	case !f.beside:
		r.list = 0
	case r.list == 0 && len(blocks) > 1 && r.has(blocks[1]):
		r.list = l.element(f.elem, "L")
	}
	if r.list != 0 {
		f = f.within(r.list)
	}
	return f
}

// lowField is the height of a field, as part of that of a page, from which on it may stand alone.
const lowField = 0.13

// ended notes that a field was set as the last of strips.
func (r *fields) ended(strips, field []strip, room float64) {
	r.ends = append(r.ends, len(strips)-1)
	r.low = append(r.low, stackHeight(field) < lowField*room)
}

// hold keeps the first and the last of low fields from standing alone on a page.
func (r *fields) hold(strips []strip) {
	if r == nil {
		return
	}
	for _, i := range []int{0, len(r.ends) - 2} {
		if i >= 0 && i+1 < len(r.ends) && r.low[i] && r.low[i+1] {
			strips[r.ends[i]].hold = true
		}
	}
}

// field sets a question of the form and its answer, the label above or beside.
func (l *layout) field(f frame, b render.Field) []strip {
	pad := l.pt(4.5)
	elem := l.keyed(f.elem, l.fieldTag(f.elem), b.Key)
	if b.Label == "" {
		in := f.within(elem)
		return appendAfter(l.withAdvice(nil, in, b.Guidance), l.pt(2.5), l.answer(in, b))
	}
	end := f.strip(0)
	end.ops = []op{f.rule(hairWidth, hairline)}
	if f.beside {
		row := l.pair(f.within(elem), pad, b.Label, b.Guidance, func(value frame) []strip {
			return keepEnds(l.answer(value, b))
		})
		row.ops, row.keep, row.loose = end.ops, true, true
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
	under := l.under
	l.under = b.Label
	out = appendAfter(out, l.pt(2.5), l.answer(f.within(elem), b))
	l.under = under
	out[len(out)-1].keep = true
	return append(out, f.strip(pad+l.pt(2)), end)
}

// endLines are how many lines of an answer beside its label stay together at its beginning, and at its end.
const endLines = 3

// keepEnds keeps the first and the last lines of an answer together.
func keepEnds(strips []strip) []strip {
	n := len(strips)
	for i := range min(endLines, n) - 1 {
		strips[i].keep, strips[n-2-i].keep = true, true
	}
	return strips
}

// fieldTag is the structure type of a field: an item where it stands in a list of them.
func (l *layout) fieldTag(parent int) string {
	if parent != 0 && l.tree[parent].tag == "L" {
		return "LI"
	}
	return "Div"
}

// isWide reports whether a field has no label, or an answer for which there is no room beside one.
func isWide(b render.Field) bool {
	return b.Label == "" || slices.ContainsFunc(b.Value, func(v render.Block) bool {
		switch v.(type) {
		case render.Paragraph, render.List:
			return false
		}
		return true
	})
}

// canStandBeside reports whether a field can stand beside its label: both have room there.
func (l *layout) canStandBeside(f frame, b render.Field) bool {
	// Characters of bodySize. The lines of large print hold a few words as they are.
	longAdvice, longAnswer := 110/l.theme.scale, 1400/l.theme.scale
	if l.theme.large {
		longAnswer = 400 / l.theme.scale
	}
	if float64(characters(b.Guidance)) > longAdvice || float64(characters(b.Value)) > longAnswer {
		return false
	}
	_, _, beside := l.halves(f, b.Label)
	return beside
}

// characters is the number of those in paragraphs and lists.
func characters(blocks []render.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Paragraph:
			for _, s := range b.Spans {
				n += utf8.RuneCountInString(s.Text)
			}
		case render.List:
			for _, item := range b.Items {
				n += characters(item.Blocks)
			}
		}
	}
	return n
}

// answer sets the value of a field, or the words for a blank.
func (l *layout) answer(f frame, b render.Field) []strip {
	if len(b.Value) > 0 || b.Missing == "" {
		return l.blocks(f, b.Value)
	}
	return l.blank(f, b.Missing)
}
