// Package pdf sets a render.Document as an A4 report.
//
// Its place in the flow: render.Build decides what is said and in which order; this package decides
// where it stands on the page. It works in two steps that know nothing of each other. Layout turns
// blocks into strips, and strips into pages of drawing operations; drawing hands those to gofpdf.
// Layout has no state outside one call, takes no clock and no machine, and records with each
// operation which element of the document it belongs to, so that tags need no second layout.
//
// All lengths are in points (1/72 inch), measured rightwards and downwards from the top left corner
// of the page.
package pdf

import (
	"bytes"
	"fmt"
	"io"

	"dueregard/render"
)

// Report says what Write made.
type Report struct {
	Pages int // at least 1
}

// Write sets doc and writes it to w as one PDF file. Equal documents give equal bytes.
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
	var buf bytes.Buffer
	if err := archive(&buf, pages, drawn, doc.Attachments); err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	if _, err := buf.WriteTo(w); err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	return Report{Pages: len(pages.pages)}, nil
}
