package schema

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"dueregard/schema/pattern"
)

// A quoted is a text between quotation marks, in the source.
type quoted struct {
	start, end int // of the bytes, with the marks
	marks      string
	closed     bool
}

// quotedAt reads the text that begins with the mark at an offset.
func quotedAt(source []byte, at int) quoted {
	q := quoted{start: at, marks: string(source[at : at+1])}
	if three := strings.Repeat(q.marks, 3); bytes.HasPrefix(source[at:], []byte(three)) {
		q.marks = three
	}
	for i := at + len(q.marks); i < len(source); i++ {
		switch {
		case source[i] == '\\' && q.marks[0] == '"':
			i++
		case source[i] == '\n' && len(q.marks) == 1:
			q.end = i
			return q
		case bytes.HasPrefix(source[i:], []byte(q.marks)):
			q.end, q.closed = i+len(q.marks), true
			for n := 0; n < 2 && len(q.marks) == 3 && q.end < len(source) && source[q.end] == q.marks[0]; n++ {
				q.end++ // marks that belong to the text
			}
			return q
		}
	}
	q.end = len(source)
	return q
}

// eachQuoted calls visit with the texts that begin before the parser's byte or there, in order, those
// of the last key-value before among them.
func (f *fault) eachQuoted(visit func(quoted)) {
	for at := f.began; at <= f.at; {
		switch f.source[at] {
		case '"', '\'':
			q := quotedAt(f.source, at)
			visit(q)
			at = max(q.end, at+1)
		case '#':
			at = f.lineEnd(at)
			fallthrough
		default:
			at++
		}
	}
}

// opensText is the beginning of a line on which a text of several lines opens.
var opensText = pattern.Lazy(`^\s*[A-Za-z0-9_.-]+\s*=\s*(?:"""|''')`)

// openText finds a text without its last quotation marks. One of several lines may run on to where
// the next one opens, so that the parser takes those marks for its end, and stumbles behind them.
func (f *fault) openText() guess {
	var last, runsOn quoted
	f.eachQuoted(func(q quoted) {
		last = q
		if len(q.marks) == 3 && q.closed && runsOn.marks == "" {
			line := bytes.LastIndexByte(f.source[q.start:q.end], '\n') + 1
			if line > 0 && opensText().Match(f.source[q.start+line:f.lineEnd(q.end)]) {
				runsOn = q
			}
		}
	})
	if strings.HasPrefix(f.words, "too many quotes") {
		runsOn = last
	}
	switch {
	case runsOn.marks != "":
		return runsOn.notClosed(f.line(runsOn.end))
	case !strings.Contains(f.words, "terminated") && !strings.Contains(f.words, "strings cannot have new lines"), last.marks == "":
		return guess{}
	case len(last.marks) == 3:
		return guess{
			start: last.start, end: last.start + 3, message: "the text that begins here has no quotation marks at its end",
			hint: "write " + last.marks + " on a line of its own where it ends",
		}
	}
	end := f.lineEnd(last.start)
	line := bytes.TrimRight(f.source[last.start:end], " \t\r,]}")
	if r, size := utf8.DecodeLastRune(line); r == '”' || r == '“' || last.marks == "'" && (r == '’' || r == '‘') {
		return curly(last.start+len(line)-size, last.start+len(line), r)
	}
	return guess{
		start: last.start, end: end, message: "the closing quotation mark is missing on this line",
		hint: "end the words with " + last.marks + `; text of several lines goes between three quotation marks: """…"""`,
	}
}

func (q quoted) notClosed(line int) guess {
	return guess{
		start: q.start, end: q.start + 3,
		message: fmt.Sprintf("the text that begins here is not closed before line %d, or has one quotation mark too many there", line),
		hint:    "write " + q.marks + " on a line of its own where it ends",
	}
}
