package rules

import (
	"fmt"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// NoticeFor says in a line whether the papers that a file holds are public in time for their meeting, or for that
// of opts.Meeting, under the regime of the form; and of a key decision whether notice of it was given in time.
// It is in time, too, where the law asks for nothing, where the reason for shorter notice is recorded, and as long as
// papers that are not published yet can be, on the day of opts.AsOf. What cannot be told is not in time.
func NoticeFor(st *schema.Statement, form *templates.Form, opts Options) (inTime bool, words string) {
	s := newSubject(st, form, opts)
	p := s.notice()
	inTime, words = p.verdict != noticeUntold && p.verdict != noticeLate && p.verdict != noticeLapsed, s.noticeWords(p)
	if own := s.ownMeeting(); !s.meeting.IsZero() && p.verdict != noticeUnasked && (own.Before(p.meeting) || own.After(p.meeting)) {
		words += "; the record names the meeting of " + own.Words()
	}
	k := s.keyNotice(p)
	if k.verdict == noticeLate {
		return false, words + "; " + k.words()
	}
	if k.verdict == noticeUntold && k.why != "" {
		words += "; " + k.why
	}
	return inTime, words
}

// ownMeeting gives the day of the meeting that the record names.
func (s *subject) ownMeeting() schema.Date {
	if s.Publication != nil && s.Publication.MeetingDate.Known() {
		return s.Publication.MeetingDate
	}
	if s.Report != nil {
		return s.Report.Date
	}
	return schema.Date{}
}

// noticeWords says what the verdict rests on.
func (s *subject) noticeWords(p papers) string {
	need := s.form.Regime.ClearDays
	switch p.verdict {
	case noticeUnasked:
		return "no notice is asked for: " + p.why
	case noticeUntold:
		if p.by.IsZero() {
			return "cannot be told: " + p.why
		}
		return fmt.Sprintf("cannot be told: %s; in time is by %s", p.why, date(p.by))
	case noticeInTime:
		return fmt.Sprintf("in time: published %s, %s; %s", p.published.Words(), p.clearWords(), needed(need))
	case noticeExcepted:
		return "shorter notice, with the reason recorded: " + opening(p.exception)
	case noticeLate:
		return fmt.Sprintf("too late: published %s, %s; %s%s", p.published.Words(), p.clearWords(), needed(need), p.must())
	case noticeOpen:
		return fmt.Sprintf("not published yet: must be public by %s (%s left)", date(p.by), howMany(p.left, "working day"))
	}
	return fmt.Sprintf("too late: not published yet, and %s before %s; %s%s", areLeft(p.clear), p.meetingWords(), needed(need), p.must())
}

// must says by which day papers are or were to be public; empty if it cannot be told.
func (p papers) must() string {
	if p.by.IsZero() {
		return ""
	}
	return ", by " + date(p.by)
}

// clearWords tells the clear days and the meeting: "6 clear days before the meeting of 17 February 2026".
func (p papers) clearWords() string {
	if p.published.Exact() && p.meeting.Exact() && !p.published.Before(p.meeting) {
		if p.published.After(p.meeting) {
			return "after " + p.meetingWords()
		}
		return "on the day of " + p.meetingWords()
	}
	most := ""
	if p.verdict == noticeLate && !(p.published.Exact() && p.meeting.Exact()) {
		most = "at most "
	}
	return fmt.Sprintf("%s%s before %s", most, howMany(p.clear, "clear day"), p.meetingWords())
}

func (p papers) meetingWords() string { return "the meeting of " + p.meeting.Words() }

func needed(days int) string {
	if days == 1 {
		return "1 is needed"
	}
	return fmt.Sprintf("%d are needed", days)
}

// howMany counts something: "1 clear day", "6 clear days".
func howMany(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// date writes a day as documents do.
func date(day time.Time) string { return day.Format("2 January 2006") }

// A keyNotice is what the record shows of the notice of a key decision.
type keyNotice struct {
	given, decision schema.Date
	days, need      int // days between, at most, and those that are asked for
	working         bool
	by              time.Time // last day of notice; zero: it cannot be told
	why             string    // of untold
	verdict         verdict   // unasked, untold, early, excepted or late
}

// keyNotice judges the notice of a key decision, which is asked for where the form's law knows it.
func (s *subject) keyNotice(p papers) keyNotice {
	d, regime := s.Decision, s.form.Regime
	k := keyNotice{need: regime.KeyDecisionDays, working: regime.KeyDecisionWorking}
	if d == nil || d.KeyDecision == nil || !*d.KeyDecision || k.need == 0 {
		return k
	}
	k.given, k.decision = d.Notice, d.Date
	if !s.meeting.IsZero() || !k.decision.Known() {
		k.decision = p.meeting
	}
	k.verdict = noticeUntold
	switch {
	case !k.given.Known():
		k.why = "when notice of the key decision was given is not recorded"
	case k.decision.Known():
		k.days = regime.NoticeDays(k.given.First(), k.decision.Last())
		if k.days < k.need {
			k.verdict, k.by = noticeLate, regime.NoticeBy(k.decision.Last())
		} else if regime.NoticeDays(k.given.Last(), k.decision.First()) >= k.need {
			k.verdict = noticeInTime
		}
	}
	if k.verdict != noticeInTime && (!weak(d.Urgency) || !weak(p.exception)) {
		k.verdict = noticeExcepted
	}
	return k
}

// words tells of notice that was too short.
func (k keyNotice) words() string {
	unit := "day"
	if k.working {
		unit = "clear working day"
	}
	days := howMany(k.days, unit) + " before"
	if k.given.After(k.decision) {
		days = "after"
	}
	return fmt.Sprintf("notice of the key decision was given %s, %s the decision of %s; %s",
		on(k.given), days, k.decision.Words(), needed(k.need)+thatIs(k.by))
}

// clearDaysAsked says who asks for how many: "the law asks for 3 clear days (Local Government Act 1972, section 100BA)".
func (s *subject) clearDaysAsked() string {
	who, authority := "form", s.regimeAuthority()
	if authority != "" {
		who = "law"
	}
	return fmt.Sprintf("the %s asks for %s%s", who, howMany(s.form.Regime.ClearDays, "clear day"), authority)
}

// regimeAuthority cites the law that the form's regime rests on: " (Local Government Act 1972, section 100B)".
func (s *subject) regimeAuthority() string {
	if authority := strings.TrimSpace(s.form.Regime.Authority); authority != "" {
		return " (" + authority + ")"
	}
	return ""
}
