package pdf

import (
	"slices"

	"dueregard/render"
)

const (
	verdictPad = 5.0 // above and below the sign, beside text of bodySize
	matrixGap  = 2.0 // between the coloured fields
)

// matrix sets the grid of groups by aims: in each field a sign and a word, on a tint with a dark
// edge, so that it can be read without its colours. One whose columns would be too narrow is stacked.
func (l *layout) matrix(f frame, m render.Matrix) []strip {
	elem := l.keyed(f.elem, "Table", m.Key)
	n := aimsOf(m)
	g, ok := l.matrixGrid(f, m, n)
	if !ok {
		out := l.stackedMatrix(f, m, elem)
		return appendAfter(out, l.pt(8), l.legend(f, m.Legend))
	}
	out := l.caption(f, m.Caption, elem)
	header := l.headerRow(g, matrixLabels(m, n), l.element(elem, "THead"))
	repeated := l.repeated(f, m.Caption, header)
	out = append(out, header...)
	body := l.element(elem, "TBody")
	for i, r := range m.Rows {
		row := l.matrixRow(g, r, body)
		row.header = repeated
		row.keep = i >= len(m.Rows)-2 && i+1 < len(m.Rows)+len(m.Legend)
		out = append(out, row)
	}
	out = appendAfter(out, l.pt(8), l.legend(f, m.Legend))
	if stackHeight(out) <= 0.6*l.sheet.room() { // it is read at one glance
		for i := range len(out) - 1 {
			out[i].keep = true
		}
	}
	return out
}

