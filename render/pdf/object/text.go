package object

import "unicode/utf16"

// Text makes a text string: clause 7.9.2.2. What PDFDocEncoding has in common with ASCII is written as it
// is, all else as UTF-16BE behind a byte order mark. U+001B is left out: it would begin a language code.
func Text(s string) String {
	if plain(s) {
		return String(s)
	}
	b := make([]byte, 2, 2+2*len(s))
	b[0], b[1] = 0xFE, 0xFF
	for _, r := range s {
		switch {
		case r == 0x1B:
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			b = append(b, byte(high>>8), byte(high), byte(low>>8), byte(low))
		default:
			b = append(b, byte(r>>8), byte(r))
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
