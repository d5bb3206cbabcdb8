package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// TestTemplateIn tells every template of ours from every statement of ours.
func TestTemplateIn(t *testing.T) {
	count := 0
	for pattern, want := range map[string]bool{
		"../../templates/*.toml": true, "../../templates/nations/*.toml": true, "../../examples/houses/*.toml": true,
		"../../examples/*.toml": false, "../../examples/complete/*.toml": false, "../../examples/broken/*.toml": false,
	} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := want && !strings.HasSuffix(name, "-example.toml")
			if _, got := templateIn(source); got != want {
				t.Errorf("%s: a template: %v, want %v", name, got, want)
			}
			count++
		}
	}
	if count < 30 {
		t.Errorf("only %d files were found", count)
	}
	for source, want := range map[string]bool{
		"":                                      false,
		"title = 'x'\n":                         false,
		"title = 'x'\nbase = 'default'\n":       true,
		"\"base\" = 'default'\n":                true,
		"[[section]]\nschema = 1\n":             true,
		"[[section]]\n[policy]\n":               false,
		"section = [{ title = 'x' }]":           true,
		"words.statement = 'x'\n":               true,
		"policy.title = 'x'\n[[section]]\n":     false,
		"[[section]]\n[x\n":                     false,
		"[[section]]\n# caf\xe9\n":              false,
		"[project]\nname = 'x'\n[tool.black]\n": false,
	} {
		if _, got := templateIn([]byte(source)); got != want {
			t.Errorf("%q: a template: %v, want %v", source, got, want)
		}
	}
}

// TestKeysAtTheTop wants the keys that tell the two apart to be those of the formats.
func TestKeysAtTheTop(t *testing.T) {
	keys := func(of reflect.Type) map[string]bool {
		found := map[string]bool{}
		for i := range of.NumField() {
			found[of.Field(i).Tag.Get("toml")] = true
		}
		return found
	}
	statement, form := keys(reflect.TypeFor[schema.Statement]()), keys(reflect.TypeFor[templates.Form]())
	for key := range statement {
		if key != "-" && key != "" && keysOfStatements[key] == form[key] {
			t.Errorf("%q is a key of statements, of templates %v, and stands among those that only statements have: %v", key, form[key], keysOfStatements[key])
		}
	}
	for key := range keysOfTemplates {
		if !form[key] || statement[key] {
			t.Errorf("%q does not tell that a file is a template", key)
		}
	}
}
