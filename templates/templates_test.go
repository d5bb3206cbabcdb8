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
		if form.Name != name || form.Title == "" || form.About == "" || len(form.Sections)+len(form.Domains) == 0 {
			t.Errorf("%s: name %q, title %q, about %q, %d sections", name, form.Name, form.Title, form.About, len(form.Sections))
		}
	}
	if form := resolve(t, ""); form.Name != templates.Default {
		t.Errorf("no name gives %q", form.Name)
	}
	for _, name := range templates.Bases() {
		base, err := templates.ResolveBase(name)
		if err != nil || base.Regime.ClearDays == 0 || base.Regime.Authority == "" || base.Nation != strings.TrimPrefix(name, "nations/") || len(base.Duties) == 0 {
			t.Errorf("%s: %+v, %v", name, base.Regime, err)
		}
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
		starterLoads(t, resolve(t, name), name)
	}
}

// starterLoads loads the starter of a form as it is, and again with every example in it.
func starterLoads(t testing.TB, form *templates.Form, name string) {
	t.Helper()
	starterOnce(t, form, name, form.FullStarter(name))
	starter := form.Starter(name)
	starterOnce(t, form, name, starter)
	if again := form.Starter(name); again != starter {
		t.Errorf("%s: the starter changes", name)
	}
}

func starterOnce(t testing.TB, form *templates.Form, name, starter string) {
	t.Helper()
	file, err := schema.Load(strings.NewReader(starter), name)
	if err != nil {
		t.Fatalf("%v", err)
	}
	st := file.Statement
	if st.Template != name || st.Edition != form.Edition || (st.Record == "readiness") != (form.Record == "readiness") {
		t.Errorf("the starter of %s names the template %q, edition %q, record %q", name, st.Template, st.Edition, st.Record)
	}
	if form.Record == "readiness" && (st.Readiness == nil || len(st.Readiness.Domain) != len(form.Domains)) {
		t.Errorf("the starter of %s has other domains: %+v", name, st.Readiness)
	}
	full, err := schema.Load(strings.NewReader(uncommented(starter)), name+", uncommented")
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, s := range form.Sections {
		for _, q := range s.Questions {
			answer, own := strings.CutPrefix(q.Key, templates.Own)
			if _, ok := full.Statement.Answers[answer]; own && !ok && q.Kind != "score" && !filled(q) {
				t.Errorf("%s: the starter has no answer to %s", name, q.Key)
			}
		}
	}
}

// filled says whether a table has no rows of its own, or only columns that are recorded elsewhere.
func filled(q templates.Question) bool { return q.Kind == "groups" }

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

// TestStarterExplains finds every key of the format in the full starter, below a comment.
func TestStarterExplains(t *testing.T) {
	starter := strings.Join(strings.Fields(strings.ReplaceAll(resolve(t, "default").FullStarter(""), "#", " ")), " ")
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

// TestUnknown tells of names that no form has.
func TestUnknown(t *testing.T) {
	for name, want := range map[string]string{
		"../schema":         `unknown template "../schema"`,
		"defualt":           `did you mean "default"?`,
		"england":           `"nations/england" is a base to build on, not a form`,
		"nations/wales":     `"nations/wales" is a base to build on, not a form`,
		"nations/../wales":  "unknown template",
		"wales.toml\x00":    "unknown template",
		"nations":           "unknown template",
		"templates/default": "unknown template",
	} {
		if _, err := templates.Resolve(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", name, err, want)
		}
	}
}
