package findings

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/render"
)

// writeText writes findings for people: a line for each that an editor can follow, what to do below
// it, the matrix of groups and aims, and a line that sums up.
func writeText(w io.Writer, reports []Report) error {
	b := bufio.NewWriter(w)
	for _, r := range reports {
		if r.Failure != "" {
			continue // told where it happened
		}
		for _, f := range r.Findings {
			fmt.Fprintf(b, "%s:%d:%d: %s: %s (%s)\n", r.File, f.Position.Line, f.Position.Column, f.Severity, oneLine(f.Message), f.Rule)
			if f.Hint != "" {
				fmt.Fprintf(b, "  hint: %s\n", f.Hint)
			}
			if f.Answer != nil {
				fmt.Fprintf(b, "  answered: %s\n", oneLine(string(f.Answer.Reason)))
			}
		}
		writeMatrix(b, r.Matrix)
		fmt.Fprintf(b, "%s: %s\n", r.File, summary(r))
	}
	return b.Flush()
}

// oneLine makes text fit for a line of a terminal: white space becomes a space, and control characters,
// which a terminal would obey, are left out.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

func summary(r Report) string {
	if !r.Checked {
		return "not checked: there are no rules yet for a " + r.Record + " that stands alone"
	}
	if len(r.Findings) == 0 {
		return "nothing is missing from the record"
	}
	return render.Tally(r.Findings) + "; dueregard explain " + r.Findings[0].Rule + " tells more"
}

// matrixHeads are the aims in a word each, as the terminal is narrow.
var matrixHeads = []string{"Eliminate", "Advance", "Foster"}

// writeMatrix draws the matrix with a sign in each cell, and what the signs mean.
func writeMatrix(b *bufio.Writer, m render.Matrix) {
	if len(m.Rows) == 0 {
		return
	}
	wide := utf8.RuneCountInString(m.Corner)
	for _, row := range m.Rows {
		wide = max(wide, utf8.RuneCountInString(row.Label))
	}
	line := "  " + pad(m.Corner, wide)
	for _, head := range matrixHeads {
		line += "  " + pad(head, 9)
	}
	fmt.Fprintf(b, "\n%s\n", strings.TrimRight(line, " "))
	for _, row := range m.Rows {
		line := "  " + pad(row.Label, wide)
		for _, cell := range row.Cells {
			line += "  " + pad("    "+cell.Sign, 9)
		}
		fmt.Fprintln(b, strings.TrimRight(line, " "))
	}
	var legend []string
	for _, cell := range m.Legend {
		legend = append(legend, cell.Sign+" "+strings.ToLower(cell.Word))
	}
	fmt.Fprintf(b, "  %s\n\n", strings.Join(legend, "   "))
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}
