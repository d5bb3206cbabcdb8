package schema

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
)

// add puts a value where nothing stands yet: below a node, at the steps from there.
func (e *editor) add(at int32, steps []step, v *given) ([]Replacement, error) {
	n, next := &e.nodes[at], steps[0]
	v, err := e.within(steps[1:], v)
	if err != nil {
		return nil, err
	}
	isList := n.made == asList || n.valueEnd > 0 && e.source[n.valueStart] == '['
	switch {
	case isList != (next.index >= 0):
		return nil, fmt.Errorf("what stands on line %d is %s", e.of(at).Line, map[bool]string{true: "a list", false: "no list"}[isList])
	case isList && next.index != n.count:
		return nil, fmt.Errorf("the list has %d entries; the next one is [%d]", n.count, n.count)
	case n.made == asList && !v.isTable():
		return nil, fmt.Errorf("an entry of the list is a table")
	case n.made == asList:
		return []Replacement{e.block(e.lastBelow(at), "[["+e.header(at)+"]]", e.header(at), n.shape.below(), v)}, nil
	case isList:
		return e.inside(at, v.text()), nil
	}
	return e.addKey(at, next.key, v)
}

// addKey puts a key into a table that stands in the file, or is named there.
func (e *editor) addKey(at int32, key string, v *given) ([]Replacement, error) {
	home, name := at, quoteKey(key)
	for e.nodes[home].made == byDots {
		name = quoteKey(e.nodes[home].key) + "." + name
		home = e.nodes[home].parent
	}
	n := &e.nodes[home]
	switch {
	case n.valueEnd > 0 && e.source[n.valueStart] != '{':
		return nil, fmt.Errorf("what stands on line %d is no table", e.of(at).Line)
	case n.valueEnd > 0:
		return e.inside(home, name+e.style.Equals+v.text()), nil
	case home == at && v.headedBy(n.shape.child(key), at == 0):
		return []Replacement{e.newTables(at, key, v)}, nil
	case n.made == inPassing:
		return []Replacement{e.newHeader(at, name, v)}, nil
	}
	return []Replacement{e.newLine(home, at, name, v)}, nil
}

// newTables adds a table, or entries of a list, below a node: behind the last one there. At the top they
// stand where the format has them: behind the last of what comes before.
func (e *editor) newTables(at int32, key string, v *given) Replacement {
	after, name := e.lastBelow(at), join(e.header(at), key)
	if at == 0 {
		after = e.lastBefore(key)
	}
	return e.block(after, "", name, e.nodes[at].shape.child(key), v)
}

// lastBelow gives the last table with a header at or below a node; 0: there is none.
func (e *editor) lastBelow(at int32) int32 {
	last := int32(0)
	for i := range e.nodes {
		if e.headed(int32(i)) && e.isBelow(int32(i), at) && e.nodes[i].start >= e.nodes[last].start {
			last = int32(i)
		}
	}
	return last
}

func (e *editor) isBelow(at, other int32) bool {
	for at != other && at != 0 {
		at = e.nodes[at].parent
	}
	return at == other
}

// lastBefore gives the last table of the nearest key at the top that comes before another in the format and
// has headers; 0: there is none.
func (e *editor) lastBefore(key string) int32 {
	order := e.nodes[0].shape.byName
	last, nearest := int32(0), -1
	for i := range e.nodes {
		n := &e.nodes[i]
		place, known := order[n.key]
		if i == 0 || n.parent != 0 || !known || place > order[key] || place <= nearest {
			continue
		}
		if below := e.lastBelow(int32(i)); below != 0 {
			last, nearest = below, place
		}
	}
	return last
}

// header is the name of a table as its header has it.
func (e *editor) header(at int32) string {
	name := ""
	for ; at != 0; at = e.nodes[at].parent {
		if n := &e.nodes[at]; n.index == byKey && name == "" {
			name = quoteKey(n.key)
		} else if n.index == byKey {
			name = quoteKey(n.key) + "." + name
		}
	}
	return name
}

// A section is the lines from a header to the next one.
type section struct {
	end  int32 // behind the last key's value, or the header
	last int32 // the node of the last key; 0: there is none
}

func (e *editor) section(header int32) section {
	if e.sections == nil {
		e.readSections()
	}
	return e.sections[header]
}

