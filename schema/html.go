package schema

import (
	"strings"

	"dueregard/schema/pattern"
)

var (
	autolink = pattern.Lazy(`^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>[:cntrl:]]*|[A-Za-z0-9][^\s<>@]*@[^\s<>@]+)>`)
	fence    = pattern.Lazy("^(?:(````*)[^`]*|(~~~~*).*)$")
)

// rawHTML gives the offset in the text of the first sign that may begin raw HTML, or -1: a "<" right
// before a letter or one of / ! ?, which is no autolink and stands in no code. It takes time linear in
// the text, which a Markdown parser does not promise. Code is seen where it cannot be anything else:
// between fences that are not indented, and within a line. So nothing that a Markdown parser takes for
// HTML escapes it, but some things that a parser would let pass have to be written with "\<".
func (t Text) rawHTML() int {
	if strings.IndexByte(string(t), '<') < 0 {
		return -1
	}
	s := htmlScanner{codeSpans: true}
	offset := 0
	for line := range strings.Lines(string(t)) {
		if at := s.line(strings.TrimRight(line, "\r\n")); at >= 0 {
			return offset + at
		}
		offset += len(line)
	}
	return -1
}

// An htmlScanner reads a text line by line.
type htmlScanner struct {
	fence     string // that opened the code block; empty: outside
	nested    bool   // a fence stood where only a parser can pair it: from then on none is known
	codeSpans bool   // a span opened and closed within the line is one: no earlier line has an open one
}

// line gives the offset in the line of the first raw HTML, or -1.
func (s *htmlScanner) line(line string) int {
	if s.fence != "" {
		if s.closes(line) {
			s.fence = ""
		}
		return -1
	}
	if strings.TrimSpace(line) == "" {
		s.codeSpans = true
		return -1
	}
	if m := fence().FindStringSubmatch(line); m != nil && !s.nested {
		s.fence, s.codeSpans = m[1]+m[2], true
		return -1
	}
	s.nested = s.nested || strings.Contains(line, "```") || strings.Contains(line, "~~~")
	for at := 0; at < len(line); at++ {
		switch line[at] {
		case '\\':
			at++
		case '`':
			at += s.code(line[at:]) - 1
		case '<':
			link := autolink().FindString(line[at:])
			if link == "" && at+1 < len(line) && beginsTag(line[at+1]) {
				return at
			}
			at += max(len(link), 1) - 1
		}
	}
	return -1
}

// closes says whether the line closes the code block: the fence again or a longer one, after at most
// three spaces.
func (s *htmlScanner) closes(line string) bool {
	closing := strings.TrimLeft(line, " ")
	indent := len(line) - len(closing)
	closing = strings.TrimRight(closing, " \t")
	return indent <= 3 && strings.HasPrefix(closing, s.fence) && strings.Trim(closing, s.fence[:1]) == ""
}

// code gives the length of the code span at the start of the line, or of its quotation marks alone
// if they are not closed in the line. A bar may end a cell of a table, and the span with it.
func (s *htmlScanner) code(line string) int {
	marks := len(line) - len(strings.TrimLeft(line, "`"))
	rest := line[marks:]
	for at := 0; s.codeSpans && at < len(rest) && rest[at] != '|'; at++ {
		if rest[at] != '`' {
			continue
		}
		run := len(rest[at:]) - len(strings.TrimLeft(rest[at:], "`"))
		if run == marks {
			return marks + at + run
		}
		at += run - 1
	}
	s.codeSpans = false
	return marks
}

func beginsTag(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '/' || b == '!' || b == '?'
}
