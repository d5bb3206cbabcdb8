package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf/object"
)

var generatedNote = regexp.MustCompile(`N[0-9]+o*x`)

// checkNotes: the numbers in the text go up by one from page to page. A footnote begins on the page of its
// mark or the next, and every word of it stands once.
func checkNotes(t *testing.T, s *sheaf, g *generator) {
	t.Helper()
	last := 0
	marked, noted := map[int]int{}, map[int]int{}
	ends, elems := map[int]int{}, map[int]int{} // of a Note the last page; the Note of a number
	var words []string
	for n, p := range s.pages {
		for _, o := range p.ops {
			if o.kind != textOp {
				continue
			}
			words = append(words, generatedNote.FindAllString(o.text, -1)...)
			ends[o.elem] = n
			if o.note == 0 {
				continue
			}
			number, err := strconv.Atoi(o.text)
			switch tag := s.tree[s.tree[o.elem].parent].tag; tag {
			case "Reference":
				if err != nil || number != last+1 {
					t.Errorf("page %d: the number %q follows %d", n+1, o.text, last)
				}
				last, marked[number] = number, n
			case "Lbl":
				noted[number], elems[number] = n, s.tree[s.tree[o.elem].parent].parent
			default:
				t.Errorf("page %d: the number %q is a %s", n+1, o.text, tag)
			}
		}
	}
	for number, page := range marked {
		at, ok := noted[number]
		waits := at-ends[elems[number-1]] <= 1 // for one that is longer than a page
		if !ok || at != page && at != page+1 && !waits {
			t.Errorf("note %d of page %d stands on page %d", number, page+1, at+1)
		}
	}
	if len(noted) != len(marked) {
		t.Errorf("%d notes for %d marks", len(noted), len(marked))
	}
	checkNoteLinks(t, s)
	if slices.Sort(words); len(slices.Compact(words)) != len(g.notes) {
		t.Errorf("%d words of notes on the pages, %d in the document", len(words), len(g.notes))
	}
}

// checkNoteLinks: the number of a mark leads to the line in which its note begins, and that of the note to the
// line of its first mark. It gives their number.
func checkNoteLinks(t *testing.T, s *sheaf) (links int) {
	t.Helper()
	type end struct{ number, in string }
	opposite := map[string]string{"Reference": "Lbl", "Lbl": "Reference"}
	ends := map[int]end{} // by element
	at := map[end]place{} // first
	for n, p := range s.pages {
		for _, o := range p.ops {
			e := end{o.text, s.tree[s.tree[o.elem].parent].tag}
			if o.note == 0 || o.elem == 0 {
				continue
			}
			ends[o.elem] = e
			if _, again := at[e]; !again {
				at[e] = place{n + 1, o.y}
			}
		}
	}
	for _, p := range s.pages {
		for _, o := range p.ops {
			e, ok := ends[o.elem]
			if o.kind != areaOp || !ok {
				continue
			}
			links++
			want := at[end{e.number, opposite[e.in]}]
			if got := o.target.at; got.page != want.page || got.y >= want.y || got.y < want.y-2*o.h {
				t.Errorf("%s in a %s leads to %v, not to the line at %v", e.number, e.in, got, want)
			}
		}
	}
	if links != len(ends) {
		t.Errorf("%d links of %d numbers", links, len(ends))
	}
	return links
}

// checkOverlaps: no text stands on another.
func checkOverlaps(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		var texts []op
		for _, o := range p.ops {
			if o.kind == textOp && o.angle == 0 && strings.TrimSpace(o.text) != "" {
				o.w = shown(o)
				texts = append(texts, o)
			}
		}
		slices.SortFunc(texts, func(a, b op) int { return int(a.y*100) - int(b.y*100) })
		for i, a := range texts {
			for _, b := range texts[i+1:] {
				if b.y-0.6*b.style.size >= a.y {
					continue
				}
				if b.y-0.6*b.style.size > a.y+20 {
					break
				}
				if a.x < b.x+b.w-0.5 && b.x < a.x+a.w-0.5 {
					t.Errorf("page %d: %q at %.1f, %.1f stands on %q at %.1f, %.1f", n+1, b.text, b.x, b.y, a.text, a.x, a.y)
				}
			}
		}
	}
}

func noted(text, note string) render.Paragraph {
	return render.Paragraph{Spans: []render.Span{{Text: text}, {Note: &render.Footnote{Spans: []render.Span{{Text: note, Link: "https://example.org/"}}}}}}
}

