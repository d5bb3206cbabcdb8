package rules

import (
	"fmt"

	"dueregard/schema"
)

// The order of things: evidence, consultation, analysis, sign-off, put to the decision maker, its consideration,
// decision, call-in, effect. An order is wrong only if no reading of the dates can make it right. That of evidence and
// consultation is asked about with them, that of sign-offs and put-to with these.
var clockRules = []Rule{
	{
		ID: "DR645", Severity: schema.Error, Early: schema.Note, Since: "0.1", check: finishedBeforeDeciding,
		Title:     "the analysis is finished before the decision",
		Why:       "An analysis made afterwards informs nobody who decided.",
		Authority: inTime,
		Mend:      "Check analysis.date and decision.date. If they are right, the decision needs to be taken again with the analysis before it: stage = \"retaken\", with its own date.",
	},
	{
		ID: "DR646", Records: ofDecision, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: effectAfterDecision, weigh: urgentIsWarning,
		Title:     "a decision takes effect after it is taken",
		Why:       "What is in force already has been decided, without regard to what is put to the decision maker now.",
		Authority: inTime,
		Mend:      "Check decision.effective and decision.date. Where something urgent was done before it was decided on, say so as urgency.",
	},
	{
		ID: "DR647", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: effectAfterCallIn,
		Title:     "a decision that can be called in takes effect after that",
		Why:       "Those who may call it in could do so for nothing otherwise.",
		Authority: "Local Government Act 2000 s.9F; the body's own procedure rules",
		Mend:      "Check decision.effective and decision.call-in-until. Where an urgent decision is exempt from call-in, say so as urgency.",
	},
	{
		ID: "DR648", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: callInAfterDecision,
		Title:     "call-in ends after the decision",
		Why:       "A decision is open to call-in from when it is taken.",
		Authority: "Local Government Act 2000 s.9F; the body's own procedure rules",
		Mend:      "Check decision.call-in-until and decision.date; most often a month or a year is wrong.",
	},
	{
		ID: "DR649", Severity: schema.Warning, Since: "0.1", check: papersForDecision,
		Title:     "the papers go to the meeting that decides, or to one before",
		Why:       "What goes to a meeting of the decision maker after it has decided was not before it when it did.",
		Authority: inTime,
		Mend:      "Check publication.meeting-date, decision.date and decision.meeting.",
	},
}

// wholeClockRules come after those on what a decision says.
var wholeClockRules = []Rule{
	{
		ID: "DR654", Severity: schema.Warning, Since: "0.1", check: signedByNow,
		Title:     "nobody has signed on a day that is yet to come",
		Why:       "A signature that is planned confirms nothing yet.",
		Authority: practice,
		Mend:      "Check the date; leave the [[sign-off]] out until it is signed.",
	},
	{
		ID: "DR655", Severity: schema.Note, Since: "0.1", check: finishDated,
		Title:     "it is recorded when the analysis was finished",
		Why:       "Without the day nobody can tell that it came before the decision.",
		Authority: inTime,
		Mend:      "Under [analysis], write date, the day on which it was finished.",
	},
	{
		ID: "DR656", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: outcomeInTime,
		Title:     "a decision of which the outcome is recorded is not dated on a day that is yet to come",
		Why:       "Either the day is wrong, or the record was written before the decision was taken.",
		Authority: inTime,
		Mend:      "Check decision.date. If the decision is yet to be taken, leave out what it will be: outcome, and content, reasons and reference.",
	},
	{
		ID: "DR657", Severity: schema.Note, Since: "0.1", check: reasonsWeigh,
		Title:     "the reasons for a decision say how adverse impact was weighed",
		Why:       "How the equality analysis was weighed shows in the reasons, or nowhere. Asked where adverse impact is recorded.",
		Authority: inSubstance,
		Mend:      "Say in decision.reasons, in the words of the minute, what the decision maker made of the equality analysis.",
	},
	{
		ID: "DR658", Severity: schema.Note, Since: "0.1", check: decidedPlaces,
		Title:     "the places that the decision names are named in the analysis too",
		Why:       "A place that was added after the analysis has not been considered. Asked of centres, libraries, schools and the like, where others of their kind are named.",
		Authority: inTime,
		Mend:      "Check decision.content against what was assessed; assess what was added, or use the same name in both.",
	},
}

