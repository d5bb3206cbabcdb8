package render_test

import (
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

// analysed is what a statement with these impacts shows of them, in the default form: headings, facts and fields.
func analysed(t *testing.T, impacts ...string) []string {
	t.Helper()
	source := "schema = 1\n[policy]\ntitle = 'x'\n[[impact]]\n" + strings.Join(impacts, "\n[[impact]]\n") + "\n[[action]]\nid = 'do'\naction = 'Do it.'\n"
	file, err := schema.Load(strings.NewReader(source), "t.toml")
	if err != nil {
		t.Fatal(err)
	}
	form, err := templates.Resolve("")
	if err != nil {
		t.Fatal(err)
	}
	doc := render.Build(file.Statement, form, nil)
	var out []string
	on := false
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case render.Heading:
			if on = on && b.Level > 2 || b.Text == "Impact on each group"; on {
				out = append(out, b.Text)
			}
		case render.Facts:
			for _, f := range b {
				out = append(out, f.Label+": "+f.Value)
			}
		case render.Field:
			if on {
				out = append(out, b.Label+": "+b.Missing+plainText(b.Value))
			}
		}
	}
	return out
}

func plainText(blocks []render.Block) string {
	var out strings.Builder
	for _, block := range blocks {
		switch b := block.(type) {
		case render.Paragraph:
			for _, s := range b.Spans {
				out.WriteString(s.Text)
			}
		case render.List:
			for _, item := range b.Items {
				out.WriteString(plainText(item.Blocks))
			}
		}
	}
	return out.String()
}

// What is about all groups is said once, before what is about each, and of those to which its aims apply.
func TestAllGroupsOnce(t *testing.T) {
	got := analysed(t, "groups = ['age']\nimpact = 'negative'\naims = ['advance']\nconsidered = 'y'\njustification = 'z'",
		"groups = ['all']\nimpact = 'none'\naims = ['foster']\nconsidered = 'everybody'")
	want := []string{
		"Impact on each group",
		"See most groups: Disability, Gender reassignment, Pregnancy and maternity, Race, Religion or belief, Sex, Sexual orientation",
		"Most groups", "All but marriage and civil partnership", "Impact: No impact", "Aim: Foster good relations", "What we considered: everybody",
		"Age", "Impact: Negative", "Aim: Advance equality of opportunity", "What we considered: y", "Justification: z", "See also: Most groups",
		"Marriage and civil partnership", "Challenge or opportunity considered, and what was done: Not recorded",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}

// Each entry of a group can be told from the others, and the groups of a shared one are named.
func TestEntriesAreNamed(t *testing.T) {
	for _, c := range []struct {
		impacts []string
		want    []string
	}{
		{[]string{"groups = ['race']\nimpact = 'positive'", "groups = ['race', 'sex']\nimpact = 'positive'"},
			[]string{"Race", "Race as a whole", "Race, together with sex", "Sex", "See: Race, together with sex"}},
		{[]string{"groups = ['age']\nsub-group = 'people under 5'\nimpact = 'positive'", "groups = ['age']\nimpact = 'positive'"},
			[]string{"Age", "People under 5", "Age as a whole"}},
		{[]string{"groups = ['race']\nimpact = 'positive'\naims = ['foster']", "groups = ['race']\nimpact = 'negative'\naims = ['advance']\nresponse = 'x'"},
			[]string{"Race", "Aim: foster good relations", "Aim: advance equality of opportunity"}},
		{[]string{"groups = ['race', 'sex']\nimpact = 'positive'", "groups = ['race']\nimpact = 'positive'\naims = ['foster']", "groups = ['race']\nimpact = 'negative'\naims = ['advance']"},
			[]string{"Race", "Race, together with sex", "Race as a whole: foster good relations", "Race as a whole: advance equality of opportunity", "Sex", "See: Race, together with sex"}},
	} {
		var got []string
		for _, line := range analysed(t, c.impacts...)[1:] {
			if label, _, fact := strings.Cut(line, ": "); !fact || label == "See" || strings.HasPrefix(line, "Race as a whole: ") || strings.HasPrefix(line, "Aim: a") || strings.HasPrefix(line, "Aim: f") {
				got = append(got, line)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q\nwant %q", got, c.want)
		}
	}
}

// What is good for people has actions, and no mitigation.
func TestOnlyHarmIsMitigated(t *testing.T) {
	for impact, want := range map[string]string{"positive": "Actions", "none": "Actions", "neutral": "Actions", "negative": "Mitigation", "mixed": "Mitigation"} {
		got := analysed(t, "groups = ['age']\nimpact = '"+impact+"'\nmitigation = ['do']")
		if !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, want+": Do it.") }) {
			t.Errorf("%s: %q", impact, got)
		}
	}
}

// Groups of which nothing is recorded are named before the first group, under whose heading they would else stand last.
func TestNothingForStandsFirst(t *testing.T) {
	got := analysed(t, "groups = ['age']\nimpact = 'positive'")
	if len(got) < 3 || !strings.Contains(got[1], "Nothing recorded for: Disability, ") || got[2] != "Age" {
		t.Errorf("%q", got)
	}
}
