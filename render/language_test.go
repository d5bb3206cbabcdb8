package render_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// The bilingual example has every word in Welsh when it is made in Welsh: its own, the form's and the
// program's.
func TestWelsh(t *testing.T) {
	in := input(t, "../examples/complete/wales-2026.toml")
	in.Languages, in.AsOf = []string{"cy"}, time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC)
	for _, paper := range []string{"statement", "brief", "decision"} {
		missed := render.Missed(t, paper, in)
		if len(missed) > 0 {
			t.Errorf("%s: the program has no Welsh for\n%s", paper, strings.Join(missed, "\n"))
		}
	}
}

// Welsh answers yes and no with the verb of the question.
func TestWelshYesNo(t *testing.T) {
	in := input(t, "../examples/complete/wales-2026.toml")
	in.Languages = []string{"cy"}
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, block := range doc.Blocks {
		if f, ok := block.(render.Field); ok && len(f.Value) == 1 {
			if p, ok := f.Value[0].(render.Paragraph); ok && len(p.Spans) == 1 {
				said[f.Key] = p.Spans[0].Text
			}
		}
	}
	if got := said["screening.full-statement"]; got != "Oes" {
		t.Errorf("is a full assessment needed? %q", got)
	}
	if got := said["workforce.affected"]; got != "Nac ydy" {
		t.Errorf("are staff affected? %q", got)
	}
	book, err := render.MakeBook("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range book.Sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row {
				if cell.Text == "Ie" || cell.Text == "Nage" {
					t.Errorf("%s: %q answers %q", sheet.Name, cell.Text, row[0].Text)
				}
			}
		}
	}
}

// The sheets of a workbook have Welsh names too.
func TestWelshSheets(t *testing.T) {
	in := input(t, "../examples/complete/wales-2026.toml")
	in.Languages = []string{"cy"}
	book, err := render.MakeBook("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, sheet := range book.Sheets[:4] {
		names = append(names, sheet.Name)
	}
	if want := []string{"Crynodeb", "Tystiolaeth", "Gweithlu", "Ymgynghori"}; !slices.Equal(names, want) {
		t.Errorf("the sheets are %q, want %q", names, want)
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

// A text that has no twin stays as it is, and is told to be in its own language.
func TestLanguageTagged(t *testing.T) {
	in := input(t, "../examples/complete/library-hours-2026.toml")
	form, err := templates.Resolve("wales")
	if err != nil {
		t.Fatal(err)
	}
	in.Form, in.Languages = form, []string{"cy", "en"}
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Meta.Language != "cy" || len(doc.Blocks) != 3 {
		t.Fatalf("language %q, %d blocks", doc.Meta.Language, len(doc.Blocks))
	}
	for i, want := range []struct{ language, heading, described string }{
		{"cy", "1 Y cynnig", "en-GB"}, {"en", "1 The proposal", ""},
	} {
		part := doc.Blocks[2*i].(render.Part)
		if part.Language != want.language {
			t.Errorf("part %d is in %q", i, part.Language)
		}
		headed := slices.ContainsFunc(part.Blocks, func(b render.Block) bool {
			h, ok := b.(render.Heading)
			return ok && h.Text == want.heading
		})
		if !headed {
			t.Errorf("part %d has no heading %q", i, want.heading)
		}
		described := slices.IndexFunc(part.Blocks, func(b render.Block) bool {
			f, ok := b.(render.Field)
			return ok && f.Key == "policy.description"
		})
		span := part.Blocks[described].(render.Field).Value[0].(render.Paragraph).Spans[0]
		if span.Language != want.described {
			t.Errorf("part %d: the description is told to be in %q, want %q", i, span.Language, want.described)
		}
	}
}

// A language in which nothing is written is refused.
func TestNoLanguage(t *testing.T) {
	in := input(t, "../examples/complete/library-hours-2026.toml")
	in.Languages = []string{"gd"}
	_, err := render.Make("statement", in)
	var none *render.LanguageError
	if !errors.As(err, &none) || !strings.Contains(err.Error(), `nothing is written in the language "gd"`) {
		t.Errorf("%v", err)
	}
}
