package schema

import (
	"bytes"
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// appendJSON appends a value as RFC 8785 (JSON Canonicalization Scheme) writes it: no white space, keys
// in the order of their UTF-16 code units, numbers as ECMAScript writes them. The value is nil, a bool,
// a float64, a string, a []any or a map[string]any of these; every float is finite, every text UTF-8.
func appendJSON(b []byte, v any) []byte {
	switch v := v.(type) {
	case bool:
		return strconv.AppendBool(b, v)
	case float64:
		return appendNumber(b, v)
	case string:
		return appendText(b, v)
	case []any:
		b = append(b, '[')
		for i, element := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendJSON(b, element)
		}
		return append(b, ']')
	case map[string]any:
		b = append(b, '{')
		for i, key := range slices.SortedFunc(maps.Keys(v), compareUTF16) {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(appendText(b, key), ':')
			b = appendJSON(b, v[key])
		}
		return append(b, '}')
	}
	return append(b, "null"...)
}

// compareUTF16 compares texts by their UTF-16 code units. That is the order of UTF-8's bytes, but that the
// characters beyond the first 65,536, which begin with a byte from 0xF0 on, come before those that begin
// with 0xEE and 0xEF.
func compareUTF16(a, b string) int {
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	if a, b := a[same:], b[same:]; a != "" && b != "" && min(a[0], b[0]) >= 0xEE && (a[0] < 0xF0) != (b[0] < 0xF0) {
		return cmp.Compare(b[0], a[0])
	}
	return strings.Compare(a[same:], b[same:])
}

// appendNumber writes a number as ECMAScript's Number::toString does: the fewest digits that read back as
// the same number, with an exponent below 10⁻⁶ and from 10²¹ on.
func appendNumber(b []byte, f float64) []byte {
	size := math.Abs(f)
	switch {
	case size == 0: // the negative one too
		return append(b, '0')
	case size >= 1e-6 && size < 1e21:
		return strconv.AppendFloat(b, f, 'f', -1, 64)
	}
	digits, exponent, _ := bytes.Cut(strconv.AppendFloat(nil, f, 'e', -1, 64), []byte("e"))
	b = append(append(b, digits...), 'e', exponent[0])
	return append(b, bytes.TrimLeft(exponent[1:], "0")...)
}

// shortEscapes are the control characters that JSON has a short name for.
var shortEscapes = map[byte]byte{'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r'}

// appendText writes a text between quotation marks. Only what JSON cannot hold is escaped.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	done := 0 // bytes of s that are written
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' || c >= utf8.RuneSelf {
			continue
		}
		b = append(b, s[done:i]...)
		done = i + 1
		switch short, named := shortEscapes[c]; {
		case named:
			b = append(b, '\\', short)
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
		default:
			b = append(b, '\\', c)
		}
	}
	return append(append(b, s[done:]...), '"')
}
