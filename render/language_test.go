package render_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// The bilingual example has every word in Welsh when it is made in Welsh: its own, the form's and the
// program's.
func TestWelsh(t *testing.T) {
	in := input(t, "../examples/complete/wales-2026.toml")
	in.Languages = []string{"cy"}
	for _, paper := range []string{"statement", "brief", "decision"} {
		missed := render.Missed(t, paper, in)
		if len(missed) > 0 {
			t.Errorf("%s: the program has no Welsh for\n%s", paper, strings.Join(missed, "\n"))
		}
	}
}

// input reads an example with the form that it names.
func input(t *testing.T, path string) render.Input {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	file, err := schema.Load(f, filepath.Base(path))
	if err != nil {
		t.Fatal(err)
	}
	form, err := templates.Resolve(file.Statement.Template)
	if err != nil {
		t.Fatal(err)
	}
	st := form.Apply(file.Statement)
	return render.Input{Statement: st, Form: form, Findings: rules.Check(st, form, rules.Options{})}
}
