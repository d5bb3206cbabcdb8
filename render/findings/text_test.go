package findings

import (
	"bufio"
	"strings"
	"testing"

	"dueregard/schema"
)

// onPage writes on a page of a width.
func onPage(width int, write func(page)) string {
	var b strings.Builder
	p := page{bufio.NewWriter(&b), width, false, true}
	write(p)
	p.Flush()
	return b.String()
}

func TestFlow(t *testing.T) {
	for _, c := range []struct {
		width, used int
		words, want string
	}{
		{0, 5, strings.Repeat("word ", 50) + "end", strings.Repeat("word ", 50) + "end\n"},
		{40, 38, "word word", "\n  word word\n"},
		{40, 2, "a word that takes the line up to its last column", "a word that takes the line up to its\n  last column\n"},
		{40, 2, strings.Repeat("x", 50) + " y", strings.Repeat("x", 50) + "\n  y\n"},
		{40, 30, strings.Repeat("x", 50), "\n  " + strings.Repeat("x", 50) + "\n"},
		{40, 2, strings.Repeat("图书馆 ", 8) + "x", strings.Repeat("图书馆 ", 4) + "图书馆\n  " + strings.Repeat("图书馆 ", 3) + "x\n"},
		{1, 2, "not narrower than can be read, whatever is asked for", "not narrower than can be read,\n  whatever is asked for\n"},
	} {
		if got := onPage(c.width, func(p page) { p.flow(c.used, "  ", c.words) }); got != c.want {
			t.Errorf("%q at %d of %d is\n%q, want\n%q", c.words, c.used, c.width, got, c.want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	long := "title = \"" + strings.Repeat("all is well ", 40) + "\"\nrest"
	inline := "people = [{ name = \"" + strings.Repeat("ŵ", 90) + "\", post = 1 }]"
	at := func(source, key string) schema.Position {
		start := strings.Index(source, key)
		return schema.Position{Line: 1, Column: 1, Start: start, End: start + len(key)}
	}
	for _, c := range []struct {
		source string
		place  schema.Position
		want   string
	}{
		{"[x]\n", at("[x]", "[x]"), "    1 │ [x]\n      │ ━━━\n"},
		{long, at(long, "title"), "    1 │ title = \"all is well all is wel…\n      │ ━━━━━\n"},
		{inline, at(inline, "post"), "    1 │ …ŵŵŵŵŵ\", post = 1 }]\n      │          ━━━━\n"},
		{"\tw\u0302 = 1\r\n", at("\tw\u0302 = 1", "w\u0302"), "    1 │   w\u0302 = 1\n      │   ━\n"},
		{"[[x]]\nname = 1\n", schema.Position{Line: 1, Column: 1, Start: 0, End: 5}, "    1 │ [[x]]\n      │ ━━━━━\n    2 │ name = 1\n"},
		{"[[x]]", schema.Position{Line: 1, Column: 1, Start: 0, End: 5}, "    1 │ [[x]]\n      │ ━━━━━\n"},
		{"x", schema.Position{Line: 1, Column: 1}, ""},
		{"x", schema.Position{}, ""},
		{"x", schema.Position{Line: 3, Column: 1, Start: 9, End: 12}, ""},
		{"x", schema.Position{Line: 1, Column: 1, Start: -1, End: 1}, ""},
	} {
		got := ""
		if e, ok := excerptOf([]byte(c.source), &schema.Finding{Path: "x[0].y", Position: c.place}); ok {
			got = onPage(40, func(p page) { e.write(p, "") })
		}
		if got != c.want {
			t.Errorf("an excerpt of %.40q is\n%s, want\n%s", c.source, got, c.want)
		}
	}
}

func TestManner(t *testing.T) {
	for _, c := range []struct{ source, line, want string }{
		{"", `a = "x"`, `a = "x"`},
		{"a = \"x\"\nb = 'y'\nc = 3\n", `a = "x"`, `a = "x"`},
		{"a=1\nb='x'\n", `a = "x"`, `a='x'`},
		{"b='x'\n", `a = "it's"`, `a="it's"`},
		{"b='x'\n", `a = ["x", "y"]  # or "z"`, `a=['x', 'y']  # or 'z'`},
		{"[t]\n    b = '''\nc=1\nd=1\n'''\n    e = 2\n", `a = """…"""`, `    a = '''…'''`},
		{"[t]\n\tb = 1\n", "[[x]]", "[[x]]"},
		{"[t]\n\tb = 1\n", "# a = b", "# a = b"},
	} {
		if got := mannerOf([]byte(c.source)).rewrite(c.line); got != c.want {
			t.Errorf("in %q, %s is written %s, want %s", c.source, c.line, got, c.want)
		}
	}
}

func TestJoined(t *testing.T) {
	for _, c := range []struct {
		messages []string
		want     string // empty: they are not
	}{
		{[]string{"no impact is recorded for Sex", "no impact is recorded for Sexual orientation", "no impact is recorded for Race"}, "no impact is recorded for Sex, Sexual orientation and Race"},
		{[]string{"no impact is recorded for Sex", "no impact is recorded for Pregnancy and maternity"}, "no impact is recorded for Sex; Pregnancy and maternity"},
		{[]string{`action "a" has no owner at all`, `action "b" has no owner at all`}, `action "a" and "b" has no owner at all`},
		{[]string{"no owner is recorded", "no owner is recorded"}, "no owner is recorded"},
		{[]string{"one thing", "another matter"}, ""},
		{[]string{"the aims of the aims", "the aims of the aims of the aims"}, ""},
	} {
		got, ok := joined(c.messages)
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%q become %q, want %q", c.messages, got, c.want)
		}
	}
}

// A snippet whose place is not known for certain has none.
func TestPlaces(t *testing.T) {
	r := samples(t)[0]
	by := map[string]string{}
	for _, s := range newBook(sampleOptions()).sections(r.Findings) {
		for _, k := range s.blocks {
			for _, p := range k.pastings(r.Source, manner{}) {
				by[k.findings[0].Path] += p.place + ";"
			}
		}
	}
	for path, want := range map[string]string{
		"evidence.age.sources": "below lines 7 and 11;at the end of the file;", "impact": "into the entries that it is about;",
		"action[0].due": "in place of due on line 39;", "consultation[0].theme": "below line 15, before the next [[consultation]];",
		"sign-off": "at the end of the file;", "action[1].id": "",
	} {
		if by[path] != want {
			t.Errorf("what belongs to %s is pasted %q, want %q", path, by[path], want)
		}
	}
	const entry = "[[action]]\nid = 'a'\nstatus = 'done'\ndone = 1\n[[action]]\nstatus = 'x'\n"
	for snippet, want := range map[string]string{
		"status = 1": "in place of status on line 3", "owner = 1": "beside line 4", "done = 1": "in place of done on line 4",
		"status = 1\ndone = 1\nby = 1": "in place of status and done on lines 3 and 4",
	} {
		at := strings.Index(entry, "done = 1")
		k := block{[]*schema.Finding{{Path: "action[0].done", Snippet: snippet, Position: schema.Position{Line: 4, Column: 1, Start: at, End: at + 4}}}, -1}
		if p := k.pastings([]byte(entry), manner{}); p[0].place != want {
			t.Errorf("%s is pasted %q, want %q", snippet, p[0].place, want)
		}
	}
	nowhere := block{[]*schema.Finding{{Snippet: "a = 1\n[b]"}}, -1}
	if p := nowhere.pastings(nil, manner{}); p[0].place != "" || p[1].place != "at the end of the file" {
		t.Errorf("%+v", p)
	}
	top := block{[]*schema.Finding{{Snippet: "a = 1", Position: schema.Position{Line: 1, Column: 1}}}, -1}
	if p := top.pastings(nil, manner{}); p[0].place != atTop {
		t.Errorf("%+v", p)
	}
}
