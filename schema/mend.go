package schema

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// What a program can mend of a file's shape without judgement. All else is for somebody who knows what is meant.

// A Mending is what was mended at a place of a file.
type Mending struct {
	Position Position // in the file as it was just before; the lines are those of the file itself
	Was, Now string   // the bytes that stood there, and those that stand there now
}

// mostMended bounds how much is read again and again, in bytes: after a syntax error nothing is known of
// what follows it.
const mostMended = 256 << 20

// Mend gives the source of a statement with its shape mended, as far as a program can (Problem.Fix), and what
// was done, in that order. Every byte besides stays as it is. The result need not load: what is wrong besides
// is for Load to tell.
func Mend(source []byte) (mended []byte, done []Mending) {
	mark := source[:len(source)-len(bytes.TrimPrefix(source, []byte(byteOrderMark)))]
	source = source[len(mark):]
	for read := 0; read <= mostMended; read += len(source) {
		_, err := Load(bytes.NewReader(source), "")
		e, ok := errors.AsType[*LoadError](err)
		if !ok {
			break
		}
		var fixes []Replacement
		for _, p := range e.Problems { // in the order of the file
			if p.Fix == nil || len(fixes) > 0 && p.Fix.Start < fixes[len(fixes)-1].End {
				continue
			}
			done = append(done, Mending{p.Position, string(source[p.Fix.Start:p.Fix.End]), p.Fix.Text})
			fixes = append(fixes, *p.Fix)
		}
		if len(fixes) == 0 {
			break
		}
		source = Replace(source, fixes)
	}
	return append(bytes.Clone(mark), source...), done
}

// nearest gives the known key of a table that somebody most likely meant, and whether it is the only one
// near. A twin is a twin: what ends in "-cy" is never taken for a key in English.
func (s *shape) nearest(key string, names []string) (near string, only bool) {
	base, suffix := key, ""
	if cut := strings.LastIndexByte(key, '-'); cut >= 0 && slices.Contains(twinSuffixes, key[cut+1:]) {
		base, suffix = key[:cut], key[cut:]
		names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return s.twinned(name+suffix) == nil })
	}
	if near = Nearest(base, names); near == "" {
		return "", false
	}
	return near + suffix, len(neighbours(base, names)) == 1
}

// renamed writes a known key in the place of an unknown one, where it could stand. Whether it is free is known
// only when the file was read: see settleRenames. The problem is the next one to be told.
func (w *walker) renamed(at int32, table *shape, name string, key unstable.Range) *Replacement {
	n := &w.nodes[at]
	f := table.field(name)
	if f == nil {
		f = table.twinned(name)
	}
	if !w.fits(n.made, f) {
		return nil
	}
	if w.renames == nil {
		w.renames = make(map[string][]int)
	}
	path := join(w.path(n.parent), name)
	w.renames[path] = append(w.renames[path], len(w.list))
	return &Replacement{int(key.Offset), int(key.Offset + key.Length), quoteKey(name)}
}

// fits says that a key can hold what the file makes there.
func (w *walker) fits(made manner, f *field) bool {
	switch made {
	case asValue:
		word := w.holding.Kind == unstable.String && f.choices != nil
		return f.shape.takes(w.holding) && f.shape.flaw(w.holding) == "" && (!word || slices.Contains(f.choices, string(w.holding.Data)))
	case asList:
		return f.shape.listsTables()
	}
	return f.shape.holdsKeys()
}

// settleRenames takes back what would make a key stand twice. Entries may be added to a list.
func (w *walker) settleRenames() {
	for path, problems := range w.renames {
		at, stands := w.find(path)
		if !stands && len(problems) == 1 {
			continue
		}
		for _, i := range problems {
			unknown, _ := w.find(w.list[i].Path)
			if w.nodes[unknown].made != asList || stands && w.nodes[at].made != asList {
				w.list[i].Fix = nil
			}
		}
	}
}

// quotedDate puts a date that TOML has no form for between quotation marks: 7.2014.
func (w *walker) quotedDate(n *node) *Replacement {
	if n.shape.kind != kindDate || n.valueEnd == 0 {
		return nil
	}
	return quotedDate(w.source, int(n.valueStart), int(n.valueEnd))
}

// quotedDate does so where the parser stumbles over it: 2014-7-31, 31/07/2014, March 2015. Where other values
// may follow on the line, in a list or a table in braces, the date ends at the comma.
func (f *fault) quotedDate(start, end int) *Replacement {
	before := string(f.source[f.lineStart():start])
	if strings.ContainsAny(before, "[{") || !strings.Contains(before, "=") {
		if comma := strings.IndexByte(string(f.source[start:end]), ','); comma >= 0 {
			end = start + comma
		}
	}
	return quotedDate(f.source, start, end)
}

func quotedDate(source []byte, start, end int) *Replacement {
	words := strings.TrimRight(string(source[start:end]), " \t\r")
	if !ParseDate(words).Known() || strings.ContainsAny(words, "\"'\\\n=") {
		return nil
	}
	return &Replacement{start, start + len(words), Quote(words)}
}
