package findings

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A pasting is a part of a snippet that goes to one place, in the manner of the file.
type pasting struct {
	place    string // "below line 785"; empty: it cannot be told
	lines    []string
	varied   string   // of the lines, the one that is another for the other findings of the block
	variants []string // what stands there for them; nil: it is the same
}

// pastings divide the snippet of a block into keys, which go into a table that stands, and tables of their own.
func (k *block) pastings(source []byte, m manner) []pasting {
	f := k.findings[0]
	if f.Snippet == "" {
		return nil
	}
	lines := strings.Split(f.Snippet, "\n")
	keys := 0
	for keys < len(lines) && !strings.HasPrefix(lines[keys], "[") {
		keys++
	}
	var parts []pasting
	add := func(place string, from, to int) {
		p := pasting{place: place, lines: m.rewriteAll(lines[from:to])}
		if k.varies >= from && k.varies < to {
			p.varied, p.variants = p.lines[k.varies-from], m.rewriteAll(k.variants())
		}
		parts = append(parts, p)
	}
	if keys > 0 {
		add(k.keysPlace(source, lines[:keys]), 0, keys)
	}
	if keys < len(lines) {
		add(tablePlace(f, lines[keys]), keys, len(lines))
	}
	return parts
}

// tablePlace says where a table goes: at the end of the file, unless it belongs to one entry of a list, as
// TOML gives it to the last that stands before it.
func tablePlace(f *schema.Finding, header string) string {
	list, rest, ok := strings.Cut(f.Path, "[")
	if !ok || !strings.HasPrefix(strings.TrimLeft(header, "["), list+".") {
		return "at the end of the file"
	}
	if number, _, _ := strings.Cut(rest, "]"); number == "" || f.Position.Line == 0 {
		return ""
	}
	return fmt.Sprintf("below line %d, before the next [[%s]]", f.Position.Line, list)
}

// keysPlace says where keys go for all findings of a block: in place of those that stand, below the header of
// their table, or beside the key that the finding is about. Empty: that is not known, or not the same for all.
func (k *block) keysPlace(source []byte, keys []string) string {
	place := ""
	var lines, firsts []string
	for _, f := range k.findings {
		words, at := keyPlace(source, f, keys)
		if words == "" || place != "" && words != place {
			return ""
		}
		place = words
		for i, line := range at {
			number := strconv.Itoa(line)
			if !slices.Contains(lines, number) {
				lines = append(lines, number)
			}
			if i == 0 && !slices.Contains(firsts, number) {
				firsts = append(firsts, number)
			}
		}
	}
	if len(lines) > mostJoined && len(firsts) < len(lines) {
		place, lines = place+" and below", firsts
	}
	switch {
	case len(lines) == 0:
		return place
	case len(lines) > mostJoined:
		return place + " these lines"
	}
	return place + verb(len(lines), " line ", " lines ") + list(lines)
}

// Places without a line: of keys that belong to no table, and of those that belong to entries that the
// finding does not name.
const (
	atTop     = "at the top of the file"
	intoEntry = "into the entries that it is about"
)

// keyPlace gives the words for a place, and its lines, which they go before; nil: they say it all. Empty words:
// it is not known.
func keyPlace(source []byte, f *schema.Finding, keys []string) (words string, lines []int) {
	p := f.Position
	if p.Line < 1 || p.Start < 0 || p.Start > p.End || p.End > len(source) {
		return "", nil
	}
	at := source[p.Start:p.End]
	before := source[lineStart(source, p.Start):p.Start]
	switch {
	case len(at) == 0:
		return atTop, nil
	case bytes.HasPrefix(at, []byte("[[")) && !strings.Contains(f.Path, "["):
		return intoEntry, nil
	case len(bytes.TrimSpace(before)) > 0:
		if name, _, _ := strings.Cut(keys[0], " "); string(at) == name {
			return "in place of " + name + " on", []int{p.Line}
		}
		return "within the braces on", []int{p.Line}
	}
	if names, lines := standing(source, p, keys); names != nil {
		return "in place of " + list(names) + " on", lines
	}
	if at[0] == '[' {
		return "below", []int{p.Line}
	}
	return "beside", []int{p.Line}
}

// lookAround is how many bytes of a table are looked at before and behind a place.
const lookAround = 8 << 10

// standing gives those of the keys that stand in the table around a place, and their lines. Lines are looked at, up to
// a header on either side.
func standing(source []byte, p schema.Position, keys []string) (names []string, lines []int) {
	from, end := max(0, p.Start-lookAround), min(len(source), p.End+lookAround)
	begin := from + bytes.LastIndex(source[from:p.Start], []byte("\n[")) + 1
	if next := bytes.Index(source[p.End:end], []byte("\n[")); next >= 0 {
		end = p.End + next
	}
	if source[p.Start] == '[' {
		begin = p.Start
	}
	number := p.Line - bytes.Count(source[begin:p.Start], []byte("\n"))
	for l := range bytes.SplitSeq(source[begin:end], []byte("\n")) {
		name, _, ok := bytes.Cut(l, []byte("="))
		name = bytes.TrimSpace(name)
		for _, key := range keys {
			if wanted, _, _ := strings.Cut(key, " "); ok && string(name) == wanted && !slices.Contains(names, wanted) {
				names, lines = append(names, wanted), append(lines, number)
			}
		}
		number++
	}
	return names, lines
}
