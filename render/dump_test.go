package render

import (
	"bytes"
	"fmt"
	"strings"
)

// dumper writes a document as indented text.
type dumper struct{ bytes.Buffer }

func (d *dumper) line(depth int, format string, args ...any) {
	fmt.Fprintf(d, "%s%s\n", strings.Repeat("  ", depth), fmt.Sprintf(format, args...))
}

func dumpDocument(doc *Document) []byte {
	d := &dumper{}
	d.line(0, "meta %+v", doc.Meta)
	d.line(0, "brand %+v", doc.Brand)
	d.blocks(0, doc.Blocks)
	return d.Bytes()
}

func (d *dumper) blocks(depth int, blocks []Block) {
	for _, block := range blocks {
		d.block(depth, block)
	}
}

func (d *dumper) block(depth int, block Block) {
	switch b := block.(type) {
	case Title:
		d.line(depth, "title %q %q", b.Text, b.Subtitle)
		d.facts(depth+1, b.Facts)
	case Heading:
		d.line(depth, "%s %s", strings.Repeat("#", b.Level), b.Text)
	case Paragraph:
		d.line(depth, "p %s", dumpSpans(b.Spans))
	case List:
		d.list(depth, b)
	case Field:
		d.line(depth, "field %s %q %s", b.Key, b.Label, b.Missing)
		d.guidance(depth+1, b.Guidance)
		d.blocks(depth+1, b.Value)
	case Facts:
		d.line(depth, "facts")
		d.facts(depth+1, b)
	case Table:
		d.table(depth, b)
	case Matrix:
		d.matrix(depth, b)
	case Chart:
		d.chart(depth, b)
	case Signature:
		d.line(depth, "signature %s %q", b.Key, b.Title)
		d.blocks(depth+1, b.Declaration)
		d.facts(depth+1, b.Lines)
	case Note:
		d.line(depth, "note %d %q", b.Tone, b.Title)
		d.blocks(depth+1, b.Blocks)
	case Contents:
		d.line(depth, "contents")
	case PageBreak:
		d.line(depth, "page break")
	case Landscape:
		d.line(depth, "landscape")
		d.blocks(depth+1, b.Blocks)
	case Part:
		d.line(depth, "part in %s", b.Language)
		d.blocks(depth+1, b.Blocks)
	default:
		d.line(depth, "a block of type %T, which the dumper does not know", b)
	}
}

func (d *dumper) facts(depth int, facts []Fact) {
	for _, f := range facts {
		d.line(depth, "%s: %s", f.Label, f.Value)
	}
}

func (d *dumper) list(depth int, l List) {
	for i, item := range l.Items {
		mark := "-"
		if l.Ordered {
			mark = fmt.Sprint(l.Start+i) + map[Marker]string{Letters: " in letters", Romans: " in romans"}[l.Style]
		}
		d.line(depth, "item %s", mark)
		d.blocks(depth+1, item.Blocks)
	}
}

func (d *dumper) matrix(depth int, m Matrix) {
	d.line(depth, "matrix %s | %s", m.Corner, strings.Join(m.Columns, " | "))
	for _, row := range m.Rows {
		cells := []string{row.Label}
		for _, c := range row.Cells {
			cells = append(cells, c.Sign+" "+c.Word+" "+c.Key+dumpFill(c.Fill)+dumpSpan(c.Span))
		}
		d.line(depth+1, "%s", strings.Join(cells, " | "))
	}
}

// dumpSpan tells of a cell of several columns.
func dumpSpan(columns int) string {
	if columns < 2 {
		return ""
	}
	return fmt.Sprintf(" across %d", columns)
}

// guidance writes what the form says of a question, a table or a row.
func (d *dumper) guidance(depth int, blocks []Block) {
	if len(blocks) > 0 {
		d.line(depth, "guidance")
		d.blocks(depth+1, blocks)
	}
}

func (d *dumper) chart(depth int, c Chart) {
	full := ""
	if c.Max != 0 {
		full = fmt.Sprintf(" of %g", c.Max)
	}
	if c.Interval != "" {
		full += fmt.Sprintf(" with %q", c.Interval)
	}
	if c.Last {
		full += ", the last first"
	}
	if c.Note != "" {
		full += fmt.Sprintf(", note %q", c.Note)
	}
	d.line(depth, "chart %s %q %s %q%s", c.Key, c.Title, strings.Join(c.Series, " | "), c.Alt, full)
	for _, bar := range c.Bars {
		words := ""
		if bar.Words != nil {
			words = fmt.Sprintf(" %q", bar.Words)
		}
		for _, is := range bar.Intervals {
			if is != (Interval{}) {
				words += fmt.Sprintf(" %.1f to %.1f", is.Low, is.High)
			}
		}
		var figures []string
		for i, v := range bar.Values {
			figures = append(figures, c.Figure(i, v))
		}
		d.line(depth+1, "%s %s%s", bar.Label, figures, words)
	}
}

// dumpFill is what a cell of a colour of its own has at the end of its line.
func dumpFill(fill string) string {
	if fill == "" {
		return ""
	}
	return " fill " + fill
}

func (d *dumper) table(depth int, t Table) {
	var labels []string
	for _, c := range t.Columns {
		labels = append(labels, c.Label)
	}
	d.line(depth, "table %s %q %s", t.Key, t.Caption, strings.Join(labels, " | "))
	d.guidance(depth+1, t.Guidance)
	for _, row := range t.Rows {
		d.line(depth+1, "row %s%s%s", row.Key, map[bool]string{true: " #"}[row.Anchor != ""]+row.Anchor, map[bool]string{true: " total"}[row.Total])
		for _, cell := range row.Cells {
			d.line(depth+2, "cell%s tone %d%s", map[bool]string{true: " header"}[cell.Header], cell.Tone, dumpFill(cell.Fill))
			d.blocks(depth+3, cell.Blocks)
			d.guidance(depth+3, cell.Guidance)
		}
	}
	if t.Notes != nil {
		d.line(depth+1, "notes")
		d.blocks(depth+2, t.Notes)
	}
}

func dumpSpans(spans []Span) string {
	var parts []string
	for _, s := range spans {
		text := fmt.Sprintf("%q", s.Text)
		if s.Note != nil {
			text = "note (" + dumpSpans(s.Note.Spans) + ")"
		}
		if s.Bold {
			text = "bold " + text
		}
		if s.Italic {
			text = "italic " + text
		}
		if s.Link != "" {
			text += " -> " + s.Link
		}
		if s.To != "" {
			text += " -> #" + s.To
		}
		if s.Language != "" {
			text += " in " + s.Language
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}

func dumpBook(book *Book) []byte {
	d := &dumper{}
	for _, s := range book.Sheets {
		d.line(0, "sheet %q %q %q table %s", s.Name, s.Title, s.Intro, s.Table)
		for _, c := range s.Columns {
			d.line(1, "column %q key %q kind %d width %g %v", c.Label, c.Key, c.Kind, c.Width, c.Choices)
		}
		for _, row := range s.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, dumpCell(c))
			}
			d.line(1, "%s", strings.Join(cells, " | "))
		}
		for _, c := range s.Charts {
			d.block(1, c)
		}
	}
	return d.Bytes()
}

func dumpCell(c BookCell) string {
	switch {
	case c.Number != nil:
		return fmt.Sprintf("%.*f", c.Decimals, *c.Number)
	case !c.Day.IsZero():
		return c.Day.Format("2006-01-02")
	case c.Link != "":
		return fmt.Sprintf("%q -> %s", c.Text, c.Link)
	}
	return fmt.Sprintf("%q", c.Text) + dumpFill(c.Fill)
}
