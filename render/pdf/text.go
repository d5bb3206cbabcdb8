package pdf

import (
	"errors"
	"strings"
	"unicode"

	"dueregard/render"
)

// A run is text in one style, belonging to one element.
type run struct {
	text  string
	style style
	link  string  // external address; empty: none
	to    *target // what the run leads to in the document; nil: nothing
	elem  int
	note  int // footnote of which this is the number, from 1; 0: none
}

// A glyph is a character as it will be drawn: every rune that reaches a page went through here.
type glyph struct {
	r       rune    // '\n' ends a line and is not drawn
	face    face    // one that can show r
	run     int     // index of the run it came from
	advance float64 // width in points

	cluster *cluster // what is drawn in place of r, together with the characters behind it; nil: r
}

// runs gives the spans of a paragraph their styles, and each link and each change of language an
// element of its own.
func (l *layout) runs(spans []render.Span, base style, elem int) []run {
	out := make([]run, 0, len(spans))
	for i, s := range spans {
		if s.Note != nil {
			last := i+1 == len(spans) || spans[i+1].Note == nil
			out = append(out, l.noteMark(out, s.Note, base, elem, last)...)
			continue
		}
		if len(asciiAddress(s.Link)) > maxAddress {
			s.Link = ""
		}
		r := run{text: s.Text, style: spanStyle(s, base), link: s.Link, elem: elem}
		if s.Link != "" {
			r.elem = l.element(elem, "Link")
		} else if s.To != "" {
			r.elem, r.to = l.element(elem, "Link"), l.anchor(s.To)
		} else if s.Language != "" {
			r.elem = l.element(elem, "Span")
		}
		if s.Language != "" {
			l.tree[r.elem].language = s.Language
		}
		out = append(out, r)
	}
	return out
}

// anchor is the row that spans lead to by a name, whichever comes first; nil: it has no name.
func (l *layout) anchor(name string) *target {
	if name == "" {
		return nil
	}
	if l.anchors == nil {
		l.anchors = map[string]*target{}
	}
	if l.anchors[name] == nil {
		l.anchors[name] = &target{}
	}
	return l.anchors[name]
}

// spanStyle is the style of a span in text of the style base.
func spanStyle(s render.Span, base style) style {
	switch {
	case s.Bold:
		base.face = semibold
	case s.Italic && base.face == regular:
		base.face = italic
	}
	if s.Link != "" {
		base = base.in(link)
	}
	return base
}

// glyphs turns runs into glyphs. The result is valid until the next call.
func (l *layout) glyphs(runs []run) []glyph {
	out := l.scratch[:0]
	for i, r := range runs {
		if !isPlain(r.text) {
			out = l.scriptGlyphs(out, r, i)
			continue
		}
		f := l.theme.face(r.style) // shows most of the text
		for at, c := range r.text {
			if g := l.faces[f].Glyph(c); g != 0 && ' ' <= c && c <= '~' {
				out = append(out, glyph{r: c, face: f, run: i, advance: float64(l.faces[f].Width(g)) * r.style.size / 1000})
				continue
			}
			out = l.appendGlyph(out, c, r, i, at)
		}
	}
	l.scratch = out
	return out
}

// appendGlyph adds the glyph of the character c, which stands at some byte of a run.
func (l *layout) appendGlyph(out []glyph, c rune, r run, index, at int) []glyph {
	c, drawn := tidy(c)
	if !drawn {
		return out
	}
	if g, ok := l.glyph(c, r.style); ok {
		g.run = index
		return append(out, g)
	}
	if pieces, f, ok := l.apart(c, r.style); ok {
		return l.appendShaped(out, pieces, f, r.style, index)
	}
	letters := spelled(c)
	for _, c := range letters {
		g, ok := l.glyph(c, r.style)
		if !ok {
			l.missing(c, r.text, at)
		}
		g.run = index
		out = append(out, g)
	}
	if letters == "" {
		l.missing(c, r.text, at)
	}
	return out
}

