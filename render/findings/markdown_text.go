package findings

import (
	"strings"
	"unicode"
)

// marked makes text fit for a line of Markdown, in which it shows as it is: no marks, no HTML, no links, and
// nobody is called by a name with an @ before it.
func marked(s string) string {
	s = oneLine(s)
	var b strings.Builder
	last := ' '
	for i, r := range s {
		if needsMark(r, s[:i], s[i+len(string(r)):]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		if r == '@' && !unicode.IsLetter(last) && !unicode.IsDigit(last) {
			b.WriteRune(zeroWidth)
		}
		last = r
	}
	return b.String()
}

// needsMark says that a character means something in Markdown between what stands before and behind it.
func needsMark(r rune, before, behind string) bool {
	switch r {
	case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '|', '~', '#', '$':
		return true
	case '&':
		return behind != "" && behind[0] != ' '
	case '-', '+', '=':
		return before == ""
	case ')':
		return isNumber(before)
	case '.':
		return isNumber(before) || len(before) >= 3 && strings.EqualFold(before[len(before)-3:], "www")
	case ':':
		return strings.HasPrefix(behind, "//")
	}
	return false
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// zeroWidth is a space that is not seen: behind it a name is no longer one that is called.
const zeroWidth = '\u200b'
