package rules

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// named are keys whose words name something that may well be called "n/a" or "TBC".
var named = []string{"evidence.*.table[].rows[].group", "workforce.by.*.table[].rows[].group"}

// A blanked is a leaf of a statement that can be given another value.
type blanked struct {
	path string
	set  func(words string) bool // whether the key can hold the words; "" deletes it
}

// models are the complete examples that hold all that a statement on the default form can.
var models = []string{"../../examples/complete/library-hours-2026.toml", "../../examples/complete/short-breaks-2026.toml"}

// TestEveryBlankIsFound takes away every leaf of the complete examples in turn, and puts "TBC" and "n/a" in
// its place: either a finding points there, or the key is on the list of what is optional.
func TestEveryBlankIsFound(t *testing.T) {
	used, counts := map[string]bool{}, tally{}
	for _, path := range models {
		missed := map[string]string{}
		st, form := open(t, path)
		leaves := blankable(st)
		if len(leaves) < 500 {
			t.Fatalf("%s has only %d leaves", path, len(leaves))
		}
		for _, l := range leaves {
			key := normal(l.path)
			for _, words := range []string{"", "TBC", "n/a"} {
				if !l.set(words) || slices.Contains(named, key) {
					continue
				}
				found := pointed(st, form, l.path)
				if words == "" && isOptional(key) {
					counts.of(key, found)
				}
				switch {
				case found:
				case isOptional(key) && words != "TBC":
					used[key] = true
				default:
					missed[key] = fmt.Sprintf("%s = %q", l.path, words)
				}
			}
			l.set(asItWas)
		}
		for _, key := range slices.Sorted(maps.Keys(missed)) {
			t.Errorf("%s: nothing points to %s", filepath.Base(path), missed[key])
		}
	}
	counts.compare(t, "testdata/optional.txt")
	for _, o := range optional {
		for _, key := range o.keys {
			if !used[key] {
				t.Errorf("%s need not be among the optional keys", key)
			}
		}
	}
}

// A tally counts, for each key that may be missing, how often it is missed when it is deleted, and how often not. A rule
// that grows blind changes the counts.
type tally map[string][2]int

func (c tally) of(key string, found bool) {
	n := c[key]
	if found {
		n[0]++
	} else {
		n[1]++
	}
	c[key] = n
}

// compare holds the counts against a golden.
func (c tally) compare(t *testing.T, golden string) {
	t.Helper()
	var b strings.Builder
	b.WriteString("key, how often its absence is found in the models, how often not\n")
	for _, key := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintf(&b, "%s %d %d\n", key, c[key][0], c[key][1])
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || string(want) != b.String() {
		t.Errorf("%s differs (%v): is a rule blind now? It would be\n%s", golden, err, b.String())
	}
}

// TestOneIsEnough takes away, all over a model, what stands in the place of optional keys, and then these too: now they
// are missed, in one model at least.
func TestOneIsEnough(t *testing.T) {
	missed := map[string]bool{}
	for _, path := range models {
		st, form := open(t, path)
		leaves := blankable(st)
		without := func(keys []string) []schema.Finding {
			for _, l := range leaves {
				if slices.Contains(keys, normal(l.path)) {
					l.set("")
				}
			}
			return blanksFound(st, form)
		}
		for _, o := range optional {
			before, after := without(o.instead), without(o.keys)
			missed[o.reason] = missed[o.reason] || slices.ContainsFunc(after, func(f schema.Finding) bool {
				return !slices.ContainsFunc(before, func(b schema.Finding) bool { return b.Rule == f.Rule && b.Path == f.Path && b.Message == f.Message })
			})
			for _, l := range leaves {
				l.set(asItWas)
			}
		}
	}
	for _, o := range optional {
		if o.instead != nil && !missed[o.reason] {
			t.Errorf("nobody misses %q without %q", o.keys, o.instead)
		}
	}
}

func isOptional(key string) bool {
	return slices.ContainsFunc(optional, func(o allowance) bool { return slices.Contains(o.keys, key) })
}

// asItWas is what gives a leaf its value back.
const asItWas = "\x00"

