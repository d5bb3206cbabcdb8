package render

import (
	"slices"
	"strings"
)

// cited adds what names sources: footnotes to the first of the texts that is shown, by their keys, else a
// line of its own.
func (b *builder) cited(ids []string, key string, texts ...string) {
	if len(ids) == 0 {
		return
	}
	for _, text := range texts {
		if !b.beyond && b.footnoted(text, ids) {
			b.tell(key)
			return
		}
	}
	b.add(Field{Key: key, Label: "Source", Value: []Block{Paragraph{b.sourceSpans(ids)}}})
}

// sourceLine is a line that names the sources of the table above it.
func (b *builder) sourceLine(ids []string, key string) []Block {
	if len(ids) == 0 {
		return nil
	}
	if b.beyond {
		return []Block{Field{Key: key, Label: "Source", Value: []Block{Paragraph{b.sourceSpans(ids)}}}}
	}
	spans := []Span{{Text: "Source"}, {Text: ": "}}
	for i, id := range ids {
		if i > 0 {
			spans = append(spans, Span{Text: "; "})
		}
		spans = append(spans, b.namedSource(id)...)
	}
	b.tell(key)
	return []Block{Paragraph{spans}}
}

// footnoted adds sources as footnotes to the end of the answer at a key, which was shown last or shortly before.
func (b *builder) footnoted(key string, ids []string) bool {
	for i, block := range slices.Backward(b.doc.Blocks) {
		switch block := block.(type) {
		case Heading:
			return false
		case Field:
			if block.Key != key {
				continue
			}
			value, ok := b.withNotes(block.Value, ids)
			if ok {
				block.Value = value
				b.doc.Blocks[i] = block
			}
			return ok
		}
	}
	return false
}

// withNotes adds footnotes to the end of the last paragraph, if the text ends in one.
func (b *builder) withNotes(blocks []Block, ids []string) ([]Block, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	blocks = slices.Clone(blocks)
	switch last := blocks[len(blocks)-1].(type) {
	case Paragraph:
		spans := slices.Clone(last.Spans)
		for _, id := range ids {
			spans = append(spans, Span{Note: &Footnote{b.namedSource(id)}})
		}
		blocks[len(blocks)-1] = Paragraph{spans}
		return blocks, true
	case List:
		items := slices.Clone(last.Items)
		if len(items) == 0 {
			return nil, false
		}
		inner, ok := b.withNotes(items[len(items)-1].Blocks, ids)
		items[len(items)-1] = Item{inner}
		last.Items = items
		blocks[len(blocks)-1] = last
		return blocks, ok
	}
	return nil, false
}

// namedSource names a source as a reader finds it: by title, publisher and date. The list of sources says the rest.
func (b *builder) namedSource(id string) []Span {
	s, ok := b.st.Sources[id]
	if !ok {
		return []Span{{Text: id}}
	}
	spans := []Span{{Text: s.Title, Link: s.URL}}
	if s.Publisher != "" {
		spans = append(spans, Span{Text: ", "}, Span{Text: s.Publisher})
	}
	if !s.Date.IsZero() && !strings.Contains(s.Title, s.Date.Words()) {
		if s.Publisher != "" {
			return append(spans, Span{Text: ", "}, Span{Text: s.Date.Words()})
		}
		spans = append(spans, Span{Text: " ("}, Span{Text: s.Date.Words()}, Span{Text: ")"}) // a title may end in a date of its own
	}
	return spans
}
