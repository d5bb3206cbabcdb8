package pdf

import (
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"

	"dueregard/render/pdf/typeface"
)

// A fontSet is the fonts of one file: each holds what the file shows of a face, with codes of one byte. To read,
// cut and write whole faces for every file is what takes gofpdf most of its time.
type fontSet struct {
	faces [faceCount]codes
	fonts []*font // in the order in which the document asks for them
	now   *font   // the one that is set
	size  float64 // and its size
	line  []byte
}

// codes are where the characters of one face are.
type codes struct {
	fonts []*font       // in the first, ASCII has its own codes
	far   map[rune]code // all other characters
}

// A code is a place in the fonts of a face.
type code struct {
	font uint16
	char byte
}

// newFontSet gives codes to all that pages show.
func newFontSet(pages []page) *fontSet {
	s := &fontSet{}
	for _, p := range pages {
		for _, ops := range [][]op{p.fills, p.ops} {
			for _, o := range ops {
				if o.kind == textOp {
					s.collect(o.style.face, o.text)
				}
			}
		}
	}
	return s
}

// collect gives codes to the characters of text.
func (s *fontSet) collect(f face, text string) {
	c, glyphs := &s.faces[f], faces()[f]
	if c.fonts == nil && text != "" {
		c.far = map[rune]code{}
		c.fonts = []*font{s.newFont(f)}
	}
	for _, r := range text {
		if r < utf8.RuneSelf {
			c.fonts[0].glyphs[r] = glyphs.Glyph(r)
		} else if _, ok := c.far[r]; !ok {
			c.far[r] = s.newCode(f, glyphs.Glyph(r), string(r))
		}
	}
}

func (s *fontSet) newFont(f face) *font {
	out := newFont(f, len(s.fonts))
	s.fonts = append(s.fonts, out)
	return out
}

// newCode gives a glyph a code that is not one of ASCII's own, in a font that has one left.
func (s *fontSet) newCode(f face, g typeface.Glyph, text string) code {
	c := &s.faces[f]
	last, limit := c.fonts[len(c.fonts)-1], farCodes
	if len(c.fonts) == 1 {
		limit = firstFar
	}
	if last.far == limit {
		last = s.newFont(f)
		c.fonts = append(c.fonts, last)
	}
	return code{font: uint16(len(c.fonts) - 1), char: last.add(g, text)}
}

// register hands the fonts to gofpdf.
func (s *fontSet) register(pdf *gofpdf.Fpdf) error {
	for _, f := range s.fonts {
		if err := f.cut(); err != nil {
			return err
		}
		pdf.AddFontFromBytes(f.family, "", f.definition(), f.file)
	}
	return pdf.Error()
}

// show draws a text, with as many calls as there are fonts that take turns in it.
func (s *fontSet) show(pdf *gofpdf.Fpdf, o op) {
	c := &s.faces[o.style.face]
	x, now := o.x, code{}
	s.line = s.line[:0]
	for _, r := range o.text {
		at := code{char: byte(r)}
		if r >= utf8.RuneSelf {
			at = c.far[r]
		}
		if at.font != now.font {
			s.write(pdf, c.fonts[now.font], x, o)
			x += float64(c.fonts[now.font].width(s.line)) * o.style.size / 1000
			s.line = s.line[:0]
		}
		s.line = append(s.line, at.char)
		now = at
	}
	if len(s.line) > 0 {
		s.write(pdf, c.fonts[now.font], x, o)
	}
}

// write draws the codes of the line in one font.
func (s *fontSet) write(pdf *gofpdf.Fpdf, f *font, x float64, o op) {
	if f != s.now || o.style.size != s.size {
		pdf.SetFont(f.family, "", o.style.size)
		s.now, s.size = f, o.style.size
	}
	pdf.Text(x, o.y, string(s.line))
}

// toUnicode is the CMap of the font of that name, nil if there is none.
func (s *fontSet) toUnicode(baseFont string) []byte {
	for _, f := range s.fonts {
		if f.name == baseFont {
			return f.toUnicode()
		}
	}
	return nil
}
