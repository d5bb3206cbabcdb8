package pdf

// An element is a part of the document as a reader without eyes needs it: the structure tree of
// PDF 1.7, section 14.8.4. The layout lists elements in reading order and notes with each
// operation which one it belongs to.
type element struct {
	tag     string // standard structure type: "P", "H1", "TD"
	parent  int    // index of the element around it; 0: the document
	alt     string // of a Figure: what it shows, in words
	actual  string // what is read in place of what is shown: the whole of a text that is cut
	scope   string // of a TH: "Column" or "Row"
	columns int    // that a TD fills, where they are more than one: PDF 1.7, table 349
	counts  string // of an L: how it counts, PDF 1.7, table 347; empty: its labels are words
	key     string // where the block stands in the statement; may be empty

	language string // BCP 47, where it is not that of the element around it; empty: it is
}

// element adds an element at the end of its parent and returns its index.
func (l *layout) element(parent int, tag string) int {
	l.tree = append(l.tree, element{tag: tag, parent: parent})
	return len(l.tree) - 1
}

// keyed adds an element that shows what the statement has under key.
func (l *layout) keyed(parent int, tag, key string) int {
	i := l.element(parent, tag)
	l.tree[i].key = key
	if key != "" {
		l.where = key
	}
	return i
}

// heads adds a header cell that heads its column or its row. One without words heads nothing, and is a
// cell like others.
func (l *layout) heads(parent int, scope string, empty bool) int {
	if empty {
		return l.element(parent, "TD")
	}
	i := l.element(parent, "TH")
	l.tree[i].scope = scope
	return i
}
