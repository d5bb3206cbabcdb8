package rules

import (
	"strings"
	"testing"
	"time"
)

// before gives the findings of some rules as "DR601 error", on a day; "" is no day.
func before(t *testing.T, tables, day, of string) string {
	t.Helper()
	var opts Options
	if day != "" {
		opts.AsOf, _ = time.Parse(time.DateOnly, day)
	}
	var got []string
	for _, f := range Check(load(t, "test.toml", minimal+tables), exampleForm(t), opts) {
		if strings.Contains(of, f.Rule) {
			got = append(got, f.Rule+" "+string(f.Severity))
		}
	}
	return strings.Join(got, ", ")
}

// TestDecisionAhead: what comes with the decision is asked once it was taken, as far as can be seen.
func TestDecisionAhead(t *testing.T) {
	const (
		planned = "[decision]\nmaker = \"Cabinet\"\ndate = 2026-06-16\n"
		signed  = "[[sign-off]]\nrole = \"decision-maker\"\npost = \"Cabinet\"\ndate = 2026-06-16\nminute = \"84\"\n"
		papers  = "[publication]\nwith-papers = true\nmeeting = \"Cabinet\"\nmeeting-date = 2026-06-16\n"
		content = "content = \"Agreed.\"\n"
		others  = "[[decision.alternatives]]\noption = \"A\"\n"
	)
	for _, c := range []struct{ tables, day, of, want string }{
		{planned, "2026-05-20", "DR601", ""},
		{planned, "2026-06-16", "DR601", ""}, // the meeting may not have begun
		{planned, "2026-06-17", "DR601", "DR601 error"},
		{planned, "", "DR601", ""},
		{planned + content, "", "DR601", "DR601 error"},
		{planned + content, "2026-06-16", "DR601", "DR601 error"},
		{planned + content, "2026-05-20", "DR601 DR615 DR616", ""}, // what is proposed
		{planned + others, "", "DR601 DR614 DR616", ""},
		{planned + others, "2026-06-17", "DR614", "DR614 error"},
		{strings.Replace(planned, "2026-06-16", "\"June 2026\"", 1), "2026-06-20", "DR601", ""},
		{strings.Replace(planned, "2026-06-16", "\"June 2026\"", 1), "2026-07-01", "DR601", "DR601 error"},
		{"[decision]\nmaker = \"Cabinet\"\n", "", "DR601", "DR601 error"},
		{"", "", "DR601", "DR601 error"},
		{papers, "2026-05-20", "DR601", ""},
		{papers, "2026-06-17", "DR601", "DR601 error"},
		{planned, "2026-05-20", "DR602 DR620", "DR602 note, DR620 note"},
		{planned, "2026-06-17", "DR602 DR620", "DR602 warning, DR620 warning"},
		{signed + planned, "2026-05-20", "DR601 DR603 DR620 DR654", "DR620 note, DR654 warning"},
		{strings.Replace(signed, "2026", "2062", 1) + planned, "2026-06-17", "DR601", "DR601 error"},
		{planned + "outcome = \"Approved\"\n", "2026-05-20", "DR656", "DR656 warning"},
		{planned + "stage = \"envelope\"\n" + content, "2026-06-17", "DR602 DR616 DR617 DR618 DR651 DR612", "DR612 warning"},
	} {
		if got := before(t, c.tables, c.day, c.of); got != c.want {
			t.Errorf("on %q: %q, want %q, of\n%s", c.day, got, c.want, c.tables)
		}
	}
}

// TestConsideredInRecord: a record of the decision that says that the statement was considered is a minute.
func TestConsideredInRecord(t *testing.T) {
	const decided = "[decision]\nmaker = \"Cabinet\"\ndate = 2026-02-25\nreference = \"84\"\ncontent = \"Option 3 was approved.\"\nreasons = \"It had due regard to the EqIA.\"\n"
	for _, c := range []struct{ was, is, want string }{
		{"", "", "DR601 note"},
		{"reference = \"84\"\n", "", "DR601 error, DR620 warning"},
		{"It had due regard to the EqIA", "It did not have regard to the EqIA", "DR601 error, DR620 warning"},
		{"It had due regard to the EqIA", "The EqIA will be considered", "DR601 error, DR620 warning"},
		{"It had due regard to the EqIA", "It had regard to the budget", "DR601 error, DR620 warning"},
	} {
		if got := before(t, strings.Replace(decided, c.was, c.is, 1), "2026-06-01", "DR601 DR620"); got != c.want {
			t.Errorf("%s: %q, want %q", c.is, got, c.want)
		}
	}
}

