package schema

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// tricky are sources in which parsers disagree or a walk may stumble.
var tricky = []string{
	"", "\n", "#", "\xef\xbb\xbf", "schema = 1\r\n[policy]\r\ntitle = \"\"\"\r\na\\\r\n b\"\"\"",
	"schema=1\n[policy]\ntitle='x'\n[answers]\na=nan\nb=-inf\nc=1e9\nd=[1,'x',[2.5]]\ne={f=2014-07-31,g=10:00:00}",
	"schema=1\n[policy]\ntitle='x'\n[[answers.a]]\nb=1\n[[answers.a]]\nb={c=[{d=1},{d=2}]}\n[answers.e.f]\ng=2014-07-31T10:00:00+01:00",
	"schema=1\npolicy={title='x',responsible=[{name='a'},{post='b'},]}\nsources.'a].b'.title='t'\nsources.\"\".title='t'",
	"schema=1\npolicy.title='x'\n[sources.\"a.b\"]\ntitle='t'\n[evidence.age]\n[[evidence.age.table]]\ntitle='t'\nrows=[{group='g',share=1},{group=2}]",
	"[policy.title]\n[[policy]]\n[impact]\nx=1\n[[impact.groups]]\n[Policy]\ntitle=1",
	"title=1\ntitle=2\n[a]\nb.c=1\n[a.b]\n[a]\n[[a]]", "x=[[[[[[[[[[{a=[{b=[]}]}]]]]]]]]]]", "schema=99999999999999999999",
	"schema=1\n[policy]\ntitle='x'\ndescription='''\n<b>\n'''\n", "[ a . \"b\\n]\" . 'c' ]", "[[ a ]]#]]\n", "a.b.c.d.e.f=1",
	"schema=1\n[policy]\ntitle='x'\n[publication]\nmeeting-date=2014-02-31\npublished=2014-07-31 10:00\n[workforce]\ntotal=-1",
	"schema=1\n[policy]\ntitle='x'\nareas=['a', 1, [], {}, # c\n]\nresponsible=[{name=1, post='p' # c\n , other=2}]",
	"schema=1\n[policy]\ntitle='x'\n[[indicator]]\nname='n'\nreadings=[{value=9007199254740993},{value=1e999},{value=-0.0}]",
}

func addSeeds(f *testing.F) {
	for _, source := range tricky {
		f.Add([]byte(source))
	}
	for _, c := range syntaxCases {
		f.Add([]byte(least + c.source))
	}
	for _, name := range examples(f) {
		f.Add(readFile(f, name))
	}
	for _, name := range slices.Concat(glob(f, "testdata/*.toml"), glob(f, "testdata/problems/*.toml")) {
		f.Add(readFile(f, name))
	}
}

// FuzzLoad holds Load to its promises on any bytes.
func FuzzLoad(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, source []byte) {
		file, err := Load(bytes.NewReader(source), "f.toml")
		if err != nil {
			checkError(t, source, err)
			return
		}
		eachPath(reflect.ValueOf(file.Statement).Elem(), "", func(path string) {
			p := file.Position(path)
			if !file.Has(path) || p.Start >= p.End || p.End > len(file.Source) || p.Line < 1 || p.Column < 1 {
				t.Errorf("%s stands at %+v, in the file: %v", path, p, file.Has(path))
			}
			if _, ok := Lookup(file.Statement, path); !ok && !strings.HasSuffix(path, "]") {
				t.Errorf("Lookup finds nothing at %s", path)
			}
			if !KnownKey(path) {
				t.Errorf("%s is no known key", path)
			}
		})
		if bytes.IndexByte(source, '\r') < 0 {
			crlf := mustLoad(t, bytes.ReplaceAll(source, []byte("\n"), []byte("\r\n")))
			if !sameStatement(crlf.Statement, file.Statement) {
				t.Error("line ends change the statement")
			}
		}
	})
}

