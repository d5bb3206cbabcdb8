package findings

import (
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// A terminal obeys nothing that a statement or a form says.
func TestTextIsTame(t *testing.T) {
	const hostile = "a\u202eb\x1b[31mc\x07\x00\r\nd\u009be\u2066"
	cell := render.MatrixCell{Sign: hostile, Word: hostile}
	var b strings.Builder
	err := newText(&b, Options{}).Report(Report{
		File:     "statement.toml",
		Findings: []schema.Finding{{Rule: "DR101", Severity: schema.Error, Message: hostile, Hint: hostile, Answer: &schema.Response{Reason: hostile}}},
		Matrix: render.Matrix{
			Corner: hostile, Legend: []render.MatrixCell{cell},
			Rows: []render.MatrixRow{{Label: hostile, Cells: []render.MatrixCell{cell, cell, cell}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.ContainsAny(got, "\x1b\x07\x00\r\u202e\u009b\u2066") || !strings.Contains(got, "ab[31mc d") {
		t.Errorf("a terminal is told\n%q", got)
	}
}
