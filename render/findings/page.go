package findings

import (
	"bufio"
	"io"
	"strings"

	"dueregard/schema"
)

// A page is a terminal, or a file of text, as far as text has to know of it. What is written is kept until
// it is flushed, and so is an error.
type page struct {
	*bufio.Writer
	width           int // columns; 0: lines are as long as they are
	colour, unicode bool
}

func newPage(w io.Writer, o Options) page {
	return page{bufio.NewWriter(w), o.Width, o.Colour, o.Unicode}
}

// narrowest is the width below which text is no longer fitted to it.
const narrowest = 40

// usualWidth is what a page takes where it has no width, for what has to have one.
const usualWidth = 100

// across is how many columns a line has that has to end.
func (p page) across() int {
	if p.width == 0 {
		return usualWidth
	}
	return max(p.width, narrowest)
}

// put writes strings as they are.
func (p page) put(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// flow ends a line of which so many columns are used with words, and goes on below an indent where they
// do not fit.
func (p page) flow(used int, indent, words string) {
	for p.width > 0 {
		room := p.across() - used
		head := cut(words, room+1)
		if len(head) == len(words) && columns(head) <= room {
			break
		}
		at := strings.LastIndexByte(head, ' ')
		if at < 0 && used <= len(indent) { // a word that is longer than a line
			if at = strings.IndexByte(words, ' '); at < 0 {
				break
			}
		}
		if at >= 0 {
			p.put(words[:at])
			words = words[at+1:]
		}
		p.put("\n", indent)
		used = len(indent)
	}
	p.put(words, "\n")
}

// item writes a labelled line: "  hint: name the day".
func (p page) item(label, words string) {
	head := "  " + label + ": "
	p.put(head)
	p.flow(len(head), strings.Repeat(" ", min(len(head), 8)), words)
}

// bold, and the colours of severities: they can be read on a light and on a dark ground.
const (
	bold  = "\x1b[1m"
	reset = "\x1b[m"
)

var severityColours = map[schema.Severity]string{schema.Error: "\x1b[1;31m", schema.Warning: "\x1b[1;35m", schema.Note: bold}

// paint gives words a colour, where the page has any.
func (p page) paint(colour, words string) string {
	if !p.colour {
		return words
	}
	return colour + words + reset
}

// sign takes the one of two signs that the page can show.
func (p page) sign(unicode, ascii string) string {
	if p.unicode {
		return unicode
	}
	return ascii
}

// heading writes a line in bold, with a line under it.
func (p page) heading(words, line string) {
	p.put(p.paint(bold, words), "\n", strings.Repeat(line, min(columns(words), p.across())), "\n")
}
