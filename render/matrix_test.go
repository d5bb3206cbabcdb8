package render_test

import (
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

// TestOutsideAims: what is recorded of a group to which no aim applies has a column of its own.
func TestOutsideAims(t *testing.T) {
	const sex = "schema = 1\n[policy]\ntitle = 'x'\n[[impact]]\ngroups = ['sex']\naims = ['eliminate', 'advance', 'foster']\nimpact = 'neutral'\nconsidered = 'y'\n"
	for source, want := range map[string]string{
		sex: "",
		sex + "[[impact]]\ngroups = ['carers']\nimpact = 'negative'\nconsidered = 'y'\n":                                 "Negative",
		sex + "[[impact]]\ngroups = ['carers']\nconsidered = 'y'\n":                                                      "Recorded, not judged",
		sex + "[[impact]]\ngroups = ['carers']\naims = ['advance']\nimpact = 'positive'\nconsidered = 'y'\n":             "",
		sex + "[[impact]]\ngroups = ['carers']\nimpact = 'negative'\n[[impact]]\ngroups=['carers']\nimpact='positive'\n": "Mixed",
		"schema = 1\n[policy]\ntitle = 'x'\n[[impact]]\ngroups = ['all']\nimpact = 'neutral'\nconsidered = 'y'\n":        "",
	} {
		file, err := schema.Load(strings.NewReader(source), "t.toml")
		if err != nil {
			t.Fatal(err)
		}
		form := &templates.Form{Groups: []templates.Group{
			{ID: schema.Sex, Title: "Sex", Aims: []schema.Aim{schema.Eliminate, schema.Advance, schema.Foster}}, {ID: "carers", Title: "Carers"},
		}}
		m := render.BuildMatrix(file.Statement, form)
		got := ""
		if len(m.Columns) > len(schema.Aims) {
			got = m.Rows[1].Cells[len(schema.Aims)].Word
		}
		for _, row := range m.Rows {
			if len(row.Cells) != len(m.Columns) {
				t.Errorf("%s: %d cells below %d columns", source, len(row.Cells), len(m.Columns))
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}
