package rules

import (
	"cmp"
	"fmt"
	"slices"

	"dueregard/schema"
)

var putToRules = []Rule{
	{
		ID: "DR620", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: wasPut, weigh: aheadIsNote,
		Title:     "the statement was put to the decision maker",
		Why:       "The decision maker needs the analysis in front of it; a full and fair summary can suffice.",
		Authority: knowing + "; " + bracking,
		Mend:      `Add [[put-to]] with to = "Cabinet", date and form = "full". A decision maker who signed has had it.`,
	},
	{
		ID: "DR621", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: putInTime,
		Title:     "the statement is put to the decision maker before the decision",
		Why:       "Regard is due before and at the time of the decision.",
		Authority: inTime,
		Mend:      "Check both dates. If an earlier version was put in time, record it as another [[put-to]].",
	},
	{
		ID: "DR622", Severity: schema.Warning, Since: "0.1", check: putToMaker, weigh: aheadIsNote,
		Title:     "the statement is put to whoever decides",
		Why:       "Somebody else's knowledge of it does not help the one who decides.",
		Authority: inPerson,
		Mend:      "Record when it was put to the decision maker itself, or use the same name under [decision] and [[put-to]].",
	},
	{
		ID: "DR623", Severity: schema.Warning, Since: "0.1", check: putInFull, weigh: signedOrAheadIsNote,
		Title:     "the statement is put to the decision maker in full",
		Why:       "A full and fair summary can suffice; the analysis itself is safer.",
		Authority: knowing + "; " + bracking,
		Mend:      `Put it in full, form = "full"; or answer with a [[response]] that says why the summary was full and fair.`,
	},
	{
		ID: "DR624", Severity: schema.Warning, Since: "0.1", check: putDated,
		Title:     "it is recorded when the statement was put",
		Why:       "Without a date nobody can tell that it came in time.",
		Authority: inTime,
		Mend:      "Add date to the [[put-to]]: the day on which the papers went out.",
	},
}

// decider gives the name of whoever decides, to be pasted; "…" if none is recorded.
func (s *subject) decider() string {
	if makers := s.makers(); len(makers) > 0 {
		return makers[0]
	}
	return "…"
}

func wasPut(s *subject) []gap {
	if len(s.PutTo) > 0 || s.signedBy("decision-maker") || s.consideredInRecord() {
		return nil
	}
	return []gap{{
		path: "put-to", message: "it is not recorded that the statement was put to the decision maker",
		hint: toPaste("record to whom it was put, when, and in what form", "[[put-to]]", "to = "+schema.Quote(s.decider()), `date = "…"`, `form = "full"  # or summary, link`),
	}}
}

// putInTime is content with one that reached somebody in time: later versions may follow. Where no day of the decision
// is recorded, it is in time until the decision maker signed.
func putInTime(s *subject) []gap {
	decided, what := s.decided(), "the decision of "
	if !decided.Known() {
		decided, what = s.considered(), "the decision maker's sign-off of "
	}
	if slices.ContainsFunc(s.PutTo, func(p schema.PutTo) bool { return !p.Date.After(decided) }) {
		return nil
	}
	var gaps []gap
	for i, p := range s.PutTo {
		gaps = append(gaps, gap{
			path: at("put-to", i) + ".date", message: fmt.Sprintf("the statement was put to %s %s, after %s%s", p.To, on(p.Date), what, decided.Words()),
			hint: "check both dates; if it was put before as well, record that as another [[put-to]]",
		})
	}
	return gaps
}

// considered gives the day of the decision maker's sign-off; the zero Date if none stands.
func (s *subject) considered() schema.Date {
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if signed.Role == "decision-maker" && stands(signed) {
			return signed.Date
		}
	}
	return schema.Date{}
}

// putToMaker looks at names alone; when it was put is putInTime's.
func putToMaker(s *subject) []gap {
	for i, p := range s.PutTo {
		if weak(p.To) {
			return []gap{{path: at("put-to", i) + ".to", message: "to whom the statement was put is not recorded", hint: toPaste("name whoever decides", "to = "+schema.Quote(s.decider()))}}
		}
	}
	const most = 20 // names of one decision maker
	makers := s.makers()
	if len(s.PutTo) == 0 || len(makers) == 0 || len(makers) > most {
		return nil
	}
	delegated := s.Decision != nil && !weak(s.Decision.Delegation)
	for _, p := range s.PutTo {
		if slices.ContainsFunc(makers, func(maker string) bool { return mayDecide(p.To, maker, delegated) }) {
			return nil
		}
	}
	return []gap{{
		path: "put-to[0].to", message: fmt.Sprintf("the statement was put to %s; there is no record that %s itself received it", s.PutTo[0].To, makers[0]),
		hint: toPaste("record when it was put to the decision maker, or use one name for both", "[[put-to]]", "to = "+schema.Quote(makers[0]), `date = "…"`, `form = "full"  # or summary, link`),
	}}
}

// makers gives the names under which the decision maker appears.
func (s *subject) makers() []string {
	var names []string
	if s.Decision != nil && !weak(s.Decision.Maker) {
		names = append(names, s.Decision.Maker)
	}
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if signed.Role != "decision-maker" {
			continue
		}
		for _, name := range []string{signed.Post, signed.Name} {
			if !weak(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// putInFull asks for one in full that was not too late; one of which the form is not recorded may have been.
func putInFull(s *subject) []gap {
	inFull := slices.ContainsFunc(s.PutTo, func(p schema.PutTo) bool {
		return (p.Form == "full" || p.Form == "") && !p.Date.After(s.decided())
	})
	partly := slices.IndexFunc(s.PutTo, func(p schema.PutTo) bool { return p.Form == "summary" || p.Form == "link" })
	if inFull || partly < 0 {
		return nil
	}
	p := s.PutTo[partly]
	return []gap{{
		path: at("put-to", partly) + ".form", message: fmt.Sprintf("the statement was put to %s only as a %s before the decision", p.To, p.Form),
		hint: "put it in full, or say in a [[response]] why what was put was full and fair",
	}}
}

// signedOrAheadIsNote: who signed had the statement to sign, whatever went with the papers.
func signedOrAheadIsNote(s *subject, g gap) schema.Severity {
	return cmp.Or(lighter(s.signedBy("decision-maker"), schema.Note), aheadIsNote(s, g))
}

func putDated(s *subject) []gap {
	var gaps []gap
	for i, p := range s.PutTo {
		if p.Date.IsZero() {
			gaps = append(gaps, gap{
				path: at("put-to", i) + ".date", message: "when the statement was put to " + p.To + " is not recorded",
				hint: toPaste("give the day on which it went out", `date = "…"`),
			})
		}
	}
	return gaps
}
