package pdf

import (
	"strings"
	"testing"

	"dueregard/render"
)

// verdicts are three rows of a matrix with signs of several widths, one across all columns.
func verdicts() render.Matrix {
	m := render.Matrix{Corner: "Protected characteristic", Columns: []string{"Eliminate discrimination", "Advance equality of opportunity", "Foster good relations"}}
	for _, sign := range []string{"▲▲", "/", "○"} {
		cell := render.MatrixCell{Sign: sign, Word: "No impact", Tone: render.Neutral}
		m.Rows = append(m.Rows, render.MatrixRow{Label: "Age", Cells: []render.MatrixCell{cell, cell, cell}})
	}
	m.Rows = append(m.Rows, render.MatrixRow{Label: "Sex", Cells: []render.MatrixCell{{Sign: "•", Word: strings.Repeat("Whole words ", 9), Span: 3}}})
	return m
}

// TestVerdictsLineUp wants the words of all fields of a column to begin in one place, those of further lines too.
func TestVerdictsLineUp(t *testing.T) {
	doc := sample()
	doc.Blocks = []render.Block{verdicts()}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	first := 0.0
	for _, o := range laid.pages[0].ops {
		if laid.tree[o.elem].tag != "TD" || !strings.ContainsAny(o.text, "Nw") {
			continue
		}
		if first == 0 {
			first = o.x
		}
		if wide := laid.tree[o.elem].columns == 3; wide != strings.Contains(o.text, "words") || wide && o.x != first {
			t.Errorf("%q begins at %g, the words above it at %g", o.text, o.x, first)
		}
	}
}

// TestShortVerdicts wants a short verdict in one line in large print.
func TestShortVerdicts(t *testing.T) {
	doc := sample()
	doc.Brand.Size = 18
	m := verdicts()
	m.Rows = m.Rows[2:]
	m.Rows[0].Cells[1].Word = "Does not apply"
	doc.Blocks = []render.Block{m}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range laid.pages[0].ops {
		if strings.HasPrefix(o.text, "No") && o.text != "No impact" {
			t.Errorf("%q is broken", o.text)
		}
	}
}

// TestHouseColoursHaveEdges wants an edge at every field, whether its colour is a tint or a house's own.
func TestHouseColoursHaveEdges(t *testing.T) {
	looks, err := newTheme(render.Brand{})
	if err != nil {
		t.Fatal(err)
	}
	l := &layout{doc: &render.Document{}, theme: looks, sheet: sheetOf(false)}
	for _, c := range []render.MatrixCell{{Sign: "+", Tone: render.Positive}, {Sign: "▲", Fill: "#cfe8d5"}, {Sign: "▲", Fill: "#546b50"}, {Sign: "▲", Fill: "#c55340"}, {Sign: "▲", Fill: "#101010"}} {
		bands, _ := l.verdictLooks(0, 100, c, l.theme.dense)
		if len(bands) != 2 || bands[1].w >= bands[0].w || render.Contrast(bands[1].color, bands[0].color) < minMark {
			t.Errorf("%+v has no edge: %+v", c, bands)
		}
	}
}
