package schema

import "bytes"

// inside adds an element to a list in brackets, or a key to a table in braces: behind the last one, on a
// line of its own where that has one.
func (e *editor) inside(at int32, text string) []Replacement {
	n := &e.nodes[at]
	open, closing := n.valueStart, n.valueEnd-1
	first, last := e.elements(at)
	if last == 0 {
		return e.only(open, closing, text)
	}
	end := e.nodes[last].valueEnd
	comma := e.comma(end, closing)
	ownLine := bytes.IndexByte(e.source[open:e.nodes[first].start], '\n') >= 0
	insert := func(at int32, text string) Replacement { return Replacement{int(at), int(at), text} }
	switch {
	case !ownLine && comma < 0:
		return []Replacement{insert(end, ", "+text)}
	case !ownLine:
		return []Replacement{insert(comma+1, " "+text+",")}
	}
	line := e.style.LineEnd + e.indent(e.nodes[first].start) + text
	behind := max(end, comma+1)
	if to := e.lineEnd(behind); to <= closing { // a comment there belongs to the element
		behind = to - 1
		if e.source[behind-1] == '\r' {
			behind--
		}
	}
	if comma >= 0 {
		return []Replacement{insert(behind, line+",")}
	}
	return []Replacement{insert(end, ","), insert(behind, line)}
}

// elements gives the first and the last element of a list, or key of a table in braces; 0, 0: there is none.
func (e *editor) elements(at int32) (first, last int32) {
	if e.inner == nil {
		e.readInner()
	}
	return e.inner[at][0], e.inner[at][1]
}

func (e *editor) readInner() {
	e.inner = make(map[int32][2]int32)
	for i := range e.nodes {
		around := e.nodes[i].parent
		for e.nodes[around].made == byDots {
			around = e.nodes[around].parent
		}
		if e.nodes[i].valueEnd == 0 || e.nodes[around].valueEnd == 0 {
			continue
		}
		ends := e.inner[around]
		if ends[0] == 0 {
			ends[0] = int32(i)
		}
		ends[1] = int32(i)
		e.inner[around] = ends
	}
}

// comma gives the offset of the comma behind the last element; -1: there is none.
func (e *editor) comma(at, closing int32) int32 {
	for ; at < closing; at++ {
		switch e.source[at] {
		case ',':
			return at
		case '#':
			at = e.lineEnd(at) - 1
		}
	}
	return -1
}

// only puts the first element between brackets. Comments between them stay above it.
func (e *editor) only(open, closing int32, text string) []Replacement {
	between := e.source[open+1 : closing]
	switch {
	case len(bytes.TrimSpace(between)) > 0:
		line := e.lineStart(closing)
		return []Replacement{{int(line), int(line), e.indent(closing) + "  " + text + e.style.LineEnd}}
	case e.source[open] == '{':
		text = " " + text + " "
	}
	return []Replacement{{int(open) + 1, int(closing), text}}
}
