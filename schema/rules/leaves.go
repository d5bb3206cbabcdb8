package rules

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dueregard/schema"
)

// A leaf is a text or a date of the statement, and the key that holds it.
type leaf struct {
	path string
	text string       // empty: it is a date
	date *schema.Date // nil: it is a text, or a date that names a time
}

// leavesOf gives all that a statement holds in words and dates, in the order of the format; what is
// blank is left out. This is the one place that goes through a statement by reflection.
func leavesOf(st *schema.Statement) []leaf {
	w := leafWalk{leaves: make([]leaf, 0, 512), paths: make([]byte, 0, 16<<10)}
	w.table(reflect.ValueOf(st).Elem())
	for _, path := range slices.Sorted(maps.Keys(st.Twins)) {
		w.path = append(w.path[:0], path...)
		w.add(leaf{text: st.Twins[path]})
	}
	paths := string(w.paths) // one string, of which each path is a part
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
	path   []byte
	leaves []leaf // without their paths
	paths  []byte // those of all leaves, one after the other
	ends   []int  // where the path of each leaf ends
}

func (w *leafWalk) add(l leaf) {
	w.leaves = append(w.leaves, l)
	w.paths = append(w.paths, w.path...)
	w.ends = append(w.ends, len(w.paths))
}

var dateType, countType = reflect.TypeFor[schema.Date](), reflect.TypeFor[schema.Count]()

// A walkedField is a field of a struct that can hold leaves, with its key.
type walkedField struct {
	index int
	key   string
}

// walkedFields are those of all types that a statement is made of.
var walkedFields = sync.OnceValue(func() map[reflect.Type][]walkedField {
	found := make(map[reflect.Type][]walkedField)
	collectFields(reflect.TypeFor[schema.Statement](), found)
	return found
})

// collectFields looks at a type and says whether leaves can lie in it.
func collectFields(t reflect.Type, found map[reflect.Type][]walkedField) bool {
	switch t.Kind() {
	case reflect.String, reflect.Interface:
		return true
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return collectFields(t.Elem(), found)
	case reflect.Struct:
		if _, seen := found[t]; seen || t == dateType || t == countType {
			return true
		}
		found[t] = []walkedField{}
		for i := range t.NumField() {
			if t.Field(i).Tag.Get("toml") == "-" {
				continue
			}
			if collectFields(t.Field(i).Type, found) {
				found[t] = append(found[t], walkedField{i, t.Field(i).Tag.Get("toml")})
			}
		}
		return true
	}
	return false
}

func (w *leafWalk) table(v reflect.Value) {
	for _, f := range walkedFields()[v.Type()] {
		w.below(f.key, v.Field(f.index))
	}
}

// below visits the value of a key and comes back to the path as it was.
func (w *leafWalk) below(key string, v reflect.Value) {
	end := len(w.path)
	if end > 0 {
		w.path = append(w.path, '.')
	}
	w.path = append(w.path, key...)
	w.value(v)
	w.path = w.path[:end]
}

func (w *leafWalk) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if text := v.String(); text != "" {
			w.add(leaf{text: text})
		}
	case reflect.Struct:
		w.structure(v)
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			w.value(v.Elem())
		}
	case reflect.Slice:
		w.elements(v)
	case reflect.Map:
		w.entries(v)
	}
}

func (w *leafWalk) structure(v reflect.Value) {
	switch v.Type() {
	case dateType:
		if date := v.Interface().(schema.Date); !date.IsZero() {
			l := leaf{}
			if !date.Known() {
				doubtful := date
				l.date = &doubtful
			}
			w.add(l)
		}
	case countType:
		if count := v.Interface().(schema.Count).String(); count != "" {
			w.add(leaf{text: count})
		}
	default:
		w.table(v)
	}
}

func (w *leafWalk) elements(v reflect.Value) {
	end := len(w.path)
	for i := range v.Len() {
		w.path = append(w.path, '[')
		w.path = strconv.AppendInt(w.path, int64(i), 10)
		w.path = append(w.path, ']')
		w.value(v.Index(i))
		w.path = w.path[:end]
	}
}

// entries visits a map in the order of its keys, so that findings come in one order too.
func (w *leafWalk) entries(v reflect.Value) {
	for _, key := range sortedKeys(v) {
		name := key.String()
		if strings.ContainsAny(name, pathSigns) {
			name = strconv.Quote(name)
		}
		w.below(name, v.MapIndex(key))
	}
}

func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return keys
}
