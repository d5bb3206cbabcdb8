package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"dueregard/render/pdf"
	"dueregard/schema"
)

// located gives the place of what a writer could not show, in the statement or in the body's template.
func (l *loader) located(c *checked, err error) error {
	var glyph *pdf.MissingGlyphError
	name := schema.InLine(c.file.Name)
	if !errors.As(err, &glyph) {
		return fmt.Errorf("%s: %w", name, err)
	}
	const hint = "write it in other words; a web page (--format html) can hold it"
	key := c.file.Position(glyph.Where)
	line, column, best := key.Line, key.Column, 0
	if at, alike := likest(c.file.Source, glyph, key.Start); alike > 0 {
		line, column = place(c.file.Source, at)
		best = alike
	}
	of := ""
	for _, f := range l.houseFiles(c.form) {
		if at, alike := likest(f.content.Bytes(), glyph, 0); alike > best {
			line, column = place(f.content.Bytes(), at)
			best = alike
			name, of = schema.InLine(f.name), fmt.Sprintf("; %s is made on this form", schema.InLine(c.file.Name))
		}
	}
	return fmt.Errorf("%s:%d:%d: error: %w%s\n  hint: %s", name, line, column, glyph, of, hint)
}

// likest finds where a character stands in a source in words like those around it: at which byte, and how many
// bytes are alike; 0: nowhere. Of several like places it is the first behind a key.
func likest(source []byte, glyph *pdf.MissingGlyphError, key int) (at, alike int) {
	for _, written := range spellings(glyph.Rune) {
		for end := 0; ; {
			i := bytes.Index(source[end:], []byte(written))
			if i < 0 {
				break
			}
			i += end
			end = i + len(written)
			if n := common(source[:i], source[end:], glyph.Text, string(glyph.Rune)); n > alike || n == alike && at < key && i >= key {
				at, alike = i, n
			}
		}
	}
	return at, alike
}

// spellings are a character as it is and as TOML lets it be escaped.
func spellings(sign rune) []string {
	all := []string{string(sign)}
	for _, form := range []string{`\u%04x`, `\u%04X`, `\U%08x`, `\U%08X`} {
		all = append(all, fmt.Sprintf(form, sign))
	}
	return all
}

// common counts the bytes around a place in a source that stand in the same way around the sign in some words, and
// those of the sign.
func common(before, after []byte, words, sign string) int {
	most := len(sign)
	for i := range words {
		if !strings.HasPrefix(words[i:], sign) {
			continue
		}
		first, last := words[:i], words[i+len(sign):]
		n := 0
		for n < min(len(first), len(before)) && first[len(first)-n-1] == before[len(before)-n-1] {
			n++
		}
		m := 0
		for m < min(len(last), len(after)) && last[m] == after[m] {
			m++
		}
		most = max(most, len(sign)+n+m)
	}
	return most
}

// place gives the line and the column of a byte, in characters from 1.
func place(source []byte, at int) (line, column int) {
	before := source[:at]
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])
}
