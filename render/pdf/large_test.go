package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dueregard/render"
)

// enlarged is the sample in type of the given size.
func enlarged(t *testing.T, size float64) *sheaf {
	t.Helper()
	doc := sample()
	doc.Brand.Size = size
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	return laid
}

// sizesOf are the type sizes of each kind of element on the pages.
func sizesOf(s *sheaf) map[string][]float64 {
	out := map[string][]float64{}
	for _, p := range s.pages {
		for _, o := range p.ops {
			if tag := s.tree[o.elem].tag; o.kind == textOp && !slices.Contains(out[tag], o.style.size) {
				out[tag] = append(out[tag], o.style.size)
			}
		}
	}
	return out
}

func TestSizes(t *testing.T) {
	for _, size := range []float64{9, 12, 14, 16, 18, 24} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			laid := enlarged(t, size)
			checkMargins(t, laid)
			checkLines(t, laid)
			checkContrast(t, laid)
			checkHeadings(t, laid)
			sizes := sizesOf(laid)
			if !slices.Contains(sizes["P"], size) {
				t.Errorf("no running text of %g points among %g", size, sizes["P"])
			}
			for tag, all := range sizes {
				if least := slices.Min(all); least < leastSize/bodySize*size-0.1 || size >= largePrint && least < largePrint {
					t.Errorf("%q in %g points", tag, least)
				}
			}
			title, first, second := slices.Max(sizes["H1"]), slices.Max(sizes["H2"]), slices.Max(sizes["H3"])
			if title <= first || first <= second || second <= size {
				t.Errorf("title %g, headings %g and %g, text %g", title, first, second, size)
			}
			if title > max(1.8*size, 30) {
				t.Errorf("title of %g points in text of %g", title, size)
			}
		})
	}
}

func TestSizesOutOfBounds(t *testing.T) {
	for size, ok := range map[float64]bool{0: true, 9: true, 24: true, 8.9: false, 25: false, -1: false, math.Inf(1): false, math.NaN(): false} {
		if _, err := lay(&render.Document{Brand: render.Brand{Size: size}}); (err == nil) != ok {
			t.Errorf("size %g: error %v", size, err)
		}
	}
}

// No word of the sample is cut at the end of a line, in a cell or elsewhere, whatever its size.
func TestNoWordsAreCut(t *testing.T) {
	for _, size := range []float64{0, 14, 18, 24} {
		laid := enlarged(t, size)
		last := map[int]op{} // element -> what it shows last
		for n, p := range laid.pages {
			for _, o := range p.ops {
				if o.kind != textOp || o.elem == 0 || laid.tree[o.elem].tag == "Figure" {
					continue
				}
				before := last[o.elem]
				a, _ := utf8.DecodeLastRuneInString(before.text)
				b, _ := utf8.DecodeRuneInString(o.text)
				if o.y != before.y && unicode.IsLetter(a) && unicode.IsLetter(b) {
					t.Errorf("size %g, page %d: %q is cut before %q", size, n+1, before.text, o.text)
				}
				last[o.elem] = o
			}
		}
	}
}

func TestCrowdedTablesAreStacked(t *testing.T) {
	table := render.Table{Caption: "Plan"}
	for _, label := range []string{"Recommendation", "Responsibility", "Characteristics", "Implementation", "No."} {
		table.Columns = append(table.Columns, render.Column{Label: label})
	}
	for range 3 {
		table.Rows = append(table.Rows, render.Row{Cells: cells("Disproportionately", "Commissioners", "Neighbourhoods", "Straightforward", "4")})
	}
	matrix := wideMatrix(2, 6)
	for size, stacked := range map[float64]bool{0: false, 18: true} {
		laid, err := lay(&render.Document{Brand: render.Brand{Size: size}, Blocks: []render.Block{table, matrix}})
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Join(textOf(laid), "")
		for _, want := range []string{"Responsibility: Commissioners", "No. 4", "Eliminate discrimination, harassment and victimisation: ±"} {
			if strings.Contains(all, want) != stacked {
				t.Errorf("size %g: %q on the page: %t", size, want, !stacked)
			}
		}
		headers := slices.ContainsFunc(laid.tree, func(e element) bool { return e.scope == "Column" })
		if headers == stacked {
			t.Errorf("size %g: header cells: %t", size, headers)
		}
	}
}
