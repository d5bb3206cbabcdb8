package templates_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dueregard/schema"
	"dueregard/templates"
)

// addForms adds the forms of the program, and those in the scripts of the command.
func addForms(f *testing.F) {
	for _, pattern := range []string{"*.toml", "nations/*.toml", "../cmd/dueregard/testdata/template*.txtar"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			f.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			if !strings.HasSuffix(name, ".txtar") {
				f.Add(string(source))
				continue
			}
			for i, part := range strings.Split(string(source), "\n-- ") {
				if _, content, ok := strings.Cut(part, " --\n"); ok && i > 0 {
					f.Add(content)
				}
			}
		}
	}
	f.Add(base)
	f.Add("base = \"base.toml\"\n" + base)
	f.Add(riskForm)
	f.Add(large(60, "kind = \"score\"\nof = [\"answers.q1\", \"policy.people-affected\"]"))
}

// FuzzRead holds Read to its promises on any bytes, and what it makes of them to its own.
func FuzzRead(f *testing.F) {
	addForms(f)
	open := func(_, name string) (string, io.ReadCloser, error) {
		if name != "base.toml" {
			return "", nil, os.ErrNotExist
		}
		return name, io.NopCloser(strings.NewReader(base)), nil
	}
	f.Fuzz(func(t *testing.T, source string) {
		form, err := templates.Read(strings.NewReader(source), "form.toml", open)
		if err != nil {
			checkError(t, map[string]string{"form.toml": source, "base.toml": base}, err)
			return
		}
		for _, language := range form.Languages {
			other := form.In(language)
			if outline := other.Outline(); !utf8.ValidString(outline) || strings.ContainsAny(outline, "\x00\x1b\x7f") {
				t.Errorf("the outline holds what no terminal should: %q", outline)
			}
			starterLoads(t, other, "form.toml")
		}
	})
}

// checkError checks that the faults of each file stand in it.
func checkError(t *testing.T, sources map[string]string, err error) {
	t.Helper()
	var files []*schema.LoadError
	if faults, ok := errors.AsType[*templates.FaultsError](err); ok {
		files = faults.Files
	} else if one, ok := errors.AsType[*schema.LoadError](err); ok {
		files = append(files, one)
	}
	if len(files) == 0 {
		t.Fatalf("no error with places: %v", err)
	}
	for _, e := range files {
		source, ok := sources[e.Name]
		lines := strings.Split(strings.TrimPrefix(source, "\ufeff"), "\n")
		last := 0
		for _, p := range e.Problems {
			at := p.Position
			if ok && (at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > utf8.RuneCountInString(lines[at.Line-1])+1 || at.Start < last || at.End > len(source)) {
				t.Errorf("not in %s, or out of order: %+v", e.Name, p)
			}
			last = at.Start
			if p.Message == "" || strings.Contains(p.Message+p.Hint, "%!") && !strings.Contains(source, "%!") {
				t.Errorf("says nothing: %+v", p)
			}
		}
		if len(e.Problems) == 0 {
			t.Errorf("%s has no fault", e.Name)
		}
	}
}
