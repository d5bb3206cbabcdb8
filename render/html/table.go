package html

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"dueregard/render"
)

// narrow is the most columns that fit every screen, as their words may break.
const narrow = 2

// beginTable opens a table, in a region that can be scrolled where it has more than a few columns.
// A table without words of its own is named by the heading above it. What the form says of a table is
// part of its caption, if it has one and that can hold it.
func (p *page) beginTable(caption string, advice []render.Block, columns int, attrs ...attr) {
	if !visible(caption) || slices.ContainsFunc(advice, isTable) {
		p.advice(advice)
		advice = nil
	}
	if columns > narrow {
		p.begin("section", class("scroll"), attr{"tabindex", "0"}, attr{"aria-label", p.region(caption)})
	} else {
		p.begin("div", class("fit"))
	}
	if !visible(caption) {
		p.begin("table", append(attrs, attr{"aria-labelledby", p.aboveID})...)
		return
	}
	p.begin("table", attrs...)
	p.open("caption")
	p.inline("span", caption)
	p.advice(advice)
	p.end("caption")
}

func isTable(b render.Block) bool {
	_, table := b.(render.Table)
	return table
}

func (p *page) endTable(columns int) {
	p.end("table")
	if columns > narrow {
		p.end("section")
	} else {
		p.end("div")
	}
}

// table sets a table. Rows that are shorter than others end in blanks.
func (p *page) table(t render.Table) {
	columns := len(t.Columns)
	for _, row := range t.Rows {
		columns = max(columns, len(row.Cells))
	}
	if columns == 0 {
		return
	}
	p.beginTable(t.Caption, t.Guidance, columns, class(kindOf(t.Columns)))
	p.widths(t.Columns)
	p.columnHeaders(t.Columns, breadths(t, columns))
	p.begin("tbody")
	for _, row := range t.Rows {
		total := ""
		if row.Total {
			total = "total"
		}
		p.begin("tr", p.anchored(row.Anchor), class(total))
		for i := range columns {
			number := i < len(t.Columns) && t.Columns[i].Number
			if i < len(row.Cells) {
				p.cell(row.Cells[i], number)
			} else {
				p.line("td", "")
			}
		}
		p.end("tr")
	}
	p.end("tbody")
	p.endTable(columns)
	if len(t.Notes) > 0 {
		p.begin("div", class("beneath"))
		p.inside(t.Notes)
		p.end("div")
	}
}

// kindOf is the class of a table that is nothing but figures behind its first column: it needs no more
// than their width.
func kindOf(columns []render.Column) string {
	for i, c := range columns {
		if i > 0 && !c.Number {
			return ""
		}
	}
	if len(columns) < 2 {
		return ""
	}
	return "figures"
}

func numeric(number bool) string {
	if number {
		return "number"
	}
	return ""
}

// widths sets the shares of columns that have any.
func (p *page) widths(columns []render.Column) {
	sum := 0.0
	for _, c := range columns {
		if !(c.Weight > 0) || math.IsInf(c.Weight, 0) {
			return // the browser chooses
		}
		sum += c.Weight
	}
	if sum == 0 || math.IsInf(sum, 0) {
		return
	}
	p.begin("colgroup")
	for _, c := range columns {
		p.begin("col", class(p.rules.width(int(math.Round(c.Weight/sum*100)))))
	}
	p.end("colgroup")
}

// breadths are the classes of columns that need room, so that their text does not run down the page in
// lines of a word.
func breadths(t render.Table, columns int) []string {
	classes := make([]string, columns)
	for i := range classes {
		most := 0
		for _, row := range t.Rows {
			if i < len(row.Cells) {
				most = max(most, textLength(row.Cells[i].Blocks), textLength(row.Cells[i].Guidance))
			}
		}
		switch {
		case i < len(t.Columns) && t.Columns[i].Number: // needs no more than its figures
		case most > 90:
			classes[i] = "wide"
		case most > 24:
			classes[i] = "middling"
		}
	}
	return classes
}

// textLength is how many characters blocks hold, about.
func textLength(blocks []render.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Paragraph:
			for _, s := range b.Spans {
				n += utf8.RuneCountInString(s.Text)
			}
		case render.List:
			for _, item := range b.Items {
				n += textLength(item.Blocks)
			}
		default:
			n += 100
		}
	}
	return n
}

// columnHeaders sets the header row, unless no column has a name.
func (p *page) columnHeaders(columns []render.Column, breadths []string) {
	named := false
	for _, c := range columns {
		named = named || visible(c.Label)
	}
	if !named {
		return
	}
	p.begin("thead")
	p.begin("tr")
	for i, breadth := range breadths {
		if i < len(columns) && visible(columns[i].Label) {
			p.line("th", columns[i].Label, attr{"scope", "col"}, class(numeric(columns[i].Number), breadth))
		} else {
			p.line("td", "")
		}
	}
	p.end("tr")
	p.end("thead")
}

func (p *page) cell(c render.Cell, number bool) {
	tag, scope := "td", ""
	if c.Header && len(c.Blocks) > 0 {
		tag, scope = "th", "row"
	}
	p.open(tag, attr{"scope", scope}, class(numeric(number), p.shade(c.Fill, c.Tone)))
	p.flow(c.Blocks)
	p.advice(c.Guidance)
	p.end(tag)
}

// advice sets what the form says of a table or a row.
func (p *page) advice(blocks []render.Block) {
	if len(blocks) > 0 {
		p.begin("div", class("advice"))
		p.inside(blocks)
		p.end("div")
	}
}

// matrix sets the grid of groups by aims, with what its signs mean below.
func (p *page) matrix(m render.Matrix) {
	columns := make([]render.Column, 1, len(m.Columns)+1)
	columns[0].Label = m.Corner
	for _, c := range m.Columns {
		columns = append(columns, render.Column{Label: c})
	}
	width := len(columns)
	for _, row := range m.Rows {
		width = max(width, 1+row.Wide())
	}
	p.beginTable(m.Caption, nil, width, class("matrix"))
	p.columnHeaders(columns, make([]string, width))
	p.begin("tbody")
	for _, row := range m.Rows {
		p.matrixRow(row, width)
	}
	p.end("tbody")
	p.endTable(width)
}

func (p *page) matrixRow(row render.MatrixRow, width int) {
	p.begin("tr")
	if visible(row.Label) {
		p.line("th", row.Label, attr{"scope", "row"})
	} else {
		p.line("td", "")
	}
	for _, c := range row.Cells {
		across := ""
		if c.Span > 1 {
			across = strconv.Itoa(c.Span)
		}
		p.open("td", class(p.shade(c.Fill, c.Tone)), attr{"colspan", across})
		p.sign(c)
		p.end("td")
	}
	for range width - 1 - row.Wide() {
		p.line("td", "")
	}
	p.end("tr")
}

// sign sets the sign of an answer and its word, which alone is read out.
func (p *page) sign(c render.MatrixCell) {
	hidden := ""
	if visible(c.Word) {
		hidden = "true"
	}
	if visible(c.Sign) {
		p.inline("span", c.Sign, class("sign"), attr{"aria-hidden", hidden})
		p.WriteString(" ")
	}
	p.text(c.Word)
}
