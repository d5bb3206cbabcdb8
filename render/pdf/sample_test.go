package pdf

import (
	"fmt"
	"math"
	"strings"

	"dueregard/render"
)

// words is the paragraph of s, in which **two stars** mark bold and _underscores_ italics.
func words(s string) render.Paragraph {
	var spans []render.Span
	for i, bold := range strings.Split(s, "**") {
		for j, text := range strings.Split(bold, "_") {
			if text != "" {
				spans = append(spans, render.Span{Text: text, Bold: i%2 == 1, Italic: j%2 == 1})
			}
		}
	}
	return render.Paragraph{Spans: spans}
}

func cell(s string) render.Cell { return render.Cell{Blocks: []render.Block{words(s)}} }

func cells(texts ...string) []render.Cell {
	var out []render.Cell
	for _, t := range texts {
		out = append(out, cell(t))
	}
	out[0].Header = true
	return out
}

func bullets(texts ...string) render.List {
	var l render.List
	for _, t := range texts {
		l.Items = append(l.Items, render.Item{Blocks: []render.Block{words(t)}})
	}
	return l
}

var groups = []string{
	"Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity",
	"Race", "Religion or belief", "Sex", "Sexual orientation",
}

const prose = `The plan sets out how agencies will work together so that children and families who need help ` +
	`get it early, before difficulties grow. It brings together services for children under five, targeted ` +
	`support for families, and support for young people who are not in education, employment or training. ` +
	`The needs analysis of July 2014 found that children in the most deprived wards are nearly three times ` +
	`as likely to be referred to social care as those in the least deprived ones, and that boys, disabled ` +
	`children and children of mixed ethnicity are over-represented among those referred.`

// sample is a statement such as a county would publish: about twelve pages with fourteen tables.
func sample() *render.Document {
	doc := &render.Document{
		Meta: render.Meta{
			Title:        "Early Help and Children and Young People’s Partnership Plan 2015–18",
			Kind:         "Due Regard Statement",
			Organisation: "Gloucestershire County Council",
			Reference:    "EIA/2015/014",
			Status:       "Draft, not signed",
			Language:     "en-GB",
			Date:         "2015-03-12",
			Marking:      "OFFICIAL",
		},
	}
	add := func(blocks ...render.Block) { doc.Blocks = append(doc.Blocks, blocks...) }
	add(render.Title{
		Text:     doc.Meta.Title,
		Subtitle: "How the decision maker has had due regard to the three aims of section 149 of the Equality Act 2010",
		Facts: []render.Fact{
			{Label: "Organisation", Value: "Gloucestershire County Council"},
			{Label: "Directorate", Value: "Children and families commissioning"},
			{Label: "Responsible", Value: "Pennaeth Tŷ Ŵyl, Outcome Manager"},
			{Label: "Decision maker", Value: "Cabinet, 22 April 2015"},
			{Label: "Version", Value: "3"},
		},
	}, render.Contents{}, render.PageBreak{})
	add(aboutSection()...)
	add(matrixSection()...)
	for i, g := range groups {
		add(groupSection(g, i)...)
	}
	add(actionSection()...)
	add(houseSection()...)
	add(signSection()...)
	return doc
}

