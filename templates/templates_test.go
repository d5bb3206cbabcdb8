package templates_test

import (
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

func resolve(t *testing.T, name string) *templates.Form {
	t.Helper()
	form, err := templates.Resolve(name)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

func TestNames(t *testing.T) {
	names := templates.Names()
	for _, name := range names {
		form := resolve(t, name)
		if form.Name != name || form.Title == "" || form.About == "" || len(form.Sections) == 0 || len(form.SignOffs) == 0 {
			t.Errorf("%s: name %q, title %q, about %q, %d sections, %d sign-offs",
				name, form.Name, form.Title, form.About, len(form.Sections), len(form.SignOffs))
		}
	}
	if form := resolve(t, ""); form.Name != templates.Default {
		t.Errorf("no name gives %q", form.Name)
	}
}

// TestGroups wants all nine characteristics in each form, with the aims of the Act.
func TestGroups(t *testing.T) {
	for _, name := range templates.Names() {
		form := resolve(t, name)
		for _, c := range schema.Characteristics {
			g := form.Group(c.ID)
			if g == nil {
				t.Errorf("%s does not ask about %s", name, c.ID)
				continue
			}
			if len(g.Aims) != len(c.Aims) || !g.Characteristic() || form.GroupTitle(c.ID) != g.Title {
				t.Errorf("%s: %+v", name, *g)
			}
		}
		if got := form.GroupTitle("unpaid-carers"); got != "unpaid-carers" {
			t.Errorf("%s: an unknown group is called %q", name, got)
		}
	}
}

// TestStarterLoads loads the starter of each form as it is, and again with every example in it.
func TestStarterLoads(t *testing.T) {
	for _, name := range templates.Names() {
		starter := resolve(t, name).Starter(name)
		file, err := schema.Load(strings.NewReader(starter), name)
		if err != nil {
			t.Fatalf("%v", err)
		}
		if file.Statement.Template != name {
			t.Errorf("the starter of %s names the template %q", name, file.Statement.Template)
		}
		if _, err := schema.Load(strings.NewReader(uncommented(starter)), name+", uncommented"); err != nil {
			t.Errorf("%v", err)
		}
	}
}

// uncommented takes the mark off every line that is an example behind "# ": keys and headers of
// tables. Where the key stands there already, its line is left as it is.
func uncommented(starter string) string {
	var b strings.Builder
	for line := range strings.Lines(starter) {
		rest, marked := strings.CutPrefix(line, "# ")
		key, _, assigned := strings.Cut(rest, " = ")
		plain := assigned && !strings.ContainsAny(key, " :\"")
		if marked && (plain || strings.HasPrefix(rest, "[") && strings.HasSuffix(strings.TrimSpace(rest), "]") && !strings.Contains(rest, `"`)) {
			line = rest
		}
		b.WriteString(line)
	}
	return b.String()
}

// TestStarterExplains finds every key of the format in the starter, below a comment.
func TestStarterExplains(t *testing.T) {
	starter := resolve(t, "default").Starter("")
	var walk func(keys []schema.Key)
	walk = func(keys []schema.Key) {
		for _, k := range keys {
			if k.About == "" {
				t.Errorf("key %q is not explained", k.Name)
			}
			words := strings.Fields(k.About)
			if !strings.Contains(starter, k.Name) || !strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(starter, "#", " ")), " "), strings.Join(words, " ")) {
				t.Errorf("the starter does not explain %q", k.Name)
			}
			walk(k.Keys)
		}
	}
	walk(schema.Describe())
}

func TestReadErrors(t *testing.T) {
	for source, want := range map[string]string{
		"title = ":                        "x.toml:1:",
		"tittle = \"x\"":                  `unknown key "tittle"`,
		"[[section]]\nshow = \"nothing\"": "which is no block",
		"[[section]]\ntitle = \"A\"\nfield = [{ key = \"policy.nothing\" }]": "which is no key of a statement",
	} {
		_, err := templates.Read(strings.NewReader(source), "x.toml")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "x.toml:") {
			t.Errorf("%q gives %v, want %q", source, err, want)
		}
	}
	if _, err := templates.Resolve("../schema"); err == nil {
		t.Error("a path outside the templates was resolved")
	}
	if _, err := templates.Resolve("defualt"); err == nil || !strings.Contains(err.Error(), `did you mean "default"?`) {
		t.Errorf("a misspelt template gives %v", err)
	}
}
