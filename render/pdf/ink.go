package pdf

import (
	"math"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// A fontSet is the fonts of one file: each holds what the file shows of a face, with codes of one byte. To read,
// cut and write whole faces for every file is what takes gofpdf most of its time.
type fontSet struct {
	faces [faceCount]codes
	fonts []*font // in the order in which the document asks for them
	now   *font   // the one that is set
	size  float64 // and its size

	line []byte  // codes that wait to be drawn,
	of   *font   // of this font,
	x, y float64 // from here on
}

// codes are where the characters of one face are.
type codes struct {
	fonts    []*font         // in the first, ASCII has its own codes
	far      map[rune]code   // all other characters
	clusters map[string]code // by what they look like and stand for
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
	for _, g := range o.shaped {
		c := s.codes(g.cluster.face)
		if _, ok := c.clusters[g.cluster.key]; !ok {
			c.clusters[g.cluster.key] = s.newCode(g.cluster)
		}
	}
	if o.shaped != nil || o.text == "" {
		return
	}
	c, f := s.codes(o.style.face), o.style.face
	for _, r := range o.text {
		if r >= utf8.RuneSelf {
			if _, ok := c.far[r]; !ok {
				c.far[r] = s.newCode(single(f, r, string(r)))
			}
		} else if first := c.fonts[0]; first.glyphs[r] == 0 {
			first.set(byte(r), faces()[f].Glyph(r))
		}
	}
}

// codes are those of a face, which has a font from then on.
func (s *fontSet) codes(f face) *codes {
	c := &s.faces[f]
	if c.fonts == nil {
		*c = codes{fonts: []*font{s.newFont(f)}, far: map[rune]code{}, clusters: map[string]code{}}
	}
	return c
}

func (s *fontSet) newFont(f face) *font {
	out := newFont(f, len(s.fonts))
	s.fonts = append(s.fonts, out)
	return out
}

// newCode gives a cluster a code that is not one of ASCII's own, in a font that has one left.
func (s *fontSet) newCode(drawn *cluster) code {
	c := &s.faces[drawn.face]
	last, limit := c.fonts[len(c.fonts)-1], farCodes
	if len(c.fonts) == 1 {
		limit = firstFar
	}
	if last.far == limit {
		last = s.newFont(drawn.face)
		c.fonts = append(c.fonts, last)
	}
	return code{font: uint16(len(c.fonts) - 1), char: last.add(drawn)}
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
	s.x, s.y = o.x, o.y
	for _, g := range o.shaped {
		c := &s.faces[g.cluster.face]
		at := c.clusters[g.cluster.key]
		if gap := o.x + g.x - s.x - s.of.width(s.line)*o.style.size; math.Abs(gap) > tolerance {
			s.flush(pdf, o.style.size)
			s.x = o.x + g.x
		}
		s.put(pdf, o.style.size, c.fonts[at.font], at.char)
	}
	if c := &s.faces[o.style.face]; o.shaped == nil {
		for _, r := range o.text {
			at := code{char: byte(r)}
			if r >= utf8.RuneSelf {
				at = c.far[r]
			}
			s.put(pdf, o.style.size, c.fonts[at.font], at.char)
		}
	}
	s.flush(pdf, o.style.size)
}

// put adds a code to those that wait to be drawn.
func (s *fontSet) put(pdf *gofpdf.Fpdf, size float64, f *font, char byte) {
	if f != s.of {
		s.flush(pdf, size)
		s.of = f
	}
	s.line = append(s.line, char)
}

// flush draws the codes that wait.
func (s *fontSet) flush(pdf *gofpdf.Fpdf, size float64) {
	if len(s.line) == 0 {
		return
	}
	if s.of != s.now || size != s.size {
		pdf.SetFont(s.of.family, "", size)
		s.now, s.size = s.of, size
	}
	pdf.Text(s.x, s.y, string(s.line))
	s.x += s.of.width(s.line) * size
	s.line = s.line[:0]
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
