package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// screening shows whether a full statement is needed. A statement that has none is a full one.
func (b *builder) screening() {
	if b.st.Screening == nil {
		return
	}
	label := "Full statement needed"
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

// actions shows the action plan; columns that no action fills are left out, but for owner and time.
func (b *builder) actions() {
	if len(b.st.Action) == 0 {
		b.blank("action", "Actions")
		return
	}
	measures := b.anyAction(func(a schema.Action) bool { return a.Measure != "" })
	statuses := b.anyAction(func(a schema.Action) bool { return a.Status != "" || !a.Done.IsZero() || a.Note != "" })
	table := Table{Key: "action", Columns: []Column{{Label: "Action", Weight: 4.4}, {Label: "Who is accountable", Weight: 2}, {Label: "Time frame", Weight: 1.5}}}
	if measures {
		table.Columns = append(table.Columns, Column{Label: "How we will know", Weight: 3})
	}
	if statuses {
		table.Columns = append(table.Columns, Column{Label: "Status", Weight: 1.5})
	}
	for i, a := range b.st.Action {
		action := b.textCell(a.Action)
		if about := actionWords(a, b.form.GroupTitle); about != "" {
			action.Blocks = append(action.Blocks, Paragraph{[]Span{{Text: about, Italic: true}}})
		}
		cells := []Cell{action, b.cell(a.Owner), b.cell(a.Due.Words())}
		if measures {
			cells = append(cells, Cell{Blocks: paragraphs(a.Measure)})
		}
		if statuses {
			cells = append(cells, Cell{Blocks: actionStatus(a)})
		}
		table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("action[%d]", i), Cells: cells})
	}
	b.add(table)
}

func (b *builder) anyAction(has func(schema.Action) bool) bool {
	return slices.ContainsFunc(b.st.Action, has)
}

// actionWords is the id by which texts name an action, and what it answers.
func actionWords(a schema.Action, title func(schema.Group) string) string {
	answers := answersWords(a.Answers, title)
	switch {
	case a.ID == "" && answers == "":
		return ""
	case answers == "":
		return "Action " + a.ID
	case a.ID == "":
		return "Answers " + answers
	}
	return "Action " + a.ID + "; answers " + answers
}

// answersWords says what an action answers, by kind: "evidence.sex" is the gap in the evidence on sex.
func answersWords(refs []string, title func(schema.Group) string) string {
	var parts []string
	for _, kind := range []struct{ id, words string }{
		{"evidence", "the gap in evidence: "}, {"workforce", "the gap in staff data: "}, {"impact", "the impact: "},
	} {
		var groups []string
		for _, ref := range refs {
			if group, ok := strings.CutPrefix(ref, kind.id+"."); ok {
				groups = append(groups, title(schema.Group(group)))
			}
		}
		if groups != nil {
			parts = append(parts, kind.words+strings.Join(groups, ", "))
		}
	}
	for _, ref := range refs {
		if !strings.Contains(ref, ".") {
			parts = append(parts, ref)
		}
	}
	return strings.Join(parts, "; ")
}

// actionState is where an action stands; one with a day on which it was done is done.
func actionState(a schema.Action) string {
	switch {
	case a.Status != "":
		return choice("action.status", a.Status)
	case !a.Done.IsZero():
		return choice("action.status", "done")
	}
	return choice("action.status", "not-started")
}

func actionStatus(a schema.Action) []Block {
	return append(words(joinWords(actionState(a), a.Done.Words())), paragraphs(a.Note)...)
}

// indicators shows what is measured: a table where values are known, a list of names where not.
func (b *builder) indicators() {
	if len(b.st.Indicator) == 0 {
		return
	}
	if !slices.ContainsFunc(b.st.Indicator, measured) {
		list := List{Ordered: true, Start: 1}
		for _, i := range b.st.Indicator {
			list.Items = append(list.Items, Item{words(indicatorName(i))})
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
			{Blocks: words(indicatorName(i))},
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

// indicatorName is an indicator's name with its area and the action that it belongs to.
func indicatorName(i schema.Indicator) string {
	name := joinWords(i.Name, i.Area)
	if i.Action != "" {
		name += " (action " + i.Action + ")"
	}
	return name
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
