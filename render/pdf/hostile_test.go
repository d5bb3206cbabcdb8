package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"strings"
	"testing"

	"dueregard/render"
)

// nested is a list in a list, depth deep.
func nested(depth int) render.List {
	list := bullets("An item at the depth of this level, with words enough to fill a line or more")
	if depth > 1 {
		list.Items[0].Blocks = append(list.Items[0].Blocks, nested(depth-1))
	}
	list.Ordered = depth%2 == 0
	return list
}

func wideTable(columns, rows int, text string) render.Table {
	t := render.Table{Caption: "Wide"}
	for range columns {
		t.Columns = append(t.Columns, render.Column{Label: text})
	}
	for range rows {
		row := render.Row{}
		for range columns {
			row.Cells = append(row.Cells, cell(text))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func wideMatrix(rows, aims int) render.Matrix {
	m := render.Matrix{Corner: "Group"}
	for range aims {
		m.Columns = append(m.Columns, "Eliminate discrimination, harassment and victimisation")
	}
	for range rows {
		row := render.MatrixRow{Label: strings.Repeat("A group with a long name ", 3)}
		for a := range aims {
			row.Cells = append(row.Cells, render.MatrixCell{Sign: "±", Word: "Positive and negative", Tone: render.Tone(a)})
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

func wildChart(bars int, values ...float64) render.Chart {
	c := render.Chart{Title: "Wild", Alt: "What they say.", Series: []string{"One", strings.Repeat("Two ", 60), "Three"}}
	for range bars {
		c.Bars = append(c.Bars, render.Bar{Label: strings.Repeat("label ", 9), Values: values})
	}
	return c
}

// hostileChart has bars with words of many lines and axes that nobody counts on.
func hostileChart(series int, top float64) render.Chart {
	c := render.Chart{Title: "Hostile", Alt: "What it says.", Max: top, Unit: strings.Repeat("unit", 9)}
	bar := render.Bar{Label: strings.Repeat("Donaudampfschifffahrt", 5)}
	for i := range series {
		c.Series = append(c.Series, strings.Repeat("Series ", i*9))
		bar.Values = append(bar.Values, float64(i))
		bar.Words = append(bar.Words, strings.Repeat("word ", i*9))
	}
	c.Bars = []render.Bar{bar, {Label: "x", Values: bar.Values}, {Words: bar.Words}}
	return c
}

func many(b render.Block, n int) []render.Block {
	var out []render.Block
	for range n {
		out = append(out, b)
	}
	return out
}

// hostile are documents that nobody should write, and somebody will.
func hostile() map[string][]render.Block {
	long := strings.Repeat(prose+" ", 20)
	word := strings.Repeat("Donaudampfschifffahrt", 10)
	inCell := func(blocks ...render.Block) render.Table {
		return render.Table{Rows: []render.Row{{Cells: []render.Cell{{Blocks: blocks}, cell("beside")}}}}
	}
	return map[string][]render.Block{
		"nothing":                    nil,
		"only a page break":          many(render.PageBreak{}, 5),
		"only headings":              many(render.Heading{Level: 2, Text: "A heading"}, 90),
		"headings of no level":       {render.Heading{Level: 9, Text: "Nine"}, render.Heading{Level: -1}, render.Heading{Level: 4, Text: "Four"}},
		"contents of nothing":        {render.Contents{}},
		"empty blocks":               {render.Title{}, render.Heading{}, render.Paragraph{}, render.List{}, render.Field{}, render.Table{}, render.Matrix{}, render.Chart{}, render.Signature{}, render.Note{}},
		"empty items":                {render.List{Items: make([]render.Item, 3)}, render.Table{Rows: make([]render.Row, 3)}, render.Table{Columns: make([]render.Column, 3)}},
		"uneven rows":                {render.Table{Columns: []render.Column{{Label: "One"}}, Rows: []render.Row{{Cells: cells("a", "b", "c")}, {}, {Cells: cells("d")}}}},
		"a very long title":          {render.Title{Text: long, Subtitle: long, Facts: []render.Fact{{Label: long, Value: long}}}},
		"very long headings":         {render.Contents{}, render.Heading{Level: 1, Text: long}, render.Heading{Level: 2, Text: word}, words("Text.")},
		"long words":                 {words(word), bullets(word), wideTable(5, 5, word), render.Field{Label: word, Missing: word}},
		"cells of three pages":       {inCell(words(long), words(long), bullets(long))},
		"rows of three pages":        {wideTable(3, 6, long)},
		"a header of three pages":    {render.Table{Columns: []render.Column{{Label: strings.Repeat(long, 2)}, {Label: "b"}}, Rows: wideTable(2, 60, "x").Rows}},
		"a hundred columns":          {wideTable(100, 3, "word")},
		"deep lists":                 {nested(12), inCell(nested(12)), nested(60)},
		"everything in a cell":       {inCell(hostileBlocks()...)},
		"everything in a list":       {render.List{Items: []render.Item{{Blocks: hostileBlocks()}}}},
		"everything in a note":       {render.Note{Title: "Note", Blocks: hostileBlocks()}},
		"everything in a field":      {render.Field{Label: "Field", Value: hostileBlocks()}},
		"tables in tables in tables": {inCell(inCell(inCell(wideTable(3, 40, "deep"))))},
		"a note of three pages":      {render.Note{Tone: render.Missing, Title: long, Blocks: []render.Block{words(long)}}},
		"a signature of three pages": {render.Signature{Title: "Sign", Declaration: []render.Block{words(long)}, Lines: make([]render.Fact, 90)}},
		"a wide matrix":              {wideMatrix(30, 6), wideMatrix(2, 40), render.Matrix{Columns: []string{"No rows"}}, render.Matrix{Corner: "x", Rows: []render.MatrixRow{{Label: long}}}},
		"wild figures":               {wildChart(2, math.NaN(), math.Inf(1), math.Inf(-1)), wildChart(60, -4, 0, 1e-300), wildChart(1, math.MaxFloat64, 5e-324), wildChart(3)},
		"white space":                {words(" \t a\tb\r\nc\n\n d  "), words("\n"), words("  "), words("a\u2028b\u2029c\vd")},
		"an unknown tone":            {render.Note{Tone: 99, Title: "x"}, render.Note{Tone: -1, Title: "y"}},
		"huge weights":               {render.Table{Columns: []render.Column{{Label: "a", Weight: math.Inf(1)}, {Label: "b", Weight: -3}, {Label: "c", Weight: math.NaN()}, {Label: "d", Weight: 1e300}}, Rows: []render.Row{{Cells: cells("a", "b", "c", prose)}}}},
	}
}

// hostileHouse is the same for what houses may choose.
func hostileHouse() map[string][]render.Block {
	return map[string][]render.Block{
		"parts everywhere":     {render.Part{}, render.Part{Blocks: append(hostileBlocks(), render.Part{Blocks: hostileBlocks()})}, render.Table{Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{render.Part{Blocks: hostileBlocks()}}}}}}}, render.Note{Blocks: []render.Block{render.Part{Language: "cy", Blocks: hostileBlocks()}}}},
		"everything in a fill": {render.Table{Rows: []render.Row{{Cells: []render.Cell{{Fill: "#000000", Blocks: hostileBlocks()}}}}}},
		"many series":          {hostileChart(9, 0), hostileChart(4, math.NaN()), hostileChart(4, 1e-320), hostileChart(2, math.Inf(1)), hostileChart(1, -5)},
		"long romans":          {render.List{Ordered: true, Style: render.Romans, Start: 3888, Items: make([]render.Item, 3)}, render.List{Ordered: true, Style: render.Letters, Start: math.MaxInt - 1, Items: make([]render.Item, 1)}, render.List{Ordered: true, Style: 99, Items: make([]render.Item, 2)}},
	}
}

func hostileBlocks() []render.Block {
	return []render.Block{
		render.Title{Text: "A title", Facts: []render.Fact{{Label: "L", Value: "V"}}},
		render.Contents{},
		render.PageBreak{},
		render.Heading{Level: 1, Text: "A heading"},
		words(prose), nested(3),
		render.Field{Label: "Field", Value: []render.Block{words(prose)}},
		render.Field{Label: "Blank", Missing: "Not recorded"},
		wideTable(4, 12, "some words"), wideMatrix(4, 3), wildChart(3, 1, 2),
		render.Signature{Title: "Sign", Declaration: []render.Block{words(prose)}, Lines: []render.Fact{{Label: "Name"}}},
		render.Note{Title: "Note", Blocks: []render.Block{words(prose)}},
	}
}

func TestHostileDocuments(t *testing.T) {
	all := hostile()
	maps.Copy(all, hostileHouse())
	for name, blocks := range all {
		t.Run(name, func(t *testing.T) {
			for _, size := range []float64{0, 24} {
				doc := &render.Document{Brand: render.Brand{Size: size}, Blocks: blocks}
				report, err := Write(io.Discard, doc)
				if err != nil {
					t.Fatal(err)
				}
				if most := 120 + 20*int(size); report.Pages < 1 || report.Pages > most {
					t.Errorf("size %g: %d pages", size, report.Pages)
				}
			}
		})
	}
}

func TestMissingGlyphs(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"A smile 😀 in the text", `pdf: no glyph for the character "😀" (U+1F600) at policy.title, in "A smile 😀 in the text"`},
		{"שלום", `pdf: no glyph for the character "ש" (U+05E9) at policy.title, in "שלום"`},
		{"नमस्ते 漢", `pdf: no glyph for the character "漢" (U+6F22) at policy.title, in "नमस्ते 漢"`},
		{"e\u0301 \u20dd", "pdf: no glyph for the character \"\u20dd\" (U+20DD) at policy.title, in \"é \u20dd\""},
		{"cut \xe2\x82 off", `pdf: text that is not UTF-8 at policy.title, in "cut \xe2\x82 off"`},
		{"twice\x82\x82", `pdf: text that is not UTF-8 at policy.title, in "twice\x82\x82"`},
	} {
		doc := &render.Document{Blocks: []render.Block{render.Field{Key: "policy.title", Label: "Title", Value: []render.Block{words(c.text)}}}}
		var buf bytes.Buffer
		_, err := Write(&buf, doc)
		var missing *MissingGlyphError
		if !errors.As(err, &missing) || err.Error() != c.want {
			t.Errorf("%q: error %v, want %s", c.text, err, c.want)
		}
		if buf.Len() > 0 {
			t.Errorf("%q: something was written", c.text)
		}
	}
}

