package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"dueregard/render"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// written is doc as a file.
func written(t testing.TB, doc *render.Document) string {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, doc); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func TestGolden(t *testing.T) {
	golden := filepath.Join("testdata", "sample.html")
	got := written(t, sample())
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v\n  hint: make golden", err)
	}
	if got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("%s:%d: got\n%s\nwant\n%s", golden, i+1, a[i], b[i])
			}
		}
		t.Fatalf("%d lines, want %d", len(a), len(b))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	first := written(t, sample())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			var buf bytes.Buffer
			if err := Write(&buf, sample()); err != nil || buf.String() != first {
				t.Errorf("another file from the same document, error %v", err)
			}
		})
	}
	all.Wait()
}

// TestPolicy wants the hash of the style that stands in the page, and no style elsewhere.
func TestPolicy(t *testing.T) {
	file := written(t, sample())
	_, css, _ := strings.Cut(file, "<style>")
	css, _, _ = strings.Cut(css, "</style>")
	hash := sha256.Sum256([]byte(css))
	want := "style-src &#39;sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "&#39;;"
	if !strings.Contains(file, want) {
		t.Errorf("the policy does not name the style: no %s", want)
	}
	for _, bad := range []string{" style=", "<script", "<link", "<img", "@import", "<iframe", "<form"} {
		if strings.Contains(file, bad) {
			t.Errorf("%s stands in the page", bad)
		}
	}
	if strings.Contains(style, "//") || strings.Contains(style, "url(") {
		t.Error("an address in style.css")
	}
}

// TestColours wants the constants of color.go to be those of style.css.
func TestColours(t *testing.T) {
	for _, want := range []string{"--paper: " + white.String(), "--ink: " + ink.String(), "--paper: " + darkness.String()} {
		if !strings.Contains(style, want) {
			t.Errorf("no %q in style.css", want)
		}
	}
}

func TestContrast(t *testing.T) {
	for _, on := range []rgb{white, darkness} {
		for c := rgb(0); c <= white; c += 0x030507 {
			if got := legible(c, on, render.MinContrast); render.Contrast(got, on) < render.MinContrast {
				t.Fatalf("%v became %v on %v", c, got, on)
			}
			if got := inkOn(c); render.Contrast(got, c) < render.MinContrast {
				t.Fatalf("%v on %v", got, c)
			}
			if got := (theme{header: c}).darkHeader(); render.Contrast(inkOn(got), got) < render.MinContrast {
				t.Fatalf("%v in the dark became %v", c, got)
			}
		}
	}
}

// headings are the levels of the headings of a page, in order.
func headings(file string) string {
	var levels strings.Builder
	for _, m := range regexp.MustCompile(`<h([1-6])[ >]`).FindAllStringSubmatch(file, -1) {
		levels.WriteString(m[1])
	}
	return levels.String()
}

