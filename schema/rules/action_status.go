package rules

import (
	"fmt"
	"strings"
	"time"

	"dueregard/schema"
)

// passed says that all of the date lies before the day of the check.
func (s *subject) passed(d schema.Date) bool {
	return s.today != time.Time{} && d.Known() && d.Last().Before(s.today)
}

// endless are words by which a term has no end that is a date.
var endless = []string{"revoked", "changed", "replaced", "further notice", "review", "ongoing", "permanent", "no end", "indefinite"}

// live says that the policy goes on as far as the record shows: the analysis did not end in stopping it, and the
// term that it names is not over. A term is taken for one only if it is longer than half a year.
func (s *subject) live() bool {
	if s.outcome() == "stop" {
		return false
	}
	const half = 180 * 24 * time.Hour
	term := s.Policy.Term
	if s.Decision != nil && s.Decision.Term != "" {
		term = s.Decision.Term
	}
	d := schema.ParseDate(term)
	over := s.passed(d) && d.Last().Sub(d.First()) > half && !containsAny(strings.ToLower(term), endless...)
	return !over
}

// actionsOnTime tells of more than three together.
func actionsOnTime(s *subject) []gap {
	const most = 3
	late := which(s.plan, func(a planned) bool { return a.open() && s.passed(a.Due) && !a.Due.GoesOn() })
	if len(late) == 0 || !s.live() {
		return nil
	}
	hint := toPaste(`record what came of it: done, a new date, or status = "dropped" with the reason in note`, `status = "done"`, `done = "…"`)
	if len(late) > most {
		return []gap{{
			path:    late[0].path + ".due",
			message: fmt.Sprintf("%d actions were due and are not recorded as done, the first %s: %s", len(late), earliest(late).Words(), namesOfPlanned(late)),
			hint:    hint,
		}}
	}
	var gaps []gap
	for _, a := range late {
		gaps = append(gaps, gap{path: a.path + ".due", message: fmt.Sprintf("%s was due %s, and is not recorded as done", a.name(), a.Due.Words()), hint: hint})
	}
	return gaps
}

// earliest gives the due date that passed first.
func earliest(plan []planned) schema.Date {
	first := plan[0].Due
	for _, a := range plan[1:] {
		if a.Due.Last().Before(first.Last()) {
			first = a.Due
		}
	}
	return first
}

func droppedReasoned(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if a.Status == "dropped" && weak(a.Note) {
			gaps = append(gaps, gap{path: a.path + ".note", message: a.name() + " was dropped, without a reason", hint: toPaste("say why", `note = "…"`)})
		}
	}
	return gaps
}

// doneAhead tells of more than three together.
func (s *subject) doneAhead() []gap {
	const most = 3
	ahead := which(s.plan, func(a planned) bool { return a.Status == "done" && s.notYet(a.Done) })
	hint := "check the date; leave done out until it is done"
	if len(ahead) > most {
		return []gap{{
			path: ahead[0].path + ".done", hint: hint,
			message: fmt.Sprintf("%d actions are recorded as done on days that are yet to come: %s", len(ahead), namesOfPlanned(ahead)),
		}}
	}
	var gaps []gap
	for _, a := range ahead {
		gaps = append(gaps, gap{path: a.path + ".done", message: fmt.Sprintf("%s is recorded as done %s, which is yet to come", a.name(), on(a.Done)), hint: hint})
	}
	return gaps
}

// statusFits tells of the days that are missing in one finding.
func statusFits(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if a.Done.IsZero() || !a.open() {
			continue
		}
		status := "its status is not recorded"
		if a.Status != "" {
			status = "is recorded as " + a.Status
		}
		gaps = append(gaps, gap{
			path: a.path + ".status", message: fmt.Sprintf("%s has the day on which it was done, %s, and %s", a.name(), a.Done.Words(), status),
			hint: toPaste("correct the one or the other", `status = "done"`),
		})
	}
	gaps = append(gaps, s.doneAhead()...)
	undated := which(s.plan, func(a planned) bool { return a.Status == "done" && a.Done.IsZero() })
	if len(undated) > 0 {
		gaps = append(gaps, gap{
			path: undated[0].path + ".done", message: "when it was done is not recorded for " + namesOfPlanned(undated), severity: schema.Note,
			hint: toPaste("give the day, or the month", `done = "…"`),
		})
	}
	return gaps
}