// Every string of a Document goes through the same gate.
func TestNoStringGoesAroundTheGate(t *testing.T) {
	const bad = "bad 😀"
	docs := []*render.Document{
		{Meta: render.Meta{Title: bad}},
		{Meta: render.Meta{Kind: bad}},
		{Meta: render.Meta{Organisation: bad}},
		{Meta: render.Meta{Reference: bad}},
		{Meta: render.Meta{Status: bad}},
		{Meta: render.Meta{Marking: bad}},
		{Meta: render.Meta{Labels: render.Labels{PageOf: bad + " %d %d"}}},
	}
	for _, b := range []render.Block{
		render.Heading{Level: 4, Text: bad},
		render.Title{Text: bad},
		words(bad), bullets(bad),
		wideTable(1, 1, bad),
		render.Note{Title: bad},
		render.Signature{Title: bad},
		render.Signature{Lines: []render.Fact{{Label: bad}}},
		render.Field{Label: bad},
		render.Field{Missing: bad},
		render.Matrix{Corner: bad},
		render.Chart{Title: bad},
		render.Matrix{Rows: []render.MatrixRow{{Cells: []render.MatrixCell{{Sign: bad, Word: "x", Span: 2}}}}},
		render.Chart{Bars: []render.Bar{{Values: []float64{1}, Words: []string{bad}}}},
		render.Part{Blocks: []render.Block{words(bad)}},
		render.Chart{Unit: bad, Bars: []render.Bar{{Values: []float64{1}}}},
	} {
		docs = append(docs, &render.Document{Blocks: []render.Block{b}})
	}
	for i, doc := range docs {
		var missing *MissingGlyphError
		if _, err := Write(io.Discard, doc); !errors.As(err, &missing) {
			t.Errorf("document %d: error %v", i, err)
		}
	}
}

