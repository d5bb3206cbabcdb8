package xlsx

import (
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// BenchmarkWrite and BenchmarkBareExcelize set the same cells, sheets and charts; the second does
// without tables, styles, rules and print set-up.
func BenchmarkWrite(b *testing.B) {
	book := statementBook()
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, book); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBareExcelize(b *testing.B) {
	sheets := namedSheets(statementBook())
	b.ReportAllocs()
	for b.Loop() {
		if err := writeBare(io.Discard, sheets); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteLong(b *testing.B) {
	book := longBook(2000)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, book); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBareExcelizeLong(b *testing.B) {
	sheets := namedSheets(longBook(2000))
	b.ReportAllocs()
	for b.Loop() {
		if err := writeBare(io.Discard, sheets); err != nil {
			b.Fatal(err)
		}
	}
}

// longBook has one sheet with so many rows.
func longBook(rows int) *render.Book {
	s := impactSheet()
	for i := len(s.Rows); i < rows; i++ {
		row := slices.Clone(s.Rows[i%36])
		row[3].Text = fmt.Sprintf("%d. %s", i, row[3].Text)
		s.Rows = append(s.Rows, row)
	}
	return &render.Book{Meta: statementMeta, Sheets: []render.Sheet{s}}
}

func namedSheets(book *render.Book) []*sheet {
	var sheets []*sheet
	for i := range book.Sheets {
		sheets = append(sheets, newSheet(&book.Sheets[i], newNames(), newNames()))
	}
	return sheets
}

// writeBare writes the cells and charts of sheets by plain calls.
func writeBare(w io.Writer, sheets []*sheet) error {
	file := excelize.NewFile()
	defer file.Close()
	for _, s := range sheets {
		if _, err := file.NewSheet(s.name); err != nil {
			return err
		}
		if err := bareCells(file, s); err != nil {
			return err
		}
		for _, b := range s.blocks() {
			if err := file.AddChart(s.name, address(0, b.drawing()), b.draw(s.name)); err != nil {
				return err
			}
		}
	}
	_, err := file.WriteTo(w)
	return err
}

func bareCells(file *excelize.File, s *sheet) error {
	set := func(c, row int, value any) error { return file.SetCellValue(s.name, address(c, row), value) }
	errs := []error{set(0, titleRow, s.Title), set(0, introRow, s.Intro)}
	for c, header := range s.headers {
		errs = append(errs, set(c, headRow, header))
	}
	for i, row := range s.Rows {
		for c := range row {
			value, _ := valueOf(&row[c], s.Columns[c].Kind)
			errs = append(errs, set(c, firstRow+i, value))
		}
	}
	for _, b := range s.blocks() {
		errs = append(errs, set(0, b.top, b.chart.Title))
		for i, bar := range b.chart.Bars {
			errs = append(errs, set(0, b.top+1+i, bar.Label))
			for c, value := range bar.Values {
				errs = append(errs, set(c+1, b.top+1+i, value))
			}
		}
	}
	for _, err := range errs {
		if err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	return nil
}
