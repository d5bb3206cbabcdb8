package render

import (
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// finished says whether a statement is filled in for good: it was decided that no full one is needed, or the decision maker
// or all whom the form asks have signed it.
func finished(st *schema.Statement, form *templates.Form) bool {
	if st.Screening.NotRequired() {
		return true
	}
	decided := func(s schema.SignOff) bool { return s.Role == "decision-maker" && s.Valid() }
	return slices.ContainsFunc(st.SignOff, decided) || len(st.SignOff) > 0 && len(form.SignOffs) > 0 && len(unsigned(st, form)) == 0
}

// intro opens the document. It is for its readers, as guidance is not.
func (b *builder) intro(short bool) []Block {
	if short && b.form.ScreenedOut != "" {
		return b.filled(b.form.ScreenedOut)
	}
	return b.filled(b.form.Intro)
}

// guidance is what the form says to those who fill it in, as long as somebody does.
func (b *builder) guidance(text schema.Text) []Block {
	if b.finished {
		return nil
	}
	return b.filled(text)
}

// lead is what a section says before it asks: who is to fill it in and the guidance, both until that is done, and its text.
func (b *builder) lead(s templates.Section) []Block {
	var blocks []Block
	if s.By != "" && !b.finished { // who did says so where it was signed
		blocks = append(blocks, Paragraph{[]Span{{Text: "To be completed by: " + s.By, Italic: true}}})
	}
	if guidance := b.guidance(s.Guidance); guidance != nil {
		blocks = append(blocks, Note{Tone: Guidance, Blocks: guidance})
	}
	return append(blocks, b.filled(s.Text)...)
}

// advised puts what the form says of a question below its label; of something else than a field or a
// table into a box before it.
func (b *builder) advised(at int, advice []Block) {
	if advice == nil {
		return
	}
	switch block := b.doc.Blocks[at].(type) {
	case Field:
		block.Guidance = advice
		b.doc.Blocks[at] = block
	case Table:
		block.Guidance = advice
		b.doc.Blocks[at] = block
	default:
		b.doc.Blocks = slices.Insert(b.doc.Blocks, at, Block(Note{Tone: Guidance, Blocks: advice}))
	}
}

// advice is what the form says of a question and of the columns of its table.
func (b *builder) advice(q *templates.Question) []Block {
	blocks := append(b.guidance(q.Guidance), b.choiceAdvice(q)...)
	for i := range q.Columns {
		column := &q.Columns[i]
		headed := ""
		under := func(heading string, about []Block) {
			if about != nil && heading != headed {
				blocks = append(blocks, Paragraph{[]Span{{Text: heading, Bold: true}}})
				headed = heading
			}
			blocks = append(blocks, about...)
		}
		under(label(column), b.guidance(column.Guidance))
		under(sharing(q, column), b.choiceAdvice(column))
	}
	return blocks
}

// sharing names the columns that have the scale of one, or that one where it has none: "Harm and harm after action".
func sharing(q, column *templates.Question) string {
	var labels []string
	for i := range q.Columns {
		if c := &q.Columns[i]; c == column || c.Scale != "" && c.Scale == column.Scale {
			name := label(c)
			if len(labels) > 0 {
				name = inSentence(name)
			}
			labels = append(labels, name)
		}
	}
	return list(labels)
}

// choiceAdvice says when to choose what, and what that counts for in a score, where the form does; of a scale, whose steps
// readers too have to understand, once in the document.
func (b *builder) choiceAdvice(q *templates.Question) []Block {
	scale := "scale " + q.Scale
	if q.Scale != "" && b.shown[scale] || q.Scale == "" && b.finished {
		return nil
	}
	b.shows(scale)
	list, explained := List{}, false
	for _, c := range b.form.Choices(q) {
		spans := []Span{{Text: signed(&c), Bold: true}}
		if meaning := meaningOf(&c); meaning != "" {
			spans, explained = append(spans, Span{Text: meaning}), true
		} else if q.Scale == "" || c.Value != nil {
			continue // of a scale all steps stand there, as one is understood beside the others
		}
		list.Items = append(list.Items, Item{[]Block{Paragraph{spans}}})
	}
	if !explained {
		return nil
	}
	return []Block{list}
}

// meaningOf is what stands behind the word of a choice: " (3): It sets people back for long." A word that is its number
// needs it once.
func meaningOf(c *templates.Choice) string {
	meaning := ""
	if c.Value != nil && figureWords(*c.Value) != c.Word {
		meaning = " (" + figureWords(*c.Value) + ")"
	}
	if c.About != "" {
		meaning += ": " + c.About
	}
	return meaning
}

// withoutLabel takes the label off what stands below a heading, if it is all that stands there and says the same.
func (b *builder) withoutLabel(opened int, heading string) {
	if len(b.doc.Blocks) != opened+1 {
		return
	}
	if f, ok := b.doc.Blocks[opened].(Field); ok && strings.EqualFold(f.Label, heading) {
		f.Label = ""
		b.doc.Blocks[opened] = f
	}
}