// filled is a table and a matrix with text on a colour of the house.
func filled(fill, text string) render.Block {
	return render.Note{Blocks: []render.Block{
		render.Table{Rows: []render.Row{{Cells: []render.Cell{{Fill: fill, Blocks: []render.Block{words(text)}}, cell(text)}}}},
		render.Matrix{Corner: text, Columns: []string{text}, Rows: []render.MatrixRow{{Label: text, Cells: []render.MatrixCell{{Sign: "+", Word: text, Fill: fill}}}}},
	}}
}

func TestNoUnknownBlocks(t *testing.T) {
	_, err := Write(io.Discard, &render.Document{Blocks: []render.Block{nil}})
	if err == nil || !strings.Contains(err.Error(), "type <nil>") {
		t.Errorf("error %v", err)
	}
}

func TestBrandColours(t *testing.T) {
	for color, ok := range map[string]bool{"": true, "#00703c": true, "00703c": false, "#00703": false, "#gggggg": false, "green": false} {
		_, err := Write(io.Discard, &render.Document{Brand: render.Brand{Heading: color, Header: color}})
		if (err == nil) != ok {
			t.Errorf("brand colour %q: error %v", color, err)
		}
	}
}

func TestFills(t *testing.T) {
	for fill, ok := range map[string]bool{"": true, "#00703c": true, "00703c": false, "green": false} {
		for _, b := range []render.Block{
			render.Table{Rows: []render.Row{{Cells: []render.Cell{{Fill: fill, Blocks: []render.Block{words("x")}}}}}},
			render.Matrix{Rows: []render.MatrixRow{{Cells: []render.MatrixCell{{Fill: fill}}}}},
		} {
			if _, err := lay(&render.Document{Blocks: []render.Block{b}}); (err == nil) != ok {
				t.Errorf("fill %q: error %v", fill, err)
			}
		}
	}
}

