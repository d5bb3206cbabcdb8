package templates_test

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"dueregard/schema"
	"dueregard/templates"
)

// opener opens what a template builds on in a file system.
func opener(files fstest.MapFS) templates.Opener {
	return func(file, base string) (string, io.ReadCloser, error) {
		name := path.Join(path.Dir(file), base)
		f, err := files.Open(name)
		return name, f, err
	}
}

// read resolves form.toml of some sources, by their names.
func read(sources map[string]string) (*templates.Form, error) {
	files := fstest.MapFS{}
	for name, source := range sources {
		files[name] = &fstest.MapFile{Data: []byte(source)}
	}
	return templates.Read(strings.NewReader(sources["form.toml"]), "form.toml", opener(files))
}

func mustRead(t testing.TB, sources map[string]string) *templates.Form {
	t.Helper()
	form, err := read(sources)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// asked lists what a form asks: titles, and the labels with the keys below them.
func asked(form *templates.Form) string {
	var b strings.Builder
	for _, s := range form.Sections {
		fmt.Fprintf(&b, "%s:", s.Title)
		for _, q := range s.Questions {
			fmt.Fprintf(&b, " %s=%s", strings.TrimPrefix(q.Key, "answers."), q.Label)
		}
		b.WriteString("; ")
	}
	return strings.TrimSuffix(b.String(), "; ")
}

const base = `title = "Base"
[words]
blank = "Blank"
statement = "paper"
[regime]
clear-days = 3
[scale.size]
step = [{ word = "Small" }, { word = "Large" }]
[scale.tone]
step = [{ word = "Soft" }]
[severities]
DR101 = "note"
DR102 = "note"
[[section]]
id = "one"
title = "One"
guidance = "Of the base."
question = [
  { key = "answers.a", label = "A", kind = "choice", scale = "size" },
  { key = "answers.b", label = "B", guidance = "Of the base." },
  { key = "answers.t", label = "T", kind = "rows", row = [{ id = "x", label = "X" }, { id = "y", label = "Y" }], column = [{ key = "c", label = "C" }] },
]
[[section]]
id = "two"
title = "Two"
[[sign-off]]
role = "officer"
title = "Officer"
declaration = "Of the base."
`

func TestOverlay(t *testing.T) {
	for _, test := range []struct{ name, overlay, want string }{
		{"nothing is said", ``, "One: a=A b=B t=T; Two:"},
		{"a title", "[[section]]\nid = \"two\"\ntitle = \"Zwei\"", "One: a=A b=B t=T; Zwei:"},
		{"a label", "[[section]]\nid = \"one\"\nquestion = [{ key = \"answers.b\", label = \"Bee\" }]", "One: a=A b=Bee t=T; Two:"},
		{"a new section", "[[section]]\ntitle = \"Three\"", "One: a=A b=B t=T; Two:; Three:"},
		{"sections after another keep their order", "[[section]]\ntitle = \"X\"\nafter = \"one\"\n[[section]]\ntitle = \"Y\"\nafter = \"one\"", "One: a=A b=B t=T; X:; Y:; Two:"},
		{"before another", "[[section]]\ntitle = \"X\"\nbefore = \"one\"", "X:; One: a=A b=B t=T; Two:"},
		{"moved", "[[section]]\nid = \"one\"\nafter = \"two\"", "Two:; One: a=A b=B t=T"},
		{"after one that comes later in the file", "[[section]]\ntitle = \"X\"\nafter = \"y\"\n[[section]]\nid = \"y\"\ntitle = \"Y\"", "One: a=A b=B t=T; Two:; Y:; X:"},
		{"removed", "[[section]]\nid = \"two\"\nremove = true", "One: a=A b=B t=T"},
		{"a question removed", "[[section]]\nid = \"one\"\nquestion = [{ key = \"answers.a\", remove = true }]", "One: b=B t=T; Two:"},
		{"questions placed", "[[section]]\nid = \"one\"\nquestion = [{ key = \"answers.n\", label = \"N\", before = \"answers.b\" }, { key = \"answers.a\", after = \"answers.t\" }]", "One: n=N b=B t=T a=A; Two:"},
		{"sections of its own", "own-sections = true\n[[section]]\ntitle = \"Mine\"", "Mine:"},
	} {
		form, err := read(map[string]string{"base.toml": base, "form.toml": "base = \"base.toml\"\n" + test.overlay})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		} else if got := asked(form); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// A key that is given replaces, and no other is touched.
func TestOverlayKeys(t *testing.T) {
	form := mustRead(t, map[string]string{"base.toml": "about = \"A base.\"\n" + base, "form.toml": `base = "base.toml"
[words]
blank = ""
[scale.size]
step = [{ word = "Tiny" }]
[severities]
DR102 = "off"
[[section]]
id = "one"
question = [
  { key = "answers.a", choice = [{ word = "Own" }] },
  { key = "answers.b", required = true },
  { key = "answers.t", row = [{ id = "y", label = "Why" }, { id = "x", remove = true }, { id = "z", label = "Z" }], column = [{ key = "d", label = "D" }] },
]
[[sign-off]]
role = "officer"
title = "Writer"
`})
	if form.Title != "Base" || form.Words.Statement != "paper" || form.Words.Blank != "Not recorded" || form.Regime.ClearDays != 3 {
		t.Errorf("title %q, words %+v, regime %+v", form.Title, form.Words, form.Regime)
	}
	if len(form.Scales) != 2 || len(form.Scales["size"].Steps) != 1 || form.Severities["DR101"] != "note" || form.Severities["DR102"] != "off" {
		t.Errorf("scales %v, severities %v", form.Scales, form.Severities)
	}
	one := form.Sections[0]
	if q := one.Questions[0]; q.Scale != "" || len(q.Choices) != 1 || q.Kind != "choice" {
		t.Errorf("choices of its own leave the scale of the base: %+v", q)
	}
	if q := one.Questions[1]; !q.Required || q.Guidance != "Of the base." || q.Label != "B" {
		t.Errorf("%+v", q)
	}
	if q := one.Questions[2]; len(q.Rows) != 2 || q.Rows[0].Label != "Why" || q.Rows[1].ID != "z" || len(q.Columns) != 2 {
		t.Errorf("rows %+v, columns %+v", q.Rows, q.Columns)
	}
	if s := form.SignOffs; len(s) != 1 || s[0].Title != "Writer" || s[0].Declaration != "Of the base." {
		t.Errorf("%+v", s)
	}
	if form.Name != "form.toml" || form.Base != "base.toml" || form.About != "" {
		t.Errorf("name %q, base %q, about %q", form.Name, form.Base, form.About)
	}
}

// A name stands for the form that is called so; the law of a nation has a name of its own.
func TestBaseNames(t *testing.T) {
	for name, sections := range map[string]bool{"default": true, "nations/england": false, "wales": true, "nations/wales": false} {
		form := mustRead(t, map[string]string{"form.toml": fmt.Sprintf("base = %q\ntitle = \"x\"\n[[section]]\nid = \"mine\"\ntitle = \"Mine\"", name)})
		if got := len(form.Sections) > 1; got != sections || form.Regime.ClearDays == 0 || len(form.Duties) == 0 {
			t.Errorf("%s: %d sections, %+v", name, len(form.Sections), form.Regime)
		}
	}
}

func TestBaseErrors(t *testing.T) {
	deep := map[string]string{"form.toml": `base = "1.toml"`}
	for i := range 12 {
		deep[fmt.Sprintf("%d.toml", i)] = fmt.Sprintf("base = \"%d.toml\"", i+1)
	}
	for _, test := range []struct {
		sources map[string]string
		want    string
	}{
		{map[string]string{"form.toml": `base = "other.toml"`}, `form.toml:1:1: error: base "other.toml": file does not exist`},
		{map[string]string{"form.toml": `base = "form.toml"`}, `form.toml:1:1: error: base "form.toml" leads back to where it began: form.toml → form.toml`},
		{map[string]string{"form.toml": `base = "a/b.toml"`, "a/b.toml": "title = \"x\"\nbase = \"../form.toml\""}, `a/b.toml:2:1: error: base "../form.toml" leads back`},
		{map[string]string{"form.toml": `base = "defualt"`}, "form.toml:1:1: error: base \"defualt\": there is no such template\n  hint: did you mean \"default\"?"},
		{map[string]string{"form.toml": `base = "england"`}, "form.toml:1:1: error: base \"england\": no form is called so\n  hint: the law alone is called \"nations/england\""},
		{map[string]string{"form.toml": `base = "b.toml"`, "b.toml": "tittle = \"x\""}, `b.toml:1:1: error: unknown key "tittle"`},
		{deep, `8.toml:1:1: error: base "9.toml" is one too many`},
	} {
		_, err := read(test.sources)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v\n gives %v\n want %s", test.sources, err, test.want)
		}
	}
	_, err := templates.Read(strings.NewReader(`base = "a.toml"`), "form.toml", nil)
	if err == nil || !strings.Contains(err.Error(), "cannot be opened from here") {
		t.Errorf("without an opener: %v", err)
	}
}

// TestLocalGroup adds a group to the nine, and keeps the order of a form that lists some of them.
func TestLocalGroup(t *testing.T) {
	const section = "\n[[section]]\ntitle = \"A\""
	for source, want := range map[string]string{
		`group = [{ id = "sex" }, { id = "age" }, { id = "carers", title = "Carers" }]`:                                                 "sex age disability gender-reassignment marriage-and-civil-partnership pregnancy-and-maternity race religion-or-belief sexual-orientation carers",
		`group = [{ id = "carers", title = "Carers", after = "age" }]`:                                                                  "age carers disability gender-reassignment marriage-and-civil-partnership pregnancy-and-maternity race religion-or-belief sex sexual-orientation",
		`group = [{ id = "race", left-out = "The law says so." }, { id = "carers", title = "Carers", before = "age" }, { id = "age" }]`: "carers age disability gender-reassignment marriage-and-civil-partnership pregnancy-and-maternity religion-or-belief sex sexual-orientation",
		"statute = \"Another Act\"\ngroup = [{ id = \"age\" }, { id = \"opinion\", title = \"Opinion\" }]":                              "age opinion",
	} {
		form := mustRead(t, map[string]string{"form.toml": "title = \"x\"\n" + source + section})
		var ids []string
		for _, id := range form.GroupIDs() {
			ids = append(ids, string(id))
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s\n gives %s\n  want %s", source, got, want)
		}
	}
	form := mustRead(t, map[string]string{"form.toml": "title = \"x\"\ngroup = [{ id = \"race\", left-out = \"The law says so.\" }]" + section})
	if out := form.LeftOut; len(out) != 1 || out[0].Title != "Race" || out[0].LeftOut != "The law says so." || form.Group(schema.Race) != nil {
		t.Errorf("left out is %+v", out)
	}
}

// TestRest finds what the default form asks and another does not, whatever the conditions.
func TestRest(t *testing.T) {
	form := mustRead(t, map[string]string{"form.toml": `title = "x"
[[section]]
title = "A"
show = "matrix"
question = [{ key = "policy.description", label = "What", when = [{ key = "policy.kind", is = ["budget"] }] }]
`})
	keys, shown := map[string]bool{}, map[string]bool{}
	for _, s := range form.Rest {
		shown[s.Show] = true
		if s.Level != 2 || s.When != nil || s.WhenAny != nil {
			t.Errorf("%+v", s)
		}
		for _, q := range s.Questions {
			keys[q.Key] = true
			if q.When != nil || q.WhenAny != nil {
				t.Errorf("%s is asked under conditions", q.Key)
			}
		}
	}
	if keys["policy.description"] || !keys["policy.outcomes"] || shown["matrix"] || shown["findings"] || !shown["evidence"] {
		t.Errorf("keys %v, blocks %v", keys, shown)
	}
	if rest := resolve(t, "default").Rest; rest != nil {
		t.Errorf("the default form leaves %v", rest)
	}
}

// A file that cannot be read to its end is told as such.
func TestReadFails(t *testing.T) {
	open := func(string, string) (string, io.ReadCloser, error) { return "b.toml", io.NopCloser(failing{}), nil }
	_, err := templates.Read(strings.NewReader(`base = "b.toml"`), "form.toml", open)
	if err == nil || !strings.HasPrefix(err.Error(), "b.toml: ") {
		t.Errorf("%v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, fs.ErrClosed }
