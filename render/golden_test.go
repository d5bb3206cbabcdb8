package render

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
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
			findings := rules.Check(st, form, rules.Options{})
			base := filepath.Base(name) + "." + template
			t.Run(base+".document", func(t *testing.T) {
				golden(t, base+".document.txt", dumpDocument(Build(st, form, findings)))
			})
			t.Run(base+".book", func(t *testing.T) {
				golden(t, base+".book.txt", dumpBook(Workbook(st, form, findings)))
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
			for _, block := range Build(st, form, nil).Blocks {
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
		for _, block := range Build(st, form, findings).Blocks {
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

// dumper writes a document as indented text.
type dumper struct{ bytes.Buffer }

func (d *dumper) line(depth int, format string, args ...any) {
	fmt.Fprintf(d, "%s%s\n", strings.Repeat("  ", depth), fmt.Sprintf(format, args...))
}

func dumpDocument(doc *Document) []byte {
	d := &dumper{}
	d.line(0, "meta %+v", doc.Meta)
	d.line(0, "brand %+v", doc.Brand)
	d.blocks(0, doc.Blocks)
	return d.Bytes()
}

func (d *dumper) blocks(depth int, blocks []Block) {
	for _, block := range blocks {
		d.block(depth, block)
	}
}

func (d *dumper) block(depth int, block Block) {
	switch b := block.(type) {
	case Title:
		d.line(depth, "title %q %q", b.Text, b.Subtitle)
		for _, f := range b.Facts {
			d.line(depth+1, "%s: %s", f.Label, f.Value)
		}
	case Heading:
		d.line(depth, "%s %s", strings.Repeat("#", b.Level), b.Text)
	case Paragraph:
		d.line(depth, "p %s", dumpSpans(b.Spans))
	case List:
		for i, item := range b.Items {
			mark := "-"
			if b.Ordered {
				mark = fmt.Sprint(b.Start+i) + map[Marker]string{Letters: " in letters", Romans: " in romans"}[b.Style]
			}
			d.line(depth, "item %s", mark)
			d.blocks(depth+1, item.Blocks)
		}
	case Field:
		d.line(depth, "field %s %q %s", b.Key, b.Label, b.Missing)
		d.blocks(depth+1, b.Value)
	case Table:
		d.table(depth, b)
	case Matrix:
		d.line(depth, "matrix %s | %s", b.Corner, strings.Join(b.Columns, " | "))
		for _, row := range b.Rows {
			cells := []string{row.Label}
			for _, c := range row.Cells {
				cells = append(cells, c.Sign+" "+c.Word+" "+c.Key+dumpFill(c.Fill))
			}
			d.line(depth+1, "%s", strings.Join(cells, " | "))
		}
	case Chart:
		d.chart(depth, b)
	case Signature:
		d.line(depth, "signature %s %q", b.Key, b.Title)
		d.blocks(depth+1, b.Declaration)
		for _, f := range b.Lines {
			d.line(depth+1, "%s: %s", f.Label, f.Value)
		}
	case Note:
		d.line(depth, "note %d %q", b.Tone, b.Title)
		d.blocks(depth+1, b.Blocks)
	case Contents:
		d.line(depth, "contents")
	case PageBreak:
		d.line(depth, "page break")
	case Part:
		d.line(depth, "part in %s", b.Language)
		d.blocks(depth+1, b.Blocks)
	default:
		d.line(depth, "a block of type %T, which the dumper does not know", b)
	}
}

func (d *dumper) chart(depth int, c Chart) {
	full := ""
	if c.Max != 0 {
		full = fmt.Sprintf(" of %g", c.Max)
	}
	d.line(depth, "chart %s %q %s %q%s", c.Key, c.Title, strings.Join(c.Series, " | "), c.Alt, full)
	for _, bar := range c.Bars {
		words := ""
		if bar.Words != nil {
			words = fmt.Sprintf(" %q", bar.Words)
		}
		d.line(depth+1, "%s %v%s%s", bar.Label, bar.Values, c.Unit, words)
	}
}

// dumpFill is what a cell of a colour of its own has at the end of its line.
func dumpFill(fill string) string {
	if fill == "" {
		return ""
	}
	return " fill " + fill
}

func (d *dumper) table(depth int, t Table) {
	var labels []string
	for _, c := range t.Columns {
		labels = append(labels, c.Label)
	}
	d.line(depth, "table %s %q %s", t.Key, t.Caption, strings.Join(labels, " | "))
	for _, row := range t.Rows {
		d.line(depth+1, "row %s%s", row.Key, map[bool]string{true: " total"}[row.Total])
		for _, cell := range row.Cells {
			d.line(depth+2, "cell%s tone %d%s", map[bool]string{true: " header"}[cell.Header], cell.Tone, dumpFill(cell.Fill))
			d.blocks(depth+3, cell.Blocks)
		}
	}
}

func dumpSpans(spans []Span) string {
	var parts []string
	for _, s := range spans {
		text := fmt.Sprintf("%q", s.Text)
		if s.Bold {
			text = "bold " + text
		}
		if s.Italic {
			text = "italic " + text
		}
		if s.Link != "" {
			text += " -> " + s.Link
		}
		if s.Language != "" {
			text += " in " + s.Language
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}

func dumpBook(book *Book) []byte {
	d := &dumper{}
	for _, s := range book.Sheets {
		d.line(0, "sheet %q %q %q table %s", s.Name, s.Title, s.Intro, s.Table)
		for _, c := range s.Columns {
			d.line(1, "column %q key %q kind %d width %g %v", c.Label, c.Key, c.Kind, c.Width, c.Choices)
		}
		for _, row := range s.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, dumpCell(c))
			}
			d.line(1, "%s", strings.Join(cells, " | "))
		}
		for _, c := range s.Charts {
			d.block(1, c)
		}
	}
	return d.Bytes()
}

func dumpCell(c BookCell) string {
	switch {
	case c.Number != nil:
		return fmt.Sprintf("%.*f", c.Decimals, *c.Number)
	case !c.Day.IsZero():
		return c.Day.Format("2006-01-02")
	case c.Link != "":
		return fmt.Sprintf("%q -> %s", c.Text, c.Link)
	}
	return fmt.Sprintf("%q", c.Text)
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
