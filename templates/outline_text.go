package templates

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"dueregard/schema"
)

// An outline is the text so far.
type outline struct {
	b    strings.Builder
	form *Form
}

const outlineWidth = 96 // characters in a line

// write adds text in lines. Those after the first are indented further.
func (o *outline) write(indent int, mark, text string) {
	line := strings.Repeat("  ", indent) + mark
	next := strings.Repeat("  ", indent) + strings.Repeat(" ", len([]rune(mark)))
	length, empty := len([]rune(line)), true
	o.b.WriteString(line)
	for word := range strings.FieldsSeq(printable(text)) {
		n := len([]rune(word))
		if !empty && length+1+n > outlineWidth {
			o.b.WriteString("\n" + next)
			length, empty = len(next), true
		}
		if !empty {
			o.b.WriteByte(' ')
			length++
		}
		o.b.WriteString(word)
		length, empty = length+n, false
	}
	o.b.WriteByte('\n')
}

// heading begins a part of the outline.
func (o *outline) heading(text string) {
	o.b.WriteByte('\n')
	o.write(0, "", text)
}

// title is the first line.
func (o *outline) title(text string) {
	text = strings.TrimSpace(printable(text))
	fmt.Fprintf(&o.b, "%s\n%s\n", text, strings.Repeat("=", len([]rune(text))))
}

// text writes Markdown as it stands, in lines.
func (o *outline) text(indent int, mark string, text schema.Text) {
	for _, passage := range passages(text) {
		o.write(indent, mark, passage)
		mark = strings.Repeat(" ", len([]rune(mark)))
	}
}

// passages are the paragraphs of a text, and the entries of its lists and tables each by itself.
func passages(text schema.Text) []string {
	var all, lines []string
	end := func() {
		if lines != nil {
			all = append(all, strings.Join(lines, " "))
		}
		lines = nil
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || ownLine.MatchString(line) {
			end()
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	end()
	return all
}

// ownLine is a line of Markdown that does not go on the one before.
var ownLine = regexp.MustCompile(`^([-*+|#>]|[0-9]+[.)]) ?`)

// lines writes lines as they are.
func (o *outline) lines(indent int, text string) {
	for line := range strings.Lines(text) {
		o.b.WriteString(strings.TrimRight(strings.Repeat("  ", indent)+line, "\n ") + "\n")
	}
}

// printable leaves out of a text what a terminal would obey.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, text)
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