// layNotes are the numbers of the marks and of the footnotes of each page.
func layNotes(t *testing.T, blocks ...render.Block) (marks, notes []string) {
	t.Helper()
	laid, err := lay(&render.Document{Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	checkNoteLinks(t, laid)
	for _, p := range laid.pages {
		var marked, noted []string
		for _, o := range p.ops {
			switch {
			case o.note > 0 && laid.tree[laid.tree[o.elem].parent].tag == "Reference":
				marked = append(marked, o.text)
			case o.note > 0:
				noted = append(noted, o.text)
			}
		}
		marks, notes = append(marks, strings.Join(marked, " ")), append(notes, strings.Join(noted, " "))
	}
	return marks, notes
}

// The same source cited twice on a page has one note there, and another one on the next page.
func TestNotesOfAPageAreShared(t *testing.T) {
	marks, notes := layNotes(t, noted("One.", "Census"), noted("Two.", "Survey"), noted("Three.", "Census"), render.PageBreak{}, noted("Four.", "Census"))
	if want := []string{"1 2 1", "3"}; !slices.Equal(marks, want) {
		t.Errorf("marks %q, want %q", marks, want)
	}
	if want := []string{"1 2", "3"}; !slices.Equal(notes, want) {
		t.Errorf("notes %q, want %q", notes, want)
	}
}

// Numbers next to each other ascend, also where the page has one of the footnotes already.
func TestNumbersNextToEachOtherAscend(t *testing.T) {
	both := noted("Two.", "Survey")
	both.Spans = append(both.Spans, noted("", "Census").Spans[1])
	marks, _ := layNotes(t, noted("One.", "Census"), both)
	if want := []string{"1 1 2"}; !slices.Equal(marks, want) {
		t.Errorf("marks %q, want %q", marks, want)
	}
}

// A number is followed closely, however many digits it might have had.
func TestNumbersTakeTheirOwnRoom(t *testing.T) {
	spans := []render.Span{{Text: "One."}}
	for range 12 {
		spans = append(spans, noted("", "Census").Spans[1])
	}
	spans = append(spans, render.Span{Text: " After."})
	laid, err := lay(&render.Document{Blocks: []render.Block{render.Paragraph{Spans: spans}}})
	if err != nil {
		t.Fatal(err)
	}
	var end float64
	for _, o := range laid.pages[0].ops {
		if o.kind != textOp || o.elem == 0 || laid.tree[o.elem].tag == "Link" && o.note == 0 || laid.tree[laid.tree[o.elem].parent].tag == "Lbl" {
			continue
		}
		if end > 0 && (o.x > end+0.2 || o.x < end-0.2) {
			t.Errorf("%q begins at %.1f, what stands before ends at %.1f", o.text, o.x, end)
		}
		end = o.x + shown(o)
	}
}

// Marks lead to the note on their page, though it be the same as on another, and the note to the first of them.
// A reader hears what the note says, or where the link goes.
func TestNotesAreLinked(t *testing.T) {
	doc := &render.Document{Blocks: []render.Block{
		noted("One.", "Census"), noted("Two.", "Survey"), noted("Three.", "Census"), render.PageBreak{}, noted("Four.", "Census"), noted("Five.", ""),
	}}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	if links := checkNoteLinks(t, laid); links != 5+4 {
		t.Errorf("%d links", links)
	}
	r := treeOf(t, written(t, doc))
	var got []string
	for n, p := range r.pages {
		for _, a := range r.at(p.ref, "Annots").(object.Array) {
			dest, ok := r.at(a, "Dest").(object.Array)
			if !ok {
				continue // of a note's own
			}
			to := slices.IndexFunc(r.pages, func(p markedPage) bool { return p.ref == dest[0] })
			owner := r.linked[a.(object.Ref)]
			got = append(got, fmt.Sprintf("%d→%d %s in %s: %s", n+1, to+1, r.at(owner, "S"), r.at(owner, "P", "S"), r.at(a, "Contents").(object.String).Text()))
		}
	}
	if want := []string{
		"1→1 Link in Reference: Census", "1→1 Link in Reference: Survey", "1→1 Link in Reference: Census",
		"1→1 Link in Lbl: Back to the text", "1→1 Link in Lbl: Back to the text",
		"2→2 Link in Reference: Census", "2→2 Link in Reference: 4",
		"2→2 Link in Lbl: Back to the text", "2→2 Link in Lbl: Back to the text",
	}; !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// A row that is cut has the notes of each part on its page; the header that is repeated has none again.
func TestNotesOfRowsThatAreCut(t *testing.T) {
	var blocks []render.Block
	for i := range 40 {
		blocks = append(blocks, noted(prose[:200], "Source "+strconv.Itoa(i)))
	}
	table := render.Table{Caption: "Long", Guidance: []render.Block{noted("How to read it.", "Guide")}, Columns: []render.Column{{Label: "A"}, {Label: "B"}}, Rows: []render.Row{{Cells: []render.Cell{{Blocks: blocks}, cell("beside")}}}}
	marks, notes := layNotes(t, table)
	if len(marks) < 3 || !slices.Equal(marks, notes) || !strings.HasPrefix(marks[0], "1 2 3") {
		t.Errorf("marks %q, notes %q", marks, notes)
	}
}

// Numbers next to each other are apart; in large print, where they are as large as the text, they stand in brackets.
func TestMarksAreToldFromText(t *testing.T) {
	note := func(s string) render.Span {
		return render.Span{Note: &render.Footnote{Spans: []render.Span{{Text: s}}}}
	}
	p := render.Paragraph{Spans: []render.Span{{Text: "Of people."}, note("One."), note("Two."), {Text: " So."}}}
	for size, want := range map[float64]string{10.5: "Of people.1,\u00a02 So.", 18: "Of people.\u00a0[1,\u00a02] So."} {
		laid, err := lay(&render.Document{Brand: render.Brand{Size: size}, Blocks: []render.Block{p}})
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		line := -1.0
		for _, o := range laid.pages[0].ops {
			if o.kind != textOp || laid.tree[laid.tree[o.elem].parent].tag == "Lbl" {
				continue
			}
			if line < 0 {
				line = o.y
			}
			if o.y > line+10 {
				break
			}
			text.WriteString(o.text)
		}
		if got := text.String(); !strings.HasPrefix(got, want) {
			t.Errorf("in %g points: %q, want %q", size, got, want)
		}
	}
}