// blanksFound checks a model on a day on which nothing is found in it as it is.
func blanksFound(st *schema.Statement, form *templates.Form) []schema.Finding {
	return Check(st, form, Options{AsOf: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)})
}

func pointed(st *schema.Statement, form *templates.Form, path string) bool {
	return slices.ContainsFunc(blanksFound(st, form), func(f schema.Finding) bool { return within(f.Path, path) || f.Path != "" && within(path, f.Path) })
}

var anyIndex = regexp.MustCompile(`\[\d+\]`)

// normal is a path without numbers and ids.
func normal(path string) string {
	path = anyIndex.ReplaceAllString(path, "[]")
	return regexp.MustCompile(`^(sources|evidence|workforce\.by)\.[^.]+`).ReplaceAllString(path, "$1.*")
}

// blankable gives every leaf of a statement. A list of words is one leaf.
func blankable(st *schema.Statement) []blanked {
	var leaves []blanked
	var walk func(v reflect.Value, path string, put func())
	walk = func(v reflect.Value, path string, put func()) {
		switch {
		case v.Type() == dateType || v.Type() == countType || v.Kind() == reflect.String:
			if was := reflect.New(v.Type()).Elem(); !v.IsZero() {
				was.Set(v)
				leaves = append(leaves, blanked{path, func(words string) bool {
					switch {
					case words == asItWas:
						v.Set(was)
					case v.Type() == dateType:
						v.Set(reflect.ValueOf(schema.ParseDate(words)))
					case v.Type() == countType && words == "":
						v.SetZero()
					case v.Type() == countType:
						v.Set(reflect.ValueOf(schema.CountWords(words)))
					case schema.Choices(schemaKey(path)) != nil && words != "", strings.HasSuffix(path, ".id") && words != "", requiredKey(path) && words == "":
						return false // it would not load
					default:
						v.SetString(words)
					}
					put()
					return true
				}})
			}
		case v.Kind() == reflect.Pointer && v.Type().Elem().Kind() != reflect.Struct:
			if was := v.Interface(); !v.IsNil() {
				leaves = append(leaves, blanked{path, func(words string) bool {
					v.SetZero()
					if words == asItWas {
						v.Set(reflect.ValueOf(was))
					}
					put()
					return words == "" || words == asItWas
				}})
			}
		case v.Kind() == reflect.Pointer && !v.IsNil():
			walk(v.Elem(), path, put)
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				if key := v.Type().Field(i).Tag.Get("toml"); key != "-" && (key != "answers" || path != "") {
					walk(v.Field(i), strings.TrimPrefix(path+"."+key, "."), put)
				}
			}
		case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String:
			if was := v.Interface(); v.Len() > 0 {
				leaves = append(leaves, blanked{path, func(words string) bool {
					names := v.Type().Elem() != reflect.TypeFor[string]() && v.Type().Elem() != reflect.TypeFor[schema.Text]()
					v.Set(reflect.ValueOf(was))
					switch {
					case words == "":
						v.SetZero()
					case words != asItWas:
						v.Set(reflect.MakeSlice(v.Type(), 1, 1))
						v.Index(0).SetString(words)
					}
					put()
					return words == "" && !requiredKey(path) || words != "" && !names // aims and groups have words of their own
				}})
			}
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), at(path, i), put)
			}
		case v.Kind() == reflect.Map:
			for _, key := range sortedKeys(v) {
				entry := reflect.New(v.Type().Elem()).Elem()
				entry.Set(v.MapIndex(key))
				walk(entry, below(path, key.String()), func() { v.SetMapIndex(key, entry); put() })
			}
		}
	}
	walk(reflect.ValueOf(st).Elem(), "", func() {})
	return leaves
}

// requiredKey says that Load refuses a statement in which the key is blank.
func requiredKey(path string) bool {
	return regexp.MustCompile(`(\.title|rows\[\d+\]\.group|^sign-off\[\d+\]\.role|^impact\[\d+\]\.groups)$`).MatchString(path)
}

// schemaKey is a path without numbers and ids, as schema.Choices takes it.
func schemaKey(path string) string {
	path = anyIndex.ReplaceAllString(path, "")
	return regexp.MustCompile(`^(sources|evidence|workforce\.by)\.[^.]+`).ReplaceAllString(path, "$1")
}
