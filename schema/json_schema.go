package schema

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// JSONSchema gives the shape of a format as JSON Schema, draft 2020-12, for editors that complete and
// explain keys and for other programs: every table with its keys, their kinds, the words that they take
// and what the comments of the types say. It refuses what Read refuses for its shape; what Read says
// besides (a date in no calendar, HTML in a text, a twin without its text) no schema can. TOML's own
// dates count as strings, as they do for Taplo. The source holds the Go files of the types.
func (f *Format) JSONSchema(title string, source fs.FS) []byte {
	w := schemaWriter{comments: commentsIn(source), made: make(map[*shape]bool)}
	root := w.table(f.shape())
	all := object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}}
	all = append(append(all, root...), member{"$defs", w.defs})
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(all); err != nil {
		panic(err) // it is made of strings, numbers and lists of them
	}
	return b.Bytes()
}

// JSONSchema gives the JSON Schema of a statement.
func JSONSchema() []byte { return statementFormat.JSONSchema("Due regard statement", typeSource) }

// An object of JSON, its members in the order in which they are written.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, m.name), ':')
		var value bytes.Buffer
		encoder := json.NewEncoder(&value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(m.value); err != nil {
			return nil, err
		}
		b = append(b, value.Bytes()...)
	}
	return append(b, '}'), nil
}

// A schemaWriter collects a definition for each table of the format.
type schemaWriter struct {
	comments map[string]string
	made     map[*shape]bool
	defs     object
}

// table gives the schema of a table: its keys, and the twins that its texts may have.
func (w *schemaWriter) table(s *shape) object {
	var keys, twins object
	required := []string{}
	for i := range s.fields {
		f := &s.fields[i]
		rules := strings.Split(s.typ.FieldByIndex(f.index).Tag.Get("validate"), ",")
		key := w.described(f, s)
		keys = append(keys, member{f.name, append(key, w.value(f.shape, rules, s.typ.FieldByIndex(f.index).Type)...)})
		if f.needed(rules, s) {
			required = append(required, f.name)
		}
		if s.twinned(f.name+"-"+twinSuffixes[0]) != nil {
			pattern := "^" + f.name + "-(" + strings.Join(twinSuffixes, "|") + ")$"
			twins = append(twins, member{pattern, w.value(f.shape, nil, nil)})
		}
	}
	table := object{{"type", "object"}, {"properties", keys}}
	if twins != nil {
		table = append(table, member{"patternProperties", twins})
	}
	if len(required) > 0 {
		table = append(table, member{"required", required})
	}
	return append(table, member{"additionalProperties", false})
}

// described is what a key says of itself: its comment, and an example.
func (w *schemaWriter) described(f *field, s *shape) object {
	key := object{}
	if about := w.comments[s.owner(f).Name()+"."+f.goName]; about != "" {
		key = append(key, member{"description", strings.Join(strings.Fields(about), " ")})
	}
	example := s.typ.FieldByIndex(f.index).Tag.Get("example")
	if example != "" && (f.shape.kind == kindString || f.shape.kind == kindText) {
		key = append(key, member{"examples", []string{example}})
	}
	return key
}

// needed says that nothing is read without the key: it is required itself, or a key of its table is.
func (f *field) needed(rules []string, around *shape) bool {
	optional, closed := rules[0] == "omitempty", f.choices != nil && rules[0] != "dive"
	if f.required || closed && !optional {
		return true
	}
	if f.shape.kind != kindTable || around.typ.FieldByIndex(f.index).Type.Kind() == reflect.Pointer {
		return false
	}
	for i := range f.shape.fields {
		below := &f.shape.fields[i]
		if below.needed(strings.Split(f.shape.typ.FieldByIndex(below.index).Tag.Get("validate"), ","), f.shape) {
			return true
		}
	}
	return false
}

// value gives the schema of what stands at a key, by its shape and by the rules of its validate tag.
func (w *schemaWriter) value(s *shape, rules []string, t reflect.Type) object {
	switch s.kind {
	case kindTable:
		return object{{"$ref", w.define(s)}}
	case kindMap:
		return object{{"type", "object"}, {"propertyNames", object{{"maxLength", maxKey}}}, {"additionalProperties", w.value(s.element, nil, nil)}}
	case kindArray:
		own, below := diveAt(rules)
		list := object{{"type", "array"}, {"items", w.value(s.element, below, s.element.typ)}}
		if slices.Contains(own, "required") {
			list = append(list, member{"minItems", 1})
		}
		return list
	case kindAny:
		return object{{"type", "object"}}
	case kindBool:
		return object{{"type", "boolean"}}
	case kindInt:
		return append(object{{"type", "integer"}}, bounds(rules, t)...)
	case kindFloat:
		return append(object{{"type", "number"}}, bounds(rules, t)...)
	case kindCount:
		return object{{"type", []string{"integer", "string"}}, {"minimum", 0}}
	case kindDate:
		return object{{"type", []string{"string", "integer"}}}
	}
	return words(rules)
}

// define gives a reference to the definition of a table, which is made when it is first met.
func (w *schemaWriter) define(s *shape) string {
	name := s.typ.Name()
	if !w.made[s] {
		w.made[s] = true
		at := len(w.defs)
		w.defs = append(w.defs, member{name, nil})
		w.defs[at].value = append(object{{"description", strings.Join(strings.Fields(w.comments[name]), " ")}}, w.table(s)...)
	}
	return "#/$defs/" + name
}

// words gives the schema of words, by the rules for them. Optional words may be blank.
func words(rules []string) object {
	key := object{{"type", "string"}}
	optional := len(rules) > 0 && rules[0] == "omitempty"
	for _, rule := range rules {
		name, value, _ := strings.Cut(rule, "=")
		pattern := ""
		switch name {
		case "required":
			key = append(key, member{"minLength", 1})
		case "oneof":
			choices := strings.Fields(value)
			if optional {
				choices = append(choices, "")
			}
			key = append(key, member{"enum", choices})
		case "slug":
			pattern = slug.String()
		case "bcp47_language_tag":
			pattern = `^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`
		case "http_url":
			pattern = `^[Hh][Tt][Tt][Pp][Ss]?://.+`
		}
		if pattern != "" && optional {
			pattern += "|^$"
		}
		if pattern != "" {
			key = append(key, member{"pattern", pattern})
		}
	}
	return key
}

// bounds gives the range of a number. One that may be left out, and has no pointer to tell, may be 0.
func bounds(rules []string, t reflect.Type) object {
	var limits object
	for _, rule := range rules {
		name, value, _ := strings.Cut(rule, "=")
		n, err := strconv.Atoi(value)
		if err != nil {
			continue
		}
		switch name {
		case "min":
			limits = append(limits, member{"minimum", n})
		case "max":
			limits = append(limits, member{"maximum", n})
		case "eq":
			limits = append(limits, member{"const", n})
		}
	}
	if limits != nil && rules[0] == "omitempty" && t.Kind() != reflect.Pointer {
		return object{{"anyOf", []object{{{"const", 0}}, limits}}}
	}
	return limits
}

// diveAt parts the rules for a list from those for its elements.
func diveAt(rules []string) (own, below []string) {
	if i := slices.Index(rules, "dive"); i >= 0 {
		return rules[:i], rules[i+1:]
	}
	return rules, nil
}
