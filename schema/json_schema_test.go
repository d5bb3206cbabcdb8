package schema

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compiled(t *testing.T, source []byte) *jsonschema.Schema {
	t.Helper()
	read, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("statement.json", read); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("statement.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is what TOML holds, as a schema sees it: dates are strings.
func asJSON(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case map[string]any:
		table := make(map[string]any, len(v))
		for key := range v {
			table[key] = asJSON(v[key])
		}
		return table
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = asJSON(v[i])
		}
		return list
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = asJSON(v[i])
		}
		return list
	}
	return v
}

// TestJSONSchemaAgrees changes each kind of key of the examples in every way that a slip of the pen may,
// and asks both Load and the schema: they take the same, and refuse the same.
func TestJSONSchemaAgrees(t *testing.T) {
	s := compiled(t, JSONSchema())
	examples, err := filepath.Glob("../examples/complete/*.toml")
	if err != nil || len(examples) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	size := func(path string) int64 {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	slices.SortFunc(examples, func(a, b string) int { return cmp.Compare(size(a), size(b)) }) // most on small ones
	if testing.Short() {
		examples = examples[:2]
	}
	tried, refused := map[string]bool{}, 0
	for _, path := range examples {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var whole map[string]any
		if err := toml.Unmarshal(source, &whole); err != nil {
			t.Fatal(err)
		}
		slips(whole, "", tried, func(slip string) {
			var changed bytes.Buffer
			if err := toml.NewEncoder(&changed).Encode(whole); err != nil {
				return // TOML has no list of such different things
			}
			_, loads := Load(&changed, "changed.toml")
			valid := s.Validate(asJSON(whole))
			if (loads == nil) != (valid == nil) {
				t.Errorf("%s: %s: Load says %v, the schema %v", filepath.Base(path), slip, loads, valid)
			}
			if valid != nil {
				refused++
			}
		})
	}
	if !testing.Short() && len(tried) < 200 || refused < 100 {
		t.Errorf("only %d kinds of key were tried, and %d slips refused", len(tried), refused)
	}
}

var numbers = regexp.MustCompile(`\[\d+\]|(sources|evidence|by)\.[^.\[]+`)

// slips changes one key after the other, each kind of key once, and puts it back as it was.
func slips(table map[string]any, path string, tried map[string]bool, ask func(slip string)) {
	if path == "answers" {
		return // any TOML
	}
	if !tried[numbers.ReplaceAllString(path, "$1")+" table"] {
		tried[numbers.ReplaceAllString(path, "$1")+" table"] = true
		table["un-known"] = "x"
		ask(path + ": an unknown key")
		delete(table, "un-known")
	}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		was, at := table[key], strings.TrimPrefix(path+"."+key, ".")
		if kind := numbers.ReplaceAllString(at, "$1"); !tried[kind] {
			tried[kind] = true
			delete(table, key)
			ask(at + " left out")
			for _, wrong := range []any{int64(7), int64(-7), 7.5, "", "x", true, []any{}, []any{"x"}, []any{int64(7)}, map[string]any{}, map[string]any{"x": "y"}} {
				table[key] = wrong
				ask(fmt.Sprintf("%s = %#v", at, wrong))
			}
			table[key] = was
		}
		switch below := was.(type) {
		case map[string]any:
			slips(below, at, tried, ask)
		case []map[string]any:
			for i := range below {
				slips(below[i], fmt.Sprintf("%s[%d]", at, i), tried, ask)
			}
		}
	}
}
