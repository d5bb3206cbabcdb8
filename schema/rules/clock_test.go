package rules

import (
	"strings"
	"testing"
)

// idsFound gives the rules that find something, of those asked about.
func idsFound(t *testing.T, tables string, of string) string {
	t.Helper()
	var got []string
	for _, f := range check(t, minimal+tables) {
		if strings.Contains(of, f.Rule) {
			got = append(got, f.Rule)
		}
	}
	return strings.Join(got, " ")
}

const orders = "DR604 DR605 DR609 DR619 DR621 DR626 DR627 DR628 DR636 DR645 DR646 DR647 DR648 DR649"

// TestClock puts everything into its order, and then one thing after another out of it.
func TestClock(t *testing.T) {
	const inOrder = `version = "Draft 3"
[analysis]
date = 2026-04-14
[[sign-off]]
role = "officer"
post = "Head of Libraries"
date = 2026-04-15
[[sign-off]]
role = "senior-officer"
post = "Director of Communities"
date = 2026-04-17
[[put-to]]
to = "Cabinet"
date = 2026-04-24
form = "full"
version = "Draft 3"
[publication]
with-papers = true
meeting = "Cabinet"
meeting-date = 2026-05-05
published = 2026-04-24
[decision]
maker = "Cabinet"
date = 2026-05-05
call-in = true
call-in-until = 2026-05-13
effective = 2026-06-01
[decision.meeting]
name = "Cabinet"
date = 2026-05-05
`
	if got := idsFound(t, inOrder, orders); got != "" {
		t.Fatalf("in order: %s", got)
	}
	for _, c := range []struct{ was, is, want string }{
		{"date = 2026-04-14", "date = \"April 2026\"", ""},
		{"date = 2026-04-14", "date = 2026-04-16", ""}, // the senior officer signed since
		{"date = 2026-04-14", "date = 2026-04-20", "DR609 DR609"},
		{"date = 2026-04-14", "date = 2026-04-28", "DR609 DR609 DR627"},
		{"date = 2026-04-14", "date = 2026-05-11", "DR645"},
		{"date = 2026-04-15", "date = 2026-04-20", "DR604"},
		{"date = 2026-04-17", "date = 2026-04-29", "DR626"},
		{"date = 2026-04-17", "date = 2026-05-06", "DR605"},
		{"to = \"Cabinet\"\ndate = 2026-04-24", "to = \"Cabinet\"\ndate = 2026-05-06", "DR621"},
		{"form = \"full\"\nversion = \"Draft 3\"", "form = \"full\"\nversion = \"Draft 2\"", "DR628"},
		{"form = \"full\"\nversion = \"Draft 3\"", "form = \"full\"\nversion = \"1.0\"", ""},
		{"[[put-to]]", "[[put-to]]\nto = \"Cabinet\"\ndate = 2026-05-06\nversion = \"draft 3\"\n[[put-to]]", ""},
		{"form = \"full\"\nversion = \"Draft 3\"", "version = \"Draft 2\"\n[[put-to]]\nto = \"Cabinet\"\ndate = 2026-05-06\nversion = \"draft 3\"", "DR628"},
		{"meeting-date = 2026-05-05", "meeting-date = 2026-06-02", "DR649"},
		{"meeting = \"Cabinet\"\nmeeting-date = 2026-05-05", "meeting = \"Full Council\"\nmeeting-date = 2026-06-02", ""},
		{"name = \"Cabinet\"\ndate = 2026-05-05", "name = \"Cabinet\"\ndate = 2026-04-21", "DR619 DR649"},
		{"name = \"Cabinet\"\ndate = 2026-05-05", "name = \"Culture Scrutiny Committee\"\ndate = 2026-04-21", ""},
		{"effective = 2026-06-01", "effective = 2026-05-04", "DR646"},
		{"effective = 2026-06-01", "effective = \"May 2026\"", ""},
		{"effective = 2026-06-01", "effective = 2026-05-06", "DR647"},
		{"effective = 2026-06-01", "effective = 2026-05-06\nurgency = \"The lease ends on 7 May.\"", ""},
		{"call-in-until = 2026-05-13", "call-in-until = 2026-04-13", "DR648"},
		{"maker = \"Cabinet\"\n", "maker = \"Cabinet\"\nstage = \"retaken\"\n", ""},
	} {
		if strings.Count(inOrder, c.was) != 1 {
			t.Fatalf("%q is there %d times", c.was, strings.Count(inOrder, c.was))
		}
		if got := idsFound(t, strings.Replace(inOrder, c.was, c.is, 1), orders); got != c.want {
			t.Errorf("%q: %s, want %s", c.is, got, c.want)
		}
	}
}