func FuzzWrite(f *testing.F) {
	for _, s := range []string{prose, "Ŵyn, Łódź, Δ ☐ ✓", "محمد (1,5) علي", "नमस्ते ਸਤਿ বাংলা", "ẹ\u0301 e\u0301 \u0301", "ﬀ ｗ 𝐀 ﷺ", "a\tb\nc", "😀", "\xff", "https://example.org/a_b-c", strings.Repeat("x", 300)} {
		f.Add(s, 2, 3, uint32(0x00703c))
	}
	f.Fuzz(func(t *testing.T, text string, columns, rows int, fill uint32) {
		if len(text) > 2000 {
			t.Skip("longer than a failure needs")
		}
		doc := &render.Document{
			Meta:  render.Meta{Title: text, Status: text, Marking: text},
			Brand: render.Brand{Size: []float64{0, 9, 18, 24}[fill&3]},
			Blocks: []render.Block{
				render.Title{Text: text, Facts: []render.Fact{{Label: text, Value: text}}},
				render.Contents{},
				render.Heading{Level: columns, Text: text},
				words(text), bullets(text, text),
				wideTable(columns&15, rows&15, text),
				filled(fmt.Sprintf("#%06x", fill&0xffffff), text),
				render.List{Ordered: true, Style: render.Marker(rows % 3), Start: columns, Items: bullets(text, text).Items},
				render.Chart{Max: float64(fill), Series: []string{text, text, text}, Bars: []render.Bar{{Label: text, Values: []float64{float64(rows), float64(columns)}, Words: []string{text}}}},
				render.Part{Language: text, Blocks: []render.Block{words(text), render.Heading{Level: rows, Text: text}}},
				render.Field{Label: text, Missing: text},
				render.Note{Title: text, Blocks: []render.Block{render.Paragraph{Spans: []render.Span{{Text: text, Link: text}}}}},
			},
		}
		_, err := Write(io.Discard, doc)
		var missing *MissingGlyphError
		if err != nil && !errors.As(err, &missing) {
			t.Error(err)
		}
	})
}
