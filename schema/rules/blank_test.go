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

// optional are the keys that a statement may do without, by the reason. All others are missed by some rule
// when they are deleted, blank, "TBC" or "n/a"; these only when they say "TBC".
var optional = []struct {
	reason string
	keys   []string
}{
	{"the format says what an absent key means", []string{
		"template", "language", "decision.stage", "policy.areas", "policy.options", "policy.parts", "policy.term", "evidence.*.table[].groups",
		"workforce.by.*.table[].groups", "action[].status", "consultation[].to", "indicator[].area", "publication.with-papers",
	}},
	{"it tells more of what is told already", []string{
		"policy.directorate", "policy.delivery", "policy.budget-change", "sources.*.publisher", "sources.*.url", "sources.*.note", "evidence.*.table[].note",
		"workforce.by.*.other", "consultation[].invited", "impact[].sub-group", "decision.purpose", "decision.consulted", "decision.documents",
		"decision.meeting.time", "publication.url",
	}},
	{"it is blank until it is allotted", []string{"policy.reference", "decision.reference"}},
	{"one of several keys is enough: oneOf", []string{
		"evidence.*.service-users", "evidence.*.needs", "evidence.*.other", "consultation[].activity", "consultation[].method", "consultation[].theme[].response",
		"consultation[].theme[].changed", "impact[].response", "impact[].justification", "impact[].mitigation", "decision.outcome",
	}},
	{"themes say what was heard, by whom and what changed", []string{
		"consultation[].summary", "consultation[].changed", "consultation[].theme[].raised-by", "consultation[].theme[].groups",
	}},
	{"asked of one round of several, or where a version is named elsewhere", []string{"policy.version", "consultation[].version", "consultation[].groups"}},
	{"the impacts count the people", []string{"policy.people-affected"}},
	{"asked where the policy is not about work alone; or an action closes the gap", []string{"evidence.*.reason"}},
	{"evidence about everybody has no status", []string{"evidence.*.status"}},
	{"rows that add up need no sum beside them", []string{
		"evidence.*.table[].total.users", "evidence.*.table[].total.population", "evidence.*.table[].total.share", "evidence.*.table[].total.population-share",
	}},
	{"the population has no such row", []string{"evidence.*.table[].rows[].population-share"}},
	{"the entry rests on other evidence of the group", []string{"impact[].sources", "evidence.*.sources"}},
	{"an action that is done is no longer due", []string{"action[].due"}},
	{"an indicator measures it, or the text says so", []string{
		"action[].measure", "indicator[].action", "indicator[].groups", "monitoring.frequency", "monitoring.reports-to",
	}},
	{"the signatures are dated, and a minute says who", []string{"analysis.date", "sign-off[].post"}},
}

// oneOf are keys of one table of which one at least is needed.
var oneOf = [][]string{
	{"evidence.gender-reassignment", "service-users", "needs", "other"},
	{"consultation[0]", "activity", "method"},
	{"consultation[0].theme[0]", "response", "changed"},
	{"decision", "outcome", "content"},
}

// named are keys whose words name something that may well be called "n/a" or "TBC".
var named = []string{"evidence.*.table[].rows[].group", "workforce.by.*.table[].rows[].group"}

// A blanked is a leaf of a statement that can be given another value.
type blanked struct {
	path string
	set  func(words string) bool // whether the key can hold the words; "" deletes it
}

// TestEveryBlankIsFound takes away every leaf of the complete examples in turn, and puts "TBC" and "n/a" in
// its place: either a finding points there, or the key is on the list of what is optional.
func TestEveryBlankIsFound(t *testing.T) {
	used, counts := map[string]bool{}, tally{}
	for _, path := range []string{"../../examples/complete/library-hours-2026.toml", "../../examples/complete/short-breaks-2026.toml"} {
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
	counts.compare(t)
	for _, o := range optional {
		for _, key := range o.keys {
			if !used[key] {
				t.Errorf("%s need not be among the optional keys", key)
			}
		}
	}
}

// A tally counts, for each optional key, how often it is missed when it is deleted, and how often not. A rule that
// grows blind changes the counts.
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

// compare holds the counts against testdata/optional.txt.
func (c tally) compare(t *testing.T) {
	t.Helper()
	const golden = "testdata/optional.txt"
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

// TestOneIsEnough takes away all the keys of which one is enough.
func TestOneIsEnough(t *testing.T) {
	st, form := open(t, "../../examples/complete/library-hours-2026.toml")
	leaves := blankable(st)
	each := func(keys []string, words string) {
		for _, l := range leaves {
			if key, below := strings.CutPrefix(l.path, keys[0]+"."); below && slices.Contains(keys[1:], key) {
				l.set(words)
			}
		}
	}
	for _, keys := range oneOf {
		each(keys, "")
		if !pointed(st, form, keys[0]) {
			t.Errorf("nothing points to %s without any of %v", keys[0], keys[1:])
		}
		each(keys, asItWas)
	}
}

func isOptional(key string) bool {
	return slices.ContainsFunc(optional, func(o struct {
		reason string
		keys   []string
	}) bool {
		return slices.Contains(o.keys, key)
	})
}

// asItWas is what gives a leaf its value back.
const asItWas = "\x00"

func pointed(st *schema.Statement, form *templates.Form, path string) bool {
	found := Check(st, form, Options{AsOf: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)})
	return slices.ContainsFunc(found, func(f schema.Finding) bool { return within(f.Path, path) || f.Path != "" && within(path, f.Path) })
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
				if key := v.Type().Field(i).Tag.Get("toml"); key != "-" && key != "answers" {
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
