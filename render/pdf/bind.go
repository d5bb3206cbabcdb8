package pdf

import (
	"strings"
	"unicode"
)

// binds reports whether the i-th glyph is a space that no line should end at: before a sign between words, and
// inside what is read as one, as "22 September 2026", "5 to 17", "section 149" and "Equality Act 2010".
func binds(glyphs []glyph, i int) bool {
	if i+1 == len(glyphs) {
		return false
	}
	switch glyphs[i+1].r {
	case '…':
		return true
	case '·', '–':
		return i+2 == len(glyphs) || glyphs[i+2].r == ' '
	}
	before := wordBefore(glyphs, i)
	if len(before) == 0 {
		return false
	}
	switch first, next := before[0].r, glyphs[i+1].r; {
	case isDigit(next) && (isNamed(before) || isOneOf(before, references)):
		return true
	case isFigure(glyphs[i+1:]):
		return isOneOf(before, until) && isRange(glyphs, i-len(before)-1)
	case isFigure(before):
		after := wordAfter(glyphs, i)
		if before[len(before)-1].r == ',' { // as in "2025, per cent"
			return false
		}
		return isOneOf(after, until) && isRange(glyphs, i) || isOneOf(after, units) || isLittle(before) && unicode.IsLetter(next) && !isOneOf(after, joining)
	case first == 'p' && next == 'c':
		return isOneOf(before, "per") && isOneOf(wordAfter(glyphs, i), "cent")
	case next == 'A' || first == 'D':
		return isNamed(before) && isAct(before, wordAfter(glyphs, i), glyphs, i)
	}
	return false
}

// isAct reports whether two words begin the name of an act with its year: "Equality Act 2010", "Deddf Cydraddoldeb
// 2010". The i-th glyph is the space between them.
func isAct(before, after, glyphs []glyph, i int) bool {
	year := i + 2 + len(after)
	return (isOneOf(after, "Act") || isOneOf(before, "Deddf")) && year < len(glyphs) && isDigit(glyphs[year].r)
}

const (
	until      = "to and i hyd a ac"
	units      = "per y million miliwn billion biliwn am pm"
	references = "action actions section sections page pages version table figure chart part paragraph article regulation schedule " +
		"cam camau adran adrannau tudalen fersiwn tabl ffigur siart rhan paragraff erthygl rheoliad atodlen"
	joining = "to i with in of and or at by on for from because who that which were was are is have has had as than but not so while when the " +
		"o yn ac a ar gan gyda neu oedd mewn sy sydd nad nid y yr"
)

// isOneOf reports whether a word, up to a sign behind it, is one of some.
func isOneOf(word []glyph, list string) bool {
	for len(word) > 0 && !unicode.IsLetter(word[len(word)-1].r) {
		word = word[:len(word)-1]
	}
	if len(word) == 0 {
		return false
	}
	for one := range strings.FieldsSeq(list) {
		if len(one) == len(word) && spells(word, one) {
			return true
		}
	}
	return false
}

// spells reports whether a word is one without accents.
func spells(word []glyph, one string) bool {
	for i, g := range word {
		if g.r != rune(one[i]) {
			return false
		}
	}
	return true
}

// wordBefore are the glyphs of the word that ends at the i-th one, without an opening bracket or the like.
func wordBefore(glyphs []glyph, i int) []glyph {
	from := i
	for from > 0 && glyphs[from-1].r != ' ' && glyphs[from-1].r != '\n' {
		from--
	}
	for from < i && strings.ContainsRune("([\"'‘“", glyphs[from].r) {
		from++
	}
	return glyphs[from:i]
}

// wordAfter are the glyphs of the word behind the i-th one.
func wordAfter(glyphs []glyph, i int) []glyph {
	to := min(i+1, len(glyphs))
	for to < len(glyphs) && glyphs[to].r != ' ' && glyphs[to].r != '\n' {
		to++
	}
	return glyphs[min(i+1, to):to]
}

// isRange reports whether the i-th glyph is the space behind the first of two numbers with a word between them. A
// year that ends a date is none of two.
func isRange(glyphs []glyph, i int) bool {
	if i <= 0 {
		return false
	}
	first := wordBefore(glyphs, i)
	between := wordAfter(glyphs, i)
	last := wordAfter(glyphs, i+1+len(between))
	if len(first) == 0 || len(last) == 0 || !isFigure(first) || !isFigure(last) || strings.ContainsRune(",;:.", first[len(first)-1].r) {
		return false
	}
	before := i - len(first) - 1
	return before < 0 || !isNamed(wordBefore(glyphs, before))
}

// isNamed reports whether a word can be the name of what the number behind it counts: a month, an act, a ward.
func isNamed(word []glyph) bool {
	return len(word) > 0 && unicode.IsUpper(word[0].r) && unicode.IsLetter(word[len(word)-1].r)
}

// isLittle reports whether a word is a number of one or two digits, or two of them with a dash between them.
func isLittle(word []glyph) bool {
	digits := 0
	for _, g := range word {
		switch {
		case isDigit(g.r):
			digits++
		case g.r == '–' || g.r == '-':
			digits = 0
		default:
			return false
		}
		if digits > 2 {
			return false
		}
	}
	return digits > 0
}

// isFigure reports whether a word begins with a digit, behind signs as in "£2.9", "−4" and "~€30".
func isFigure(word []glyph) bool {
	for len(word) > 1 && strings.ContainsRune("£€$−+~", word[0].r) {
		word = word[1:]
	}
	return isDigit(word[0].r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
