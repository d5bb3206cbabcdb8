package render

import (
	"bytes"
	"cmp"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// examples loads every statement under examples, by its path there; broken ones are left out, and so are
// those on forms of their own.
func examples(t *testing.T) map[string]*schema.Statement {
	t.Helper()
	root := os.DirFS("../examples")
	found := map[string]*schema.Statement{}
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".toml") || strings.HasPrefix(path, "broken/") || strings.HasPrefix(path, "houses/") {
			return err
		}
		f, err := root.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		file, err := schema.Load(f, path)
		if err != nil {
			return err
		}
		found[strings.TrimSuffix(path, ".toml")] = file.Statement
		return nil
	})
	if err != nil || len(found) == 0 {
		t.Fatalf("%d examples: %v", len(found), err)
	}
	return found
}

// formsOf are the names of the forms on which an example has goldens: its own, and for those on the two
// oldest forms both.
func formsOf(st *schema.Statement) []string {
	oldest := []string{templates.Default, "gloucestershire-2015"}
	own := cmp.Or(st.Template, templates.Default)
	if slices.Contains(oldest, own) {
		return oldest
	}
	return []string{own}
}

// TestGolden compares the document and the workbook of each example with their text in testdata.
func TestGolden(t *testing.T) {
	for name, st := range examples(t) {
		if !st.IsStatement() {
			continue // it has papers of its own
		}
		for _, template := range formsOf(st) {
			form, err := templates.Resolve(template)
			if err != nil {
				t.Fatal(err)
			}
			in := Input{Statement: st, Form: form, Findings: rules.Check(st, form, rules.Options{})}
			base := filepath.Base(name) + "." + template
			t.Run(base+".document", func(t *testing.T) {
				doc, err := Make("statement", in)
				if err != nil {
					t.Fatal(err)
				}
				golden(t, base+".document.txt", dumpDocument(doc))
			})
			t.Run(base+".book", func(t *testing.T) {
				book, err := MakeBook("statement", in)
				if err != nil {
					t.Fatal(err)
				}
				golden(t, base+".book.txt", dumpBook(book))
			})
		}
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v\n  hint: make golden", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; first at line %d: make golden, and read the diff", path, differs(got, want))
	}
}

func differs(a, b []byte) int {
	la, lb := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(la), len(lb)) {
		if !bytes.Equal(la[i], lb[i]) {
			return i + 1
		}
	}
	return min(len(la), len(lb)) + 1
}

// TestBuildPure builds twice and compares.
func TestBuildPure(t *testing.T) {
	for name, st := range examples(t) {
		form, err := templates.Resolve(st.Template)
		if err != nil {
			t.Fatal(err)
		}
		first, second := dumpDocument(Build(st, form, nil)), dumpDocument(Build(st, form, nil))
		if !bytes.Equal(first, second) {
			t.Errorf("%s: two builds differ", name)
		}
	}
}

// TestHeadings wants headings that never skip a level on the way down.
func TestHeadings(t *testing.T) {
	for name, st := range examples(t) {
		for _, template := range templates.Names() {
			form, err := templates.Resolve(template)
			if err != nil {
				t.Fatal(err)
			}
			level := 0
			for _, block := range Upright(Build(st, form, nil).Blocks) {
				h, ok := block.(Heading)
				if !ok {
					continue
				}
				if h.Level > level+1 || h.Text == "" {
					t.Errorf("%s on %s: heading %q of level %d below level %d", name, template, h.Text, h.Level, level)
				}
				level = h.Level
			}
		}
	}
}

// TestTablesEven wants as many cells in each row as there are columns.
func TestTablesEven(t *testing.T) {
	for name, st := range examples(t) {
		form, err := templates.Resolve(st.Template)
		if err != nil {
			t.Fatal(err)
		}
		findings := rules.Check(st, form, rules.Options{})
		for _, block := range Upright(Build(st, form, findings).Blocks) {
			if table, ok := block.(Table); ok {
				for _, row := range table.Rows {
					if len(row.Cells) != len(table.Columns) {
						t.Errorf("%s: table %s: %d cells in %d columns", name, table.Key, len(row.Cells), len(table.Columns))
					}
				}
			}
		}
		for _, sheet := range Workbook(st, form, findings).Sheets {
			for i, row := range sheet.Rows {
				if len(row) != len(sheet.Columns) {
					t.Errorf("%s: sheet %s, row %d: %d cells in %d columns", name, sheet.Name, i, len(row), len(sheet.Columns))
				}
			}
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 137062: "137,062", -1234567: "−1,234,567", math.MaxInt32: "2,147,483,647"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for text, want := range map[schema.Text][]string{
		"one\ntwo":                        {`p "one two"`},
		"one  \ntwo":                      {`p "one\ntwo"`},
		"one\n\ntwo":                      {`p "one"`, `p "two"`},
		"**bold** and *italic*":           {`p bold "bold" " and " italic "italic"`},
		"***both***":                      {`p italic bold "both"`},
		"[words](https://example.org)":    {`p "words" -> https://example.org`},
		"[words](javascript:alert(1))":    {`p "words"`},
		"<https://example.org>":           {`p "https://example.org" -> https://example.org`},
		"# Heading":                       {`p bold "Heading"`},
		"- a\n  - b\n- c":                 {`item -`, `  p "a"`, `  item -`, `    p "b"`, `item -`, `  p "c"`},
		"after Option\n1. It stays":       {`p "after Option 1. It stays"`},
		"as follows:\n1. It stays":        {`p "as follows:"`, `item 1`, `  p "It stays"`},
		"3. a\n4. b":                      {`item 3`, `  p "a"`, `item 4`, `  p "b"`},
		`a \* b &amp; c < d`:              {`p "a * b & c < d"`},
		"`<b>`":                           {`p "<b>"`},
		"![a picture](x.png)":             {`p "a picture"`},
		"| a | b |\n|---|---|\n| 1 | 2 |": {`table  "" a | b`, `  row `, `    cell tone 0`, `      p "1"`, `    cell tone 0`, `      p "2"`},
		"> quoted":                        {`p "quoted"`},
		"":                                nil,
	} {
		d := &dumper{}
		d.blocks(0, paragraphs(text))
		got := strings.Split(strings.TrimSuffix(d.String(), "\n"), "\n")
		if want == nil {
			want = []string{""}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestBlocks wants a function for every block that a template can show, and no other.
func TestBlocks(t *testing.T) {
	for _, b := range templates.Blocks {
		if parts[b.Name].show == nil || parts[b.Name].holds == nil {
			t.Errorf("nothing shows the block %q", b.Name)
		}
	}
	if len(parts) != len(templates.Blocks) {
		t.Errorf("%d functions for %d blocks", len(parts), len(templates.Blocks))
	}
}