func aboutSection() []render.Block {
	return []render.Block{
		render.Heading{Level: 1, Text: "About the policy"},
		render.Note{Tone: render.Guidance, Title: "What this section is for", Blocks: []render.Block{
			words("Say what is proposed and whom it affects in words that someone outside the council understands. " +
				"Do not repeat the policy: the statement is published beside it."),
		}},
		render.Field{Key: "policy.title", Label: "Name of the policy", Value: []render.Block{words("Early Help and Partnership Plan")}},
		render.Field{Key: "policy.kind", Label: "Kind", Value: []render.Block{words("Strategy, new")}},
		render.Field{Key: "policy.areas", Label: "Areas affected", Missing: "Not recorded"},
		render.Field{Key: "policy.description", Label: "What is proposed, and why", Value: []render.Block{
			words(prose),
			bullets("a single point of contact for families and for the people who work with them;",
				"**locality teams** in six districts, each with a lead professional;",
				"less money for universal youth work, _subject to consultation_."),
			render.Paragraph{Spans: []render.Span{
				{Text: "The needs analysis is published at "},
				{Text: "https://www.gloucestershire.gov.uk/inform/children-and-young-people/needs-analysis-2014", Link: "https://www.gloucestershire.gov.uk/inform/"},
				{Text: ". " + prose},
			}},
		}},
		render.Facts{{Label: "When", Value: "8 to 9 October 2025"}, {Label: "Took part", Value: "62 of the families who were asked by letter in the summer, and eleven of those who were asked again"}},
		render.Field{Key: "policy.people", Label: "People affected", Value: []render.Block{words("About 11,400 children and their families in a year")}},
		render.Heading{Level: 2, Text: "Outcomes"},
		render.List{Ordered: true, Start: 1, Items: []render.Item{
			{Blocks: []render.Block{words("Children have the best start in life."), render.List{Ordered: true, Start: 1, Items: []render.Item{
				{Blocks: []render.Block{words("Ready for school at five.")}},
				{Blocks: []render.Block{words("Free from harm, at home and outside it, whoever they live with and wherever in the county they live.")}},
			}}}},
			{Blocks: []render.Block{words("Young people are in education, employment or training.")}},
			{Blocks: []render.Block{words("Families are helped before they reach a crisis."), bullets("at home", "at school")}},
		}},
		words(prose),
	}
}

func matrixSection() []render.Block {
	looks := []render.MatrixCell{
		{Sign: "+", Word: "Positive", Tone: render.Positive},
		{Sign: "−", Word: "Negative", Tone: render.Negative},
		{Sign: "±", Word: "Positive and negative", Tone: render.Mixed},
		{Sign: "○", Word: "No effect", Tone: render.Neutral},
		{Sign: "?", Word: "Not known", Tone: render.Unknown},
		{Sign: "☐", Word: "Not recorded", Tone: render.Missing},
	}
	m := render.Matrix{
		Key: "impact", Caption: "Impacts by group and aim", Corner: "Protected characteristic",
		Columns: []string{"Eliminate discrimination", "Advance equality of opportunity", "Foster good relations"},
	}
	for i, g := range groups {
		row := render.MatrixRow{Label: g}
		for j := range 3 {
			row.Cells = append(row.Cells, looks[(i*2+j*j)%len(looks)])
		}
		m.Rows = append(m.Rows, row)
	}
	m.Rows[3].Cells[1] = render.MatrixCell{Word: "Does not apply", Tone: render.Muted}
	m.Rows[3].Cells[2] = render.MatrixCell{Word: "Does not apply", Tone: render.Muted}
	m.Rows[4].Cells = []render.MatrixCell{{Sign: "•", Word: "Recorded, aim not named", Tone: render.Unknown, Span: 3}}
	return []render.Block{render.Heading{Level: 1, Text: "Summary of impacts"}, words(prose), m}
}

func groupSection(group string, i int) []render.Block {
	table := render.Table{
		Key: "evidence.table", Caption: fmt.Sprintf("Children in need by %s, 31 July 2014", strings.ToLower(group)),
		Columns: []render.Column{
			{Label: "Group"},
			{Label: "Service users", Number: true},
			{Label: "Share of users", Number: true},
			{Label: "Share of residents aged 0 to 19", Number: true},
			{Label: "Index", Number: true},
		},
	}
	chart := render.Chart{
		Key: "evidence.chart", Title: table.Caption, Unit: "%", Alt: "Users and residents compared.",
		Series: []string{"Service users", "Residents aged 0 to 19"},
	}
	for j, name := range []string{"Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over"} {
		a, b := 4.9+float64((i*7+j*13)%29), 5.3+float64((j*11)%23)
		table.Rows = append(table.Rows, render.Row{Cells: cells(name, fmt.Sprint(140+j*317), fmt.Sprintf("%.1f %%", a), fmt.Sprintf("%.1f %%", b), fmt.Sprintf("%.2f", a/b))})
		chart.Bars = append(chart.Bars, render.Bar{Label: name, Values: []float64{a, b}})
	}
	chart.Bars[4].Values[1] = math.NaN()
	table.Rows = append(table.Rows, render.Row{Total: true, Cells: cells("Total", "3,870", "100.0 %", "100.0 %", "")})
	out := []render.Block{
		render.Heading{Level: 1, Text: group},
		render.Heading{Level: 2, Text: "What is known"},
		words(prose), table,
	}
	if i%3 == 0 {
		out = append(out, chart)
	}
	out = append(out, render.Heading{Level: 2, Text: "What follows from it"}, words(prose),
		render.Field{Key: "impact.justification", Label: "Justification", Missing: "Not recorded"})
	if i == 1 {
		out = append(out, render.Note{Tone: render.Missing, Title: "Nothing is recorded about carers of disabled children", Blocks: []render.Block{
			words("The form asks for it, and the checker reports it as an error (DR204)."),
		}})
	}
	return out
}

