package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/render"
)

// table sets a table, and right below it what a reader must know to read it.
func (l *layout) table(f frame, t render.Table) []strip {
	return l.tableIn(f, t, l.keyed(f.elem, "Table", t.Key))
}

// tableIn sets a table in an element that there is already.
func (l *layout) tableIn(f frame, t render.Table, elem int) []strip {
	out := l.rows(f, t, elem)
	s := f.style.sized(min(l.theme.dense.size, f.style.size))
	notes := l.blocks(f.styled(s).text().within(l.element(f.elem, "Div")), t.Notes)
	for i := max(len(out)-2, 0); i < len(out) && len(notes) > 0; i++ {
		out[i].keep = true // the last row, and the line below it
	}
	return appendAfter(out, l.pt(4), notes)
}

// rows sets a table. Its header row comes again on every page that it goes on to. One whose columns would be too
// narrow is stacked.
func (l *layout) rows(f frame, t render.Table, elem int) []strip {
	n := columnsOf(t)
	if n == 0 {
		l.tree[elem].tag = "Div"
		return l.tableHead(f, t, elem)
	}
	g, ok := l.grid(f, t, n)
	if !ok {
		return l.stacked(f, t, elem)
	}
	out := l.tableHead(f, t, elem)
	head := elem // of a table without rows the labels are the body
	if len(t.Rows) > 0 {
		head = l.element(elem, "THead")
	}
	header := l.headerRow(g, labels(t.Columns, n), head)
	over := l.goesOn(g.frame, t.Caption, header)
	out = append(out, header...)
	body := l.element(elem, "TBody")
	for i, r := range t.Rows {
		row := l.tableRow(g, r, body)
		row.table, row.starts = over, l.anchor(r.Anchor)
		row.keep = i == len(t.Rows)-1 || keepsNext(t.Rows, i, row.height < keepBelow*l.sheet.room())
		out = append(out, row)
	}
	end := g.frame.strip(0)
	end.ops = []op{g.frame.rule(hairWidth, quiet)}
	bound := 0.0
	if len(t.Rows) <= fewRows {
		bound = fewBound
	}
	return together(append(out, end), l.atOnce(), bound)
}

// fewRows are so few that they are looked for on one page.
const fewRows = 4

// atOnce is the most height that is read at one glance, and not divided if it need not be.
func (l *layout) atOnce() float64 {
	return min(0.3*math.Sqrt(l.theme.scale), 0.5) * l.sheet.room()
}

