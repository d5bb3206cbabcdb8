package pdf

import (
	_ "embed" // for the faces
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Source Sans 3, under the SIL Open Font License in fonts/OFL.txt.
var (
	//go:embed fonts/SourceSans3-Regular.ttf
	regularTTF []byte
	//go:embed fonts/SourceSans3-SemiBold.ttf
	semiboldTTF []byte
	//go:embed fonts/SourceSans3-Italic.ttf
	italicTTF []byte
)

// A face is one cut of the typeface. There is no semibold italic: semibold stands in for it.
type face uint8

const (
	regular face = iota
	semibold
	italic
	faceCount
)

// faceFiles are the faces' TrueType files. They are read only: gofpdf writes into what it is given
// and gets copies.
var faceFiles = [faceCount][]byte{regularTTF, semiboldTTF, italicTTF}

// beyondBMP is the first rune that gofpdf cannot set.
const beyondBMP = 0x10000

// faceMetrics knows the advance widths of one face. It is safe for concurrent use.
type faceMetrics struct {
	font *sfnt.Font
	// advances holds what advance has found so far, plus unasked so that zero means "not asked yet".
	advances [beyondBMP]atomic.Int32
}

const (
	noGlyph = -1
	unasked = 2
)

// metrics are the faces, parsed once in a process: parsing costs more than laying out a page.
var metrics = sync.OnceValue(func() *[faceCount]faceMetrics {
	var all [faceCount]faceMetrics
	for i, file := range faceFiles {
		parsed, err := sfnt.Parse(file)
		if err != nil {
			panic(fmt.Sprintf("pdf: embedded face %d: %v", i, err))
		}
		all[i].font = parsed
	}
	return &all
})

// advance is the width of r in thousandths of the type size, or noGlyph if the face cannot show r.
func (m *faceMetrics) advance(r rune) int {
	if r < 0 || r >= beyondBMP {
		return noGlyph
	}
	if known := m.advances[r].Load(); known != 0 {
		return int(known) - unasked
	}
	width := m.measure(r)
	m.advances[r].Store(int32(width + unasked))
	return width
}

func (m *faceMetrics) measure(r rune) int {
	index, err := m.font.GlyphIndex(nil, r)
	if err != nil || index == 0 {
		return noGlyph
	}
	width, err := m.font.GlyphAdvance(nil, index, fixed.I(1000), font.HintingNone)
	if err != nil {
		return noGlyph
	}
	return width.Round()
}

// A MissingGlyphError reports a character that none of the embedded faces can show.
type MissingGlyphError struct {
	Rune  rune   // utf8.RuneError where the text is not UTF-8
	Where string // key of the block, else the heading above; empty at the start of the document
	Text  string // the words around the character
}

// Error names the character and where it stands.
func (e *MissingGlyphError) Error() string {
	var b strings.Builder
	if e.Rune == utf8.RuneError {
		b.WriteString("text that is not UTF-8")
	} else {
		fmt.Fprintf(&b, "no glyph for the character %q (%U)", string(e.Rune), e.Rune)
	}
	if e.Where != "" {
		fmt.Fprintf(&b, " at %s", e.Where)
	}
	fmt.Fprintf(&b, ", in %q", e.Text)
	return b.String()
}

// excerpt is what stands in text around the byte at: at most 24 characters on either side.
func excerpt(text string, at int) string {
	const around = 24
	start, end := at, at
	for n := 0; n < around && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	for n := 0; n <= around && end < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	out := text[start:end]
	if start > 0 {
		out = "…" + out
	}
	if end < len(text) {
		out += "…"
	}
	return out
}
