package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// planned gives the day on which the decision is, or was, to be taken: its own, else that of the meeting that the papers
// go to; the zero Date if none is recorded.
func (s *subject) planned() schema.Date {
	if day := s.decided(); !day.IsZero() {
		return day
	}
	if s.withPapers() {
		return s.Publication.MeetingDate
	}
	return schema.Date{}
}

// notYet says that a day is certainly after that of the check.
func (s *subject) notYet(d schema.Date) bool {
	return !s.today.IsZero() && d.Known() && d.First().After(s.today)
}

// ahead says that the decision is yet to be taken, as far as can be seen: its day is yet to come; or it may have
// passed, but nothing says that it was taken. On the day itself the meeting may not have begun.
func (s *subject) ahead() bool { return s.once.ahead.of(s.liesAhead) }

func (s *subject) liesAhead() bool {
	day := s.planned()
	switch {
	case !day.Known():
		return false
	case s.notYet(day):
		return true
	}
	return !s.passed(day) && !s.saysTaken()
}

// saysTaken says that the record speaks of a decision that was taken. What it is for, what else there was, and from when
// it is to take effect may be known before.
func (s *subject) saysTaken() bool {
	d := s.Decision
	if d != nil && (!weak(d.Outcome) || !weak(d.Content) || !weak(d.Reasons) || !weak(d.Reference)) {
		return true
	}
	return slices.ContainsFunc(s.SignOff, func(signed schema.SignOff) bool {
		return signed.Role == "decision-maker" && !weak(signed.Minute) && !s.notYet(signed.Date)
	})
}

// aheadIsNote makes a reminder of what is still to be done before a decision.
func aheadIsNote(s *subject, _ gap) schema.Severity {
	return lighter(s.ahead(), schema.Note)
}

// aboutStatement, as words and as phrases, name the statement or the duty; considering tells that somebody
// considered it, and notDone that it was otherwise.
var (
	aboutStatement = []string{"due regard statement", "protected characteristic", "section 149", "s.149", "s149", "cydraddoldeb"}
	considering    = []string{"considered", "considering", "regard to", "in front of it", "into account", "weighed", "mindful of",
		"informed by", "read the", "noted", "received", "ystyri"}
	notDone = []string{" not ", "n't ", "no equality", "no eqia", "no eia", "no impact", "without", "later", "will be", "to be ", "should"}
)

// consideredInRecord says that the record of the decision can be found, by its reference or its meeting, and says
// that the statement was considered; and that no sign-off of the decision maker was revoked.
func (s *subject) consideredInRecord() bool { return s.once.considered.of(s.considersInRecord) }

func (s *subject) considersInRecord() bool {
	d := s.ruling()
	if d == nil || weak(d.Reference) && (d.Meeting == nil || weak(d.Meeting.Name) || !d.Meeting.Date.Known()) {
		return false
	}
	if slices.ContainsFunc(s.SignOff, func(signed schema.SignOff) bool { return signed.Role == "decision-maker" && !signed.Revoked.IsZero() }) {
		return false
	}
	said := strings.ToLower(string(d.Content + ". " + d.Reasons + ". " + schema.Text(d.Outcome)))
	return slices.ContainsFunc(strings.FieldsFunc(strings.ReplaceAll(said, "s.149", "s149"), func(r rune) bool { return strings.ContainsRune(".;\n", r) }),
		func(sentence string) bool {
			return containsAny(sentence, considering...) && !containsAny(sentence, notDone...) && namesStatement(sentence)
		})
}

// namesStatement says that words in lower case name the statement or the duty.
func namesStatement(words string) bool {
	return containsAny(words, aboutStatement...) || slices.ContainsFunc(strings.FieldsFunc(words, notLetter), func(w string) bool {
		return slices.Contains(dutyWords, w)
	})
}
