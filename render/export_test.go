package render

import (
	"slices"
	"testing"
)

// Missed makes a paper and gives the program's own words that it has in no other language than English.
func Missed(t *testing.T, paper string, in Input) []string {
	t.Helper()
	var missed []string
	version, tongue, err := in.spokenIn(in.Languages[0])
	if err != nil {
		t.Fatal(err)
	}
	tongue.missed = func(words string) { missed = append(missed, words) }
	p, err := PaperOf(paper)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := p.build(version)
	if err != nil {
		t.Fatal(err)
	}
	tongue.document(doc)
	if p.HasBook() {
		book, err := p.book(version)
		if err != nil {
			t.Fatal(err)
		}
		tongue.book(book)
	}
	slices.Sort(missed)
	return slices.Compact(missed)
}
