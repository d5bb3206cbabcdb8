package findings

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dueregard/render"
	"dueregard/schema"
)

// A markdown writes GitHub Flavored Markdown, for a comment below a change or a report to a committee: a
// heading for each file, what was found by groups of rules, and the matrix in words.
type markdown struct {
	w      *bufio.Writer
	book   book
	totals totals
}

func newMarkdown(w io.Writer, o Options) Writer {
	m := markdown{w: bufio.NewWriter(w), book: newBook(o)}
	if o.Summary {
		return &markdownSummary{m}
	}
	return &m
}

// Report writes the chapter of a file.
func (m *markdown) Report(r Report) error {
	if m.totals.files > 0 {
		m.w.WriteByte('\n')
	}
	m.totals.add(&r)
	fmt.Fprintf(m.w, "## %s\n\n", marked(schema.InLine(r.File)))
	if r.Failure != nil {
		m.failure(&r)
		return m.w.Flush()
	}
	if r.Notice != nil {
		fmt.Fprintf(m.w, "**Notice of the meeting:** %s\n\n", marked(r.Notice.Words))
	}
	if len(r.Findings) == 0 {
		fmt.Fprintf(m.w, "%s\n", sentence(m.book.nothing()))
	} else {
		m.counts(countsOf(r.Findings))
	}
	told, manner := map[string]bool{}, mannerFor(r.Findings, r.Source)
	for _, s := range m.book.sections(r.Findings) {
		if s.title != "" {
			fmt.Fprintf(m.w, "\n### %s\n", marked(s.title))
		}
		for _, k := range s.blocks {
			m.block(k)
			m.mend(k, r.Source, manner)
			if f := k.findings[0]; f.Source != "" && !f.Accepted && !told[f.Rule] {
				told[f.Rule] = true
				fmt.Fprintf(m.w, "\n  *Authority:* %s\n", marked(f.Source))
			}
		}
	}
	m.matrix(r.Matrix)
	return m.w.Flush()
}

// Close sums up all files, where there were several.
func (m *markdown) Close(stopped bool) error {
	if m.totals.files > 1 {
		m.w.WriteByte('\n')
		m.sumUp()
	}
	if stopped {
		fmt.Fprintf(m.w, "\n**%s**\n", brokenOff)
	}
	return m.w.Flush()
}

func (m *markdown) sumUp() {
	fmt.Fprintf(m.w, "## %s\n\n", many(m.totals.files, "file"))
	for _, words := range m.totals.words(m.book.nothing()) {
		fmt.Fprintf(m.w, "- %s\n", marked(words))
	}
}

// failure says why a file could not be checked.
func (m *markdown) failure(r *Report) {
	m.w.WriteString("This file could not be checked.\n\n")
	for i, p := range problems(r) {
		if i > 0 {
			m.w.WriteByte('\n')
		}
		fmt.Fprintf(m.w, "- %s%s\n", lineWords(p.Position), marked(p.Message))
		if p.Hint != "" {
			fmt.Fprintf(m.w, "\n  **To do:** %s\n", marked(p.Hint))
		}
	}
	if more := moreProblems(r); more > 0 {
		fmt.Fprintf(m.w, "\n- %d more\n", more)
	}
}

// counts is a table of one row.
func (m *markdown) counts(c counts) {
	m.w.WriteString("| Errors | Warnings | Notes | Answered | Accepted |\n| ---: | ---: | ---: | ---: | ---: |\n")
	fmt.Fprintf(m.w, "| %d | %d | %d | %d | %d |\n", c.of[0], c.of[1], c.of[2], c.answered, c.accepted)
}

// block is an item of a list: what was found, and what the body answers.
func (m *markdown) block(k *block) {
	f := k.findings[0]
	tellings := k.tellings()
	kind := capitalised(string(f.Severity))
	m.w.WriteByte('\n')
	if len(tellings) == 1 {
		fmt.Fprintf(m.w, "- **%s** %s, %s%s\n", kind, marked(f.Rule), lineWords(f.Position), marked(tellings[0].message))
	} else {
		fmt.Fprintf(m.w, "- **%s** %s, %d times:\n", kind, marked(f.Rule), len(k.findings))
		for _, t := range tellings {
			fmt.Fprintf(m.w, "  - %s%s\n", lineWords(t.Position), marked(t.message))
		}
	}
	if f.Answer != nil {
		words := "Answered"
		if f.Accepted {
			words = "Answered and accepted: counts no more"
		}
		fmt.Fprintf(m.w, "\n  *%s.* %s\n", words, marked(answered(f.Answer)))
	}
}

// mend says what to do about a block, and gives what to paste.
func (m *markdown) mend(k *block, source []byte, in manner) {
	f := k.findings[0]
	if f.Accepted {
		return
	}
	if f.Hint != "" {
		fmt.Fprintf(m.w, "\n  **To do:** %s\n", marked(f.Hint))
	}
	for _, p := range k.pastings(source, in) {
		if p.place != "" {
			fmt.Fprintf(m.w, "\n  Paste %s:\n", marked(p.place))
		}
		m.fence(p.lines)
		if p.variants != nil {
			m.w.WriteString("\n  For the others, in place of the line that differs:\n")
			m.fence(p.variants)
		}
	}
}

// fence writes TOML to copy, within an item of a list.
func (m *markdown) fence(lines []string) {
	marks := "```"
	for strings.Contains(strings.Join(lines, "\n"), marks) {
		marks += "`"
	}
	fmt.Fprintf(m.w, "\n  %stoml\n", marks)
	for _, l := range lines {
		fmt.Fprintf(m.w, "  %s\n", tame(l))
	}
	fmt.Fprintf(m.w, "  %s\n", marks)
}

// matrix is a table in words.
func (m *markdown) matrix(x render.Matrix) {
	if len(x.Rows) == 0 {
		return
	}
	m.w.WriteString("\n### Groups and aims\n\n|")
	for _, header := range append([]string{x.Corner}, x.Columns...) {
		fmt.Fprintf(m.w, " %s |", marked(header))
	}
	m.w.WriteString("\n|" + strings.Repeat(" --- |", 1+len(x.Columns)) + "\n")
	for _, row := range x.Rows {
		fmt.Fprintf(m.w, "| %s |", marked(row.Label))
		for _, cell := range row.Cells {
			fmt.Fprintf(m.w, " %s |", marked(cell.Word))
		}
		m.w.WriteByte('\n')
	}
}

// lineWords is where something stands, with a colon behind it; empty: nowhere.
func lineWords(p schema.Position) string {
	if p.Line == 0 {
		return ""
	}
	return fmt.Sprintf("line %d: ", p.Line)
}
