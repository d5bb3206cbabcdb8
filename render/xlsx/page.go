package xlsx

import (
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A4 across, in points, and its margins in inches.
const (
	pageWidth, pageHeight  = 842.0, 595.0
	sideMargin, edgeMargin = 0.5, 0.75
	inch                   = 72.0
)

const (
	paperA4       = 9
	defaultHeight = 15.0 // points, of rows that no text decides
	maxFreeze     = 45.0 // characters; a wider first column would fill a small screen
	maxHeading    = 75   // characters of a title in the header of a page; more would be cut
)

// setUpPage prepares the view and the print of a sheet. Excel wants these before its rows.
func (wb *workbook) setUpPage(s *sheet) error {
	f, name := wb.file, s.name
	return errors.Join(
		f.SetSheetDimension(name, s.dimension()),
		f.SetSheetView(name, -1, &excelize.ViewOptions{ShowGridLines: new(false)}),
		f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true), DefaultRowHeight: new(defaultHeight)}),
		f.SetPageLayout(name, &excelize.PageLayoutOptions{
			Size: new(paperA4), Orientation: new("landscape"),
			FitToWidth: new(1), FitToHeight: new(0), // as many pages down as it takes
		}),
		f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
			Left: new(sideMargin), Right: new(sideMargin), Top: new(edgeMargin), Bottom: new(edgeMargin),
			Header: new(edgeMargin / 2), Footer: new(edgeMargin / 2),
		}),
		f.SetHeaderFooter(name, wb.headerFooter()),
		// Numbers in words, such as references, are meant as words.
		f.AddIgnoredErrors(name, s.dimension(), excelize.IgnoredErrorsNumberStoredAsText),
	)
}

// repeatHead prints the head of the table of s on each page.
func (wb *workbook) repeatHead(s *sheet) error {
	return wb.file.SetDefinedName(&excelize.DefinedName{
		Name:     "_xlnm.Print_Titles",
		RefersTo: fmt.Sprintf("%s!$%d:$%d", quoteSheet(s.name), headRow, headRow),
		Scope:    s.name,
	})
}

// dimension is the area of a sheet that holds cells.
func (s *sheet) dimension() string {
	last := s.lastRow()
	if blocks := s.blocks(); len(blocks) > 0 {
		last = blocks[len(blocks)-1].last()
	}
	return address(0, titleRow) + ":" + address(max(len(s.widths), 1)-1, last)
}

// pageHeight is the height that a printed page has for rows, in points before the sheet is scaled
// to the width of the page. A tenth is kept for the repeated head, and for programs that reckon the
// heights of rows in their own way.
func (s *sheet) pageHeight() float64 {
	width := 0.0
	for _, characters := range s.widths {
		width += characters * charWidth / pixel * points
	}
	scale := min(1, (pageWidth-2*sideMargin*inch)/width)
	return 0.9 * (pageHeight - 2*edgeMargin*inch) / scale
}

// panes keeps the header row in sight, and the first column unless it is a wide one.
func panes(s *sheet) *excelize.Panes {
	p := &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: address(0, firstRow), ActivePane: "bottomLeft"}
	if len(s.Columns) > 1 && s.widths[0] <= maxFreeze {
		p.XSplit, p.TopLeftCell, p.ActivePane = 1, address(1, firstRow), "bottomRight"
	}
	p.Selection = []excelize.Selection{{SQRef: "A1", ActiveCell: "A1", Pane: p.ActivePane}}
	return p
}

// headerFooter names the statement on each page, and counts the pages.
func (wb *workbook) headerFooter() *excelize.HeaderFooterOptions {
	const font = `&"Arial,Regular"&8`
	field := func(s string, limit int) string {
		return strings.ReplaceAll(cut(oneLine(s), limit), "&", "&&")
	}
	pages := "&P / &N"
	if strings.Count(wb.meta.Labels.PageOf, "%d") == 2 {
		words := field(wb.meta.Labels.PageOf, 40)
		pages = strings.Replace(strings.Replace(words, "%d", "&P", 1), "%d", "&N", 1)
	}
	return &excelize.HeaderFooterOptions{
		OddHeader: "&L" + font + " " + field(wb.meta.Title, maxHeading) + "&R" + font + " " + field(wb.meta.Organisation, 60),
		OddFooter: "&L" + font + " " + field(joinFilled(" · ", wb.meta.Kind, wb.meta.Reference, wb.meta.Status), maxHeading) + "&R" + font + " " + pages,
	}
}
