package rules

import "strings"

// crosses gives what stands for a figure that is yet to come: "xx", "£xx", "XX%", "xx/xx". Capitals alone may be
// a Roman numeral: they are one where no name goes before and no word in small letters comes after.
func crosses(text string, i int) string {
	end := i
	for end < len(text) && text[end]|0x20 == 'x' {
		end++
	}
	before, rest := text[:i], text[end:]
	many := end-i > 1
	switch {
	case strings.HasSuffix(before, pound):
		return text[i-len(pound) : end]
	case strings.HasPrefix(rest, "%"):
		return text[i : end+1]
	case !many || before != "" && strings.IndexByte("/.-_=&", before[i-1]) >= 0 || rest != "" && byteClasses[rest[0]]&wordByte != 0:
		return ""
	case beginsWith(rest, "/xx"):
		return text[i : end+3]
	case text[i] == 'x' || standsOut(text, i, draftMark{strings.ToLower(text[i:end]), alone}) || countsPeople(before, rest):
		return text[i:end]
	}
	return ""
}

// countsPeople says that capitals between two parts of a text stand for a number: "XX residents answered".
func countsPeople(before, rest string) bool {
	before, rest = strings.TrimSpace(before), strings.TrimSpace(rest)
	last := before[strings.LastIndexAny(before, " \t\r\n")+1:]
	next := rest
	if end := strings.IndexAny(rest, " \t\r\n"); end >= 0 {
		next = rest[:end]
	}
	small := func(word string) bool { return !capital(word[0]) }
	return next != "" && small(next) && next != "century" && (last == "" || small(last))
}

// isShortName says that a mark is the short name of something, given in brackets behind it ("Tewkesbury Borough
// Council (TBC)"); or that of the body itself, which cannot be told from a mark.
func isShortName(mark, before, organisation string) bool {
	if len(mark) != 3 || mark[0]|0x20 != 't' {
		return false
	}
	name := strings.ToUpper(mark)
	words, bracket := strings.CutSuffix(before[max(0, len(before)-longestClause):], "(")
	return bracket && strings.HasSuffix(initials(words), name) || initials(organisation[:min(len(organisation), longestClause)]) == name
}

// initials gives the first letters of the words that begin with a capital.
func initials(words string) string {
	var letters []byte
	for word := range strings.FieldsSeq(words) {
		if capital(word[0]) {
			letters = append(letters, word[0])
		}
	}
	return string(letters)
}
