package pdf

import (
	_ "embed" // for the faces
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"dueregard/render/pdf/typeface"
)

// The faces, of which fonts/README.md says what they are cut from.
var (
	//go:embed fonts/DueRegardSans-Regular.ttf
	regularTTF []byte
	//go:embed fonts/DueRegardSans-SemiBold.ttf
	semiboldTTF []byte
	//go:embed fonts/DueRegardSans-Italic.ttf
	italicTTF []byte
	//go:embed fonts/NotoSansArabic-Regular.ttf
	arabicTTF []byte
	//go:embed fonts/NotoSansDevanagari-Regular.ttf
	devanagariTTF []byte
	//go:embed fonts/NotoSansGurmukhi-Regular.ttf
	gurmukhiTTF []byte
	//go:embed fonts/NotoSansBengali-Regular.ttf
	bengaliTTF []byte
)

// A face is one cut of the typeface, or one that stands in for it in another script. There is no semibold italic:
// semibold stands in for it.
type face uint8

const (
	regular face = iota
	semibold
	italic
	arabic // from here on, texts can need shaping
	devanagari
	gurmukhi
	bengali
	faceCount
)

var faceFiles = [faceCount][]byte{regularTTF, semiboldTTF, italicTTF, arabicTTF, devanagariTTF, gurmukhiTTF, bengaliTTF}

var faceNames = [faceCount]string{
	"DueRegardSans-Regular", "DueRegardSans-SemiBold", "DueRegardSans-Italic",
	"NotoSansArabic-Regular", "NotoSansDevanagari-Regular", "NotoSansGurmukhi-Regular", "NotoSansBengali-Regular",
}

// faces are the faces, read once in a process.
var faces = sync.OnceValue(func() *[faceCount]*typeface.Face {
	var all [faceCount]*typeface.Face
	for i, file := range faceFiles {
		parsed, err := typeface.Parse(file)
		if err != nil {
			panic(fmt.Sprintf("pdf: embedded face %d: %v", i, err))
		}
		all[i] = parsed
	}
	return &all
})

// A MissingGlyphError reports a character that none of the embedded faces can show.
type MissingGlyphError struct {
	Rune  rune   // utf8.RuneError where the text is not UTF-8
	Where string // key of the block, else the heading above; empty at the start of the document
	Text  string // the words around the character
}

// hasKey reports whether it stands in what has a key, and not just below a heading.
func (e *MissingGlyphError) hasKey() bool { return e.Where != "" && e.Where[0] != '"' }

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
