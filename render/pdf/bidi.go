package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Levels of the glyphs on a line, by those rules of the Unicode Bidirectional Algorithm (Unicode Standard Annex 9)
// that a paragraph needs that runs from left to right and holds names in Arabic script.
const (
	leftToRight uint8 = iota
	rightToLeft
	numberIn // a number among words that run from right to left
)

// levelsOf are the levels of the glyphs on a line; nil, if all run from left to right.
func levelsOf(glyphs []glyph) []uint8 {
	if !slices.ContainsFunc(glyphs, glyph.turns) {
		return nil
	}
	levels := make([]uint8, len(glyphs))
	arabicWord := false // the last word is one
	open := -1          // the last glyph of those that run from right to left, if nothing has ended them
	for i, g := range glyphs {
		number := unicode.Is(unicode.Nd, g.r)
		if arabicWord {
			turnBrackets(glyphs, levels, i)
		}
		switch {
		case levels[i] == rightToLeft: // a bracket
		case g.turns():
			levels[i], arabicWord = rightToLeft, true
		case number && (arabicWord || isArabicDigit(g.r)):
			levels[i] = numberIn
		case number || unicode.IsLetter(g.r):
			arabicWord, open = arabicWord && number, -1
			continue
		default:
			continue
		}
		if open >= 0 {
			between(glyphs, levels, open, i)
		}
		open = i
	}
	return levels
}

// turnBrackets lets a pair of brackets, of which the i-th glyph may be the first, run from right to left behind words that
// do if those in it do: rule N0.
func turnBrackets(glyphs []glyph, levels []uint8, i int) {
	closing := mirrored(glyphs[i].r)
	if closing == glyphs[i].r || !unicode.In(glyphs[i].r, unicode.Ps, unicode.Pi) {
		return
	}
	for j := i + 1; j < len(glyphs); j++ {
		switch g := glyphs[j]; {
		case g.r == closing:
			levels[i], levels[j] = rightToLeft, rightToLeft
			return
		case unicode.IsLetter(g.r) && !g.turns():
			return
		}
	}
}

// between sets the levels of what stands between two glyphs that run from right to left.
func between(glyphs []glyph, levels []uint8, from, to int) {
	level := rightToLeft
	if to == from+2 && levels[from] == numberIn && levels[to] == numberIn && strings.ContainsRune(".,:/", glyphs[from+1].r) {
		level = numberIn
	}
	for i := from + 1; i < to; i++ {
		levels[i] = level
	}
}

// turns reports whether a glyph is of a script that runs from right to left.
func (g glyph) turns() bool { return g.cluster != nil && g.cluster.face == arabic }

// turns reports whether text of an operation runs from right to left.
func (o op) turns() bool {
	return slices.ContainsFunc(o.shaped, func(g shapedGlyph) bool { return g.cluster.face == arabic })
}

// told gives each text that runs from right to left an element that says it as a whole (ISO 32000-1:2008, clause 14.9.4):
// a reader that goes by where things stand would take it from its end. Said with the marked content instead, poppler would
// turn it round once more.
func (l *layout) told(ops []op) []op {
	for i, o := range ops {
		if o.elem != 0 && o.turns() {
			ops[i].elem = l.element(o.elem, "Span")
			l.tree[ops[i].elem].actual = o.text
		}
	}
	return ops
}

func isArabicDigit(r rune) bool { return r >= 0x660 && r <= 0x669 || r >= 0x6f0 && r <= 0x6f9 }

// places are where the glyphs of a line begin that itself begins at x.
func places(glyphs []glyph, levels []uint8, x float64) []float64 {
	order := make([]int, len(glyphs))
	for i := range order {
		order[i] = i
	}
	if levels != nil {
		reverse(order, levels, numberIn)
		reverse(order, levels, rightToLeft)
	}
	out := make([]float64, len(glyphs))
	for _, i := range order {
		out[i] = x
		x += glyphs[i].advance
	}
	return out
}

// reverse turns each sequence of glyphs of a level or higher: rule L2.
func reverse(order []int, levels []uint8, level uint8) {
	for start := 0; start < len(levels); start++ {
		end := start
		for end < len(levels) && levels[end] >= level {
			end++
		}
		slices.Reverse(order[start:end])
		start = max(start, end)
	}
}

// mirrored is the bracket that is drawn for one that runs from right to left: rule L4.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	at := strings.IndexRune(pairs, r)
	if at < 0 {
		return r
	}
	all := []rune(pairs)
	return all[utf8.RuneCountInString(pairs[:at])^1]
}
