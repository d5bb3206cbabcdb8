package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// Of many dates a chart shows some, and says below which are only in the table; the tables show all.
func TestNoDateIsDroppedSilently(t *testing.T) {
	for _, readings := range []int{3, 5, 8, 13} {
		in := input(t, "../examples/complete/child-health-readiness-2026.toml")
		var dates []string
		for i := range readings {
			dates = append(dates, fmt.Sprintf("March %d", 2010+i+i/7))
		}
		var taken []schema.Reading
		var rated []schema.EarlierRating
		for i, d := range dates {
			on := schema.ParseDate(d)
			value := 20 + float64(i)/2
			taken = append(taken, schema.Reading{Date: on, Value: &value})
			rated = append(rated, schema.EarlierRating{Date: on, Rating: "Starting"})
		}
		in.Statement.Indicator = []schema.Indicator{{Name: "Wait", Area: "A", Readings: taken}, {Name: "Wait", Area: "B", Readings: taken}}
		in.Statement.Readiness.Domain[0].Earlier = rated
		doc, err := render.Make("readiness", in)
		if err != nil {
			t.Fatal(err)
		}
		var charts []render.Chart
		var inGrids, inTables []string
		for _, b := range doc.Blocks {
			switch b := b.(type) {
			case render.Chart:
				charts = append(charts, b)
			case render.Matrix:
				inGrids = append(inGrids, b.Columns...)
			case render.Table:
				for _, c := range b.Columns {
					inTables = append(inTables, c.Label)
				}
				for _, r := range b.Rows {
					inTables = append(inTables, text(r.Cells[0]))
				}
			}
		}
		for _, d := range dates {
			if !slices.Contains(inGrids, d) || !slices.Contains(inTables, d) {
				t.Errorf("%d dates: %s is not in the tables", readings, d)
			}
			for _, c := range charts[1:] {
				if !slices.Contains(c.Series, d) && !strings.Contains(c.Note, d) {
					t.Errorf("%d dates: %s is neither in the chart %q nor told below it: %q", readings, d, c.Title, c.Note)
				}
			}
		}
		wait := charts[len(charts)-1]
		if uneven := strings.Contains(wait.Note, "not equally far apart"); uneven != (readings > 5) {
			t.Errorf("%d dates: %q", readings, wait.Note)
		}
		if wait.Rank(len(wait.Series)-1) != 0 || wait.Series[0] != dates[0] {
			t.Errorf("%d dates: the newest of %q does not matter most", readings, wait.Series)
		}
		if got := wait.Figure(0, 21); got != "21" && readings == 3 {
			t.Errorf("a date of whole figures: %s", got)
		}
	}
}

// Each rating has its number and its word, the same wherever it stands.
func TestRatingsHaveOneForm(t *testing.T) {
	const steps = "☐ Not recorded 1 Starting 2 Developing 3 Established 4 Leading"
	doc, err := render.Make("readiness", input(t, "../examples/complete/child-health-readiness-2026.toml"))
	if err != nil {
		t.Fatal(err)
	}
	rated := 0
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case render.Matrix:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					if rated++; !strings.Contains(steps, c.Sign+" "+c.Word) {
						t.Errorf("the grid has %q %q", c.Sign, c.Word)
					}
				}
			}
		case render.Chart:
			for _, bar := range b.Bars {
				for _, word := range bar.Words {
					if len(word) > 0 && !strings.Contains(steps, word) {
						t.Errorf("a chart has %q", word)
					}
				}
			}
		}
	}
	if rated == 0 {
		t.Error("no grid")
	}
}

// What must be known of a reading stands behind its place and date, with a sign between.
func TestNoteOnReading(t *testing.T) {
	in := input(t, "../examples/complete/child-health-readiness-2026.toml")
	doc, err := render.Make("readiness", in)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range doc.Blocks {
		table, ok := b.(render.Table)
		if !ok || len(table.Notes) == 0 {
			continue
		}
		said := ""
		for _, s := range table.Notes[0].(render.List).Items[0].Blocks[0].(render.Paragraph).Spans {
			said += s.Text
		}
		if strings.HasPrefix(said, "Fenbridge, September 2025: Could not be measured") {
			return
		}
	}
	t.Error("no note on the reading of Fenbridge")
}
