package xlsx

import (
	"strconv"
	"strings"

	"dueregard/render"
)

// Widths of columns, in characters.
const (
	minText   = 10.0
	maxText   = 60.0 // of a column whose width the Book leaves open
	widest    = 150.0
	dayWidth  = 12.5
	plotWidth = 14.0  // of a column that only a chart's figures use
	shortLine = 60.0  // of text that runs over several columns, at least
	longLine  = 110.0 // and at most, where columns allow

	figureIndent = 10 * pixel // of figures beyond that of words
	filterButton = 12 * pixel // beyond the padding
)

// columnWidths returns the widths of all columns: what the Book asks for or, where it leaves
// that open, what the content needs; never so narrow that a word or a figure is cut.
func (s *sheet) columnWidths() []float64 {
	widths := make([]float64, len(s.Columns), max(len(s.Columns), s.plotColumns()))
	for c := range s.Columns {
		widths[c] = s.columnWidth(c)
	}
	for len(widths) < cap(widths) {
		widths = append(widths, plotWidth)
	}
	return widths
}

// columnWidth measures the column c.
func (s *sheet) columnWidth(c int) float64 {
	column := &s.Columns[c]
	width := column.Width
	open := width <= 0
	if open {
		width = minText
	}
	width = max(width, columnFor(int(float64(longestWord(s.headers[c]))*boldness)+filterButton))
	for _, row := range s.Rows {
		if c >= len(row) {
			continue
		}
		width = max(width, needed(&row[c], column.Kind, width, open))
	}
	return min(width, widest)
}

// needed is the width that a cell asks of its column: figures and days must not be cut, and text
// has to fit into the highest row there is.
func needed(cell *render.BookCell, kind render.Kind, width float64, open bool) float64 {
	value, look := valueOf(cell, kind)
	switch value := value.(type) {
	case nil:
		return 0
	case string:
		if open || cell.Link != "" { // some programs do not wrap links
			width = max(width, min(columnFor(textWidth(value)), maxText))
		}
		return roomFor(value, width, look.bold)
	case float64:
		if kind == render.Percent {
			value *= 100
		}
		digits := len(strconv.FormatFloat(value, 'f', cell.Decimals, 64))
		return columnFor((digits+digits/3)*advances['0'-' '] + figureIndent)
	}
	return dayWidth
}

// roomFor returns width, or the width at which text fits into the highest row there is.
func roomFor(text string, width float64, bold bool) float64 {
	area := cellArea(width, bold)
	if len(text)*advances['m'-' ']/area+strings.Count(text, "\n") < linesPerRow {
		return width // as long as it is, it fits
	}
	for width < widest && lines(text, cellArea(width, bold)) > linesPerRow {
		width += 10
	}
	return width
}

// cellArea is the room for text in a cell, in widths of regular letters.
func cellArea(width float64, bold bool) int {
	area := textArea(width)
	if bold {
		area = int(float64(area) / boldness)
	}
	return area
}

// headArea is the room for the label of a column, beside its filter button.
func headArea(width float64) int {
	return max(int(float64(textArea(width)-filterButton)/boldness), charWidth)
}

// measure returns how many columns beyond the first make up a line of text that reads well, and
// how wide they are together.
func (s *sheet) measure() (last int, width float64) {
	if len(s.widths) == 0 {
		return 0, 0
	}
	width = s.widths[0]
	for last+1 < len(s.widths) && (width < shortLine || width+s.widths[last+1] <= longLine) {
		last++
		width += s.widths[last]
	}
	return last, width
}
