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

// TestLocalGroup adds a group to the nine, and keeps the order of a form that lists some of them.
func TestLocalGroup(t *testing.T) {
	form, err := templates.Read(strings.NewReader(`title = "A form"
group = [{ id = "sex" }, { id = "age" }, { id = "unpaid-carers", title = "Unpaid carers" }]`), "x.toml")
	if err != nil {
		t.Fatal(err)
	}
	ids := form.GroupIDs()
	if len(ids) != 10 || ids[0] != schema.Sex || ids[1] != schema.Age || ids[2] != schema.Disability || ids[9] != "unpaid-carers" {
		t.Errorf("groups are %v", ids)
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

// uncommented takes every example into use that is ready for it: a line that begins with # and no
// space.
func uncommented(starter string) string {
	var b strings.Builder
	for line := range strings.Lines(starter) {
		if strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "# ") {
			line = line[1:]
		}
		b.WriteString(line)
	}
	return b.String()
}

// TestStarterExplains finds every key of the format in the starter, below a comment.
func TestStarterExplains(t *testing.T) {
	starter := strings.Join(strings.Fields(strings.ReplaceAll(resolve(t, "default").Starter(""), "#", " ")), " ")
	var walk func(keys []schema.Key)
	walk = func(keys []schema.Key) {
		for _, k := range keys {
			if k.About == "" {
				t.Errorf("key %q is not explained", k.Name)
			}
			about := strings.Join(strings.Fields(k.About), " ")
			if i := strings.Index(starter, about); i < 0 || !strings.Contains(starter[i:], k.Name) {
				t.Errorf("the starter does not explain %q", k.Name)
			}
			walk(k.Keys)
		}
	}
	walk(schema.Describe())
}

func TestReadErrors(t *testing.T) {
	const title = "title = \"A form\"\n"
	for source, want := range map[string]string{
		"title = ":                                                                   "x.toml:1:8: error: ",
		"a = " + strings.Repeat("[ ", 200000):                                        "nested",
		strings.Repeat("#", 2<<20):                                                   "larger than 1024 KiB",
		"about = \"x\"":                                                              "no title",
		"tittle = \"x\"":                                                             `unknown key "tittle"`,
		title + "[brand]\nheading = \"red\"":                                         `brand.heading is "red"`,
		title + "[[group]]\nid = \"age\"\naims = []":                                 "leave them out",
		title + "[[group]]\nid = \"Unpaid Carers\"\ntitle = \"x\"":                   "small letters",
		title + "[[group]]\nid = \"carers\"":                                         "has no title",
		title + "[[group]]\nid = \"age\"\n[[group]]\nid = \"age\"":                   "stands twice",
		title + "[[section]]\nshow = \"matrix\"":                                     "first section has no title",
		title + "[[section]]\ntitle = \"A\"\nlevel = -3":                             "has level -3",
		title + "[[section]]\ntitle = \"A\"\nlevel = 2":                              "has level 2",
		title + "[[section]]\ntitle = \"A\"\nshow = \"nothing\"":                     "which is no block",
		title + "[[section]]\ntitle = \"A\"\nfield = [{ key = \"policy.nothing\" }]": "which is no key of a statement",
		title + "[[section]]\ntitle = \"A\"\nfield = [{ key = \"evidence.age\", label = \"x\" }]": "which holds a table",
		title + "[[section]]\ntitle = \"A\"\nfield = [{ key = \"policy.title\" }]":                "without a label",
		title + "[[sign-off]]\nrole = \"nobody\"":                                                 `has the role "nobody"`,
		title + "[severities]\nDR1 = \"error\"":                                                   "no id of a rule",
		title + "[severities]\nDR101 = \"fatal\"":                                                 "expected error, warning, note or off",
		"required = [\"policy.nothing\"]\n" + title:                                               "no key of a statement",
	} {
		_, err := templates.Read(strings.NewReader(source), "x.toml")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "x.toml:") {
			t.Errorf("%.80q gives %.200v, want %q", source, err, want)
		}
	}
	if _, err := templates.Resolve("../schema"); err == nil {
		t.Error("a path outside the templates was resolved")
	}
	if _, err := templates.Resolve("defualt"); err == nil || !strings.Contains(err.Error(), `did you mean "default"?`) {
		t.Errorf("a misspelt template gives %v", err)
	}
}