// aimsOf is how many columns a matrix has beside the groups: a row may have more fields than there are labels.
func aimsOf(m render.Matrix) int {
	n := len(m.Columns)
	for _, r := range m.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// matrixLabels are the labels of the groups and of n aims.
func matrixLabels(m render.Matrix, n int) []string {
	out := make([]string, n+1)
	out[0] = m.Corner
	copy(out[1:], m.Columns)
	return out
}

// matrixGrid gives the groups up to a third of the width, and the rest to the aims alike. Labels and
// verdicts take one line if there is room.
func (l *layout) matrixGrid(f frame, m render.Matrix, n int) (g columnGrid, ok bool) {
	g = columnGrid{frame: f, style: l.theme.dense.like(f.style), padX: min(l.pt(8), f.w/float64(n+1)/8)}
	g.leastX = g.padX
	needs := l.matrixNeeds(f, m, g.style, n, true)
	if leastOf(needs) > g.room(len(needs)) {
		needs = l.matrixNeeds(f, m, g.style, n, false)
	}
	widths, ok := l.fit(&g, needs)
	g.place(widths)
	return g, ok
}

// matrixNeeds measures the columns of a matrix: whole lines below the header, or single words.
func (l *layout) matrixNeeds(f frame, m render.Matrix, s style, n int, whole bool) []need {
	needs := make([]need, n+1)
	for i := range needs {
		needs[i] = need{least: 1, most: f.w, pull: 1}
	}
	needs[0].most, needs[0].pull = f.w/3, 1.3
	hold := func(column int, whole bool, runs ...run) {
		e := l.extent(runs)
		if whole {
			e.least = e.line
		}
		needs[column].word = max(needs[column].word, e.word)
		needs[column].least = min(max(needs[column].least, e.least), f.w/3)
	}
	for i, label := range append([]string{m.Corner}, m.Columns...) {
		hold(i, false, run{text: label, style: s.bold()})
	}
	for _, r := range m.Rows {
		hold(0, whole, run{text: r.Label, style: s.bold()})
		for i, c := range r.Cells {
			hold(i+1, whole, l.verdictRuns(c, s, 0)...)
		}
	}
	return needs
}

func (l *layout) matrixRow(g columnGrid, r render.MatrixRow, body int) strip {
	tr := l.element(body, "TR")
	// The label's first line stands level with the words beside it.
	label := g.frames[0].styled(g.style.bold())
	words := l.text(label, r.Label, l.heads(tr, "Row", r.Label == ""))
	drop := l.verdictLine(g.style).baseline() - label.style.baseline()
	columns := [][]strip{append([]strip{label.strip(drop)}, words...)}
	var bands []band
	for i := range len(g.frames) - 1 {
		var c render.MatrixCell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		td := l.keyed(tr, "TD", c.Key)
		back, s := l.verdictLooks(g.x[i+1]+matrixGap, g.w[i+1]-matrixGap, c, g.style)
		columns = append(columns, l.verdict(g.frames[i+1].styled(s), c, td))
		bands = append(bands, back...)
	}
	row := g.frame.behind(bands...).row(l.pt(verdictPad), columns...)
	row.gap = matrixGap
	return row
}

// verdict sets the sign and the word of one field.
func (l *layout) verdict(f frame, c render.MatrixCell, elem int) []strip {
	return l.lines(f.styled(l.verdictLine(f.style)), l.verdictRuns(c, f.style, elem))
}

// verdictLine is the style that gives the lines of a field their height: high enough for the sign.
func (l *layout) verdictLine(s style) style {
	return s.sized(max(s.size, 0.85*l.theme.size(signSize)))
}

func (l *layout) verdictRuns(c render.MatrixCell, s style, elem int) []run {
	word := run{text: c.Word, style: s, elem: elem}
	if c.Sign == "" {
		return []run{word}
	}
	word.text = "\u2002" + word.text
	return []run{{text: c.Sign, style: s.bold().sized(l.theme.size(signSize)), elem: elem}, word}
}

// verdictLooks are the background of one field and the style of the text on it. One that asks for nothing has
// none: it would look like an answer that is missing.
func (l *layout) verdictLooks(x, w float64, c render.MatrixCell, s style) ([]band, style) {
	if c.Sign == "" && c.Word == "" && c.Tone == render.Plain && c.Fill == "" {
		return nil, s
	}
	back, edge, _ := l.background(c.Tone, c.Fill)
	bands := []band{l.band(x, w, back)}
	if c.Fill != "" {
		return bands, s.on(back)
	}
	return append(bands, l.band(x, min(l.pt(3), w/4), edge)), s
}

// legend explains the signs, in fields like those of the matrix, four in a row if that is enough
// for their words.
func (l *layout) legend(f frame, cells []render.MatrixCell) []strip {
	f.style = l.theme.dense
	across := l.legendColumns(f, cells)
	width := f.w / float64(across)
	list := l.element(f.elem, "L")
	var out []strip
	for some := range slices.Chunk(cells, across) {
		var bands []band
		var columns [][]strip
		for i, c := range some {
			x := f.x + float64(i)*width
			back, s := l.verdictLooks(x, width-matrixGap, c, f.style)
			field := f.cell(x+l.pt(8), width-matrixGap-l.pt(10)).styled(s)
			runs := l.verdictRuns(c, s, 0)
			runs[0].elem, runs[len(runs)-1].elem = l.labelling(l.element(list, "LI"))
			columns = append(columns, l.lines(field.styled(l.verdictLine(s)), runs))
			bands = append(bands, back...)
		}
		row := f.behind(bands...).row(l.pt(3), columns...)
		row.keep = true
		out = appendAfter(out, matrixGap, []strip{row})
	}
	if len(out) > 0 {
		out[len(out)-1].keep = false
	}
	return out
}

// legendColumns is how many fields of a legend stand side by side: as many as leaves each of them
// two lines for its words, with none of them below the sign, and in rows of much the same length.
func (l *layout) legendColumns(f frame, cells []render.MatrixCell) int {
	var widest extent
	for _, c := range cells {
		widest = widest.with(l.extent(l.verdictRuns(c, f.style, 0)))
	}
	for across := 4; across > 1; across /= 2 {
		room := f.w/float64(across) - matrixGap - l.pt(10)
		if widest.word+1.2*l.theme.size(signSize) <= room && widest.line <= 1.9*room {
			rows := max((len(cells)+across-1)/across, 1)
			return max((len(cells)+rows-1)/rows, 1)
		}
	}
	return 1
}
