package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// maxInline is the longest list that a rule holds by itself, commas included.
const maxInline = 255

// lists are the choices that are too long to stand in a rule, one column of a hidden sheet each.
type lists struct {
	name    string // of the hidden sheet
	columns [][]string
}

func (l *lists) empty() bool { return len(l.columns) == 0 }

// add notes the long lists among the choices of columns.
func (l *lists) add(columns []render.BookColumn) {
	for _, column := range columns {
		if len(column.Choices) > 0 && !inline(column.Choices) && l.index(column.Choices) < 0 {
			l.columns = append(l.columns, column.Choices)
		}
	}
}

func (l *lists) index(choices []string) int {
	return slices.IndexFunc(l.columns, func(known []string) bool { return slices.Equal(known, choices) })
}

// inline reports whether choices fit into a rule, where commas part them.
func inline(choices []string) bool {
	for _, choice := range choices {
		if strings.Contains(choice, ",") || strings.HasPrefix(choice, "=") || choice != oneLine(choice) {
			return false
		}
	}
	return units(strings.Join(choices, ",")) <= maxInline
}

// restrict lets the cells of area take only the choices of column c. An empty cell is allowed.
func (wb *workbook) restrict(s *sheet, c int, area string) error {
	choices := s.Columns[c].Choices
	if len(choices) == 0 {
		return nil
	}
	rule := excelize.NewDataValidation(true)
	rule.ShowErrorMessage = true // in the words of the reader's own program
	rule.SetSqref(area)
	if inline(choices) {
		if err := rule.SetDropList(choices); err != nil {
			return err
		}
	} else {
		column, err := excelize.ColumnNumberToName(wb.lists.index(choices) + 1)
		if err != nil {
			return err
		}
		rule.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", quoteSheet(wb.lists.name), column, column, len(choices)))
	}
	return wb.file.AddDataValidation(s.name, rule)
}

// fillLists writes the hidden sheet.
func (wb *workbook) fillLists() error {
	if wb.lists.empty() {
		return nil
	}
	stream, err := wb.file.NewStreamWriter(wb.lists.name)
	if err != nil {
		return err
	}
	longest := 0
	for _, list := range wb.lists.columns {
		longest = max(longest, len(list))
	}
	r := newRows(stream, len(wb.lists.columns))
	for i := range longest {
		for c, list := range wb.lists.columns {
			if i < len(list) {
				r.set(c, clean(list[i]), 0)
			}
		}
		if err := r.put(i+1, defaultHeight); err != nil {
			return err
		}
	}
	return stream.Flush()
}
