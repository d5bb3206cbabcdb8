package pdf

import (
	"slices"

	"dueregard/render"
	"dueregard/render/pdf/typeface"
)

// A sheaf is a document laid out: everything that drawing needs.
type sheaf struct {
	meta     render.Meta // with texts as pages show them
	pages    []page
	headings []heading
	tree     []element // the first stands for the document
}

// A heading is an entry of the contents and of the outline.
type heading struct {
	target
	level int  // from 1
	minor bool // in the outline only
	elem  int  // where it stands in the tree; 0: nothing of it can be seen
}

// A layout holds what laying out one document needs beside its blocks.
type layout struct {
	doc      *render.Document
	theme    theme
	sheet    sheet // of the page that the block will stand on
	faces    *[faceCount]*typeface.Face
	tree     []element
	headings []heading // those that the document has at its top level
	notes    []footnote
	begun    int                // how many of them have been laid out
	above    float64            // height of what stands above the last table of contents, at the top level
	listed   interval           // those that a table of contents lists where the layout is
	open     []section          // that the layout is in, outermost first
	titled   bool               // a title stands above them
	under    string             // the last heading
	marking  int                // element of the marking, which a reader hears once; 0: none
	anchors  map[string]*target // rows that are led to, in the part that is laid out
	bandID   int                // last one given out
	scratch  []glyph
	words    map[wordKey][]*cluster
	where    string // key of the block being laid out, or the last heading
	err      error
}

// usualElements is how many elements most documents have no more of.
const usualElements = 2048

// An interval is of indexes, from the first up to but not including the last.
type interval struct{ from, to int }

// lay sets a document on pages.
func lay(doc *render.Document) (*sheaf, error) {
	looks, err := newTheme(doc.Brand)
	if err != nil {
		return nil, err
	}
	l := &layout{doc: doc, theme: looks, sheet: sheetOf(false), faces: faces(), tree: make([]element, 1, usualElements)}
	if doc.Meta.Marking != "" {
		l.marking = l.element(0, "P")
	}
	l.headings = headingsOf(doc.Blocks)
	l.listed.to = len(l.headings)
	placed := l.paginate(l.blocks(l.body(0), doc.Blocks))
	if l.err != nil {
		return nil, l.err
	}
	if short := withoutContents(doc.Blocks); len(placed.pages) <= fewPages && len(short) < len(doc.Blocks) {
		plain := *doc
		plain.Blocks = short
		return lay(&plain)
	}
	for i := range l.headings {
		l.headings[i].text = l.plain(l.headings[i].text)
	}
	l.numberContents(placed.pages)
	l.furnish(placed.pages)
	l.watermark(placed.pages)
	if l.theme.strong {
		strengthen(placed.pages)
	}
	out := &sheaf{meta: l.properties(), pages: placed.pages, headings: l.headings, tree: l.tree}
	return out, l.err
}

// fewPages are so few that nobody looks for a page in a table of contents.
const fewPages = 3

// withoutContents is blocks without tables of contents.
func withoutContents(blocks []render.Block) []render.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b render.Block) bool {
		_, ok := b.(render.Contents)
		return ok
	})
}

// headingsOf are the headings that go into the outline: those at the top level and in the parts.
func headingsOf(blocks []render.Block) []heading {
	var out []heading
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Heading:
			out = append(out, heading{target: target{text: b.Text}, level: min(max(b.Level, 1), len(headingSizes)), minor: b.Minor})
		case render.Landscape:
			out = append(out, headingsOf(b.Blocks)...)
		case render.Part:
			out = append(out, headingsOf(b.Blocks)...)
		}
	}
	return out
}

// body is the frame for blocks in an element that no other block is around.
func (l *layout) body(elem int) frame {
	return frame{x: l.sheet.x, w: l.sheet.w, style: l.theme.body, measure: l.pt(measure), elem: elem}
}

// pt is the distance that is v beside text of bodySize.
func (l *layout) pt(v float64) float64 { return l.theme.pt(v) }

// band is a new band across part of a page.
func (l *layout) band(x, w float64, c rgb) band {
	l.bandID++
	return band{id: l.bandID, x: x, w: w, color: c, hollow: l.theme.strong && c == white}
}

// text sets a string in the frame's style, as part of elem.
func (l *layout) text(f frame, text string, elem int) []strip {
	return l.lines(f, []run{{text: text, style: f.style, elem: elem}})
}
