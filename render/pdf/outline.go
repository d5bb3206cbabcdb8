package pdf

import (
	"strconv"
	"strings"

	"dueregard/render/pdf/object"
)

// An entry is one of the outline: PDF 1.7, 12.3.3. The others that it knows of are indexes, 0: none. The
// outline itself is entry 0.
type entry struct {
	heading
	ref         object.Ref
	parent      int
	prev, next  int
	first, last int
	count       int // of those in it
}

// addOutline writes the headings as an outline, and gives its number; 0 if there are none.
func (a *archiver) addOutline() object.Ref {
	entries := outlineOf(a.sheaf.headings)
	if len(entries) == 1 {
		return 0
	}
	for i := range entries {
		entries[i].ref = a.out.Reserve()
	}
	for i, e := range entries {
		a.out.Set(e.ref, a.outlineEntry(i, entries))
	}
	return entries[0].ref
}

// outlineOf nests headings by their levels: each is in the last one of a lower level.
func outlineOf(headings []heading) []entry {
	entries := make([]entry, 1, len(headings)+1)
	open := []int{0}
	for _, h := range headings {
		if strings.TrimSpace(h.text) == "" {
			continue
		}
		for len(open) > 1 && entries[open[len(open)-1]].level >= h.level {
			open = open[:len(open)-1]
		}
		i, in := len(entries), open[len(open)-1]
		around := &entries[in]
		e := entry{heading: h, parent: in, prev: around.last}
		if around.first == 0 {
			around.first = i
		} else {
			entries[around.last].next = i
		}
		around.last = i
		around.count++
		entries = append(entries, e)
		open = append(open, i)
	}
	return entries
}

// outlineEntry is the dictionary of an entry: PDF 1.7, tables 152 and 153. What is in it is closed at first.
func (a *archiver) outlineEntry(i int, entries []entry) object.Raw {
	e := &entries[i]
	b := append(object.Raw(nil), "<<"...)
	if i == 0 {
		b = append(b, "/Type/Outlines"...)
	} else {
		b = append(b, "/Title"...)
		b = object.AppendString(b, object.Text(e.text))
		b = append(b, "/Dest"...)
		b = a.destination(b, e.at)
		if ref := a.tree.refs[e.elem]; e.elem != 0 && ref != 0 {
			b = append(b, "/SE "...)
			b = appendRef(b, ref)
		}
		b = append(b, "/Parent "...)
		b = appendRef(b, entries[e.parent].ref)
	}
	for _, other := range []struct {
		key string
		at  int
	}{{"/Prev ", e.prev}, {"/Next ", e.next}, {"/First ", e.first}, {"/Last ", e.last}} {
		if other.at != 0 {
			b = append(b, other.key...)
			b = appendRef(b, entries[other.at].ref)
		}
	}
	if e.count > 0 {
		b = append(b, "/Count "...)
		if i > 0 {
			b = append(b, '-')
		}
		b = strconv.AppendInt(b, int64(e.count), 10)
	}
	return append(b, ">>"...)
}
