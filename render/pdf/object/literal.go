package object

// literal reads a literal string: clause 7.3.4.2.
func (l *lexer) literal() (any, error) {
	end, simple := l.literalEnd()
	if end == 0 {
		return nil, l.wrong("a string without an end begins")
	}
	raw := l.b[l.at+1 : end-1]
	l.at = end
	if simple {
		return String(raw), nil
	}
	b := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '\\':
			b, i = appendEscape(b, raw, i+1)
		case '\r': // an end of line, however written, is a line feed
			i = lineEnd(raw, i)
			b = append(b, '\n')
		default:
			b = append(b, c)
		}
	}
	return String(b), nil
}

// literalEnd is where the string that begins here ends; 0: nowhere. A simple one reads as it stands.
func (l *lexer) literalEnd() (end int, simple bool) {
	simple = true
	open := 0
	for i := l.at; i < len(l.b); i++ {
		switch l.b[i] {
		case '\\':
			simple = false
			i++
		case '\r':
			simple = false
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return i + 1, simple
			}
		}
	}
	return 0, false
}

// appendEscape adds what stands behind a reverse solidus at i, table 3, and gives the index of its last byte.
func appendEscape(b, raw []byte, i int) ([]byte, int) {
	if i >= len(raw) {
		return b, i
	}
	switch c := raw[i]; c {
	case 'n':
		return append(b, '\n'), i
	case 'r':
		return append(b, '\r'), i
	case 't':
		return append(b, '\t'), i
	case 'b':
		return append(b, '\b'), i
	case 'f':
		return append(b, '\f'), i
	case '\n':
		return b, i
	case '\r':
		return b, lineEnd(raw, i)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		value, n := 0, 0
		for ; n < 3 && i+n < len(raw) && '0' <= raw[i+n] && raw[i+n] <= '7'; n++ {
			value = value<<3 | int(raw[i+n]-'0')
		}
		return append(b, byte(value)), i + n - 1
	default:
		return append(b, c), i
	}
}

// lineEnd is the index of the last byte of the end of a line that begins with a carriage return at i.
func lineEnd(raw []byte, i int) int {
	if i+1 < len(raw) && raw[i+1] == '\n' {
		return i + 1
	}
	return i
}
