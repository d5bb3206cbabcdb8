package render

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// readinessBook makes the workbook of a self-assessment: domains, ratings over time, actions and
// indicators, one thing a row.
func readinessBook(in Input) (*Book, error) {
	a, err := newAssessment(in)
	if err != nil {
		return nil, err
	}
	m := meta(in.Statement, in.Form)
	m.Kind, m.Status = a.form.Title, dateWords(a.record.Date)
	b := readinessSheets{&bookBuilder{st: in.Statement, form: in.Form, plan: a.plan}, a}
	sheets := []Sheet{b.domainSheet(), b.ratings(), b.plan()}
	if len(in.Statement.Indicator) > 0 {
		sheets = append(sheets, b.indicators())
	}
	for i := range sheets {
		sheets[i].fit()
	}
	return &Book{Meta: m, Sheets: sheets}, nil
}

// readinessSheets are the sheets of a self-assessment.
type readinessSheets struct {
	*bookBuilder
	a *assessment
}

func (b readinessSheets) choices() []string {
	var choices []string
	for _, step := range b.a.steps {
		choices = append(choices, step.Word)
	}
	return choices
}

func (b readinessSheets) rating(word string) BookCell {
	look := b.a.look(word, b.form.Words.Blank)
	return BookCell{Text: look.Word, Tone: look.Tone, Fill: look.Fill}
}

// domainSheet has a row for each passage of each domain.
func (b readinessSheets) domainSheet() Sheet {
	s := Sheet{
		Name: "Domains", Title: b.st.Policy.Title, Intro: "What was found in each domain, and how it is rated. " + dateWords(b.a.record.Date) + ".", Table: "Domains",
		Columns: []BookColumn{
			{Label: "Domain", Width: 36},
			{Key: "id", Label: "Id", Width: 16},
			{Key: "rating", Label: "Rating", Kind: Status, Choices: b.choices(), Width: 16},
			{Label: "Step", Kind: Number, Width: 12},
			{Label: "Sources", Width: 36},
			{Label: "Item", Width: 18},
			{Label: "Text", Width: 80},
		},
		Charts: []Chart{b.a.chart("Ratings by domain", b.form.Words.Blank, b.a.dates[len(b.a.dates)-1:])},
	}
	for _, d := range b.a.domains {
		entry := []BookCell{text(d.asked.Title), text(d.asked.ID), b.rating(d.found.Rating), b.step(d.found.Rating), b.cited(d.found.Sources)}
		s.Rows = append(s.Rows, b.itemRows(entry, written("Reflection", d.found.Reflection), written("What shows it", d.found.Evidence))...)
	}
	return s
}

// step is the number of a rating on the scale.
func (b readinessSheets) step(word string) BookCell {
	if n := b.a.step(word); n > 0 {
		return number(float64(n))
	}
	return BookCell{}
}

// ratings has a row for each domain and date.
func (b readinessSheets) ratings() Sheet {
	s := Sheet{
		Name: "Ratings over time", Title: "Ratings over time", Intro: "How each domain was rated, and when.", Table: "Ratings",
		Columns: []BookColumn{
			{Label: "Domain", Width: 50},
			{Key: "date", Label: "Date", Kind: Day, Width: 18},
			{Key: "rating", Label: "Rating", Kind: Status, Choices: b.choices(), Width: 16},
			{Label: "Step", Kind: Number, Width: 12},
		},
	}
	for _, d := range b.a.domains {
		for _, on := range b.a.dates {
			word := b.a.rated(d, on)
			s.Rows = append(s.Rows, []BookCell{text(d.asked.Title), day(on), b.rating(word), b.step(word)})
		}
	}
	if len(b.a.dates) > 1 {
		s.Charts = []Chart{b.a.chart("Ratings by domain, over time", b.form.Words.Blank, b.a.dates)}
	}
	return s
}

// plan has a row for each action of each domain.
func (b readinessSheets) plan() Sheet {
	s := Sheet{
		Name: "Actions", Title: "Actions", Intro: "What will be done in each domain.", Table: "Actions",
		Columns: []BookColumn{
			{Label: "Domain", Width: 36},
			{Label: "No.", Kind: Number, Width: 8},
			{Key: "id", Label: "Id", Width: 18},
			{Key: "action", Label: "Action", Width: 60},
			{Key: "owner", Label: "Who is accountable", Width: 28},
			{Key: "due", Label: "By when", Kind: Day, Width: 16},
			{Key: "measure", Label: "How we will know", Width: 50},
			{Key: "status", Label: "Status", Width: 14},
			{Key: "done", Label: "Done", Kind: Day, Width: 14},
			{Key: "note", Label: "Note", Width: 40},
		},
	}
	joined := func(t schema.Text) BookCell { return text(strings.Join(passages(t), "\n")) }
	for _, d := range b.a.domains {
		for i, a := range d.found.Action {
			s.Rows = append(s.Rows, []BookCell{text(d.asked.Title), number(float64(d.first + i)), text(a.ID), b.or(joined(a.Action)), b.or(text(a.Owner)), b.or(day(a.Due)),
				joined(a.Measure), text(actionState(a)), day(a.Done), joined(a.Note)})
		}
		if len(d.found.Action) == 0 {
			s.Rows = append(s.Rows, []BookCell{text(d.asked.Title), {}, {}, b.blank(), {}, {}, {}, {}, {}, {}})
		}
	}
	return s
}

// indicators has a row for each value of each indicator: baseline, readings, target.
func (b readinessSheets) indicators() Sheet {
	s := Sheet{
		Name: "Indicators", Title: "Indicators", Intro: "What is measured, by area and over time.", Table: "Indicators",
		Columns: []BookColumn{
			{Key: "id", Label: "Id", Width: 22},
			{Key: "name", Label: "Indicator", Width: 60},
			{Key: "area", Label: "Area", Width: 18},
			{Label: "Groups", Width: 18},
			{Key: "unit", Label: "Unit", Width: 10},
			{Label: "What", Choices: []string{"Baseline", "Reading", "Target"}, Width: 12},
			{Label: "Date", Kind: Day, Width: 24},
			{Label: "Value", Kind: Number, Width: 10},
			{Label: "Note", Width: 50},
		},
	}
	for _, i := range b.st.Indicator {
		row := func(what string, on schema.Date, value *float64, gone *schema.Suppression, note string) {
			s.Rows = append(s.Rows, []BookCell{text(i.ID), text(i.Name), text(i.Area), b.groups(i.Groups), text(i.Unit), text(what), day(on), b.or(numberOrSign(value, gone)), text(note)})
		}
		row("Baseline", i.BaselineDate, i.Baseline, i.BaselineSuppressed, "")
		for _, r := range i.Readings {
			row("Reading", r.Date, r.Value, r.Suppressed, r.Note)
		}
		row("Target", i.TargetDate, i.Target, nil, "")
		if sentences := suppressedReadings(i); sentences != nil {
			s.Rows = append(s.Rows, []BookCell{text(i.ID), text(i.Name), text(i.Area), b.groups(i.Groups), text(i.Unit), {}, {}, {}, text(strings.Join(sentences, " "))})
		}
	}
	for _, m := range measuresOf(b.st.Indicator) {
		if chart, ok := m.chart(b.st.Indicator, b.form.GroupTitle); ok && len(m.at) > 1 {
			chart.Key = fmt.Sprintf("indicator[%d]", m.at[0])
			s.Charts = append(s.Charts, chart)
		}
	}
	return s
}
