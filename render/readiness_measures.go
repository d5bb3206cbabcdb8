package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// A measure is an indicator that is taken in several areas or for several groups under one name.
type measure struct {
	name  string
	at    []int         // numbers of its indicators in the statement
	dates []schema.Date // of baselines and readings, oldest first
}

// measuresOf gathers indicators by name, in the order in which the names first come.
func measuresOf(all []schema.Indicator) []measure {
	var measures []measure
	for i, indicator := range all {
		at := slices.IndexFunc(measures, func(m measure) bool { return m.name == indicator.Name })
		if at < 0 {
			at = len(measures)
			measures = append(measures, measure{name: indicator.Name})
		}
		m := &measures[at]
		m.at = append(m.at, i)
		m.note(indicator.BaselineDate, indicator.Baseline != nil || indicator.BaselineSuppressed != nil)
		for _, r := range indicator.Readings {
			m.note(r.Date, true)
		}
	}
	for i := range measures {
		inTime(measures[i].dates)
	}
	return measures
}

func (m *measure) note(d schema.Date, taken bool) {
	if taken && !slices.Contains(m.dates, d) {
		m.dates = append(m.dates, d)
	}
}

// valueOn gives what an indicator was on a date; known is false where nothing was measured then.
func valueOn(i schema.Indicator, on schema.Date) (r schema.Reading, known bool) {
	for _, r := range i.Readings {
		if r.Date == on {
			return r, true
		}
	}
	baseline := schema.Reading{Value: i.Baseline, Suppressed: i.BaselineSuppressed}
	return baseline, i.BaselineDate == on && (i.Baseline != nil || i.BaselineSuppressed != nil)
}

// whereMeasured names the area and the groups of an indicator.
func whereMeasured(i schema.Indicator, title func(schema.Group) string) string {
	return bracketed(i.Area, strings.Join(titles(i.Groups, title), ", "))
}

// bracketed is a name with what tells it from others in brackets.
func bracketed(name, more string) string {
	if name == "" || more == "" {
		return name + more
	}
	return name + " (" + more + ")"
}

// measures shows what is measured: by area where one measure is taken in several, the others in a table.
func (p readinessPages) measures() {
	all := p.st.Indicator
	if len(all) == 0 {
		return
	}
	p.add(Heading{Level: 1, Text: "Indicators"})
	var single []int
	for _, m := range measuresOf(all) {
		if len(m.at) == 1 {
			single = append(single, m.at[0])
			continue
		}
		p.heading(1, m.name)
		table := p.byArea(m)
		table.Notes = append(suppressedNote(m.indicators(all)), p.notes(m)...)
		p.add(table)
		if chart, ok := m.chart(all, p.form.GroupTitle); ok {
			p.add(chart)
		}
	}
	if single == nil {
		return
	}
	if len(single) < len(all) {
		p.heading(1, "Other indicators")
	}
	table := Table{Key: "indicator", Columns: []Column{{Label: "Indicator", Weight: 4}, {Label: "Baseline", Weight: 1.8}, {Label: "Readings", Weight: 2.4}, {Label: "Target", Weight: 1.8}}}
	for _, n := range single {
		i := all[n]
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("indicator[%d]", n), Cells: []Cell{
			{Blocks: words(bracketed(p.plan.indicator(i), strings.Join(titles(i.Groups, p.form.GroupTitle), ", "))), Header: true},
			p.cell(readingOrSign(i.Baseline, i.BaselineSuppressed, i.Unit, i.BaselineDate)), p.readings(i), p.cell(reading(i.Target, i.Unit, i.TargetDate)),
		}})
	}
	table.Notes = suppressedNote(measure{at: single}.indicators(all))
	p.add(table)
}

// indicators are those of the measure.
func (m measure) indicators(all []schema.Indicator) []schema.Indicator {
	var its []schema.Indicator
	for _, n := range m.at {
		its = append(its, all[n])
	}
	return its
}

// byArea is a measure's table: an area a row, a date a column, the target last. It is turned where that is too wide.
func (p readinessPages) byArea(m measure) Table {
	if m.turned() {
		return p.byDate(m)
	}
	all := p.st.Indicator
	unit := all[m.at[0]].Unit
	table := Table{Key: "indicator", Caption: inUnit(unit), Columns: []Column{{Label: "Area", Weight: 1.6}}}
	for _, on := range m.dates {
		table.Columns = append(table.Columns, Column{Label: dateWords(on), Number: true, Weight: 1.35})
	}
	table.Columns = append(table.Columns, Column{Label: "Target", Number: true, Weight: 1.3})
	places := m.places(all, m.dates)
	for _, n := range m.at {
		i := all[n]
		cells := []Cell{{Blocks: words(whereMeasured(i, p.form.GroupTitle)), Header: true}}
		for j, on := range m.dates {
			cells = append(cells, p.measured(i, on, places[j]))
		}
		cells = append(cells, p.cell(reading(i.Target, unitBeside(i.Unit), i.TargetDate)))
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("indicator[%d]", n), Cells: cells})
	}
	return table
}