// TestOutsideExecutive: only executives in England record what their law asks for.
func TestOutsideExecutive(t *testing.T) {
	for maker, want := range map[string]string{
		"Cabinet":                    "DR616 warning, DR617 note, DR618 note",
		"Executive Board":            "DR616 warning, DR617 note, DR618 note",
		"Cabinet Committee":          "DR616 warning, DR617 note, DR618 note",
		"Leader of the Council":      "DR616 warning, DR617 note, DR618 note",
		"Director of Adults":         "DR616 warning, DR617 note, DR618 note",
		"Chief Executive":            "DR616 warning, DR617 note, DR618 note",
		"Full Council":               "",
		"Ashmere Borough Council":    "",
		"Licensing Committee":        "",
		"Planning Sub-Committee":     "",
		"Governing Body of a school": "",
		"Board of Governors":         "",
		"Chief Fire Officer":         "",

		"Director of Planning, in consultation with the Chair of Planning Committee":   "",
		"Director of Transport, in consultation with the Cabinet Member for Transport": "DR616 warning, DR617 note, DR618 note",
	} {
		if got := before(t, "[decision]\nmaker = \""+maker+"\"\ndate = 2026-02-17\ncontent = \"Agreed.\"\n", "2026-06-01", "DR616 DR617 DR618"); got != want {
			t.Errorf("%s: %q, want %q", maker, got, want)
		}
	}
	const officers = "[decision]\nmaker = \"Director of Adults\"\nkey-decision = false\ndate = 2026-02-17\ncontent = \"Agreed.\"\n"
	if got := before(t, officers, "2026-06-01", "DR616"); got != "DR616 note" {
		t.Errorf("an officer's decision that is not key: %q", got)
	}
}

// TestMayDecide: who signs, or is given the statement, for whom.
func TestMayDecide(t *testing.T) {
	for _, c := range []struct {
		who, maker string
		want       bool
	}{
		{"Ms J Reid, Strategic Director", "Strategic Director (Place)", true},
		{"DASS", "Director of Adults", true},
		{"Executive", "Cabinet", true},
		{"All Cabinet members", "Cabinet", true},
		{"Leader of the Council", "Cabinet", true},
		{"Chair", "Licensing Committee", true},
		{"Chair of the Planning Committee", "Planning Committee", true},
		{"Vice-Chair of Governors", "Governing Body", true},
		{"Cllr A. Petrou", "Cabinet Member for Transport", true},
		{"Acting Director of Adults", "Director of Adults", true},
		{"Corporate Director for Children and Adults", "Corporate Director – People", true},
		{"Council", "Full Council", true},
		{"Executive Mayor", "Mayor of Ashmere", true},
		{"Cabinet Member for Adults", "Cabinet", false},
		{"Portfolio Holder for Adults", "Executive", false},
		{"Deputy Director of Adults", "Director of Adults", false},
		{"Assistant Director, Adults", "Director of Adults", false},
		{"Chair of Overview and Scrutiny Committee", "Planning Committee", false},
		{"Chair of Planning Committee", "Cabinet", false},
		{"Leader of the Opposition", "Cabinet", false},
		{"Council", "Cabinet", false},
		{"Director of Adults", "Cabinet", false},
		{"Leader of the Council", "Director of Adults", false},
		{"Leader of the Council", "Cabinet Member for Adults", true},
	} {
		if got := mayDecide(c.who, c.maker, false); got != c.want {
			t.Errorf("%s for %s: %v", c.who, c.maker, got)
		}
	}
	if !mayDecide("Deputy Director of Adults", "Director of Adults", true) || !mayDecide("Cabinet Member for Adults", "Cabinet", true) {
		t.Error("a delegation lets a deputy, or one member, decide")
	}
}
