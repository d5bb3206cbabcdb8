// Package xlsx writes a render.Book as an Excel workbook.
//
// Its place in the flow: the render package has decided all words and their order; here they
// become sheets, each with one real table that filters and sorts, real dates and numbers, colours
// that follow the words, and charts that read their figures from cells. The same Book gives the
// same bytes.
package xlsx

import (
	"errors"
	"fmt"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// ErrNoSheet is returned for a Book without sheets, which no spreadsheet program would open.
var ErrNoSheet = errors.New("the workbook has no sheet")

// Write writes book to w as an Office Open XML workbook (.xlsx). Nothing is written before the
// whole workbook is ready, so an error other than w's own leaves w untouched. A text too long for
// a cell is a *CellTooLongError; an empty book is ErrNoSheet.
func Write(w io.Writer, book *render.Book) (err error) {
	if len(book.Sheets) == 0 {
		return ErrNoSheet
	}
	file := excelize.NewFile()
	defer func() { err = errors.Join(err, file.Close()) }()

	wb := newWorkbook(file, book)
	if err := wb.build(); err != nil {
		return err
	}
	file.ZipWriter = newSortedZip
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	return nil
}

// A workbook is a Book on its way into an excelize.File.
type workbook struct {
	file   *excelize.File
	meta   render.Meta
	sheets []*sheet
	lists  *lists
	styles *styles
	tones  tones
	tables map[string]any // parts set aside, by name
}

// newWorkbook decides everything that sheets share: their names, the lists of words that are too
// long for a rule, and which word has which tone.
func newWorkbook(file *excelize.File, book *render.Book) *workbook {
	wb := &workbook{
		file:   file,
		meta:   book.Meta,
		lists:  &lists{},
		styles: newStyles(file),
		tones:  tonesOf(book),
		tables: make(map[string]any),
	}
	sheetNames, tableNames := newNames(), newNames()
	for i := range book.Sheets {
		s := newSheet(&book.Sheets[i], sheetNames, tableNames)
		wb.sheets = append(wb.sheets, s)
		wb.lists.add(s.Columns)
	}
	if !wb.lists.empty() {
		wb.lists.name = sheetNames.unique("Lists", maxSheetName)
	}
	return wb
}

// build fills the file. All tabs are made before the first is filled, because a filled sheet is
// closed for good.
func (wb *workbook) build() error {
	if err := wb.styles.addFixed(); err != nil {
		return err
	}
	if err := wb.addTabs(); err != nil {
		return err
	}
	for _, s := range wb.sheets {
		if err := wb.fill(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	if err := wb.fillLists(); err != nil {
		return err
	}
	wb.restoreTables()
	// Charts add the content types of pictures in random order.
	defaults := wb.file.ContentTypes.Defaults
	sort.Slice(defaults, func(i, j int) bool { return defaults[i].Extension < defaults[j].Extension })
	return wb.setProperties()
}

// addTabs makes the empty sheets, shows the first and hides the lists.
func (wb *workbook) addTabs() error {
	if err := wb.file.SetSheetName(wb.file.GetSheetName(0), wb.sheets[0].name); err != nil {
		return err
	}
	for _, s := range wb.sheets[1:] {
		if _, err := wb.file.NewSheet(s.name); err != nil {
			return err
		}
	}
	wb.file.SetActiveSheet(0)
	if wb.lists.empty() {
		return nil
	}
	if _, err := wb.file.NewSheet(wb.lists.name); err != nil {
		return err
	}
	return wb.file.SetSheetVisible(wb.lists.name, false)
}
