package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

func TestPeriod(t *testing.T) {
	for _, c := range [][3]string{
		{"2025-10-08", "2025-10-09", "8 to 9 October 2025"},
		{"2025-10-08", "2025-11-09", "8 October to 9 November 2025"},
		{"2025-12-08", "2026-01-09", "8 December 2025 to 9 January 2026"},
		{"2025-10-08", "2025-10-08", "8 October 2025"},
		{"2025-10-08", "", "8 October 2025"},
		{"", "2025-10-08", "to 8 October 2025"},
		{"October 2014", "mid-January 2015", "October 2014 to mid-January 2015"},
		{"May 2014", "June 2014", "May 2014 to June 2014"},
	} {
		if got := period(schema.ParseDate(c[0]), schema.ParseDate(c[1])); got != c[2] {
			t.Errorf("%s to %s: %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if said, _ := (&tongue{language: "cy", phrases: welsh()}).say("8 October to 9 November 2025"); said != "8 Hydref hyd 9 Tachwedd 2025" {
		t.Errorf("in Welsh: %q", said)
	}
}

func TestVersionWords(t *testing.T) {
	for version, want := range map[string]string{"": "", "4": "version 4", "1.0": "version 1.0", "Draft 2": "Draft 2"} {
		if got := versionWords(version); got != want {
			t.Errorf("%q: %q, want %q", version, got, want)
		}
	}
}

// A title in a sentence stands in quotation marks, once.
func TestTitleInSentence(t *testing.T) {
	b := &builder{st: &schema.Statement{Policy: schema.Policy{Title: "Parks: which, and how"}}, form: &templates.Form{}}
	for text, want := range map[string]string{
		"I agree with {policy.title}.":  "I agree with “Parks: which, and how”.",
		"I agree with “{policy.title}”": "I agree with “Parks: which, and how”",
		"{policy.title}":                "Parks: which, and how",
	} {
		if got := b.fillWords(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The meeting stands with the day on which it decided, not behind the alternatives.
func TestMeetingBesideDate(t *testing.T) {
	in := input(t, "equitable-services-2025")
	for _, paper := range []string{"statement", "decision"} {
		doc, err := Make(paper, in)
		if err != nil {
			t.Fatal(err)
		}
		at := func(key string) int {
			return slices.IndexFunc(doc.Blocks, func(b Block) bool { f, ok := b.(Field); return ok && f.Key == key })
		}
		if date, meeting := at("decision.date"), at("decision.meeting"); meeting != date+1 {
			t.Errorf("%s: the date is block %d, the meeting %d", paper, date, meeting)
		}
	}
}

// A column of publishers stands where most sources have one; no publisher is lost.
func TestPublishers(t *testing.T) {
	table := func(sources map[string]schema.Source) Table {
		b := &builder{st: &schema.Statement{Sources: sources}, form: &templates.Form{}}
		b.sources()
		return b.doc.Blocks[0].(Table)
	}
	own, other := schema.Source{Title: "Our count"}, schema.Source{Title: "Census", Publisher: "ONS"}
	if got := table(map[string]schema.Source{"a": own, "b": own, "c": other}); len(got.Columns) != 2 || !strings.Contains(strings.Join(split(got.Rows[0].Cells[0].Blocks, "")[1], ""), "Published by: ONS") {
		t.Errorf("one publisher of three: %d columns, %v", len(got.Columns), got.Rows[0].Cells)
	}
	if got := table(map[string]schema.Source{"a": own, "c": other}); len(got.Columns) != 3 {
		t.Errorf("one publisher of two: %d columns", len(got.Columns))
	}
}

// The particulars of an impact stand behind their labels.
func TestJudged(t *testing.T) {
	b := &builder{form: &templates.Form{}, st: &schema.Statement{}}
	for _, c := range []struct {
		impact schema.Impact
		want   string
	}{
		{schema.Impact{Groups: []schema.Group{"age"}, Impact: "none", Aims: []schema.Aim{"advance"}}, "[{Impact No impact} {Aim Advance equality of opportunity}]"},
		{schema.Impact{Groups: []schema.Group{"age"}}, "[{Impact Not judged} {Aim Not named}]"},
		{schema.Impact{Groups: []schema.Group{"age"}, Impact: "negative", Rating: "grave", Severity: "high", PeopleAffected: schema.CountOf(1990)},
			"[{Impact Negative} {Rating grave} {Aim Not named} {Severity High} {People affected 1,990}]"},
	} {
		if got := fmt.Sprint(b.judged(c.impact)); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
