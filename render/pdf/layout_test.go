package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
)

// Each property holds for every document; these are tried on a hundred of them.
func TestLayoutProperties(t *testing.T) {
	for seed := range uint64(100) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			g := newGenerator(seed)
			doc := g.document(1 + int(seed)%40)
			doc.Brand.Size = []float64{0, 18, 9, 24, 0}[seed%5]
			laid, err := lay(doc)
			if err != nil {
				t.Fatal(err)
			}
			checkMargins(t, laid)
			checkLines(t, laid)
			checkWords(t, laid, g)
			checkContrast(t, laid)
			checkHeadings(t, laid)
			checkNotes(t, laid, g)
			if doc.Brand.Size < largestBody { // of which a page holds few lines
				checkWidows(t, laid)
			}
			checkOverlaps(t, laid)
		})
	}
}

// shown is the width of a text without the spaces that hang over at its end.
func shown(o op) float64 {
	l := &layout{faces: faces()}
	return l.width(strings.TrimRight(o.text, " "), o.style)
}

// checkMargins: nothing is drawn outside the content, running header and footer excepted.
func checkMargins(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		on := sheetOf(p.landscape)
		for _, o := range slices.Concat(p.fills, p.ops) {
			top, bottom, width := o.y, o.y+o.h, o.w
			if o.kind == textOp {
				top, bottom, width = o.y-0.75*o.style.size, o.y+0.25*o.style.size, shown(o)
			}
			if o.kind == lineOp {
				top, bottom = bottom, top
			}
			if o.x < on.x-1 || o.x+width > on.x+on.w+1 {
				t.Errorf("page %d: outside the side margins: %+v", n+1, o)
			}
			furniture := (o.elem == 0 || marks(s, o)) && (bottom < on.top || top > on.bottom)
			if !furniture && (top < on.top-5 || bottom > on.bottom+5) {
				t.Errorf("page %d: outside the content: %+v", n+1, o)
			}
		}
	}
}

// marks reports whether o shows the marking where a reader hears it.
func marks(s *sheaf, o op) bool { return s.meta.Marking != "" && o.elem == 1 }

// checkContrast: text can be read on the last of the fills that lie below it.
func checkContrast(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		for _, o := range p.ops {
			if o.kind != textOp || strings.TrimSpace(o.text) == "" || s.tree[o.elem].tag == "Figure" {
				continue
			}
			ground := white
			for _, f := range p.fills {
				if f.x <= o.x && o.x < f.x+f.w && f.y <= o.y && o.y <= f.y+f.h {
					ground = f.style.color
				}
			}
			if c := render.Contrast(o.style.color, ground); c < render.MinContrast {
				t.Errorf("page %d: %q in %06x on %06x: contrast %.1f", n+1, o.text, o.style.color, ground, c)
			}
		}
	}
}

// checkLines: the lines of an element follow each other downwards without touching, and so do the
// pieces of a line to the right.
func checkLines(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		last := map[int]op{}
		for _, o := range p.ops {
			if o.kind != textOp || o.elem == 0 || s.tree[o.elem].tag == "Figure" || o.style.rise > 0 {
				continue
			}
			if before, ok := last[o.elem]; ok {
				below := o.y >= before.y+0.9*o.style.size
				beside := o.y == before.y && o.x >= before.x+before.w-tolerance
				if !below && !beside {
					t.Errorf("page %d: %q at %.1f, %.1f overlaps %q at %.1f, %.1f",
						n+1, o.text, o.x, o.y, before.text, before.x, before.y)
				}
			}
			last[o.elem] = o
		}
	}
}

// textOf is the text of each element, the elements in reading order.
func textOf(s *sheaf) []string {
	out := make([]string, len(s.tree))
	for _, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == textOp && o.elem != 0 {
				out[o.elem] += o.text
			}
		}
	}
	return out
}

var (
	generatedWord  = regexp.MustCompile(`W[0-9]+o*x`)
	generatedLabel = regexp.MustCompile(`L[0-9]+o*x`)
)

// checkWords: every word of the document stands on the pages once, in reading order, and every one
// of a label at least once. None is cut at the end of a line.
func checkWords(t *testing.T, s *sheaf, g *generator) {
	t.Helper()
	var got, lines []string
	for _, text := range textOf(s) {
		got = append(got, generatedWord.FindAllString(text, -1)...)
	}
	labels := map[string]bool{}
	for _, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == textOp && o.elem != 0 {
				lines = append(lines, generatedWord.FindAllString(o.text, -1)...)
			}
			for _, label := range generatedLabel.FindAllString(o.text, -1) {
				labels[label] = true
			}
		}
	}
	if len(lines) != len(got) {
		t.Errorf("%d of %d words are cut", len(got)-len(lines), len(got))
	}
	if len(labels) != len(g.labels) {
		t.Errorf("%d words of labels on the pages, %d in the document", len(labels), len(g.labels))
	}
	want := g.words
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("word %d is %q, not %q", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d words on the pages, %d in the document", len(got), len(want))
	}
}