// checkError checks that an error of Load is a LoadError whose problems stand in the file.
func checkError(t *testing.T, source []byte, err error) {
	t.Helper()
	e, ok := errors.AsType[*LoadError](err)
	if !ok {
		t.Fatalf("not a LoadError: %v", err)
	}
	lines := strings.Split(strings.TrimPrefix(string(source), byteOrderMark), "\n")
	last := 0
	for _, p := range e.Problems {
		at := p.Position
		if at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > utf8.RuneCountInString(lines[at.Line-1])+1 {
			t.Errorf("not in the file: %+v", p)
		}
		if at.Start < last || at.Start > at.End || at.End > len(source) {
			t.Errorf("out of order: %+v", p)
		}
		last = at.Start
		for _, leak := range []string{"toml:", "int64", "float64", "incompatible", "Key '", "schema.", "%!"} {
			if strings.Contains(p.Message+p.Hint, leak) && !strings.Contains(string(source), leak) {
				t.Errorf("%q leaks %q", p.Message, leak)
			}
		}
	}
	if len(e.Problems) == 0 || !strings.HasPrefix(err.Error(), "f.toml:") {
		t.Errorf("says nothing: %q", err)
	}
}

// FuzzWrite checks that what loads is written so that it loads as the same statement.
func FuzzWrite(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, source []byte) {
		if file, err := Load(bytes.NewReader(source), "f.toml"); err == nil {
			checkRoundTrip(t, file.Statement)
		}
	})
}

// FuzzRawHTML checks that nothing is let pass that the Markdown parser takes for HTML.
func FuzzRawHTML(f *testing.F) {
	for _, text := range []string{"a <b>", "`<b>`", "```\n<b>\n```\n<b>", "- a\n\n  ```\n<b>", "a ` b\nc ` <b> `", "\\<b>",
		"<https://example.org> <a@b.org> a < b", "| ` | <b> | ` |\n|-|-|-|\n| ` | <b> | ` |", "<!-- x -->", "<div\n>", "~~~\n<p>\n ~~~ \n<p>",
		"[a]: <b>\n\n<i>", "    <b>", "> ```\n<b>", "a ` b\r\r` <b> `", "a `\r\n\r\n` <b>", "1. `\n<u>` `", "```\n    ```\n```\n<b>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || Text(text).rawHTML() >= 0 {
			t.Skip("refused by Load, so never parsed")
		}
		root, source := Text(text).Parse()
		_ = ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			if n.Kind() == ast.KindRawHTML || n.Kind() == ast.KindHTMLBlock {
				t.Errorf("%q holds HTML", source)
				return ast.WalkStop, nil
			}
			return ast.WalkContinue, nil
		})
	})
}

// eachPath calls visit with the path of every key that a statement holds, written as findings do.
func eachPath(v reflect.Value, path string, visit func(path string)) {
	v = reflect.Indirect(v)
	switch {
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[Date]() && v.Type() != reflect.TypeFor[Count]():
		for i := range v.NumField() {
			key := v.Type().Field(i).Tag.Get("toml")
			if value := v.Field(i); key != "" && !value.IsZero() {
				eachPath(value, join(path, key), visit)
				if value.Kind() != reflect.Slice && value.Kind() != reflect.Map && value.Kind() != reflect.Pointer {
					visit(join(path, key))
				}
			}
		}
	case v.Kind() == reflect.Map:
		for _, key := range v.MapKeys() {
			eachPath(v.MapIndex(key), join(path, key.String()), visit)
		}
	case v.Kind() == reflect.Interface:
		if e := v.Elem(); e.Kind() != reflect.String && e.Kind() != reflect.Slice || e.Len() > 0 {
			visit(path) // a blank is nothing that is recorded
		}
		eachPath(v.Elem(), path, visit)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			element := path + "[" + itoa(i) + "]"
			visit(element)
			eachPath(v.Index(i), element, visit)
		}
	}
}

// sameStatement compares two statements; a figure that is none is equal to another.
func sameStatement(a, b *Statement) bool {
	x, y := *a, *b
	x.Answers, _ = withoutNaN(a.Answers).(map[string]any)
	y.Answers, _ = withoutNaN(b.Answers).(map[string]any)
	return reflect.DeepEqual(x, y) && (a.Answers == nil) == (b.Answers == nil)
}

func withoutNaN(v any) any {
	switch v := v.(type) {
	case float64:
		if math.IsNaN(v) {
			return "not a number"
		}
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = withoutNaN(v[i])
		}
		return list
	case map[string]any:
		table := make(map[string]any, len(v))
		for key := range v {
			table[key] = withoutNaN(v[key])
		}
		return table
	}
	return v
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}
