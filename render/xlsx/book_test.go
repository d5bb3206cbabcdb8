package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"dueregard/render"
)

// The books that the tests write.

func words(text string) render.BookCell { return render.BookCell{Text: text} }

func status(text string, tone render.Tone) render.BookCell {
	return render.BookCell{Text: text, Tone: tone}
}

func figure(n float64, decimals int) render.BookCell {
	return render.BookCell{Number: &n, Decimals: decimals}
}

func day(year int, month time.Month, d int) render.BookCell {
	return render.BookCell{Day: time.Date(year, month, d, 0, 0, 0, 0, time.UTC)}
}

var aimWords = []string{"Positive", "Negative", "Mixed", "No effect", "Not known", "Does not apply", "Not recorded"}

var toneOf = map[string]render.Tone{
	"Positive": render.Positive, "Negative": render.Negative, "Mixed": render.Mixed,
	"No effect": render.Neutral, "Not known": render.Unknown, "Does not apply": render.Muted,
	"Not recorded": render.Missing,
}

var groups = []string{
	"Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity",
	"Race", "Religion or belief", "Sex", "Sexual orientation",
}

var paragraph = "Families told us that the journey to the nearest remaining centre would take more than forty " +
	"minutes by bus, and that the last bus back leaves before the evening session ends. Parents of disabled " +
	"children and lone parents said that they would stop coming. Officers checked the timetable for the three " +
	"wards with the lowest car ownership and agree with them."

var statementMeta = render.Meta{
	Title: "Early help centres: moving to four family hubs & outreach", Kind: "Due Regard Statement",
	Organisation: "Southmoor Council", Reference: "DRS-2026-014", Status: "Draft, not signed",
	Language: "en-GB", Date: "2026-03-12",
	Labels: render.Labels{Contents: "Contents", PageOf: "Page %d of %d", Continued: "continued"},
}

// statementBook is a workbook as the tool makes them, of ten sheets.
func statementBook() *render.Book {
	return &render.Book{Meta: statementMeta, Sheets: []render.Sheet{
		summarySheet(), evidenceSheet(), workforceSheet(), consultationSheet(), impactSheet(), matrixSheet(),
		actionSheet(), monitoringSheet(), signOffSheet(), findingSheet(),
	}}
}

func summarySheet() render.Sheet {
	rows := [][]render.BookCell{
		{words("Policy"), words(statementMeta.Title)},
		{words("Reference"), words(statementMeta.Reference)},
		{words("What is proposed"), words(paragraph)},
		{words("Decision maker"), words("Cabinet")},
		{words("Decision date"), day(2026, time.April, 21)},
		{words("Budget"), figure(1250000, 0)},
		{words("Policy page"), {Text: "southmoor.example/early-help", Link: "https://southmoor.example/early-help"}},
		{words("Review by"), status("Not recorded", render.Missing)},
	}
	return render.Sheet{
		Name: "Summary", Title: "Summary", Table: "Summary", Rows: rows,
		Intro:   "What is proposed, who decides and when. The sheets that follow hold the evidence, the impact on each group and what will be done about it.",
		Columns: []render.BookColumn{{Label: "Field", Width: 28}, {Label: "Answer", Width: 90}},
	}
}

