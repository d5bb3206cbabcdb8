package pdf

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
)

func landscape(blocks ...render.Block) render.Block { return render.Landscape{Blocks: blocks} }

// sheets says how the pages of a document stand: "PLLP".
func sheets(t *testing.T, blocks ...render.Block) (string, *sheaf) {
	t.Helper()
	laid, err := lay(&render.Document{Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, p := range laid.pages {
		out.WriteString(map[bool]string{true: "L", false: "P"}[p.landscape])
	}
	return out.String(), laid
}

func TestPagesTurnWhereAskedFor(t *testing.T) {
	text, table := words(prose), broadTable(5)
	for name, c := range map[string]struct {
		blocks []render.Block
		want   string
	}{
		"between upright pages": {[]render.Block{text, landscape(table), text}, "PLP"},
		"at the beginning":      {[]render.Block{landscape(table), text}, "LP"},
		"at the end":            {[]render.Block{text, landscape(table)}, "PL"},
		"nothing else":          {[]render.Block{landscape(table)}, "L"},
		"one after the other":   {[]render.Block{text, landscape(table), landscape(text), text}, "PLP"},
		"nothing in it":         {[]render.Block{text, landscape(), text}, "P"},
		"only empty blocks":     {[]render.Block{text, landscape(words("")), text}, "P"},
		"in a part":             {[]render.Block{render.Part{Language: "cy", Blocks: []render.Block{text, landscape(table)}}, text}, "PLP"},
		"in itself":             {[]render.Block{landscape(table, landscape(table))}, "L"},
		"in a note":             {[]render.Block{render.Note{Blocks: []render.Block{landscape(table)}}}, "PP"},
		"with page breaks":      {[]render.Block{text, render.PageBreak{}, landscape(table, render.PageBreak{}, text), render.PageBreak{}, text}, "PLLP"},
		"a break at the end":    {[]render.Block{text, render.PageBreak{}}, "P"},
		"over several pages":    {[]render.Block{landscape(broadTable(25)), text}, "LLP"},
	} {
		if got, _ := sheets(t, c.blocks...); got != c.want {
			t.Errorf("%s: pages %s, want %s", name, got, c.want)
		}
	}
}

// A turn leaves much of two pages empty: a table that can be read upright stays there.
func TestPagesTurnOnlyForWhatNeedsThem(t *testing.T) {
	for name, c := range map[string]struct {
		table render.Block
		want  string
	}{
		"columns have room":      {wideTable(4, 3, "words"), "P"},
		"the same, many rows":    {wideTable(4, 60, "some more words"), "PPP"},
		"no room, a row":         {broadTable(1), "P"},
		"no room, many rows":     {broadTable(5), "PLP"},
		"no room turned, either": {wideTable(30, 1, "uninterrupted"), "PP"},
	} {
		if got, _ := sheets(t, words(prose), landscape(c.table), words(prose)); got != c.want {
			t.Errorf("%s: pages %s, want %s", name, got, c.want)
		}
	}
}

// No line is left alone before a turned page.
func TestWhatPrecedesATurnStaysTogether(t *testing.T) {
	for above := range 45 {
		blocks := []render.Block{render.Heading{Level: 1, Text: "Above"}}
		for range above {
			blocks = append(blocks, words("line"))
		}
		blocks = append(blocks, render.Heading{Level: 1, Text: "What follows"}, words(prose), words("Why this outcome."), words("The end."), render.Heading{Level: 1, Text: "Plan"}, landscape(broadTable(5)))
		got, laid := sheets(t, blocks...)
		if at := pageOf(laid, "What follows", "The end"); at[0] != at[1] || !strings.HasSuffix(got, "L") {
			t.Errorf("after %d lines: on pages %v of %s", above, at, got)
		}
	}
}

// What was tried and not taken leaves nothing behind.
func TestTryingSheetsLeavesNothing(t *testing.T) {
	heading := render.Heading{Level: 2, Text: "Actions"}
	section := []render.Block{heading, noted("A reading.", "A source"), wideTable(4, 120, "some more words")}
	_, tried := sheets(t, render.Heading{Level: 1, Text: "Plan"}, landscape(section...))
	_, plain := sheets(t, append([]render.Block{render.Heading{Level: 1, Text: "Plan"}}, section...)...)
	if !reflect.DeepEqual(tried.tree, plain.tree) || len(tried.pages) != len(plain.pages) || len(tried.headings) != len(plain.headings) {
		t.Errorf("%d elements on %d pages, want %d on %d", len(tried.tree), len(tried.pages), len(plain.tree), len(plain.pages))
	}
}

// broadTable is a table whose columns have room on turned pages only.
func broadTable(rows int) render.Table { return wideTable(10, rows, "uninterrupted") }

// What leads in a wide table goes with it.
func TestHeadingsTurnWithTheirTable(t *testing.T) {
	got, laid := sheets(t, words(prose), render.Heading{Level: 1, Text: "Plan"}, render.Heading{Level: 2, Text: "Actions"}, landscape(broadTable(25)), render.Heading{Level: 1, Text: "After"}, words(prose))
	if !strings.HasPrefix(got, "PL") {
		t.Fatalf("pages %s", got)
	}
	last := len(got)
	var pages []int
	for _, h := range laid.headings {
		pages = append(pages, h.at.page)
	}
	if want := []int{2, 2, last}; !slices.Equal(pages, want) {
		t.Errorf("headings on pages %v of %s, want %v", pages, got, want)
	}
}

// The running header and footer reach from margin to margin, and the table uses the width.
func TestWidePagesAreFilled(t *testing.T) {
	doc := &render.Document{Meta: render.Meta{Title: "A title", Organisation: "A body", Status: "Draft"}, Blocks: []render.Block{words(prose), landscape(broadTable(25))}}
	laid, err := lay(doc)
	if err != nil {
		t.Fatal(err)
	}
	for n, p := range laid.pages[1:] {
		on := sheetOf(true)
		number := fmt.Sprintf("Page %d of %d", n+2, len(laid.pages))
		var found int
		for _, o := range p.ops {
			if o.text == number && o.y == on.height-footerBaseline && o.x+o.w > on.x+on.w-1 || o.text == "A title" && o.x == on.x || o.text == "uninterrupted" && o.x > pageWidth {
				found++
			}
		}
		if found < 2 {
			t.Errorf("page %d has %d of its number and its title", n+2, found)
		}
	}
}
