package render_test

import (
	"fmt"
	"slices"
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

// TestJoined wants on the page one cell for what names no aim, and no column that most groups leave empty.
func TestJoined(t *testing.T) {
	const unnamed, outside = "Recorded, aim not named", "; none of these aims applies"
	for source, want := range map[string][]string{
		"groups = ['sex']\nconsidered = 'y'":                                                                                  {unnamed + "/3"},
		"groups = ['sex']\naims = ['advance']\nimpact = 'positive'":                                                           {"Not recorded", "Positive", "Not recorded"},
		"groups = ['carers']\nimpact = 'negative'":                                                                            {"Negative" + outside + "/3"},
		"groups = ['carers']\nimpact = 'negative'\naims = ['advance']":                                                        {"Does not apply", "Negative", "Does not apply"},
		"groups = ['sex']\nconsidered = 'y'\n[[impact]]\ngroups = ['sex']\nimpact = 'neutral'\naims = ['eliminate']":          {"Neutral", unnamed + "/2"},
		"groups = ['sex']\nconsidered = 'y'\n[[impact]]\ngroups = ['sex']\nimpact = 'neutral'\naims = ['advance']":            {"Aim not named", "Neutral", "Aim not named"},
		"groups = ['carers']\nimpact = 'negative'\n[[impact]]\ngroups = ['carers']\nimpact = 'neutral'\naims = ['eliminate']": {"Neutral", unnamed + "/2"},
	} {
		file, err := schema.Load(strings.NewReader("schema = 1\n[policy]\ntitle = 'x'\n[[impact]]\n"+source), "t.toml")
		if err != nil {
			t.Fatal(err)
		}
		form := &templates.Form{Words: templates.Words{Blank: "Not recorded"}, Sections: []templates.Section{{Level: 1, Title: "x", Show: "matrix"}}}
		if strings.Contains(source, "sex") {
			form.Groups = []templates.Group{{ID: schema.Sex, Title: "Sex", Aims: []schema.Aim{schema.Eliminate, schema.Advance, schema.Foster}}}
		} else {
			form.Groups = []templates.Group{{ID: "carers", Title: "Carers"}}
		}
		var got []string
		for _, block := range render.Build(file.Statement, form, nil).Blocks {
			if m, ok := block.(render.Matrix); ok {
				for _, c := range m.Rows[0].Cells {
					word := c.Word
					if c.Span > 1 {
						word += fmt.Sprintf("/%d", c.Span)
					}
					got = append(got, word)
				}
				if len(m.Columns) != len(schema.Aims) || m.Rows[0].Wide() != len(schema.Aims) {
					t.Errorf("%s: %d columns", source, len(m.Columns))
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}
