package main

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"dueregard/render"
)

// A writer writes Typst markup. It leaves out what Typst's own way has no word for: the fills of a
// house, the intervals of a chart.
type writer struct{ bytes.Buffer }

// sourceOf is a document as a source, which attaches the statement that it was made of.
func sourceOf(doc *render.Document, statement string) []byte {
	w := new(writer)
	m := doc.Meta
	language, region, _ := strings.Cut(m.Language, "-")
	date := "none"
	if m.Date != "" {
		part := strings.Split(m.Date, "-")
		date = fmt.Sprintf("datetime(year: %s, month: %s, day: %s)", decimal(part[0]), decimal(part[1]), decimal(part[2]))
	}
	w.printf("#import \"style.typ\": *\n#show: paper.with(title: %s, organisation: %s, kind: %s, status: %s, date: %s, lang: %s, region: %s)\n",
		quoted(m.Title), quoted(m.Organisation), quoted(m.Kind), quoted(m.Status), date, quoted(language), quoted(strings.ToLower(region)))
	w.printf("#pdf.attach(%s, relationship: \"source\", mime-type: \"application/toml\", description: \"The statement\")\n", quoted(statement))
	w.blocks(doc.Blocks)
	return w.Bytes()
}

func (w *writer) printf(format string, args ...any) { fmt.Fprintf(w, format, args...) }

func (w *writer) blocks(blocks []render.Block) {
	for _, b := range blocks {
		w.block(b)
		w.WriteString("\n\n")
	}
}

// content is blocks between brackets.
func (w *writer) content(blocks []render.Block) {
	w.WriteString("[")
	if p, ok := onlyParagraph(blocks); ok {
		w.spans(p.Spans)
	} else {
		w.blocks(blocks)
	}
	w.WriteString("]")
}

func onlyParagraph(blocks []render.Block) (render.Paragraph, bool) {
	if len(blocks) != 1 {
		return render.Paragraph{}, false
	}
	p, ok := blocks[0].(render.Paragraph)
	return p, ok
}

func (w *writer) block(b render.Block) {
	switch b := b.(type) {
	case render.Title:
		w.printf("#text(24pt, accent, title())\n#text(%s)\n", quoted(b.Subtitle))
		w.WriteString("#facts")
		w.facts(b.Facts)
	case render.Contents:
		w.WriteString("#outline(depth: 2)")
	case render.Heading:
		w.printf("#heading(level: %d, outlined: %t, bookmarked: true, %s)", b.Level, !b.Minor, quoted(b.Text))
	case render.Paragraph:
		w.spans(b.Spans)
	case render.List:
		w.list(b)
	case render.Field:
		w.field(b)
	case render.Facts:
		w.WriteString("#facts")
		w.facts(b)
	case render.Table:
		w.table(b)
	case render.Matrix:
		w.matrix(b)
	case render.Chart:
		w.chart(b)
	case render.Signature:
		w.printf("#signature(%s, ", quoted(b.Title))
		w.content(b.Declaration)
		w.WriteString(", ..")
		w.facts(b.Lines)
		w.WriteString(")")
	case render.Note:
		w.printf("#note(%d, %s, ", b.Tone, optional(b.Title))
		w.content(b.Blocks)
		w.WriteString(")")
	case render.PageBreak:
		w.WriteString("#pagebreak(weak: true)")
	case render.Landscape:
		w.WriteString("#page(flipped: true)")
		w.content(b.Blocks)
	case render.Part:
		w.printf("#set text(lang: %s)\n", quoted(b.Language[:2]))
		w.blocks(b.Blocks)
	}
}

func (w *writer) spans(spans []render.Span) {
	for _, s := range spans {
		switch {
		case s.Note != nil:
			w.WriteString("#footnote[")
			w.spans(s.Note.Spans)
			w.WriteString("]")
			continue
		case s.Text == "\n":
			w.WriteString("#linebreak()")
			continue
		}
		text := quoted(s.Text)
		if s.Italic {
			text = "emph(" + text + ")"
		}
		if s.Bold {
			text = "strong(" + text + ")"
		}
		if s.Link != "" {
			text = "link(" + quoted(s.Link) + ", " + text + ")"
		}
		if s.Language != "" {
			text = "text(lang: " + quoted(s.Language[:2]) + ", " + text + ")"
		}
		w.WriteString("#" + text + ";")
	}
}