func evidenceSheet() render.Sheet {
	s := render.Sheet{
		Name: "Evidence", Title: "Evidence: who uses the service", Table: "Evidence",
		Intro: "Figures of the groups who use the service beside those of the area. Shares are of people whose answer is known.",
		Columns: []render.BookColumn{
			{Label: "Characteristic", Width: 24},
			{Label: "Group", Width: 30},
			{Label: "Service users", Kind: render.Number, Width: 12},
			{Label: "Share of service users", Kind: render.Percent, Width: 13},
			{Label: "Share of residents", Kind: render.Percent, Width: 13},
			{Label: "Source", Width: 40},
			{Label: "As at", Kind: render.Day, Width: 14},
		},
		Charts: []render.Chart{{
			Title: "Service users and residents by ethnic group", Alt: "Asian families are 27.2 % of service users and 14.8 % of residents.",
			Unit: "%", Series: []string{"Service users", "Residents aged 0 to 19"},
			Bars: []render.Bar{
				{Label: "White British", Values: []float64{51.4, 66.1}},
				{Label: "Asian or Asian British", Values: []float64{27.2, 14.8}},
				{Label: "Black, Black British, Caribbean or African", Values: []float64{11.3, 8.9}},
				{Label: "Mixed or multiple ethnic groups", Values: []float64{6.0, 5.2}},
				{Label: "Other ethnic group", Values: []float64{4.1, math.NaN()}},
			},
		}, {
			Title: "Registrations a year", Alt: "Registrations rose from 1,480 to 2,315.", Series: []string{"Registrations"},
			Bars: []render.Bar{{Label: "2023/24", Values: []float64{1480}}, {Label: "2024/25", Values: []float64{1902}}, {Label: "2025/26", Values: []float64{2315}}},
		}},
	}
	for i := range 54 {
		group := groups[i/6]
		source := render.BookCell{Text: "Registrations of early help centres, year to March 2026", Link: "https://southmoor.example/data/" + fmt.Sprint(i)}
		s.Rows = append(s.Rows, []render.BookCell{
			words(group), words(fmt.Sprintf("Group %d of %s", i%6+1, strings.ToLower(group))), figure(float64(140+i*234), 0), figure(4.12+float64(i), 2),
			figure(27.2, 1), source, day(2026, time.March, 1+i%28),
		})
	}
	s.Rows = append(s.Rows, []render.BookCell{{Text: "All", Bold: true}, {Text: "All service users", Bold: true}, words("about 140"), words("not held"), {}, words("Census 2021"), words("March 2021")})
	return s
}

func workforceSheet() render.Sheet {
	s := render.Sheet{
		Name: "Workforce", Title: "Workforce", Table: "Workforce", Intro: "Staff in scope, by protected characteristic.",
		Columns: []render.BookColumn{{Label: "Characteristic"}, {Label: "Staff", Kind: render.Number}, {Label: "Share", Kind: render.Percent}, {Label: "Remarks"}},
	}
	for i, group := range groups {
		s.Rows = append(s.Rows, []render.BookCell{words(group), figure(float64(i*7), 0), figure(float64(i)*2.5, 1), words("Fewer than five are not shown")})
	}
	return s
}

func consultationSheet() render.Sheet {
	s := render.Sheet{
		Name: "Consultation", Title: "Consultation", Table: "Consultation", Intro: "Whom we asked, how and when, what they said and what we did about it.",
		Columns: []render.BookColumn{
			{Label: "Who", Width: 26},
			{Label: "Method", Width: 20},
			{Label: "From", Kind: render.Day, Width: 14},
			{Label: "To", Kind: render.Day, Width: 14},
			{Label: "Responses", Kind: render.Number, Width: 12},
			{Label: "What they said", Width: 60},
			{Label: "What we did", Width: 45},
		},
	}
	for i := range 12 {
		s.Rows = append(s.Rows, []render.BookCell{
			words("Parents of disabled children"), words("Survey, on paper and online"), day(2026, time.January, 5+i), day(2026, time.February, 27), figure(412, 0),
			words(paragraph), words("The evening session moves to the hub with the later bus. " + paragraph[:120]),
		})
	}
	return s
}

func impactSheet() render.Sheet {
	s := render.Sheet{
		Name: "Impacts", Title: "Impacts", Table: "Impacts", Intro: "One row for each paragraph of an impact. Filter by group or by effect.",
		Columns: []render.BookColumn{
			{Key: "groups", Label: "Group", Width: 28},
			{Key: "effect", Label: "Effect", Kind: render.Status, Choices: aimWords, Width: 16},
			{Key: "severity", Label: "Severity", Width: 14, Choices: []string{"Low", "Medium", "High"}},
			{Key: "detail", Label: "Detail", Width: 80},
			{Key: "mitigation", Label: "Mitigation", Width: 50},
		},
	}
	for i := range 36 {
		group, word := groups[i/4], aimWords[i%len(aimWords)]
		s.Rows = append(s.Rows, []render.BookCell{
			words(group), status(word, toneOf[word]), words("Medium"), words(strings.Repeat(paragraph+" ", 1+i%3)), words("- a later bus\n- outreach in two schools"),
		})
	}
	return s
}

