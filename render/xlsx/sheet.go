package xlsx

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// The rows of a sheet, from the top. Row 3 stays empty: a table ends at empty cells.
const (
	titleRow = 1
	introRow = 2
	headRow  = 4
	firstRow = 5
)

const (
	titleHeight = 27.0 // points
	gapHeight   = 7.0  // points, of row 3
)

// A sheet is a render.Sheet with its names and measures decided.
type sheet struct {
	*render.Sheet
	name    string // on the tab
	table   string
	headers []string
	widths  []float64 // in characters; first those of the table, then those that only charts use
	links   int       // set so far
}

func newSheet(data *render.Sheet, sheetNames, tableNames names) *sheet {
	labels := make([]string, len(data.Columns))
	for i, column := range data.Columns {
		labels[i] = column.Label
	}
	s := &sheet{
		Sheet:   data,
		name:    sheetNames.unique(sheetName(data.Name), maxSheetName),
		table:   tableNames.numbered(tableName(data.Table), maxTableName, "_", ""),
		headers: headers(labels),
	}
	s.widths = s.columnWidths()
	return s
}

// lastRow is the last row of the table: it has one even if there is nothing to show, because a
// table without rows is a damaged file to Excel.
func (s *sheet) lastRow() int { return headRow + max(len(s.Rows), 1) }

// span returns the address of column c, from 0, between two rows.
func span(c, from, to int) string {
	return address(c, from) + ":" + address(c, to)
}

// address returns "C12" for column 2, counted from 0, and row 12, counted from 1. Columns are
// far below Excel's limit when they come here: the headers have been written.
func address(c, row int) string {
	name, _ := excelize.ColumnNumberToName(c + 1)
	return name + strconv.Itoa(row)
}

// fill writes one sheet from top to bottom and closes it.
func (wb *workbook) fill(s *sheet) error {
	if len(s.widths) > excelize.MaxColumns {
		return fmt.Errorf("%d columns, Excel has %d", len(s.widths), excelize.MaxColumns)
	}
	if err := wb.setUpPage(s); err != nil {
		return err
	}
	if len(s.Columns) > 0 {
		if err := errors.Join(wb.addTable(s), wb.repeatHead(s)); err != nil {
			return err
		}
	}
	stream, err := wb.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	r := newRows(stream, max(len(s.widths), 1))
	for _, step := range []func(*sheet, *rows) error{
		wb.writeTop, wb.writeHead, wb.writeRows, wb.writeCharts,
	} {
		if err := step(s, r); err != nil {
			return err
		}
	}
	if err := wb.setColumnRules(s); err != nil {
		return err
	}
	return stream.Flush()
}

// writeTop writes the title, running on to the right, and the introduction, wrapped over as many
// columns as make a line of text.
func (wb *workbook) writeTop(s *sheet, r *rows) error {
	for c, width := range slices.Backward(s.widths) { // a stream keeps its columns last set, first written
		if err := r.stream.SetColWidth(c+1, c+1, width); err != nil {
			return err
		}
	}
	if err := r.stream.SetPanes(panes(s)); err != nil {
		return err
	}
	r.set(0, clean(s.Title), wb.styles.title)
	if err := r.put(titleRow, titleHeight); err != nil {
		return err
	}
	intro, height := clean(s.Intro), gapHeight
	if intro != "" {
		last, width := s.measure()
		if last > 0 {
			if err := r.stream.MergeCell(address(0, introRow), address(last, introRow)); err != nil {
				return err
			}
		}
		height = rowHeight(lines(intro, textArea(width)))
		r.set(0, intro, wb.styles.intro)
	}
	if err := r.put(introRow, height); err != nil {
		return err
	}
	return r.put(introRow+1, gapHeight)
}

// writeHead writes the header row.
func (wb *workbook) writeHead(s *sheet, r *rows) error {
	if len(s.Columns) == 0 {
		return nil
	}
	height := 1
	for c, header := range s.headers {
		style := wb.styles.head
		if rightAligned(s.Columns[c].Kind) {
			style = wb.styles.headRight
		}
		r.set(c, header, style)
		height = max(height, lines(header, headArea(s.widths[c])))
	}
	return r.put(headRow, rowHeight(height)+rowPadding)
}

// writeRows writes the rows of the table.
func (wb *workbook) writeRows(s *sheet, r *rows) error {
	if len(s.Columns) == 0 {
		return nil
	}
	if len(s.Rows) == 0 {
		return wb.writeRow(s, r, firstRow, nil)
	}
	for i, row := range s.Rows {
		if err := wb.writeRow(s, r, firstRow+i, row); err != nil {
			return err
		}
	}
	return nil
}

// writeRow writes one row of the table. Cells missing at its end are empty.
func (wb *workbook) writeRow(s *sheet, r *rows, number int, row []render.BookCell) error {
	if len(row) > len(s.Columns) {
		return fmt.Errorf("row %d has %d cells for %d columns", number, len(row), len(s.Columns))
	}
	height, blank := 1, render.BookCell{}
	for c := range s.Columns {
		cell := &blank
		if c < len(row) {
			cell = &row[c]
		}
		value, look := valueOf(cell, s.Columns[c].Kind)
		if text, ok := value.(string); ok {
			if n := tooLong(text); n > 0 {
				return &CellTooLongError{Cell: address(c, number), Column: s.headers[c], Length: n}
			}
			height = max(height, lines(text, cellArea(s.widths[c], cell.Bold)))
			linked, err := wb.link(s, address(c, number), cell.Link)
			if err != nil {
				return err
			}
			look.linked = linked
		}
		style, err := wb.styles.cell(look)
		if err != nil {
			return err
		}
		r.set(c, value, style)
	}
	return r.put(number, rowHeight(height))
}

// link makes the words of a cell lead to an address, and reports whether it did: what is no web
// or mail address stays plain words, and so does what exceeds Excel's limit of links.
func (wb *workbook) link(s *sheet, cell, link string) (bool, error) {
	if link == "" || s.links == excelize.TotalSheetHyperlinks {
		return false, nil
	}
	target, ok := webAddress(link)
	if !ok {
		return false, nil
	}
	s.links++
	return true, wb.file.SetCellHyperLink(s.name, cell, target, "External")
}

// setColumnRules adds what holds for whole columns: colours by the words, and lists of choices.
func (wb *workbook) setColumnRules(s *sheet) error {
	for c := range s.Columns {
		area := span(c, firstRow, s.lastRow())
		if s.Columns[c].Kind == render.Status {
			if err := wb.colour(s, c, area); err != nil {
				return err
			}
		}
		if err := wb.restrict(s, c, area); err != nil {
			return err
		}
	}
	return nil
}
