package findings

import (
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/schema"
)

// aimWidth is how many columns the matrix has for an aim.
const aimWidth = 9

// matrix draws the matrix with a sign in each cell, and what the signs mean.
func (t *text) matrix(m render.Matrix) {
	if len(m.Rows) == 0 {
		return
	}
	corner := oneLine(m.Corner)
	wide := columns(corner)
	for _, row := range m.Rows {
		wide = max(wide, columns(oneLine(row.Label)))
	}
	wide = min(wide, max(t.across()-2-len(m.Columns)*(aimWidth+2), len("Characteristic")))
	line := "  " + pad(cut(corner, wide), wide)
	for _, aim := range schema.Aims {
		line += "  " + pad(capitalised(string(aim.ID)), aimWidth)
	}
	for _, outside := range m.Columns[min(len(m.Columns), len(schema.Aims)):] {
		line += "  " + pad(cut(oneLine(outside), aimWidth), aimWidth)
	}
	t.put(strings.TrimRight(line, " "), "\n")
	for _, row := range m.Rows {
		line := "  " + pad(cut(oneLine(row.Label), wide), wide)
		for _, cell := range row.Cells {
			sign := t.cellSign(cell)
			line += "  " + pad(strings.Repeat(" ", (aimWidth-columns(sign))/2)+sign, aimWidth)
		}
		t.put(strings.TrimRight(line, " "), "\n")
	}
	var legend []string
	for _, cell := range key(m) {
		legend = append(legend, t.cellSign(cell)+" "+strings.ToLower(oneLine(cell.Word)))
	}
	t.put("  ")
	t.flow(2, "  ", strings.Join(legend, "   "))
	t.put("\n")
}

// key has one of each cell of the matrix, what is good before what is bad, and last what says nothing of either.
func key(m render.Matrix) []render.MatrixCell {
	var used []render.MatrixCell
	for _, row := range m.Rows {
		for _, cell := range row.Cells {
			cell.Key = ""
			if cell != (render.MatrixCell{}) && !slices.Contains(used, cell) {
				used = append(used, cell)
			}
		}
	}
	order := []render.Tone{render.Positive, render.Mixed, render.Neutral, render.Negative, render.Unknown, render.Missing}
	rank := func(cell render.MatrixCell) int {
		if i := slices.Index(order, cell.Tone); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(used, func(a, b render.MatrixCell) int { return rank(a) - rank(b) })
	return used
}

// asciiSigns stand in for the signs of the matrix where only ASCII can be shown.
var asciiSigns = map[string]string{"−": "-", "±": "+/-", "○": "o", "•": "*"}

// cellSign is the sign of a cell, as far as the page can show it, and not wider than its column. In place of a
// sign of a house's own that it cannot show stands the beginning of its word.
func (t *text) cellSign(cell render.MatrixCell) string {
	sign := oneLine(cell.Sign)
	if !t.unicode && !plain(sign) {
		if sign = asciiSigns[sign]; sign == "" {
			sign = strings.Map(asASCII, cut(oneLine(cell.Word), 3))
		}
	}
	return cut(sign, aimWidth)
}

func asASCII(r rune) rune {
	if r > '~' {
		return '?'
	}
	return r
}

// capitalised gives an ASCII word a capital.
func capitalised(word string) string {
	return strings.ToUpper(word[:min(1, len(word))]) + word[min(1, len(word)):]
}
