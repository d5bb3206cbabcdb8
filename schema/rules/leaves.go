package rules

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A leaf is a text or a date of the statement, and the key that holds it.
type leaf struct {
	path string
	text string      // empty: it is a date
	date schema.Date // zero: it is a text
}

// leavesOf gives all that a statement holds in words and dates, in the order of the format; what is
// blank is left out. This is the one place that goes through a statement by reflection.
func leavesOf(st *schema.Statement) []leaf {
	w := leafWalk{leaves: make([]leaf, 0, 256)}
	w.table(reflect.ValueOf(st).Elem())
	return w.leaves
}

// A leafWalk holds the path of the value that it is at.
type leafWalk struct {
	path   []byte
	leaves []leaf
}

var dateType, countType = reflect.TypeFor[schema.Date](), reflect.TypeFor[schema.Count]()

func (w *leafWalk) table(v reflect.Value) {
	t := v.Type()
	for i := range v.NumField() {
		if f := v.Field(i); !f.IsZero() {
			w.below(t.Field(i).Tag.Get("toml"), f)
		}
	}
}

// below visits the value of a key and comes back to the path as it was.
func (w *leafWalk) below(key string, v reflect.Value) {
	end := len(w.path)
	if end > 0 {
		w.path = append(w.path, '.')
	}
	if strings.ContainsAny(key, pathSigns) {
		key = strconv.Quote(key)
	}
	w.path = append(w.path, key...)
	w.value(v)
	w.path = w.path[:end]
}

func (w *leafWalk) value(v reflect.Value) {
	switch v.Type() {
	case dateType:
		w.leaves = append(w.leaves, leaf{path: string(w.path), date: v.Interface().(schema.Date)})
		return
	case countType:
		w.leaves = append(w.leaves, leaf{path: string(w.path), text: v.Interface().(schema.Count).String()})
		return
	}
	switch v.Kind() {
	case reflect.String:
		w.leaves = append(w.leaves, leaf{path: string(w.path), text: v.String()})
	case reflect.Struct:
		w.table(v)
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
		w.below(key.String(), v.MapIndex(key))
	}
}

func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return keys
}
