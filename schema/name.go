package schema

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// InLine gives the name of a file as it stands in a line that people read. One that would do something to a
// terminal, break the line or turn its direction, is empty, or is not UTF-8, stands in quotation marks with
// \x1b and the like for what cannot be shown; so does one that begins with such a mark. So no two names look
// the same, and what stands in the marks is a string of Go, which strconv.Unquote takes back.
func InLine(name string) string {
	odd := func(r rune) bool {
		return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
	}
	if name == "" || name[0] == '"' || !utf8.ValidString(name) || strings.ContainsFunc(name, odd) {
		return strconv.Quote(name)
	}
	return name
}
