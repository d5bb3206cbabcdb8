package rules

import (
	"cmp"
	"slices"
	"strings"

	"dueregard/schema"
)

// mask keeps personal data that some rule found out of what the others say: a finding at the same table is not
// shown with its line either, and a text that holds such data is not quoted.
func (s *subject) mask() {
	tables, holders, texts := make(keySet), make(keySet), make(keySet)
	for i := range s.found {
		if f := &s.found[i]; f.Masked {
			table := cmp.Or(tableAround(f.Path), f.Path)
			tables.add(table)
			holders.addAround(table)
			texts.add(f.Path)
		}
	}
	if len(tables) == 0 {
		return
	}
	quotes := s.quotesOf(texts)
	for i := range s.found {
		f := &s.found[i]
		f.Masked = f.Masked || tables.holds(f.Path) || holders[f.Path]
		f.Message = quotes.Replace(f.Message)
	}
}

// tableAround is the path of the table in which a key stands, or of the list in which an element does.
func tableAround(path string) string { return path[:max(0, strings.LastIndexAny(path, ".["))] }

// quotesOf takes what is quoted of the texts at some keys out of a message: a text, or its beginning.
func (s *subject) quotesOf(keys keySet) *strings.Replacer {
	var quoted []string
	for i := range s.leaves {
		if l := &s.leaves[i]; l.text != "" && keys[l.path] {
			quoted = append(quoted, l.text, opening(schema.Text(l.text)))
		}
	}
	slices.SortStableFunc(quoted, func(a, b string) int { return cmp.Compare(len(b), len(a)) }) // of two at one place the longer
	var pairs []string
	for _, words := range quoted {
		if words != "" {
			pairs = append(pairs, words, "…")
		}
	}
	return strings.NewReplacer(pairs...)
}
