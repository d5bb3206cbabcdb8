package rules

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"dueregard/schema"
)

var termRules = []Rule{
	{
		ID: "DR650", Severity: schema.Warning, Since: "0.1", check: termDecided,
		Title:     "the term decided on is the one that was assessed",
		Why:       "What is fair for a year may not be for five. Terms are compared by the years that they name, where both name as many.",
		Authority: inTime,
		Mend:      "Check policy.term and decision.term. If it was decided for longer than it was assessed, assess the rest.",
	},
	{
		ID: "DR651", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: decisionWhole,
		Title:     "the record of a decision says which of what was assessed it is about, and from when",
		Why:       "What was assessed can only be compared with what was decided where both are written down.",
		Authority: recorded,
		Mend:      "Under [decision], write what the finding names: content, options, parts, term, effective, reference.",
	},
	{
		ID: "DR652", Severity: schema.Warning, Since: "0.1", check: pilotEnds,
		Title:     "a pilot has an end, or a day on which it is reviewed",
		Why:       "Without an end it is the policy itself, and its full assessment never comes.",
		Authority: continuing,
		Mend:      `Under [decision], write term = "six months from 1 May 2026"; or review-date under [monitoring].`,
	},
	{
		ID: "DR653", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: retakenSays,
		Title:     "a decision that was taken again says in whose place it stands",
		Why:       "Who finds both must be able to tell which of them holds, and what was before the decision maker this time.",
		Authority: inTime + "; principle 6: a record is kept",
		Mend:      "Name the earlier decision under [decision], in purpose, reasons or documents, or under [predecessor].",
	},
}

func termDecided(s *subject) []gap {
	if s.Decision == nil || weak(s.Policy.Term) || weak(s.Decision.Term) || !termsDiffer(s.Policy.Term, s.Decision.Term) {
		return nil
	}
	return []gap{{
		path: "decision.term", message: fmt.Sprintf("the term decided on is %q, the one assessed %q", s.Decision.Term, s.Policy.Term),
		hint: "check both terms; if it was decided for longer than it was assessed, assess the rest",
	}}
}

const (
	// The longest difference between two ways to write one term: "2027 to 2032", "1 April 2027 to 31 March 2032".
	termSlack = 360 * 24 * time.Hour
	// The shortest period that is taken for a term, not for its first or its last day.
	shortestTerm = 60 * 24 * time.Hour
)

// termsDiffer says that two terms cannot be the same: both are periods, and one begins or ends about a year from the
// other; or they name as many years, which are not the same. Of other words nothing can be told.
func termsDiffer(a, b string) bool {
	if strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) {
		return false
	}
	if one, other := period(a), period(b); one.Known() && other.Known() {
		apart := func(a, b time.Time) bool { return a.Sub(b).Abs() >= termSlack }
		return apart(one.First(), other.First()) || apart(one.Last(), other.Last())
	}
	yearsA, yearsB := namedYears(a), namedYears(b)
	if len(yearsA) != len(yearsB) {
		return false
	}
	for i := range yearsA {
		if yearsA[i] != yearsB[i] {
			return true
		}
	}
	return false
}

// period reads a term with a beginning and an end; the zero Date if one of them is open.
func period(term string) schema.Date {
	d := schema.ParseDate(term)
	if !d.Known() || d.Last().Sub(d.First()) < shortestTerm {
		return schema.Date{}
	}
	words := strings.ToLower(strings.TrimSpace(term))
	for _, open := range []string{"until", "till", "by ", "up to", "from", "since", "starting", "after", "before"} {
		if rest, ok := strings.CutPrefix(words, open); ok && !containsAny(rest, " to ", " until ", "-", "–") {
			return schema.Date{}
		}
	}
	return d
}

var aYear = regexp.MustCompile(`\b(19|20)\d\d\b`)

// namedYears gives the years that words name; none where one of them may be a financial year.
func namedYears(words string) []string {
	if strings.ContainsAny(words, "/") {
		return nil
	}
	return aYear.FindAllString(words, -1)
}

// decisionWhole leaves to others who decided, when, what and why. What an officer decided and signed is its own record.
func decisionWhole(s *subject) []gap {
	d := s.ruling()
	if d == nil || s.Decision == nil || s.envelope() {
		return nil
	}
	said := strings.ToLower(string(d.Content) + " " + d.Outcome)
	minuted := false
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		minuted = minuted || signed.Role == "decision-maker" && (!weak(signed.Minute) || stands(signed) && officer(strings.ToLower(d.Maker)))
	}
	chosen := len(s.Policy.Options) < 2 || !allWeakWords(d.Options) || strings.Contains(said, "option")
	return toRecord("decision", "the record of the decision does not say ",
		keyed{key: "content", part: part{"in its own words what was decided", !weak(d.Content) || weak(d.Outcome)}},
		keyed{key: "options", list: true, part: part{"which of the options was chosen", chosen}},
		keyed{key: "parts", list: true, part: part{"which parts of the proposal were decided", allWeakWords(s.Policy.Parts) || !allWeakWords(d.Parts)}},
		keyed{key: "term", part: part{"for how long", weak(s.Policy.Term) || !weak(d.Term)}},
		keyed{key: "effective", part: part{"from when it takes effect, though it can be called in", d.CallIn == nil || !*d.CallIn || !d.Effective.IsZero()}},
		keyed{key: "reference", part: part{"under which reference or minute it can be found", !weak(d.Reference) || minuted}},
	)
}

// endlessTerms are words of terms without an end.
var endlessTerms = []string{"until revoked", "until changed", "until replaced", "further notice", "indefinite", "permanent", "open-ended", "ongoing"}

func pilotEnds(s *subject) []gap {
	if s.Decision == nil || s.Decision.Stage != "pilot" || s.Monitoring != nil && s.Monitoring.ReviewDate.Known() {
		return nil
	}
	for _, term := range []string{s.Decision.Term, s.Policy.Term} {
		if !weak(term) && !containsAny(strings.ToLower(term), endlessTerms...) {
			return nil
		}
	}
	return []gap{{
		path: "decision.term", message: "the decision is a pilot, and neither its end nor a day of review is recorded",
		hint: s.inDecision("say for how long it runs, or give review-date under [monitoring]", `term = "…"`),
	}}
}

// againWords are in a record that speaks of an earlier decision.
var againWords = []string{"earlier", "previous", "first decision", "again", "retake", "retaken", "reconsider", "quash", "set aside", "called in", "call-in", "replaces", "withdrawn", "original decision"}

func retakenSays(s *subject) []gap {
	d := s.Decision
	if d == nil || d.Stage != "retaken" || s.Predecessor != nil {
		return nil
	}
	said := strings.ToLower(string(d.Purpose+" "+d.Reasons+" "+d.Content) + " " + strings.Join(d.Documents, " "))
	if containsAny(said, againWords...) {
		return nil
	}
	return []gap{{
		path: "decision.purpose", message: "the decision was taken again, and in place of which one, and why, is not recorded",
		hint: s.inDecision("name the earlier decision, and say why it was taken again", `purpose = "…"`),
	}}
}
