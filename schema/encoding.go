package schema

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

const byteOrderMark = "\uFEFF"

// unfit finds what keeps the bytes from being read as a statement, before they are.
func unfit(source []byte) *Problem {
	switch {
	case len(source) > MaxSize:
		return atStart(fmt.Sprintf("larger than %d MiB", MaxSize>>20),
			"keep papers and pictures as files of their own, and name them under [[attachment]]")
	case bytes.HasPrefix(source, []byte("\xff\xfe")), bytes.HasPrefix(source, []byte("\xfe\xff")),
		bytes.IndexByte(source[:min(4, len(source))], 0) >= 0:
		return atStart("the file is UTF-16, not UTF-8", "save it as UTF-8")
	case !utf8.Valid(source):
		return notUTF8(source)
	case tooMany(source):
		return atStart(fmt.Sprintf("holds more than %d keys and values", maxValues), "is this the right file?")
	}
	return nil
}

func atStart(message, hint string) *Problem {
	return &Problem{Position: Position{Line: 1, Column: 1}, Message: message, Hint: hint}
}

// tooMany counts the signs that come with each key, table and element of a list. A file of prose has
// as many of them only if it is several times larger than Load allows.
func tooMany(source []byte) bool {
	if len(source) <= maxValues {
		return false
	}
	signs := 0
	for _, sign := range []string{"=", ",", "[", "."} {
		signs += bytes.Count(source, []byte(sign))
	}
	return signs > maxValues
}

func notUTF8(source []byte) *Problem {
	at := 0
	for {
		r, size := utf8.DecodeRune(source[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	line := source[bytes.LastIndexByte(source[:at], '\n')+1 : at]
	return &Problem{
		Position: Position{
			Line:   bytes.Count(source[:at], []byte("\n")) + 1,
			Column: utf8.RuneCount(bytes.TrimPrefix(line, []byte(byteOrderMark))) + 1,
			Start:  at, End: at + 1,
		},
		Message: fmt.Sprintf("the file is not UTF-8: byte 0x%02X", source[at]),
		Hint:    "save it as UTF-8; it may be in the encoding of an older Windows program",
	}
}