// checkHeadings: a heading has text of something else below it on its page, unless it ends the
// document.
func checkHeadings(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		lowest := map[int]float64{} // element -> its last baseline on the page
		var last float64
		for _, o := range p.ops {
			if o.kind == textOp && o.elem != 0 {
				lowest[o.elem] = max(lowest[o.elem], o.y)
				if !strings.HasPrefix(s.tree[o.elem].tag, "H") {
					last = max(last, o.y)
				}
			}
		}
		for elem, y := range lowest {
			if strings.HasPrefix(s.tree[elem].tag, "H") && y > last && n+1 < len(s.pages) {
				t.Errorf("page %d ends in a heading", n+1)
			}
		}
	}
}

// checkWidows: where a paragraph goes on over a page, two lines of it stand on either side. Cells that are cut
// are left out: a short one beside a long one may have to part.
func checkWidows(t *testing.T, s *sheaf) {
	t.Helper()
	inCell := func(elem int) bool {
		for ; elem != 0; elem = s.tree[elem].parent {
			if tag := s.tree[elem].tag; tag == "TD" || tag == "TH" || tag == "Note" {
				return true
			}
		}
		return false
	}
	footed := map[int]bool{}                    // pages with footnotes, which may leave room for little else
	lines := map[int]map[int]map[float64]bool{} // element -> page -> baselines
	for n, p := range s.pages {
		for _, o := range p.ops {
			footed[n] = footed[n] || s.tree[o.elem].tag == "Note"
			for tag := s.tree[o.elem].tag; tag == "Span" || tag == "Link"; tag = s.tree[o.elem].tag {
				o.elem = s.tree[o.elem].parent
			}
			if o.kind != textOp || o.elem == 0 || s.tree[o.elem].tag != "P" || o.style.rise > 0 {
				continue
			}
			if lines[o.elem] == nil {
				lines[o.elem] = map[int]map[float64]bool{}
			}
			if lines[o.elem][n] == nil {
				lines[o.elem][n] = map[float64]bool{}
			}
			lines[o.elem][n][o.y] = true
		}
	}
	for elem, pages := range lines {
		for n, on := range pages {
			if len(pages) > 1 && len(on) < 2 && !inCell(elem) && !footed[n] && !footed[n+1] {
				t.Errorf("page %d has one line of a paragraph that goes on: %s of %s", n+1, s.tree[elem].tag, s.tree[s.tree[elem].parent].tag)
			}
		}
	}
}

func TestTableHeaderIsRepeated(t *testing.T) {
	table := render.Table{Caption: "Sixty rows", Columns: []render.Column{{Label: "Label"}, {Label: "Words"}}}
	for i := range 60 {
		table.Rows = append(table.Rows, render.Row{Cells: cells(fmt.Sprint("Row ", i), prose[:200])})
	}
	laid, err := lay(&render.Document{Blocks: []render.Block{table}})
	if err != nil {
		t.Fatal(err)
	}
	if len(laid.pages) < 3 {
		t.Fatalf("sixty rows on %d pages", len(laid.pages))
	}
	for n, p := range laid.pages {
		var labels, continued, tagged int
		for _, o := range p.ops {
			if strings.HasPrefix(o.text, "Label") {
				labels++
				tagged += min(o.elem, 1)
			}
			if o.text == "Sixty rows, continued" {
				continued++
			}
		}
		if labels != 1 || continued != min(n, 1) {
			t.Errorf("page %d has %d headers, %d of them marked as continued", n+1, labels, continued)
		}
		if first := n == 0; first != (tagged == 1) {
			t.Errorf("page %d: a reader hears the header %d times", n+1, tagged)
		}
	}
}

func TestContentsShowPages(t *testing.T) {
	laid, err := lay(sample())
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for i, text := range textOf(laid) {
		if laid.tree[laid.tree[i].parent].tag == "Reference" {
			got = append(got, text)
		}
	}
	for _, h := range laid.headings {
		want = append(want, h.text+" "+fmt.Sprint(h.at.page))
	}
	if !slices.Equal(got, want) {
		t.Errorf("contents are %q, want %q", got, want)
	}
}
