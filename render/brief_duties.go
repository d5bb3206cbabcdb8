package render

import "strings"

// duties say in plain words what the law asks: in those of the form, else the three aims.
func (b brief) duties() []Block {
	if len(b.form.Duties) == 0 {
		return []Block{Paragraph{[]Span{{Text: "Equality Act 2010, section 149", Bold: true}, {Text: ". Consider, with an open mind and as far as it matters here, the need to stop discrimination, harassment and victimisation; " +
			"to give people who share a protected characteristic the same chances as others; and to help people who share one and people who do not to get on."}}}}
	}
	first := b.form.Duties[0]
	said, _ := firstWords(passages(first.Text), 60)
	spans := []Span{{Text: first.Title, Bold: true}, {Text: parenthesis(first.Authority)}, {Text: "."}}
	for _, words := range said {
		spans = append(spans, Span{Text: " " + strings.TrimPrefix(words, "• ")})
	}
	blocks := []Block{Paragraph{spans}}
	var further []string
	for _, d := range b.form.Duties[1:] {
		further = append(further, d.Title)
	}
	if further != nil {
		blocks = append(blocks, Paragraph{[]Span{{Text: "Also", Bold: true}, {Text: ": " + list(further) + "."}}})
	}
	return blocks
}

func parenthesis(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}
