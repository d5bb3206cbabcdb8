package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// tableStyle has rules above and below, and pale stripes that stay in place when rows are sorted.
const tableStyle = "TableStyleLight2"

// addTable declares the cells from the head of s to its last row a table, with filter buttons.
//
// It comes before the rows: later, excelize would read the sheet from its start to find the head,
// at a sixth of the time that a workbook takes. The head set here only names the columns; the
// streamed rows take its place.
func (wb *workbook) addTable(s *sheet) error {
	for c, header := range s.headers {
		if err := wb.file.SetCellDefault(s.name, address(c, headRow), header); err != nil {
			return err
		}
	}
	err := wb.file.AddTable(s.name, &excelize.Table{
		Range:     address(0, headRow) + ":" + address(len(s.headers)-1, s.lastRow()),
		Name:      s.table,
		StyleName: tableStyle,
	})
	if err != nil {
		return err
	}
	wb.setTableAside()
	return nil
}

// setTableAside leaves of the newest table no more than its number. excelize reads all tables
// there are to number the next, so ten of them would be read ninety times.
func (wb *workbook) setTableAside() {
	number := len(wb.tables) + 1
	part := fmt.Sprintf("xl/tables/table%d.xml", number)
	wb.tables[part], _ = wb.file.Pkg.Swap(part, fmt.Appendf(nil, `<table xmlns="%s" id="%d"/>`, spreadsheet, number))
}

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// restoreTables puts the tables back in place.
func (wb *workbook) restoreTables() {
	for part, table := range wb.tables {
		wb.file.Pkg.Store(part, table)
	}
}
