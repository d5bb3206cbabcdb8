package templates_test

import (
	"math"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// A faultTest is an answer to a question, and a part of what is wrong with it; empty: nothing is.
type faultTest struct {
	q      templates.Question
	answer any
	want   string
}

func checkFaults(t *testing.T, tests []faultTest) {
	t.Helper()
	form := &templates.Form{Scales: map[string]templates.Scale{"rag": {Steps: []templates.Choice{{Word: "Red"}, {Word: "Green", Means: "good"}}}}}
	for _, test := range tests {
		if test.q.Key == "" {
			test.q.Key = "answers.q"
		}
		got := form.Fault(&test.q, test.answer)
		if (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%s %s: %v gives %q, want %q", test.q.Key, test.q.Kind, test.answer, got, test.want)
		}
	}
}

func TestFaultOfWords(t *testing.T) {
	code := templates.Question{Kind: "reference", Pattern: "[A-Z]{3}/[0-9]+", Like: "three capitals, a slash, a number"}
	checkFaults(t, []faultTest{
		{templates.Question{}, "words", ""},
		{templates.Question{}, "two\nlines", "several lines"},
		{templates.Question{}, int64(7), "is 7; expected words"},
		{templates.Question{}, nil, ""},
		{templates.Question{Kind: "prose"}, "two\nlines", ""},
		{templates.Question{Kind: "prose"}, []any{"a"}, "is a list"},
		{templates.Question{Kind: "link"}, "https://example.org/a", ""},
		{templates.Question{Kind: "link"}, "mailto:equality@example.org", ""},
		{templates.Question{Kind: "link"}, "www.example.org", "expected an address"},
		{templates.Question{Kind: "link"}, "javascript:alert(1)", "expected an address"},
		{code, "ABC/12", ""},
		{code, "ABC/12b", `is "ABC/12b"; expected three capitals`},
		{templates.Question{Key: "policy.reference", Pattern: "a|b"}, "ab", "expected the form a|b"},
		{templates.Question{Kind: "file"}, "papers/survey.pdf", ""},
		{templates.Question{Kind: "file"}, "../survey.pdf", "without \"..\""},
		{templates.Question{Kind: "file"}, `C:\survey.pdf`, "beside the statement"},
		{templates.Question{Kind: "file"}, "/etc/passwd", "beside the statement"},
	})
}

func TestFaultOfChoices(t *testing.T) {
	words := []templates.Choice{{Word: "One"}, {Word: "Two"}}
	checkFaults(t, []faultTest{
		{templates.Question{Kind: "yes-no"}, true, ""},
		{templates.Question{Kind: "yes-no"}, "No", ""},
		{templates.Question{Kind: "yes-no"}, "maybe", `is "maybe"; expected true or false`},
		{templates.Question{Kind: "yes-no", Choices: words}, true, "one of: One, Two"},
		{templates.Question{Choices: words}, "two", ""},
		{templates.Question{Choices: words}, "Three", `is "Three"; expected one of: One, Two`},
		{templates.Question{Choices: words, Other: "Which?"}, "other", ""},
		{templates.Question{Choices: words, Other: "Which?"}, "Three", "One, Two, other"},
		{templates.Question{Kind: "choice", Scale: "rag"}, "GOOD", ""},
		{templates.Question{Kind: "choice", Scale: "rag"}, []any{"Red"}, "is a list"},
		{templates.Question{Kind: "choices", Scale: "rag"}, []any{"Red", "good"}, ""},
		{templates.Question{Kind: "choices", Scale: "rag"}, []any{"Red", "blue"}, `has "blue"; expected any of: Red, Green`},
		{templates.Question{Kind: "choices", Scale: "rag"}, "Red", "expected a list"},
		{templates.Question{Key: "policy.areas", Choices: words}, []string{"One"}, ""},
		{templates.Question{Key: "policy.areas", Choices: words}, []string{"Three"}, "expected any of"},
	})
}

func TestFaultOfFigures(t *testing.T) {
	dates := recorded(t, "[answers]\nday = 2026-03-02\ntime = 10:00:00\n").Answers
	checkFaults(t, []faultTest{
		{templates.Question{Kind: "date"}, dates["day"], ""},
		{templates.Question{Kind: "date"}, dates["time"], "expected a date"},
		{templates.Question{Kind: "date"}, "spring 2026", ""},
		{templates.Question{Kind: "date"}, int64(2026), ""},
		{templates.Question{Kind: "date"}, "TBC", `is "TBC"; expected a date`},
		{templates.Question{Key: "decision.date", Kind: "date"}, schema.ParseDate("TBC"), ""},
		{templates.Question{Kind: "money"}, int64(50000), ""},
		{templates.Question{Kind: "money"}, "about £50,000 a year", ""},
		{templates.Question{Kind: "money"}, "None", ""},
		{templates.Question{Kind: "money"}, "not known, because the tender is open", ""},
		{templates.Question{Kind: "money"}, "a lot", "expected an amount"},
		{templates.Question{Kind: "number", Min: ptr(0.0), Max: ptr(10.0)}, 9.5, ""},
		{templates.Question{Kind: "number", Min: ptr(0.0), Max: ptr(10.0)}, int64(11), "is 11; expected 10 or less"},
		{templates.Question{Kind: "number", Min: ptr(0.0)}, int64(-1), "expected 0 or more"},
		{templates.Question{Kind: "number"}, "12", "without quotation marks"},
		{templates.Question{Kind: "number"}, math.NaN(), "expected a number"},
		{templates.Question{Key: "policy.people-affected", Kind: "number"}, schema.CountWords("cannot be known"), ""},
		{templates.Question{Kind: "score"}, int64(4), "worked out"},
	})
}

func TestFaultOfTables(t *testing.T) {
	table := map[string]any{"name": "A"}
	rows := templates.Question{Key: "answers.r", Kind: "rows", Rows: []templates.FixedRow{{ID: "one"}}}
	checkFaults(t, []faultTest{
		{templates.Question{Kind: "person"}, "Head of Libraries", ""},
		{templates.Question{Kind: "person"}, table, ""},
		{templates.Question{Kind: "person"}, []any{table, "B"}, ""},
		{templates.Question{Kind: "person"}, map[string]any{"role": "A"}, "expected a person"},
		{templates.Question{Kind: "person"}, []any{int64(1)}, "no person"},
		{templates.Question{Key: "policy.responsible", Kind: "person"}, []schema.Person{{Post: "A"}}, ""},
		{templates.Question{Key: "answers.t", Kind: "table"}, []any{table}, ""},
		{templates.Question{Key: "answers.t", Kind: "table"}, []any{"A"}, "[[answers.t]]"},
		{rows, map[string]any{"one": table}, ""},
		{rows, map[string]any{"one": "A"}, `has "A" at "one"`},
		{rows, "A", "[answers.r.one]"},
	})
}
