package rules

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"dueregard/schema"
)

// A leafShape says how to find the leaves of a type: looked up once, as types do not change.
type leafShape struct {
	kind   reflect.Kind // String, Struct, Slice, Map, Pointer, or one of the two below
	fields []leafField  // of a struct, those that can hold leaves
	of     *leafShape   // of the elements of a slice or a map, or of what is pointed to
	prose  bool         // of a string: it is a schema.Text, which may have several paragraphs
}

// Kinds of leaves besides strings.
const (
	dateLeaf  = reflect.Kind(100 + iota) // a schema.Date
	countLeaf                            // a schema.Count
)

// A leafField is a field of a struct, with its key.
type leafField struct {
	index   int
	key     string
	example string // that the format gives of the key, if nobody else would write it
	*leafShape
}

// statementShape is the shape of a statement.
var statementShape = sync.OnceValue(func() *leafShape {
	return shapeOf(reflect.TypeFor[schema.Statement](), make(map[reflect.Type]*leafShape))
})

var dateType, countType = reflect.TypeFor[schema.Date](), reflect.TypeFor[schema.Count]()

// shapeOf looks at a type; nil: no leaf can lie in it.
func shapeOf(t reflect.Type, seen map[reflect.Type]*leafShape) *leafShape {
	switch {
	case t == dateType:
		return &leafShape{kind: dateLeaf}
	case t == countType:
		return &leafShape{kind: countLeaf}
	case seen[t] != nil:
		return seen[t]
	}
	shape := &leafShape{kind: t.Kind(), prose: t == reflect.TypeFor[schema.Text]()}
	switch t.Kind() {
	case reflect.String, reflect.Interface:
		return shape
	case reflect.Pointer, reflect.Slice, reflect.Map:
		if shape.of = shapeOf(t.Elem(), seen); shape.of != nil {
			return shape
		}
	case reflect.Struct:
		seen[t] = shape
		for i := range t.NumField() {
			key := t.Field(i).Tag.Get("toml")
			if inner := shapeOf(t.Field(i).Type, seen); inner != nil && key != "-" {
				shape.fields = append(shape.fields, leafField{i, key, distinctive(key, t.Field(i).Tag.Get("example")), inner})
			}
		}
		return shape
	}
	return nil
}

// fewestOfExample is how many words an example has that stands in a statement for no other reason than that it was
// left there: "Cabinet" and "Head of Libraries" may be meant.
const fewestOfExample = 6

// commonplace are keys at which an example may be meant all the same: "residents of the borough, 2021 census".
var commonplace = []string{"comparator", "note"}

// distinctive gives the example of a key if nobody else would write it; several of a list are set apart by " | ".
func distinctive(key, example string) string {
	if len(strings.Fields(example)) < fewestOfExample || slices.Contains(commonplace, key) {
		return ""
	}
	return example
}

// shapeAt gives the shape of what a key of the format holds; nil: no leaf lies there.
func shapeAt(path string) *leafShape {
	shape := statementShape()
	for part := range strings.FieldsFuncSeq(path, func(r rune) bool { return strings.ContainsRune(".[]", r) }) {
		for shape.kind == reflect.Pointer {
			shape = shape.of
		}
		switch shape.kind {
		case reflect.Map, reflect.Slice:
			shape = shape.of
		case reflect.Struct:
			next := (*leafShape)(nil)
			for i := range shape.fields {
				if shape.fields[i].key == part {
					next = shape.fields[i].leafShape
				}
			}
			shape = next
		default:
			return nil
		}
		if shape == nil {
			return nil
		}
	}
	return shape
}

// hasTable says that a table stands in the file already, if only its header: TOML takes a table once.
func (s *subject) hasTable(path string) bool {
	for i := range statementShape().fields {
		if f := &statementShape().fields[i]; f.key == path {
			v := reflect.ValueOf(s.Statement).Elem().Field(f.index)
			return v.Kind() == reflect.Struct || !v.IsNil()
		}
	}
	return s.stands(path)
}
