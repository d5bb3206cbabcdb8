package object

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// Limits of ISO 32000-1, annex C, table C.1, which ISO 19005-3, 6.1.13, makes binding.
const (
	maxName    = 127
	maxInteger = math.MaxInt32
	minInteger = math.MinInt32
	maxReal    = 3.403e38
)

const hexDigits = "0123456789ABCDEF"

// appendName adds a name with its slash: clause 7.3.5.
func appendName(b []byte, name Name) []byte {
	b = append(b, '/')
	for _, c := range []byte(name) {
		if kinds[c] != regular || c == '#' || c <= ' ' || c > '~' {
			b = append(b, '#', hexDigits[c>>4], hexDigits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}

// AppendString adds a literal string: clause 7.3.4.2. A carriage return is escaped, as it would be read as a
// line feed.
func AppendString(b []byte, s String) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// AppendReal adds a number with up to five decimal places, which is what annex C counts on, and without those that
// are 0. An exponent is not allowed: clause 7.3.3. What is not a number or infinite is written as 0.
func AppendReal(b []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	if f == math.Trunc(f) && math.Abs(f) <= maxInteger {
		return strconv.AppendInt(b, int64(f), 10)
	}
	start := len(b)
	b = strconv.AppendFloat(b, f, 'f', 5, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" {
		b = append(b[:start], '0')
	}
	return b
}

// An encoder appends objects. The first thing that cannot be written is kept as its error.
type encoder struct {
	b      []byte
	err    error
	number Ref // the highest of an object that may be referred to; 0: any
}

func (e *encoder) object(object any) {
	switch o := object.(type) {
	case nil:
		e.b = append(e.b, "null"...)
	case bool:
		e.b = strconv.AppendBool(e.b, o)
	case int:
		e.integer(o)
	case float64:
		e.real(o)
	case Name:
		e.name(o)
	case String:
		e.b = AppendString(e.b, o)
	case Array:
		e.array(o)
	case Dict:
		e.dict(o)
	case Ref:
		e.ref(o)
	case Raw:
		e.b = append(e.b, o...)
	case *Stream:
		e.fail("a stream stands inside another object")
	default:
		e.fail("%T is no object of PDF", object)
	}
}

func (e *encoder) fail(format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("object: "+format, args...)
	}
}

func (e *encoder) integer(i int) {
	if i < minInteger || i > maxInteger {
		e.fail("the number %d has more than 32 bits", i)
	}
	e.b = strconv.AppendInt(e.b, int64(i), 10)
}

func (e *encoder) real(f float64) {
	if !(math.Abs(f) <= maxReal) {
		e.fail("the number %g cannot be written", f)
		return
	}
	e.b = AppendReal(e.b, f)
}

// name refuses a name with a null character, which clause 7.3.5 does not allow even in its escaped form.
func (e *encoder) name(n Name) {
	if len(n) > maxName || slices.Contains([]byte(n), 0) {
		e.fail("the name %q is too long or has a null character", n)
	}
	e.b = appendName(e.b, n)
}

func (e *encoder) array(a Array) {
	e.b = append(e.b, '[')
	for i, o := range a {
		if i > 0 {
			e.b = append(e.b, ' ')
		}
		e.object(o)
	}
	e.b = append(e.b, ']')
}

func (e *encoder) dict(d Dict) {
	e.b = append(e.b, "<<"...)
	for _, each := range d {
		e.entry(each)
	}
	e.b = append(e.b, ">>"...)
}

// entry leaves nothing between a key and a value that begins with a delimiter.
func (e *encoder) entry(of Entry) {
	e.name(of.Key)
	switch of.Value.(type) {
	case Name, String, Array, Dict:
	default:
		e.b = append(e.b, ' ')
	}
	e.object(of.Value)
}

func (e *encoder) ref(r Ref) {
	if r < 1 || e.number > 0 && r > e.number {
		e.fail("a reference to object %d, which is not there", r)
	}
	e.b = strconv.AppendInt(e.b, int64(r), 10)
	e.b = append(e.b, " 0 R"...)
}
