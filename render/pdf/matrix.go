package pdf

import (
	"iter"

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
		return l.stackedMatrix(f, m, elem)
	}
	out := l.caption(f, m.Caption, elem)
	header := l.headerRow(g, matrixLabels(m, n), l.element(elem, "THead"))
	over := l.goesOn(g.frame, m.Caption, header)
	out = append(out, header...)
	body, signs := l.element(elem, "TBody"), l.signRoom(m, g.style)
	for i, r := range m.Rows {
		row := l.matrixRow(g, r, signs, body)
		row.table = over
		row.keep = i >= len(m.Rows)-2 && i+1 < len(m.Rows)
		out = append(out, row)
	}
	return together(out, 0.6*l.sheet.room(), glanceBound) // it is read at one glance
}

// aimsOf is how many columns a matrix has beside the groups: a row may have more fields than there are labels.
func aimsOf(m render.Matrix) int {
	n := len(m.Columns)
	for _, r := range m.Rows {
		n = max(n, r.Wide())
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
// verdicts take one line if there is room, or at least short verdicts do.
func (l *layout) matrixGrid(f frame, m render.Matrix, n int) (g columnGrid, ok bool) {
	g = columnGrid{frame: f, style: l.theme.dense.like(f.style), padX: min(l.pt(8), f.w/float64(n+1)/8)}
	g.leastX = 0.7 * g.padX
	var needs []need
	wide, all := g.padX, g.room(n+1)
	for _, try := range []struct{ padX, label, verdict float64 }{
		{wide, all, all}, {wide, 0, all}, {wide, 0, all / float64(n+1)}, {g.leastX, 0, all / float64(n+1)}, {wide, 0, 0},
	} {
		g.padX = try.padX
		if needs = l.matrixNeeds(m, g, n, try.label, try.verdict); leastOf(needs) <= g.room(n+1) {
			break
		}
	}
	widths, ok := l.fit(&g, needs)
	g.place(widths)
	return g, ok
}

// matrixNeeds measures the columns of a matrix below its header: whole lines where they are no longer than label
// or verdict, else single words. What fills several columns asks each of them for its part.
func (l *layout) matrixNeeds(m render.Matrix, g columnGrid, n int, label, verdict float64) []need {
	needs := make([]need, n+1)
	for i := range needs {
		needs[i] = need{least: 1, most: g.frame.w, pull: 1}
	}
	needs[0].most, needs[0].pull = g.frame.w/3, 1.3
	hold := func(column int, whole float64, e extent, parts float64) {
		if e.line/parts <= whole {
			e.least = e.line
		}
		needs[column].word = max(needs[column].word, e.word/parts)
		needs[column].least = min(max(needs[column].least, e.least/parts), g.frame.w/3)
	}
	signs := l.signRoom(m, g.style)
	bold := func(text string) extent { return l.extent([]run{{text: text, style: g.style.bold()}}) }
	for i, header := range append([]string{m.Corner}, m.Columns...) {
		hold(i, 0, bold(header), 1)
	}
	for _, r := range m.Rows {
		hold(0, label, bold(r.Label), 1)
		for column, c := range matrixCells(r, n) {
			e := l.extent([]run{{text: c.Word, style: g.style}}).wider(signs)
			for i := range c.Wide() {
				hold(column+1+i, verdict, e, float64(c.Wide()))
			}
		}
	}
	return needs
}

// matrixCells are the cells of a row of n columns, with the column that each begins in. Columns without a cell
// have an empty one.
func matrixCells(r render.MatrixRow, n int) iter.Seq2[int, render.MatrixCell] {
	return func(yield func(int, render.MatrixCell) bool) {
		column := 0
		for _, c := range r.Cells {
			if !yield(column, c) {
				return
			}
			column += c.Wide()
		}
		for ; column < n; column++ {
			if !yield(column, render.MatrixCell{}) {
				return
			}
		}
	}
}

func (l *layout) matrixRow(g columnGrid, r render.MatrixRow, signs float64, body int) strip {
	tr := l.element(body, "TR")
	// The label's first line stands level with the words beside it.
	label := g.frames[0].styled(g.style.bold())
	words := l.text(label, r.Label, l.heads(tr, "Row", r.Label == ""))
	drop := l.verdictLine(g.style).baseline() - label.style.baseline()
	columns := [][]strip{append([]strip{label.strip(drop)}, words...)}
	var bands []band
	for column, c := range matrixCells(r, len(g.frames)-1) {
		td := l.keyed(tr, "TD", c.Key)
		l.tree[td].columns = c.Wide()
		first, last := column+1, column+c.Wide()
		right := g.x[last] + g.w[last]
		back, s := l.verdictLooks(g.x[first]+matrixGap, right-g.x[first]-matrixGap, c, g.style)
		f := g.frames[first].styled(s)
		f.w = right - g.padX - f.x
		columns = append(columns, l.verdict(f, c, signs, td))
		bands = append(bands, back...)
	}
	row := g.frame.behind(bands...).row(l.pt(verdictPad), columns...)
	row.gap = matrixGap
	return row
}

// verdict sets the sign and the word of one field: all words of a matrix begin below each other, with the
// signs in a column of that width before them.
func (l *layout) verdict(f frame, c render.MatrixCell, signs float64, elem int) []strip {
	sign, word := l.verdictRuns(c, f.style, elem)
	f = f.styled(l.verdictLine(f.style))
	if c.Sign == "" {
		return l.lines(f, word)
	}
	out := l.lines(f.inset(signs), word)
	if len(out) == 0 {
		return l.lines(f, sign)
	}
	out[0].ops = append(setLine(f, l.glyphs(sign), sign), out[0].ops...)
	return out
}

// signRoom is the width of the column of a matrix's signs.
func (l *layout) signRoom(m render.Matrix, s style) float64 {
	var widest float64
	for _, r := range m.Rows {
		for _, c := range r.Cells {
			if sign, _ := l.verdictRuns(c, s, 0); c.Sign != "" {
				widest = max(widest, advance(l.glyphs(sign)))
			}
		}
	}
	return widest
}

// verdictLine is the style that gives the lines of a field their height: high enough for the sign.
func (l *layout) verdictLine(s style) style {
	return s.sized(max(s.size, 0.85*l.theme.size(signSize)))
}

// verdictRuns are the sign with the space behind it, and the word.
func (l *layout) verdictRuns(c render.MatrixCell, s style, elem int) (sign, word []run) {
	word = []run{{text: c.Word, style: s, elem: elem}}
	if c.Sign != "" {
		sign = []run{{text: c.Sign + "\u2002", style: s.bold().sized(l.theme.size(signSize) * min(1, s.size/l.theme.dense.size)), elem: elem}}
	}
	return sign, word
}

// verdictLooks are the background of one field and the style of the text on it. One that asks for nothing has
// none: it would look like an answer that is missing.
func (l *layout) verdictLooks(x, w float64, c render.MatrixCell, s style) ([]band, style) {
	if c.Sign == "" && c.Word == "" && c.Tone == render.Plain && c.Fill == "" {
		return nil, s
	}
	back, edge, _ := l.background(c.Tone, c.Fill)
	if c.Fill != "" {
		s = s.on(back)
	}
	return []band{l.band(x, w, back), l.band(x, min(l.pt(3), w/4), edge)}, s
}
