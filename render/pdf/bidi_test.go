package pdf

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"

	"dueregard/render"
)

// onLine is how a text of one line is drawn, from left to right, cluster by cluster.
func onLine(t *testing.T, text string) string {
	t.Helper()
	l := &layout{faces: faces()}
	glyphs := l.glyphs([]run{{text: text, style: style{size: 10}}})
	if l.err != nil {
		t.Fatal(l.err)
	}
	levels, at := turned(glyphs, 0)
	if at == nil {
		at = places(glyphs, nil, 0)
	}
	order := make([]int, len(glyphs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(1000 * (at[a] - at[b])) })
	var b strings.Builder
	for _, i := range order {
		g := glyphs[i]
		if g.cluster == nil && levels != nil && levels[i] == rightToLeft {
			g.r = mirrored(g.r)
		}
		g.text(&b)
	}
	return b.String()
}

// Capitals stand for Arabic letters, in the order of the Arabic alphabet: A is alef, B is beh.
func arabicText(s string) string {
	return strings.Map(func(r rune) rune {
		if at := strings.IndexRune("ABTJHDRSCMN", r); at >= 0 {
			return []rune("ابتجحدرسعمن")[at]
		}
		return r
	}, s)
}

// Words of Arabic run from right to left, as Unicode's algorithm has it for a paragraph that runs the other way.
func TestRightToLeft(t *testing.T) {
	for text, want := range map[string]string{
		"x y":           "x y",
		"x MHMD y":      "x DMHM y",
		"x MHMD CMR y":  "x RMC DMHM y",
		"MHMD, x":       "DMHM, x",
		"MHMD, CMR.":    "RMC ,DMHM.",
		"MHMD 12 CMR":   "RMC 12 DMHM",
		"MHMD 1.5 CMR":  "RMC 1.5 DMHM",
		"MHMD 12":       "12 DMHM",
		"12 MHMD":       "12 DMHM",
		"x 12 MHMD":     "x 12 DMHM",
		"MHMD x 12":     "DMHM x 12",
		"MHMD (CMR) x":  "(RMC) DMHM x",
		"MHMD (x) CMR":  "DMHM (x) RMC",
		"x (MHMD) y":    "x (DMHM) y",
		"MHMD « CMR » ": "« RMC » DMHM ",
	} {
		if got := onLine(t, arabicText(text)); got != arabicText(want) {
			t.Errorf("%s: %q, want %q", text, got, arabicText(want))
		}
	}
	if got := onLine(t, "١٢ x"); got != "١٢ x" {
		t.Errorf("%q", got)
	}
}

// One operation draws what runs from right to left on a line, and tells its text in the order of reading. A word is
// not parted, and all of it stays on the paper.
func TestShapedOperations(t *testing.T) {
	text := "Chair: " + arabicText("MHMD CMR") + ", नमस्ते দেশ ਸਿੰਘ ọ\u0300 end. "
	doc := &render.Document{Blocks: []render.Block{words(text), words(strings.Repeat(text, 30)), wideTable(9, 2, text)}}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	checkMargins(t, laid)
	var shaped []string
	var all strings.Builder
	for _, p := range laid.pages {
		for _, o := range p.ops {
			if o.kind != textOp {
				continue
			}
			all.WriteString(o.text)
			if o.shaped != nil {
				shaped = append(shaped, o.text)
			}
		}
	}
	if want := []string{arabicText("MHMD CMR"), "नमस्ते", "দেশ", "ਸਿੰਘ", "ọ\u0300"}; !slices.Equal(shaped[:5], want) {
		t.Errorf("%q, want %q", shaped[:5], want)
	}
	if got := strings.Count(all.String(), text); got < 31 {
		t.Errorf("the text is there %d times", got)
	}
	for _, name := range shaped[:1] {
		if !slices.ContainsFunc(laid.tree, func(e element) bool { return e.tag == "Span" && e.actual == name }) {
			t.Errorf("no element says %q", name)
		}
	}
	found := strings.Join(readerOf(t, written(t, doc)).pages()[0], "")
	if want := strings.TrimSpace(text); !strings.Contains(found, want) {
		t.Errorf("%q is not in %q", want, found)
	}
}

// Faces that shape are shared by all documents that are set at the same time.
func TestShapedSameBytes(t *testing.T) {
	doc := func() *render.Document {
		return &render.Document{Blocks: []render.Block{words("محمد علي, श्रीमती क्षिप्रा, গুরু শ্রীমতী, ਗੁਰਮੀਤ ਸਿੰਘ, ọ̀"), words("12 محمد (علي)")}}
	}
	first := written(t, doc())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			var out bytes.Buffer
			if _, err := Write(&out, doc()); err != nil || !bytes.Equal(out.Bytes(), first) {
				t.Errorf("another file, error %v", err)
			}
		})
	}
	all.Wait()
}

// Readers that are not ours find the words, by where they stand on the page and in the order of the tags.
func TestJudgeShaped(t *testing.T) {
	doc := &render.Document{Meta: render.Meta{Title: "T"}, Blocks: []render.Block{words("Chair: محمد علي, श्रीमती क्षिप्रा, গুরু শ্রীমতী, ਗੁਰਮੀਤ ਸਿੰਘ, ọ̀, end")}}
	for _, args := range [][]string{{"pdftotext", "FILE", "-"}, {"pdfinfo", "-struct-text", "FILE"}, {"mutool", "draw", "-F", "text", "FILE"}} {
		out := tool(t, doc, args[0], args[1:]...)
		for _, want := range []string{"محمد علي", "श्रीमती क्षिप्रा", "গুরু শ্রীমতী", "ਗੁਰਮੀਤ ਸਿੰਘ", "ọ̀, end"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s finds no %q in %q", args, want, out)
			}
		}
	}
}

// Letters that have several spellings are drawn alike.
func TestSpellings(t *testing.T) {
	for text, want := range map[string]string{
		"e\u0301": "é", "w\u0302": "ŵ", "и\u0306": "й", "ﬁ": "ﬁ", "ﬆ": "st", "Ｗｉｄｅ１": "Wide1", "𝐀𝟏": "A1", "ℝ Ⅳ": "R IV",
		"\ufee3\ufea4\ufee4\ufeaa": arabicText("MHMD"), "a\u200db": "ab", "\u200f(a)": "(a)", "\u2067b\u2069 \u202ac\u202c": "b c", "नि\u200dक": "नि\u200dक",
		"s\u0323\u0307": "s\u0323\u0307", "\u1e69": "s\u0323\u0307", // no face has it in one piece
	} {
		l := &layout{faces: faces()}
		if got := l.plain(text); got != want || l.err != nil {
			t.Errorf("%q: %q, want %q, error %v", text, got, want, l.err)
		}
	}
}
