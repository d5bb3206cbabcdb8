package xlsx

import (
	"slices"
	"testing"

	"dueregard/render"
)

// excelize draws no error bars, so intervals stand beside the figures of a chart.
func TestIntervalsBesideFigures(t *testing.T) {
	book := sheetOf("one")
	book.Sheets[0].Charts = []render.Chart{{
		Title: "Users", Unit: "%", Series: []string{"Users", "Residents"}, Interval: "95% interval",
		Bars: []render.Bar{
			{Label: "a", Values: []float64{30, 20}, Intervals: []render.Interval{{Low: 25.71, High: 34.66}}},
			{Label: "b", Values: []float64{70, 80}},
		},
	}}
	rows, err := reopened(t, book).GetRows("Notes")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{{"Users", "Users", "Residents", "95% interval"}, {"a", "30%", "20%", "25.7–34.7"}, {"b", "70%", "80%"}} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Equal(row, want) }) {
			t.Errorf("no row %q among %q", want, rows)
		}
	}
}
