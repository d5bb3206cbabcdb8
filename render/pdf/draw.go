package pdf

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"dueregard/render/pdf/object"
)

// undated is the day that stands in a file whose document has no date: the Equality Act 2010's
// public sector equality duty came into force on it. The clock is no input.
var undated = time.Date(2011, time.April, 5, 0, 0, 0, 0, time.UTC)

// draw writes pages as a PDF file.
//
// gofpdf panics on input that it was not made for. What is known to do so never gets here, see
// glyphs; should anything else, one bad document must not end the work on all others.
func draw(w io.Writer, s *sheaf) (err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("drawing with gofpdf: %v", problem)
		}
	}()
	c := newCanvas(s)
	links := c.addLinks(s.headings)
	begun := 0
	for i, p := range s.pages {
		c.pdf.AddPage()
		for ; begun < len(s.headings) && s.headings[begun].at.page == i+1; begun++ {
			c.bookmark(s.headings[begun])
		}
		for _, o := range p.fills {
			c.draw(o, links)
		}
		for _, o := range p.ops {
			c.draw(o, links)
		}
	}
	var file bytes.Buffer
	if err := c.pdf.Output(&file); err != nil {
		return err
	}
	_, err = w.Write(c.fonts.mend(file.Bytes()))
	return err
}

// A canvas draws operations with gofpdf. It remembers what is set, so as to set it only on change.
type canvas struct {
	pdf     *gofpdf.Fpdf
	fonts   *fontSet
	color   rgb   // of text and fills
	line    style // colour of lines
	width   float64
	outline int // level of the last entry of the outline, from 0
}

// newCanvas is an empty document with the properties of s and the faces that it uses.
func newCanvas(s *sheaf) *canvas {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight},
	})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	// Without this, fonts come out in random order.
	pdf.SetCatalogSort(true)
	date, err := time.Parse(time.DateOnly, s.meta.Date)
	if err != nil {
		date = undated
	}
	pdf.SetCreationDate(date)
	pdf.SetModificationDate(date)
	pdf.SetTitle(s.meta.Title, true)
	pdf.SetAuthor(s.meta.Organisation, true)
	pdf.SetSubject(s.meta.Kind, true)
	pdf.SetKeywords(joined(s.meta.Reference, s.meta.Status), true)
	pdf.SetCreator("dueregard", true)
	c := &canvas{pdf: pdf, fonts: newFontSet(s.pages), outline: -1}
	if err := c.fonts.register(pdf); err != nil {
		pdf.SetError(err)
	}
	return c
}

// joined lists the texts that are not empty.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), ", ")
}

// addLinks makes a place to go to of every heading.
func (c *canvas) addLinks(headings []heading) []int {
	links := make([]int, len(headings))
	for i, h := range headings {
		links[i] = c.pdf.AddLink()
		c.pdf.SetLink(links[i], h.at.y, h.at.page)
	}
	return links
}

// bookmark adds a heading of the current page to the outline. gofpdf breaks an outline in which a
// level is skipped.
func (c *canvas) bookmark(h heading) {
	c.outline = min(h.level-1, c.outline+1)
	c.pdf.Bookmark(string(object.Text(h.text)), c.outline, h.at.y)
}

// draw draws one operation.
func (c *canvas) draw(o op, links []int) {
	switch o.kind {
	case textOp:
		c.setColor(o.style.color)
		c.fonts.show(c.pdf, o)
	case fillOp:
		c.setColor(o.style.color)
		c.pdf.Rect(o.x, o.y, o.w, o.h, "F")
	case lineOp:
		c.setLine(o.style.color, o.width)
		c.pdf.Line(o.x, o.y, o.x+o.w, o.y+o.h)
	case areaOp:
		if o.target > 0 {
			c.pdf.Link(o.x, o.y, o.w, o.h, links[o.target-1])
		} else {
			c.pdf.LinkString(o.x, o.y, o.w, o.h, asciiAddress(o.text))
		}
	}
}

// asciiAddress escapes what may not stand in the address of a link: PDF 1.7, section 12.6.4.7.
func asciiAddress(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// setColor sets the colour of fills and of text to the same, which spares gofpdf a change of
// colours around every piece of text.
func (c *canvas) setColor(color rgb) {
	if color == c.color {
		return
	}
	r, g, b := color.Parts()
	c.pdf.SetFillColor(r, g, b)
	c.pdf.SetTextColor(r, g, b)
	c.color = color
}

func (c *canvas) setLine(color rgb, width float64) {
	if color != c.line.color {
		r, g, b := color.Parts()
		c.pdf.SetDrawColor(r, g, b)
		c.line.color = color
	}
	if width != c.width {
		c.pdf.SetLineWidth(width)
		c.width = width
	}
}
