package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// screening shows whether a full statement is needed. A statement that has none is a full one.
func (b *builder) screening() {
	if b.st.Screening == nil {
		return
	}
	label := fullNeeded(b.form)
	if last, ok := b.doc.Blocks[len(b.doc.Blocks)-1].(Heading); ok && strings.HasSuffix(last.Text, "?") {
		label = "Answer"
	}
	b.field("screening.full-statement", label, false)
	b.field("screening.reasons", "Reasons", false)
	by := schema.Person{Name: b.st.Screening.Name, Post: b.st.Screening.Post}.String()
	if by == "" {
		b.blank("screening.post", "Decided by")
	} else {
		key := "screening.post"
		if b.asks(key) && !b.asks("screening.name") {
			key = "screening" // the name was not told there
		}
		b.add(Field{Key: key, Label: "Decided by", Value: words(by)})
	}
	b.field("screening.date", "Date", false)
}

// fullNeeded asks for more than a screening, in the word of the form for that where it is one of the program's.
func fullNeeded(form *templates.Form) string {
	switch form.Words.Statement {
	case "assessment":
		return "Full assessment needed"
	case "analysis":
		return "Full analysis needed"
	}
	return "Full statement needed"
}

// actions shows the action plan.
func (b *builder) actions() {
	if len(b.st.Action) == 0 {
		b.blank("action", "Actions")
		return
	}
	var signed schema.Date
	for _, s := range b.st.SignOff {
		if s.Valid() {
			signed = later(signed, s.Date)
		}
	}
	b.keptUp(b.st.Action, signed, "the signing")
	b.add(b.actionTable(b.st.Action, "action", 1))
}

// keptUp says that where actions stand was recorded later than the rest of a paper, if one was done after the
// date of that: else the paper reads as if it had been changed since.
func (b *builder) keptUp(actions []schema.Action, date schema.Date, what string) {
	var last schema.Date
	for _, a := range actions {
		if a.Done.Known() {
			last = later(last, a.Done)
		}
	}
	if date.Known() && date.Before(last) {
		b.add(words("Status of actions kept up since " + what + ". Latest entry: " + last.Words() + ".")...)
	}
}

// indicators shows what is measured: a table where values are known, a list of names where not.
func (b *builder) indicators() {
	if len(b.st.Indicator) == 0 {
		return
	}
	all := b.allFor(b.st.Indicator)
	if !slices.ContainsFunc(b.st.Indicator, measured) {
		list := List{Ordered: true, Start: 1}
		for _, i := range b.st.Indicator {
			list.Items = append(list.Items, Item{b.indicator(i, all)})
		}
		b.add(list)
		b.blank("indicator", "Baselines and targets")
		return
	}
	readings := slices.ContainsFunc(b.st.Indicator, func(i schema.Indicator) bool { return len(i.Readings) > 0 })
	table := Table{Key: "indicator", Columns: []Column{
		{Label: "Indicator", Weight: 4}, {Label: "Groups", Weight: 2.4}, {Label: "Baseline", Weight: 1.6}, {Label: "Target", Weight: 1.6},
	}}
	if readings {
		table.Columns = append(table.Columns, Column{Label: "Readings", Weight: 1.8})
	}
	for n, i := range b.st.Indicator {
		cells := []Cell{
			{Blocks: b.indicator(i, all)},
			optionalCell(strings.Join(titles(i.Groups, b.form.GroupTitle), ", ")),
			b.cell(readingOrSign(i.Baseline, i.BaselineSuppressed, i.Unit, i.BaselineDate)),
			b.cell(reading(i.Target, i.Unit, i.TargetDate)),
		}
		if readings {
			cells = append(cells, b.readings(i))
		}
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("indicator[%d]", n), Cells: cells})
	}
	b.add(table)
	b.add(suppressedNote(b.st.Indicator)...)
}

// allFor says once that indicators are all for one action, if they are.
func (b *builder) allFor(indicators []schema.Indicator) bool {
	first := indicators[0].Action
	if len(indicators) < 2 || first == "" || slices.ContainsFunc(indicators, func(i schema.Indicator) bool { return i.Action != first }) {
		return false
	}
	b.add(Paragraph{[]Span{{Text: "All are for "}, b.plan.link(first), {Text: "."}}})
	return true
}

// readings lists what was measured, a paragraph for each time.
func (b *builder) readings(i schema.Indicator) Cell {
	var cell Cell
	for _, r := range i.Readings {
		value := readingOrSign(r.Value, r.Suppressed, i.Unit, r.Date)
		if value == "" {
			value = joinWords(b.form.Words.Blank, r.Date.Words())
		}
		cell.Blocks = append(cell.Blocks, words(joinWords(value, r.Note))...)
	}
	return cell
}

// indicator names an indicator with its area, and with the action that it is for, unless that was told.
func (b *builder) indicator(i schema.Indicator, told bool) []Block {
	name := words(indicatorName(i))
	if i.Action == "" || told {
		return name
	}
	return named(name, b.plan.link(i.Action))
}

// indicatorName is an indicator with its area, which its name may say already.
func indicatorName(i schema.Indicator) string {
	if sayWords(i.Name, i.Area) {
		return i.Name
	}
	return joinWords(i.Name, i.Area)
}

func measured(i schema.Indicator) bool {
	return i.Baseline != nil || i.BaselineSuppressed != nil || i.Target != nil || len(i.Readings) > 0
}

// reading is a value with its unit and date; empty when the value is not known.
func reading(value *float64, unit string, date schema.Date) string {
	if value == nil {
		return ""
	}
	text := strconv.FormatFloat(*value, 'f', -1, 64)
	if *value == float64(int(*value)) {
		text = thousands(int(*value))
	}
	switch {
	case unit == "%":
		text += "%"
	case unit != "":
		text += " " + unit
	}
	if !date.IsZero() {
		text += ", " + date.Words()
	}
	return text
}

func (b *builder) monitoring() {
	if b.st.Monitoring == nil {
		b.blank("monitoring", "Arrangements")
		return
	}
	b.field("monitoring.arrangements", "What is watched, and how", false)
	b.field("monitoring.owner", "Who is responsible", false)
	b.field("monitoring.reports-to", "Reported to", false)
	b.field("monitoring.frequency", "How often", true)
	b.field("monitoring.review-date", "Next review", false)
}
