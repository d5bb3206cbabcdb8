package render

import (
	"slices"

	"dueregard/schema"
)

// joined is the matrix as documents show it. What is recorded of a group to which none of the aims applies fills
// its row, as a fourth column would stay empty for all others. Neighbours that rest on the same entry without an
// aim are one cell: the entry stands once, and does not seem to have been recorded for each of them.
func joined(m Matrix) Matrix {
	aims := len(m.Columns)
	if aims > 0 && m.Columns[aims-1] == OutsideAims {
		aims--
	}
	m.Columns, m.Rows = m.Columns[:aims], slices.Clone(m.Rows)
	for i, row := range m.Rows {
		cells := slices.Clone(row.Cells[:aims])
		if len(row.Cells) > aims && row.Cells[aims].Word != "" {
			cells = outsideAlone(cells, row.Cells[aims])
		}
		m.Rows[i].Cells = unnamedOnce(cells)
	}
	return m
}

// outsideAlone puts what is recorded outside the aims in the place of the cells of aims that do not apply: in
// that of all of them, or, where something else names an aim, as recorded without one.
func outsideAlone(cells []MatrixCell, outside MatrixCell) []MatrixCell {
	none := matrixStates[schema.CellNotApplicable]
	if !slices.ContainsFunc(cells, func(c MatrixCell) bool { return c != none }) {
		outside.Word += "; none of these aims applies"
		outside.Span = len(cells)
		return []MatrixCell{outside}
	}
	unnamed := matrixStates[schema.CellAimNotNamed]
	unnamed.Key = outside.Key
	for i := range cells {
		if cells[i] == none {
			cells[i] = unnamed
		}
	}
	return cells
}

// unnamedOnce makes one cell of neighbours with the same entry that names no aim. In a single column there is
// room for less.
func unnamedOnce(cells []MatrixCell) []MatrixCell {
	unnamed := matrixStates[schema.CellAimNotNamed]
	var out []MatrixCell
	for _, c := range cells {
		if c.Sign != unnamed.Sign || c.Word != unnamed.Word {
			out = append(out, c)
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].Word == c.Word && out[last].Key == c.Key {
			out[last].Span = out[last].Wide() + 1
			continue
		}
		out = append(out, c)
	}
	for i := range out {
		if out[i].Word == unnamed.Word && out[i].Span == 0 {
			out[i].Word = "Aim not named"
		}
	}
	return out
}
