package pdf

import (
	"strings"
	"testing"

	"dueregard/render"
)

// numbered are paragraphs with so many footnotes, each of which says something else.
func numbered(n int) []render.Block {
	var out []render.Block
	for i := range n {
		note := &render.Footnote{Spans: []render.Span{{Text: "noted" + letters(i+1)}}}
		out = append(out, render.Paragraph{Spans: []render.Span{{Text: strings.Repeat("Words for a page. ", 60)}, {Note: note}}})
	}
	return out
}

// Numbers that turn out shorter than the room that was kept for them do not move the texts of footnotes.
func TestFootnotesStandInLine(t *testing.T) {
	doc := small()
	same := &render.Footnote{Spans: []render.Span{{Text: "notedagain"}}}
	doc.Blocks = nil
	for range 12 {
		doc.Blocks = append(doc.Blocks, render.Paragraph{Spans: []render.Span{{Text: "Words."}, {Note: same}}})
	}
	doc.Blocks = append(doc.Blocks, numbered(2)...)
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	places := map[float64]string{}
	for _, p := range laid.pages {
		for _, o := range p.ops {
			if o.kind == textOp && strings.HasPrefix(o.text, "noted") {
				places[o.x] = o.text
			}
		}
	}
	if len(places) != 1 {
		t.Errorf("footnotes begin at %v", places)
	}
}

// pageOf are the pages, from 1, on which words stand for the first time.
func pageOf(s *sheaf, words ...string) []int {
	out := make([]int, len(words))
	for i, p := range s.pages {
		for _, o := range p.ops {
			for j, w := range words {
				if out[j] == 0 && o.kind == textOp && strings.Contains(o.text, w) {
					out[j] = i + 1
				}
			}
		}
	}
	return out
}

// Wherever on a page it comes, a box of a few lines is whole, and a heading with it stands above what it is of.
func TestBoxesAndLeadsStayTogether(t *testing.T) {
	lines := render.List{}
	for _, s := range []string{"boxone", "boxtwo", "boxthree"} {
		lines.Items = append(lines.Items, render.Item{Blocks: []render.Block{words(s + " " + strings.Repeat("more ", 25))}})
	}
	table := render.Table{Caption: "tablehead", Columns: []render.Column{{Label: "What"}, {Label: "How"}}}
	for _, s := range []string{"rowone", "rowtwo", "rowthree"} {
		table.Rows = append(table.Rows, render.Row{Cells: cells(s, strings.Repeat("much more ", 16))})
	}
	for above := range 40 {
		doc := small()
		doc.Blocks = nil
		for range above {
			doc.Blocks = append(doc.Blocks, words("line"))
		}
		box := render.Note{Tone: render.Guidance, Blocks: []render.Block{lines}}
		doc.Blocks = append(doc.Blocks, render.Heading{Level: 2, Text: "headingabove"}, box, table)
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		at := pageOf(laid, "headingabove", "boxone", "boxthree", "tablehead", "rowone")
		for _, n := range at {
			if n != at[0] || n == 0 {
				t.Errorf("after %d lines: heading, box and table stand on pages %v", above, at)
				break
			}
		}
	}
}

// A date in a narrow column is not broken for the sake of a long text beside it, and a pair of them once.
func TestDatesAreNotCrushed(t *testing.T) {
	table := render.Table{Columns: []render.Column{{Label: "Action", Weight: 4}, {Label: "Who", Weight: 1}, {Label: "When", Weight: 1}, {Label: "Result", Weight: 2}}}
	for _, day := range []string{"30 September 2026", "January to June 2027"} {
		table.Rows = append(table.Rows, render.Row{Cells: cells(strings.Repeat("long text ", 20), "Commissioning Manager, Disabled Children", day, strings.Repeat("long text ", 12))})
	}
	doc := small()
	doc.Blocks = []render.Block{table}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, o := range laid.pages[0].ops {
		if o.kind == textOp {
			all = append(all, strings.TrimSpace(o.text))
		}
	}
	if text := strings.Join(all, "|"); !strings.Contains(text, "|30 September 2026|") || !strings.Contains(text, "|January to|June 2027|") {
		t.Errorf("dates are broken: %s", text)
	}
}
