package render

import (
	"fmt"

	"dueregard/schema"
)

// severityTones give findings the colours of the document.
var severityTones = map[schema.Severity]Tone{schema.Error: Negative, schema.Warning: Missing, schema.Note: Neutral}

// check shows what the checker says of the record.
func (b *builder) check() {
	if b.findings == nil {
		return
	}
	if len(b.findings) == 0 {
		b.add(words("The check found nothing missing. It judges whether the record is complete and plausible; whether the duty was met is for the decision maker.")...)
		return
	}
	b.add(words("The check judges whether the record is complete and plausible; whether the duty was met is for the decision maker. It found " + Tally(b.findings) + ".")...)
	if more := accepted(b.findings); more != "" {
		b.add(words(more)...)
	}
	table := Table{Key: "findings", Columns: []Column{{Label: "Severity", Weight: 1}, {Label: "Finding", Weight: 5}, {Label: "Rule", Weight: 0.8}}}
	for _, severity := range schema.Severities {
		for _, f := range b.findings {
			if f.Severity != severity {
				continue
			}
			table.Rows = append(table.Rows, Row{Key: f.Path, Cells: []Cell{
				{Blocks: words(capital(string(f.Severity))), Header: true, Tone: severityTones[severity]},
				{Blocks: findingBlocks(f)},
				{Blocks: words(f.Rule)},
			}})
		}
	}
	b.add(table)
}

func findingBlocks(f schema.Finding) []Block {
	blocks := words(capital(f.Message))
	if f.Answer != nil {
		answered := "Answered: "
		if f.Accepted {
			answered = "Answered and accepted: "
		}
		blocks = append(blocks, Paragraph{[]Span{{Text: answered, Bold: true}}})
		blocks = append(blocks, paragraphs(f.Answer.Reason)...)
		blocks = append(blocks, words(joinWords(f.Answer.Name, f.Answer.Post, f.Answer.Date.Words()))...)
	}
	return blocks
}

// accepted tells how many findings the house accepts the answer to, which the Tally leaves out; empty: none.
func accepted(findings []schema.Finding) string {
	n := 0
	for _, f := range findings {
		if f.Accepted {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "One more was answered, and the answer accepted."
	}
	return fmt.Sprintf("%d more were answered, and the answers accepted.", n)
}

// Tally counts findings in words: "3 errors, 1 warning and 2 notes", "nothing" for none. Those that the house
// accepts the answer to are left out.
func Tally(findings []schema.Finding) string {
	counts := map[schema.Severity]int{}
	for _, f := range findings {
		if !f.Accepted {
			counts[f.Severity]++
		}
	}
	var parts []string
	for _, s := range schema.Severities {
		switch n := counts[s]; n {
		case 0:
		case 1:
			parts = append(parts, "1 "+string(s))
		default:
			parts = append(parts, fmt.Sprintf("%d %ss", n, s))
		}
	}
	if parts == nil {
		return "nothing"
	}
	return list(parts)
}
