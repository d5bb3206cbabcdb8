package rules

import (
	"index/suffixarray"
	"strings"
)

// A haystack is a text in which many things may be looked for.
type haystack struct {
	text   string
	looked int
	index  *suffixarray.Index // once more is looked for than goes quickly through the text itself
}

// has says that the text holds some words as they are written.
func (h *haystack) has(words string) bool {
	const few = 64
	if h.looked++; h.looked <= few {
		return strings.Contains(h.text, words)
	}
	if h.index == nil {
		h.index = suffixarray.New([]byte(h.text))
	}
	return len(h.index.Lookup([]byte(words), 1)) > 0
}
