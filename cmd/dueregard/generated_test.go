package main

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/render/pdf"
	"dueregard/render/xlsx"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// hostileWords are what the generated statements are made of: plain ones, and such as break things.
var hostileWords = []string{
	"", " ", "Library", "élan", "ŵyr", "a\tb", "line\n\nline", "- item\n  - nested\n    1. deep", "**bold** and [link](https://example.org)",
	"| a | b |\n|---|---|\n| 1 | 2 |", strings.Repeat("word", 60), strings.Repeat("A sentence of plain words. ", 150), "=1+1", "@cmd", "+44",
	"\u00ad\u200b\ufeff", "“quoted” – dash … £5 ½", "***", "[x]: http://example.org", "TBC", "1 < 2 & 3", "C:\\path", "\u202eright to left", "•\tpasted",
}

// generate fills a value with random content. Depth bounds what nests.
func generate(r *rand.Rand, v reflect.Value, depth int) {
	switch v.Interface().(type) {
	case schema.Date:
		v.Set(reflect.ValueOf(schema.ParseDate([]string{"", "2026-03-02", "March 2026", "TBC", "2023/24", "31 June 2026"}[r.IntN(6)])))
		return
	case schema.Count:
		v.Set(reflect.ValueOf([]schema.Count{{}, schema.CountOf(140), schema.CountWords("about 140"), schema.CountWords("none, because …")}[r.IntN(4)]))
		return
	case schema.Group:
		v.SetString([]string{"age", "sex", "disability", "all", "unknown-group", "marriage-and-civil-partnership"}[r.IntN(6)])
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(hostileWords[r.IntN(len(hostileWords))])
	case reflect.Int:
		v.SetInt(int64(r.IntN(5000)))
	case reflect.Float64:
		v.SetFloat(float64(r.IntN(10000)) / 100)
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case reflect.Pointer:
		if r.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			generate(r, v.Elem(), depth)
		}
	case reflect.Struct:
		generateFields(r, v, depth)
	case reflect.Slice:
		n := r.IntN(4)
		if depth > 4 {
			n = 0
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			generate(r, v.Index(i), depth+1)
		}
	case reflect.Map:
		generateMap(r, v, depth)
	}
}

// generateFields fills the keys of a table; where a key takes certain words, mostly with one of them.
func generateFields(r *rand.Rand, v reflect.Value, depth int) {
	for i := range v.NumField() {
		generate(r, v.Field(i), depth+1)
		for _, rule := range strings.Split(v.Type().Field(i).Tag.Get("validate"), ",") {
			if words, ok := strings.CutPrefix(rule, "oneof="); ok && v.Field(i).Kind() == reflect.String {
				choices := strings.Fields(words)
				v.Field(i).SetString(choices[r.IntN(len(choices))])
			}
		}
	}
}

func generateMap(r *rand.Rand, v reflect.Value, depth int) {
	if v.Type().Elem().Kind() == reflect.Interface {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for range r.IntN(4) {
		key, element := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		generate(r, key, depth)
		generate(r, element, depth+1)
		v.SetMapIndex(key, element)
	}
}

// TestGenerated puts random statements through everything that render does. Nothing may panic, and
// only what a page or a cell cannot hold may be refused.
func TestGenerated(t *testing.T) {
	runs := 150
	if testing.Short() {
		runs = 20
	}
	for _, name := range templates.Names() {
		form, err := templates.Resolve(name)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(runs) {
			st := new(schema.Statement)
			if seed > 0 { // the first is empty
				generate(rand.New(rand.NewPCG(seed, 149)), reflect.ValueOf(st).Elem(), 0)
			}
			st.Record = ""
			findings := rules.Check(st, form, rules.Options{AsOf: today()})
			var glyph *pdf.MissingGlyphError
			if _, err := pdf.Write(io.Discard, render.Build(st, form, findings)); err != nil && !errors.As(err, &glyph) {
				t.Errorf("%s, seed %d: %v", name, seed, err)
			}
			if err := xlsx.Write(io.Discard, render.Workbook(st, form, findings)); err != nil {
				t.Errorf("%s, seed %d: %v", name, seed, err)
			}
			writtenBack(t, st, seed)
		}
	}
}

// writtenBack wants what was written of a statement to be the same when it is written again.
func writtenBack(t *testing.T, st *schema.Statement, seed uint64) {
	t.Helper()
	var first, second bytes.Buffer
	if err := schema.Write(&first, st); err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	file, err := schema.Load(bytes.NewReader(first.Bytes()), "written")
	if err != nil {
		return // random words do not satisfy every rule of shape
	}
	if err := schema.Write(&second, file.Statement); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("seed %d: written twice, and not the same: %v", seed, err)
	}
}
