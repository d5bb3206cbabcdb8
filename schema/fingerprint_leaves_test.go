package schema

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// leftOutKeys are the keys whose change does not touch a fingerprint, by the path without its places and ids;
// and so are those of the decision but for decidingKeys.
var (
	leftOutKeys = regexp.MustCompile(`^((publication|put-to|sign-off|review|exempt)\b.*` +
		`|(readiness\.domain\.)?action\.(status|done|note)(-\w+)?|indicator\.readings\b.*|decision\..*)$`)
	decidingKeys = regexp.MustCompile(`^decision\.(maker|stage|purpose)(-\w+)?$`)
)

var places = regexp.MustCompile(`\[\d+\]`)

// TestLeavesOfFingerprint changes and deletes each thing that the complete examples record.
func TestLeavesOfFingerprint(t *testing.T) {
	for name, f := range loaded(t) {
		if !strings.Contains(name, "/complete/") || testing.Short() && !strings.Contains(name, "library") {
			continue
		}
		st := f.Statement
		whole, parts := st.Canonical("x"), st.FingerprintParts("x")
		if changed := ChangedParts(parts, parts); len(changed) > 0 {
			t.Errorf("%s: two times the same, and changed: %q", name, changed)
		}
		seen := 0
		check := func(path, how string) {
			seen++
			key := places.ReplaceAllString(path, "")
			want := !leftOutKeys.MatchString(key) || decidingKeys.MatchString(key)
			if st.Record == "decision" && strings.HasPrefix(key, "decision.") {
				want = true
			}
			content := st.content("x")
			if got := !bytes.Equal(appendJSON(nil, content), whole); got != want {
				t.Errorf("%s: %s %s changes the canonical form: %t", name, path, how, got)
			}
			if seen%5 > 0 {
				return // taking it to pieces costs more
			}
			if got := ChangedParts(parts, divided(content)); (len(got) > 0) != want || len(got) > 2 {
				t.Errorf("%s: %s %s changes the parts %q", name, path, how, got)
			}
		}
		changeLeaves(reflect.ValueOf(st).Elem(), "", check)
		for _, path := range slices.Sorted(maps.Keys(st.Twins)) {
			words := st.Twins[path]
			st.Twins[path] = words + " x"
			check(path, "changed")
			st.Twins[path] = words
		}
		if !bytes.Equal(st.Canonical("x"), whole) || seen < 10 {
			t.Errorf("%s: %d leaves, and the statement is not as it was", name, seen)
		}
	}
}

// changeLeaves changes each leaf below a value, calls check, and puts it back.
func changeLeaves(v reflect.Value, path string, check func(path, how string)) {
	try := func(other reflect.Value, how string) {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(other.Convert(v.Type()))
		check(path, how)
		v.Set(old)
	}
	switch was := v.Interface().(type) {
	case Date:
		if !was.IsZero() {
			try(reflect.ValueOf(ParseDate("1 May 1999")), "changed")
			try(reflect.ValueOf(Date{}), "deleted")
		}
		return
	case Count:
		if !was.IsZero() {
			try(reflect.ValueOf(CountWords("about 77")), "changed")
		}
		return
	case Twins:
		return
	}
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" {
			try(reflect.ValueOf(v.String()+" x"), "changed")
		}
	case reflect.Int, reflect.Int64:
		try(reflect.ValueOf(v.Int()+1), "changed")
	case reflect.Float64:
		try(reflect.ValueOf(v.Float()+0.5), "changed")
	case reflect.Bool:
		try(reflect.ValueOf(!v.Bool()), "changed")
	case reflect.Pointer:
		if !v.IsNil() {
			if v.Elem().Kind() != reflect.Struct {
				try(reflect.Zero(v.Type()), "deleted")
			}
			changeLeaves(v.Elem(), path, check)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			changeLeaves(v.Field(i), join(path, v.Type().Field(i).Tag.Get("toml")), check)
		}
	case reflect.Slice:
		for i := range v.Len() {
			changeLeaves(v.Index(i), fmt.Sprintf("%s[%d]", path, i), check)
		}
		if n := v.Len(); n > 1 {
			try(v.Slice(0, n-1), "cut")
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			element := reflect.New(v.Type().Elem()).Elem()
			element.Set(v.MapIndex(key))
			changeLeaves(element, join(path, key.String()), func(path, how string) {
				old := v.MapIndex(key)
				v.SetMapIndex(key, element)
				check(path, how)
				v.SetMapIndex(key, old)
			})
		}
	case reflect.Interface:
		if v.Elem().Kind() == reflect.Map || v.Elem().Kind() == reflect.Slice {
			element := reflect.New(v.Elem().Type()).Elem()
			element.Set(v.Elem())
			changeLeaves(element, path, func(path, how string) {
				old := v.Elem()
				v.Set(element)
				check(path, how)
				v.Set(old)
			})
			return
		}
		try(reflect.ValueOf("another answer"), "changed")
	}
}
