package rules

import "strings"

// mostShort is how many words a clause may have that is no sentence: "Head of Libraries (TBC)".
const mostShort = 6

// clauseEdges are signs around the words of a clause.
const clauseEdges = " \t\r\n*_-–—•.,!?()[]{}\"'"

// longestClause is how many bytes of a clause are looked at on each side of a mark: in more there are enough words.
const longestClause = 256

// standsOut says that a mark at a place of a text stands as it has to, in the clause that it is in.
func standsOut(text string, i int, m draftMark) bool {
	if end := i + len(m.words); end < len(text) && byteClasses[text[end]]&wordByte != 0 {
		return false // it begins a longer word
	}
	clause := clauseAt(text, i)
	bare := strings.Trim(clause, clauseEdges)
	if strings.EqualFold(bare, m.words) {
		return true
	}
	if m.how == alone || strings.ContainsAny(clause, "\"“") || len(strings.Fields(bare)) > mostShort {
		return false
	}
	edge := len(bare) - len(m.words)
	return edge > 0 && (strings.EqualFold(bare[:len(m.words)], m.words) && byteClasses[bare[len(m.words)]]&wordByte == 0 ||
		strings.EqualFold(bare[edge:], m.words) && byteClasses[bare[edge-1]]&wordByte == 0)
}

// clauseAt gives the clause around a place of a text: what lies between a full stop, a colon, a semicolon, a dash,
// the edge of a cell, an item of a list or a paragraph, and the next of them.
func clauseAt(text string, i int) string {
	from, to := i, i
	for from > max(0, i-longestClause) && !breaks(text, from-1) {
		from--
	}
	for from < i && text[from]&0xC0 == 0x80 {
		from++ // the rest of a dash
	}
	for to < min(len(text), i+longestClause) && !breaks(text, to) {
		to++
	}
	return strings.TrimSpace(text[from:to])
}

// breaks says that a clause ends at a byte of a text.
func breaks(text string, i int) bool {
	next := text[i+1:]
	spaced := next == "" || next[0] == ' ' || next[0] == '\n' || next[0] == '\r'
	switch text[i] {
	case '|', ';':
		return true
	case ':', '.', '?', '!':
		return spaced
	case '\n':
		return next == "" || strings.IndexByte("\n\r-*|#>", next[0]) >= 0 || strings.HasPrefix(next, "•") || i > 0 && text[i-1] == '\n' ||
			len(next) > 1 && next[0] >= '0' && next[0] <= '9' && (next[1] == '.' || next[1] == ')')
	case '-':
		return spaced && i > 0 && text[i-1] == ' '
	case ellipsis[0]:
		return i > 0 && text[i-1] == ' ' && (strings.HasPrefix(text[i:], "– ") || strings.HasPrefix(text[i:], "— "))
	}
	return false
}
