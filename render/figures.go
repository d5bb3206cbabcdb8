package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A figure is a column of a table of figures: how to find it in a row and in the total.
type figure struct {
	label string
	name  string // of a series of it in a chart
	share bool
	is    schema.Figures // which of the figures of a row
	row   func(schema.Row) *float64
	total func(schema.Total) *float64

	worked bool // the shares are worked out of numbers, with one place
}

// figuresOf are the columns of a table that have anything in them.
func figuresOf(t schema.Table, names tableWords) []figure {
	others := capital(cmp.Or(t.Comparator, "population"))
	all := []figure{
		{label: names.users, name: names.users, is: schema.UsersFigure, row: func(r schema.Row) *float64 { return count(r.Users) }, total: func(t schema.Total) *float64 { return count(t.Users) }},
		{label: names.share, name: names.people, share: true, is: schema.ShareFigure, row: func(r schema.Row) *float64 { return r.Share }, total: func(t schema.Total) *float64 { return t.Share }},
		{label: others + ", number", name: others, is: schema.PopulationFigure, row: func(r schema.Row) *float64 { return count(r.Population) }, total: func(t schema.Total) *float64 { return count(t.Population) }},
		{label: others + ", per cent", name: others, share: true, is: schema.PopulationShareFigure, row: func(r schema.Row) *float64 { return r.PopulationShare }, total: func(t schema.Total) *float64 { return t.PopulationShare }},
	}
	var used []figure
	for _, f := range all {
		known := t.Total != nil && (f.total(*t.Total) != nil || f.gone(t.Total.Suppressed))
		for _, r := range t.Rows {
			known = known || f.row(r) != nil || f.gone(r.Suppressed)
		}
		if known {
			used = append(used, f)
		}
	}
	// A side is called the same in the table and in the chart. One that stands alone needs no name.
	compares := slices.ContainsFunc(used, func(f figure) bool { return !f.ours() })
	for i, f := range used {
		switch {
		case compares && f.ours():
			used[i].label = names.people + map[bool]string{false: ", number", true: ", per cent"}[f.share]
		case !compares:
			used[i].name = f.label
		}
	}
	return used
}

// ours says that a figure is of the service's users, or of the staff.
func (f figure) ours() bool { return f.is == schema.UsersFigure || f.is == schema.ShareFigure }

// hasUsers says that a table has figures of the service's users, or of the staff.
func hasUsers(t schema.Table) bool { return slices.ContainsFunc(figuresOf(t, usersWords), figure.ours) }

// comparedFigures gives a table as compared does, with its columns.
func comparedFigures(t schema.Table, names tableWords) (schema.Table, []figure, []Interval) {
	typed := figuresOf(t, names)
	t, intervals := compared(t)
	columns := figuresOf(t, names)
	for i, c := range columns {
		columns[i].worked = c.share && !slices.ContainsFunc(typed, func(f figure) bool { return f.is == c.is })
	}
	return t, columns, intervals
}

func count(n *int) *float64 {
	if n == nil {
		return nil
	}
	f := float64(*n)
	return &f
}

// gone says that the figure is among those that are suppressed.
func (f figure) gone(suppressed schema.Figures) bool { return suppressed&f.is != 0 }

// values are a figure's values down the table, the total last.
func (f figure) values(t schema.Table) []*float64 {
	values := make([]*float64, len(t.Rows), len(t.Rows)+1)
	for i, r := range t.Rows {
		values[i] = f.row(r)
	}
	if t.Total != nil {
		values = append(values, f.total(*t.Total))
	}
	return values
}

// places are the decimal places of a figure in its table, and in its chart.
func (f figure) places(t schema.Table) int {
	switch {
	case !f.share:
		return 0
	case f.worked:
		return 1
	}
	return places(f.values(t))
}

// column writes a figure's values down the table, the total last: counts with separators, shares to the places
// of their column, and a sign for what is suppressed.
func (f figure) column(t schema.Table) []string {
	values, suppressed := f.values(t), make([]schema.Figures, len(t.Rows), len(t.Rows)+1)
	for i, r := range t.Rows {
		suppressed[i] = r.Suppressed
	}
	if t.Total != nil {
		suppressed = append(suppressed, t.Total.Suppressed)
	}
	decimals := f.places(t)
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = f.print(value, decimals)
		if f.gone(suppressed[i]) {
			words[i] = suppressedSign
		}
	}
	return words
}

// print writes one figure.
func (f figure) print(value *float64, decimals int) string {
	switch {
	case value == nil:
		return ""
	case f.share:
		return strconv.FormatFloat(*value, 'f', decimals, 64)
	}
	return thousands(int(*value))
}

