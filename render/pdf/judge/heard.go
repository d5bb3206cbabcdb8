package judge

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A word is one of a paper as its structure tree gives it, with the roles around it from the outermost.
type word struct {
	text  string
	roles []string
}

// in reports whether a word stands in an element of a role.
func (w word) in(role string) bool { return slices.Contains(w.roles, role) }

// A heard is what somebody hears who has the structure tree read out.
type heard struct {
	words  []word
	notes  []word   // those in footnotes
	marks  []word   // the numbers that refer to footnotes
	faults []string // what is wrong with the tree itself
	short  bool     // of so few pages that nobody needs a table of contents
}

// inline are the roles of elements that may stand within a word: ISO 32000-1, 14.8.4.4. The number that refers
// to a footnote ends one.
var inline = []string{"Span", "Link", "Quote", "NonStruct"}

var (
	treeLine = regexp.MustCompile(`^( *)([A-Za-z][A-Za-z0-9]*)( <[^>]*>)?( ".*")?( \((?:block|inline|grouping)\))?:?$`)
	textLine = regexp.MustCompile(`^( *)"(.*)"$`)
	scoped   = regexp.MustCompile(`^ */Scope /(Row|Column|Both)$`)
)

// A listener turns lines of the tree into what is heard.
type listener struct {
	heard
	around   []string        // the roles of the elements that are open
	piece    strings.Builder // text of which the end of a word is not known yet
	roles    []string        // around the beginning of piece
	unscoped int             // header cells without a scope
}

// hear reads the tree that pdfinfo -struct-text prints: an element a line, indented by its depth, with
// its attributes and its text below.
func hear(tree string) heard {
	var l listener
	for line := range strings.Lines(tree) {
		line = strings.TrimRight(line, "\n")
		if m := textLine.FindStringSubmatch(line); m != nil {
			l.text(len(m[1])/2, m[2])
		} else if scoped.MatchString(line) {
			l.unscoped--
		} else if m := treeLine.FindStringSubmatch(line); m != nil {
			l.element(len(m[1])/2, m[2])
		}
	}
	l.endWord()
	if l.unscoped != 0 {
		l.faults = append(l.faults, fmt.Sprintf("%d header cells have no scope", l.unscoped))
	}
	return l.heard
}

// text hears a piece of text at a depth. Words go on from one to the next, but not in a figure.
func (l *listener) text(depth int, text string) {
	l.around = l.around[:min(len(l.around), depth)]
	if !slices.Equal(outer(l.around), outer(l.roles)) || slices.Contains(l.around, "Figure") {
		l.endWord()
	}
	if l.piece.Len() == 0 {
		l.roles = slices.Clone(l.around)
	}
	l.piece.WriteString(text)
}

// element hears that one begins.
func (l *listener) element(depth int, role string) {
	l.around = append(l.around[:min(len(l.around), depth)], role)
	if !slices.Contains(inline, role) {
		l.endWord()
	}
	if role == "TH" {
		l.unscoped++
	}
}

// endWord notes the words of the text since the last time.
func (l *listener) endWord() {
	for _, text := range spelled(l.piece.String()) {
		l.add(word{text, l.roles})
	}
	l.piece.Reset()
}

// outer are the roles down to the first inline element.
func outer(roles []string) []string {
	if i := slices.IndexFunc(roles, func(r string) bool { return slices.Contains(inline, r) }); i >= 0 {
		return roles[:i]
	}
	return roles
}

// add notes a word. The number of a footnote, where it is referred to, is no word of the text.
func (h *heard) add(w word) {
	switch {
	case w.in("Note"):
		h.notes = append(h.notes, w)
	case w.in("Reference") && !w.in("TOCI"):
		h.marks = append(h.marks, w)
	default:
		h.words = append(h.words, w)
	}
}

// spelled are the words of a text as a paper shows them: what has no shape is left out, and what differs
// in nothing but its width or in where lines may break is the plain sign.
func spelled(text string) []string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2010' || r == '\u2011':
			return '-'
		case r == '\n' || r == '\t' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029' || unicode.IsSpace(r):
			return ' '
		case r == '\r' || r == '\u00ad' || unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, text)
	return strings.Fields(norm.NFC.String(text))
}
