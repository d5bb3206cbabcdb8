package pdf

import (
	"fmt"
	"slices"

	"dueregard/render"
)

// A sheaf is a document laid out: everything that drawing needs.
type sheaf struct {
	meta     render.Meta // with texts that gofpdf can take
	pages    []page
	headings []heading
	tree     []element // the first stands for the document
}

// A heading is an entry of the contents and of the outline.
type heading struct {
	level int // from 1
	text  string
	minor bool // in the outline only
	at    place
}

// A layout holds what laying out one document needs beside its blocks.
type layout struct {
	doc      *render.Document
	theme    theme
	faces    *[faceCount]faceMetrics
	tree     []element
	headings []heading // those that the document has at its top level
	begun    int       // how many of them have been laid out
	bandID   int       // last one given out
	scratch  []glyph
	where    string // key of the block being laid out, or the last heading
	err      error
}

// lay sets a document on pages.
func lay(doc *render.Document) (*sheaf, error) {
	colours, err := newTheme(doc.Brand)
	if err != nil {
		return nil, err
	}
	l := &layout{doc: doc, theme: colours, faces: metrics(), tree: make([]element, 1)}
	for _, b := range doc.Blocks {
		if h, ok := b.(render.Heading); ok {
			l.headings = append(l.headings, heading{level: min(max(h.Level, 1), len(headingSizes)), text: h.Text, minor: h.Minor})
		}
	}
	body := frame{x: marginX, w: contentWidth, style: bodyStyle}
	placed := paginate(l.blocks(body, doc.Blocks), len(l.headings))
	for i := range l.headings {
		l.headings[i].at = placed.headings[i]
		l.headings[i].text = l.plain(l.headings[i].text)
	}
	l.numberContents(placed.pages)
	l.furnish(placed.pages)
	out := &sheaf{meta: l.properties(), pages: placed.pages, headings: l.headings, tree: l.tree}
	return out, l.err
}

// A frame is the column that blocks are set in.
type frame struct {
	x, w  float64
	style style
	align align
	bands []band // behind everything in the frame
	elem  int    // element around what is set
	depth int    // of lists around the frame
}

type align uint8

const (
	left align = iota
	right
	centre
)

// strip is an empty strip of the frame.
func (f frame) strip(height float64) strip { return strip{height: height, bands: f.bands} }

// row is a strip of columns, which are set in frames of their own: see cell.
func (f frame) row(pad float64, columns ...[]strip) strip {
	s := strip{bands: f.bands, columns: columns, pad: pad}
	s.fitColumns()
	return s
}

// cell is a frame for a column of a row of f. The row draws the bands of f, so the cell has none.
func (f frame) cell(x, w float64) frame {
	f.x, f.w, f.bands, f.depth = x, max(w, 1), nil, 0
	return f
}

// inset is f less a margin on the left.
func (f frame) inset(by float64) frame {
	f.x += by
	f.w = max(f.w-by, 1)
	return f
}

// behind is f with more bands behind what it holds.
func (f frame) behind(bands ...band) frame {
	f.bands = append(slices.Clip(f.bands), bands...)
	return f
}

// text is f no wider than running text may be.
func (f frame) text() frame {
	f.w = min(f.w, measure)
	return f
}

func (f frame) styled(s style) frame {
	f.style = s
	return f
}

func (f frame) within(elem int) frame {
	f.elem = elem
	return f
}

func (f frame) aligned(a align) frame {
	f.align = a
	return f
}

// rule is a line across the frame that takes no height.
func (f frame) rule(width float64, c rgb) op {
	return op{kind: fillOp, x: f.x, w: f.w, h: width, style: style{color: c}}
}

// band is a new band across part of a page.
func (l *layout) band(x, w float64, c rgb) band {
	l.bandID++
	return band{id: l.bandID, x: x, w: w, color: c}
}

// text sets a string in the frame's style, as part of elem.
func (l *layout) text(f frame, text string, elem int) []strip {
	return l.lines(f, []run{{text: text, style: f.style, elem: elem}})
}

// blocks sets blocks below each other.
func (l *layout) blocks(f frame, blocks []render.Block) []strip {
	var out []strip
	var last render.Block
	for _, b := range blocks {
		strips := l.block(f, b)
		if len(strips) == 0 {
			continue
		}
		strips[0].gap = gapBetween(last, b, f.style.lead())
		if introduces(last, b) {
			out[len(out)-1].keep = true
		}
		out = append(out, strips...)
		last = b
	}
	return out
}

// introduces reports whether a block leads in the next one and stays with it.
func introduces(block, next render.Block) bool {
	_, list := next.(render.List)
	_, text := block.(render.Paragraph)
	return list && text
}

// gapBetween is the room between two blocks: what the one asks for below or the other above,
// whichever is more. The fields of a form follow each other without any, headings with little.
func gapBetween(above, below render.Block, line float64) float64 {
	switch above.(type) {
	case render.Field:
		if _, next := below.(render.Field); next {
			return 0
		}
	case render.Heading:
		if _, next := below.(render.Heading); next {
			return 0.9 * line
		}
	}
	_, a := spacing(above, line)
	b, _ := spacing(below, line)
	return max(a, b)
}

// spacing is the room that a block asks for above and below itself, where line is the height of a
// line of the text around it.
func spacing(b render.Block, line float64) (above, below float64) {
	switch b := b.(type) {
	case render.Heading:
		return [...]float64{2.2, 1.7, 1.3, 1}[min(max(b.Level, 1), 4)-1] * line, 0.45 * line
	case render.Title, render.Contents:
		return line, 2 * line
	case render.Table, render.Matrix, render.Chart, render.Signature, render.Note, render.Field:
		return 0.8 * line, line
	case nil, render.PageBreak:
		return 0, 0
	default:
		return 0.45 * line, 0.45 * line
	}
}

// block sets one block. A block without content has no strips.
func (l *layout) block(f frame, b render.Block) []strip {
	switch b := b.(type) {
	case render.Title:
		return l.title(f, b)
	case render.Contents:
		return l.contents(f)
	case render.Heading:
		return l.heading(f, b)
	case render.Paragraph:
		return l.paragraph(f.text(), b)
	case render.List:
		return l.list(f.text(), b)
	case render.Field:
		return l.field(f, b)
	case render.Table:
		return l.table(f, b)
	case render.Matrix:
		return l.matrix(f, b)
	case render.Chart:
		return l.chart(f, b)
	case render.Signature:
		return l.signature(f, b)
	case render.Note:
		return l.note(f, b)
	case render.PageBreak:
		return []strip{{turn: true}}
	}
	if l.err == nil {
		l.err = fmt.Errorf("cannot set a block of type %T", b)
	}
	return nil
}
