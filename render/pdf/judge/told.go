package judge

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dueregard/render"
)

// A teller goes through a document in its order and compares what it tells with what is heard. What
// rightly differs has a method of its own; nothing is compared loosely.
type teller struct {
	heard
	doc    *render.Document
	at     int // index of the next word
	listed []render.Heading
	last   string   // key of the last table
	notes  []string // the words of the footnotes, in order
	fault  string   // the first difference furthest down
	far    int      // where that is
}

// Order compares a document with the words of its structure tree, and says where they part. Empty: they
// do not.
func order(doc *render.Document, h heard) string {
	t := &teller{heard: h, doc: doc, far: -1}
	ok := t.cut(doc.Meta.Marking) && t.parts(doc.Blocks)
	if ok && t.at < len(t.words) {
		t.miss("nothing")
		ok = false
	}
	if !ok {
		return t.fault
	}
	var heardNotes []string
	for _, w := range h.notes {
		if !w.in("Lbl") {
			heardNotes = append(heardNotes, w.text)
		}
	}
	return footnotes(heardNotes, t.notes)
}

// footnotes compares footnotes. Equal ones on a page are there once.
func footnotes(words, notes []string) string {
	heard := strings.Join(words, " ") + " "
	rest, told := heard, map[string]bool{}
	for _, note := range notes {
		after, ok := strings.CutPrefix(rest, note+" ")
		if !ok && !told[note] {
			break
		}
		if ok {
			rest = after
		}
		told[note] = true
	}
	if strings.TrimSpace(rest) != "" || len(told) < len(slices.Compact(slices.Sorted(slices.Values(notes)))) {
		return "footnotes: heard " + heard + "\nwant " + strings.Join(notes, " ")
	}
	return ""
}

// miss notes that what comes next is not what the document has there.
func (t *teller) miss(want string) bool {
	if t.at <= t.far {
		return false
	}
	t.far = t.at
	var next, before []string
	for i := max(t.at-6, 0); i < min(t.at+8, len(t.words)); i++ {
		if i < t.at {
			before = append(before, t.words[i].text)
		} else {
			next = append(next, t.words[i].text)
		}
	}
	roles := "the end"
	if t.at < len(t.words) {
		roles = strings.Join(t.words[t.at].roles, "/")
	}
	t.fault = "after … " + strings.Join(before, " ") + "\n  heard " + strings.Join(next, " ") + " … in " + roles + "\n  want " + want
	return false
}

// text wants the words of a text next, in an element of a role unless that is empty.
func (t *teller) text(text, role string) bool {
	for _, want := range spelled(text) {
		if t.at >= len(t.words) || t.words[t.at].text != want || role != "" && !t.words[t.at].in(role) {
			return t.miss(strings.TrimSpace(role + " " + want))
		}
		t.at++
	}
	return true
}

// cut wants a text, or the beginning of it with an ellipsis: the marking stands in one line.
func (t *teller) cut(text string) bool {
	from := t.at
	if t.text(text, "") {
		return true
	}
	t.at = from
	whole := strings.Join(spelled(text), " ")
	var shown string
	for ; t.at < len(t.words); t.at++ {
		shown = strings.TrimSpace(shown + " " + t.words[t.at].text)
		if start, cut := strings.CutSuffix(shown, "…"); cut && strings.HasPrefix(whole, start) {
			t.at++
			return true
		}
		if !strings.HasPrefix(whole, shown) {
			break
		}
	}
	return t.miss("the marking")
}

// either wants what one of two ways to set a block gives.
func (t *teller) either(one, other func() bool) bool {
	from, notes := t.at, len(t.notes)
	if one() {
		return true
	}
	t.at, t.notes = from, t.notes[:notes]
	return other()
}

// one wants one word in a role, whatever it is: the label of an item, a page number.
func (t *teller) one(role string) bool {
	if t.at < len(t.words) && t.words[t.at].in(role) {
		t.at++
		return true
	}
	return t.miss("a word in " + role)
}

func (t *teller) blocks(blocks []render.Block) bool {
	for _, b := range blocks {
		if !t.block(b) {
			return false
		}
	}
	return true
}

func (t *teller) block(b render.Block) bool {
	switch b := b.(type) {
	case render.Title:
		return t.title(b)
	case render.Contents:
		return t.contents()
	case render.Heading:
		return t.text(b.Text, "")
	case render.Paragraph:
		return t.spans("", b.Spans)
	case render.List:
		return t.list(b)
	case render.Field:
		return t.field(b)
	case render.Facts:
		return t.facts(b)
	case render.Table:
		t.last = b.Key
		return t.either(func() bool { return t.table(b) }, func() bool { return t.stacked(b) })
	case render.Matrix:
		return t.either(func() bool { return t.matrix(b) }, func() bool { return t.stackedMatrix(b) })
	case render.Chart:
		return t.chart(b)
	case render.Signature:
		return t.signature(b)
	case render.Note:
		return t.text(b.Title, "") && t.blocks(b.Blocks)
	case render.Landscape:
		return t.blocks(b.Blocks)
	case render.Part:
		return t.blocks(b.Blocks)
	}
	return true
}

// parts wants the blocks of a document. A table of contents in a part lists what stands in it.
func (t *teller) parts(blocks []render.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(render.Contents); ok && t.short {
			continue
		}
		t.listed = listedIn(t.doc.Blocks)
		if part, ok := b.(render.Part); ok {
			t.listed = listedIn(part.Blocks)
		}
		if !t.block(b) {
			return false
		}
	}
	return true
}

// spans wants the words of spans, behind a label in the same line, and notes the footnotes.
func (t *teller) spans(label string, spans []render.Span) bool {
	text := label
	for i, s := range spans {
		if s.Note != nil {
			t.notes = append(t.notes, strings.Join(spelled(joined(s.Note.Spans)), " "))
			text += " " // its number ends a word
			if i > 0 && spans[i-1].Note != nil {
				text += ", " // which keeps two numbers apart
			}
		}
		text += s.Text
	}
	return t.text(text, "")
}

// joined is the text of spans.
func joined(spans []render.Span) string {
	var text strings.Builder
	for _, s := range spans {
		text.WriteString(s.Text)
	}
	return text.String()
}

func (t *teller) list(b render.List) bool {
	for _, item := range b.Items {
		if !t.one("Lbl") || !t.blocks(item.Blocks) {
			return false
		}
	}
	return true
}

func (t *teller) field(b render.Field) bool {
	if !t.text(b.Label, "") || !t.blocks(b.Guidance) {
		return false
	}
	if len(b.Value) > 0 || b.Missing == "" {
		return t.blocks(b.Value)
	}
	return t.text(render.BlankSign+" "+b.Missing, "")
}

func (t *teller) signature(b render.Signature) bool {
	ok := t.text(b.Title, "") && t.blocks(b.Declaration)
	return ok && t.facts(b.Lines)
}

// labelled is a label that something follows in the same line.
func labelled(label string) string {
	label = strings.TrimSpace(label)
	if label == "" {
		return ""
	}
	if last, _ := utf8.DecodeLastRuneInString(label); strings.ContainsRune(".:?!", last) {
		return label + " "
	}
	return label + ": "
}
