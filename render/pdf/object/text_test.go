package object_test

import (
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