func TestHeadingsNeverSkip(t *testing.T) {
	h := func(level int) render.Block { return render.Heading{Level: level, Text: "A heading"} }
	title := render.Title{Text: "A title"}
	for _, c := range []struct {
		blocks []render.Block
		want   string
	}{
		{nil, "1"},
		{[]render.Block{h(1), h(2)}, "123"},
		{[]render.Block{title, h(1), h(2), h(3), h(4), h(1)}, "123452"},
		{[]render.Block{title, h(4), h(4), h(2), h(4)}, "12334"},
		{[]render.Block{h(2), title, h(1)}, "1223"},
		{[]render.Block{title, h(9), h(-1), render.Heading{Level: 2}}, "122"},
		{[]render.Block{words("a"), title, h(1), title, h(1), h(4), h(4)}, "1223" + "45"},
		{[]render.Block{render.Part{Blocks: []render.Block{title, h(1)}}, render.Part{Blocks: []render.Block{title, h(1)}}}, "1223"},
		{[]render.Block{title, render.Note{Blocks: []render.Block{title, h(3), render.Contents{}}}}, "1"},
	} {
		if got := headings(written(t, &render.Document{Meta: render.Meta{Title: "A paper"}, Blocks: c.blocks})); got != c.want {
			t.Errorf("%v: levels %s, want %s", c.blocks, got, c.want)
		}
	}
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Age and sex":               "age-and-sex",
		"Tŷ Ŵyl, 2027":              "ty-wyl-2027",
		"  “The” council’s":         "the-councils",
		"بس پاس":                    "section",
		"":                          "section",
		strings.Repeat("long ", 30): "long-long-long-long-long-long-long-long-long-long-long-long",
		strings.Repeat("x", 99):     strings.Repeat("x", 60),
		"a" + strings.Repeat("b", 58) + " cdefghij": "a" + strings.Repeat("b", 58),
	} {
		if got := slug(text); got != want {
			t.Errorf("slug(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	cell := render.Cell{Fill: "red", Blocks: []render.Block{words("x")}}
	for want, doc := range map[string]*render.Document{
		`html: brand colour "red" is not of the form #rrggbb`: {Brand: render.Brand{Header: "red"}},
		`html: fill colour "red" is not of the form #rrggbb`:  {Blocks: []render.Block{render.Table{Rows: []render.Row{{Cells: []render.Cell{cell}}}}}},
	} {
		var buf bytes.Buffer
		if err := Write(&buf, doc); err == nil || err.Error() != want || buf.Len() > 0 {
			t.Errorf("error %v and %d bytes, want %s", err, buf.Len(), want)
		}
	}
}

func TestSize(t *testing.T) {
	for size, want := range map[float64]string{0: "font-size:112.5%", 9: "font-size:100%", 18: "font-size:150%", 99: "font-size:200%"} {
		if css := (theme{size: size}).css(); !strings.Contains(css, want) {
			t.Errorf("size %v: no %s in %s", size, want, css)
		}
	}
}

func TestPageOf(t *testing.T) {
	for label, want := range map[string]string{
		"Page %d of %d": `"Page "counter(page)" of "counter(pages)`,
		"%d":            `counter(page)`,
		"Tudalen":       `"Tudalen"`,
	} {
		if got := strings.NewReplacer(`" c`, `"c`, `) "`, `)"`).Replace(pageOf(label)); got != want {
			t.Errorf("%q became %s, want %s", label, got, want)
		}
	}
}

func TestCSSString(t *testing.T) {
	for text, want := range map[string]string{
		"Tŷ 1":          `"Tŷ 1"`,
		"a & b":         `"a \26  b"`,
		`"</style>\`:    `"\22 \3c \2f style\3e \5c "`,
		"two\nlines":    `"two lines"`,
		" \u200b\ufeff": `" ` + "\u200b" + `"`,
		"":              "",
	} {
		if got := cssString(text); got != want {
			t.Errorf("cssString(%q) = %s, want %s", text, got, want)
		}
	}
}

// Where contrast is strong, all is ink on paper but for rules and links, and what a house would fill has an
// outline.
func TestStrongContrast(t *testing.T) {
	look, err := newTheme(render.Brand{Heading: "#ffdd00", Header: "#00703c", Contrast: "strong"})
	if err != nil {
		t.Fatal(err)
	}
	css := look.css()
	paper, ink := regexp.MustCompile(`--(paper|header|rim|plain|positive|negative|mixed|neutral|unknown|missing|muted|guidance):(#[0-9a-f]{6})`),
		regexp.MustCompile(`--(ink|quiet|line|heading|header-ink|[a-z]+-edge|link):(#[0-9a-f]{6})`)
	for i, scheme := range strings.SplitN(css, "prefers-color-scheme:dark", 2) {
		grounds, inks := paper.FindAllStringSubmatch(scheme, -1), ink.FindAllStringSubmatch(scheme, -1)
		if len(grounds) != 12 || len(inks) != 15 {
			t.Errorf("scheme %d: %d grounds, %d inks", i, len(grounds), len(inks))
		}
		for _, ground := range grounds {
			for _, ink := range inks {
				a, _ := render.ParseColour(ground[2])
				b, _ := render.ParseColour(ink[2])
				if ratio := render.Contrast(a, b); ratio < 7 {
					t.Errorf("scheme %d: %s on %s: contrast %.1f", i, ink[1], ground[1], ratio)
				}
			}
		}
	}
	if !strings.Contains(css, "outline:") {
		t.Error("tints have no outline")
	}
}

// An answer without a label is in no list of labels: a list of them has none without.
func TestAnswerWithoutLabel(t *testing.T) {
	var page bytes.Buffer
	err := Write(&page, &render.Document{Meta: render.Meta{Title: "T", Language: "en"}, Blocks: []render.Block{render.Field{Missing: "Not recorded"}}})
	if body := page.String(); err != nil || strings.Contains(body, "<dl") || strings.Contains(body, "<dt") || !strings.Contains(body, "Not recorded") {
		t.Errorf("%v, and the page is\n%s", err, body)
	}
}
