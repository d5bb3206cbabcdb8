package findings

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dueregard/schema"
)

// The schema has the keys that are written, no others, and asks for those that always are.
func TestSchemaHasAllKeys(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage
		Required   []string
	}
	var s struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]any{
		"file": jsonFile{}, "problem": jsonProblem{}, "notice": jsonNotice{}, "counts": jsonCounts{},
		"finding": jsonFinding{}, "answer": jsonAnswer{}, "row": jsonRow{},
	} {
		described, required := s.Defs[name].Properties, map[string]bool{}
		for _, key := range s.Defs[name].Required {
			required[key] = true
		}
		kind := reflect.TypeOf(v)
		if len(described) != kind.NumField() {
			t.Errorf("%s has %d keys, and the schema %d", name, kind.NumField(), len(described))
		}
		for i := range kind.NumField() {
			key, option, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
			if described[key] == nil || required[key] != (option == "") {
				t.Errorf("%s.%s is not in the schema as it is written", name, key)
			}
		}
	}
	if want := fmt.Sprintf(`{ "const": %d }`, jsonVersion); string(s.Properties["version"]) != want {
		t.Errorf("the schema is for version %s, want %s", s.Properties["version"], want)
	}
}

// Why a file could not be checked is told with its place, whatever kind of error says so.
func TestProblems(t *testing.T) {
	at := schema.Position{Line: 2, Column: 3}
	load := &schema.LoadError{Name: "x.toml", Problems: []schema.Problem{{Position: at, Message: "no", Hint: "yes"}}, More: 4}
	for _, c := range []struct {
		err  error
		want schema.Problem
	}{
		{load, load.Problems[0]},
		{fmt.Errorf("wrapped: %w", load), load.Problems[0]},
		{errors.New("x.toml:2:3: error: form.toml: no such file\n  hint: name another"), schema.Problem{Position: at, Message: "form.toml: no such file", Hint: "name another"}},
		{errors.New("x.toml: permission denied"), schema.Problem{Message: "permission denied"}},
		{errors.New("a fault of the program: 1:2"), schema.Problem{Message: "a fault of the program: 1:2"}},
		{&schema.LoadError{Name: "form.toml", Problems: load.Problems}, schema.Problem{Message: "form.toml:2:3: error: no", Hint: "yes"}},
	} {
		r := Report{File: "x.toml", Failure: c.err}
		if got := problems(&r); len(got) != 1 || !reflect.DeepEqual(got[0], c.want) {
			t.Errorf("%v is %+v, want %+v", c.err, got, c.want)
		}
	}
	if n := moreProblems(&Report{File: "x.toml", Failure: load}); n != 4 {
		t.Errorf("%d more problems, want 4", n)
	}
}