// glyph finds a face that can show c, the one that style asks for if possible.
func (l *layout) glyph(c rune, s style) (glyph, bool) {
	if c == '\n' {
		return glyph{r: c, face: s.face}, true
	}
	f := l.theme.face(s)
	drawn := l.faces[f].Glyph(c)
	for other := face(0); drawn == 0 && other < faceCount; other++ {
		f = other
		drawn = l.faces[f].Glyph(c)
	}
	if drawn != 0 {
		return glyph{r: c, face: f, advance: float64(l.faces[f].Width(drawn)) * s.size / 1000}, true
	}
	if other, ok := lookalike(c); ok {
		return l.glyph(other, s)
	}
	return glyph{}, false
}

// missing keeps the first error of a character that no face can show. A text is measured before it is set, and
// then its key may not be known yet.
func (l *layout) missing(c rune, text string, at int) {
	now := &MissingGlyphError{Rune: c, Where: l.where, Text: excerpt(text, at)}
	var first *MissingGlyphError
	switch {
	case l.err == nil:
		l.err = now
	case errors.As(l.err, &first) && first.Rune == c && first.Text == now.Text && (!first.hasKey() || strings.HasPrefix(now.Where, first.Where)):
		first.Where = now.Where
	}
}

// tidy leaves out what has no shape and turns control characters into what they stand for.
func tidy(c rune) (rune, bool) {
	switch c {
	case '\n', '\u2028', '\u2029':
		return '\n', true
	case '\r', '\ufeff', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060':
		return 0, false
	case '\u202a', '\u202b', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069': // come along with pasted names
		return 0, false
	}
	if unicode.IsControl(c) {
		return ' ', true
	}
	return c, true
}

// isSeen reports whether there is anything to be seen of a text.
func isSeen(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool {
		c, drawn := tidy(c)
		return drawn && !unicode.IsSpace(c)
	})
}

// lookalike is what may stand for a character that no face has, because it differs from it in
// nothing but its width or in where lines may break.
func lookalike(c rune) (rune, bool) {
	switch c {
	case '\u2010', '\u2011':
		return '-', true
	case '\u202f', '\u2007':
		return '\u00a0', true
	case '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2008', '\u2009', '\u200a', '\u205f', '\u3000':
		return ' ', true
	}
	return 0, false
}

// plain is text for the outline and the properties of the file, where nothing is drawn. It goes through the same
// gate as text on a page, so that both say the same, and no sign is there that the pages lack.
func (l *layout) plain(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	for _, g := range l.glyphs([]run{{text: text, style: style{size: bodySize}}}) {
		g.text(&out)
	}
	return out.String()
}

// text writes what a glyph stands for. A line that ends, ends no word more than a space does.
func (g glyph) text(b *strings.Builder) {
	switch {
	case g.cluster != nil:
		b.WriteString(g.cluster.text)
	case g.r == '\n':
		b.WriteByte(' ')
	default:
		b.WriteRune(g.r)
	}
}

// width is the length of text set in one line.
func (l *layout) width(text string, s style) float64 {
	return advance(l.glyphs([]run{{text: text, style: s}}))
}

// advance is the width of glyphs set in one line.
func advance(glyphs []glyph) float64 {
	var sum float64
	for _, g := range glyphs {
		sum += g.advance
	}
	return sum
}

// elide shortens text to room by an ellipsis at its end, behind a word.
func (l *layout) elide(text string, s style, room float64) string {
	glyphs := l.glyphs([]run{{text: text, style: s}})
	if advance(glyphs) <= room {
		return text
	}
	dots, _ := l.glyph('…', s)
	room -= dots.advance
	n, word := 0, 0
	for n < len(glyphs) && room >= glyphs[n].advance {
		room -= glyphs[n].advance
		if n++; n < len(glyphs) && glyphs[n].r == ' ' {
			word = n
		}
	}
	if word == 0 {
		word = n // the first is longer yet
	}
	return strings.TrimRight(spelt(glyphs[:word]), " ,;:·–") + "…"
}

// spelt is the text of glyphs.
func spelt(glyphs []glyph) string {
	var out strings.Builder
	for _, g := range glyphs {
		g.text(&out)
	}
	return out.String()
}