func matrixSheet() render.Sheet {
	s := render.Sheet{
		Name: "Matrix", Title: "Groups and aims", Table: "Matrix", Intro: "The effect on each group under each of the three aims of section 149 of the Equality Act 2010.",
		Columns: []render.BookColumn{
			{Label: "Protected characteristic", Width: 34},
			{Label: "Eliminate discrimination", Kind: render.Status, Width: 20, Choices: aimWords},
			{Label: "Advance equality of opportunity", Kind: render.Status, Width: 20, Choices: aimWords},
			{Label: "Foster good relations", Kind: render.Status, Width: 20, Choices: aimWords},
		},
	}
	for i, group := range groups {
		row := []render.BookCell{words(group)}
		for aim := range 3 {
			word := aimWords[(i*2+aim)%len(aimWords)]
			row = append(row, status(word, toneOf[word]))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

func actionSheet() render.Sheet {
	s := render.Sheet{
		Name: "Actions", Title: "Actions", Table: "Actions", Intro: "What will be done, by whom and by when.",
		Columns: []render.BookColumn{
			{Label: "No.", Kind: render.Number, Width: 6},
			{Label: "Action", Width: 60},
			{Label: "Owner", Width: 28},
			{Label: "Due", Kind: render.Day, Width: 14},
			{Label: "Cost (£)", Kind: render.Number, Width: 13},
			{Label: "State", Kind: render.Status, Width: 16, Choices: []string{"Done", "Under way", "Late"}},
		},
	}
	states := []render.BookCell{status("Done", render.Positive), status("Under way", render.Mixed), status("Late", render.Negative)}
	for i := range 9 {
		s.Rows = append(s.Rows, []render.BookCell{
			figure(float64(i+1), 0), words("Agree a later last bus with the operator for the three wards with the lowest car ownership"), words("Head of Early Help"),
			day(2026, time.Month(1+i), 28), figure(1234.5*float64(i), 2), states[i%3],
		})
	}
	return s
}

func monitoringSheet() render.Sheet {
	return render.Sheet{
		Name: "Monitoring", Title: "Monitoring", Table: "Monitoring", Intro: "How the effects will be watched after the decision.",
		Columns: []render.BookColumn{{Label: "Measure", Width: 40}, {Label: "Baseline", Width: 20}, {Label: "Target", Width: 20}, {Label: "Reported to", Width: 30}},
	}
}

func signOffSheet() render.Sheet {
	return render.Sheet{
		Name: "Sign-off", Title: "Sign-off", Table: "SignOff", Intro: "Who answers for the statement.",
		Columns: []render.BookColumn{{Label: "Role", Width: 30}, {Label: "Name", Width: 30}, {Label: "Date", Kind: render.Day, Width: 14}},
		Rows: [][]render.BookCell{
			{words("Author"), words("A. Okafor"), day(2026, time.March, 2)},
			{words("Senior officer"), status("Not recorded", render.Missing), status("Not recorded", render.Missing)},
		},
	}
}

func findingSheet() render.Sheet {
	s := render.Sheet{
		Name: "Findings", Title: "Findings of the checker", Table: "Findings", Intro: "What the checker misses in the statement.",
		Columns: []render.BookColumn{
			{Label: "Rule", Width: 10},
			{Label: "Severity", Kind: render.Status, Width: 12},
			{Label: "Line", Kind: render.Number, Width: 8},
			{Label: "Finding", Width: 70},
			{Label: "What to do", Width: 60},
		},
	}
	for i := range 12 {
		severity := status("warning", render.Mixed)
		if i%3 == 0 {
			severity = status("error", render.Negative)
		}
		s.Rows = append(s.Rows, []render.BookCell{
			words(fmt.Sprintf("DR%d", 200+i)), severity, figure(float64(41*i+1), 0), words(`no assessment for "disability"`),
			words(`add an [[impact]] with groups = ["disability"], or say why it is not affected in "considered"`),
		})
	}
	return s
}

// sheetOf is a book with one sheet of one text column.
func sheetOf(texts ...string) *render.Book {
	s := render.Sheet{Name: "Notes", Title: "Notes", Table: "Notes", Columns: []render.BookColumn{{Label: "Note", Width: 40}}}
	for _, text := range texts {
		s.Rows = append(s.Rows, []render.BookCell{words(text)})
	}
	return &render.Book{Meta: statementMeta, Sheets: []render.Sheet{s}}
}

// written returns the bytes of book.
func written(t testing.TB, book *render.Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// reopened writes book and reads it back.
func reopened(t testing.TB, book *render.Book) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(written(t, book)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}
