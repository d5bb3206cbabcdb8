package pdf

import "dueregard/render"

// An extent is what text asks of the width of a column, in points.
type extent struct {
	word  float64 // the longest piece that is never to be divided
	least float64 // the longest piece that no line break divides; addresses are longer than their words
	bound float64 // the longest date, or what else is read as one and is no longer; 0: there is none
	line  float64 // the longest line, unbroken
}

// with is the extent of texts below each other.
func (e extent) with(other extent) extent {
	return extent{max(e.word, other.word), max(e.least, other.least), max(e.bound, other.bound), max(e.line, other.line)}
}

// wider is the extent of text with something of the width by beside it.
func (e extent) wider(by float64) extent {
	if e.bound > 0 {
		e.bound += by
	}
	return extent{e.word + by, e.least + by, e.bound, e.line + by}
}

// longWord is the number of characters from which on a word is taken for an address, which may be
// divided at its seams; what is bound together is divided too if it is longer.
const longWord = 24

// extent measures runs.
func (l *layout) extent(runs []run) extent {
	glyphs := l.glyphs(runs)
	var out extent
	var line float64
	first := 0 // of what is bound together
	for at := 0; at < len(glyphs); {
		n, word := wordEnd(glyphs[at:])
		width := advance(glyphs[at : at+word])
		whole := width
		if word > longWord {
			whole = longestPiece(glyphs[at : at+word])
		}
		if at > first && at+word-first <= longWord {
			out.bound = max(out.bound, advance(glyphs[first:at+word]))
		}
		line += width
		for _, g := range glyphs[at+word : at+n] {
			line += g.advance
		}
		out = out.with(extent{word: whole, least: width, line: line})
		at += n
		switch glyphs[at-1].r {
		case '\n':
			line, first = 0, at
		case ' ':
			if !binds(glyphs, at-1) {
				first = at
			}
		default:
			first = at
		}
	}
	return out
}

// wordEnd is the number of glyphs up to the first line break that is allowed, the space behind it
// included, and the number of those without that space.
func wordEnd(glyphs []glyph) (all, word int) {
	for i, g := range glyphs {
		switch {
		case g.r == ' ' || g.r == '\n':
			return i + 1, i
		case breaksAfter(glyphs, i):
			return i + 1, i + 1
		}
	}
	return len(glyphs), len(glyphs)
}

// longestPiece is the width of the longest piece of a word between its seams.
func longestPiece(word []glyph) float64 {
	var longest, piece float64
	for _, g := range word {
		piece += g.advance
		longest = max(longest, piece)
		if isSeam(g.r) {
			piece = 0
		}
	}
	return longest
}

// extentOf measures blocks.
func (l *layout) extentOf(blocks []render.Block, s style) extent {
	var out extent
	for _, b := range blocks {
		switch b := b.(type) {
		case render.Paragraph:
			runs := make([]run, len(b.Spans))
			for i, span := range b.Spans {
				runs[i] = run{text: span.Text, style: spanStyle(span, s)}
				if span.Note != nil {
					runs[i] = l.widestMark(s)
				}
			}
			out = out.with(l.extent(runs))
		case render.List:
			hang := max(2*s.size, l.hang(frame{w: measure, style: s}, b))
			for _, item := range b.Items {
				out = out.with(l.extentOf(item.Blocks, s).wider(hang))
			}
		default:
			out = out.with(extent{word: 6 * s.size, least: 6 * s.size, line: 30 * s.size})
		}
	}
	return out
}

// widestMark is as wide as the number of a footnote in text of the style base, with what stands around it.
func (l *layout) widestMark(base style) run {
	if l.theme.large {
		return run{text: "\u00a0[000]", style: l.raised(base)}
	}
	return run{text: "00", style: base}
}
