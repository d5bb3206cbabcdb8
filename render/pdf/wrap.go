package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// lineEnd is where the line ends that starts with the first of glyphs: the number of glyphs on it,
// at least one. Spaces at its end stay on it and may hang over, so that words do not run together
// when the text is extracted.
//
// A word that is longer than the line breaks after punctuation, or anywhere if it has none.
func lineEnd(glyphs []glyph, width float64) int {
	const least = 2.0 / 3 // of a line that ends before words that belong together but are longer than a line
	var x, at float64     // at: where the line would end after space
	space, bound, seam := 0, 0, 0
	for i, g := range glyphs {
		if g.r == '\n' {
			return i + 1
		}
		x += g.advance
		if g.r == ' ' {
			if binds(glyphs, i) {
				bound = i + 1
			} else {
				space, at = i+1, x
			}
			continue
		}
		if x > width+tolerance && i > 0 {
			switch {
			case space > bound || space > 0 && (at > least*width || fitsWhole(glyphs, space, width)):
				return space
			case bound > 0:
				return bound
			case seam > 0:
				return seam
			}
			return wholeGlyph(glyphs, i)
		}
		switch {
		case breaksAfter(glyphs, i):
			space, at = i+1, x
		case isSeam(g.r):
			seam = i + 1
		}
	}
	return len(glyphs)
}

// fitsWhole reports whether what belongs together from a glyph on fits into a line of its own.
func fitsWhole(glyphs []glyph, from int, width float64) bool {
	var x float64
	for i := from; i < len(glyphs) && x <= width+tolerance; i++ {
		g := glyphs[i]
		if g.r == '\n' || g.r == ' ' && !binds(glyphs, i) || breaksAfter(glyphs, i) {
			return true
		}
		x += g.advance
	}
	return x <= width+tolerance
}

// isSeam reports whether a word that is longer than its line may be divided after r.
func isSeam(r rune) bool { return strings.ContainsRune("/-_.@?&=:;,+#%", r) }

// breaksAfter reports whether a line may end after the i-th glyph, which is no space. A hyphen does not leave one or
// two letters alone, as in "Nant-y-gwern" and "pay-as-you-go".
func breaksAfter(glyphs []glyph, i int) bool {
	switch glyphs[i].r {
	case '—':
		return true
	case '-', '–':
		return lettersBefore(glyphs, i) > 2 && lettersAfter(glyphs, i) > 2
	case '/':
		return lettersBefore(glyphs, i) > 0 && lettersAfter(glyphs, i) > 0
	}
	return false
}

// lettersBefore is how many letters end at the i-th glyph, up to three.
func lettersBefore(glyphs []glyph, i int) int {
	n := 0
	for n < min(i, 3) && unicode.IsLetter(glyphs[i-1-n].r) {
		n++
	}
	return n
}

// lettersAfter is how many letters begin behind the i-th glyph, up to three.
func lettersAfter(glyphs []glyph, i int) int {
	n := 0
	for n < min(len(glyphs)-1-i, 3) && unicode.IsLetter(glyphs[i+1+n].r) {
		n++
	}
	return n
}

// wholeGlyph steps back from i so as not to part a letter from the marks on it.
func wholeGlyph(glyphs []glyph, i int) int {
	for at := i; at > 1; at-- {
		if !unicode.Is(unicode.Mn, glyphs[at].r) {
			return at
		}
	}
	return i
}

// lines breaks runs into lines of the frame's width, one strip each. Two lines at least stay
// together at either side of a page break.
func (l *layout) lines(f frame, runs []run) []strip {
	rest := l.glyphs(runs)
	if len(rest) == 0 {
		return nil
	}
	out := make([]strip, 0, min(len(rest), 1+int(advance(rest)/max(f.w, 1))))
	for len(rest) > 0 {
		n := companion(rest, lineEnd(rest, f.w), f.w)
		s := f.strip(f.style.lead())
		s.ops = l.told(setLine(f, rest[:n], runs))
		s.notes = notesOf(s.ops)
		out = append(out, s)
		rest = rest[n:]
	}
	if len(out) > 1 {
		out[0].keep = true
		out[len(out)-2].keep = true
	}
	return out
}

// companion is where the line before the last one ends, which would end at n: some words earlier, if otherwise a
// short word, or the end of one, stood alone on the last one. It stays where that does not help.
func companion(glyphs []glyph, n int, width float64) int {
	const short, full = 1.0 / 6, 1.0 / 2 // of a line
	if n == len(glyphs) || glyphs[n-1].r == '\n' {
		return n
	}
	var last float64
	for _, g := range glyphs[n:] {
		if last += g.advance; last > short*width || g.r == ' ' || g.r == '\n' {
			return n
		}
	}
	rest := advance(glyphs[:n])
	for earlier := n - 1; earlier > 0; earlier-- {
		last, rest = last+glyphs[earlier].advance, rest-glyphs[earlier].advance
		if last > width || rest < full*width {
			return n
		}
		if last > short*width && glyphs[earlier-1].r == ' ' && !binds(glyphs, earlier-1) {
			return earlier
		}
	}
	return n
}

