package render

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dueregard/schema"
	"dueregard/templates"
)

// inOtherWords are the keys whose values a document tells in words of its own: ids by numbers and by what they stand
// for.
var inOtherWords = regexp.MustCompile(`(^|\.)sources$|^(action\.answers|impact\.mitigation|indicator\.action|sign-off\.step` +
	`|consultation\.from)$`) // joined with the day after it

// TestNothingLostInExamples looks for every text that an example records in its document: hiding what is empty,
// and joining what belongs together, must not lose any.
func TestNothingLostInExamples(t *testing.T) {
	for name, in := range exampleInputs(t) {
		words := wordsIn(reflect.ValueOf(*Build(in.Statement, in.Form, nil)))
		for _, r := range recorded(reflect.ValueOf(*in.Statement), "") {
			if notInDocument.MatchString(r.key) || inOtherWords.MatchString(r.key) {
				continue
			}
			for _, passage := range passagesOf(r.text) {
				if !strings.Contains(words, passage) {
					t.Errorf("%s: %s is not in the document:%s", name, r.key, passage)
				}
			}
		}
	}
}

// exampleInputs are the statements among the examples, with their forms.
func exampleInputs(t *testing.T) map[string]Input {
	t.Helper()
	all := map[string]Input{}
	for name, st := range examples(t) {
		form, err := templates.Resolve(st.Template)
		if err != nil {
			t.Fatal(err)
		}
		if st.IsStatement() {
			all[name] = Input{Statement: st, Form: form}
		}
	}
	paths, err := filepath.Glob("../examples/houses/*-example.toml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("houses: %d examples, %v", len(paths), err)
	}
	for _, path := range paths {
		st, form := onForm(t, strings.TrimSuffix(path, "-example.toml")+".toml", path)
		all[filepath.Base(path)] = Input{Statement: st, Form: form}
	}
	return all
}

type recordedText struct {
	key  string // "consultation.activity": without places in lists, and groups
	text schema.Text
}

// recorded are the texts below a key; choices are none.
func recorded(v reflect.Value, key string) []recordedText {
	switch value := v.Interface().(type) {
	case schema.Date:
		return []recordedText{{key, schema.Text(value.Words())}}
	case schema.Count:
		return []recordedText{{key, schema.Text(countWords(value))}}
	case schema.Group, schema.Aim:
		return nil
	}
	var all []recordedText
	switch v.Kind() {
	case reflect.String:
		return []recordedText{{key, schema.Text(v.String())}}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return recorded(v.Elem(), key)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name := f.Tag.Get("toml")
			if name != "-" && !strings.Contains(f.Tag.Get("validate"), "oneof=") {
				all = append(all, recorded(v.Field(i), strings.TrimPrefix(key+"."+name, "."))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, recorded(v.Index(i), key)...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if !strings.HasSuffix(k.String(), "-cy") { // a twin is for the document in Welsh
				all = append(all, recorded(v.MapIndex(k), key)...)
			}
		}
	}
	return all
}

// passagesOf are the words of each paragraph of a text.
func passagesOf(text schema.Text) []string {
	return slices.DeleteFunc(strings.Split(wordsIn(reflect.ValueOf(paragraphs(text))), "|"), func(p string) bool { return strings.TrimSpace(p) == "" })
}

// wordsIn are the words of all texts for readers in a value, each text between bars: "| a text | another |".
func wordsIn(v reflect.Value) string {
	var out strings.Builder
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		if spans, ok := v.Interface().([]Span); ok {
			text := ""
			for _, s := range spans {
				text += s.Text
			}
			fmt.Fprintf(&out, " %s |", bareWords(text))
			for _, s := range spans {
				if s.Note != nil {
					walk(reflect.ValueOf(s.Note.Spans))
				}
			}
			return
		}
		switch v.Kind() {
		case reflect.String:
			fmt.Fprintf(&out, " %s |", bareWords(v.String()))
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Name; name != "Key" && name != "Anchor" && name != "To" && name != "text" {
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(v)
	return out.String()
}

// bareWords leaves of a text what says something: case and signs may follow the place where it stands.
func bareWords(text string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " "))
}

// What the heading of a consultation says need not be said again, unless nothing else would keep the heading.
func TestHowConsulted(t *testing.T) {
	for _, c := range []struct {
		entry schema.Consultation
		want  string
	}{
		{schema.Consultation{Activity: "Survey of users", Method: "survey", Version: "2"}, "[{Version consulted on 2}]"},
		{schema.Consultation{Activity: "Survey of users", Method: "survey", Summary: "They agreed."}, "[]"},
		{schema.Consultation{Activity: "Survey of users", Method: "survey"}, "[{How Survey}]"},
		{schema.Consultation{Activity: "Meetings of users", Method: "meeting", Summary: "They agreed."}, "[]"},
		{schema.Consultation{Activity: "Prevention in schools", Method: "event", Summary: "They agreed."}, "[{How Event}]"},
		{schema.Consultation{Activity: "Survey of users", Summary: "They agreed."}, "[]"},
	} {
		if got := fmt.Sprint(consultationFacts(c.entry, nil)); got != c.want {
			t.Errorf("%q, %q: %s, want %s", c.entry.Activity, c.entry.Method, got, c.want)
		}
	}
}
