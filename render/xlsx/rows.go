package xlsx

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// rows writes a sheet row by row, reusing one row of cells.
type rows struct {
	stream *excelize.StreamWriter
	cells  []excelize.Cell
	values []any   // pointers to cells, nil where a row has none
	height float64 // of the rows since the last page break, in points
}

func newRows(stream *excelize.StreamWriter, columns int) *rows {
	return &rows{stream: stream, cells: make([]excelize.Cell, columns), values: make([]any, columns)}
}

// set puts a value into column c, from 0, of the row being made. A nil value is an empty cell
// with a style.
func (r *rows) set(c int, value any, style int) {
	r.cells[c] = excelize.Cell{StyleID: style, Value: value}
	r.values[c] = &r.cells[c]
}

// put writes the row under its number, height in points, and begins the next.
func (r *rows) put(number int, height float64) error {
	err := r.stream.SetRow("A"+strconv.Itoa(number), r.values, excelize.RowOpts{Height: height})
	clear(r.values)
	r.height += height
	return err
}
