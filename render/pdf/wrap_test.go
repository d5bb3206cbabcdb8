package pdf

import (
	"math"
	"slices"
	"testing"

	"dueregard/render"
)

// monospaced is text in glyphs of the width 1.
func monospaced(text string) []glyph {
	var out []glyph
	for _, r := range text {
		out = append(out, glyph{r: r, advance: 1})
	}
	return out
}

// glyphText is the text of glyphs.
func glyphText(glyphs []glyph) string {
	var out string
	for _, g := range glyphs {
		out += string(g.r)
	}
	return out
}

func TestLineEnd(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"one two three", 7, []string{"one two ", "three"}},
		{"one two  three", 7, []string{"one two  ", "three"}},
		{"one\ntwo", 20, []string{"one\n", "two"}},
		{"well-being first", 8, []string{"well-", "being ", "first"}},
		{"at Nant-y-gwern", 12, []string{"at ", "Nant-y-gwern"}},
		{"July 2025, per cent", 12, []string{"July 2025, ", "per cent"}},
		{"2015-18 plan", 6, []string{"2015-", "18 ", "plan"}},
		{"2015-18 plan", 8, []string{"2015-18 ", "plan"}},
		{"see 2015-18", 8, []string{"see ", "2015-18"}},
		{"a\u00a0b c\u00a0d", 4, []string{"a\u00a0b ", "c\u00a0d"}},
		{"https://ab.cd/efgh", 9, []string{"https://", "ab.cd/", "efgh"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"abce\u0301f", 4, []string{"abc", "e\u0301f"}},
		{"abc", 0.5, []string{"a", "b", "c"}},
		{"     ", 2, []string{"     "}},
		{"Done, 22 September 2026", 18, []string{"Done, ", "22 September 2026"}},
		{"hyd at 22 Medi 2026.", 14, []string{"hyd at ", "22 Medi 2026."}},
		{"22 September 2026", 14, []string{"22 September ", "2026"}},
		{"from 3 May 2026 to 5 May 2027", 24, []string{"from 3 May 2026 to ", "5 May 2027"}},
		{"held on 8 to 9 May 2026", 16, []string{"held on ", "8 to 9 May 2026"}},
		{"aged 5 to 17 with", 8, []string{"aged ", "5 to 17 ", "with"}},
		{"ages of 45 and 64 do", 14, []string{"ages of ", "45 and 64 do"}},
		{"5 i 17 oed", 7, []string{"5 i 17 ", "oed"}},
		{"of staff: all 34 so", 16, []string{"of staff: all 34 ", "so"}},
		{"o 8 hyd 9 Mai", 12, []string{"o ", "8 hyd 9 Mai"}},
		{"(see section 149)", 14, []string{"(see ", "section 149)"}},
		{"(see action 12)", 14, []string{"(see ", "action 12)"}},
		{"the Equality Act 2010", 20, []string{"the ", "Equality Act 2010"}},
		{"Deddf Cydraddoldeb 2010 a", 24, []string{"Deddf Cydraddoldeb 2010 ", "a"}},
		{"of Deddf Cydraddoldeb 2010", 24, []string{"of ", "Deddf Cydraddoldeb 2010"}},
		{"half, or 50 per cent", 16, []string{"half, or ", "50 per cent"}},
		{"moved on Proposal 1", 17, []string{"moved on ", "Proposal 1"}},
	} {
		var got []string
		for rest := monospaced(c.text); len(rest) > 0; {
			n := lineEnd(rest, c.width)
			got = append(got, glyphText(rest[:n]))
			rest = rest[n:]
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %g: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// A date in a longer text has room before longer texts get more of it.
func TestDatesAreWhole(t *testing.T) {
	const date = "22 September 2026"
	cell := func(text string) render.Cell { return render.Cell{Blocks: []render.Block{words(text)}} }
	cells := []render.Cell{cell(prose), cell(prose), cell("Done, " + date), cell("Done, after they asked for it, " + date)}
	table := render.Table{Columns: []render.Column{{Label: "a", Weight: 9}, {Label: "b", Weight: 9}, {Label: "c", Weight: 1}, {Label: "d", Weight: 1}}, Rows: []render.Row{{Cells: cells}}}
	laid, err := lay(&render.Document{Blocks: []render.Block{table}})
	if err != nil {
		t.Fatal(err)
	}
	whole := 0
	for _, o := range laid.pages[0].ops {
		if o.kind == textOp && o.text == date {
			whole++
		}
	}
	if whole != 2 {
		t.Errorf("%d dates of 2 stand in a line of their own", whole)
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name  string
		room  float64
		needs []need
		want  []float64
	}{
		{"too little room", 100, []need{{least: 50, most: 60}, {least: 150, most: 900}}, []float64{25, 75}},
		{"more than enough", 100, []need{{least: 1, most: 10}, {least: 1, most: 30}}, []float64{25, 75}},
		{"short ones get all they need", 100, []need{{least: 5, most: 20, pull: 4}, {least: 5, most: 900, pull: 30}}, []float64{20, 80}},
		{"weights", 100, []need{{least: 5, most: 100, pull: 1}, {least: 5, most: 100, pull: 3}}, []float64{25, 75}},
		{"weights against words", 100, []need{{least: 40, most: 100, pull: 1}, {least: 5, most: 100, pull: 3}}, []float64{40, 60}},
	} {
		got := share(c.room, 76, c.needs)
		for i := range got {
			if d := got[i] - c.want[i]; d > 0.1 || d < -0.1 {
				t.Errorf("%s: %.1f, want %.1f", c.name, got, c.want)
				break
			}
		}
	}
}

func TestFormatFigure(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 27.2: "27.2", 3.14159: "3.14", 1234: "1,234", 1234567.5: "1,234,567.5", 999.999: "1,000",
		-0.001: "0", -12: "−12", 1e300: "1e+300",
	} {
		if got := render.Figure(v); got != want {
			t.Errorf("%g: %q, want %q", v, got, want)
		}
	}
}

func TestNewScale(t *testing.T) {
	for top, want := range map[float64]scale{
		0: {top: 1, step: 1, steps: 1}, 31: {top: 40, step: 10, steps: 4}, 100: {top: 100, step: 20, steps: 5}, 7: {top: 8, step: 2, steps: 4},
		1.1: {top: 1.5, step: 0.5, steps: 3}, 5.5: {top: 6, step: 2, steps: 3}, math.MaxFloat64: {top: math.MaxFloat64, step: math.MaxFloat64, steps: 1},
	} {
		if got := newScale(top); got != want {
			t.Errorf("%g: %d steps of %g, want %d of %g", top, got.steps, got.step, want.steps, want.step)
		}
	}
}

func TestTintsAreLegible(t *testing.T) {
	for tone := range tints {
		if c := render.Contrast(ink, tints[tone].fill); c < render.MinContrast {
			t.Errorf("tone %d: contrast %.1f", tone, c)
		}
	}
	for _, c := range []rgb{0xffff00, 0xffffff, 0x00ff88, 0x12436d} {
		if got := render.Contrast(onPaper(c), white); got < render.MinContrast {
			t.Errorf("%06x on paper: contrast %.1f", c, got)
		}
		if got := render.Contrast(inkOn(c), c); got < render.MinContrast {
			t.Errorf("text on %06x: contrast %.1f", c, got)
		}
	}
}

func TestNoShortWordAlone(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"the bus that meets the ferry runs on seven days instead of six.", []string{"the bus that meets the ferry runs on ", "seven days instead of six."}},
		{"few are counterrevolutionarylistsofnames so.", []string{"few are counterrevolutionarylistsofnames ", "so."}},
		{"one word stands on a line of its own: disadvantages", []string{"one word stands on a line of its own: ", "disadvantages"}},
		{"what is not to be broken is\nso.", []string{"what is not to be broken is\n", "so."}},
		{"every hour of the day, on Sundays until 6 pm or so", []string{"every hour of the day, on Sundays until ", "6 pm or so"}},
		{"counterrevolutionaries agreed upon it on 30 September", []string{"counterrevolutionaries agreed upon it on ", "30 September"}},
		{"it is notwithstanding 30 interdisciplinarities", []string{"it is notwithstanding ", "30 interdisciplinarities"}},
		{"what nobody had found before is how it is so.", []string{"what nobody had found before is how ", "it is so."}},
		{"it is said of \"no number, but of the plan …\"", []string{"it is said of \"no number, but of the ", "plan …\""}},
		{"Number of the children with plan (early-data)", []string{"Number of the children with plan ", "(early-data)"}},
		{"asked in large print and in Ukrainian · in May", []string{"asked in large print and in Ukrainian · ", "in May"}},
		{"asked in large print, and in Ukrainian20 · in May", []string{"asked in large print, and in ", "Ukrainian20 · in May"}},
		{"the library budget of the year is of £2.9 million or so", []string{"the library budget of the year is of ", "£2.9 million or so"}},
		{"the library budget of the year is −€2.9 million or so", []string{"the library budget of the year is ", "−€2.9 million or so"}},
		{"the library budget of the year £662,000 counterrevolutionaries", []string{"the library budget of the year £662,000 ", "counterrevolutionaries"}},
		{"what is saved in a year is of £3 to £5 million", []string{"what is saved in a year is of ", "£3 to £5 million"}},
		{"Keep mornings open at the small branches …", []string{"Keep mornings open at the small ", "branches …"}},
	} {
		var got []string
		for rest := monospaced(c.text); len(rest) > 0; {
			const width = 41
			n := companion(rest, lineEnd(rest, width), width)
			got = append(got, glyphText(rest[:n]))
			rest = rest[n:]
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLinksGoOnOverLines(t *testing.T) {
	address := "https://example.org/"
	p := render.Paragraph{Spans: []render.Span{{Text: "See "}, {Text: prose[:300], Link: address}, {Text: "."}}}
	laid, err := lay(&render.Document{Blocks: []render.Block{p}})
	if err != nil {
		t.Fatal(err)
	}
	areas, elems := 0, map[int]bool{}
	for _, o := range laid.pages[0].ops {
		if o.kind == areaOp && o.text == address {
			areas++
			elems[o.elem] = true
		}
	}
	if areas != 4 || len(elems) != 1 {
		t.Errorf("%d areas of %d links, want 4 of 1", areas, len(elems))
	}
}