// turned says that a measure's table has too many dates to have them side by side.
func (m measure) turned() bool {
	const across = 6
	return len(m.dates) > across && len(m.at) <= across
}

// byDate is a measure's table: a date a row, an area a column, the target last.
func (p readinessPages) byDate(m measure) Table {
	all := p.st.Indicator
	table := Table{Key: "indicator", Caption: inUnit(all[m.at[0]].Unit), Columns: []Column{{Label: "Date", Weight: 1.6}}}
	target := Row{Cells: []Cell{{Blocks: words("Target"), Header: true}}}
	for _, n := range m.at {
		table.Columns = append(table.Columns, Column{Label: whereMeasured(all[n], p.form.GroupTitle), Number: true, Weight: 1.35})
		target.Cells = append(target.Cells, p.cell(reading(all[n].Target, unitBeside(all[n].Unit), all[n].TargetDate)))
	}
	places := m.places(all, m.dates)
	for j, on := range m.dates {
		row := Row{Cells: []Cell{{Blocks: words(dateWords(on)), Header: true}}}
		for _, n := range m.at {
			row.Cells = append(row.Cells, p.measured(all[n], on, places[j]))
		}
		table.Rows = append(table.Rows, row)
	}
	table.Rows = append(table.Rows, target)
	return table
}

// measured is the cell of an indicator on a date: a figure, the blank where one could not be taken, or
// empty where none was due.
func (p readinessPages) measured(i schema.Indicator, on schema.Date, places int) Cell {
	r, known := valueOn(i, on)
	switch {
	case !known:
		return Cell{}
	case r.Value == nil || r.Suppressed != nil:
		return p.cell(readingOrSign(r.Value, r.Suppressed, unitBeside(i.Unit), schema.Date{}))
	}
	return Cell{Blocks: words(figureTo(*r.Value, places) + unitBeside(i.Unit))}
}

// places are the decimal places of the figures on each of some dates: the most that any of them needs, or any
// of all dates where those stand below each other.
func (m measure) places(all []schema.Indicator, dates []schema.Date) []int {
	most := make([]int, len(dates))
	for i, on := range dates {
		var values []*float64
		for _, n := range m.at {
			r, _ := valueOn(all[n], on)
			values = append(values, r.Value)
		}
		most[i] = places(values)
	}
	if m.turned() && len(dates) > 0 {
		return slices.Repeat([]int{slices.Max(most)}, len(dates))
	}
	return most
}

// notes lists what a reader must know of single readings.
func (p readinessPages) notes(m measure) []Block {
	list := List{}
	for _, n := range m.at {
		i := p.st.Indicator[n]
		for _, r := range i.Readings {
			if r.Note != "" {
				list.Items = append(list.Items, Item{[]Block{Paragraph{[]Span{
					{Text: joinWords(whereMeasured(i, p.form.GroupTitle), r.Date.Words()), Bold: true}, {Text: ": "}, {Text: r.Note}}}}})
			}
		}
	}
	if list.Items == nil {
		return nil
	}
	return []Block{list}
}

// unitBeside is the unit where it stands beside each figure: the caption tells longer ones.
func unitBeside(unit string) string {
	if unit == "%" {
		return unit
	}
	return ""
}

// inUnit says in which unit figures are, where they do not say so themselves.
func inUnit(unit string) string {
	if unit == "" || unit == "%" {
		return ""
	}
	return "In " + unit
}

func unitWords(name, unit string) string {
	if unit == "" || unit == "%" {
		return name
	}
	return name + " (" + unit + ")"
}

// chart compares the areas of a measure on several dates, if the public may see them all.
func (m measure) chart(all []schema.Indicator, title func(schema.Group) string) (Chart, bool) {
	if suppressedReadings(m.indicators(all)...) != nil {
		return Chart{}, false
	}
	unit := all[m.at[0]].Unit
	c := Chart{Key: "indicator", Title: unitWords(m.name, unit), Unit: unitBeside(unit), Last: true}
	dates, note := drawnDates(m.dates)
	c.Note, c.Places = note, m.places(all, dates)
	for _, on := range dates {
		c.Series = append(c.Series, dateWords(on))
	}
	for _, n := range m.at {
		bar := Bar{Label: whereMeasured(all[n], title)}
		for _, on := range dates {
			r, _ := valueOn(all[n], on)
			bar.Values = append(bar.Values, orNaN(r.Value))
		}
		c.Bars = append(c.Bars, bar)
	}
	c.Alt = says(c)
	return c, len(dates) > 0
}
