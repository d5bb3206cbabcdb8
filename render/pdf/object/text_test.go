package object_test

import (
	"strings"
	"testing"

	"dueregard/render/pdf/object"
)

// TestText reads texts back, and as others write them.
func TestText(t *testing.T) {
	for _, s := range []string{"", "statement.toml", "a\tb\r\n(c)\\", "Ŵyl “Ddŵr” 🙂", "þÿ", "\x7f", "ÿþ€"} {
		if got := object.Text(s).Text(); got != s {
			t.Errorf("%q was read as %q", s, got)
		}
	}
	for s, want := range map[object.String]string{
		"\xef\xbb\xbf\xc5\xb5":        "ŵ",
		"\xef\xbb\xbf\xc5":            "\uFFFD",
		"caf\xe9 \x80 \x9e \xa0 \x9f": "café • ž € \uFFFD",
		"\x18\x1f":                    "˘˜",
		"\xfe\xff\x00A\x00":           "A",
		"\xfe\xff\xd8\x00":            "\uFFFD",
	} {
		if got := s.Text(); got != want {
			t.Errorf("%q was read as %q, want %q", s, got, want)
		}
	}
}

// TestLongText cuts what is longer than a string may be: ISO 19005-3, 6.1.13.
func TestLongText(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int // how often it fits
	}{{"a", 32767}, {"ŵ", 16382}, {"🙂", 8191}} {
		if got := object.Text(strings.Repeat(c.text, c.n)); len(got) > 32767 || got.Text() != strings.Repeat(c.text, c.n) {
			t.Errorf("%s, %d times, has %d bytes", c.text, c.n, len(got))
		}
		got := object.Text(strings.Repeat(c.text, c.n+1))
		cut := strings.TrimRight(strings.TrimRight(got.Text(), "."), "…")
		if len(got) > 32767 || len(got) < 32760 || strings.Trim(cut, c.text) != "" || cut == got.Text() {
			t.Errorf("%s is cut to %d bytes", c.text, len(got))
		}
	}
}
