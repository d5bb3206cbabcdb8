package pdf

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dueregard/render"
)

// stacked sets a table whose columns would be too narrow for their words: its rows below each
// other, each cell behind the label of its column.
func (l *layout) stacked(f frame, t render.Table, elem int) []strip {
	l.tree[elem].tag = "Div"
	f = f.styled(l.theme.table.sized(min(l.theme.table.size, f.style.size)).like(f.style))
	out := l.tableHead(f, t, elem)
	over := l.goesOn(f, t.Caption, nil)
	if len(t.Rows) == 0 {
		t.Rows = make([]render.Row, 1) // for the labels
	}
	for i, r := range t.Rows {
		row := l.stackedRow(f, t.Columns, r, elem)
		row[len(row)-1].keep = i+1 == len(t.Rows) || t.Rows[i+1].Total
		for j := range row {
			row[j].table = over
		}
		out = append(out, row...)
	}
	return append(out, l.stackEnd(f))
}

// stackEnd is the line below the last row of a stacked table.
func (l *layout) stackEnd(f frame) strip {
	end := f.strip(0)
	end.ops = []op{f.rule(hairWidth, quiet)}
	return end
}

// stackedRow sets a row as a block below a line.
func (l *layout) stackedRow(f frame, columns []render.Column, r render.Row, parent int) []strip {
	row := l.keyed(parent, "L", r.Key)
	top := f.strip(l.pt(cellPad + 2))
	top.ops = []op{f.rule(hairWidth, quiet)}
	if r.Total {
		top.ops = []op{f.rule(1, ink)}
	}
	top.starts = l.anchor(r.Anchor)
	out := []strip{top}
	last := 0 // where the last cell begins
	for i := range max(len(columns), len(r.Cells)) {
		var label string
		var c render.Cell
		if i < len(columns) {
			label = columns[i].Label
		}
		if i < len(r.Cells) {
			c = r.Cells[i]
			if isBlank(c) {
				continue
			}
		}
		last = len(out)
		out = appendAfter(out, l.pt(2.5), l.stackedCell(f.within(row), label, c, r.Total))
	}
	out[0].keep = true
	if last > 0 {
		out[last-1].keep = true // it does not stand alone on a page
	}
	out = append(out, f.strip(l.pt(cellPad+2)))
	out[len(out)-2].keep = true
	return together(out, 0.25*l.sheet.room(), 0)
}

// isBlank says that a cell is a blank that needs no remark.
func isBlank(c render.Cell) bool {
	return len(c.Blocks) == 0 && len(c.Guidance) == 0 && !c.Header && c.Tone == render.Plain && c.Fill == ""
}

// stackedCell sets the label of a column and the cell, in one paragraph if it starts with one. A
// shaded cell has its shade behind all of it.
func (l *layout) stackedCell(f frame, label string, c render.Cell, total bool) []strip {
	f = l.shade(f, c.Tone, c.Fill)
	named, body := l.labelling(l.element(f.elem, "LI"))
	f = f.within(body)
	runs := []run{{text: labelled(label), style: f.style.bold().in(quiet), elem: named}}
	if c.Header || total {
		f.style = f.style.bold()
	}
	rest := c.Blocks
	if len(rest) > 0 {
		if p, ok := rest[0].(render.Paragraph); ok {
			runs = append(runs, l.runs(p.Spans, f.style, l.element(body, "P"))...)
			rest = rest[1:]
		}
	}
	out := l.withAdvice(l.lines(f.text(), runs), f, c.Guidance)
	if len(rest) > 0 && len(out) > 0 {
		out[len(out)-1].keep = true
	}
	return appendAfter(out, 0.28*f.style.lead(), l.blocks(f, rest))
}

// labelled is a label that something follows in the same line.
func labelled(label string) string {
	label = strings.TrimSpace(label)
	if label == "" {
		return ""
	}
	if last, _ := utf8.DecodeLastRuneInString(label); strings.ContainsRune(".:?!", last) {
		return label + " "
	}
	return label + ": "
}

// stackedMatrix sets a matrix whose columns would be too narrow: below each group its fields, each
// behind the aim that it answers for.
func (l *layout) stackedMatrix(f frame, m render.Matrix, elem int) []strip {
	l.tree[elem].tag = "Div"
	f = f.styled(l.theme.table.sized(min(l.theme.table.size, f.style.size)).like(f.style))
	out := l.caption(f, m.Caption, elem)
	for _, r := range m.Rows {
		row := l.element(elem, "L")
		label := l.text(f.styled(f.style.bold()), labelled(m.Corner)+r.Label, l.element(row, "Caption"))
		block := slices.Concat([]strip{f.strip(l.pt(cellPad))}, label)
		for i := range block {
			block[i].keep = true
		}
		for column, c := range matrixCells(r, len(m.Columns)) {
			var aim string // of one that fills several columns the word says what it is for
			if c.Wide() == 1 && column < len(m.Columns) {
				aim = m.Columns[column]
			}
			block = appendAfter(block, matrixGap, l.stackedVerdict(f, aim, c, l.keyed(row, "LI", c.Key)))
		}
		out = append(out, together(block, 0.4*l.sheet.room(), 0)...)
	}
	return out
}

// stackedVerdict sets an aim and its field in one line, if they fit.
func (l *layout) stackedVerdict(f frame, aim string, c render.MatrixCell, elem int) []strip {
	bands, s := l.verdictLooks(f.x, f.w, c, f.style)
	in := f.inset(l.pt(8)).styled(l.verdictLine(s))
	in.w = max(in.w-l.pt(4), 1)
	named, body := l.labelling(elem)
	sign, word := l.verdictRuns(c, s.bold(), body)
	aims := run{text: labelled(aim), style: s.in(quiet), elem: named}
	return l.lines(in.behind(bands...), slices.Concat([]run{aims}, sign, word))
}
