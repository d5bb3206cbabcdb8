package rules

import (
	"cmp"
	"strings"

	"dueregard/schema"
)

// mask keeps personal data that some rule found out of what the others say: a finding at the same table is not
// shown with its line either, and a text that holds such data is not quoted.
func (s *subject) mask() {
	var masked []string
	for _, f := range s.found {
		if f.Masked {
			masked = append(masked, f.Path)
		}
	}
	for _, path := range masked {
		around, text := cmp.Or(tableAround(path), path), s.textAt(path)
		for i := range s.found {
			f := &s.found[i]
			f.Masked = f.Masked || within(f.Path, around) || within(around, f.Path)
			f.Message = withoutQuote(f.Message, text)
		}
	}
}

// tableAround is the path of the table in which a key stands, or of the list in which an element does.
func tableAround(path string) string { return path[:max(0, strings.LastIndexAny(path, ".["))] }

// textAt gives the text that a statement holds at a key.
func (s *subject) textAt(path string) string {
	for i := range s.leaves {
		if s.leaves[i].path == path {
			return s.leaves[i].text
		}
	}
	return ""
}

// withoutQuote takes what a message quotes of a text out of it: the text, or its beginning.
func withoutQuote(message, text string) string {
	for _, quoted := range []string{text, opening(schema.Text(text))} {
		if quoted != "" {
			message = strings.ReplaceAll(message, quoted, "…")
		}
	}
	return message
}
