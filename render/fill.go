package render

import (
	"regexp"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var placeholder = regexp.MustCompile(`\{[a-z][a-z0-9.-]*\}`)

// filled is a text of the form, with what the statement records in the place of keys in braces. It is
// put in after the text was read, so that it stays plain words whatever it holds.
func (b *builder) filled(t schema.Text) []Block {
	blocks := paragraphs(t)
	if strings.Contains(string(t), "{") {
		b.fill(blocks)
	}
	return blocks
}

func (b *builder) fill(blocks []Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			for i := range block.Spans {
				block.Spans[i].Text = b.fillWords(block.Spans[i].Text)
			}
		case List:
			for _, item := range block.Items {
				b.fill(item.Blocks)
			}
		case Table:
			for i := range block.Columns {
				block.Columns[i].Label = b.fillWords(block.Columns[i].Label)
			}
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					b.fill(cell.Blocks)
				}
			}
		}
	}
}

// fillWords puts values in the place of keys. What is in braces and is no key stays.
func (b *builder) fillWords(text string) string {
	return placeholder.ReplaceAllStringFunc(text, func(match string) string {
		key := match[1 : len(match)-1]
		if !schema.KnownKey(key) {
			return match
		}
		if words := b.recorded(key); words != "" {
			if key == "policy.title" && isWithin(text, match) {
				return "“" + inLine(words) + "”"
			}
			return inLine(words)
		}
		return "[" + b.form.Words.Blank + "]"
	})
}

// isWithin reports whether a text says more than the title in it, and has it in no quotation marks yet.
func isWithin(text, title string) bool {
	before, after, _ := strings.Cut(text, title)
	return strings.TrimSpace(before+after) != "" && !strings.ContainsAny(after[:min(1, len(after))], `"'`) && !strings.HasPrefix(after, "”") && !strings.HasPrefix(after, "’")
}

// inLine cuts words that no line could hold: a form may name their key a thousand times.
func inLine(words string) string {
	const most = 5000
	n := 0
	for at := range words {
		if n++; n > most {
			return words[:at] + "…"
		}
	}
	return words
}

// recorded is what stands at a key in a line of plain words; empty: nothing.
func (b *builder) recorded(key string) string {
	q := questionAt(b.form, key)
	if q != nil && q.Kind == "score" {
		if score, band, ok := b.form.ScoreIn(b.st, q, nil); ok {
			return scoreWords(q, score, band)
		}
		return ""
	}
	value, ok := schema.Lookup(b.st, key)
	if !ok {
		return ""
	}
	if q != nil {
		if c := chosen(b.form, q, value); c != nil {
			return c.Word
		}
	}
	blocks := b.answer(key, value)
	if strings.HasPrefix(key, templates.Own) {
		if q == nil {
			q = &templates.Question{Key: key}
		}
		blocks = reply(b.form, q, value)
	}
	return strings.Join(slices.Concat(split(blocks, "")...), " ")
}
