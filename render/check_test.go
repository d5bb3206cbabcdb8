package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

// checked is a statement on the default form with what the check found.
func checked(t *testing.T, findings ...schema.Finding) render.Input {
	t.Helper()
	form, err := templates.Resolve(templates.Default)
	if err != nil {
		t.Fatal(err)
	}
	return render.Input{Statement: &schema.Statement{Policy: schema.Policy{Title: "Library opening hours"}}, Form: form, Findings: findings}
}

// The day of the check is told wherever its findings are, where there is one.
func TestCheckedAsOf(t *testing.T) {
	in := checked(t, schema.Finding{Rule: "DR654", Severity: schema.Warning, Message: "the sign-off is yet to come"})
	for _, day := range []time.Time{{}, time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC)} {
		in.AsOf = day
		want := map[string]int{"Checked as of": 0, "Checked as of 22 November 2026.": 0}
		if !day.IsZero() {
			want = map[string]int{"Checked as of": 1, "Checked as of 22 November 2026.": 1}
		}
		book, err := render.MakeBook("statement", in)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(book.Sheets, func(s render.Sheet) bool { return s.Name == "Findings" })
		said := map[string]string{"workbook": book.Sheets[i].Intro}
		for _, paper := range []string{"statement", "brief"} {
			doc, err := render.Make(paper, in)
			if err != nil {
				t.Fatal(err)
			}
			said[paper] = fmt.Sprint(doc.Blocks)
		}
		for place, words := range said {
			for phrase, n := range want {
				if strings.Count(words, phrase) != n {
					t.Errorf("checked %v: the %s does not say %q %d times: %s", day, place, phrase, n, words)
				}
			}
		}
	}
}

// Findings go by severity, then by rule; those of one rule share a row, unless they were answered.
func TestFindingsRanked(t *testing.T) {
	answer := &schema.Response{Reason: "It is known."}
	doc, err := render.Make("statement", checked(t,
		schema.Finding{Rule: "DR601", Severity: schema.Error, Message: "unsigned"},
		schema.Finding{Rule: "DR506", Severity: schema.Warning, Message: "first late"},
		schema.Finding{Rule: "DR101", Severity: schema.Warning, Message: "no body"},
		schema.Finding{Rule: "DR506", Severity: schema.Warning, Message: "answered", Answer: answer},
		schema.Finding{Rule: "DR506", Severity: schema.Warning, Message: "third late"},
		schema.Finding{Rule: "DR506", Severity: schema.Warning, Message: "fourth late"},
		schema.Finding{Rule: "DR401", Severity: schema.Error, Message: "no impact"},
	))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, block := range doc.Blocks {
		if table, ok := block.(render.Table); ok && table.Key == "findings" {
			for _, row := range table.Rows {
				got = append(got, fmt.Sprint(row.Cells[2].Blocks, row.Cells[1].Blocks))
			}
		}
	}
	want := [][]string{{"DR401", "No impact"}, {"DR601", "Unsigned"}, {"DR101", "No body"}, {"DR506", "First late"}, {"DR506", "Answered"}, {"DR506", "Third late", "Fourth late"}}
	if len(got) != len(want) {
		t.Fatalf("%d rows: %s", len(got), strings.Join(got, "\n"))
	}
	for i := range want {
		for _, words := range want[i] {
			if !strings.Contains(got[i], words) {
				t.Errorf("row %d is %s, want %s", i, got[i], want[i])
			}
		}
	}
}