// facts is a list of arguments, each a pair of label and value.
func (w *writer) facts(facts []render.Fact) {
	w.WriteString("(")
	for _, f := range facts {
		w.printf("(%s, %s), ", quoted(f.Label), quoted(f.Value))
	}
	w.WriteString(")")
}

func (w *writer) list(l render.List) {
	switch {
	case !l.Ordered:
		w.WriteString("#list(")
	default:
		w.printf("#enum(start: %d, numbering: %s, ", max(l.Start, 1), [...]string{`"1."`, `"a)"`, `"i)"`}[l.Style])
	}
	for _, item := range l.Items {
		w.content(item.Blocks)
		w.WriteString(", ")
	}
	w.WriteString(")")
}

func (w *writer) field(f render.Field) {
	w.printf("#field(%s, ", quoted(f.Label))
	if f.Guidance == nil {
		w.WriteString("none")
	} else {
		w.content(f.Guidance)
	}
	w.WriteString(", ")
	if f.Missing != "" {
		w.printf("missing(%s)", quoted(f.Missing))
	} else {
		w.content(f.Value)
	}
	w.WriteString(")")
}

func (w *writer) table(t render.Table) {
	if t.Caption != "" {
		w.printf("#caption(%s)\n", quoted(t.Caption))
	}
	w.blocks(t.Guidance)
	w.WriteString("#table(columns: (")
	for _, c := range t.Columns {
		w.WriteString([]string{"1fr, ", "auto, "}[at(c.Number)])
	}
	w.WriteString("), align: (")
	for _, c := range t.Columns {
		w.WriteString([]string{"left, ", "right, "}[at(c.Number)])
	}
	w.WriteString("), table.header(")
	for _, c := range t.Columns {
		w.printf("[#%s;], ", quoted(c.Label))
	}
	w.WriteString("),\n")
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			w.cell(c.Tone, append(c.Blocks[:len(c.Blocks):len(c.Blocks)], c.Guidance...))
		}
		w.WriteString("\n")
	}
	w.WriteString(")\n")
	w.blocks(t.Notes)
}

// cell is a cell of a table, with the colour of its tone.
func (w *writer) cell(tone render.Tone, blocks []render.Block) {
	if tone != render.Plain {
		w.printf("table.cell(fill: rgb(tones.at(%d)))", tone)
	}
	w.content(blocks)
	w.WriteString(", ")
}

func (w *writer) matrix(m render.Matrix) {
	t := render.Table{Caption: m.Caption, Columns: []render.Column{{Label: m.Corner}}}
	for _, c := range m.Columns {
		t.Columns = append(t.Columns, render.Column{Label: c})
	}
	for _, r := range m.Rows {
		row := render.Row{Cells: []render.Cell{{Blocks: paragraph(r.Label)}}}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, render.Cell{Blocks: paragraph(c.Sign + " " + c.Word), Tone: c.Tone})
			for range c.Wide() - 1 {
				row.Cells = append(row.Cells, render.Cell{Tone: c.Tone})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	w.table(t)
}

func paragraph(text string) []render.Block {
	return []render.Block{render.Paragraph{Spans: []render.Span{{Text: text}}}}
}

func (w *writer) chart(c render.Chart) {
	longest := c.Max
	for _, b := range c.Bars {
		for _, v := range b.Values {
			longest = max(longest, orZero(v))
		}
	}
	w.printf("#chart(%s, %s,\n", quoted(c.Title), quoted(c.Alt))
	for _, b := range c.Bars {
		for i, v := range b.Values {
			label, words := b.Label, fmt.Sprintf("%g%s", v, c.Unit)
			if i > 0 {
				label = ""
			}
			if b.Words != nil {
				words = b.Words[i]
			}
			w.printf("  (%s, %.4f, %s, %s),\n", quoted(label), orZero(v)/longest, quoted(words), []string{"accent", "quiet"}[i%2])
		}
	}
	w.WriteString(")")
}

// orZero is v, or 0 where it is not known.
func orZero(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

func at(second bool) int {
	if second {
		return 1
	}
	return 0
}

// optional is a string, or none where it is empty.
func optional(s string) string {
	if s == "" {
		return "none"
	}
	return quoted(s)
}

// quoted is a string in Typst's code.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// decimal is a number without the zeros before it, which Typst refuses.
func decimal(s string) string { return strings.TrimLeft(s, "0") }
