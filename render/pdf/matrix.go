package pdf

import (
	"slices"

	"dueregard/render"
)

const (
	matrixSize = 9.0
	signSize   = 12.0
	verdictPad = 5.0 // above and below the sign
	matrixGap  = 2.0 // between the coloured fields
)

// matrix sets the grid of groups by aims: in each field a sign and a word, on a tint with a dark
// edge, so that it can be read without its colours.
func (l *layout) matrix(f frame, m render.Matrix) []strip {
	elem := l.keyed(f.elem, "Table", m.Key)
	out := l.caption(f, m.Caption, elem)
	n := len(m.Columns)
	for _, r := range m.Rows {
		n = max(n, len(r.Cells))
	}
	g := l.matrixGrid(f, m, n)
	header := l.headerRow(g, append([]string{m.Corner}, m.Columns...), elem)
	repeated := l.repeated(f, m.Caption, header)
	out = append(out, header...)
	body := l.element(elem, "TBody")
	for i, r := range m.Rows {
		row := l.matrixRow(g, r, body)
		row.header = repeated
		row.keep = i >= len(m.Rows)-2 && i+1 < len(m.Rows)+len(m.Legend)
		out = append(out, row)
	}
	return together(appendAfter(out, 8, l.legend(f, m.Legend)), 0.6*contentHeight)
}

// matrixGrid gives the groups up to a third of the width, and the rest to the aims alike. Labels and
// verdicts take one line if there is room.
func (l *layout) matrixGrid(f frame, m render.Matrix, n int) columnGrid {
	g := columnGrid{frame: f, style: tableStyle.sized(matrixSize), padX: min(8, f.w/float64(n+1)/8)}
	needs := l.matrixNeeds(f, m, g.style, n, true)
	if leastOf(needs) > g.room(len(needs)) {
		needs = l.matrixNeeds(f, m, g.style, n, false)
	}
	g.fit(needs)
	return g
}

// matrixNeeds measures the columns of a matrix: whole lines below the header, or single words.
func (l *layout) matrixNeeds(f frame, m render.Matrix, s style, n int, whole bool) []need {
	needs := make([]need, n+1)
	for i := range needs {
		needs[i] = need{least: 1, most: f.w, pull: 1}
	}
	needs[0].most, needs[0].pull = f.w/3, 1.3
	hold := func(column int, whole bool, runs ...run) {
		least, line := l.extent(runs)
		if whole {
			least = line
		}
		needs[column].least = min(max(needs[column].least, least), f.w/3)
	}
	for i, label := range append([]string{m.Corner}, m.Columns...) {
		hold(i, false, run{text: label, style: s.bold()})
	}
	for _, r := range m.Rows {
		hold(0, whole, run{text: r.Label, style: s.bold()})
		for i, c := range r.Cells {
			hold(i+1, whole, verdictRuns(c, s, 0)...)
		}
	}
	return needs
}

func (l *layout) matrixRow(g columnGrid, r render.MatrixRow, body int) strip {
	tr := l.element(body, "TR")
	// The label's first line stands level with the words beside it.
	label := g.frames[0].styled(g.style.bold())
	words := l.text(label, r.Label, l.heads(tr, "Row"))
	drop := verdictLine(g.style).baseline() - label.style.baseline()
	columns := [][]strip{append([]strip{label.strip(drop)}, words...)}
	var bands []band
	for i := range len(g.frames) - 1 {
		var c render.MatrixCell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		td := l.keyed(tr, "TD", c.Key)
		columns = append(columns, l.verdict(g.frames[i+1], c, td))
		bands = append(bands, l.verdictBands(g.x[i+1]+matrixGap, g.w[i+1]-matrixGap, c.Tone)...)
	}
	row := g.frame.behind(bands...).row(verdictPad, columns...)
	row.gap = matrixGap
	return row
}

// verdict sets the sign and the word of one field.
func (l *layout) verdict(f frame, c render.MatrixCell, elem int) []strip {
	return l.lines(f.styled(verdictLine(f.style)), verdictRuns(c, f.style, elem))
}

// verdictLine is the style that gives the lines of a field their height: high enough for the sign.
func verdictLine(s style) style { return s.sized(max(s.size, 0.85*signSize)) }

func verdictRuns(c render.MatrixCell, s style, elem int) []run {
	word := run{text: c.Word, style: s, elem: elem}
	if c.Sign == "" {
		return []run{word}
	}
	word.text = "\u2002" + word.text
	return []run{{text: c.Sign, style: s.bold().sized(signSize), elem: elem}, word}
}

// verdictBands are the tint and the edge of one field.
func (l *layout) verdictBands(x, w float64, tone render.Tone) []band {
	t := tintOf(tone)
	return []band{l.band(x, w, t.fill), l.band(x, min(3, w/4), t.edge)}
}

// legend explains the signs, in fields like those of the matrix, four in a row.
func (l *layout) legend(f frame, cells []render.MatrixCell) []strip {
	const across = 4
	width := f.w / across
	f.style = tableStyle.sized(matrixSize)
	var out []strip
	for some := range slices.Chunk(cells, across) {
		var bands []band
		var columns [][]strip
		for i, c := range some {
			x := f.x + float64(i)*width
			columns = append(columns, l.verdict(f.cell(x+8, width-matrixGap-10), c, l.element(f.elem, "P")))
			bands = append(bands, l.verdictBands(x, width-matrixGap, c.Tone)...)
		}
		row := f.behind(bands...).row(3, columns...)
		row.keep = true
		out = appendAfter(out, matrixGap, []strip{row})
	}
	if len(out) > 0 {
		out[len(out)-1].keep = false
	}
	return out
}
