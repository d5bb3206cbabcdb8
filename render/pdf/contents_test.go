package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
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
		for range fewPages {
			doc.Blocks = append(doc.Blocks, render.PageBreak{}, words("Words."))
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		listed := map[*target]int{} // the page that its entry is on
		for n, p := range laid.pages {
			for _, o := range p.ops {
				if o.kind == areaOp && o.target != nil {
					listed[o.target] = n
				}
			}
		}
		if len(listed) != entries {
			t.Errorf("%d of %d entries are listed", len(listed), entries)
		}
		for heading, page := range listed {
			if page > 0 {
				t.Errorf("of %d entries, %q is on page %d", entries, heading.text, page+1)
				break
			}
		}
	}
}

// A table of contents begins on no page that has room for only a few of its entries.
func TestContentsBeginsWithEntries(t *testing.T) {
	for facts := range 16 {
		doc := &render.Document{Brand: render.Brand{Size: 18}, Blocks: []render.Block{
			render.Title{Text: "T", Facts: make([]render.Fact, facts)}, render.Contents{},
		}}
		for i := range facts {
			doc.Blocks[0].(render.Title).Facts[i] = render.Fact{Label: "Label", Value: "Value"}
		}
		for i := range 26 {
			doc.Blocks = append(doc.Blocks, render.Heading{Level: 1, Text: fmt.Sprint("Section ", i)}, words("Words."))
		}
		for range fewPages {
			doc.Blocks = append(doc.Blocks, render.PageBreak{}, words("Words."))
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		title, listed := pageOf(laid, "Contents")[0], 0
		for _, o := range laid.pages[title-1].ops {
			if o.kind == areaOp && o.target != nil {
				listed++
			}
		}
		if listed < fewEntries {
			t.Errorf("below %d facts, %d entries stand on page %d below the heading", facts, listed, title)
		}
	}
}

// The cut between two columns is the best there is, and found by few tries.
func TestEvenCut(t *testing.T) {
	for n := range 40 {
		l := &layout{headings: make([]heading, n)}
		for i := range l.headings {
			l.headings[i].level = 1 + i%3%2
		}
		tries := 0
		height := func(part interval) float64 {
			tries++
			var sum float64
			for i := part.from; i < part.to; i++ {
				sum += 10 + float64(i*7%5)
			}
			return sum
		}
		whole := interval{0, n}
		cut := l.evenCut(whole, height)
		if tries > 16 {
			t.Errorf("%d entries are set %d times", n, tries)
		}
		taller := func(at int) float64 { return max(height(interval{0, at}), height(interval{at, n})) }
		for at := 1; at < n; at++ {
			if l.headings[at].level == 1 && taller(at) < taller(cut) {
				t.Errorf("%d entries are cut at %d, not at %d", n, cut, at)
			}
		}
	}
}

// Entries that were measured one by one are as high below each other as those that are set.
func TestHeightsOf(t *testing.T) {
	l := &layout{doc: &render.Document{}, faces: faces(), tree: make([]element, 1), sheet: sheetOf(false)}
	l.theme, _ = newTheme(render.Brand{})
	for i, text := range []string{"One", "", "Two", "Three, which is much longer than its line is", "Four"} {
		l.headings = append(l.headings, heading{target: target{text: text}, level: 1 + i%2})
	}
	f, look, whole := frame{x: 0, w: 200, style: l.theme.body}, contentsLook{l.theme.body, 7}, interval{0, len(l.headings)}
	height := l.heightsOf(whole, f, look, 0)
	for from := range l.headings {
		for to := from; to <= whole.to; to++ {
			l.listed = interval{from, to}
			if got, want := height(l.listed), stackHeight(l.entries(f, look, 0)); math.Abs(got-want) > tolerance {
				t.Errorf("entries %d to %d are %.2f high, and set %.2f", from, to, got, want)
			}
		}
	}
}

// A span leads to the row that it names, wherever that comes to stand, and a part of a document to its own.
func TestLinksToRows(t *testing.T) {
	part := func() []render.Block {
		to := func(anchor string) render.Block {
			return render.Paragraph{Spans: []render.Span{{Text: "See "}, {Text: anchor, To: anchor}}}
		}
		table := render.Table{Columns: []render.Column{{Label: "No."}}}
		for i := range 80 {
			table.Rows = append(table.Rows, render.Row{Anchor: fmt.Sprintf("row-%d", i), Cells: cells(fmt.Sprintf("Row number %d", i))})
		}
		return []render.Block{to("row-0"), to("row-79"), table, to("row-40"), render.PageBreak{}}
	}
	laid, err := lay(&render.Document{Meta: render.Meta{Title: "T", Language: "en-GB"}, Blocks: []render.Block{
		render.Part{Language: "en-GB", Blocks: part()}, render.Part{Language: "cy", Blocks: part()},
	}})
	if err != nil {
		t.Fatal(err)
	}
	at := map[int]string{} // the rows of a page
	for i, p := range laid.pages {
		for _, o := range p.ops {
			at[i+1] += o.text + "|"
		}
	}
	links, last := 0, 0
	for _, p := range laid.pages {
		for _, o := range p.ops {
			if o.kind != areaOp {
				continue
			}
			links++
			_, row, _ := strings.Cut(laid.linkWords()[o.elem], "row-")
			if !strings.Contains(at[o.target.at.page], "Row number "+row+"|") {
				t.Errorf("row-%s is sought on page %d", row, o.target.at.page)
			}
			if links > 3 && o.target.at.page <= last {
				t.Errorf("a link in the second part leads to page %d, in the first", o.target.at.page)
			} else if links <= 3 {
				last = max(last, o.target.at.page)
			}
		}
	}
	if links != 6 {
		t.Errorf("%d links, want 6", links)
	}
}

// In a paper of a few pages nobody looks for one.
func TestShortPapersHaveNoContents(t *testing.T) {
	for pages, want := range map[int]bool{1: false, 3: false, 4: true} {
		doc := &render.Document{Blocks: []render.Block{render.Contents{}, render.Heading{Level: 1, Text: "Section"}}}
		for range pages - 1 {
			doc.Blocks = append(doc.Blocks, render.PageBreak{}, words("Words."))
		}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		has := slices.ContainsFunc(laid.tree, func(e element) bool { return e.tag == "TOC" })
		if has != want || len(laid.pages) != pages || len(laid.headings) != 1 {
			t.Errorf("%d pages, of %d: contents %v, want %v; %d in the outline", len(laid.pages), pages, has, want, len(laid.headings))
		}
	}
}
