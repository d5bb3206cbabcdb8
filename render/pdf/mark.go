package pdf

import (
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// A tagger writes what divides a page's content into marked-content sequences: PDF 1.7, 14.6. Each belongs
// to one element, or is an artifact that no reader hears of. No sequence goes on over a page.
type tagger struct {
	pdf  *gofpdf.Fpdf
	tree []element

	now   mark    // that of the sequence which is open
	open  bool    // one is
	pages [][]int // of each page the element of each sequence, by its identifier
	line  []byte
}

// A mark says what a sequence is.
type mark struct {
	elem      int // 0: an artifact
	furniture furniture
}

// furniture is what an artifact is for.
type furniture uint8

const (
	inLayout furniture = iota // a rule, a background, a header row that comes again
	runningHead
	runningFoot
	watermark
)

// artifacts begin the sequences of artifacts: PDF 1.7, 14.8.2.2, and table 330.
var artifacts = [...]string{
	inLayout:    "/Artifact <</Type /Layout>> BDC",
	runningHead: "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC",
	runningFoot: "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC",
	watermark:   "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC",
}

// page begins the content of a page.
func (t *tagger) page() {
	t.end()
	t.pages = append(t.pages, nil)
}

// mark begins the sequence of what is drawn next, if it does not go on.
func (t *tagger) mark(as mark) {
	if t.open && as == t.now {
		return
	}
	t.line = t.line[:0]
	if t.open {
		t.line = append(t.line, "EMC\n"...)
	}
	t.open, t.now = true, as
	if as.elem == 0 {
		t.line = append(t.line, artifacts[as.furniture]...)
	} else {
		page := &t.pages[len(t.pages)-1]
		t.line = append(t.line, '/')
		t.line = append(t.line, t.tree[as.elem].tag...)
		t.line = append(t.line, "<</MCID "...)
		t.line = strconv.AppendInt(t.line, int64(len(*page)), 10)
		t.line = append(t.line, ">>BDC"...)
		*page = append(*page, as.elem)
	}
	t.pdf.RawWriteStr(string(t.line))
}

// end ends the sequence that is open.
func (t *tagger) end() {
	if t.open {
		t.pdf.RawWriteStr("EMC")
		t.open = false
	}
}
