package findings

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// A textSummary writes a line for each file, then what each rule found, then totals.
type textSummary struct{ text }

// summaryWidth is how many columns the counts of a file take.
const summaryWidth = len("  12 errors    12 warnings    12 notes  ")

// Report writes the line of a file: "   2 errors      5 warnings     3 notes  library.toml".
func (t *textSummary) Report(r Report) error {
	t.totals.add(&r)
	line, end := "    could not be checked", ""
	switch {
	case r.Failure != nil:
	case len(r.Findings) == 0:
		line = "    nothing is found"
	default:
		line = ""
		c := countsOf(r.Findings)
		if c.accepted > 0 {
			end = fmt.Sprintf("  (%d more accepted)", c.accepted)
		}
		for i, s := range schema.Severities {
			n := c.of[i]
			words := pad(string(s)+verb(n, "", "s"), len(s)+1)
			count := fmt.Sprintf("%4d ", n)
			if n == 0 {
				count, words = "   - ", strings.Repeat(" ", len(words))
			} else {
				words = t.paint(severityColours[s], words)
			}
			line += count + words + "  "
		}
	}
	t.put(pad(line, summaryWidth), schema.InLine(r.File), end, "\n")
	if n := r.Notice; n != nil {
		t.put(strings.Repeat(" ", summaryWidth))
		t.flow(summaryWidth, strings.Repeat(" ", summaryWidth+2), oneLine(n.Words))
	}
	return t.Flush()
}

// Close writes what each rule found, in the order of the catalogue, and the totals.
func (t *textSummary) Close(stopped bool) error {
	if len(t.totals.rules) > 0 {
		t.put("\n", t.paint(bold, "rule   findings  files  what was expected"), "\n")
	}
	for _, id := range inOrder(t.book, t.totals.rules) {
		of := t.totals.rules[id]
		line := fmt.Sprintf("%-5s  %8d  %5d", oneLine(id), of.findings, of.files)
		t.put(line)
		if title := oneLine(t.book.rule(id).Title); title != "" {
			t.put("  ")
			t.flow(len(line)+2, strings.Repeat(" ", len(line)+2), title)
		} else {
			t.put("\n")
		}
	}
	if t.totals.files > 0 {
		t.put("\n")
		t.sumUp()
	}
	if stopped {
		t.put(brokenOff, "\n")
	}
	return t.Flush()
}
