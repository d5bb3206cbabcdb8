package pdf

import (
	"slices"
	"strings"
	"testing"

	"dueregard/render"
)

// The marking stands on every page and is heard once, before anything else.
func TestMarking(t *testing.T) {
	for _, marking := range []string{"OFFICIAL", strings.Repeat("Draft, not for publication ", 20)} {
		doc := &render.Document{Meta: render.Meta{Title: "T", Marking: marking}, Blocks: many(words(prose), 30)}
		laid, err := lay(doc)
		if err != nil {
			t.Fatal(err)
		}
		checkMargins(t, laid)
		for n, p := range laid.pages {
			shown, heard := 0, 0
			for _, o := range p.ops {
				if o.kind == textOp && strings.HasPrefix(marking, strings.TrimSuffix(o.text, "…")) && o.style.face == semibold {
					shown++
					heard += o.elem
				}
			}
			if shown != 1 || heard != max(1-n, 0) {
				t.Errorf("page %d: shown %d times, heard as element %d", n+1, shown, heard)
			}
		}
		if cut := len(marking) > 100; (laid.tree[1].actual == marking) != cut {
			t.Errorf("read as %q", laid.tree[1].actual)
		}
	}
}

// A Part and a Span tell their language to the elements that show them.
func TestLanguages(t *testing.T) {
	laid, err := lay(sample())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, text := range textOf(laid) {
		if e := laid.tree[i]; e.language != "" {
			got = append(got, e.tag+" "+e.language+" "+text)
		}
	}
	if want := []string{"Part cy ", "Span en-GB public sector equality duty"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for i, e := range laid.tree {
		if e.language == "en-GB" {
			around := e
			for around.parent != 0 && around.tag != "Part" {
				around = laid.tree[around.parent]
			}
			if around.language != "cy" {
				t.Errorf("element %d stands in %+v", i, around)
			}
		}
	}
}

// A table of contents in a Part lists what the Part holds.
func TestContentsOfPart(t *testing.T) {
	heading := func(s string) render.Block { return render.Heading{Level: 1, Text: s} }
	laid, err := lay(&render.Document{Blocks: []render.Block{
		heading("One"), heading("Two"),
		render.Part{Language: "cy", Blocks: []render.Block{heading("Tri"), render.Contents{}, heading("Pedwar")}},
		heading("Five"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, text := range textOf(laid) {
		if laid.tree[laid.tree[i].parent].tag == "Reference" {
			got = append(got, text)
		}
	}
	if want := []string{"Tri 1", "Pedwar 1"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if len(laid.headings) != 5 || laid.headings[4].text != "Five" || laid.headings[4].at.y == 0 {
		t.Errorf("headings %+v", laid.headings)
	}
}

func TestMarkers(t *testing.T) {
	for n, want := range map[int]string{1: "a", 26: "z", 27: "aa", 703: "aaa"} {
		if got := letters(n); got != want {
			t.Errorf("letter %d: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{1: "i", 4: "iv", 1994: "mcmxciv", 4000: "4000"} {
		if got := roman(n); got != want {
			t.Errorf("numeral %d: %q, want %q", n, got, want)
		}
	}
	for style, want := range map[render.Marker]string{render.Numbers: "4.", render.Letters: "d)", render.Romans: "iv)"} {
		list := render.List{Ordered: true, Start: 3, Style: style}
		if got := marker(list, 1, 0); got != want {
			t.Errorf("style %d: %q, want %q", style, got, want)
		}
	}
}

// A bar of the value Max is as long as the axis, and no bar is longer.
func TestFullScale(t *testing.T) {
	for _, top := range []float64{0.3, 1, 5, 7, 60, 100, 1e-300, 1e305} {
		s := fullScale(top)
		s.w = 200
		if s.length(top) != 200 || s.length(2*top) != 200 || s.length(float64(s.steps)*s.step) > 200.001 || s.steps < 1 {
			t.Errorf("%g: %+v", top, s)
		}
	}
}