func (e *editor) readSections() {
	headers := []int32{0}
	for i := range e.nodes {
		if i > 0 && e.headed(int32(i)) {
			headers = append(headers, int32(i))
		}
	}
	slices.SortStableFunc(headers, func(a, b int32) int { return int(e.nodes[a].start - e.nodes[b].start) })
	e.sections = make(map[int32]section, len(headers))
	for _, header := range headers {
		e.sections[header] = section{end: e.nodes[header].end}
	}
	for i := range e.nodes {
		end := e.nodes[i].valueEnd
		behind := sort.Search(len(headers), func(i int) bool { return e.nodes[headers[i]].start >= end })
		if header := headers[max(0, behind-1)]; end > e.sections[header].end {
			e.sections[header] = section{end, int32(i)}
		}
	}
}

// behind gives the offset behind a section, with the comments right below it, unless they belong to what
// follows them.
func (e *editor) behind(s section) int32 {
	at := s.end
	if at > 0 {
		at = e.lineEnd(at)
	}
	below := at
	for below < int32(len(e.source)) && isComment(e.source[below:e.lineEnd(below)]) {
		below = e.lineEnd(below)
	}
	if len(bytes.TrimSpace(e.source[below:e.lineEnd(below)])) == 0 {
		return below
	}
	return at
}

// block adds tables behind the section of a header. The first line is that of the table, unless its name
// and value say it all.
func (e *editor) block(after int32, line, name string, s *shape, v *given) Replacement {
	sect := e.section(after)
	w := tableWriter{style: e.style, indent: e.indent(e.nodes[after].start), keyIndent: e.indent(e.nodes[after].start)}
	if sect.last != 0 && after != 0 {
		w.keyIndent, w.style.Equals = e.indent(e.nodes[sect.last].start), e.equalsOf(&e.nodes[sect.last])
	}
	if line != "" {
		w.table(line, name, s, v)
	} else {
		w.value(name, s, v)
	}
	return e.insert(e.behind(sect), w.b.String())
}

// insert adds whole tables at the start of a line, with the blank lines that the file has around such.
func (e *editor) insert(at int32, text string) Replacement {
	if at > 0 && e.source[at-1] != '\n' {
		text = e.style.LineEnd + text
	}
	if e.style.Spaced && !e.blankBefore(at) {
		text = e.style.LineEnd + text
	}
	if rest := e.source[at:e.lineEnd(at)]; e.style.Spaced && len(bytes.TrimSpace(rest)) > 0 {
		text += e.style.LineEnd
	}
	return Replacement{int(at), int(at), text}
}

// newHeader gives a table that is only named in the headers of those below it a header of its own, above them.
func (e *editor) newHeader(at int32, name string, v *given) Replacement {
	first := int32(-1)
	for i := range e.nodes {
		if e.headed(int32(i)) && e.isBelow(int32(i), at) && (first < 0 || e.nodes[i].start < e.nodes[first].start) {
			first = int32(i)
		}
	}
	start, read := e.nodes[first].start, int32(0)
	for i := range e.nodes {
		if end := e.nodes[i].valueEnd; end <= start {
			read = max(read, end)
		}
	}
	w := tableWriter{style: e.style, indent: e.indent(start)}
	w.line(w.indent, "["+e.header(at)+"]")
	w.line(w.indent, name, e.style.Equals, v.text())
	return e.insert(e.aboveHeader(start, read), w.b.String())
}

// newLine adds a key to the section of a table: behind the last key of the table that it goes into, which is
// the section's own or one that is made by dots.
func (e *editor) newLine(home, table int32, name string, v *given) Replacement {
	sect, end := e.section(home), int32(0)
	if home != table {
		for i := range e.nodes {
			n := &e.nodes[i]
			if n.valueEnd > end && n.valueEnd <= sect.end && e.isBelow(int32(i), table) {
				sect.last, end = int32(i), n.valueEnd
			}
		}
	}
	at, indent, equals := e.behind(sect), e.indent(e.nodes[home].start), e.style.Equals
	if sect.last != 0 {
		last := &e.nodes[sect.last]
		at, indent, equals = e.lineEnd(last.valueEnd), e.indent(last.start), e.equalsOf(last)
	} else if home != 0 {
		at = e.lineEnd(sect.end)
	}
	text := indent + name + equals + v.text() + e.style.LineEnd
	if at > 0 && e.source[at-1] != '\n' {
		text = e.style.LineEnd + text
	}
	return Replacement{int(at), int(at), text}
}

// equalsOf is what stands between a key and its value, without the spaces that put several in one column.
func (e *editor) equalsOf(n *node) string {
	before, after, ok := bytes.Cut(e.source[n.end:n.valueStart], []byte("="))
	if !ok {
		return e.style.Equals
	}
	return string(before[:min(len(before), 1)]) + "=" + string(after[:min(len(after), 1)])
}