func finishedBeforeDeciding(s *subject) []gap {
	if !s.finished().After(s.decided()) {
		return nil
	}
	return []gap{{
		path: "analysis.date", message: fmt.Sprintf("the analysis was finished %s, after the decision of %s", on(s.finished()), s.decided().Words()),
		hint: "check both dates; if they are right, the decision maker has to decide again with the analysis before it",
	}}
}

// effectAfterDecision leaves out what was in force before: a policy under review, and one that is decided again.
func effectAfterDecision(s *subject) []gap {
	d := s.Decision
	if d == nil || d.Stage == "retaken" || s.Policy.Change == "existing" || !d.Effective.Before(d.Date) {
		return nil
	}
	return []gap{{
		path: "decision.effective", message: fmt.Sprintf("the decision of %s is recorded as taking effect %s, before it was taken", d.Date.Words(), on(d.Effective)),
		hint: "check both dates; where something urgent was done before it was decided on, say so under [decision], as urgency",
	}}
}

// urgentIsWarning lets the reason for urgency speak.
func urgentIsWarning(s *subject, _ gap) schema.Severity {
	return lighter(!weak(s.Decision.Urgency), schema.Warning)
}

// effectAfterCallIn leaves what is before the decision itself to effectAfterDecision.
func effectAfterCallIn(s *subject) []gap {
	d := s.Decision
	if d == nil || !weak(d.Urgency) || d.CallIn != nil && !*d.CallIn || d.Effective.Before(d.Date) || !d.Effective.Before(d.CallInUntil) {
		return nil
	}
	return []gap{{
		path: "decision.effective", message: fmt.Sprintf("the decision is recorded as taking effect %s, and is open to call-in until %s", on(d.Effective), d.CallInUntil.Words()),
		hint: "check both dates; where it is exempt from call-in as urgent, say so under [decision], as urgency",
	}}
}

func callInAfterDecision(s *subject) []gap {
	d := s.Decision
	if d == nil || !d.CallInUntil.Before(d.Date) {
		return nil
	}
	return []gap{{
		path: "decision.call-in-until", message: fmt.Sprintf("call-in is recorded as ending %s, before the decision of %s", on(d.CallInUntil), d.Date.Words()),
		hint: "check both dates",
	}}
}

// papersForDecision compares the papers of a body with what the same body decided: another may be told
// of the decision, or be asked to confirm it.
func papersForDecision(s *subject) []gap {
	p, d := s.Publication, s.Decision
	if p == nil || d == nil || !s.withPapers() {
		return nil
	}
	theirs := weak(p.Meeting) || weak(d.Maker) || sameBody(p.Meeting, d.Maker)
	if theirs && p.MeetingDate.After(d.Date) {
		return []gap{{
			path: "publication.meeting-date", message: fmt.Sprintf("the papers go to the meeting of %s, after the decision of %s", p.MeetingDate.Words(), d.Date.Words()),
			hint: "check both dates",
		}}
	}
	if m := d.Meeting; m != nil && !weak(p.Meeting) && sameBody(p.Meeting, m.Name) && p.MeetingDate.After(m.Date) {
		return []gap{{
			path: "publication.meeting-date", message: fmt.Sprintf("the papers go to %s %s, and the decision is linked to its meeting of %s", p.Meeting, on(p.MeetingDate), m.Date.Words()),
			hint: "check both dates",
		}}
	}
	return nil
}

func signedByNow(s *subject) []gap {
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if stands(signed) && !s.today.IsZero() && signed.Date.First().After(s.today) {
			gaps = append(gaps, gap{
				path: at("sign-off", i) + ".date", message: fmt.Sprintf("the %s's sign-off is dated %s, which is yet to come", roleNames[signed.Role], signed.Date.Words()),
				hint: "check the date; leave the [[sign-off]] out until it is signed",
			})
		}
	}
	return gaps
}

// finishDated takes the first signature, and the day on which the statement was put to somebody, for days on which the
// analysis was finished.
func finishDated(s *subject) []gap {
	if s.Analysis == nil || weak(s.Analysis.Summary) || !s.Analysis.Date.IsZero() || s.lastPut() >= 0 || len(s.standing()) > 0 {
		return nil
	}
	return []gap{{path: "analysis.date", message: "no day is recorded on which the analysis was finished, signed or put to anybody", hint: toPaste("give the day", `date = "…"`)}}
}
