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

// A finding names actions as the paper does: by number. An id of another statement, or a text, stays.
func TestFindingsNameActionsByNumber(t *testing.T) {
	messages := map[string]string{
		`no owner is recorded for action "survey"`:                              `No owner is recorded for action 2`,
		`nothing is answered by actions "ramp", "survey", "Ask all" and 2 more`: `Nothing is answered by actions 1, 2, "Ask all" and 2 more`,
		`the previous action "ramp" was dropped, without a reason`:              `The previous action "ramp" was dropped, without a reason`,
		`action "ramp" answers "survey", which is nothing in this statement`:    `Action 1 answers "survey", which is nothing in this statement`,
	}
	for message, want := range messages {
		in := checked(t, schema.Finding{Rule: "DR503", Severity: schema.Warning, Message: message})
		in.Statement.Action = []schema.Action{{ID: "ramp", Action: "Build a ramp."}, {ID: "survey", Action: "Ask."}}
		doc, err := render.Make("statement", in)
		if err != nil {
			t.Fatal(err)
		}
		if said := fmt.Sprint(doc.Blocks); !strings.Contains(said, want) {
			t.Errorf("%s: not %q", message, want)
		}
		if in.Findings[0].Message != message {
			t.Errorf("the finding itself now says %q", in.Findings[0].Message)
		}
	}
}
