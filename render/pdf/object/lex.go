package object

import (
	"bytes"
	"math"
	"strconv"
)

// maxDepth is how deep arrays and dictionaries may stand in each other, so that none overflows the stack.
const maxDepth = 100

// A lexer reads objects out of bytes: clause 7.3.
type lexer struct {
	b      []byte
	at     int
	depth  int
	values int
}

func (l *lexer) wrong(what string) error { return damaged("%s at byte %d", what, l.at) }

// space goes on to what is neither white space nor a comment: clauses 7.2.2 and 7.2.3.
func (l *lexer) space() {
	for ; l.at < len(l.b); l.at++ {
		if c := l.b[l.at]; c == '%' {
			for l.at+1 < len(l.b) && l.b[l.at+1] != '\n' && l.b[l.at+1] != '\r' {
				l.at++
			}
		} else if kinds[c] != space {
			return
		}
	}
}

// peek is the next byte; 0: there is none.
func (l *lexer) peek() byte {
	if l.at < len(l.b) {
		return l.b[l.at]
	}
	return 0
}

// word takes the regular characters that come next.
func (l *lexer) word() []byte {
	start := l.at
	for l.at < len(l.b) && kinds[l.b[l.at]] == regular {
		l.at++
	}
	return l.b[start:l.at]
}

// keyword takes a word if it comes next, behind white space.
func (l *lexer) keyword(want string) bool {
	l.space()
	start := l.at
	if string(l.word()) == want {
		return true
	}
	l.at = start
	return false
}

// object reads the next object, which is no stream: what comes behind a dictionary is not looked at.
func (l *lexer) object() (any, error) {
	if l.values++; l.values > maxValues {
		return nil, ErrTooMuch
	}
	l.space()
	switch c := l.peek(); {
	case c == '/':
		return l.name(), nil
	case c == '(':
		return l.literal()
	case c == '[':
		return l.array()
	case c == '<' && l.at+1 < len(l.b) && l.b[l.at+1] == '<':
		return l.dict()
	case c == '<':
		return l.hex()
	case '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.':
		return l.numberOrRef()
	}
	start := l.at
	switch string(l.word()) {
	case "null":
		return nil, nil
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	l.at = start
	return nil, l.wrong("no object stands")
}

// name reads a name: clause 7.3.5.
func (l *lexer) name() Name {
	l.at++
	raw := l.word()
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw)
	}
	b := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && hexValue(raw[i+1]) < 16 && hexValue(raw[i+2]) < 16 {
			b = append(b, hexValue(raw[i+1])<<4|hexValue(raw[i+2]))
			i += 2
		} else {
			b = append(b, raw[i])
		}
	}
	return Name(b)
}

// hexValue is the value of a hexadecimal digit; 16: it is none.
func hexValue(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	}
	return 16
}

// hex reads a hexadecimal string: clause 7.3.4.3. A digit that is missing at the end is 0.
func (l *lexer) hex() (any, error) {
	l.at++
	end := bytes.IndexByte(l.b[l.at:], '>')
	if end < 0 {
		return nil, l.wrong("a string without an end begins")
	}
	b := make([]byte, 0, end/2+1)
	half := false
	for _, c := range l.b[l.at : l.at+end] {
		v := hexValue(c)
		switch {
		case v == 16 && kinds[c] == space:
			continue
		case v == 16:
			return nil, l.wrong("a string that is not hexadecimal begins")
		case half:
			b[len(b)-1] |= v
		default:
			b = append(b, v<<4)
		}
		half = !half
	}
	l.at += end + 1
	return String(b), nil
}

func (l *lexer) enter() error {
	if l.depth++; l.depth > maxDepth {
		return ErrTooMuch
	}
	return nil
}

// array reads an array: clause 7.3.6.
func (l *lexer) array() (any, error) {
	if err := l.enter(); err != nil {
		return nil, err
	}
	l.at++
	a := Array{}
	for {
		if l.space(); l.peek() == ']' {
			l.at++
			l.depth--
			return a, nil
		}
		o, err := l.object()
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

// dict reads a dictionary: clause 7.3.7.
func (l *lexer) dict() (any, error) {
	if err := l.enter(); err != nil {
		return nil, err
	}
	l.at += len("<<")
	d := Dict{}
	for {
		l.space()
		switch {
		case bytes.HasPrefix(l.b[l.at:], []byte(">>")):
			l.at += len(">>")
			l.depth--
			return d, nil
		case l.peek() != '/':
			return nil, l.wrong("no key of a dictionary stands")
		}
		key := l.name()
		value, err := l.object()
		if err != nil {
			return nil, err
		}
		d = append(d, Entry{key, value})
	}
}

// numberOrRef reads a number, or with the two words after it a reference: clauses 7.3.3 and 7.3.10.
func (l *lexer) numberOrRef() (any, error) {
	start := l.at
	word := l.word()
	i, err := strconv.Atoi(string(word))
	if err != nil {
		f, err := strconv.ParseFloat(string(word), 64)
		if err != nil || bytes.ContainsAny(word, "eExXpP_nN") || math.IsInf(f, 0) {
			l.at = start
			return nil, l.wrong("no number stands")
		}
		return f, nil
	}
	if end := l.refEnd(); end > 0 && 0 < i && i <= maxNumber && word[0] != '+' {
		l.at = end
		return Ref(i), nil
	}
	return i, nil
}

// refEnd is where a reference ends whose number was just read; 0: it is none. Its generation is passed over: no
// number has objects of two generations at once.
func (l *lexer) refEnd() int {
	ahead := lexer{b: l.b, at: l.at}
	ahead.space()
	if c := ahead.peek(); c < '0' || c > '9' {
		return 0
	}
	for _, c := range ahead.word() {
		if c < '0' || c > '9' {
			return 0
		}
	}
	if !ahead.keyword("R") {
		return 0
	}
	return ahead.at
}
