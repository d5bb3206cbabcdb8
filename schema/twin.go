package schema

import (
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Twins are texts that stand beside others: by path, "policy.title-cy" or "policy.outcomes-cy[0]". A
// text's twin in another language is its key with the language behind a hyphen, its twin in plain
// words is its key with "-plain".
type Twins map[string]string

// Plain is the suffix of twins in plain words.
const Plain = "plain"

// Languages are those that twins may be written in, by their BCP 47 tag, with their own names.
var Languages = []struct{ ID, Name string }{
	{"en", "English"}, {"cy", "Cymraeg"}, {"gd", "Gàidhlig"}, {"ga", "Gaeilge"},
}

var twinSuffixes = []string{"en", "cy", "gd", "ga", Plain}

// isTwin says whether a node is the twin of another key.
func (w *walker) isTwin(at int32) bool {
	n := &w.nodes[at]
	around := w.nodes[n.parent].shape
	return n.index == byKey && around.kind == kindTable && around.field(n.key) == nil
}

// twin keeps the text of a twin, which the decoder does not know.
func (w *walker) twin(at int32, v *unstable.Node) {
	path := w.path(at)
	add := func(path string, v *unstable.Node) {
		if w.twins == nil {
			w.twins = make(Twins)
		}
		w.twins[path] = oneLineEnd(v.Data)
	}
	if v.Kind == unstable.String {
		add(path, v)
		w.twinAddress(at, path)
		return
	}
	i := 0
	for items := v.Children(); items.Next(); i++ {
		add(fmt.Sprintf("%s[%d]", path, i), items.Node())
	}
}

// twinAddress wants the twin of an address to be one.
func (w *walker) twinAddress(at int32, path string) {
	n := &w.nodes[at]
	if !w.nodes[n.parent].shape.twinned(n.key).address {
		return
	}
	to, err := url.Parse(w.twins[path])
	if err != nil || to.Host == "" || to.Scheme != "https" && to.Scheme != "http" {
		w.tell(Problem{
			Position: w.of(at), Path: path,
			Message: fmt.Sprintf("%s is %s; expected an address that begins with https:// or http://", path, strconv.Quote(shorten(w.twins[path]))),
		})
	}
}

// oneLineEnd gives text with the line ends that the decoder gives it, whichever the file has.
func oneLineEnd(text []byte) string { return strings.ReplaceAll(string(text), "\r\n", "\n") }

// twinsStand tells of twins of texts that are not there.
func (w *walker) twinsStand() {
	for _, path := range slices.Sorted(maps.Keys(w.twins)) {
		cut := strings.LastIndexByte(path, '-')
		suffix, element, _ := strings.Cut(path[cut+1:], "[")
		base := path[:cut]
		if element != "" {
			base += "[" + element
		}
		if _, stands := w.find(base); stands || w.full() {
			continue
		}
		at, _ := w.find(path)
		w.tell(Problem{
			Position: w.of(at), Path: path,
			Message: fmt.Sprintf("%s stands without %s", path, base),
			Hint:    fmt.Sprintf("write %s too: with %q a key says the same once more", base, "-"+suffix),
		})
	}
}

// Twinned gives a copy of a value, with each text that has a twin of the suffix replaced by it. In rest
// stands what every text of the copy says: true for those without a twin, which stayed as they are. The
// value must be a pointer to the format's type.
func (f *Format) Twinned(v any, twins Twins, suffix string) (copied any, rest map[string]bool) {
	t := twinner{twins: twins, suffix: "-" + suffix, rest: make(map[string]bool)}
	from := reflect.ValueOf(v).Elem()
	to := reflect.New(from.Type())
	to.Elem().Set(t.value(from, f.shape(), "", ""))
	return to.Interface(), t.rest
}

// In gives the statement with the twins of a suffix in place of the texts; rest as in Twinned.
func (st *Statement) In(suffix string) (*Statement, map[string]bool) {
	copied, rest := statementFormat.Twinned(st, st.Twins, suffix)
	return copied.(*Statement), rest
}

// A twinner copies a value and puts twins in.
type twinner struct {
	twins  Twins
	suffix string
	rest   map[string]bool
}

// value copies what stands at a path; its twin would stand at the other path, if that is not empty.
func (t *twinner) value(v reflect.Value, s *shape, path, twin string) reflect.Value {
	switch s.kind {
	case kindTable:
		return t.table(v, s, path)
	case kindMap:
		return t.mapped(v, s, path)
	case kindArray:
		return t.list(v, s, path, twin)
	case kindAny:
		return t.answers(v)
	case kindString, kindText:
		return t.text(v, twin)
	}
	return v
}

func (t *twinner) table(v reflect.Value, s *shape, path string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return v
		}
		to := reflect.New(v.Type().Elem())
		to.Elem().Set(t.table(v.Elem(), s, path))
		return to
	}
	to := reflect.New(v.Type()).Elem()
	to.Set(v)
	for i := range s.fields {
		f := &s.fields[i]
		if f.choices != nil {
			continue
		}
		below := join(path, f.name)
		to.FieldByIndex(f.index).Set(t.value(v.FieldByIndex(f.index), f.shape, below, below+t.suffix))
	}
	return to
}

func (t *twinner) mapped(v reflect.Value, s *shape, path string) reflect.Value {
	if v.IsNil() {
		return v
	}
	to := reflect.MakeMapWithSize(v.Type(), v.Len())
	for _, key := range v.MapKeys() {
		to.SetMapIndex(key, t.value(v.MapIndex(key), s.element, join(path, key.String()), ""))
	}
	return to
}

func (t *twinner) list(v reflect.Value, s *shape, path, twin string) reflect.Value {
	if v.IsNil() {
		return v
	}
	to := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		at := fmt.Sprintf("[%d]", i)
		to.Index(i).Set(t.value(v.Index(i), s.element, path+at, twin+at))
	}
	return to
}

func (t *twinner) text(v reflect.Value, twin string) reflect.Value {
	words := t.twins[twin]
	if strings.TrimSpace(words) == "" { // it is still to be written
		t.rest[v.String()] = true
		return v
	}
	t.said(words)
	return reflect.ValueOf(words).Convert(v.Type())
}

// said notes a twin.
func (t *twinner) said(words string) {
	if !t.rest[words] {
		t.rest[words] = false
	}
}

// answers puts twins in whatever a house's questions hold: there they stand beside their texts.
func (t *twinner) answers(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	copied := t.answer(v.Interface())
	return reflect.ValueOf(copied).Convert(v.Type())
}

func (t *twinner) answer(v any) any {
	switch v := v.(type) {
	case string:
		t.rest[v] = true
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = t.answer(v[i])
		}
		return list
	case map[string]any:
		return t.answerTable(v)
	}
	return v
}

func (t *twinner) answerTable(v map[string]any) map[string]any {
	table := make(map[string]any, len(v))
	for _, key := range slices.Sorted(maps.Keys(v)) {
		if IsTwin(v, key) {
			continue
		}
		twin, ok := v[key+t.suffix]
		words, isText := twin.(string)
		switch {
		case !ok, isText && strings.TrimSpace(words) == "":
			twin = t.answer(v[key])
		case isText:
			t.said(words)
		}
		table[key] = twin
	}
	return table
}

// IsTwin says whether a key of a table of answers is the twin of another key in it.
func IsTwin(table map[string]any, key string) bool {
	cut := strings.LastIndexByte(key, '-')
	if cut < 0 || !slices.Contains(twinSuffixes, key[cut+1:]) {
		return false
	}
	_, ok := table[key[:cut]]
	return ok
}