func actionSection() []render.Block {
	t := render.Table{
		Key: "action", Caption: "Action plan",
		Columns: []render.Column{{Label: "No."}, {Label: "Action"}, {Label: "Answers"}, {Label: "Owner"}, {Label: "Due"}, {Label: "Status"}},
	}
	for i := range 14 {
		row := render.Row{Key: fmt.Sprintf("action[%d]", i), Anchor: fmt.Sprintf("action-%d", i+1), Cells: cells(fmt.Sprint(i+1),
			"Ask the locality teams to record the ethnicity and the disability of every child from the first contact, and report each quarter.",
			"Gap in the evidence on race", "Head of early help", "30 September 2015", "Open")}
		row.Cells[1].Blocks = append(row.Cells[1].Blocks, bullets("train the teams", "amend the form"))
		row.Cells[5].Tone = []render.Tone{render.Neutral, render.Positive, render.Missing}[i%3]
		t.Rows = append(t.Rows, row)
	}
	c := render.Table{Caption: "Whom we asked, and what they said", Columns: []render.Column{{Label: "Audience"}, {Label: "How and when"}, {Label: "What they said"}, {Label: "What changed"}}}
	for _, who := range []string{"Parents and carers", "Young people aged 11 to 19", "Schools", "Voluntary and community sector"} {
		c.Rows = append(c.Rows, render.Row{Cells: cells(who, "Survey and four meetings, October to December 2014", prose, "The threshold for support was lowered for children under two.")})
	}
	wide := render.Table{Caption: "Indicators", Columns: []render.Column{{Label: "Indicator"}, {Label: "Area"}}}
	for y := range 6 {
		wide.Columns = append(wide.Columns, render.Column{Label: fmt.Sprintf("%d/%d", 2012+y, 13+y), Number: true})
	}
	for _, name := range []string{"Referrals to social care", "Re-referrals within a year", "Young people not in education", "Families helped early"} {
		wide.Rows = append(wide.Rows, render.Row{Cells: cells(name, "County", "4,112", "4,390", "4,205", "3,998", "3,871", "3,640")})
	}
	return []render.Block{
		render.Heading{Level: 1, Text: "Consultation"},
		words(prose), c,
		render.Paragraph{Spans: []render.Span{{Text: "What was promised is "}, {Text: "action 13", To: "action-13"}, {Text: "."}}},
		render.Heading{Level: 1, Text: "Actions and monitoring"},
		t,
		render.Heading{Level: 2, Text: "Indicators"},
		wide,
	}
}

func signSection() []render.Block {
	return []render.Block{
		render.Heading{Level: 1, Text: "Sign-off"},
		render.Signature{
			Key: "sign-off[0]", Title: "Senior level sign-off",
			Declaration: []render.Block{words("I have read this statement and am satisfied that the council has had due regard to the need to eliminate discrimination, advance equality of opportunity and foster good relations.")},
			Lines:       []render.Fact{{Label: "Name"}, {Label: "Post", Value: "Director of Children’s Services"}, {Label: "Date"}, {Label: "Minute reference"}},
		},
	}
}
