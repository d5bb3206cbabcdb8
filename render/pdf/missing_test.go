package pdf

import (
	"errors"
	"io"
	"testing"

	"dueregard/render"
)

// Wherever a character stands that no face can show, the error tells the key next to it, or else the heading above.
func TestMissingGlyphsWhere(t *testing.T) {
	const bad = "bad 😀"
	keyed := render.Field{Key: "policy.title", Label: "Title", Value: []render.Block{words("fine")}}
	field := func(blocks ...render.Block) render.Block {
		return render.Field{Key: "policy.aim", Label: "Aim", Value: blocks}
	}
	row := func(key string, cells ...render.Cell) render.Row { return render.Row{Key: key, Cells: cells} }
	for name, c := range map[string]struct {
		blocks []render.Block
		want   string
	}{
		"paragraph":                 {[]render.Block{field(words(bad))}, "policy.aim"},
		"list item":                 {[]render.Block{field(bullets("fine", bad))}, "policy.aim"},
		"list in a list":            {[]render.Block{field(render.List{Items: []render.Item{{Blocks: []render.Block{bullets(bad)}}}})}, "policy.aim"},
		"cell of a row with a key":  {[]render.Block{render.Table{Key: "action", Rows: []render.Row{row("action[1]", cell("fine")), row("action[2]", cell("fine"), cell(bad))}}}, "action[2]"},
		"cell of a stacked table":   {[]render.Block{render.Table{Key: "action", Columns: wideTable(40, 1, "word").Columns, Rows: []render.Row{row("action[1]", cells("fine", bad)...)}}}, "action[1]"},
		"cell of a row without key": {[]render.Block{render.Table{Key: "action", Rows: []render.Row{row("", cell(bad))}}}, "action"},
		"column":                    {[]render.Block{render.Table{Key: "action", Columns: []render.Column{{Label: bad}}, Rows: []render.Row{row("action[1]", cell("fine"))}}}, "action"},
		"caption":                   {[]render.Block{render.Table{Key: "evidence", Caption: bad, Rows: []render.Row{row("", cell("fine"))}}}, "evidence"},
		"matrix":                    {[]render.Block{render.Matrix{Key: "impact", Columns: []string{"Aim"}, Rows: []render.MatrixRow{{Label: bad, Cells: []render.MatrixCell{{Word: "fine"}}}}}}, "impact"},
		"cell of a matrix":          {[]render.Block{render.Matrix{Key: "impact", Columns: []string{"Aim"}, Rows: []render.MatrixRow{{Label: "Age", Cells: []render.MatrixCell{{Key: "impact[3]", Word: bad}}}}}}, "impact[3]"},
		"label of a chart":          {[]render.Block{render.Chart{Key: "evidence.age", Bars: []render.Bar{{Label: bad, Values: []float64{1}}}}}, "evidence.age"},
		"title of a chart":          {[]render.Block{render.Chart{Key: "evidence.age", Title: bad, Bars: []render.Bar{{Label: "fine", Values: []float64{1}}}}}, "evidence.age"},
		"footnote":                  {[]render.Block{field(render.Paragraph{Spans: []render.Span{{Text: "fine"}, {Note: &render.Footnote{Spans: []render.Span{{Text: bad}}}}}})}, "policy.aim"},
		"fact":                      {[]render.Block{render.Title{Text: "T", Facts: []render.Fact{{Label: "Reference", Value: bad}}}}, ""},
		"heading":                   {[]render.Block{render.Heading{Level: 1, Text: "One"}, keyed, render.Heading{Level: 1, Text: bad}}, `"bad 😀"`},
		"heading in the contents":   {[]render.Block{render.Contents{}, render.Heading{Level: 1, Text: "One"}, render.Heading{Level: 2, Text: bad}}, `"bad 😀"`},
		"paragraph behind a field":  {[]render.Block{render.Heading{Level: 1, Text: "One"}, keyed, words(bad)}, `"One"`},
		"note":                      {[]render.Block{render.Heading{Level: 1, Text: "One"}, render.Note{Title: bad}}, `"One"`},
		"signature":                 {[]render.Block{render.Heading{Level: 1, Text: "One"}, render.Signature{Lines: []render.Fact{{Label: "Name", Value: bad}}}}, `"One"`},
		"turned part":               {[]render.Block{render.Landscape{Blocks: []render.Block{render.Heading{Level: 1, Text: "Two"}, field(words(bad))}}}, "policy.aim"},
	} {
		_, err := Write(io.Discard, &render.Document{Meta: render.Meta{Title: "T"}, Blocks: c.blocks})
		var missing *MissingGlyphError
		if !errors.As(err, &missing) || missing.Where != c.want || missing.Text != bad || missing.Rune != '😀' {
			t.Errorf("%s: error %v, want one at %q", name, err, c.want)
		}
	}
	for where, meta := range map[string]render.Meta{
		"the running header": {Title: "T", Status: bad},
	} {
		_, err := Write(io.Discard, &render.Document{Meta: meta, Blocks: []render.Block{keyed}})
		var missing *MissingGlyphError
		if !errors.As(err, &missing) || missing.Where != where {
			t.Errorf("error %v, want one at %s", err, where)
		}
	}
}
