package schema

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
)

// Reworded gives a copy of the statement in which every text in Markdown, every answer to the house's own
// questions and the twins of both are what reword makes of them; language is the BCP 47 tag of the words, or
// empty for that of the statement. Markdown says that links and the like may be written.
func (st *Statement) Reworded(reword func(words, language string, markdown bool) string) *Statement {
	r := &reworder{reword: reword, twins: maps.Clone(st.Twins)}
	copied := r.value(reflect.ValueOf(st).Elem(), statementFormat.shape(), "", "").Interface().(Statement)
	copied.Twins = r.twins
	return &copied
}

// A reworder copies a value and rewords its texts.
type reworder struct {
	reword func(words, language string, markdown bool) string
	twins  Twins // of the copy
}

// value copies what stands at a key, or at an element of it: "[2]".
func (r *reworder) value(v reflect.Value, s *shape, key, element string) reflect.Value {
	switch s.kind {
	case kindTable:
		return r.table(v, s, key+element)
	case kindMap:
		if v.IsNil() {
			return v
		}
		to := reflect.MakeMapWithSize(v.Type(), v.Len())
		for _, k := range v.MapKeys() {
			to.SetMapIndex(k, r.value(v.MapIndex(k), s.element, join(key, k.String()), ""))
		}
		return to
	case kindArray:
		if v.IsNil() {
			return v
		}
		to := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			to.Index(i).Set(r.value(v.Index(i), s.element, key, fmt.Sprintf("[%d]", i)))
		}
		return to
	case kindAny:
		if v.IsNil() {
			return v
		}
		return reflect.ValueOf(r.answer(v.Interface(), "")).Convert(v.Type())
	case kindText:
		return r.text(v, key, element)
	}
	return v
}

func (r *reworder) table(v reflect.Value, s *shape, path string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return v
		}
		to := reflect.New(v.Type().Elem())
		to.Elem().Set(r.table(v.Elem(), s, path))
		return to
	}
	to := reflect.New(v.Type()).Elem()
	to.Set(v)
	for i := range s.fields {
		f := &s.fields[i]
		to.FieldByIndex(f.index).Set(r.value(v.FieldByIndex(f.index), f.shape, join(path, f.name), ""))
	}
	return to
}

// text rewords a text and its twins.
func (r *reworder) text(v reflect.Value, key, element string) reflect.Value {
	for _, suffix := range twinSuffixes {
		at := key + "-" + suffix + element
		if words, ok := r.twins[at]; ok {
			r.twins[at] = r.reword(words, languageOf(suffix), true)
		}
	}
	return reflect.ValueOf(r.reword(v.String(), "", true)).Convert(v.Type())
}

// languageOf is the language of twins of a suffix; plain words are in that of the statement.
func languageOf(suffix string) string {
	if suffix == Plain {
		return ""
	}
	return suffix
}

func (r *reworder) answer(v any, language string) any {
	switch v := v.(type) {
	case string:
		return r.reword(v, language, false)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = r.answer(v[i], language)
		}
		return list
	case map[string]any:
		table := make(map[string]any, len(v))
		for key, answer := range v {
			in := language
			if IsTwin(v, key) {
				in = languageOf(key[strings.LastIndexByte(key, '-')+1:])
			}
			table[key] = r.answer(answer, in)
		}
		return table
	}
	return v
}
