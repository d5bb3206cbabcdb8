package rules

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dueregard/schema"
)

func signOffOrder(s *subject) []gap {
	var gaps []gap
	all := s.standingBySteps()
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if !stands(signed) {
			continue
		}
		if before := s.signedTooLate(all, signed); before != nil {
			gaps = append(gaps, gap{
				path: at("sign-off", i) + ".date", message: s.outOfOrder(signed, before),
				hint: "check both dates; if they are right, say in a [[response]] how it came about",
			})
		}
	}
	return gaps
}

// A placedSignOff is a sign-off that stands, and its place among them.
type placedSignOff struct {
	*schema.SignOff
	place int
}

// A signingStep is what the order of a sign-off goes by.
type signingStep struct {
	step int // in the form: stepOf
	role string
}

// standingBySteps gives the sign-offs that stand, step by step: of each those that are later than all before them, as
// what is out of order with one of the others is so with one of these, which comes before it.
func (s *subject) standingBySteps() map[signingStep][]placedSignOff {
	by := make(map[signingStep][]placedSignOff)
	for place, signed := range s.standing() {
		of := signingStep{s.stepOf(signed), signed.Role}
		if all := by[of]; len(all) == 0 || all[len(all)-1].Date.First().Before(signed.Date.First()) {
			by[of] = append(all, placedSignOff{signed, place})
		}
	}
	return by
}

// signedTooLate gives the first sign-off that should have come before one, and certainly came after it; nil: none did.
func (s *subject) signedTooLate(all map[signingStep][]placedSignOff, signed *schema.SignOff) *schema.SignOff {
	own := signingStep{s.stepOf(signed), signed.Role}
	first := placedSignOff{nil, len(s.SignOff)}
	for of, steps := range all {
		i := sort.Search(len(steps), func(i int) bool { return steps[i].Date.After(signed.Date) })
		if of.before(own) && i < len(steps) && steps[i].place < first.place {
			first = steps[i]
		}
	}
	return first.SignOff
}

// before says that one sign-off comes before another: in the order of the form where it asks for both, else by their
// roles.
func (one signingStep) before(other signingStep) bool {
	if one.step < 0 || other.step < 0 {
		return slices.Index(roles, one.role) < slices.Index(roles, other.role)
	}
	return one.step < other.step
}

// stepOf gives the sign-off of the form that somebody made: the one that it names, or else the only one
// in the role; -1: none, or it cannot be told.
func (s *subject) stepOf(signed *schema.SignOff) int {
	step := -1
	for i := range s.form.SignOffs {
		asked := &s.form.SignOffs[i]
		switch {
		case signed.Step != "" && signed.Step == asked.SignOffID():
			return i
		case signed.Step != "" || asked.Role != signed.Role:
		case step >= 0:
			return -1
		default:
			step = i
		}
	}
	return step
}

// outOfOrder tells who signed too early: by their roles, or by what the form calls the two steps of one.
func (s *subject) outOfOrder(signed, before *schema.SignOff) string {
	if signed.Role == before.Role {
		steps := s.form.SignOffs
		return fmt.Sprintf("%q was signed %s, before %q, which was signed %s",
			steps[s.stepOf(signed)].Title, on(signed.Date), steps[s.stepOf(before)].Title, on(before.Date))
	}
	return fmt.Sprintf("the %s signed %s, before the %s, who signed %s",
		roleNames[signed.Role], on(signed.Date), roleNames[before.Role], on(before.Date))
}

// on says when something was: "on 4 May 2026", "in May 2026", "in 2025/26"; other words stand as they are
// written: "by 4 May 2026".
func on(d schema.Date) string {
	words := d.Words()
	switch {
	case d.Exact() && words == d.First().Format("2 January 2006"):
		return "on " + words
	case !d.Exact() && len(words) > 4 && (words[0] >= 'A' && words[0] <= 'Z' || strings.Trim(words[:4], "0123456789") == ""):
		return "in " + words
	}
	return words
}

// signedBeforeDecision leaves minutes out: they are written after the meeting that they record.
func signedBeforeDecision(s *subject) []gap {
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if stands(signed) && weak(signed.Minute) && signed.Date.After(s.decided()) {
			gaps = append(gaps, gap{
				path: at("sign-off", i) + ".date", message: fmt.Sprintf("the %s signed %s, after the decision of %s",
					roleNames[signed.Role], on(signed.Date), s.decided().Words()),
				hint: "check both dates; where a minute records that the statement was considered, give its reference as minute",
			})
		}
	}
	return gaps
}

// finished gives the day on which the analysis was finished; the zero Date if none is recorded.
func (s *subject) finished() schema.Date {
	if s.Analysis == nil {
		return schema.Date{}
	}
	return s.Analysis.Date
}

// finishedBeforeSigning leaves an analysis that came after the decision to finishedBeforeDeciding, and is content
// with an officer who signed once it was finished, as where a review comes between two signatures.
func finishedBeforeSigning(s *subject) []gap {
	finished := s.finished()
	if !finished.Known() || finished.After(s.decided()) {
		return nil
	}
	confirmed := slices.ContainsFunc(s.standing(), func(signed *schema.SignOff) bool {
		return signed.Role != "decision-maker" && !finished.After(signed.Date)
	})
	var gaps []gap
	for i := range s.SignOff {
		signed := &s.SignOff[i]
		if stands(signed) && finished.After(signed.Date) && !(confirmed && signed.Role != "decision-maker") {
			gaps = append(gaps, gap{
				path: at("sign-off", i) + ".date", message: fmt.Sprintf("the %s signed %s, before the analysis was finished %s",
					roleNames[signed.Role], on(signed.Date), on(finished)),
				hint: "check both dates; if they are right, have the finished statement signed off again",
			})
		}
	}
	return gaps
}
