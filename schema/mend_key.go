package schema

import (
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Keys that the format does not have, and which of its own a program may write in their places.

// meantBy gives the known key of a table that somebody most likely meant by another, and whether it is so near that
// a program can tell. A twin is a twin: what ends in "-cy" is never taken for a key in English.
func (w *walker) meantBy(key string, table *shape) (near string, sure bool) {
	base, suffix := key, ""
	names := make([]string, 0, len(table.fields))
	if cut := strings.LastIndexByte(key, '-'); cut >= 0 && slices.Contains(twinSuffixes, key[cut+1:]) {
		base, suffix = key[:cut], key[cut:]
	}
	for _, f := range table.fields {
		if suffix == "" || table.twinned(f.name+suffix) != nil {
			names = append(names, f.name)
		}
	}
	if near = slip(base, names, w.isWord); near != "" {
		return near + suffix, true
	}
	if w.mending {
		return "", false
	}
	if near = Nearest(base, names); near == "" {
		return "", false
	}
	return near + suffix, false
}

// isWord says that somebody may mean a word that a key is made of: it stands in another key, or in a dictionary.
func (w *walker) isWord(word string) bool {
	if w.words == nil {
		w.words = make(map[string]bool)
		w.nodes[0].shape.addWords(w.words, make(map[*shape]bool))
	}
	return w.words[word] || otherWords[word]
}

// addWords collects the words of all keys in and below a shape.
func (s *shape) addWords(words map[string]bool, seen map[*shape]bool) {
	if s == nil || seen[s] {
		return
	}
	seen[s] = true
	s.element.addWords(words, seen)
	for _, f := range s.fields {
		for word := range strings.SplitSeq(f.name, "-") {
			words[word] = true
		}
		f.shape.addWords(words, seen)
	}
}

// renamed writes a known key in the place of an unknown one, where it could stand. Whether it is free is known
// only when the file was read: see settleRenames. The problem is the next one to be told.
func (w *walker) renamed(at int32, table *shape, name string, key unstable.Range) []Replacement {
	n := &w.nodes[at]
	f := table.field(name)
	if f == nil {
		f = table.twinned(name)
	}
	if !w.fits(n.made, f) {
		return nil
	}
	if w.renames == nil {
		w.renames, w.misnamed = make(map[step][]int32), make(map[int32]int)
	}
	to := step{parent: n.parent, index: byKey, key: name}
	w.renames[to] = append(w.renames[to], at)
	w.misnamed[at] = len(w.list)
	return []Replacement{{int(key.Offset), int(key.Offset + key.Length), quoteKey(name)}}
}

// renamedToo writes the known key in each further place where the file makes the unknown one: all of them, or none.
func (w *walker) renamedToo(at int32, made manner, key unstable.Range) {
	i, ok := w.misnamed[at]
	if !ok || w.list[i].Fix == nil {
		return
	}
	n, fix := &w.nodes[at], &w.list[i].Fix
	if !n.made.admits(made) {
		*fix = nil
		return
	}
	if made == byHeader {
		n.made = made
	}
	*fix = append(*fix, Replacement{int(key.Offset), int(key.Offset + key.Length), (*fix)[0].Text})
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
	for to, unknown := range w.renames {
		at, stands := w.follow(to)
		if !stands && len(unknown) == 1 {
			continue
		}
		for _, u := range unknown {
			if w.nodes[u].made != asList || stands && w.nodes[at].made != asList {
				w.list[w.misnamed[u]].Fix = nil
			}
		}
	}
}
