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

	shaped map[shapedKey]code
}

// A shapedKey is a glyph with what it stands for where it was shaped.
type shapedKey struct {
	glyph typeface.Glyph
	text  string
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
					s.collect(o)
				}
			}
		}
	}
	return s
}

// collect gives codes to what an operation shows.
func (s *fontSet) collect(o op) {
	if o.shaped != nil || o.text == "" {
		s.collectShaped(o.shaped)
		return
	}
	c, glyphs := s.codes(o.style.face), faces()[o.style.face]
	for _, r := range o.text {
		if r < utf8.RuneSelf {
			c.fonts[0].glyphs[r] = glyphs.Glyph(r)
		} else if _, ok := c.far[r]; !ok {
			c.far[r] = s.newCode(o.style.face, glyphs.Glyph(r), string(r))
		}
	}
}

func (s *fontSet) collectShaped(shaped []shapedGlyph) {
	for _, g := range shaped {
		c, key := s.codes(g.face), shapedKey{g.glyph, g.text}
		if _, ok := c.shaped[key]; !ok {
			c.shaped[key] = s.newCode(g.face, g.glyph, g.text)
		}
	}
}

// codes are those of a face, which has a font from then on.
func (s *fontSet) codes(f face) *codes {
	c := &s.faces[f]
	if c.fonts == nil {
		*c = codes{fonts: []*font{s.newFont(f)}, far: map[rune]code{}, shaped: map[shapedKey]code{}}
	}
	return c
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
	if o.shaped != nil {
		s.showShaped(pdf, o)
		return
	}
	c := &s.faces[o.style.face]
	x, now := o.x, code{}
	s.line = s.line[:0]
	for _, r := range o.text {
		at := code{char: byte(r)}
		if r >= utf8.RuneSelf {
			at = c.far[r]
		}
		if at.font != now.font {
			s.write(pdf, c.fonts[now.font], x, o.y, o.style.size)
			x += float64(c.fonts[now.font].width(s.line)) * o.style.size / 1000
			s.line = s.line[:0]
		}
		s.line = append(s.line, at.char)
		now = at
	}
	if len(s.line) > 0 {
		s.write(pdf, c.fonts[now.font], x, o.y, o.style.size)
	}
}

// showShaped draws glyphs, each in its place.
func (s *fontSet) showShaped(pdf *gofpdf.Fpdf, o op) {
	for _, g := range o.shaped {
		c := &s.faces[g.face]
		at := c.shaped[shapedKey{g.glyph, g.text}]
		s.line = append(s.line[:0], at.char)
		s.write(pdf, c.fonts[at.font], o.x+g.x, o.y+g.y, o.style.size)
	}
}

// write draws the codes of the line in one font.
func (s *fontSet) write(pdf *gofpdf.Fpdf, f *font, x, y, size float64) {
	if f != s.now || size != s.size {
		pdf.SetFont(f.family, "", size)
		s.now, s.size = f, size
	}
	pdf.Text(x, y, string(s.line))
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
