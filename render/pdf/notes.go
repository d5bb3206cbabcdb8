package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dueregard/render"
)

// A footnote is laid out where its mark stands. Where it goes, and which number it has, is known when
// the pages are.
type footnote struct {
	target        // its first line
	mark   target // the line of its first mark
	said   string // what it says: equal ones on a page are one
	lines  []strip
	label  int // element of its own number
	number int // 0: it does not stand on a page
	shown  int // the one that stands on the page for it, from 1, which may be itself; 0: its mark is not placed
}

const (
	noteRise = 0.33 // of a mark above the baseline, in ems of the text
	markSize = 0.68 // of a mark, in ems of the text
	noteGap  = 2.0  // above each footnote, beside text of bodySize
	footGap  = 16.0 // between the text of a page and its footnotes, with their rule
	mostFoot = 0.5  // of a page, for footnotes
)

// noteMark sets a footnote, and the number that leads to it in text of the style base. The number that is
// measured is as wide as the one that will be shown, or wider. In large print, where it is as large as the text,
// it stands in brackets.
func (l *layout) noteMark(before []run, n *render.Footnote, base style, elem int, last bool) []run {
	raised, reference := l.raised(base), l.element(elem, "Reference")
	var out []run
	switch end := len(before) - 1; {
	case end >= 0 && before[end].note > 0:
		out = append(out, run{text: noteComma, style: raised, elem: elem})
	case l.theme.large:
		out = append(out, run{text: "\u00a0[", style: raised, elem: reference})
	}
	mark := l.element(reference, "Link")
	at := len(l.notes) + 1
	l.notes = append(l.notes, l.footnote(n, at, elem))
	out = append(out, run{text: strconv.Itoa(at), style: raised, elem: mark, note: at})
	if last && l.theme.large {
		out = append(out, run{text: "]", style: raised, elem: reference})
	}
	return out
}

// noteComma keeps two numbers apart, on one line.
const noteComma = ",\u00a0"

// raised is the style of numbers in text. Large print has none that are small, and so none that are raised.
func (l *layout) raised(s style) style {
	size := markSize * s.size
	if l.theme.large {
		return s.regular().sized(max(size, min(s.size, largePrint)))
	}
	s.rise = noteRise * s.size
	return s.regular().sized(size)
}

// footnote sets the lines of the footnote that has a place in the list, from 1, behind its number.
func (l *layout) footnote(n *render.Footnote, at, parent int) footnote {
	elem := l.element(parent, "Note")
	s := l.theme.small.sized(max(l.theme.small.size, l.theme.least))
	upright := sheetOf(false) // it may go on over one
	f := frame{x: upright.x, w: upright.w, style: s, measure: l.pt(measure)}.text()
	raised := l.raised(s)
	out := footnote{said: saidIn(n.Spans), label: l.element(l.element(elem, "Lbl"), "Link")}
	out.mark.text = cmp.Or(l.doc.Meta.Labels.Back, "Back to the text")
	runs := []run{{text: strconv.Itoa(at), style: raised, elem: out.label, note: at}}
	label := setLine(f, l.glyphs(runs), runs)
	in := f.inset(l.pt(15))
	spans := slices.DeleteFunc(slices.Clone(n.Spans), func(s render.Span) bool { return s.Note != nil })
	lines := l.lines(in, l.runs(spans, s, elem))
	if len(lines) == 0 { // the number stands alone
		lines = []strip{f.strip(s.lead())}
	}
	lines[0].gap = l.pt(noteGap)
	lines[0].ops = append(label, lines[0].ops...)
	out.lines = lines
	return out
}

// wordsIn are the words of a footnote, so far as one wants to hear them ahead.
func wordsIn(lines []strip) string {
	const most = 3
	var b strings.Builder
	for _, line := range lines[:min(len(lines), most)] {
		for _, o := range line.ops {
			if o.kind == textOp && o.note == 0 {
				b.WriteString(o.text)
			}
		}
	}
	out := strings.Join(strings.Fields(b.String()), " ")
	if len(lines) > most {
		out += "…"
	}
	return out
}

// saidIn tells footnotes apart.
func saidIn(spans []render.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text + "\x00" + s.Link + "\x00" + s.Language + "\x00")
	}
	return b.String()
}

// notesIn adds the footnotes whose marks stand in strips.
func notesIn(notes []int, strips []strip) []int {
	for _, s := range strips {
		notes = append(notes, s.notes...)
		for _, c := range s.columns {
			notes = notesIn(notes, c)
		}
	}
	return notes
}
