package render

import (
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// TestParted wants a row for each entry of the analysis that fills a row by groups, the worst first, with
// the aims that tell it from the others.
func TestParted(t *testing.T) {
	st, form := everyKind(t)
	st = form.Apply(st)
	for i := range form.Sections {
		for j := range form.Sections[i].Questions {
			q := &form.Sections[i].Questions[j]
			if q.Key != "answers.people" {
				continue
			}
			for _, line := range form.Lines(st, q) {
				parts := parted(st, form, q, line)
				if !slices.IsSortedFunc(parts, func(a, b linePart) int { return harm(st.Impact[max(a.entry, 0)]) - harm(st.Impact[max(b.entry, 0)]) }) {
					t.Errorf("%s: a good answer stands before a bad one", line.ID)
				}
				if line.ID == "age" && (len(parts) != 2 || parts[0].entry != 1 || parts[1].about != "Advance equality of opportunity") {
					t.Errorf("age: %d parts, the first of entry %d", len(parts), parts[0].entry)
				}
			}
		}
	}
}

// TestSheetNamesWithoutNumbers wants names of sheets without the house's numbers.
func TestSheetNamesWithoutNumbers(t *testing.T) {
	for label, want := range map[string]string{"1. Could it harm?": "Could it harm?", "2.3) Risks": "Risks", "a) Age": "Age", "2025 figures": "2025 figures", "A. N. Other": "A. N. Other"} {
		if got := sheetName(label, nil); got != strings.ReplaceAll(want, "?", "") {
			t.Errorf("%q is called %q", label, got)
		}
	}
}

// TestSignOffOrder wants sign-offs that the form does not ask for behind those of their role.
func TestSignOffOrder(t *testing.T) {
	form := &templates.Form{SignOffs: []templates.SignOff{{Role: "senior-officer", Title: "Senior"}, {Role: "decision-maker", Title: "Decides"}}}
	st := &schema.Statement{SignOff: []schema.SignOff{{Role: "officer", Name: "A"}, {Role: "senior-officer", Name: "B", Step: "deputy"}}}
	var order []string
	for _, s := range signOffs(st, form) {
		order = append(order, s.form.Role+s.SignOff.Name)
	}
	if want := []string{"officerA", "senior-officer", "senior-officerB", "decision-maker"}; !slices.Equal(order, want) {
		t.Errorf("the order is %q", order)
	}
}

// TestSignOffsWhereAsked wants each sign-off once, in the section that names it.
func TestSignOffsWhereAsked(t *testing.T) {
	form := &templates.Form{
		SignOffs: []templates.SignOff{{ID: "owner", Role: "officer", Title: "Owner"}, {ID: "lead", Role: "senior-officer", Title: "Lead"}},
		Sections: []templates.Section{
			{Title: "First", Level: 1, Show: "sign-off", Only: []string{"lead"}}, {Title: "Last", Level: 1, Show: "sign-off"},
		},
	}
	st := &schema.Statement{SignOff: []schema.SignOff{{Role: "decision-maker", Post: "Cabinet"}}}
	var got []string
	for _, block := range Upright(Build(st, form, nil).Blocks) {
		switch block := block.(type) {
		case Heading:
			got = append(got, block.Text)
		case Signature:
			got = append(got, "- "+block.Title)
		}
	}
	if want := []string{"First", "- Lead", "Last", "- Owner", "- Decision maker"}; !slices.Equal(got, want) {
		t.Errorf("the document has %q", got)
	}
}

// TestMatrixOfLocalGroup wants an impact on a group in the matrix where it names an aim, although no aim applies to
// local groups. What is said of everybody leaves them out.
func TestMatrixOfLocalGroup(t *testing.T) {
	form := &templates.Form{Groups: []templates.Group{{ID: "carers", Title: "Carers"}}}
	st := &schema.Statement{Impact: []schema.Impact{
		{Groups: []schema.Group{"carers"}, Aims: []schema.Aim{schema.Advance}, Impact: "negative"},
		{Groups: []schema.Group{schema.AllGroups}, Aims: []schema.Aim{schema.Foster}, Impact: "positive"},
	}}
	var got []string
	for _, cell := range BuildMatrix(st, form).Rows[0].Cells {
		got = append(got, cell.Word)
	}
	if want := []string{"Does not apply", "Negative", "Does not apply"}; !slices.Equal(got, want) {
		t.Errorf("the cells are %q", got)
	}
}

// TestMatrixOfLeftOutGroup wants a recorded impact in the matrix although the form leaves the group out.
func TestMatrixOfLeftOutGroup(t *testing.T) {
	sex := templates.Group{ID: "sex", Title: "Sex", LeftOut: "Schedule 18."}
	form := &templates.Form{Groups: []templates.Group{{ID: "age", Title: "Age"}}, LeftOut: []templates.Group{sex}}
	st := &schema.Statement{}
	if rows := BuildMatrix(st, form).Rows; len(rows) != 1 {
		t.Errorf("%d rows without a record", len(rows))
	}
	st.Impact = []schema.Impact{{Groups: []schema.Group{"sex"}, Aims: []schema.Aim{schema.Advance}, Impact: "negative"}}
	rows := BuildMatrix(st, form).Rows
	if len(rows) != 2 || rows[1].Label != "Sex" || rows[1].Cells[1].Word != "Negative" {
		t.Errorf("%+v", rows)
	}
}

// TestEdition wants the form's edition told, and both where it has changed.
func TestEdition(t *testing.T) {
	for _, c := range []struct{ filled, form, want string }{
		{"", "2015", "2015"}, {"2015", "2015", "2015"}, {"2014", "2015", "2014, shown on 2015"}, {"2014", "", "2014"}, {"", "", ""},
	} {
		if got := edition(&schema.Statement{Edition: c.filled}, &templates.Form{Edition: c.form}); got != c.want {
			t.Errorf("%q on %q: %q, want %q", c.filled, c.form, got, c.want)
		}
	}
}

// TestPartedNeeds wants no blank in the row of an entry that is asked for nothing, though another about the same group is.
func TestPartedNeeds(t *testing.T) {
	question := templates.Question{Key: "answers.q", Label: "Q", Kind: "groups", Columns: []templates.Question{
		{Key: "impact.impact", Label: "Impact"},
		{Key: "impact.justification", Label: "Why", Required: true, When: []templates.Condition{{Key: "impact.impact", Is: []string{"negative"}}}},
	}}
	form := &templates.Form{
		Words: templates.Words{Blank: "Not recorded"}, Groups: []templates.Group{{ID: "age", Title: "Age"}},
		Sections: []templates.Section{{Title: "Groups", Level: 1, Questions: []templates.Question{question}}},
	}
	st := &schema.Statement{Impact: []schema.Impact{
		{Groups: []schema.Group{"age"}, Impact: "negative", Justification: "Needed."}, {Groups: []schema.Group{"age"}, Impact: "none"},
	}}
	for _, block := range Build(st, form, nil).Blocks {
		table, ok := block.(Table)
		for n := 0; ok && n < len(table.Rows); n++ {
			if last := table.Rows[n].Cells[2]; last.Tone == Missing {
				t.Errorf("row %d: a blank that nobody need fill", n+1)
			}
		}
	}
}
