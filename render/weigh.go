package render

import (
	"math"
	"unicode/utf8"
)

// weighed gives the columns of a table widths by what they hold as well as by what they are for: a
// column that stays empty leaves its room to one with long texts. Tables whose widths the writers choose
// stay as they are.
func weighed(t Table) Table {
	columns := make([]Column, len(t.Columns))
	for i, c := range t.Columns {
		if !(c.Weight > 0) {
			return t
		}
		c.Weight = math.Round(100*math.Sqrt(c.Weight*load(t, i))) / 100
		columns[i] = c
	}
	t.Columns = columns
	return t
}

// load is how much text a column holds, in characters a row.
func load(t Table, column int) float64 {
	const least = 14 // a short word and the room around it
	sum, most := 0, 0
	for _, row := range t.Rows {
		if column < len(row.Cells) {
			n := lengthOf(row.Cells[column].Blocks) + lengthOf(row.Cells[column].Guidance)
			sum, most = sum+n, max(most, n)
		}
	}
	mean := float64(sum) / float64(max(len(t.Rows), 1))
	return max(least, 0.7*mean+0.3*float64(most))
}

// lengthOf is how many characters blocks hold.
func lengthOf(blocks []Block) int {
	n := 0
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			n += utf8.RuneCountInString(plain(block.Spans))
		case List:
			for _, item := range block.Items {
				n += lengthOf(item.Blocks)
			}
		}
	}
	return n
}
