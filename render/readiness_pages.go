package render

import (
	"cmp"
	"strconv"

	"dueregard/schema"
)

// readinessPaper makes the self-assessment: its ratings in short, over time and domain by domain, with
// the questions, what was found, what shows it and what will be done.
func readinessPaper(in Input) (*Document, error) {
	a, err := newAssessment(in)
	if err != nil {
		return nil, err
	}
	p := readinessPages{newPaper(in, a.form.Title, in.Statement.Policy.Title), a}
	p.plan = a.plan
	p.dated(a.record.Date)
	p.doc.Meta.Status = dateWords(a.record.Date)
	policy := p.st.Policy
	p.add(Title{Text: p.doc.Meta.Title, Facts: known(
		p.fact("What is assessed", a.record.Scope), p.fact("Date", a.record.Date.Words()), Fact{"Organisation", policy.Organisation},
		Fact{"Reference", policy.Reference}, Fact{"Responsible", people(policy.Responsible)},
	)}, Contents{})
	p.add(p.filled(a.form.Intro)...)
	p.optionalTopic("About this self-assessment", "policy.description", paragraphs(policy.Description))
	p.summary()
	p.overTime()
	for _, d := range a.domains {
		p.domain(d)
	}
	p.measures()
	if len(p.st.Sources) > 0 {
		p.add(Heading{Level: 1, Text: "Sources"})
		p.sources()
	}
	return &p.doc, nil
}

// readinessPages are the pages of a self-assessment.
type readinessPages struct {
	*builder
	a *assessment
}

// rating is the cell of a rating.
func (p readinessPages) rating(word string) Cell {
	look := p.a.look(word, p.form.Words.Blank)
	return Cell{Blocks: words(cmp.Or(p.a.numbered(word), look.Word)), Tone: look.Tone, Fill: look.Fill}
}

// summary shows all domains with their ratings.
func (p readinessPages) summary() {
	p.add(Heading{Level: 1, Text: "Ratings by domain"})
	table := Table{Key: "readiness.domain", Columns: []Column{{Label: "Domain", Weight: 4}, {Label: "Rating", Weight: 1.9}, {Label: "Before", Weight: 2.5}, {Label: "Actions", Number: true, Weight: 0.9}}}
	for _, d := range p.a.domains {
		before := ""
		if n := len(d.found.Earlier); n > 0 {
			last := d.found.Earlier[n-1]
			before = joinWords(p.a.numbered(last.Rating), last.Date.Words())
		}
		table.Rows = append(table.Rows, Row{Key: d.path, Cells: []Cell{
			{Blocks: words(d.asked.Title), Header: true}, p.rating(d.found.Rating), optionalCell(before), {Blocks: words(strconv.Itoa(len(d.found.Action)))},
		}})
	}
	p.add(table)
	p.keptUp(p.a.plan, p.a.record.Date, "this assessment")
	p.scale()
	p.add(p.a.chart("Ratings by domain", p.form.Words.Blank, p.a.dates[len(p.a.dates)-1:]))
}

// scale explains the steps.
func (p readinessPages) scale() {
	list := List{Ordered: true, Start: 1}
	for _, step := range p.a.steps {
		spans := []Span{{Text: step.Word, Bold: true}}
		if step.About != "" {
			spans = append(spans, Span{Text: ": " + step.About})
		}
		list.Items = append(list.Items, Item{[]Block{Paragraph{spans}}})
	}
	if list.Items != nil {
		p.add(Paragraph{[]Span{{Text: "The steps of the rating, from the first to the last:"}}}, list)
	}
}

// overTime shows the ratings of several dates side by side.
func (p readinessPages) overTime() {
	if len(p.a.dates) < 2 {
		return
	}
	p.add(Heading{Level: 1, Text: "Ratings over time"})
	const across = 6 // dates, as far as there is room
	for from := 0; from < len(p.a.dates); from += across {
		p.add(p.rated(p.a.dates[from:min(from+across, len(p.a.dates))]))
	}
	p.add(p.a.chart("Ratings by domain, over time", p.form.Words.Blank, p.a.dates))
}

// rated is the grid of the ratings on some dates.
func (p readinessPages) rated(dates []schema.Date) Matrix {
	m := Matrix{Key: "readiness.domain", Corner: "Domain"}
	for _, on := range dates {
		m.Columns = append(m.Columns, dateWords(on))
	}
	for _, d := range p.a.domains {
		row := MatrixRow{Label: d.asked.Title}
		for _, on := range dates {
			cell := p.a.look(p.a.rated(d, on), p.form.Words.Blank)
			cell.Key = d.path
			row.Cells = append(row.Cells, cell)
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// domain shows one domain.
func (p readinessPages) domain(d domain) {
	p.add(Heading{Level: 1, Text: d.asked.Title})
	if guidance := append(paragraphs(d.asked.Guidance), bullets(d.asked.Questions)...); len(guidance) > 0 {
		p.add(Note{Tone: Guidance, Title: "Questions to reflect on", Blocks: guidance})
	}
	look := p.a.look(d.found.Rating, p.form.Words.Blank)
	rating := Note{Tone: look.Tone, Title: "Rating: " + cmp.Or(p.a.numbered(d.found.Rating), look.Word)}
	if n := p.a.step(d.found.Rating); n > 0 && p.a.steps[n-1].About != "" {
		rating.Blocks = words(p.a.steps[n-1].About)
	}
	if before := p.a.before(d); before != "" {
		rating.Blocks = append(rating.Blocks, words("Before: "+before)...)
	}
	p.add(rating)
	p.text(d.path+".reflection", "Reflection", d.found.Reflection)
	p.text(d.path+".evidence", "What shows it", d.found.Evidence)
	p.cited(d.found.Sources, d.path+".sources", d.path+".evidence", d.path+".reflection")
	if len(d.found.Action) == 0 {
		p.blank(d.path+".action", "Actions")
		return
	}
	table := p.actionTable(d.found.Action, d.path+".action", d.first)
	table.Caption = "What will be done"
	p.add(table)
}

// text is a question with its answer, or the blank.
func (b *builder) text(key, label string, t schema.Text) {
	if t == "" {
		b.blank(key, label)
		return
	}
	b.add(Field{Key: key, Label: label, Value: paragraphs(t)})
}
