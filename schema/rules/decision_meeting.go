package rules

import (
	"fmt"

	"dueregard/schema"
)

// keyDecisionAnswered asks of a form whose law knows key decisions; and of any what is recorded by halves.
func keyDecisionAnswered(s *subject) []gap {
	d := s.ruling()
	if d == nil || s.envelope() {
		return nil
	}
	known := s.form.Regime.KeyDecisionDays > 0 && !s.outsideExecutive()
	switch {
	case d.KeyDecision == nil && (known || !d.Notice.IsZero()):
		return []gap{{path: "decision.key-decision", message: "whether this is a key decision is not recorded", hint: s.inDecision("say whether it is one", `key-decision = true  # or false`)}}
	case d.CallIn == nil && (known && *d.KeyDecision || !d.CallInUntil.IsZero()):
		return []gap{{path: "decision.call-in", message: "whether this decision is open to call-in is not recorded", hint: s.inDecision("say whether it is, and until when", `call-in = true  # or false`, `call-in-until = "…"`)}}
	case d.CallIn != nil && *d.CallIn && d.CallInUntil.IsZero():
		return []gap{{path: "decision.call-in-until", message: "the decision is open to call-in, and until when is not recorded", hint: s.inDecision("give the last day", `call-in-until = "…"`)}}
	}
	return nil
}

// meetingDecided takes a meeting before the decision for one that prepared it, unless it is of the body that
// decided.
func meetingDecided(s *subject) []gap {
	d := s.Decision
	if d == nil || d.Meeting == nil {
		return nil
	}
	m := d.Meeting
	switch {
	case weak(m.Name):
		return []gap{{path: "decision.meeting.name", message: "which meeting the decision is linked to is not recorded", hint: toPaste("name the body that met", `name = "…"`)}}
	case m.Date.IsZero():
		return []gap{{path: "decision.meeting.date", message: fmt.Sprintf("on which day %s met is not recorded", m.Name), hint: toPaste("give the day", `date = "…"`)}}
	case m.Date.After(d.Date):
		return []gap{{
			path:    "decision.meeting.date",
			message: fmt.Sprintf("the decision of %s is linked to a meeting that came later: %s %s", d.Date.Words(), m.Name, on(m.Date)),
			hint:    "check both dates; link the meeting that decided, or leave the meeting out",
		}}
	case m.Date.Before(d.Date) && !weak(d.Maker) && sameBody(m.Name, d.Maker):
		return []gap{{
			path:    "decision.meeting.date",
			message: fmt.Sprintf("%s is recorded as deciding %s, and the meeting linked is its meeting of %s", d.Maker, on(d.Date), m.Date.Words()),
			hint:    "check both dates; link the meeting at which it decided",
		}}
	}
	return nil
}

// undatedMeetingIsNote makes it advice to complete what is linked.
func undatedMeetingIsNote(s *subject, _ gap) schema.Severity {
	m := s.Decision.Meeting
	return lighter(weak(m.Name) || m.Date.IsZero(), schema.Note)
}
