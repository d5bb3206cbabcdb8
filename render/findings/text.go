package findings

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/render"
	"dueregard/schema"
)

// A text writes findings for people: a line for each that an editor can follow, what to do below it,
// the matrix of groups and aims, and a line that sums up.
type text struct{ w io.Writer }

func newText(w io.Writer, _ Options) Writer { return text{w} }

// Report leaves out files that could not be checked: why is told where it happened.
func (t text) Report(r Report) error {
	if r.Failure != nil {
		return nil
	}
	b := bufio.NewWriter(t.w)
	for _, f := range r.Findings {
		fmt.Fprintf(b, "%s:%d:%d: %s: %s (%s)\n", r.File, f.Position.Line, f.Position.Column, f.Severity, oneLine(f.Message), f.Rule)
		if f.Hint != "" {
			fmt.Fprintf(b, "  hint: %s\n", oneLine(f.Hint))
		}
		if f.Answer != nil {
			fmt.Fprintf(b, "  answered: %s\n", oneLine(string(f.Answer.Reason)))
		}
	}
	writeMatrix(b, r.Matrix)
	fmt.Fprintf(b, "%s: %s\n", r.File, summary(r))
	return b.Flush()
}

// Close has nothing to add: each report is whole.
func (text) Close() error { return nil }

// oneLine makes text fit for a line of a terminal: white space becomes a space, and control characters,
// which a terminal would obey, are left out, as are those that turn the direction of what follows.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}

func summary(r Report) string {
	if len(r.Findings) == 0 {
		return "nothing is missing from the record"
	}
	worst := slices.MinFunc(r.Findings, func(a, b schema.Finding) int {
		return slices.Index(schema.Severities, a.Severity) - slices.Index(schema.Severities, b.Severity)
	})
	return render.Tally(r.Findings) + "; dueregard explain " + worst.Rule + " tells more about the first " + string(worst.Severity)
}

// writeMatrix draws the matrix with a sign in each cell, and what the signs mean.
func writeMatrix(b *bufio.Writer, m render.Matrix) {
	if len(m.Rows) == 0 {
		return
	}
	corner := oneLine(m.Corner)
	wide := utf8.RuneCountInString(corner)
	for _, row := range m.Rows {
		wide = max(wide, utf8.RuneCountInString(oneLine(row.Label)))
	}
	line := "  " + pad(corner, wide)
	for _, aim := range schema.Aims {
		line += "  " + pad(capitalised(aim.ID), 9)
	}
	fmt.Fprintf(b, "\n%s\n", strings.TrimRight(line, " "))
	for _, row := range m.Rows {
		line := "  " + pad(oneLine(row.Label), wide)
		for _, cell := range row.Cells {
			line += "  " + pad("    "+oneLine(cell.Sign), 9)
		}
		fmt.Fprintln(b, strings.TrimRight(line, " "))
	}
	var legend []string
	for _, cell := range m.Legend {
		legend = append(legend, oneLine(cell.Sign+" "+strings.ToLower(cell.Word)))
	}
	fmt.Fprintf(b, "  %s\n\n", strings.Join(legend, "   "))
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

// capitalised is the short name of an aim, as the terminal is narrow.
func capitalised(aim schema.Aim) string { return strings.ToUpper(string(aim[:1])) + string(aim[1:]) }
