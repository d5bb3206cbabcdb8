package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

func signOffOrder(s *subject) []gap {
	var gaps []gap
	standing := s.standing()
	for i, signed := range s.SignOff {
		if !stands(signed) {
			continue
		}
		for _, before := range standing {
			if s.signsEarlier(before, signed) && before.Date.After(signed.Date) {
				gaps = append(gaps, gap{
					path: at("sign-off", i) + ".date", message: s.signedBefore(signed, before),
					hint: "check both dates; if they are right, say in a [[response]] how it came about",
				})
				break
			}
		}
	}
	return gaps
}

// signsEarlier says that one sign-off comes before another: in the order of the form where it asks for
// both, else by their roles.
func (s *subject) signsEarlier(one, other schema.SignOff) bool {
	first, second := s.stepOf(one), s.stepOf(other)
	if first < 0 || second < 0 {
		first, second = slices.Index(roles, one.Role), slices.Index(roles, other.Role)
	}
	return first < second
}

// stepOf gives the sign-off of the form that somebody made: the one that it names, or else the only one
// in the role; -1: none, or it cannot be told.
func (s *subject) stepOf(signed schema.SignOff) int {
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

// signedBefore tells who signed too early: by their roles, or by what the form calls the two steps of one.
func (s *subject) signedBefore(signed, before schema.SignOff) string {
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
	for i, signed := range s.SignOff {
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
	confirmed := slices.ContainsFunc(s.SignOff, func(signed schema.SignOff) bool {
		return signed.Role != "decision-maker" && stands(signed) && !finished.After(signed.Date)
	})
	var gaps []gap
	for i, signed := range s.SignOff {
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
