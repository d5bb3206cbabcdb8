package render

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Words that a form puts into its own are cut between two letters, and short ones not at all.
func TestInLine(t *testing.T) {
	if got := inLine("Llanystumdwy"); got != "Llanystumdwy" {
		t.Error(got)
	}
	if got := inLine(strings.Repeat("ŵ", 10_000)); utf8.RuneCountInString(got) != 5001 || !utf8.ValidString(got) {
		t.Errorf("%d letters are left", utf8.RuneCountInString(got))
	}
}
