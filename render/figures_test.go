package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// A table goes with the side whose people it counts, what is to be known of it stands right below it, its chart comes
// next, and both call the two sides the same and write figures with the same decimals.
func TestTableAndChart(t *testing.T) {
	per := func(f float64) *float64 { return &f }
	in := input(t, "../examples/complete/library-hours-2026.toml")
	in.Statement.Evidence = map[schema.Group]schema.Evidence{"age": {
		ServiceUsers: "Users.", Needs: "Needs.", Table: []schema.Table{
			{Title: "Residents", Rows: []schema.Row{{Group: "a", PopulationShare: per(0.5)}, {Group: "b", PopulationShare: per(99.25)}}},
			{Title: "Users", Comparator: "residents", Note: "37 more did not say.", Rows: []schema.Row{
				{Group: "a", Share: per(7), PopulationShare: per(5.8)}, {Group: "b", Share: per(93), PopulationShare: per(94.2)},
			}},
			{Title: "Users in halves", Comparator: "residents", Rows: []schema.Row{
				{Group: "a", Share: per(7.5), PopulationShare: per(5)}, {Group: "b", Share: per(92), PopulationShare: per(95)},
			}},
		},
	}}
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case render.Field:
			if strings.HasPrefix(b.Key, "evidence.age") {
				order = append(order, b.Label)
			}
		case render.Table:
			if strings.HasPrefix(b.Key, "evidence.age") {
				order = append(order, b.Caption)
				for _, c := range b.Columns {
					order = append(order, c.Label)
				}
				for _, n := range b.Notes {
					order = append(order, n.(render.Paragraph).Spans[0].Text)
				}
			}
		case render.Chart:
			if strings.HasPrefix(b.Key, "evidence.age") {
				order = append(order, "chart of "+b.Title+fmt.Sprint(b.Series))
				for i, v := range b.Bars[0].Values {
					order = append(order, b.Figure(i, v))
				}
			}
		}
	}
	want := []string{
		"People who use the service",
		"Users", "Group", "Service users, per cent", "Residents, per cent", "37 more did not say.", "chart of Users[Service users Residents]", "7%", "5.8%",
		"Users in halves", "Group", "Service users, per cent", "Residents, per cent", "chart of Users in halves[Service users Residents]", "7.5%", "5%",
		"Population and needs",
		"Residents", "Group", "Population, per cent",
	}
	if !slices.Equal(order, want) {
		t.Errorf("\n got %q\nwant %q", order, want)
	}
}

// A side that stands alone is called in the chart what it is called in the table, whoever it is of.
func TestOneSide(t *testing.T) {
	share := func(f float64) *float64 { return &f }
	in := input(t, "../examples/complete/library-hours-2026.toml")
	in.Statement.Evidence = map[schema.Group]schema.Evidence{"age": {Table: []schema.Table{{Title: "Parents", Rows: []schema.Row{
		{Group: "Under 30", Share: share(52)}, {Group: "30 to 50", Share: share(40)}, {Group: "Older", Share: share(8)}}}}}}
	for _, b := range render.Build(in.Statement, in.Form, nil).Blocks {
		if chart, ok := b.(render.Chart); ok && chart.Title == "Parents" && !slices.Equal(chart.Series, []string{"Per cent"}) {
			t.Errorf("%q", chart.Series)
		} else if ok && chart.Title == "Parents" {
			return
		}
	}
	t.Error("no chart")
}

// Shares that are worked out of numbers have one place, also where none of them needs it.
func TestSharesWorkedOut(t *testing.T) {
	of := func(n int) *int { return &n }
	in := input(t, "../examples/complete/library-hours-2026.toml")
	in.Statement.Evidence = map[schema.Group]schema.Evidence{"age": {Table: []schema.Table{{Title: "Users", Comparator: "residents",
		Rows:  []schema.Row{{Group: "a", Users: of(13), Population: of(357)}, {Group: "b", Users: of(87), Population: of(643)}},
		Total: &schema.Total{Users: of(100), Population: of(1000)}}}}}
	doc, err := render.Make("statement", in)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range doc.Blocks {
		if table, ok := block.(render.Table); ok && table.Caption == "Users" {
			if got := text(table.Rows[0].Cells[2]) + text(table.Rows[0].Cells[4]) + text(table.Rows[2].Cells[2]); got != "13.035.7100.0" {
				t.Error(got)
			}
		}
	}
}

// What an interval is is said once in a paper, below the first table that has one.
func TestIntervalIsExplainedOnce(t *testing.T) {
	doc, err := render.Make("statement", input(t, "../examples/complete/library-hours-2026.toml"))
	if err != nil {
		t.Fatal(err)
	}
	said, first := 0, true
	for _, block := range doc.Blocks {
		table, ok := block.(render.Table)
		if !ok {
			continue
		}
		has := slices.ContainsFunc(table.Columns, func(c render.Column) bool { return c.Label == "95% interval" })
		tells := slices.ContainsFunc(table.Notes, func(b render.Block) bool {
			return strings.HasPrefix(b.(render.Paragraph).Spans[0].Text, "95% interval, the line on a bar of the chart: ")
		})
		if tells != (has && first) {
			t.Errorf("%s: tells %t", table.Caption, tells)
		}
		if tells {
			said++
		}
		first = first && !has
	}
	if said != 1 {
		t.Errorf("said %d times", said)
	}
}

// Groups of which nothing is recorded share one blank; one alone keeps its own.
func TestNothingRecordedIsSaidTogether(t *testing.T) {
	for _, bare := range []int{1, 2, 9} {
		in := input(t, "../examples/complete/library-hours-2026.toml")
		groups := in.Form.GroupIDs()
		for _, g := range groups {
			in.Statement.Evidence[g] = schema.Evidence{Needs: "Some."}
		}
		for _, g := range groups[:bare] {
			delete(in.Statement.Evidence, g)
		}
		doc, err := render.Make("statement", in)
		if err != nil {
			t.Fatal(err)
		}
		together, alone := "", 0
		for _, block := range doc.Blocks {
			if f, ok := block.(render.Field); ok && f.Key == "evidence" {
				together = f.Missing
			} else if ok && strings.HasPrefix(f.Key, "evidence.") && f.Missing != "" {
				alone++
			}
		}
		if bare == 1 && (together != "" || alone != 1) || bare > 1 && (alone != 0 || strings.Count(together, ", ") != bare-1) {
			t.Errorf("%d: %q together, %d alone", bare, together, alone)
		}
	}
}
