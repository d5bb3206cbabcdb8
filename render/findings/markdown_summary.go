package findings

import (
	"fmt"

	"dueregard/schema"
)

// A markdownSummary writes a table with a row for each file, then what each rule found, then totals.
type markdownSummary struct{ markdown }

// Report writes the row of a file.
func (m *markdownSummary) Report(r Report) error {
	if m.totals.files == 0 {
		m.w.WriteString("| Errors | Warnings | Notes | Answered | Accepted | File |\n| ---: | ---: | ---: | ---: | ---: | --- |\n")
	}
	m.totals.add(&r)
	words := marked(schema.InLine(r.File))
	if r.Notice != nil {
		words += ": " + marked(r.Notice.Words)
	}
	c := countsOf(r.Findings)
	if r.Failure != nil {
		fmt.Fprintf(m.w, "| | | | | | %s: could not be checked |\n", words)
	} else {
		fmt.Fprintf(m.w, "| %d | %d | %d | %d | %d | %s |\n", c.of[0], c.of[1], c.of[2], c.answered, c.accepted, words)
	}
	return m.w.Flush()
}

// Close writes what each rule found, in the order of the catalogue, and the totals.
func (m *markdownSummary) Close(stopped bool) error {
	if len(m.totals.rules) > 0 {
		m.w.WriteString("\n| Rule | Findings | Files | What was expected |\n| --- | ---: | ---: | --- |\n")
	}
	for _, id := range inOrder(m.book, m.totals.rules) {
		of := m.totals.rules[id]
		fmt.Fprintf(m.w, "| %s | %d | %d | %s |\n", marked(id), of.findings, of.files, marked(m.book.rule(id).Title))
	}
	if m.totals.files > 0 {
		m.w.WriteByte('\n')
		m.sumUp()
	}
	if stopped {
		fmt.Fprintf(m.w, "\n**%s**\n", brokenOff)
	}
	return m.w.Flush()
}
