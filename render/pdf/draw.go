package pdf

import (
	"bytes"
	"fmt"
	"math"

	"github.com/jung-kurt/gofpdf"

	"dueregard/render/pdf/object"
)

// draw draws pages with gofpdf: a plain file, without what tells a reader how its content belongs together.
// It gives of each page the elements of its marked content too, and the fonts.
//
// gofpdf panics on input that it was not made for. What is known to do so never gets here, see
// glyphs; should anything else, one bad document must not end the work on all others.
func draw(s *sheaf) (out drawing, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("drawing with gofpdf: %v", problem)
		}
	}()
	c := newCanvas(s)
	for _, p := range s.pages {
		c.page(p)
	}
	c.marks.end()
	var file bytes.Buffer
	err = c.pdf.Output(&file)
	return drawing{file.Bytes(), c.marks.pages, c.fonts}, err
}

// A drawing is what gofpdf made.
type drawing struct {
	file  []byte
	marks [][]int // of each page the elements of its marked content
	fonts *fontSet
}

// A canvas draws operations with gofpdf. It remembers what is set, so as to set it only on change.
type canvas struct {
	pdf   *gofpdf.Fpdf
	fonts *fontSet
	marks tagger
	color rgb // of text and fills
	line  rgb // of lines
	width float64
	buf   []byte
}

// newCanvas is an empty document with the fonts of s.
func newCanvas(s *sheaf) *canvas {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight},
	})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCompression(false) // pages are compressed when they are taken over
	// Without this, fonts come out in random order; and without dates, which nobody sees, the clock is asked.
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(undated)
	pdf.SetModificationDate(undated)
	c := &canvas{pdf: pdf, fonts: newFontSet(s.pages), marks: tagger{pdf: pdf, tree: s.tree}}
	if err := c.fonts.register(pdf); err != nil {
		pdf.SetError(err)
	}
	return c
}

// page draws a page: first what lies below everything, then rules, and the rest in reading order. So what is no
// content does not part what is.
func (c *canvas) page(p page) {
	on := sheetOf(p.landscape)
	c.marks.page()
	c.color, c.line = black, black // as each page begins: PDF 1.7, table 52
	c.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: on.width, Ht: on.height})
	for _, o := range p.fills {
		c.draw(o)
	}
	for _, o := range p.ops {
		if o.isGround() {
			c.draw(o)
		}
	}
	for _, o := range p.ops {
		if !o.isGround() {
			c.draw(o)
		}
	}
}

// isGround says that an operation lies below what a reader hears of.
func (o op) isGround() bool { return o.elem == 0 && o.kind != textOp }

// draw draws one operation.
func (c *canvas) draw(o op) {
	if o.kind == areaOp || o.kind == numberOp {
		return // nothing to be seen
	}
	c.marks.mark(mark{o.elem, o.furniture})
	switch o.kind {
	case textOp:
		c.setColor(o.style.color)
		c.turn(o, o.angle)
		c.fonts.show(c.pdf, o)
		c.turn(o, -o.angle)
	case fillOp:
		c.setColor(o.style.color)
		c.pdf.Rect(o.x, o.y, o.w, o.h, "F")
	case lineOp:
		c.setLine(o.style.color, o.width)
		c.pdf.Line(o.x, o.y, o.x+o.w, o.y+o.h)
	case hatchOp:
		c.setLine(o.style.color, o.width)
		o.lines(c.pdf.Line)
	}
}

// turn turns the page about the start of a text: PDF 1.7, 8.3.3. It is turned back the same way, as gofpdf does
// not know that restoring a state would restore its font too.
func (c *canvas) turn(o op, angle float64) {
	if angle == 0 {
		return
	}
	_, height := c.pdf.GetPageSize()
	x, y := o.x, height-o.y
	sin, cos := math.Sincos(angle * math.Pi / 180)
	c.pdf.RawWriteStr(fmt.Sprintf("%.9f %.9f %.9f %.9f %.9f %.9f cm", cos, sin, -sin, cos, x-cos*x+sin*y, y-sin*x-cos*y))
}

// setColor sets the colour of fills and of text, which are the same in PDF. gofpdf, which keeps them apart, is not
// told: it would write the one for each piece of text in the other.
func (c *canvas) setColor(color rgb) {
	if color != c.color {
		c.write(color, "rg")
		c.color = color
	}
}

// write writes a colour as what operator sets: PDF 1.7, table 74.
func (c *canvas) write(color rgb, operator string) {
	r, g, b := color.Parts()
	c.buf = c.buf[:0]
	for _, part := range [3]int{r, g, b} {
		c.buf = object.AppendReal(c.buf, math.Round(float64(part)/0.255)/1000)
		c.buf = append(c.buf, ' ')
	}
	c.pdf.RawWriteStr(string(append(c.buf, operator...)))
}

func (c *canvas) setLine(color rgb, width float64) {
	if color != c.line {
		c.write(color, "RG")
		c.line = color
	}
	if width != c.width {
		c.pdf.SetLineWidth(width)
		c.width = width
	}
}