func TestSameBody(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Cabinet", "cabinet ", true},
		{"Cabinet members", "Cabinet", true},
		{"Members", "Planning Committee", true},
		{"Full Council", "Council", true},
		{"All councillors", "Full Council", true},
		{"Cabinet Member for Culture", "Cabinet", true},
		{"Cabinet Member for Culture", "Cabinet Member for Finance", false},
		{"Scrutiny Committee", "Planning Committee", false},
		{"Place Committee", "the Committee", true},
		{"Scrutiny Committee", "Cabinet", false},
		{"Director of Communities", "Strategic Director for Community Services", true},
		{"Director of Public Health", "Director of Adult Social Care", false},
		{"Director of Children's Services", "Executive Director (Children)", true},
		{"HWB", "Health and Wellbeing Board", true},
		{"Health & Well-being Board", "Health and Wellbeing Board", true},
		{"Portfolio Holder for Finance", "Cabinet", false},
		{"DCS", "Director of Children's Services in consultation with the Cabinet Member", true},
		{"SLT", "Cabinet", false},
		{"", "Cabinet", false},
	} {
		if sameBody(c.a, c.b) != c.want || sameBody(c.b, c.a) != c.want {
			t.Errorf("%q and %q are the same: %t", c.a, c.b, !c.want)
		}
	}
	for name, want := range map[string]bool{"Cabinet": true, "Planning Committee": true, "Full Council": true, "Cabinet Member for Culture": false, "Leader of the Council": false, "Chair of the Board": false, "Head of Libraries": false} {
		if isBody(name) != want {
			t.Errorf("%q is a body: %t", name, !want)
		}
	}
}

func TestTerms(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2015 to 2018", "2015-18", false},
		{"2015 to 2018", "2015 to 2019", true},
		{"1 April 2027 to 31 March 2032", "2027/28 to 2031/32", false},
		{"1 April 2027 to 31 March 2032", "2027 to 2032", false},
		{"1 April 2027 to 31 March 2032", "1 April 2027 to 31 March 2034", true},
		{"from April 2026 until revoked", "13 April 2026 until changed by a new decision", false},
		{"from April 2026 until revoked", "from April 2027 until revoked", true},
		{"from 1 September 2026 for four years", "four years", false},
		{"from August 2026 to August 2029", "three years from August 2026", false},
		{"until revoked", "ongoing", false},
		{"until March 2029", "April 2026 to March 2029", false},
		{"from 2026", "2026 to 2029", false},
		{"from 1 April 2026 to 31 March 2029", "2026/27 to 2030/31", true},
		{"2026/27 and after", "from 2027", false},
	} {
		if termsDiffer(c.a, c.b) != c.want || termsDiffer(c.b, c.a) != c.want {
			t.Errorf("%q and %q differ: %t", c.a, c.b, !c.want)
		}
	}
}

func TestSameChoice(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Option B", "Option B: evenings without staff", true},
		{"B", "B: evenings without staff", true},
		{"B: evenings without staff", "Option B: Evenings without staff.", true},
		{"Option B", "Option Bb: something", false},
		{"Close at six", "Close at five", false},
		{"n/a", "n/a", false},
	} {
		if choicesOf([]string{c.b}).have(c.a) != c.want || choicesOf([]string{c.a}).have(c.b) != c.want {
			t.Errorf("%q and %q are the same: %t", c.a, c.b, !c.want)
		}
	}
}

// TestStages: what is decided in stages may be finished, and signed, after the first of them.
func TestStages(t *testing.T) {
	const action = "[[action]]\naction = \"%s\"\nowner = \"Head of Finance\"\ndue = \"June 2026\"\n"
	for source, want := range map[string]string{
		"[decision]\nstage = \"envelope\"\n[monitoring]\nowner = \"Head of Finance\"\nreview-date = \"June 2026\"\n":       "DR612",
		"[decision]\nstage = \"envelope\"\n" + strings.Replace(action, "%s", "Publish the budget book", 1):                 "DR612",
		"[decision]\nstage = \"envelope\"\n" + strings.Replace(action, "%s", "Assess each saving before it is decided", 1): "",
		"[decision]\nstage = \"proposal\"\n[monitoring]\nowner = \"Head of Finance\"\nreview-date = \"June 2026\"\n":       "",
		"[decision]\nstage = \"pilot\"\n[monitoring]\nowner = \"Head of Finance\"\nreview-date = \"June 2026\"\n":          "",
		"[decision]\nstage = \"pilot\"\nterm = \"until further notice\"\n":                                                 "DR612 DR652",
	} {
		if got := idsFound(t, source, "DR612 DR652"); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}

// TestUnsigned: one that is revoked or incomplete is no signature, and is pointed to.
func TestUnsigned(t *testing.T) {
	const signed = "[[sign-off]]\nrole = \"decision-maker\"\n"
	for source, want := range map[string]string{
		"":                              "sign-off: the statement is unsigned: neither a signature of the decision maker nor a minute is recorded",
		signed + "post = \"Cabinet\"\n": "sign-off[0]: the statement is unsigned: the decision maker's sign-off does not record when",
		signed + "post = \"TBC\"\ndate = 2026-05-04\n":                         "sign-off[0]: the statement is unsigned: the decision maker's sign-off does not record who",
		signed + "minute = \"12\"\ndate = 2026-05-04\n":                        "",
		signed + "post = \"Mayor\"\ndate = 2026-05-04\nrevoked = 2026-05-11\n": "sign-off[0]: the statement is unsigned: the decision maker's sign-off of 4 May 2026 was revoked 11 May 2026, and no other is recorded",
	} {
		if got := strings.TrimSpace(found(check(t, minimal+source), "DR601")); got != want {
			t.Errorf("%s: %s\nwant %s", source, got, want)
		}
		if strings.Contains(want, "does not record") && len(find(check(t, minimal+source), "DR603")) > 0 {
			t.Errorf("%s: told twice", source)
		}
	}
}
