package schema

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// hint says how the value of a key is written, to somebody who wrote another; empty: what is expected
// says it all. The value is nil for a table that is not written as a value.
func (s *shape) hint(v *unstable.Node, key string) string {
	var words string
	if v != nil && (v.Kind == unstable.String || s.kind == kindDate) {
		words = string(v.Data)
	}
	switch s.kind {
	case kindBool:
		if word := truth(words); word != "" {
			return "write " + word + ", in small letters, without quotation marks"
		}
	case kindInt, kindFloat:
		if m := figure().FindStringSubmatch(words); m != nil && (s.kind == kindFloat || m[2] == "") {
			return "write " + strings.ReplaceAll(m[1], ",", "") + m[2]
		}
	case kindDate:
		if ParseDate(words).Known() {
			return fmt.Sprintf("put the date between quotation marks: %q", words)
		}
	case kindText:
		return `long text goes between three quotation marks: """…"""`
	case kindTable:
		if s.oneLine() {
			return "write it as a table: " + s.sample()
		}
	case kindArray:
		return s.listHint(key)
	}
	return ""
}

// listHint says how a list is written: as it is when the program writes it.
func (s *shape) listHint(key string) string {
	switch {
	case s.element.kind != kindTable:
		return `write it as a list: ["first", "second"]`
	case s.element.oneLine():
		return fmt.Sprintf("write it as a list of tables: %s = [%s]", quoteKey(key), s.element.sample())
	}
	return "write each entry as a table of its own, below a line with its name in double square brackets"
}

// sample shows a short table with one of its keys: the one it cannot be without, or else the first
// that the format has an example of.
func (s *shape) sample() string {
	best := s.fields[0]
	for _, f := range s.fields {
		if _, shown := s.typ.FieldByIndex(f.index).Tag.Lookup("example"); f.required || shown {
			best = f
			break
		}
	}
	value := `"…"`
	if k := best.shape.typ.Kind(); k == reflect.Int || k == reflect.Float64 {
		value = "…"
	}
	return fmt.Sprintf("{ %s = %s }", quoteKey(best.name), value)
}
