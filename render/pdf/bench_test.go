package pdf

import (
	"bytes"
	"io"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

// The reference is gofpdf drawing the same pages by itself, so that the ratio of the two is what
// layout costs: it should stay below 1.3.

func BenchmarkWrite(b *testing.B) {
	doc := sample()
	for b.Loop() {
		if _, err := Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBareGofpdf(b *testing.B) {
	laid, err := lay(sample())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := replay(laid); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	doc := sample()
	for b.Loop() {
		if _, err := lay(doc); err != nil {
			b.Fatal(err)
		}
	}
}

// replay draws pages in the plainest way that gofpdf offers.
func replay(s *sheaf) error {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	for f, file := range faceFiles {
		pdf.AddUTF8FontFromBytes(family, faceStyles[f], bytes.Clone(file))
	}
	for _, p := range s.pages {
		pdf.AddPage()
		for _, o := range append(p.fills[:len(p.fills):len(p.fills)], p.ops...) {
			r, g, b := o.style.color.Parts()
			switch o.kind {
			case textOp:
				pdf.SetFont(family, faceStyles[o.style.face], o.style.size)
				pdf.SetTextColor(r, g, b)
				pdf.Text(o.x, o.y, o.text)
			case fillOp:
				pdf.SetFillColor(r, g, b)
				pdf.Rect(o.x, o.y, o.w, o.h, "F")
			case lineOp:
				pdf.SetDrawColor(r, g, b)
				pdf.Line(o.x, o.y, o.x+o.w, o.y+o.h)
			case areaOp:
				pdf.LinkString(o.x, o.y, o.w, o.h, o.text)
			}
		}
	}
	return pdf.Output(io.Discard)
}
