package pdf

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

const (
	strongText = 7.0 // WCAG 2.2, 1.4.6: what strong contrast asks of text
	markRatio  = 3.0 // WCAG 2.2, 1.4.11: what is asked of marks that mean something
)

// checkPairs: whatever is drawn stands out from what is drawn below it, as text or as a mark.
func checkPairs(t *testing.T, s *sheaf, text float64) {
	t.Helper()
	seen := map[string]bool{}
	for n, p := range s.pages {
		ground := slices.Clone(p.fills)
		for _, o := range p.ops {
			if o.kind == fillOp {
				ground = append(ground, o)
			}
		}
		pairs := func(kind string, o op, least float64, below []op, points [][2]float64) {
			for _, at := range points {
				for _, c := range grounds(p, below, at[0], at[1]) {
					if c == o.style.color && kind == "mark" {
						continue // one line over another
					}
					ratio := render.Contrast(o.style.color, c)
					say := fmt.Sprintf("%s in %v on %v: contrast %.2f", kind, o.style.color, c, ratio)
					if ratio < least-0.005 && !seen[say] {
						seen[say] = true
						t.Errorf("page %d: %q: %s", n+1, o.text, say)
					}
				}
			}
		}
		for _, o := range p.ops {
			if o.kind == textOp && strings.TrimSpace(o.text) != "" && o.angle == 0 {
				y := o.y - 0.3*o.style.size
				pairs("text", o, text, ground, [][2]float64{{o.x + 0.5, y}, {o.x + shown(o)/2, y}, {o.x + shown(o) - 0.5, y}})
			}
		}
		for i, o := range ground {
			if o.kind == fillOp && isMark(o, i < len(p.fills)) {
				pairs("mark", o, markRatio, wider(ground[:i], 1), [][2]float64{{o.x + o.w/2, o.y + o.h/2}})
			}
		}
	}
}

// wider are the fills that are no lines, such as those of the axes that bars begin on.
func wider(fills []op, than float64) []op {
	return slices.DeleteFunc(slices.Clone(fills), func(o op) bool { return min(o.w, o.h) < than })
}

// grounds are the colours that may lie below a point: of the last fill there, or of paper and a watermark.
func grounds(p page, fills []op, x, y float64) []rgb {
	under, found := white, false
	for _, f := range fills {
		if f.kind == fillOp && f.x <= x && x <= f.x+f.w && f.y <= y && y <= f.y+f.h {
			under, found = f.style.color, true
		}
	}
	all := []rgb{under}
	for _, f := range p.fills {
		if f.kind == textOp && !found && covers(f, x, y) {
			all = append(all, f.style.color)
		}
	}
	return all
}

// covers says that a point lies in the box of a text that is turned.
func covers(o op, x, y float64) bool {
	sin, cos := math.Sincos(o.angle * math.Pi / 180)
	along, down := (x-o.x)*cos-(y-o.y)*sin, (x-o.x)*sin+(y-o.y)*cos
	return along >= 0 && along <= o.w && down >= -0.75*o.style.size && down <= 0.25*o.style.size
}

// isMark says that a fill means something by itself: no line between rows, ground of a tint, nor ground of a
// pattern, which has an outline.
func isMark(o op, below bool) bool {
	switch o.style.color {
	case white, hairline, grid, pale, mid, strongInk[hairline], strongInk[grid]:
		return false
	}
	return !below || o.w <= 5
}

// looksOf are the ways in which a document may be asked for.
func looksOf(doc *render.Document) map[string]*render.Document {
	all := map[string]*render.Document{}
	for _, contrast := range []string{"", strongContrast} {
		for _, size := range []float64{doc.Brand.Size, 18} {
			d := *doc
			d.Brand.Contrast, d.Brand.Size, d.Meta.Watermark = contrast, size, "Draft"
			all[fmt.Sprintf("%s %g", contrast, size)] = &d
		}
	}
	return all
}

func checkLooks(t *testing.T, doc *render.Document) {
	for name, d := range looksOf(doc) {
		t.Run(name, func(t *testing.T) {
			laid, err := lay(d)
			if err != nil {
				t.Fatal(err)
			}
			least := render.MinContrast
			if d.Brand.Contrast == strongContrast {
				least = strongText
			}
			checkPairs(t, laid, least)
			if d.Brand.Size >= largePrint {
				checkLarge(t, laid)
			}
		})
	}
}

// checkLarge: no text of large print is smaller than it, and none is in italics.
func checkLarge(t *testing.T, s *sheaf) {
	t.Helper()
	for n, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == textOp && (o.style.size < largePrint || o.style.face == italic) {
				t.Errorf("page %d: %q in %g points, face %d", n+1, o.text, o.style.size, o.style.face)
			}
		}
	}
}

