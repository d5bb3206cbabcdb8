package pdf

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"dueregard/render"
)

// A generator makes documents at random in which every word is another one, so that each can be
// found again on the pages.
type generator struct {
	*rand.Rand
	words  []string // in reading order
	labels []string // words of the columns' labels, which may stand again and again
	notes  []string // words of the footnotes
}

func newGenerator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, seed))}
}

func (g *generator) text(most int) string {
	var out []string
	for range 1 + g.IntN(most) {
		w := fmt.Sprintf("W%d%sx", len(g.words), strings.Repeat("o", g.IntN(9)))
		g.words = append(g.words, w)
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// label is text for the head of a column.
func (g *generator) label(most int) string {
	var out []string
	for range 1 + g.IntN(most) {
		w := fmt.Sprintf("L%d%sx", len(g.labels), strings.Repeat("o", g.IntN(9)))
		g.labels = append(g.labels, w)
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func (g *generator) paragraph(most int) render.Paragraph {
	var p render.Paragraph
	for i := range 1 + g.IntN(3) {
		p.Spans = append(p.Spans, render.Span{Text: g.text(most) + " ", Bold: i == 1, Italic: i == 2})
	}
	if g.IntN(6) == 0 {
		p.Spans = append(p.Spans, g.footnote())
		if g.IntN(4) == 0 {
			p.Spans = append(p.Spans, g.footnote(), render.Span{Text: g.text(9)})
		}
		return p
	}
	// What follows a change of language belongs to another element than what precedes it.
	if g.IntN(3) == 0 {
		p.Spans[len(p.Spans)-1].Language = "cy"
	}
	return p
}

// footnote is short, or now and then longer than a page.
func (g *generator) footnote() render.Span {
	n := 3 + g.IntN(30)
	if g.IntN(40) == 0 {
		n = 900
	}
	var out []string
	for range n {
		w := fmt.Sprintf("N%d%sx", len(g.notes), strings.Repeat("o", g.IntN(9)))
		g.notes = append(g.notes, w)
		out = append(out, w)
	}
	return render.Span{Note: &render.Footnote{Spans: []render.Span{{Text: strings.Join(out, " ")}}}}
}

func (g *generator) list(depth int) render.List {
	list := render.List{Ordered: g.IntN(2) == 0, Start: g.IntN(20), Style: render.Marker(g.IntN(3))}
	for range 1 + g.IntN(5) {
		item := render.Item{Blocks: []render.Block{g.paragraph(25)}}
		if depth > 0 && g.IntN(3) == 0 {
			item.Blocks = append(item.Blocks, g.list(depth-1))
		}
		list.Items = append(list.Items, item)
	}
	return list
}

func (g *generator) table() render.Table {
	t := render.Table{Caption: g.text(6)}
	n := 1 + g.IntN(7)
	for i := range n {
		t.Columns = append(t.Columns, render.Column{Label: g.label(3), Number: i > 3, Weight: float64(g.IntN(3))})
	}
	for range g.IntN(30) {
		var row render.Row
		for i := range n {
			c := render.Cell{Header: i == 0, Tone: render.Tone(g.IntN(9))}
			c.Fill = g.fill()
			c.Blocks = append(c.Blocks, g.paragraph(1+g.IntN(60)/n))
			if g.IntN(9) == 0 {
				c.Blocks = append(c.Blocks, g.list(1))
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (g *generator) matrix() render.Matrix {
	m := render.Matrix{Corner: g.label(2), Columns: []string{g.label(4), g.label(4), g.label(4)}}
	for range 1 + g.IntN(30) {
		row := render.MatrixRow{Label: g.text(3)}
		wide := g.IntN(12) // the cell that fills two columns, if it is one of them
		for i := 0; i < 3; i++ {
			row.Cells = append(row.Cells, render.MatrixCell{Sign: "+", Word: g.text(3), Tone: render.Tone(g.IntN(9)), Fill: g.fill()})
			if i == wide && i < 2 {
				row.Cells[i].Span = 2
				i++
			}
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

func (g *generator) chart() render.Chart {
	c := render.Chart{Title: g.text(6), Alt: "What the bars say.", Unit: "%", Max: float64(g.IntN(3) * 60)}
	for range 2 + g.IntN(3) {
		c.Series = append(c.Series, g.text(2))
	}
	worded := g.IntN(3) == 0
	sure := !worded && g.IntN(2) == 0
	if sure {
		c.Interval = g.text(2)
	}
	for range 1 + g.IntN(40) {
		b := render.Bar{Label: g.text(5)}
		for i := range c.Series {
			b.Values = append(b.Values, g.Float64()*90)
			if worded {
				b.Words = append(b.Words, g.text(4))
			} else if i == 1 {
				b.Values[i] = math.NaN()
			}
		}
		if sure {
			b.Intervals = []render.Interval{{Low: 0.8 * b.Values[0], High: 5 + 1.1*b.Values[0]}}
		}
		c.Bars = append(c.Bars, b)
	}
	return c
}

// fill is a colour of the house, or none.
func (g *generator) fill() string {
	if g.IntN(4) > 0 {
		return ""
	}
	return fmt.Sprintf("#%06x", g.IntN(1<<24))
}

func (g *generator) field() render.Field {
	f := render.Field{Label: g.text(9)}
	if g.IntN(4) == 0 {
		f.Missing = g.text(2)
		return f
	}
	for range 1 + g.IntN(2) {
		f.Value = append(f.Value, g.paragraph(40))
	}
	return f
}

func (g *generator) block() render.Block {
	switch g.IntN(12) {
	case 0, 1:
		return render.Heading{Level: 1 + g.IntN(4), Text: g.text(8)}
	case 2:
		return g.table()
	case 3:
		return g.matrix()
	case 4:
		return g.chart()
	case 5, 6:
		return g.field()
	case 7:
		return g.list(3)
	case 8:
		return render.Note{Tone: render.Missing, Title: g.text(5), Blocks: []render.Block{g.paragraph(90), g.list(1)}}
	case 9:
		if g.IntN(2) == 0 {
			return render.Facts{{Label: g.text(3), Value: g.text(5)}, {Label: g.text(9), Value: g.text(40)}}
		}
		s := render.Signature{Title: g.text(3), Declaration: []render.Block{g.paragraph(20)}}
		s.Lines = []render.Fact{{Label: g.text(2)}, {Label: g.text(2), Value: g.text(3)}}
		return s
	default:
		return g.paragraph(120)
	}
}

// document makes a document of n blocks.
func (g *generator) document(n int) *render.Document {
	doc := &render.Document{Meta: render.Meta{Title: "A title", Organisation: "A body", Status: "Draft", Marking: g.text(3)}}
	for range n {
		if g.IntN(9) == 0 {
			doc.Blocks = append(doc.Blocks, render.Part{Language: "cy", Blocks: []render.Block{g.block(), g.block()}})
		}
		if g.IntN(9) == 0 {
			doc.Blocks = append(doc.Blocks, render.Landscape{Blocks: []render.Block{g.block(), g.block()}})
		}
		doc.Blocks = append(doc.Blocks, g.block())
	}
	return doc
}