// notesOf are the footnotes whose numbers a line shows.
func notesOf(ops []op) []int {
	var notes []int
	for _, o := range ops {
		if o.note > 0 {
			notes = append(notes, o.note)
		}
	}
	return notes
}

// setLine draws the glyphs of one line, one operation for each piece of one style.
func setLine(f frame, glyphs []glyph, runs []run) []op {
	shown := glyphs
	for len(shown) > 0 && (shown[len(shown)-1].r == ' ' || shown[len(shown)-1].r == '\n') {
		shown = shown[:len(shown)-1]
	}
	x := f.x
	switch f.align {
	case right:
		x += f.w - advance(shown)
	case centre:
		x += (f.w - advance(shown)) / 2
	}
	levels, at := turned(glyphs, x)
	var ops []op
	for start := 0; start < len(glyphs); {
		end := pieceEnd(glyphs, levels, start)
		r := runs[glyphs[start].run]
		var o op
		if isShaped(glyphs, levels, start) {
			o = shapePiece(glyphs[start:end], at[start:end], r)
		} else {
			o = setPiece(glyphs[start:end], r)
			o.x = x
			if at != nil {
				o.x = at[start]
			}
		}
		o.y = f.style.baseline() - r.style.rise
		ops = append(ops, o)
		if start < len(shown) {
			ops = append(ops, leadOps(o, r, advance(glyphs[start:min(end, len(shown))]))...)
		}
		x += o.w
		start = end
	}
	return ops
}

// turned are the levels of glyphs on a line that begins at x, and where each begins; both nil, if each
// glyph begins where the last one ends.
func turned(glyphs []glyph, x float64) (levels []uint8, at []float64) {
	if !slices.ContainsFunc(glyphs, func(g glyph) bool { return g.cluster != nil }) {
		return nil, nil
	}
	levels = levelsOf(glyphs)
	return levels, places(glyphs, levels, x)
}

// isShaped reports whether the i-th glyph is not just drawn behind the one before.
func isShaped(glyphs []glyph, levels []uint8, i int) bool {
	return glyphs[i].cluster != nil || levels != nil && levels[i] != leftToRight
}

// pieceEnd is where the piece ends that starts with some glyph: what one operation draws.
func pieceEnd(glyphs []glyph, levels []uint8, start int) int {
	shaped := isShaped(glyphs, levels, start)
	for i := start + 1; i < len(glyphs); i++ {
		g, first := glyphs[i], glyphs[start]
		if g.run != first.run || isShaped(glyphs, levels, i) != shaped || !shaped && g.face != first.face ||
			levels != nil && (levels[i] == leftToRight) != (levels[start] == leftToRight) {
			return i
		}
	}
	return len(glyphs)
}

// setPiece draws glyphs of one face and run.
func setPiece(glyphs []glyph, r run) op {
	var text strings.Builder
	text.Grow(len(glyphs))
	for _, g := range glyphs {
		g.text(&text)
	}
	r.style.face = glyphs[0].face
	return op{kind: textOp, w: advance(glyphs), text: text.String(), style: r.style, elem: r.elem, note: r.note}
}

// shapePiece draws glyphs of one run, each where it begins, in the order of reading.
func shapePiece(glyphs []glyph, at []float64, r run) op {
	o := setPiece(glyphs, r)
	o.x = slices.Min(at)
	for i, g := range glyphs {
		drawn := g.cluster
		if drawn == nil {
			drawn = single(g.face, mirrored(g.r), string(g.r))
		}
		o.shaped = append(o.shaped, shapedGlyph{drawn, at[i] - o.x})
	}
	return o
}

// leadOps makes a piece of text lead to where its run does: to an address, underlined, or to a place in the paper.
func leadOps(text op, r run, width float64) []op {
	area := areaOf(text, width)
	switch {
	case r.link != "":
		size := text.style.size
		area.text = r.link
		return []op{{kind: fillOp, x: text.x, y: text.y + 0.12*size, w: width, h: 0.055 * size, style: text.style}, area}
	case r.to != nil:
		area.target = r.to
		return []op{area}
	}
	return nil
}

// areaOf is the active area of a piece of text.
func areaOf(text op, width float64) op {
	size := text.style.size
	return op{kind: areaOp, x: text.x, y: text.y - 0.8*size, w: width, h: 1.1 * size, elem: text.elem}
}
