package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"unicode/utf16"

	"dueregard/render/pdf/typeface"
)

// A font is what a file shows of a face: a symbolic TrueType font of ISO 32000-1:2008, clause 9.6.3.
type font struct {
	face   face
	family string // gofpdf's name for it
	name   string // its BaseFont, once it is cut
	file   []byte // the same

	glyphs     [256]typeface.Glyph
	composites []typeface.Composite
	widths     [256]int    // in thousandths of the type size
	texts      [256]string // what codes other than ASCII's own stand for
	far        int         // how many those are
}

const (
	firstFar = 128           // codes from 128 on are given out first,
	farCodes = firstFar + 95 // and then those that a font without ASCII has free, from 33 on
)

// newFont is a font without glyphs.
func newFont(f face, number int) *font {
	return &font{face: f, family: fmt.Sprintf("f%03d", number)}
}

// set gives a code a glyph.
func (f *font) set(char byte, g typeface.Glyph) {
	f.glyphs[char], f.widths[char] = g, faces()[f.face].Width(g)
}

// add gives a cluster the next code.
func (f *font) add(c *cluster) byte {
	at := firstFar + f.far
	if f.far >= 256-firstFar {
		at += 33 - 256
	}
	f.far++
	char := byte(at)
	f.texts[char] = c.text
	if f.set(char, c.glyphs[0].Glyph); len(c.glyphs) > 1 || c.glyphs[0].X != 0 || c.glyphs[0].Y != 0 || f.widths[char] != c.advance {
		f.widths[char] = c.advance
		f.composites = append(f.composites, typeface.Composite{Code: char, Parts: c.glyphs})
	}
	return char
}

// text is what a code stands for; empty if the font does not use it.
func (f *font) text(char int) string {
	if f.texts[char] == "" && f.glyphs[char] != 0 {
		return string(rune(char))
	}
	return f.texts[char]
}

// width is that of codes set in one line, relative to the type size.
func (f *font) width(chars []byte) float64 {
	sum := 0
	for _, c := range chars {
		sum += f.widths[c]
	}
	return float64(sum) / 1000
}

// cut makes the file and the name of the font. The name begins with a tag, clause 9.6.4, which comes from what the
// font holds.
func (f *font) cut() error {
	file, err := faces()[f.face].Subset(&f.glyphs, f.composites...)
	if err != nil {
		return err
	}
	var tag [6]byte
	sum := sha256.Sum256(file)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	f.file, f.name = file, string(tag[:])+"+"+faceNames[f.face]
	return nil
}

// definition describes the font as gofpdf asks. Flags 4, symbolic, says that the codes are those of the file: clause
// 9.8.2.
func (f *font) definition() []byte {
	m := faces()[f.face]
	out := fmt.Appendf(nil, `{"Tp":"TrueType","Name":%q,"File":%q,"OriginalSize":%d,"Desc":{"Flags":4,"Ascent":%d,"Descent":%d,`+
		`"CapHeight":%d,"ItalicAngle":%d,"StemV":%d,"FontBBox":{"Xmin":%d,"Ymin":%d,"Xmax":%d,"Ymax":%d}},"Cw":[`,
		f.name, f.family, len(f.file), m.Ascent, m.Descent, m.CapHeight, m.ItalicAngle, m.StemV, m.Left, m.Bottom, m.Right, m.Top)
	for char, width := range f.widths {
		if char > 0 {
			out = append(out, ',')
		}
		out = strconv.AppendInt(out, int64(width), 10)
	}
	return append(out, "]}"...)
}

// mostLines is how many lines a bfchar may have: Adobe Technical Note 5014, clause 1.4.1.
const mostLines = 100

// toUnicode is a CMap that says what text each code stands for: clause 9.10.3.
func (f *font) toUnicode() []byte {
	out := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n")
	used := make([]int, 0, len(f.glyphs))
	for char := range f.glyphs {
		if f.text(char) != "" {
			used = append(used, char)
		}
	}
	for len(used) > 0 {
		lines := used[:min(len(used), mostLines)]
		used = used[len(lines):]
		out = fmt.Appendf(out, "%d beginbfchar\n", len(lines))
		for _, char := range lines {
			out = fmt.Appendf(out, "<%02X> <", char)
			for _, unit := range utf16.Encode([]rune(f.text(char))) {
				out = fmt.Appendf(out, "%04X", unit)
			}
			out = append(out, ">\n"...)
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}
