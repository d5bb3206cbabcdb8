package findings

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"dueregard/schema"
)

// An excerpt is the line of a file in which a finding stands, made fit to be shown.
type excerpt struct {
	number             int // of the line, from 1
	before, at, behind string
	next               string // the line below, where it tells which entry of a list this is
}

// Bytes that an excerpt looks at: of a line before the place, of the place, and behind it. A line can be as
// long as the file, and many findings can stand in it.
const (
	lookBefore = 160
	lookAt     = 160
	lookBehind = 480
)

// excerptOf gives the excerpt for a finding; false: it is about the file as a whole, or its place is not in
// the source.
func excerptOf(source []byte, f *schema.Finding) (excerpt, bool) {
	p := f.Position
	if p.Line < 1 || p.Start < 0 || p.End <= p.Start || p.End > len(source) {
		return excerpt{}, false
	}
	begin := lineStart(source, p.Start)
	line := source[p.Start:min(len(source), p.Start+lookAt+lookBehind)]
	stop, whole := len(line), false
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		stop, whole = end, true
	}
	end := min(p.End-p.Start, stop)
	e := excerpt{
		number: p.Line, before: shown(source[begin:p.Start]), at: shown(line[:min(end, lookAt)]), behind: shown(line[end:stop]),
	}
	if f.Masked {
		e.before, e.behind = "", " …"
	}
	if whole && strings.HasPrefix(e.at, "[[") && strings.Contains(f.Path, "[") {
		below, _, _ := bytes.Cut(line[stop+1:], []byte("\n"))
		if next := shown(below); !strings.HasPrefix(strings.TrimSpace(next), "[") {
			e.next = strings.TrimRight(next, " ")
		}
	}
	return e, true
}

// lineStart gives the first byte of the line that a byte is in, or the first that is looked at.
func lineStart(source []byte, at int) int {
	from := max(0, at-lookBefore)
	return from + bytes.LastIndexByte(source[from:at], '\n') + 1
}

// shown makes bytes of a file, which may begin and end within a character, fit for a terminal.
func shown(b []byte) string {
	for len(b) > 0 && !utf8.RuneStart(b[0]) {
		b = b[1:]
	}
	s := string(b)
	for i := 0; i < utf8.UTFMax && s != ""; i++ {
		if r, size := utf8.DecodeLastRuneInString(s); r != utf8.RuneError || size > 1 {
			break
		}
		s = s[:len(s)-1]
	}
	return tame(s)
}

// write shows the line and marks the place below it.
func (e excerpt) write(p page, colour string) {
	number := strconv.Itoa(e.number)
	gutter := strings.Repeat(" ", max(5, len(number)))
	bar := p.sign(" │ ", " | ")
	room := p.across() - len(gutter) - columns(bar)
	more := p.sign("…", "...")
	before := e.before
	if columns(before+e.at) > room*2/3 {
		for before != "" && columns(before) > room/4 {
			_, size := utf8.DecodeRuneInString(before)
			before = before[size:]
		}
		before = more + before
	}
	mark := strings.Repeat(p.sign("━", "^"), max(1, min(columns(e.at), room-columns(before))))
	p.put(gutter[len(number):], number, bar, fitted(before+e.at+e.behind, room, more), "\n")
	p.put(gutter, bar, strings.Repeat(" ", columns(before)), p.paint(colour, mark), "\n")
	if e.next != "" {
		number = strconv.Itoa(e.number + 1)
		p.put(gutter[min(len(gutter), len(number)):], number, bar, fitted(e.next, room, more), "\n")
	}
}

// fitted cuts a line to a width, and says with a sign that there is more.
func fitted(line string, room int, more string) string {
	line = strings.TrimRight(line, " ")
	if columns(line) > room {
		return cut(line, room-columns(more)) + more
	}
	return line
}
