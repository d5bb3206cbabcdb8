package html

import (
	"math"

	"dueregard/render"
)

// narrow is the most columns that fit every screen, as their words may break.
const narrow = 2

// beginTable opens a table, in a region that can be scrolled where it has more than a few columns.
// A table without words of its own is named by the heading above it.
func (p *page) beginTable(caption string, columns int, attrs ...attr) {
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
	p.end("caption")
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
	p.beginTable(t.Caption, columns, class(kindOf(t.Columns)))
	p.widths(t.Columns)
	p.columnHeaders(t.Columns, columns)
	p.begin("tbody")
	for _, row := range t.Rows {
		total := ""
		if row.Total {
			total = "total"
		}
		p.begin("tr", class(total))
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

// columnHeaders sets the header row, unless no column has a name.
func (p *page) columnHeaders(columns []render.Column, width int) {
	named := false
	for _, c := range columns {
		named = named || visible(c.Label)
	}
	if !named {
		return
	}
	p.begin("thead")
	p.begin("tr")
	for i := range width {
		if i < len(columns) && visible(columns[i].Label) {
			p.line("th", columns[i].Label, attr{"scope", "col"}, class(numeric(columns[i].Number)))
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
	p.end(tag)
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
		width = max(width, len(row.Cells)+1)
	}
	p.beginTable(m.Caption, width, class("matrix"))
	p.columnHeaders(columns, width)
	p.begin("tbody")
	for _, row := range m.Rows {
		p.matrixRow(row, width)
	}
	p.end("tbody")
	p.endTable(width)
	p.legend(m.Legend)
}

func (p *page) matrixRow(row render.MatrixRow, width int) {
	p.begin("tr")
	if visible(row.Label) {
		p.line("th", row.Label, attr{"scope", "row"})
	} else {
		p.line("td", "")
	}
	for i := range width - 1 {
		if i >= len(row.Cells) {
			p.line("td", "")
			continue
		}
		c := row.Cells[i]
		p.open("td", class(p.shade(c.Fill, c.Tone)))
		p.sign(c)
		p.end("td")
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

func (p *page) legend(cells []render.MatrixCell) {
	if len(cells) == 0 {
		return
	}
	p.begin("ul", class("legend"))
	for _, c := range cells {
		p.open("li", class(p.shade(c.Fill, c.Tone)))
		p.sign(c)
		p.end("li")
	}
	p.end("ul")
}
