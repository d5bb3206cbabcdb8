package schema

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

// TestProblems loads testdata/problems/*.toml and compares the errors with the .txt of the same name.
// To add a case, add a file, run go test -update and review.
func TestProblems(t *testing.T) {
	names := glob(t, "testdata/problems/*.toml")
	if len(names) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			source := readFile(t, name)
			_, err := Load(bytes.NewReader(source), "f.toml")
			if err == nil {
				t.Fatal("loads")
			}
			checkError(t, source, err)
			golden(t, strings.TrimSuffix(name, ".toml")+".txt", []byte(err.Error()+"\n"))
		})
	}
}

const least = "schema = 1\n[policy]\ntitle = \"t\"\n"

// TestEncodings loads files as editors of all kinds save them.
func TestEncodings(t *testing.T) {
	text := least + "description = \"\"\"\nFirst line.\nSecond \\\n   line.\n\"\"\"\n"
	want := mustLoad(t, []byte(text)).Statement
	for name, source := range map[string]string{
		"with a byte order mark":    "\xef\xbb\xbf" + text,
		"with line ends of CR LF":   strings.ReplaceAll(text, "\n", "\r\n"),
		"with mixed line ends":      strings.Replace(text, "\n", "\r\n", 3),
		"with both":                 "\xef\xbb\xbf" + strings.ReplaceAll(text, "\n", "\r\n"),
		"without a last line end":   strings.TrimSuffix(text, "\n"),
		"with a comment at the end": text + "# end",
	} {
		f := mustLoad(t, []byte(source))
		if !reflect.DeepEqual(f.Statement, want) {
			t.Errorf("%s: %#v", name, f.Statement)
		}
		if p := f.Position("policy.title"); p.Line != 3 || p.Column != 1 {
			t.Errorf("%s: the title stands at %+v", name, p)
		}
	}
}

// TestUnfit loads what is no statement at all.
func TestUnfit(t *testing.T) {
	utf16 := func(s string, order int) string {
		var b strings.Builder
		for _, r := range s {
			b.Write([]byte{byte(r >> (8 * order)), byte(r >> (8 - 8*order))})
		}
		return b.String()
	}
	for _, c := range []struct{ name, source, want string }{
		{"UTF-16 LE", "\xff\xfe" + utf16(least, 0), "f.toml:1:1: error: the file is UTF-16"},
		{"UTF-16 BE", "\xfe\xff" + utf16(least, 1), "f.toml:1:1: error: the file is UTF-16"},
		{"UTF-16 without a mark", utf16(least, 0), "f.toml:1:1: error: the file is UTF-16"},
		{"Latin-1", "# caf\xe9\n", "f.toml:1:6: error: the file is not UTF-8: byte 0xE9"},
		{"Latin-1 later", "\xef\xbb\xbf# é\n# \xe9\n", "f.toml:2:3: error: the file is not UTF-8"},
		{"lone CR", "schema = 1\r[policy]\r", "f.toml:1:11: error: not TOML"},
		{"lone CR in a comment", "# a\rschema = 1", "f.toml:1:4: error: not TOML"},
		{"NUL", "schema = 1\n\x00", "f.toml:2:1: error: not TOML"},
		{"NUL in text", "schema = 1\na = \"\x00\"", "f.toml:2:6: error: not TOML"},
		{"two marks", "\xef\xbb\xbf\xef\xbb\xbfschema = 1", "f.toml:1:1: error: not TOML"},
		{"empty", "", "f.toml:1:1: error: policy.title is missing"},
		{"only comments", "# a\n# b\n", "f.toml:1:1: error: schema is missing"},
		{"JSON", `{"schema": 1}`, "f.toml:1:1: error: not TOML"},
		{"a PDF", "%PDF-1.7", "f.toml:1:1: error: not TOML"},
		{"not closed", least + "description = \"\"\"\ntext\n\n", "has no quotation marks at its end"},
	} {
		_, err := Load(strings.NewReader(c.source), "f.toml")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v\nwant %s", c.name, err, c.want)
		}
	}
}

func TestLoadReader(t *testing.T) {
	broken := errors.New("disk full")
	if _, err := Load(iotest.ErrReader(broken), "f.toml"); !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "f.toml: ") {
		t.Errorf("got %v", err)
	}
}

// TestManyProblems: the first hundred are told, in the order of the file, and the others counted.
func TestManyProblems(t *testing.T) {
	var b strings.Builder
	b.WriteString(least)
	for range 150 {
		b.WriteString("[[sign-off]]\nnmae = 1\nrole = \"x\"\n")
	}
	_, err := Load(strings.NewReader(b.String()), "f.toml")
	e, ok := errors.AsType[*LoadError](err)
	if !ok || len(e.Problems) != maxProblems || e.More != 200 {
		t.Fatalf("%d problems and %d more", len(e.Problems), e.More)
	}
	if last := e.Problems[maxProblems-1].Position.Line; last != 3+150 {
		t.Errorf("the last one told is on line %d", last)
	}
	if !strings.HasSuffix(err.Error(), "\nf.toml: 200 more errors") {
		t.Error(err)
	}
}

