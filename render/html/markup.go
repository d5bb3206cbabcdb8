package html

import (
	"bytes"
	"html"
	"strings"
	"unicode"
)

// An attr is an attribute of an element. One with an empty value is left out.
type attr struct{ name, value string }

func class(names ...string) attr { return attr{"class", strings.TrimSpace(strings.Join(names, " "))} }

// markup is HTML in the making. Names of elements and attributes are constants of this package; all
// else is escaped.
type markup struct{ bytes.Buffer }

// open writes a start tag.
func (m *markup) open(tag string, attrs ...attr) {
	m.WriteString("<" + tag)
	for _, a := range attrs {
		if a.value != "" {
			m.WriteString(" " + a.name + `="` + escape(a.value) + `"`)
		}
	}
	m.WriteString(">")
}

// shut writes an end tag.
func (m *markup) shut(tag string) { m.WriteString("</" + tag + ">") }

// begin writes a start tag that stands on a line of its own.
func (m *markup) begin(tag string, attrs ...attr) {
	m.open(tag, attrs...)
	m.WriteString("\n")
}

// end writes an end tag and ends the line.
func (m *markup) end(tag string) {
	m.shut(tag)
	m.WriteString("\n")
}

// text writes words.
func (m *markup) text(s string) { m.WriteString(escape(s)) }

// inline writes an element that holds nothing but words.
func (m *markup) inline(tag, text string, attrs ...attr) {
	m.open(tag, attrs...)
	m.text(text)
	m.shut(tag)
}

// line is inline on a line of its own.
func (m *markup) line(tag, text string, attrs ...attr) {
	m.inline(tag, text, attrs...)
	m.WriteString("\n")
}

// escape makes any string safe as text and as the value of an attribute in quotes.
func escape(s string) string { return html.EscapeString(clean(s)) }

// clean leaves out what HTML has no place for, and what would show words in another order than that
// in which they were written.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && (r < ' ' || r == '\u0085' || r == '\u2028' || r == '\u2029'):
			return ' '
		case unicode.IsControl(r), r == '\ufeff', r >= '\u202a' && r <= '\u202e':
			return -1
		case r&0xfffe == 0xfffe, r >= '\ufdd0' && r <= '\ufdef': // no characters
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// visible reports whether anything of s can be seen.
func visible(s string) bool { return strings.TrimSpace(clean(s)) != "" }
