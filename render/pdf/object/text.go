package object

import (
	"strings"
	"unicode/utf16"
)

// maxString is how many bytes a string may have: ISO 19005-3, 6.1.13.
const maxString = 32767

// Text makes a text string: clause 7.9.2.2. What PDFDocEncoding has in common with ASCII is written as it
// is, all else as UTF-16BE behind a byte order mark. U+001B is left out: it would begin a language code. A text
// that is longer than a string may be is cut, and ends in an ellipsis.
func Text(s string) String {
	if plain(s) {
		if len(s) > maxString {
			s = s[:maxString-len("...")] + "..."
		}
		return String(s)
	}
	const whole = maxString - 1 // an even number
	b := make([]byte, 2, min(2+2*len(s), whole))
	b[0], b[1] = 0xFE, 0xFF
	fits := 0 // what of b an ellipsis can follow
	for _, r := range s {
		switch {
		case r == 0x1B:
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			b = append(b, byte(high>>8), byte(high), byte(low>>8), byte(low))
		default:
			b = append(b, byte(r>>8), byte(r))
		}
		if len(b) > whole {
			return String(b[:fits]) + "\x20\x26"
		}
		if len(b) <= whole-2 {
			fits = len(b)
		}
	}
	return String(b)
}

// plain says that a text is the same in ASCII and in PDFDocEncoding: annex D.2.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' || c > '~') && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}

// Text is what a text string says. What begins with the byte order mark of UTF-8 is that, as ISO 32000-2,
// 7.9.2.2, has it.
func (s String) Text() string {
	switch {
	case strings.HasPrefix(string(s), "\xFE\xFF"):
		units := make([]uint16, 0, len(s)/2)
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(string(s), "\uFEFF"):
		return strings.ToValidUTF8(string(s[len("\uFEFF"):]), "\uFFFD")
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(docEncoding(s[i]))
	}
	return b.String()
}

// docEncoding is the character of a byte in PDFDocEncoding: annex D.2. What is not defined there is U+FFFD.
func docEncoding(c byte) rune {
	switch {
	case 0x18 <= c && c <= 0x1F:
		return [...]rune{'˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'}[c-0x18]
	case 0x80 <= c && c <= 0x9E:
		return [...]rune{'•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘',
			'’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž'}[c-0x80]
	case c == 0xA0:
		return '€'
	case c == 0x7F, c == 0x9F, c == 0xAD:
		return '\uFFFD'
	}
	return rune(c)
}
