package schema

import (
	"fmt"
	"strings"
)

// A given is a value that is put into a file, with the places of what is in it.
type given struct {
	index
	at int32 // the node of the value itself, or of a table or an entry in it
}

// read takes a value apart. Its line ends become those of the file.
func (e *editor) read(value string) (*given, error) {
	value = strings.ReplaceAll(strings.TrimSpace(value), "\r\n", "\n")
	source := "v = " + strings.ReplaceAll(value, "\n", e.style.LineEnd)
	w, problem := walk([]byte(source), anything)
	switch {
	case problem != nil:
		return nil, fmt.Errorf("that is no value: %s", problem.Message)
	case len(w.list) > 0:
		return nil, fmt.Errorf("that is no value: %s", w.list[0].Message)
	}
	v := &given{index: w.index}
	if v.at, _ = w.find("v"); int(w.nodes[v.at].valueEnd) != len(source) {
		return nil, fmt.Errorf("that is more than a value")
	}
	return v, nil
}

// within gives the value in the tables and lists that lead to it.
func (e *editor) within(steps []step, v *given) (*given, error) {
	text := v.text()
	for i := len(steps) - 1; i >= 0; i-- {
		switch steps[i].index {
		case byKey:
			text = "{ " + quoteKey(steps[i].key) + " = " + text + " }"
		case 0:
			text = "[" + text + "]"
		default:
			return nil, fmt.Errorf("there is no entry before [%d]", steps[i].index)
		}
	}
	return e.read(text)
}

// text is the value as it was given.
func (v *given) text() string {
	n := &v.nodes[v.at]
	return string(v.source[n.valueStart:n.valueEnd])
}

// isTable says that the value is a table in braces.
func (v *given) isTable() bool { return v.source[v.nodes[v.at].valueStart] == '{' }

// tables gives the entries of a list of tables; nil: the value is something else.
func (v *given) tables() []*given {
	if v.source[v.nodes[v.at].valueStart] != '[' {
		return nil
	}
	var entries []*given
	for i := range v.nodes {
		if n := &v.nodes[i]; n.parent == v.at && n.index >= 0 {
			entry := &given{v.index, int32(i)}
			if !entry.isTable() {
				return nil
			}
			entries = append(entries, entry)
		}
	}
	return entries
}

// An item is a key of a table in braces, dotted or not, and its value.
type item struct {
	key    string
	dotted bool
	value  *given
}

// items gives the keys of a table in braces, in their order.
func (v *given) items() []item {
	var items []item
	for i := range v.nodes {
		n := &v.nodes[i]
		if n.made != asValue || n.index != byKey {
			continue
		}
		key, around := quoteKey(n.key), n.parent
		for around != v.at && v.nodes[around].made == byDots {
			key, around = quoteKey(v.nodes[around].key)+"."+key, v.nodes[around].parent
		}
		if around == v.at && int32(i) != v.at {
			items = append(items, item{key, around != n.parent, &given{v.index, int32(i)}})
		}
	}
	return items
}

// headedBy says whether the value is written below headers of its own, where the format has the shape.
// At the top of a file all tables are; below, those that do not fit into a line.
func (v *given) headedBy(s *shape, top bool) bool {
	switch {
	case s == nil:
		return false
	case s.kind == kindTable:
		return v.isTable() && (top || !s.oneLine())
	case s.kind == kindMap, s.kind == kindAny && s != anything:
		return v.isTable()
	case s.kind == kindArray && s.element.kind == kindTable:
		return len(v.tables()) > 0 && (top || !s.element.oneLine())
	}
	return false
}

// tableWriter writes tables below headers, as a file is written.
type tableWriter struct {
	b                 strings.Builder
	style             Style
	indent, keyIndent string // before headers, before keys
}

func (w *tableWriter) line(parts ...string) {
	for _, part := range parts {
		w.b.WriteString(part)
	}
	w.b.WriteString(w.style.LineEnd)
}

// value writes a table, or a list of tables, below headers with the name.
func (w *tableWriter) value(name string, s *shape, v *given) {
	if v.isTable() {
		w.table("["+name+"]", name, s, v)
		return
	}
	for _, entry := range v.tables() {
		w.table("[["+name+"]]", name, s.element, entry)
	}
}

func (w *tableWriter) table(header, name string, s *shape, v *given) {
	var plain, headed []item
	for _, item := range v.items() {
		if !item.dotted && item.value.headedBy(s.child(v.nodes[item.value.at].key), false) {
			headed = append(headed, item)
		} else {
			plain = append(plain, item)
		}
	}
	if len(plain) > 0 || len(headed) == 0 || strings.HasPrefix(header, "[[") {
		if w.b.Len() > 0 && w.style.Spaced {
			w.line()
		}
		w.line(w.indent, header)
	}
	for _, item := range plain {
		w.line(w.keyIndent, item.key, w.style.Equals, item.value.text())
	}
	for _, item := range headed {
		w.value(name+"."+item.key, s.child(v.nodes[item.value.at].key), item.value)
	}
}
