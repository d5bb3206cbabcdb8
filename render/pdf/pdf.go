// Package pdf sets a render.Document as an A4 report.
//
// Its place in the flow: render.Build decides what is said and in which order; this package decides
// where it stands on the page, and what a reader without eyes is told of it. It works in three steps.
//
//   - Layout turns blocks into strips, and strips into pages of drawing operations. It has no state outside
//     one call, takes no clock and no machine, and records with each operation which element of the document
//     it belongs to, so that tags need no second layout.
//   - Drawing hands the operations to gofpdf, each run of those of one element as marked content.
//   - Archiving reads what gofpdf wrote, takes its pages and fonts over, and writes everything else anew:
//     the structure tree, links, outline, metadata, colours, attachments.
//
// All lengths are in points (1/72 inch), measured rightwards and downwards from the top left corner
// of the page.
package pdf

import (
	"fmt"
	"io"

	"dueregard/render"
)

// Report says what Write made.
type Report struct {
	Pages int // at least 1
}

// Write sets doc and writes it to w as one PDF file with the attachments of doc in it. Every file is made to
// PDF/UA-1 (ISO 14289-1) and to PDF/A-3a (ISO 19005-3). Equal documents give equal bytes, in every process.
//
// A Figure without an alternative text is no figure to a reader. A document without a language is taken for
// English as written in Britain, and one without a title is named after its kind.
//
// Nothing is written unless the whole document could be set. A character that no embedded face can
// show is a *MissingGlyphError.
func Write(w io.Writer, doc *render.Document) (Report, error) {
	pages, err := lay(doc)
	if err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	drawn, err := draw(pages)
	if err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	if err := archive(w, pages, drawn, doc.Attachments); err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	return Report{Pages: len(pages.pages)}, nil
}