// TestRawHTML: what is HTML in Markdown, and what only looks like it.
func TestRawHTML(t *testing.T) {
	for _, text := range []string{
		"a < b and b > a", "a <5 b", "<https://example.org/a?b>", "<mailto:a@b.org>", "<a.b@c.org>", "`<b>`", "a `x` and `` <b> ` ``",
		"```\n<b>\n```", "~~~ html\n<b>\n ~~~~\nend", "\\<b>", "x <- y", "<", "a <",
	} {
		if at := Text(text).rawHTML(); at >= 0 {
			t.Errorf("%q: HTML at %d", text, at)
		}
	}
	for _, text := range []string{
		"~<b>bold</b>", "~<br/>", "~</p>", "~<!-- note -->", "~<?php ?>", "line\n~<div>\n", "`a` ~<b> `c`", "` ~<b>", "\\\\~<b>",
		"```\n```\n~<b>", "a `\nb ` ~<b> `", "| ` | ~<b> | ` |", "~<http//x>", "~<javascript>",
	} {
		want := strings.Index(text, "~")
		if at := Text(strings.Replace(text, "~", "", 1)).rawHTML(); at != want {
			t.Errorf("%q: HTML at %d", text, at)
		}
	}
}

func TestRawHTMLPosition(t *testing.T) {
	for _, c := range []struct {
		value string
		want  string
	}{
		{`"a <b>"`, "4:18"},
		{`"\u003Cb>"`, "4:15"},
		{`"\"é\" < <b>"`, "4:24"},
		{"\"\"\"\nfirst\n  <b>\n\"\"\"", "6:3"},
		{"'''\r\nfirst\r\n  <b>\r\n'''", "6:3"},
		{"'''\n```\n<i>\n```\n<b>'''", "8:1"},
	} {
		_, err := Load(strings.NewReader(least+"description = "+c.value), "f.toml")
		if want := "f.toml:" + c.want + ": error: policy.description holds HTML"; err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v\nwant %s", c.value, err, want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"title", "put-to", "sign-off", "source", "impact"}
	for word, want := range map[string]string{
		"titel": "title", "Title": "title", "put_to": "put-to", "put to": "put-to", "sources": "source", "imapct": "impact",
		"description": "", "": "", strings.Repeat("x", 100): "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%q: got %q", word, got)
		}
	}
}

// TestNearestNegated: a word is not taken for its opposite, however it is negated.
func TestNearestNegated(t *testing.T) {
	for _, c := range []struct{ word, names, want string }{
		{"unknown", "known not-known not-collected", "not-known"},
		{"Unkown", "known not-known not-collected", "not-known"},
		{"non known", "known not-known", "not-known"},
		{"notknown", "known not-known", "not-known"},
		{"unknown", "known withheld", ""},
		{"knwon", "known not-known", "known"},
		{"unstarted", "not-started started done", "not-started"},
		{"inapplicable", "known not-applicable", "not-applicable"},
		{"relevant", "irrelevant not-relevant", ""},
		{"dicator", "indicator", ""},
		{"indicatr", "indicator not-known", "indicator"},
		{"no-change", "no-change adjust", "no-change"},
		{"nochange", "no-change adjust", "no-change"},
	} {
		if got := Nearest(c.word, strings.Fields(c.names)); got != c.want {
			t.Errorf("%q of %s: got %q", c.word, c.names, got)
		}
	}
}

// TestMisspelt: a required key with a slip in its name is told once, not as missing too.
func TestMisspelt(t *testing.T) {
	for source, want := range map[string]string{
		"schema = 1\n[policy]\nTitle = 't'": "f.toml:3:1: error: unknown key \"Title\" in policy\n  hint: did you mean \"title\"?",
		"Schema = 1\n[policy]\ntitle = 't'": "f.toml:1:1: error: unknown key \"Schema\"\n  hint: did you mean \"schema\"?",
		"schema = 1\n[Policy]\ntitle = 't'": "f.toml:2:1: error: unknown table \"Policy\"\n  hint: did you mean \"policy\"?",
		"schema = 1\n[policy]\nname = 't'\n[Policy]\n": "f.toml:2:1: error: policy.title is missing\n  hint: write title = \"…\"\n" +
			"f.toml:3:1: error: unknown key \"name\" in policy\n  hint: known here: areas, budget-change, change, delivery, description, " +
			"directorate, kind, options, organisation, outcomes, parts, people-affected, reference, responsible, term, title, version\n" +
			"f.toml:4:1: error: unknown table \"Policy\"\n  hint: did you mean \"policy\"?",
	} {
		if _, err := Load(strings.NewReader(source), "f.toml"); err == nil || err.Error() != want {
			t.Errorf("%s:\n%v\nwant\n%s", source, err, want)
		}
	}
}

func ExampleLoad() {
	source := "schema = 1\n[policy]\ntitel = \"Closing the day centre\"\nkind = \"savings\"\n"
	_, err := Load(strings.NewReader(source), "statement.toml")
	fmt.Println(err)
	// Output:
	// statement.toml:3:1: error: unknown key "titel" in policy
	//   hint: did you mean "title"?
	// statement.toml:4:1: error: policy.kind is "savings"; expected one of: policy, strategy, service, budget, procurement, commissioning, restructure, project, practice
}