// figures adds a table of figures and, where the rows can be compared, its chart.
func (b *builder) figures(t schema.Table, path string, names tableWords) {
	t, columns, intervals := comparedFigures(t, names)
	table := Table{Key: path, Caption: caption(t), Columns: []Column{{Label: groupsWord(t)}}}
	for i, r := range t.Rows {
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("%s.rows[%d]", path, i), Cells: []Cell{{Blocks: words(r.Group), Header: true}}})
	}
	if t.Total != nil {
		table.Rows = append(table.Rows, Row{Key: path + ".total", Cells: []Cell{{Blocks: words("Total"), Header: true}}, Total: true})
	}
	for _, c := range columns {
		table.addColumn(c.label, c.column(t))
		if intervals != nil && c.is == schema.ShareFigure {
			table.addColumn(intervalWords, intervalColumn(t, intervals))
		}
	}
	chart, drawn := chartOf(t, path, columns, intervals)
	if t.Suppressed != nil {
		table.Notes = append(table.Notes, Paragraph{sentenceSpans(suppressionSentences(t.Suppressed, drawn && leavesOut(t, columns)))})
	}
	if intervals != nil {
		table.Notes = append(table.Notes, b.intervalNote(drawn)...)
	}
	table.Notes = append(table.Notes, paragraphs(t.Note)...)
	table.Notes = append(table.Notes, b.sourceLine(t.Sources, path+".sources")...)
	b.add(table)
	if drawn {
		b.add(chart)
	}
}

// addColumn adds a column of figures, one word for each row.
func (t *Table) addColumn(label string, words []string) {
	t.Columns = append(t.Columns, Column{Label: label, Number: true})
	for i := range words {
		t.Rows[i].Cells = append(t.Rows[i].Cells, optionalCell(words[i]))
	}
}

func tablePath(path string, i int) string { return fmt.Sprintf("%s.table[%d]", path, i) }

// caption is the title of a table, with its date unless the title tells it.
func caption(t schema.Table) string {
	if t.Date.IsZero() || strings.Contains(t.Title, t.Date.Words()) {
		return t.Title
	}
	return t.Title + " (" + t.Date.Words() + ")"
}

func groupsWord(t schema.Table) string {
	if t.Groups == "" {
		return "Group"
	}
	return t.Groups
}

// chartOf draws the shares of a table, else its counts. Two rows of one series say nothing that the
// table does not. Rows of which something is suppressed are left out, and named in the words for the chart.
// The intervals are those of the users' shares, parallel to the rows; nil: there are none.
func chartOf(t schema.Table, path string, columns []figure, intervals []Interval) (Chart, bool) {
	drawn, unit := drawnOf(columns), ""
	if len(drawn) > 0 && drawn[0].share {
		unit = "%"
	}
	chart := Chart{Key: path, Title: caption(t), Unit: unit}
	for _, c := range drawn {
		chart.Series, chart.Places = append(chart.Series, c.name), append(chart.Places, c.places(t))
	}
	if intervals != nil {
		chart.Interval = intervalWords
	}
	var left []string
	for i, r := range t.Rows {
		if suppressedIn(r, drawn) {
			left = append(left, r.Group)
			continue
		}
		bar := Bar{Label: r.Group}
		for _, c := range drawn {
			bar.Values = append(bar.Values, orNaN(c.row(r)))
		}
		if intervals != nil {
			bar.Intervals = make([]Interval, len(drawn))
			bar.Intervals[0] = intervals[i]
		}
		chart.Bars = append(chart.Bars, bar)
	}
	if len(drawn) == 0 || len(chart.Bars) < 2 || len(chart.Bars)*len(drawn) < 3 {
		return Chart{}, false
	}
	chart.Alt = says(chart) + outside(chart)
	if left != nil {
		chart.Alt += " Left out, as the numbers are not published: " + strings.Join(left, "; ") + "."
	}
	return chart, true
}

// drawnOf picks what a chart draws: shares, else the service's own counts, for beside those of a population
// they would vanish.
func drawnOf(columns []figure) []figure {
	if shares := series(columns, true); len(shares) > 0 {
		return shares
	}
	counts := series(columns, false)
	return counts[:min(1, len(counts))]
}

// series picks the columns of shares, or of counts.
func series(columns []figure, share bool) []figure {
	var picked []figure
	for _, c := range columns {
		if c.share == share {
			picked = append(picked, c)
		}
	}
	return picked
}

func orNaN(f *float64) float64 {
	if f == nil {
		return math.NaN()
	}
	return *f
}

// says tells in a sentence what a chart shows: its largest and smallest bar of each series.
func says(c Chart) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Bar chart of %d groups.", len(c.Bars))
	for i, name := range c.Series {
		most, least := -1, -1
		for j, bar := range c.Bars {
			v := bar.Values[i]
			if math.IsNaN(v) {
				continue
			}
			if most < 0 || v > c.Bars[most].Values[i] {
				most = j
			}
			if least < 0 || v < c.Bars[least].Values[i] {
				least = j
			}
		}
		if most < 0 {
			continue
		}
		fmt.Fprintf(&b, " %s: most in %s (%s), fewest in %s (%s).", name,
			c.Bars[most].Label, c.Figure(i, c.Bars[most].Values[i]), c.Bars[least].Label, c.Figure(i, c.Bars[least].Values[i]))
	}
	return b.String()
}

func bareFigure(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
