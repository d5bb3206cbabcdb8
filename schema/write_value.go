package schema

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// value writes a value in its place after "key = " or within a list. It stands at the path.
func (w *writer) value(v reflect.Value, s *shape, at string) {
	switch s.kind {
	case kindString:
		w.print(quote(v.String(), false))
	case kindText:
		w.print(quote(v.String(), len(v.String()) > longLine))
	case kindInt:
		w.print(strconv.FormatInt(v.Int(), 10))
	case kindFloat:
		w.print(strings.TrimSuffix(float(v.Float()+0), ".0"))
	case kindBool:
		w.print(strconv.FormatBool(v.Bool()))
	case kindDate:
		w.date(v.Interface().(Date))
	case kindCount:
		w.count(v.Interface().(Count))
	case kindTable:
		w.inline(v, s, at)
	case kindArray:
		w.list(v.Len(), s.element.kind == kindTable || s.element.kind == kindText, func(i int) {
			w.value(v.Index(i), s.element, fmt.Sprintf("%s[%d]", at, i))
		})
	case kindAny:
		w.answer(v.Interface(), true)
	}
}

// longLine is from how many bytes on a text stands between three quotation marks, below its key.
const longLine = 100

// date writes an exact day bare, and words in quotation marks.
func (w *writer) date(d Date) {
	if _, err := time.Parse(time.DateOnly, d.String()); err == nil && d.Exact() {
		w.print(d.String())
		return
	}
	w.print(quote(d.String(), false))
}

func (w *writer) count(c Count) {
	if n, ok := c.Exact(); ok {
		w.print(strconv.Itoa(n))
		return
	}
	w.print(quote(c.String(), false))
}

// inline writes a table within its line.
func (w *writer) inline(v reflect.Value, s *shape, at string) {
	var parts []func()
	add := func(name string, value reflect.Value, s *shape, at string) {
		parts = append(parts, func() {
			w.print(name, " = ")
			w.value(value, s, at)
		})
	}
	for _, f := range s.fields {
		value := v.FieldByIndex(f.index)
		if w.blank(value, join(at, f.name)) {
			continue
		}
		add(f.name, reflect.Indirect(value), f.shape, join(at, f.name))
		w.twinsOf(f, value.Len, join(at, f.name), func(name string, twin reflect.Value) { add(name, twin, f.shape, "") })
	}
	w.braces(len(parts), func(i int) { parts[i]() })
}

// braces writes the keys of a table within its line.
func (w *writer) braces(n int, key func(i int)) {
	w.print("{")
	for i := range n {
		if i > 0 {
			w.print(",")
		}
		w.print(" ")
		key(i)
	}
	w.print(" }")
}

// list writes short lists within a line, long ones with an element a line.
func (w *writer) list(n int, long bool, element func(i int)) {
	before, between, after := "", ", ", ""
	if long && n > 0 {
		before, between, after = "\n  ", ",\n  ", ",\n"
	}
	w.print("[", before)
	for i := range n {
		if i > 0 {
			w.print(between)
		}
		element(i)
	}
	w.print(after, "]")
}

// answer writes a value of the answers, whose kinds TOML decides. A list of tables has a line for
// each at the top only.
func (w *writer) answer(v any, top bool) {
	switch v := v.(type) {
	case string:
		w.print(quote(v, len(v) > longLine))
	case bool:
		w.print(strconv.FormatBool(v))
	case int64:
		w.print(strconv.FormatInt(v, 10))
	case float64:
		w.print(float(v))
	case time.Time:
		w.print(moment(v))
	case []any:
		tables := len(v) > 0 && reflect.TypeOf(v[0]) == reflect.TypeFor[map[string]any]()
		w.list(len(v), top && tables, func(i int) { w.answer(v[i], false) })
	case map[string]any:
		keys := sortedKeys(reflect.ValueOf(v))
		w.braces(len(keys), func(i int) {
			w.print(quoteKey(keys[i].String()), " = ")
			w.answer(v[keys[i].String()], false)
		})
	default:
		w.err = fmt.Errorf("answers hold a %T, which has no TOML", v)
	}
}

// quote puts words into quotation marks; long text, and text of several lines, into three.
func quote(s string, long bool) string {
	if !long && !strings.Contains(s, "\n") {
		return Quote(s)
	}
	var b strings.Builder
	b.WriteString("\"\"\"\n")
	escape(&b, s, true)
	b.WriteString(`"""`)
	return b.String()
}

// Quote writes words as a basic string of TOML: in quotation marks, on one line.
func Quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	escape(&b, s, false)
	b.WriteByte('"')
	return b.String()
}

// escape writes what TOML's basic strings cannot hold as it is. In long text lines may end, and
// single quotation marks stand unless they come to touch another.
func escape(b *strings.Builder, s string, long bool) {
	for i, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\\`)
		case r == '"' && (!long || i+1 == len(s) || s[i+1] == '"'):
			b.WriteString(`\"`)
		case r == '\t', r == '\n' && long:
			b.WriteRune(r)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
}

// float writes a figure so that it is read back as a float, and never with an exponent below a
// billion.
func float(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	}
	format := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e9) {
		format = 'e'
	}
	s := strconv.FormatFloat(f, format, -1, 64)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

// moment writes a date, a time or both, as TOML had it: the decoder marks local ones by the name of
// their location.
func moment(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "time-local":
		return t.Format("15:04:05.999999999")
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05.999999999")
	}
	return t.Format(time.RFC3339Nano)
}
