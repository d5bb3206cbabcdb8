// Package html sets a render.Document as one page for a browser.
//
// Its place in the flow: render.Build decides what is said and in which order; this package decides
// with which elements it is said, and style.css how they look. The page is one file that asks for
// nothing: no script, no font, no picture, no address but the links of the text, and a policy that
// forbids the browser anything else. It is made for WCAG 2.2 AA: landmarks, headings that never
// skip, tables whose cells know their headers, text that can be read in light and in dark, and no
// sideways scrolling of the page down to a width of 320 pixels.
//
// Writing has no state outside one call, takes no clock and no machine. Every text of the Document
// goes through escape, and nothing else of it reaches the page but colours that were parsed, numbers,
// tags of languages and addresses that were checked.
package html

import (
	"bytes"
	"fmt"
	"io"

	"dueregard/render"
)

// Write sets doc and writes it to w as one HTML file in UTF-8. Equal documents give equal bytes.
//
// Nothing is written unless the whole document could be set. A colour that is not of the form #rrggbb
// is an error. Characters that HTML has no place for are left out, and what is not UTF-8 shows as
// U+FFFD.
func Write(w io.Writer, doc *render.Document) error {
	look, err := newTheme(doc.Brand)
	if err != nil {
		return fmt.Errorf("html: %w", err)
	}
	p := newPage(doc)
	p.body()
	if p.err != nil {
		return fmt.Errorf("html: %w", p.err)
	}
	var head markup
	writeHead(&head, doc.Meta, style+look.css()+p.rules.css()+paper(doc.Meta))
	for _, part := range []*bytes.Buffer{&head.Buffer, &p.Buffer} {
		if _, err := part.WriteTo(w); err != nil {
			return fmt.Errorf("html: %w", err)
		}
	}
	return nil
}
