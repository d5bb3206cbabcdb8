package pdf

import (
	"fmt"
	"testing"

	"dueregard/render"
)

// A table of contents that would go on over the page is set so that it stays on it.
func TestContentsStaysOnItsPage(t *testing.T) {
	for _, entries := range []int{5, 24, 30, 44} {
		doc := &render.Document{Meta: render.Meta{Title: "T", Kind: "K"}, Blocks: []render.Block{
			render.Title{Text: "T", Facts: make([]render.Fact, 8)}, render.Contents{},
		}}
		for i := range entries {
			doc.Blocks = append(doc.Blocks, render.Heading{Level: 1 + i%2, Text: fmt.Sprint("Section ", i)}, render.Paragraph{Spans: []render.Span{{Text: "Words."}}})
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		listed := map[int]int{} // heading: page that its entry is on
		for n, p := range laid.pages {
			for _, o := range p.ops {
				if o.kind == areaOp && o.target > 0 {
					listed[o.target] = n
				}
			}
		}
		if len(listed) != entries {
			t.Errorf("%d of %d entries are listed", len(listed), entries)
		}
		for heading, page := range listed {
			if page > 0 {
				t.Errorf("of %d entries, number %d is on page %d", entries, heading, page+1)
				break
			}
		}
	}
}
