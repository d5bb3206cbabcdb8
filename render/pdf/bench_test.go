package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"dueregard/render"
)

// The reference, BareGofpdf, is gofpdf drawing the same pages as text that nobody can tell the parts of: no
// tags, nothing attached, but the same faces, from the same files. It is spared the layout.
// bench/pdf.py runs these by turns and shows the ratios; "size" is that of a file, in bytes.

func BenchmarkWrite(b *testing.B)    { benchmarkWrite(b, samples()) }
func BenchmarkArchival(b *testing.B) { benchmarkWrite(b, attached(b, samples())) }

func benchmarkWrite(b *testing.B, docs []*render.Document) {
	var out counter
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := Write(&out, docs[i%len(docs)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(out)/float64(b.N), "size")
}

func BenchmarkBareGofpdf(b *testing.B) {
	var laid []*sheaf
	for _, doc := range samples() {
		s, err := lay(doc)
		if err != nil {
			b.Fatal(err)
		}
		laid = append(laid, s)
	}
	var out counter
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if err := replay(&out, laid[i%len(laid)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(out)/float64(b.N), "size")
}

func BenchmarkLayout(b *testing.B) {
	doc := sample()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lay(doc); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLongLayout shows whether what a block costs grows with the number of blocks.
func BenchmarkLongLayout(b *testing.B) {
	for _, n := range []int{1000, 8000} {
		doc := long(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := lay(doc); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(doc.Blocks)), "ns/block")
		})
	}
}

// long is a paper of n paragraphs with a footnote each, the tenth of which is long, and of a table of n rows.
func long(n int) *render.Document {
	doc := &render.Document{Blocks: []render.Block{render.Heading{Level: 1, Text: "Evidence"}}}
	t := render.Table{Columns: []render.Column{{Label: "Group"}, {Label: "Number"}}}
	for i := range n {
		number := strconv.Itoa(i)
		source := "Source " + number
		if i%10 == 0 {
			source += " " + prose
		}
		doc.Blocks = append(doc.Blocks, noted("A reading.", source))
		t.Rows = append(t.Rows, render.Row{Cells: []render.Cell{cell("Group"), cell(number)}})
	}
	doc.Blocks = append(doc.Blocks, t)
	return doc
}

// A counter is a writer that keeps nothing but the number of bytes.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// samples are papers that differ in the letters of their names, so that no two need the same fonts.
func samples() []*render.Document {
	var docs []*render.Document
	for i := range 16 {
		random := rand.New(rand.NewPCG(149, uint64(i)))
		names := make([]rune, 40)
		for j := range names {
			names[j] = 'Ā' + rune(random.IntN('ž'-'Ā'))
		}
		doc := sample()
		doc.Meta.Reference = fmt.Sprintf("EIA/2015/%03d", i)
		doc.Blocks = append(doc.Blocks, words(string(names)))
		docs = append(docs, doc)
	}
	return docs
}

// attached gives each paper the statement that it could have been made of.
func attached(b *testing.B, docs []*render.Document) []*render.Document {
	b.Helper()
	statement, err := os.ReadFile("../../examples/gloucestershire-early-help-2015.toml")
	if err != nil {
		b.Fatal(err)
	}
	for _, doc := range docs {
		doc.Attachments = []render.Attachment{{
			Name: "statement.toml", Type: "application/toml", Description: "The statement", Source: true, Content: statement,
		}}
	}
	return docs
}

// replay draws pages in the plainest way that gofpdf offers.
func replay(w io.Writer, s *sheaf) error {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	const family = "sans"
	faceStyles := [...]string{regular: "", semibold: "B", italic: "I"}
	for f, file := range faceFiles[:len(faceStyles)] {
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
			case hatchOp:
				pdf.SetDrawColor(r, g, b)
				o.lines(pdf.Line)
			case areaOp:
				pdf.LinkString(o.x, o.y, o.w, o.h, o.text)
			}
		}
	}
	return pdf.Output(w)
}
