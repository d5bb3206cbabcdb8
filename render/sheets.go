package render

import (
	"slices"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

func (b *bookBuilder) summary(findings []schema.Finding) Sheet {
	p := b.st.Policy
	s := Sheet{
		Name: "Summary", Title: p.Title, Intro: b.form.Title + ". " + status(b.st) + ".", Table: "Summary",
		Columns: []BookColumn{{Label: "Item", Width: 34}, {Label: "Answer", Width: 100}},
	}
	add := func(label string, cell BookCell) {
		s.Rows = append(s.Rows, []BookCell{{Text: label, Bold: true}, cell})
	}
	add("Organisation", b.or(text(p.Organisation)))
	for _, fact := range []Fact{{"Directorate", p.Directorate}, {"Reference", p.Reference}, {"Version", p.Version}, {"Edition of the form", edition(b.st, b.form)}} {
		if fact.Value != "" {
			add(fact.Label, text(fact.Value))
		}
	}
	add("Kind of policy", b.or(text(kindOfPolicy(b.form, p))))
	add("Responsible", b.or(text(people(p.Responsible))))
	b.summaryQuestions(&s)
	for _, f := range []struct{ key, label string }{
		{"screening.full-statement", fullNeeded(b.form)}, {"screening.reasons", "Reasons"},
		{"screening.name", "Decided by"}, {"screening.post", "Decided by"}, {"screening.date", "Decided on"},
	} {
		b.summaryField(&s, f.key, f.label, true)
	}
	add("Status", text(status(b.st)))
	if findings != nil {
		add("Findings of the check", text(capital(Tally(findings))))
	}
	return s
}

// summaryQuestions adds what the form asks, then what is recorded beyond it.
func (b *bookBuilder) summaryQuestions(s *Sheet) {
	short := b.st.Screening.NotRequired()
	for _, section := range b.form.Sections {
		for _, q := range section.Questions {
			if b.form.Asked(b.st, &section) && b.form.AskedQuestion(b.st, &q) {
				b.summaryField(s, q.Key, q.Label, q.Optional || short)
			}
		}
	}
	for _, section := range beyond(b.st, b.form) {
		for _, q := range section.Questions {
			b.summaryField(s, q.Key, q.Label, true)
		}
	}
}

// summaryField adds a question about a key of the format with its answer, one passage a row.
func (b *bookBuilder) summaryField(s *Sheet, key, label string, optional bool) {
	if key == "policy.title" || key == "policy.responsible" || strings.HasPrefix(key, templates.Own) {
		return
	}
	value, ok := schema.Lookup(b.st, key)
	if !ok && optional {
		return
	}
	cells := []BookCell{b.blank()}
	if ok {
		cells = b.answerCells(key, value)
	}
	for _, cell := range cells {
		s.Rows = append(s.Rows, []BookCell{{Text: label, Bold: true}, cell})
	}
}

func (b *bookBuilder) consultation() Sheet {
	s := Sheet{
		Name: "Consultation", Title: "Consultation log", Intro: "Who was consulted, how and when, what was heard and what changed.", Table: "Consultation",
		Columns: []BookColumn{
			{Key: "audience", Label: "Audience", Width: 16},
			{Key: "activity", Label: "Activity", Width: 26},
			{Key: "method", Label: "Method", Width: 18},
			{Key: "from", Label: "From", Kind: Day, Width: 14},
			{Key: "to", Label: "To", Kind: Day, Width: 14},
			{Key: "invited", Label: "Asked", Kind: Number, Width: 12},
			{Key: "responses", Label: "Responses", Kind: Number, Width: 12},
			{Key: "version", Label: "Version", Width: 12},
			{Label: "Item", Width: 13},
			{Label: "Text", Width: 60},
		},
	}
	for _, c := range b.st.Consultation {
		entry := []BookCell{b.or(text(c.Audience)), text(c.Activity), text(c.Method), day(c.From), day(c.To), peopleCell(c.Invited), peopleCell(c.Responses), text(c.Version)}
		items := []item{written("Not consulted, because", c.None), written("Heard", c.Summary)}
		for _, t := range c.Theme {
			items = append(items, written("Theme", t.Said), said("Raised by", t.RaisedBy), written("Response", t.Response), written("Changed", t.Changed))
		}
		s.Rows = append(s.Rows, b.itemRows(entry, append(items, written("Changed", c.Changed))...)...)
	}
	return s
}

func (b *bookBuilder) impacts() Sheet {
	s := Sheet{
		Name: "Impacts", Title: "Impact on each group", Intro: "What was considered for each group, and what the policy does.", Table: "Impacts",
		Columns: []BookColumn{
			{Key: "groups", Label: "Groups", Width: 22},
			{Key: "sub-group", Label: "Sub-group", Width: 18},
			{Key: "aims", Label: "Aims", Width: 20},
			{Key: "impact", Label: "Impact", Kind: Status, Choices: impactChoices(), Width: 13},
			b.ratingColumn(),
			{Key: "severity", Label: "Severity", Choices: choices("impact.severity"), Width: 10},
			{Key: "people-affected", Label: "People affected", Kind: Number, Width: 14},
			{Label: "Item", Width: 13},
			{Label: "Text", Width: 60},
		},
	}
	for _, i := range b.st.Impact {
		entry := []BookCell{b.groups(i.Groups), text(i.SubGroup), text(aimsWords(b.form, i.Aims, i.Groups)), impactCell(i.Impact), b.ratingCell(i), text(capital(i.Severity)), peopleCell(i.PeopleAffected)}
		s.Rows = append(s.Rows, b.itemRows(entry,
			written("Considered", i.Considered), written("Response", i.Response),
			said("Mitigation", capital(b.plan.names(i.Mitigation))), written("Justification", i.Justification),
			said("Sources", b.cited(i.Sources).Text))...)
	}
	for _, g := range b.form.GroupsAsked(b.st) {
		covered := slices.ContainsFunc(b.st.Impact, func(i schema.Impact) bool {
			return slices.Contains(i.Groups, g.ID) || slices.Contains(i.Groups, schema.AllGroups)
		})
		if !covered {
			s.Rows = append(s.Rows, []BookCell{text(g.Title), {}, {}, b.blank(), {}, {}, {}, {}, b.blank()})
		}
	}
	return s
}

func impactChoices() []string {
	var words []string
	for _, impact := range schema.Choices("impact.impact") {
		words = append(words, matrixCells[impact].Word)
	}
	return words
}

func impactCell(impact string) BookCell {
	look, ok := matrixCells[impact]
	if !ok {
		return BookCell{Text: "Not judged", Tone: Unknown}
	}
	return BookCell{Text: look.Word, Tone: look.Tone}
}

// ratingColumn takes the words of the house's own scale, if it has one.
func (b *bookBuilder) ratingColumn() BookColumn {
	column := BookColumn{Key: "rating", Label: "Rating", Width: 12}
	for _, step := range b.form.Scales[b.form.Rating].Steps {
		column.Kind, column.Choices = Status, append(column.Choices, step.Word)
	}
	return column
}

func (b *bookBuilder) ratingCell(i schema.Impact) BookCell {
	step := ratingStep(b.form, i)
	if step == nil {
		return text(i.Rating)
	}
	return BookCell{Text: step.Word, Tone: stepLook(step).Tone, Fill: step.Colour}
}

func (b *bookBuilder) matrix() Sheet {
	m := BuildMatrix(b.st, b.form)
	s := Sheet{Name: "Matrix", Title: "Groups and the three aims", Intro: "What is recorded for each group and each aim of section 149(1).", Table: "Matrix",
		Columns: []BookColumn{{Label: m.Corner, Width: 38}}}
	for _, aim := range m.Columns {
		s.Columns = append(s.Columns, BookColumn{Label: aim, Kind: Status, Width: 34})
	}
	for _, row := range m.Rows {
		cells := []BookCell{{Text: row.Label, Bold: true}}
		for _, c := range row.Cells {
			cells = append(cells, BookCell{Text: c.Word, Tone: c.Tone, Fill: c.Fill})
		}
		s.Rows = append(s.Rows, cells)
	}
	return s
}

func (b *bookBuilder) actions() Sheet {
	s := Sheet{
		Name: "Actions", Title: "Action plan", Intro: "What will be done, by whom and by when.", Table: "Actions",
		Columns: []BookColumn{
			{Label: "No.", Kind: Number, Width: 8},
			{Key: "id", Label: "Id", Width: 18},
			{Key: "owner", Label: "Who is accountable", Width: 22},
			{Key: "due", Label: "By when", Kind: Day, Width: 16},
			{Key: "answers", Label: "For", Width: 30},
			{Key: "status", Label: "Status", Choices: choices("action.status"), Width: 13},
			{Key: "done", Label: "Done", Kind: Day, Width: 16},
			{Label: "Item", Width: 18},
			{Label: "Text", Width: 64},
		},
	}
	for i, a := range b.st.Action {
		entry := []BookCell{number(float64(i + 1)), text(a.ID), b.or(text(a.Owner)), b.or(day(a.Due)),
			text(answersWords(a.Answers, b.form.GroupTitle)), text(actionState(a)), day(a.Done)}
		s.Rows = append(s.Rows, b.itemRows(entry, written("Action", a.Action), written("How we will know", a.Measure), written("Note", a.Note))...)
	}
	return s
}

// choices are the words that a key takes, as people read them.
func choices(key string) []string {
	var words []string
	for _, value := range schema.Choices(key) {
		words = append(words, choice(key, value))
	}
	return words
}

func (b *bookBuilder) findings(findings []schema.Finding, asOf time.Time) Sheet {
	s := Sheet{
		Name: "Findings", Title: "Check of this record", Table: "Findings",
		Intro: strings.TrimSpace("What the check says of the record: it judges completeness and plausibility. It found " + Tally(findings) + ". " + checkedAsOf(asOf)),
		Columns: []BookColumn{
			{Label: "Severity", Kind: Status, Width: 12},
			{Label: "Rule", Width: 10},
			{Label: "Finding", Width: 54},
			{Label: "What to do", Width: 54},
			{Label: "Where", Width: 26},
			{Label: "Answer", Width: 26},
		},
	}
	for _, f := range ranked(findings) {
		answered := ""
		if f.Answer != nil {
			answered = strings.Join(passages(f.Answer.Reason), "\n")
		}
		s.Rows = append(s.Rows, []BookCell{
			{Text: capital(string(f.Severity)), Tone: severityTones[f.Severity]},
			text(f.Rule), text(capital(f.Message)), text(f.Hint), text(f.Path), text(answered),
		})
	}
	return s
}
