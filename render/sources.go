package render

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

func (b *builder) sourceSpans(ids []string) []Span {
	var spans []Span
	for i, id := range ids {
		if i > 0 {
			spans = append(spans, Span{Text: "; "})
		}
		spans = append(spans, b.source(id))
	}
	return spans
}

// source names a source by its title; an id that is not known stands as it is.
func (b *builder) source(id string) Span {
	s, ok := b.st.Sources[id]
	if !ok {
		return Span{Text: id}
	}
	return Span{Text: s.Title, Link: s.URL}
}

// sources lists the sources by title. Where few name a publisher, as those of a body's own papers do not, it has
// no column of blanks, which would take its room from the titles.
func (b *builder) sources() {
	if len(b.st.Sources) == 0 {
		b.blank("sources", "Sources")
		return
	}
	published := 0
	for _, s := range b.st.Sources {
		if s.Publisher != "" {
			published++
		}
	}
	apart := 2*published >= len(b.st.Sources) && published > 0
	table := Table{Key: "sources", Columns: []Column{{Label: "Source", Weight: 5}, {Label: "Published by", Weight: 2.4}, {Label: "Date", Weight: 1.6}}}
	if !apart {
		table.Columns = slices.Delete(table.Columns, 1, 2)
	}
	for _, id := range sourceIDs(b.st) {
		s := b.st.Sources[id]
		cells := []Cell{{Blocks: sourceTitle(s, !apart)}, optionalCell(s.Publisher), b.cell(s.Date.Words())}
		if !apart {
			cells = slices.Delete(cells, 1, 2)
		}
		table.Rows = append(table.Rows, Row{Key: "sources." + id, Cells: cells})
	}
	b.add(table)
}

// sourceTitle names a source, with its address: on paper, too, it is to be found.
func sourceTitle(s schema.Source, publisher bool) []Block {
	title := words(s.Title)
	if publisher && s.Publisher != "" {
		title = append(title, words("Published by: "+s.Publisher)...)
	}
	if s.URL != "" {
		title = append(title, Paragraph{[]Span{{Text: s.URL, Link: s.URL}}})
	}
	return append(title, paragraphs(s.Note)...)
}

// sourceIDs are the ids of the sources in the order of their titles.
func sourceIDs(st *schema.Statement) []string {
	return slices.SortedFunc(maps.Keys(st.Sources), func(a, c string) int {
		return cmp.Or(strings.Compare(st.Sources[a].Title, st.Sources[c].Title), strings.Compare(a, c))
	})
}
