package xlsx

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

func TestCellsReadBack(t *testing.T) {
	file := reopened(t, statementBook())
	for _, want := range []struct {
		sheet, cell, raw, shown string
		kind                    excelize.CellType
	}{
		{"Evidence", "A1", "Evidence: who uses the service", "", excelize.CellTypeInlineString},
		{"Evidence", "C4", "Service users", "", excelize.CellTypeInlineString},
		{"Evidence", "A5", "Age", "", excelize.CellTypeInlineString},
		{"Evidence", "C6", "374", "374", excelize.CellTypeUnset},
		{"Evidence", "D5", "0.0412", "4.12%", excelize.CellTypeUnset},
		{"Evidence", "E5", "0.272", "27.2%", excelize.CellTypeUnset},
		{"Evidence", "G5", "46082", "1 Mar 2026", excelize.CellTypeUnset},
		{"Evidence", "C59", "about 140", "", excelize.CellTypeInlineString},
		{"Evidence", "G59", "March 2021", "", excelize.CellTypeInlineString},
		{"Summary", "B10", "1250000", "1,250,000", excelize.CellTypeUnset},
		{"Actions", "E6", "1234.5", "1,234.50", excelize.CellTypeUnset},
		{"Matrix", "B5", "Positive", "", excelize.CellTypeInlineString},
	} {
		raw, err := file.GetCellValue(want.sheet, want.cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		kind, _ := file.GetCellType(want.sheet, want.cell)
		if raw != want.raw || kind != want.kind {
			t.Errorf("%s!%s is %q of type %d, want %q of type %d", want.sheet, want.cell, raw, kind, want.raw, want.kind)
		}
		if shown, _ := file.GetCellValue(want.sheet, want.cell); want.shown != "" && shown != want.shown {
			t.Errorf("%s!%s shows %q, want %q", want.sheet, want.cell, shown, want.shown)
		}
	}
}

func TestTables(t *testing.T) {
	file := reopened(t, statementBook())
	for sheet, want := range map[string]excelize.Table{
		"Summary":    {Name: "Summary", Range: "A4:B12"},
		"Matrix":     {Name: "Matrix", Range: "A4:D13"},
		"Monitoring": {Name: "Monitoring", Range: "A4:D5"}, // no rows in the book
		"Sign-off":   {Name: "SignOff", Range: "A4:C6"},
	} {
		tables, err := file.GetTables(sheet)
		if err != nil || len(tables) != 1 {
			t.Fatalf("%s has %d tables (%v), want 1", sheet, len(tables), err)
		}
		if got := tables[0]; got.Name != want.Name || got.Range != want.Range || !*got.ShowRowStripes {
			t.Errorf("%s has table %s at %s, want %s at %s", sheet, got.Name, got.Range, want.Name, want.Range)
		}
	}
	part, _ := file.Pkg.Load("xl/tables/table6.xml")
	for _, want := range []string{`<autoFilter ref="A4:D13">`, `name="Protected characteristic"`, `name="Foster good relations"`} {
		if !strings.Contains(string(part.([]byte)), want) {
			t.Errorf("table6.xml lacks %s:\n%s", want, part)
		}
	}
}

func TestViewAndPrint(t *testing.T) {
	file := reopened(t, statementBook())
	panes, _ := file.GetPanes("Matrix")
	if !panes.Freeze || panes.XSplit != 1 || panes.YSplit != 4 || panes.TopLeftCell != "B5" {
		t.Errorf("Matrix is frozen at %+v", panes)
	}
	if width, _ := file.GetColWidth("Consultation", "F"); width != 60 {
		t.Errorf("Consultation!F is %v wide, want 60", width)
	}
	if i := file.GetActiveSheetIndex(); i != 0 {
		t.Errorf("opens on sheet %d", i)
	}
	titles := 0
	for _, name := range file.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" {
			titles++
			if want := quoteSheet(name.Scope) + "!$4:$4"; name.RefersTo != want {
				t.Errorf("print titles of %s are %s, want %s", name.Scope, name.RefersTo, want)
			}
		}
	}
	if titles != 10 {
		t.Errorf("%d sheets repeat their head in print, want 10", titles)
	}
	layout, _ := file.GetPageLayout("Evidence")
	props, _ := file.GetSheetProps("Evidence")
	if *layout.Orientation != "landscape" || *layout.Size != paperA4 || *layout.FitToHeight != 0 || !*props.FitToPage {
		t.Errorf("page layout: %+v", layout)
	}
	header, _ := file.GetHeaderFooter("Evidence")
	if !strings.Contains(header.OddHeader, "hubs && outreach") || !strings.HasSuffix(header.OddFooter, "Page &P of &N") {
		t.Errorf("header %q, footer %q", header.OddHeader, header.OddFooter)
	}
}

func TestRowsAreHighEnough(t *testing.T) {
	file := reopened(t, statementBook())
	for cell, atLeast := range map[int]float64{5: 4 * lineHeight, 6: 8 * lineHeight, 7: 11 * lineHeight} {
		if height, _ := file.GetRowHeight("Impacts", cell); height < atLeast {
			t.Errorf("row %d of Impacts is %v points high, want %v or more", cell, height, atLeast)
		}
	}
	if height, _ := file.GetRowHeight("Matrix", 5); height != rowHeight(1) {
		t.Errorf("a row of single words is %v points high", height)
	}
}

