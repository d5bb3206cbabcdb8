package findings

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// oneLine makes text fit for a line of a terminal: white space becomes a space, and control characters,
// which a terminal would obey, are left out, as are those that turn the direction of what follows.
func oneLine(s string) string {
	if plain(s) && !strings.Contains(s, "  ") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") {
		return s
	}
	return tame(strings.Join(strings.Fields(s), " "))
}

// tame makes a line fit for a terminal and keeps its spaces: a tab becomes two, and what a terminal would
// obey is left out.
func tame(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if obeyed(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\t", "  "))
}

// tameLines makes each line of a text fit for a terminal.
func tameLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = tame(lines[i])
	}
	return strings.Join(lines, "\n")
}

// obeyed says that a terminal does something else with a character than show it.
func obeyed(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }

// plain says that a string is ASCII that can be seen, and spaces.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// columns are how many a terminal needs for a line.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if !narrow(r) {
			return uniseg.StringWidth(s)
		}
		n++
	}
	return n
}

// narrow says that a character takes one column for certain, whatever stands beside it: a letter of a Latin
// alphabet, a dash, a quotation mark, an ellipsis; not an accent that stands alone.
func narrow(r rune) bool {
	return r >= ' ' && r <= '~' || r > 0xad && r < 0x300 || r >= 0x2010 && r <= 0x2027
}

// pad fills a line with spaces up to a width in columns.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-columns(s))) }

// cut takes as much from the start of a line as fits into a width in columns. Letters with their accents
// stay together.
func cut(s string, width int) string {
	n := 0
	for i, r := range s {
		if !narrow(r) {
			return cutClusters(s, width)
		}
		if n == width {
			return s[:i]
		}
		n++
	}
	return s
}

func cutClusters(s string, width int) string {
	used, rest, state := 0, s, -1
	for rest != "" {
		_, next, wide, after := uniseg.FirstGraphemeClusterInString(rest, state)
		if used += wide; used > width {
			break
		}
		rest, state = next, after
	}
	return s[:len(s)-len(rest)]
}
