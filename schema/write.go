package schema

import (
	"bufio"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// Write puts a statement as TOML: keys in the order of the types, which is the order of the form;
// the nine characteristics in the order of the Act, other ids by the alphabet; long text between
// three quotation marks; keys that hold nothing left out. The same statement gives the same bytes,
// and Load of them gives the same statement.
//
// It fails only when w does, or when Answers holds a type that Load does not give: other than string,
// bool, int64, float64, time.Time, []any and map[string]any.
func Write(w io.Writer, st *Statement) error {
	out := writer{b: bufio.NewWriter(w), twins: st.Twins}
	out.table(reflect.ValueOf(st).Elem(), statementFormat.shape(), "", "")
	if out.err != nil {
		return out.err
	}
	return out.b.Flush()
}

type writer struct {
	b     *bufio.Writer
	twins Twins
	err   error
	begun bool
}

// table writes the plain keys of a table, then the tables in it, each with a header. The path is that
// of the headers, at is where the table stands.
func (w *writer) table(v reflect.Value, s *shape, path, at string) {
	plain, headed := w.parts(v, s, path, at)
	for _, f := range plain {
		w.keyValue(f.name, reflect.Indirect(v.FieldByIndex(f.index)), f.shape, join(at, f.name))
		w.twinsOf(f, v.FieldByIndex(f.index).Len, join(at, f.name), func(name string, value reflect.Value) {
			w.keyValue(name, value, f.shape, "")
		})
	}
	for _, f := range headed {
		w.headed(reflect.Indirect(v.FieldByIndex(f.index)), f.shape, join(path, f.name), join(at, f.name))
	}
}

// twinsOf hands over each twin of a key with its name. A list has as many twins at the most as the number given.
func (w *writer) twinsOf(f field, length func() int, at string, write func(name string, value reflect.Value)) {
	if w.twins == nil {
		return
	}
	for _, suffix := range twinSuffixes {
		name := f.name + "-" + suffix
		if words, ok := w.twins[at+"-"+suffix]; ok {
			write(name, reflect.ValueOf(words))
			continue
		}
		if f.shape.kind != kindArray {
			continue
		}
		var list []string
		for i := range length() {
			words, ok := w.twins[fmt.Sprintf("%s-%s[%d]", at, suffix, i)]
			if !ok {
				break
			}
			list = append(list, words)
		}
		if list != nil {
			write(name, reflect.ValueOf(list))
		}
	}
}

// parts gives the keys of a table that hold something: those written as they are, and those written
// below headers of their own.
func (w *writer) parts(v reflect.Value, s *shape, path, at string) (plain, headed []field) {
	for _, f := range s.fields {
		switch value := v.FieldByIndex(f.index); {
		case w.blank(value, join(at, f.name)):
		case f.shape.headed(value, path):
			headed = append(headed, f)
		default:
			plain = append(plain, f)
		}
	}
	return plain, headed
}

// headed says whether a value of the shape, in the table at the path, is written below headers of its
// own.
func (s *shape) headed(v reflect.Value, path string) bool {
	switch s.kind {
	case kindTable, kindMap, kindAny:
		return true
	case kindArray:
		return s.element.kind == kindTable && v.Len() > 0 && (path == "" || !s.element.oneLine())
	}
	return false
}

// oneLine says whether a table is short enough to stand within a line: all its keys are figures and
// short words.
func (s *shape) oneLine() bool {
	for _, f := range s.fields {
		switch f.shape.kind {
		case kindText, kindTable, kindMap, kindAny, kindArray:
			return false
		}
	}
	return len(s.fields) <= 5
}

func (w *writer) headed(v reflect.Value, s *shape, path, at string) {
	switch s.kind {
	case kindTable:
		if plain, headed := w.parts(v, s, path, at); len(plain) > 0 || len(headed) == 0 {
			w.header("[" + path + "]")
		}
		w.table(v, s, path, at)
	case kindMap:
		if v.Len() == 0 {
			w.header("[" + path + "]")
		}
		for _, key := range sortedKeys(v) {
			w.headed(v.MapIndex(key), s.element, join(path, key.String()), join(at, key.String()))
		}
	case kindArray:
		for i := range v.Len() {
			w.header("[[" + path + "]]")
			w.table(v.Index(i), s.element, path, fmt.Sprintf("%s[%d]", at, i))
		}
	case kindAny:
		w.header("[" + path + "]")
		for _, key := range sortedKeys(v) {
			w.keyValue(key.String(), v.MapIndex(key), s, "")
		}
	}
}

func (w *writer) header(text string) {
	if w.begun {
		w.print("\n")
	}
	w.print(text, "\n")
	w.begun = true
}

func (w *writer) keyValue(name string, v reflect.Value, s *shape, at string) {
	w.begun = true
	w.print(quoteKey(name), " = ")
	w.value(v, s, at)
	w.print("\n")
}

func (w *writer) print(parts ...string) {
	for _, part := range parts {
		if _, err := w.b.WriteString(part); err != nil && w.err == nil {
			w.err = err
		}
	}
}

// blank says that a key is left out: it holds nothing, and has no twin that would stand alone.
func (w *writer) blank(v reflect.Value, at string) bool {
	return blankValue(v) && (w.twins == nil || !slices.ContainsFunc(twinSuffixes, func(suffix string) bool {
		_, twin := w.twins[at+"-"+suffix]
		return twin
	}))
}

// blankValue says that a key holds nothing and is left out. A table or list that is there but empty
// is kept, so that a statement and its copy are equal.
func blankValue(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Map, reflect.Slice, reflect.Pointer:
		return v.IsNil()
	case reflect.String, reflect.Struct:
		return v.IsZero()
	}
	return !v.IsValid()
}

// sortedKeys puts the nine characteristics first, in the order of the Act, and other keys by the
// alphabet.
func sortedKeys(m reflect.Value) []reflect.Value {
	rank := func(key string) int {
		i := slices.IndexFunc(Characteristics, func(c ProtectedCharacteristic) bool { return string(c.ID) == key })
		if i < 0 {
			return len(Characteristics)
		}
		return i
	}
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		if d := rank(a.String()) - rank(b.String()); d != 0 {
			return d
		}
		return strings.Compare(a.String(), b.String())
	})
	return keys
}