// Every example in its own form, and one example in each form that comes with the program.
func TestLooksOfExamples(t *testing.T) {
	files, _ := filepath.Glob("../../examples/complete/*.toml")
	if len(files) == 0 {
		t.Fatal("no examples")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { checkLooks(t, documentOf(t, file, nil)) })
	}
	for _, name := range templates.Names() {
		form, err := templates.Resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			checkLooks(t, documentOf(t, "../../examples/complete/library-hours-2026.toml", form))
		})
	}
}

func TestLooksOfHouses(t *testing.T) {
	examples, _ := filepath.Glob("../../examples/houses/*-example.toml")
	if len(examples) == 0 {
		t.Fatal("no houses")
	}
	for _, file := range examples {
		name := strings.TrimSuffix(file, "-example.toml") + ".toml"
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		form, err := templates.Read(f, name, func(from, base string) (string, io.ReadCloser, error) {
			at := filepath.Join(filepath.Dir(from), base)
			b, err := os.Open(at)
			return at, b, err
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(name), func(t *testing.T) { checkLooks(t, documentOf(t, file, form)) })
	}
}

// documentOf is the paper that a file is in its own right, in its own form if none is given.
func documentOf(t *testing.T, name string, form *templates.Form) *render.Document {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	file, err := schema.Load(f, name)
	if err != nil {
		t.Fatal(err)
	}
	if form == nil {
		if form, err = templates.Resolve(file.Statement.Template); err != nil {
			t.Fatal(err)
		}
	}
	st := form.Apply(file.Statement)
	doc, err := render.Make(render.Own(st), render.Input{Statement: st, Form: form})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Whatever colours a house chooses, all can be read.
func TestLooksOfAnyColours(t *testing.T) {
	for seed := range uint64(15) {
		g := newGenerator(1000 + seed)
		doc := g.document(12)
		colour := func() string { return fmt.Sprintf("#%06x", rand.New(rand.NewPCG(seed, 7)).IntN(1<<24)) }
		doc.Brand = render.Brand{Heading: colour(), Header: colour()}
		t.Run(fmt.Sprint(seed), func(t *testing.T) { checkLooks(t, doc) })
	}
}

// The edge of a tint shows beside the tint and on paper.
func TestEdgesOfTints(t *testing.T) {
	for tone, tint := range tints {
		for _, c := range []rgb{tint.fill, white} {
			if ratio := render.Contrast(tint.edge, c); ratio < markRatio {
				t.Errorf("tone %d: edge %v on %v: contrast %.2f", tone, tint.edge, c, ratio)
			}
		}
	}
}

// A watermark lies on the page, around its middle and below all else; in large print and where contrast is
// strong, beside what is set.
func TestWatermark(t *testing.T) {
	for _, text := range []string{"Draft", "Drafft", "Draft, not for publication until the cabinet has met", "X", "Working\ndraft"} {
		for name, doc := range looksOf(&render.Document{Meta: render.Meta{Title: "T"}, Blocks: append(many(words(prose), 12), render.Landscape{Blocks: many(words(prose), 2)})}) {
			doc.Meta.Watermark = text
			laid, err := lay(doc)
			if err != nil {
				t.Fatal(err)
			}
			for n, p := range laid.pages {
				o := p.fills[0]
				if o.kind != textOp || o.elem != 0 || o.angle == 0 {
					t.Fatalf("%s, page %d: %+v is no watermark", name, n+1, o)
				}
				checkPlace(t, p, o, name != " 0")
			}
		}
	}
	for name, doc := range looksOf(&render.Document{Blocks: []render.Block{words("text")}}) {
		doc.Meta.Watermark = ""
		if laid, err := lay(doc); err != nil || len(laid.pages[0].fills) > 0 && laid.pages[0].fills[0].angle != 0 {
			t.Errorf("%s: a watermark that nobody asks for: %v", name, err)
		}
	}
}

// checkPlace: the corners of a watermark are on the page, and in the margin if it is to be beside the text.
func checkPlace(t *testing.T, p page, o op, beside bool) {
	t.Helper()
	sin, cos := math.Sincos(o.angle * math.Pi / 180)
	width, height := p.size()
	for _, along := range []float64{0, o.w} {
		for _, up := range []float64{0, 0.7 * o.style.size} {
			x, y := o.x+along*cos-up*sin, o.y-along*sin-up*cos
			if x < 0 || x > width || y < 0 || y > height || beside && x < width-marginX {
				t.Errorf("%q reaches %.0f, %.0f", o.text, x, y)
			}
		}
	}
}
