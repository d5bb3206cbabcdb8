package rules

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A leaf is a text or a date of the statement, and the key that holds it.
type leaf struct {
	path    string
	text    string       // empty: it is a date
	date    *schema.Date // nil: it is a text, or a date that names a time
	signs                // what may stand in the text
	example bool         // the text is the example that the format gives of its key
}

// leavesOf gives all that a statement holds in words and dates, in the order of the format; what is
// blank is left out. This is the one place that goes through a statement by reflection.
func leavesOf(st *schema.Statement) []leaf {
	const usual, bytesEach = 384, 32
	w := leafWalk{leaves: make([]leaf, 0, usual), ends: make([]int, 0, usual)}
	w.paths.Grow(usual * bytesEach)
	w.table(statementShape(), reflect.ValueOf(st).Elem())
	for _, path := range slices.Sorted(maps.Keys(st.Twins)) {
		w.path = append(w.path[:0], path...)
		w.add(leaf{text: st.Twins[path]})
	}
	paths := w.paths.String() // one string, of which each path is a part
	for i, end := range w.ends {
		start := 0
		if i > 0 {
			start = w.ends[i-1]
		}
		w.leaves[i].path = paths[start:end]
	}
	return w.leaves
}

// A leafWalk holds the path of the value that it is at.
type leafWalk struct {
	path    []byte
	leaves  []leaf          // without their paths
	paths   strings.Builder // those of all leaves, one after the other
	ends    []int           // where the path of each leaf ends
	example string          // of the key around
}

func (w *leafWalk) add(l leaf) {
	l.signs = signsOf(l.text)
	w.leaves = append(w.leaves, l)
	w.paths.Write(w.path)
	w.ends = append(w.ends, w.paths.Len())
}

func (w *leafWalk) table(shape *leafShape, v reflect.Value) {
	end := len(w.path)
	for i := range shape.fields {
		f := &shape.fields[i]
		inner := v.Field(f.index)
		if kind := inner.Kind(); (kind == reflect.String || kind == reflect.Slice || kind == reflect.Map) && inner.Len() == 0 {
			continue
		}
		if end > 0 {
			w.path = append(w.path, '.')
		}
		w.path = append(w.path, f.key...)
		w.example = f.example
		w.value(f.leafShape, inner)
		w.path = w.path[:end]
	}
}

// value visits a value and comes back to the path as it was.
func (w *leafWalk) value(shape *leafShape, v reflect.Value) {
	switch shape.kind {
	case reflect.String:
		w.text(v.String())
	case reflect.Struct:
		w.table(shape, v)
	case reflect.Pointer:
		if !v.IsNil() {
			w.value(shape.of, v.Elem())
		}
	case reflect.Slice:
		w.elements(shape.of, v)
	case reflect.Map:
		w.entries(shape.of, v)
	case reflect.Interface:
		w.answer(v.Interface())
	case dateLeaf:
		w.date(pointerTo[schema.Date](v))
	case countLeaf:
		w.text(pointerTo[schema.Count](v).String())
	}
}

// pointerTo spares copying what can be pointed at.
func pointerTo[T any](v reflect.Value) *T {
	if v.CanAddr() {
		return v.Addr().Interface().(*T)
	}
	value := v.Interface().(T)
	return &value
}

func (w *leafWalk) text(text string) {
	if text != "" {
		w.add(leaf{text: text, example: w.example != "" && isExample(text, w.example)})
	}
}

// isExample says that a text is an example, or one of several.
func isExample(text, example string) bool {
	return text == example || strings.Contains(example, " | ") && len(strings.Fields(text)) >= fewestOfExample && slices.Contains(strings.Split(example, " | "), text)
}

func (w *leafWalk) date(d *schema.Date) {
	switch {
	case d.IsZero():
	case d.Known():
		w.add(leaf{})
	default:
		doubtful := *d
		w.add(leaf{date: &doubtful})
	}
}

func (w *leafWalk) elements(shape *leafShape, v reflect.Value) {
	end := len(w.path)
	for i := range v.Len() {
		w.index(i)
		w.value(shape, v.Index(i))
		w.path = w.path[:end]
	}
}

func (w *leafWalk) index(i int) {
	w.path = append(w.path, '[')
	w.path = strconv.AppendInt(w.path, int64(i), 10)
	w.path = append(w.path, ']')
}

// entries visits a map in the order of its keys, so that findings come in one order too.
func (w *leafWalk) entries(shape *leafShape, v reflect.Value) {
	end := len(w.path)
	for _, key := range sortedKeys(v) {
		w.key(key.String())
		w.value(shape, v.MapIndex(key))
		w.path = w.path[:end]
	}
}

func (w *leafWalk) key(name string) {
	if strings.ContainsAny(name, pathSigns) {
		name = strconv.Quote(name)
	}
	w.path = append(append(w.path, '.'), name...)
}

// answer visits what is recorded under answers, which is whatever TOML can hold.
func (w *leafWalk) answer(v any) {
	w.example = ""
	end := len(w.path)
	switch v := v.(type) {
	case string:
		w.text(v)
	case []any:
		for i := range v {
			w.index(i)
			w.answer(v[i])
			w.path = w.path[:end]
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			w.key(key)
			w.answer(v[key])
			w.path = w.path[:end]
		}
	case []map[string]any:
		for i := range v {
			w.index(i)
			w.answer(v[i])
			w.path = w.path[:end]
		}
	}
}

func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return keys
}
