package findings

import (
	"bytes"
	"slices"
	"strings"

	"dueregard/schema"
)

// A manner is how a file writes its keys and texts: so that what is pasted into it looks the same.
type manner struct {
	tight   bool   // key=value, without spaces
	literal bool   // 'text', in place of "text"
	indent  string // before the keys of a table
}

// mannerLines is how many lines of a file are looked at.
const mannerLines = 400

// mannerFor is the manner of a file, if there is anything to paste into it.
func mannerFor(found []schema.Finding, source []byte) manner {
	if !slices.ContainsFunc(found, func(f schema.Finding) bool { return f.Snippet != "" }) {
		return manner{}
	}
	return mannerOf(source)
}

// mannerOf sees how most of the keys in a file are written: at its beginning, for the rest is like it.
func mannerOf(source []byte) manner {
	var seen mannerCounts
	for range mannerLines {
		var l []byte
		if l, source, _ = bytes.Cut(source, []byte("\n")); len(l) == 0 && len(source) == 0 {
			break
		}
		seen.line(l)
	}
	m := manner{tight: seen.tight*2 > seen.keys, literal: seen.literal*2 > seen.texts}
	if seen.indented*2 > seen.keys {
		m.indent = seen.indent
	}
	return m
}

// mannerCounts are what lines seen so far have in common.
type mannerCounts struct {
	keys, tight, indented int
	texts, literal        int
	indent                string // the last that was seen
	inTable               bool
	inText                string // the quotation marks of a text that goes on; empty: none does
}

func (c *mannerCounts) line(l []byte) {
	if c.inText != "" {
		if bytes.Contains(l, []byte(c.inText)) {
			c.inText = ""
		}
		return
	}
	key := bytes.TrimLeft(l, " \t")
	c.inTable = c.inTable || len(key) > 0 && key[0] == '['
	name, value, ok := bytes.Cut(key, []byte("="))
	if !ok || !isKey(bytes.TrimRight(name, " \t")) {
		return
	}
	c.keys++
	if !bytes.HasSuffix(name, []byte(" ")) && !bytes.HasPrefix(value, []byte(" ")) {
		c.tight++
	}
	if c.inTable && len(key) < len(l) {
		c.indented++
		c.indent = string(l[:len(l)-len(key)])
	}
	value = bytes.TrimLeft(value, " \t")
	if len(value) > 0 && (value[0] == '"' || value[0] == '\'') {
		c.texts++
		if value[0] == '\'' {
			c.literal++
		}
	}
	c.inText = openText(value)
}

// openText gives the quotation marks by which a value begins that goes on for several lines; empty: it does not.
func openText(value []byte) string {
	for _, marks := range []string{`"""`, `'''`} {
		if rest, ok := bytes.CutPrefix(value, []byte(marks)); ok && !bytes.Contains(rest, []byte(marks)) {
			return marks
		}
	}
	return ""
}

// isKey says that bytes are a key without quotation marks; dots may join several.
func isKey(b []byte) bool {
	for _, c := range b {
		if c != '-' && c != '_' && c != '.' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return len(b) > 0
}

// rewrite writes a line of a snippet in the manner of the file. A line that is not a key and its value stays
// as it is, and so do quotation marks around what other marks could not hold.
func (m manner) rewrite(l string) string {
	name, value, ok := strings.Cut(l, " = ")
	if !ok || !isKey([]byte(name)) {
		return l
	}
	if m.literal && !strings.ContainsAny(value, `'\`) {
		value = strings.ReplaceAll(value, `"`, `'`)
	}
	if m.tight {
		return m.indent + name + "=" + value
	}
	return m.indent + name + " = " + value
}

func (m manner) rewriteAll(lines []string) []string {
	written := make([]string, len(lines))
	for i, l := range lines {
		written[i] = m.rewrite(l)
	}
	return written
}