func TestRulesAndLinks(t *testing.T) {
	file := reopened(t, statementBook())
	formats, _ := file.GetConditionalFormats("Impacts")
	if rules := formats["B5:B40"]; len(rules) != len(aimWords) || rules[0].Value != `"Positive"` {
		t.Errorf("Impacts!B has the rules %+v", rules)
	}
	// Not every word stands in the column, but each choice has its colour.
	formats, _ = file.GetConditionalFormats("Matrix")
	if rules := formats["D5:D13"]; len(rules) != len(aimWords) {
		t.Errorf("Matrix!D has %d rules, want one for each choice", len(rules))
	}
	validations, _ := file.GetDataValidations("Impacts")
	if len(validations) != 2 || validations[1].Sqref != "C5:C40" || validations[1].Formula1 != `"Low,Medium,High"` {
		t.Errorf("Impacts has the lists %+v", validations)
	}
	if ok, target, _ := file.GetCellHyperLink("Evidence", "F5"); !ok || target != "https://southmoor.example/data/0" {
		t.Errorf("Evidence!F5 leads to %q", target)
	}
}

func TestLongChoicesGoToAHiddenSheet(t *testing.T) {
	book := sheetOf("one")
	book.Sheets[0].Columns[0].Choices = strings.Split(strings.Repeat("a rather long choice;", 20), ";")
	book.Sheets = append(book.Sheets, render.Sheet{Name: "lists", Columns: []render.BookColumn{{Label: "A", Choices: []string{"yes, both", "no"}}}})
	file := reopened(t, book)
	if visible, _ := file.GetSheetVisible("Lists (2)"); visible {
		t.Error("the sheet of lists is visible")
	}
	validations, _ := file.GetDataValidations("Notes")
	if len(validations) != 1 || validations[0].Formula1 != "'Lists (2)'!$A$1:$A$21" {
		t.Errorf("Notes has the lists %+v", validations)
	}
	if second, _ := file.GetCellValue("Lists (2)", "B1"); second != "yes, both" {
		t.Errorf("the second list begins with %q", second)
	}
}

func TestCharts(t *testing.T) {
	file := reopened(t, statementBook())
	head, _ := file.GetCellValue("Evidence", "A62")
	share, _ := file.GetCellValue("Evidence", "B64")
	unknown, _ := file.GetCellValue("Evidence", "C67")
	if head != "Service users and residents by ethnic group" || share != "27.2%" || unknown != "" {
		t.Errorf("figures of the chart: head %q, share %q, unknown %q", head, share, unknown)
	}
	chart, _ := file.Pkg.Load("xl/charts/chart1.xml")
	drawing, _ := file.Pkg.Load("xl/drawings/drawing1.xml")
	for part, wants := range map[string][]string{
		string(chart.([]byte)):   {"Evidence&#39;!$A$63:$A$67", "Evidence&#39;!$C$63:$C$67", `<a:srgbClr val="F2B04A">`},
		string(drawing.([]byte)): {"Asian families are 27.2 % of service users", "<xdr:row>68</xdr:row>"},
	} {
		for _, want := range wants {
			if !strings.Contains(part, want) {
				t.Errorf("lacks %s:\n%s", want, part)
			}
		}
	}
}

func TestProperties(t *testing.T) {
	props, err := reopened(t, statementBook()).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Title != statementMeta.Title || props.Creator != "Southmoor Council" || props.Language != "en-GB" ||
		props.Created != "2026-03-12T00:00:00Z" || props.Keywords != "Due Regard Statement, DRS-2026-014" {
		t.Errorf("properties: %+v", props)
	}
	book := sheetOf("one")
	book.Meta = render.Meta{Title: "Bare", Date: "next week"}
	if props, _ := reopened(t, book).GetDocProps(); props.Created != undated || props.Creator != "" {
		t.Errorf("properties without date and body: %+v", props)
	}
}

func TestManyRows(t *testing.T) {
	file := reopened(t, longBook(10_000))
	tables, _ := file.GetTables("Impacts")
	if tables[0].Range != "A4:E10004" {
		t.Errorf("the table is at %s", tables[0].Range)
	}
	if last, _ := file.GetCellValue("Impacts", "D10004"); !strings.HasPrefix(last, "9999. Families") {
		t.Errorf("the last row says %.30q", last)
	}
}

func TestSameBookSameBytes(t *testing.T) {
	want := written(t, statementBook())
	for range 20 {
		if !bytes.Equal(written(t, statementBook()), want) {
			t.Fatal("two workbooks of one book differ")
		}
	}
	book := statementBook()
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var out bytes.Buffer
			if err := Write(&out, book); err != nil || !bytes.Equal(out.Bytes(), want) {
				t.Errorf("a workbook made beside others differs (%v)", err)
			}
		})
	}
	wait.Wait()
}

func TestUnwritableWriter(t *testing.T) {
	shut, err := os.Create(t.TempDir() + "/shut.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	shut.Close()
	err = Write(shut, sheetOf("one"))
	if !errors.Is(err, os.ErrClosed) || !strings.HasPrefix(err.Error(), "writing the workbook: ") {
		t.Errorf("error is %v", err)
	}
}
