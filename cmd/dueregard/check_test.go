package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCheckHelp wants the help to fit a terminal of 80 columns.
func TestCheckHelp(t *testing.T) {
	var out strings.Builder
	if code := run([]string{"check", "--help"}, streams{nil, &out, &out}); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	for line := range strings.Lines(out.String()) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}
