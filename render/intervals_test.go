package render_test

import (
	"math"
	"path/filepath"
	"strings"
	"testing"

	"dueregard/render"
	"dueregard/schema"
)

// A share of a sample has an interval where the table tells how many people it is of. Where all are counted, chance
// has no part in it, and none has one.
func TestIntervals(t *testing.T) {
	of := func(n int) *int { return &n }
	per := func(f float64) *float64 { return &f }
	row := func(group string, users *int, share *float64, population *int, theirs *float64) schema.Row {
		return schema.Row{Group: group, Users: users, Share: share, Population: population, PopulationShare: theirs}
	}
	sample := true
	for name, test := range map[string]struct {
		table schema.Table
		want  string // label of the first bar that has one, with the interval
		says  string
	}{
		"numbers and totals": {
			schema.Table{Rows: []schema.Row{row("a", of(20), nil, of(1670), nil), row("b", of(980), nil, of(8330), nil)}, Total: &schema.Total{Users: of(1000), Population: of(10000)}},
			"1.3 to 3.1", "Residents: outside the 95% interval in a; b.",
		},
		"shares of a total": {
			schema.Table{Rows: []schema.Row{row("a", nil, per(30), nil, per(30)), row("b", nil, per(70), nil, per(70))}, Total: &schema.Total{Users: of(400)}},
			"25.7 to 34.7", "",
		},
		"numbers that make a whole": {
			schema.Table{Rows: []schema.Row{row("a", of(30), per(30), nil, per(31)), row("b", of(70), per(70), nil, per(69))}},
			"21.9 to 39.6", "",
		},
		"a sample that is compared with nobody": {
			schema.Table{Rows: []schema.Row{row("a", of(125), per(40.3), nil, nil), row("b", of(185), per(59.7), nil, nil)}, Total: &schema.Total{Users: of(310)}, Comparator: "-"},
			"35.0 to 45.9", "",
		},
		"all are counted": {
			schema.Table{Rows: []schema.Row{row("a", of(20), nil, of(1670), nil), row("b", of(980), nil, of(8330), nil)}, Total: &schema.Total{Users: of(1000), Population: of(10000)}, Sample: new(bool)},
			"", "",
		},
		"of how many is not known": {
			schema.Table{Rows: []schema.Row{row("a", nil, per(30), nil, per(20)), row("b", nil, per(70), nil, per(80))}}, "", "",
		},
		"shares of another whole": {
			schema.Table{Rows: []schema.Row{row("a", of(30), per(60), nil, per(31)), row("b", of(20), per(40), nil, per(69))}, Total: &schema.Total{Users: of(100)}}, "", "",
		},
		"nobody to compare those with who did not answer": {
			schema.Table{Rows: []schema.Row{row("a", of(30), nil, nil, per(31)), row("b", of(40), nil, nil, per(69)), row("Not stated", of(30), nil, nil, nil)}, Total: &schema.Total{Users: of(100)}}, "", "",
		},
		"suppressed": {
			schema.Table{Rows: []schema.Row{row("a", of(30), per(30), nil, per(20)), row("b", of(70), per(70), nil, per(80))}, Total: &schema.Total{Users: of(100)}, Suppressed: &schema.Suppression{}}, "", "",
		},
	} {
		in := input(t, "../examples/complete/library-hours-2026.toml")
		test.table.Title, test.table.Comparator = "T", map[string]string{"": "residents"}[test.table.Comparator]
		if test.table.Sample == nil {
			test.table.Sample = &sample
		}
		in.Statement.Evidence = map[schema.Group]schema.Evidence{"age": {Table: []schema.Table{test.table}}}
		doc, err := render.Make("statement", in)
		if err != nil {
			t.Fatal(err)
		}
		got, said := "", ""
		for _, block := range doc.Blocks {
			switch b := block.(type) {
			case render.Table:
				for i, c := range b.Columns {
					if b.Caption == "T" && c.Label == "95% interval" {
						got = text(b.Rows[0].Cells[i])
					}
				}
			case render.Chart:
				if strings.HasPrefix(b.Key, "evidence.age") {
					_, said, _ = strings.Cut(b.Alt, "Residents: outside")
					if (b.Interval != "") != (b.Bars[0].Intervals != nil) {
						t.Errorf("%s: the chart names intervals %q, and has %v", name, b.Interval, b.Bars[0].Intervals)
					}
				}
			}
		}
		if said != "" {
			said = "Residents: outside" + said
		}
		if got != test.want || said != test.says {
			t.Errorf("%s: interval %q, %q; want %q, %q", name, got, said, test.want, test.says)
		}
	}
}

// What the public version shows of a table with suppressed figures holds no interval, from which together
// with a share the number of people could be worked out; nor a share that the statement does not have.
func TestIntervalsTellNoSuppressedNumber(t *testing.T) {
	files, err := filepath.Glob("../examples/complete/*.toml")
	if err != nil || files == nil {
		t.Fatal("no examples")
	}
	hidden, shown := 0, 0
	for _, file := range files {
		for _, below := range []int{5, 70, 150, 1000} {
			in := suppressedInput(t, file, schema.Threshold{Below: below})
			suppressed := map[string]bool{}
			if in.Statement.Record == "readiness" {
				continue
			}
			doc, err := render.Make("statement", in)
			if err != nil {
				t.Fatal(err)
			}
			for _, block := range doc.Blocks {
				switch b := block.(type) {
				case render.Table:
					for _, r := range b.Rows {
						for _, c := range r.Cells {
							suppressed[b.Key] = suppressed[b.Key] || text(c) == "[c]"
						}
					}
					if suppressed[b.Key] {
						hidden++
					}
					for _, c := range b.Columns {
						if c.Label == "95% interval" && suppressed[b.Key] {
							t.Errorf("%s, below %d: %s has intervals", file, below, b.Key)
						}
					}
				case render.Chart:
					if b.Interval != "" {
						shown++
					}
					for _, bar := range b.Bars {
						for i, is := range bar.Intervals {
							if is != (render.Interval{}) && (suppressed[b.Key] || math.IsNaN(bar.Values[i])) {
								t.Errorf("%s, below %d: the chart of %s has intervals", file, below, b.Key)
							}
						}
					}
					if suppressed[b.Key] && b.Interval != "" {
						t.Errorf("%s, below %d: the chart of %s names intervals", file, below, b.Key)
					}
				}
			}
		}
	}
	if hidden == 0 || shown == 0 {
		t.Errorf("%d tables with suppressed figures, %d charts with intervals", hidden, shown)
	}
}
