package xlsx

import (
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

func TestHostileText(t *testing.T) {
	texts := []string{
		"=1+1", "+44 20 7946 0000", "-5", "@SUM(A1)", "\t=cmd", "=HYPERLINK(\"http://x\")",
		"bell\a, zero\x00 and broken \xff", "line\r\nbreak", "👩🏽‍🦽 and مرحبا and 表", "_x000D_", " spaces ", strings.Repeat("é", maxCell),
	}
	wants := append([]string(nil), texts...)
	wants[6], wants[7] = "bell\uFFFD, zero\uFFFD and broken \uFFFD", "line\nbreak"
	file := reopened(t, sheetOf(texts...))
	for i, want := range wants {
		cell := address(0, firstRow+i)
		got, err := file.GetCellValue("Notes", cell)
		if err != nil || got != want {
			t.Errorf("%s is %.40q (%v), want %.40q", cell, got, err, want)
		}
		kind, _ := file.GetCellType("Notes", cell)
		formula, _ := file.GetCellFormula("Notes", cell)
		if kind != excelize.CellTypeInlineString || formula != "" {
			t.Errorf("%s is of type %d with formula %q, want plain text", cell, kind, formula)
		}
		style, _ := file.GetCellStyle("Notes", cell)
		quote := file.Styles.CellXfs.Xf[style].QuotePrefix
		if quoted := quote != nil && *quote; quoted != formulaLike(want) {
			t.Errorf("%s: stays text when edited: %v", cell, quoted)
		}
	}
}

func TestTooLongText(t *testing.T) {
	err := Write(io.Discard, sheetOf("short", strings.Repeat("x", 40_000)))
	var long *CellTooLongError
	if !errors.As(err, &long) || long.Cell != "A6" || long.Length != 40_000 {
		t.Fatalf("error is %v", err)
	}
	if want := `sheet "Notes": cell A6 (Note): text of 40000 characters, a cell holds 32767`; err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
}

func TestDegenerateBooks(t *testing.T) {
	if err := Write(io.Discard, &render.Book{}); !errors.Is(err, ErrNoSheet) {
		t.Errorf("a book without sheets: %v", err)
	}
	book := &render.Book{Sheets: []render.Sheet{{}, {Name: "X", Charts: []render.Chart{{Title: "none"}}}}}
	if list := reopened(t, book).GetSheetList(); len(list) != 2 || list[0] != "Sheet" || list[1] != "X" {
		t.Errorf("sheets without columns are %q", list)
	}
	book = sheetOf("one")
	book.Sheets[0].Rows = [][]render.BookCell{{words("a"), words("b")}}
	if err := Write(io.Discard, book); err == nil {
		t.Error("a row longer than its head was cut")
	}
	nan, far := math.NaN(), render.BookCell{Text: "mail", Link: "javascript:alert(1)"}
	book.Sheets[0].Rows = [][]render.BookCell{{{Number: &nan}}, {far}, {}, {day(1899, 12, 31)}}
	file := reopened(t, book)
	if ok, _, _ := file.GetCellHyperLink("Notes", "A6"); ok {
		t.Error("a script became a link")
	}
	if early, _ := file.GetCellValue("Notes", "A8"); early != "31 Dec 1899" {
		t.Errorf("a day before Excel's first is %q", early)
	}
}