// columnsOf is how many columns a table has: a row may have more cells than there are labels.
func columnsOf(t render.Table) int {
	n := len(t.Columns)
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// keepBelow is the height of a row, as part of that of a page, from which on it may stand alone.
const keepBelow = 1.0 / 8

// keepsNext says whether the i-th row stays with the one below: a total stays with what it adds up,
// and neither the first nor the last row is left alone on a page.
func keepsNext(rows []render.Row, i int, low bool) bool {
	if i+1 < len(rows) && rows[i+1].Total {
		return true
	}
	return (i == 0 || i == len(rows)-2) && low
}

// tableHead sets what stands above a table: its caption, and what the form says of it.
func (l *layout) tableHead(f frame, t render.Table, elem int) []strip {
	if len(t.Guidance) == 0 {
		return l.caption(f, t.Caption, elem)
	}
	if l.tree[elem].tag == "Table" { // which may hold nothing else above its rows
		elem = l.element(elem, "Caption")
	}
	var out []strip
	if t.Caption != "" {
		out = l.text(f.styled(f.style.bold()), t.Caption, l.element(elem, "P"))
	}
	out = append(l.withAdvice(out, f.within(elem), t.Guidance), f.strip(l.pt(8)))
	for i := range out {
		out[i].keep = true
	}
	return out
}

// caption sets the line above a table, which stays with it.
func (l *layout) caption(f frame, text string, elem int) []strip {
	if text == "" {
		return nil
	}
	tag := "Caption"
	if l.tree[elem].tag != "Table" {
		tag = "P"
	}
	out := l.text(f.styled(f.style.bold()), text, l.element(elem, tag))
	if len(out) > 0 {
		pad := f.strip(l.pt(4))
		out = append(out, pad)
	}
	for i := range out {
		out[i].keep = true
	}
	return out
}

// labels are the labels of n columns, those that are lacking empty.
func labels(columns []render.Column, n int) []string {
	out := make([]string, n)
	for i, c := range columns {
		out[i] = c.Label
	}
	return out
}

// cellPad is the room above and below the text of cells, beside text of bodySize.
const cellPad = 4.0

// headerRow sets the labels of the columns on a shaded row. A table without labels has none.
func (l *layout) headerRow(g columnGrid, labels []string, head int) []strip {
	if !slices.ContainsFunc(labels, func(s string) bool { return s != "" }) {
		return nil
	}
	tr := l.element(head, "TR")
	s := g.style.bold().on(l.theme.header)
	var columns [][]strip
	for i, text := range labels {
		columns = append(columns, l.text(g.frames[i].styled(s), text, l.heads(tr, "Column", text == "")))
	}
	row := l.headed(g.frame, l.pt(cellPad+0.5), columns)
	row.keep = true
	return []strip{row}
}

// goesOn is how a table goes on over pages: named by its caption, or by the heading above it.
func (l *layout) goesOn(f frame, caption string, header []strip) *table {
	text := cmp.Or(l.doc.Meta.Labels.Continued, "continued")
	name := strings.TrimRight(cmp.Or(caption, l.under), " .:;,")
	if last, _ := utf8.DecodeLastRuneInString(name); unicode.IsLetter(last) || unicode.IsDigit(last) {
		name += ","
	}
	s := l.theme.small.like(f.style)
	s.face = italic
	out := l.text(f.styled(s), strings.TrimSpace(name+" "+text), 0)
	end := f.rule(hairWidth, quiet)
	return &table{appendAfter(out, l.pt(3), slices.Clone(header)), end}
}

// tableRow sets one row.
func (l *layout) tableRow(g columnGrid, r render.Row, body int) strip {
	tr := l.keyed(body, "TR", r.Key)
	var bands []band
	columns := make([][]strip, len(g.frames))
	for i := range columns {
		var c render.Cell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		back, edge, shaded := l.background(c.Tone, c.Fill)
		in := g.frames[i]
		if shaded {
			bands = append(bands, l.band(g.x[i], g.w[i], back))
		}
		if c.Fill != "" {
			in = in.styled(in.style.on(back))
		} else if shaded {
			bands = append(bands, l.band(g.x[i], min(l.pt(2), g.padX/2), edge))
		}
		columns[i] = l.tableCell(in, c, r.Total, tr)
	}
	row := g.frame.behind(bands...).row(l.pt(cellPad), columns...)
	row.ops = []op{g.frame.rule(hairWidth, hairline)}
	if r.Total {
		row.ops = []op{g.frame.rule(1, ink)}
	}
	return row
}

// labelledAs is what goes over of a row of a table, with the label that it begins with shown again.
func (s strip) labelledAs(whole strip) strip {
	if s.table == nil || len(s.columns) < 2 || len(s.columns[0]) > 0 || len(whole.columns[0]) > 2 {
		return s
	}
	for _, line := range whole.columns[0] {
		if line.columns != nil || len(line.notes) > 0 || slices.ContainsFunc(line.ops, func(o op) bool { return o.kind != textOp }) {
			return s
		}
	}
	s.columns[0] = asArtifacts(whole.columns[0])
	s.fitColumnsUpTo(plenty)
	return s
}

// tableCell sets the content of one cell; an empty one is as high as a line.
func (l *layout) tableCell(f frame, c render.Cell, total bool, tr int) []strip {
	var elem int
	if c.Header {
		elem = l.heads(tr, "Row", len(c.Blocks)+len(c.Guidance) == 0)
	} else {
		elem = l.element(tr, "TD")
	}
	if c.Header || total {
		f.style = f.style.bold()
	}
	strips := l.withAdvice(l.blocks(f.within(elem), c.Blocks), f.within(elem), c.Guidance)
	if len(strips) == 0 {
		return []strip{f.strip(f.style.lead())}
	}
	return strips
}
