package schema

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"dueregard/schema/pattern"
)

// A fault is where the parser gave up, and why. The parser tells what TOML's grammar expects at a
// byte; what somebody who does not know the grammar did is guessed from the source around it.
type fault struct {
	source []byte
	at     int    // offset of the byte that the parser names
	began  int    // offset of the last key-value before
	words  string // the parser's own
}

// A guess is what is wrong, and where. The zero guess is none.
type guess struct {
	start, end    int
	message, hint string
	fix           *Replacement
}

// syntax turns the parser's error into a problem.
func (w *walker) syntax() *Problem {
	f, end := faultOf(&w.parser, w.source, int(w.began))
	if g := f.guess(); g.message != "" {
		p := &Problem{Position: w.position(int32(g.start), int32(g.end)), Message: "not TOML: " + g.message, Hint: g.hint}
		if g.fix != nil {
			p.Fix = []Replacement{*g.fix}
		}
		return p
	}
	start := f.at
	if strings.Contains(f.words, "incomplete") {
		start = int(w.next(w.read)) // not the end of the file, where the parser gave up
		end = start
	}
	return &Problem{Position: w.position(int32(start), int32(end)), Message: "not TOML: " + f.sign(), Hint: f.hint()}
}

// faultOf takes the parser's error apart, and gives the end of what the parser shows.
func faultOf(parser *unstable.Parser, source []byte, began int) (f fault, end int) {
	err := parser.Error()
	f = fault{source: source, began: began, words: err.Error()}
	if e, ok := errors.AsType[*unstable.ParserError](err); ok {
		r := parser.Range(e.Highlight)
		f.at, f.words, end = int(r.Offset), e.Message, int(r.Offset+r.Length)
	}
	f.at = min(f.at, len(f.source)-1)
	for f.at > 0 && !utf8.RuneStart(f.source[f.at]) {
		f.at--
	}
	return f, end
}

// guess is the first that fits; the zero guess: none does.
func (f *fault) guess() guess {
	for _, attempt := range []func() guess{f.openText, f.curlyMark, f.value, f.hiddenSign} {
		if g := attempt(); g.message != "" {
			return g
		}
	}
	return guess{}
}

// codePoint is how the parser names a byte.
var codePoint = pattern.Lazy(`U\+[0-9A-F]+(?: '.+')?$`)

// sign gives the parser's words, with the whole character where they name the first of its bytes.
func (f *fault) sign() string {
	r, _ := utf8.DecodeRune(f.source[f.at:])
	return codePoint().ReplaceAllStringFunc(f.words, func(string) string {
		if r == '\n' {
			return "the end of the line"
		}
		return fmt.Sprintf("%q", r)
	})
}

func (f *fault) hint() string {
	if strings.HasPrefix(f.words, "expected '='") {
		if number := groupedEnd().Find(f.source[f.lineStart():f.at]); number != nil {
			return "a number has no comma: " + strings.ReplaceAll(strings.TrimSpace(string(number)), ",", "")
		}
	}
	for _, h := range syntaxHints {
		if strings.Contains(f.words, h.part) {
			return h.hint
		}
	}
	return ""
}

// groupedEnd is a number with commas right before the parser's byte.
var groupedEnd = pattern.Lazy(`\b[0-9]{1,3}(?:,[0-9]{3})+\s*$`)

const lineForm = "a line is: key = value, the key without spaces; a comment begins with #"

// syntaxHints are what to do, by a part of the parser's message.
var syntaxHints = []struct{ part, hint string }{
	{"'\\r'", "save the file with the line ends of Windows or of Linux"},
	{"U+000D", "save the file with the line ends of Windows or of Linux"},
	{"arriage return", "save the file with the line ends of Windows or of Linux"},
	{"of value", `words go between straight quotation marks: "…"`},
	{"incomplete", "the list or table that begins here has no bracket at its end"},
	{"array value", "a comma or a quotation mark is missing in the list, or the bracket at its end"},
	{"inline table key", "a comma or a quotation mark is missing in the table, or the brace at its end"},
	{"after key", lineForm},
	{"start of key", lineForm},
	{"close table", "the name of a table stands in square brackets: [policy]"},
	{"close array", "the name of a list stands in double square brackets: [[impact]]"},
	{"escape", `a backslash is written \\; or put the text between single quotation marks: '…'`},
	{"expected newline", `each key has a line of its own; a quotation mark within text is written \"`},
}

// lineStart gives the offset of the first byte of the parser's line.
func (f *fault) lineStart() int { return bytes.LastIndexByte(f.source[:f.at], '\n') + 1 }

// lineEnd gives the offset after the last byte of the line that a byte is on.
func (f *fault) lineEnd(at int) int {
	if n := bytes.IndexByte(f.source[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(f.source)
}

// line counts the line of a byte, from 1.
func (f *fault) line(at int) int { return bytes.Count(f.source[:at], []byte("\n")) + 1 }

// curlyMark finds a quotation mark as word processors make them.
func (f *fault) curlyMark() guess {
	r, size := utf8.DecodeRune(f.source[f.at:])
	if !strings.ContainsRune("“”„‟‘’‚″", r) {
		return guess{}
	}
	return curly(f.at, f.at+size, r)
}

func curly(start, end int, mark rune) guess {
	return guess{start: start, end: end, message: "a curly quotation mark, " + string(mark), hint: `write straight ones, as in a plain text editor: "…"`}
}

// hiddenSigns are characters that look like a plain space, or like nothing.
var hiddenSigns = map[rune]string{
	'\u00a0': "a no-break space", '\u202f': "a narrow no-break space", '\u2007': "a figure space",
	'\u2009': "a thin space", '\u200b': "a zero-width space", '\u200c': "a zero-width non-joiner",
	'\u200d': "a zero-width joiner", '\u2060': "a word joiner", '\u00ad': "a soft hyphen",
	'\ufeff': "a byte order mark", '\u2028': "a line separator", '\u2029': "a paragraph separator",
}

// hiddenSign finds a character that cannot be seen.
func (f *fault) hiddenSign() guess {
	r, size := utf8.DecodeRune(f.source[f.at:])
	name := hiddenSigns[r]
	space := unicode.IsSpace(r)
	switch {
	case r < utf8.RuneSelf || name == "" && !space && !unicode.Is(unicode.Cf, r):
		return guess{}
	case name == "" && space:
		name = "a space that is not the plain one"
	case name == "":
		name = "a character that cannot be seen"
	}
	hint := "delete it; it cannot be seen"
	if space {
		hint = "write a plain space in its place"
	}
	return guess{start: f.at, end: f.at + size, message: fmt.Sprintf("U+%04X, %s, outside quotation marks", r, name), hint: hint}
}
