package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dueregard/render/pdf/typeface"
)

// A cluster is characters that are drawn together and never parted: of a script whose letters change beside each
// other, or a letter and the marks on it.
type cluster struct {
	text    string
	face    face
	glyphs  []typeface.Shaped // from left to right
	advance int               // in thousandths of the type size
	key     string            // the same for what looks alike and stands for the same
}

// single is the glyph of a character as a cluster that stands for a text.
func single(f face, r rune, text string) *cluster {
	g := faces()[f].Glyph(r)
	return newCluster(f, text, []typeface.Shaped{{Glyph: g, Advance: faces()[f].Width(g)}})
}

func newCluster(f face, text string, glyphs []typeface.Shaped) *cluster {
	c := &cluster{text: text, face: f, glyphs: glyphs}
	key := append([]byte(text), 0)
	for _, g := range glyphs {
		c.advance += g.Advance
		key = fmt.Append(key, g.Glyph, g.X, g.Y, g.Advance, ";")
	}
	c.key = string(key)
	return c
}

// A wordKey is what clusters are kept by.
type wordKey struct {
	text string
	face face
}

// isPlain reports whether each character of a text has a glyph of its own: there is nothing in it that would have to
// be composed, shaped or turned. Beyond these ranges, some has.
func isPlain(text string) bool {
	for _, r := range text {
		if r >= 0x300 && r < 0x370 || r >= 0x590 && r < 0x1e00 || r >= 0x2c00 {
			return false
		}
	}
	return true
}

// scriptFace is the face of a script that needs shaping. Digits do not: they stand from left to right in any script.
func scriptFace(r rune) (f face, ok bool) {
	switch {
	case unicode.Is(unicode.Nd, r):
		return 0, false
	case r >= 0x600 && r < 0x700, r >= 0x750 && r < 0x780, r >= 0x8a0 && r < 0x900, r >= 0xfdf0 && r < 0xfe00:
		return arabic, true
	case r >= 0x900 && r < 0x980, r >= 0x1cd0 && r < 0x1d00, r >= 0xa8e0 && r < 0xa900:
		return devanagari, true
	case r >= 0x980 && r < 0xa00:
		return bengali, true
	case r >= 0xa00 && r < 0xa80:
		return gurmukhi, true
	}
	return 0, false
}

// isJoiner reports whether r says how the letters around it join, and is nothing else.
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// spelled is the compatible spelling (Unicode Standard Annex 15) of letters that have a character of their own only
// because some old set of characters had: joined forms, wide forms, letters of formulas, Roman numerals.
func spelled(r rune) string {
	switch {
	case r >= 0x2100 && r < 0x2180, r >= 0xfb00 && r < 0xfb07, r >= 0xff01 && r < 0xff5f, r >= 0x1d400 && r < 0x1d800, isPresentationForm(r):
		return norm.NFKC.String(string(r))
	}
	return ""
}

// isPresentationForm reports whether r is an Arabic letter in a form that shaping would choose.
func isPresentationForm(r rune) bool {
	return r >= 0xfb50 && r < 0xfdd0 || r >= 0xfe70 && r < 0xfeff
}

// compose puts letters and marks together where there is a character for both, and Arabic letters into the form
// that can be shaped.
func compose(text string) string {
	if strings.ContainsFunc(text, isPresentationForm) {
		var b strings.Builder
		for _, r := range text {
			if isPresentationForm(r) {
				b.WriteString(spelled(r))
			} else {
				b.WriteRune(r)
			}
		}
		text = b.String()
	}
	return norm.NFC.String(text)
}

// scriptGlyphs adds the glyphs of a run that is not plain.
func (l *layout) scriptGlyphs(out []glyph, r run, index int) []glyph {
	r.text = compose(r.text)
	text, at := []rune(r.text), 0 // at is where in r.text the rest of text begins, which need not be UTF-8
	for len(text) > 0 {
		n, f := l.stretch(text, r.style)
		if n == 0 {
			n = 1
			out = l.appendGlyph(out, text[0], r, index, at)
		} else {
			out = l.appendShaped(out, text[:n], f, r.style, index)
		}
		for range n {
			_, size := utf8.DecodeRuneInString(r.text[at:])
			at += size
		}
		text = text[n:]
	}
	return out
}

// appendShaped adds the glyphs of characters that are shaped together.
func (l *layout) appendShaped(out []glyph, text []rune, f face, s style, index int) []glyph {
	for _, c := range l.clusters(wordKey{string(text), f}) {
		first, _ := utf8.DecodeRuneInString(c.text)
		out = append(out, glyph{r: first, face: f, run: index, advance: float64(c.advance) * s.size / 1000, cluster: c})
	}
	return out
}

// apart is a letter with marks that no face has in one piece, and the face that has its pieces.
func (l *layout) apart(r rune, s style) (pieces []rune, f face, ok bool) {
	pieces = []rune(norm.NFD.String(string(r)))
	n, f := l.stretch(pieces, s)
	return pieces, f, n > 1 && n == len(pieces)
}

// stretch is how many characters at the start of text are shaped together, and in which face; none, if the first one
// stands for itself.
func (l *layout) stretch(text []rune, s style) (n int, f face) {
	f, ok := scriptFace(text[0])
	if ok && l.faces[f].Glyph(text[0]) != 0 {
		for n = 1; n < len(text); n++ {
			same, _ := scriptFace(text[n])
			if !isJoiner(text[n]) && (same != f && !unicode.Is(unicode.Mn, text[n]) || l.faces[f].Glyph(text[n]) == 0) {
				break
			}
		}
		return n, f
	}
	for n = 1; n < len(text) && unicode.Is(unicode.Mn, text[n]); n++ {
	}
	base, ok := l.glyph(text[0], s)
	if n == 1 || !ok || base.r != text[0] || base.r == '\n' {
		return 0, 0
	}
	for _, mark := range text[1:n] {
		if l.faces[base.face].Glyph(mark) == 0 {
			return 0, 0
		}
	}
	return n, base.face
}

// clusters shapes a word. It is kept, as texts are measured before they are set.
func (l *layout) clusters(word wordKey) []*cluster {
	if known, ok := l.words[word]; ok {
		return known
	}
	text := []rune(word.text)
	shaped, err := l.faces[word.face].Shape(text)
	if err != nil && l.err == nil {
		l.err = err
	}
	out := clustersOf(word.face, text, shaped)
	if l.words == nil {
		l.words = map[wordKey][]*cluster{}
	}
	l.words[word] = out
	return out
}

// clustersOf divides what has been shaped, which stands as it is drawn, into clusters in the order of their text.
func clustersOf(f face, text []rune, shaped []typeface.Shaped) []*cluster {
	var parts [][]typeface.Shaped
	for start := 0; start < len(shaped); {
		end := start + 1
		for end < len(shaped) && shaped[end].Cluster == shaped[start].Cluster {
			end++
		}
		parts = append(parts, shaped[start:end])
		start = end
	}
	slices.SortStableFunc(parts, func(a, b []typeface.Shaped) int { return a[0].Cluster - b[0].Cluster })
	out := make([]*cluster, len(parts))
	end := len(text)
	for i := len(parts) - 1; i >= 0; i-- {
		from := parts[i][0].Cluster
		if i == 0 {
			from = 0
		}
		out[i] = newCluster(f, string(text[from:end]), parts[i])
		end = from
	}
	return out
}
