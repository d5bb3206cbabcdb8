package schema

import (
	"reflect"
	"slices"
	"strings"
)

// A kind is what TOML may hold at a place of the format.
type kind int

const (
	kindTable  kind = iota // a table with known keys
	kindMap                // a table whose keys are ids
	kindArray              // an array, or an array of tables
	kindString             // words in one line
	kindText               // Markdown
	kindInt
	kindFloat
	kindBool
	kindDate
	kindCount
	kindAny // whatever TOML can hold
)

// expects says what a kind is to somebody who wrote something else.
var expects = map[kind]string{
	kindTable:  "a table of keys",
	kindMap:    "tables, each with an id of its own",
	kindArray:  "a list in square brackets",
	kindString: `words in quotation marks`,
	kindText:   `text in quotation marks`,
	kindInt:    "a whole number, without quotation marks",
	kindFloat:  "a number, without quotation marks or a per cent sign",
	kindBool:   "true or false, without quotation marks",
	kindDate:   `a date such as 2014-07-31, "July 2014" or "2023/24"`,
	kindAny:    "a table of keys",
	kindCount:  `a whole number from 0, or words such as "about 140"`,
}

// A shape is what the format allows at one place, derived from the Go types.
type shape struct {
	kind    kind
	typ     reflect.Type
	fields  []field        // of a table, in the order of the struct
	byName  map[string]int // key to index in fields
	element *shape         // of a map or an array
}

// A field is one key of a table.
type field struct {
	name     string
	choices  []string // the words it takes; nil: any
	required bool
	names    bool // it names something, and so is the same in every language
	address  bool // of a page
	shape    *shape
	index    []int // of the struct field, through those that are embedded
	goName   string
}

// shapeOf derives the format of a type. The shapes made so far are in known, so that a type may hold
// itself.
func shapeOf(t reflect.Type, known map[reflect.Type]*shape) *shape {
	switch t {
	case reflect.TypeFor[Date]():
		return &shape{kind: kindDate, typ: t}
	case reflect.TypeFor[Count]():
		return &shape{kind: kindCount, typ: t}
	case reflect.TypeFor[Text]():
		return &shape{kind: kindText, typ: t}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return shapeOf(t.Elem(), known)
	case reflect.Struct:
		return tableShape(t, known)
	case reflect.Map:
		if t.Elem().Kind() == reflect.Interface {
			return &shape{kind: kindAny, typ: t}
		}
		return &shape{kind: kindMap, typ: t, element: shapeOf(t.Elem(), known)}
	case reflect.Slice:
		return &shape{kind: kindArray, typ: t, element: shapeOf(t.Elem(), known)}
	case reflect.Int:
		return &shape{kind: kindInt, typ: t}
	case reflect.Float64:
		return &shape{kind: kindFloat, typ: t}
	case reflect.Bool:
		return &shape{kind: kindBool, typ: t}
	case reflect.String:
		return &shape{kind: kindString, typ: t}
	}
	panic("schema: no TOML for " + t.String())
}

func tableShape(t reflect.Type, known map[reflect.Type]*shape) *shape {
	if s := known[t]; s != nil {
		return s
	}
	s := &shape{kind: kindTable, typ: t, byName: make(map[string]int, t.NumField())}
	known[t] = s
	for _, f := range reflect.VisibleFields(t) {
		name := f.Tag.Get("toml")
		if !f.IsExported() || f.Anonymous || name == "-" {
			continue
		}
		rules := strings.Split(f.Tag.Get("validate"), ",")
		key := field{name: name, shape: shapeOf(f.Type, known), index: f.Index, goName: f.Name}
		key.names = f.Tag.Get("twins") == "none" || name == "id" || namesOthers(&key)
		for _, rule := range rules {
			key.address = key.address || rule == "http_url"
			if words, ok := strings.CutPrefix(rule, "oneof="); ok {
				key.choices = strings.Fields(words)
			}
			key.required = key.required || rule == "required"
		}
		s.byName[key.name] = len(s.fields)
		s.fields = append(s.fields, key)
	}
	return s
}

// references are keys that hold ids of other parts, or something as strict.
var references = []string{"sources", "mitigation", "answers", "action", "step", "of", "fingerprint"}

// namesOthers says whether a key holds groups, aims, or references to other parts.
func namesOthers(f *field) bool {
	words := f.shape
	if words.kind == kindArray {
		words = words.element
	}
	return words.typ == reflect.TypeFor[Group]() || words.typ == reflect.TypeFor[Aim]() ||
		words.kind == kindString && slices.Contains(references, f.name)
}

// field gives a table's known key; nil: there is none of that name.
func (s *shape) field(name string) *field {
	if i, ok := s.byName[name]; ok {
		return &s.fields[i]
	}
	return nil
}

// child gives the shape below a key; nil: the format knows no such key here.
func (s *shape) child(name string) *shape {
	switch s.kind {
	case kindTable:
		if f := s.field(name); f != nil {
			return f.shape
		}
		if f := s.twinned(name); f != nil {
			return f.shape
		}
	case kindMap:
		return s.element
	case kindAny:
		return anything
	}
	return nil
}

// below gives the shape of a list's elements; nil: this is no list.
func (s *shape) below() *shape {
	switch s.kind {
	case kindArray:
		return s.element
	case kindAny:
		return anything
	}
	return nil
}

// anything is what may stand at and below the keys of a table that holds whatever TOML can.
var anything = &shape{kind: kindAny, typ: reflect.TypeFor[any]()}

// holdsKeys says whether TOML's [table] and dotted keys may stand here.
func (s *shape) holdsKeys() bool {
	return s.kind == kindTable || s.kind == kindMap || s.kind == kindAny
}

// listsTables says whether TOML's [[table]] may stand here.
func (s *shape) listsTables() bool {
	return s.kind == kindArray && s.element.kind == kindTable || s == anything
}

// twinned gives the key of which a name is a twin, "title" of "title-cy"; nil: it is no twin.
func (s *shape) twinned(name string) *field {
	cut := strings.LastIndexByte(name, '-')
	if s.kind != kindTable || cut < 0 || !slices.Contains(twinSuffixes, name[cut+1:]) {
		return nil
	}
	f := s.field(name[:cut])
	if f == nil || f.choices != nil || f.names {
		return nil
	}
	words := f.shape
	if words.kind == kindArray {
		words = words.element
	}
	if words.kind != kindString && words.kind != kindText {
		return nil
	}
	return f
}

// at gives the shape at a path; nil: nothing could stand there.
func (s *shape) at(path string) *shape {
	for path != "" && s != nil {
		var next step
		next, path = nextStep(path)
		if next.index == byKey {
			s = s.child(next.key)
		} else if s = s.below(); next.index == nowhere {
			s = nil
		}
	}
	return s
}

// KnownKey says whether a path could stand in a statement.
func KnownKey(path string) bool { return statementFormat.shape().at(path) != nil }
