package findings

import (
	"io"
	"slices"
	"strings"

	"dueregard/schema"
)

// A text writes findings for people, by the groups of rules: for each a line that an editor can follow, the
// line of the file, what to do and what to paste; then the matrix of groups and aims, and a line that sums up.
type text struct {
	page
	book   book
	totals totals
	begun  bool // something is written
}

func newText(w io.Writer, o Options) Writer {
	t := text{page: newPage(w, o), book: newBook(o)}
	if o.Summary {
		return &textSummary{t}
	}
	return &t
}

// Report leaves out files that could not be checked: why is told where it happened.
func (t *text) Report(r Report) error {
	t.totals.add(&r)
	if r.Failure != nil {
		return nil
	}
	if t.begun {
		t.put("\n")
	}
	t.begun = true
	name := schema.InLine(r.File)
	if len(r.Findings)+len(r.Matrix.Rows) > 0 {
		t.heading(name, t.sign("═", "="))
		t.put("\n")
	}
	a := article{text: t, report: &r, name: name, manner: mannerFor(r.Findings, r.Source), told: map[string]bool{}}
	sections := t.book.sections(r.Findings)
	for _, s := range sections {
		a.section(s)
		t.put("\n")
	}
	t.matrix(r.Matrix)
	if n := r.Notice; n != nil {
		t.put(name, ": ")
		t.flow(columns(name)+2, "  ", oneLine(n.Words))
	}
	t.put(name, ": ")
	t.flow(columns(name)+2, "  ", summary(sections, t.book.nothing()))
	return t.Flush()
}

// Close sums up all files, where there were several.
func (t *text) Close(stopped bool) error {
	if t.begun && t.totals.files > 1 {
		t.put("\n")
	}
	if t.totals.files > 1 {
		t.sumUp()
	}
	if stopped {
		t.put(brokenOff, "\n")
	}
	return t.Flush()
}

// sumUp writes the totals of all files, each kind on its line.
func (t *text) sumUp() {
	t.put(t.paint(bold, many(t.totals.files, "file")), ":\n")
	for _, words := range t.totals.words(t.book.nothing()) {
		t.put("  ")
		t.flow(2, "    ", words)
	}
}

// summary is what a file's findings come to, and where to read on; without any, the words for nothing.
func summary(sections []section, nothing string) string {
	var all counts
	var worst *schema.Finding
	rank := func(f *schema.Finding) int { return slices.Index(schema.Severities, f.Severity) }
	for _, s := range sections {
		all.join(s.counts)
		for _, k := range s.blocks {
			if f := k.findings[0]; !f.Accepted && (worst == nil || rank(f) < rank(worst)) {
				worst = f
			}
		}
	}
	switch words := all.words(); {
	case words == "":
		return nothing
	case worst == nil:
		return words
	default:
		return words + "; dueregard explain " + worst.Rule + " tells more about the first " + string(worst.Severity)
	}
}

// answered tells the body's answer to a finding: the reason, then who gave it and when.
func answered(a *schema.Response) string {
	words := oneLine(string(a.Reason))
	if by := answeredBy(a); by != "" {
		words += " (" + by + ")"
	}
	return words
}

// answeredBy says who answered, and when.
func answeredBy(a *schema.Response) string {
	parts := []string{oneLine(a.Name), oneLine(a.Post), oneLine(a.Date.Words())}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
