package rules

import (
	"fmt"
	"time"

	"dueregard/schema"
)

// A verdict is what the record shows of the notice that a meeting had of its papers.
type verdict int

const (
	noticeUnasked  verdict = iota // there are no papers for a meeting, or the form asks for no clear days
	noticeUntold                  // a day is not recorded or not exact, or the bank holidays are not listed
	noticeInTime                  // in time
	noticeExcepted                // shorter notice, or none, with the reason recorded
	noticeLate                    // too late
	noticeOpen                    // nothing is published yet, and can be in time
	noticeLapsed                  // nothing is published yet, and cannot be in time
)

// Papers are a statement or report on its way to a meeting, and the notice that the public has of them.
type papers struct {
	meeting   schema.Date // recorded, or the day that the caller asks about
	body      string      // that meets; empty: not recorded
	published schema.Date
	exception schema.Text // the reason for shorter notice; empty: none is recorded
	why       string      // of unasked and untold, for people
	clear     int         // clear days that there were, at most
	by        time.Time   // last day on which papers can be published in time; zero: it cannot be told
	left      int         // working days until then, that of the check and the last counted
	verdict   verdict
}

// notice judges the papers of a record.
func (s *subject) notice() papers { return s.once.notice.of(s.judgeNotice) }

func (s *subject) judgeNotice() papers {
	p := s.papers()
	need := s.form.Regime.ClearDays
	switch {
	case p.why != "":
		return p
	case need == 0:
		p.why = "the form asks for no clear days"
		return p
	case !p.meeting.Known():
		p.verdict, p.why = noticeUntold, "the day of the meeting is not recorded"
		return p
	}
	first, last := p.meeting.First(), p.meeting.Last()
	p.verdict = s.published(&p, first, last)
	if p.verdict != noticeInTime && p.by.IsZero() {
		p.by = s.publishBy(p.meeting)
	}
	if p.verdict == noticeLate || p.verdict == noticeLapsed || p.verdict == noticeUntold && !p.published.Known() {
		if !weak(p.exception) {
			p.verdict = noticeExcepted
		}
	}
	return p
}

// publishBy gives the last day on which papers can be published in time; the zero time where the meeting is not on an
// exact day, or the bank holidays before it are not listed.
func (s *subject) publishBy(meeting schema.Date) time.Time {
	if by := s.form.Regime.PublishBy(meeting.Last()); meeting.Exact() && s.form.Regime.Covers(by, meeting.Last()) {
		return by
	}
	return time.Time{}
}

// published compares the day of publication with a meeting that is between two days.
func (s *subject) published(p *papers, first, last time.Time) verdict {
	regime, need := s.form.Regime, s.form.Regime.ClearDays
	if !p.published.Known() {
		return s.unpublished(p, first, last)
	}
	p.clear = regime.ClearBetween(p.published.First(), last)
	covered := regime.Covers(p.published.First(), last)
	switch {
	case p.clear < need:
		return noticeLate
	case !covered:
		p.why = fmt.Sprintf("the form does not list the bank holidays of %s", years(p.published.First(), last))
		return noticeUntold
	case regime.ClearBetween(p.published.Last(), first) < need:
		p.why = "the days of publication and of the meeting are not exact"
		return noticeUntold
	}
	return noticeInTime
}

// unpublished says what can still be done on the day of the check.
func (s *subject) unpublished(p *papers, first, last time.Time) verdict {
	regime, need := s.form.Regime, s.form.Regime.ClearDays
	switch {
	case s.today.IsZero():
		p.why = "the day of publication is not recorded"
		return noticeUntold
	case !s.today.Before(first):
		p.why = "the day of publication is not recorded, and the day of the meeting has come"
		return noticeUntold
	}
	p.clear = regime.ClearBetween(s.today, last)
	switch {
	case p.clear < need:
		return noticeLapsed
	case !p.meeting.Exact():
		p.why = "nothing is published yet, and the day of the meeting is not exact"
		return noticeUntold
	case !regime.Covers(s.today, last):
		p.why = fmt.Sprintf("nothing is published yet, and the form does not list the bank holidays of %s", years(s.today, last))
		return noticeUntold
	}
	if p.by = s.publishBy(p.meeting); p.by.Before(s.today) {
		p.by = s.today // a weekend before the days that count, or before a list that begins
	}
	p.left = regime.ClearBetween(s.today.AddDate(0, 0, -1), p.by.AddDate(0, 0, 1))
	return noticeOpen
}

func years(from, to time.Time) string {
	if from.Year() == to.Year() {
		return fmt.Sprint(to.Year())
	}
	return fmt.Sprintf("%d to %d", from.Year(), to.Year())
}

// papers gives what a record says of them, without a verdict but for unasked with its reason.
func (s *subject) papers() papers {
	var p papers
	if pub := s.Publication; pub != nil {
		p = papers{meeting: pub.MeetingDate, body: pub.Meeting, published: pub.Published, exception: pub.Exception}
	}
	if p.body == "" && s.Report != nil {
		p.body = s.Report.Meeting
	}
	if p.meeting.IsZero() && s.Report != nil {
		p.meeting = s.Report.Date
	}
	if d := s.Decision; d != nil {
		if weak(p.exception) {
			p.exception = d.Urgency
		}
		if p.meeting.IsZero() && d.Meeting != nil && s.withPapers() {
			p.meeting, p.body = d.Meeting.Date, d.Meeting.Name
		}
	}
	switch {
	case !s.IsStatement() && s.Record != "report":
		p.why = "the file records no papers of a meeting"
	case s.short:
		p.why = "a screening decided that no full statement is needed"
	case s.Publication != nil && s.Publication.WithPapers != nil && !*s.Publication.WithPapers:
		p.why = "it does not go with the papers of a meeting"
	case !s.meeting.IsZero():
		p.meeting = schema.ParseDate(s.meeting.Format(time.DateOnly))
	case !s.withPapers() && s.Report == nil:
		p.why = "it is not recorded that it goes with the papers of a meeting"
	}
	return p
}

// withPapers says that the statement is recorded as going with the papers of a meeting.
func (s *subject) withPapers() bool {
	p := s.Publication
	if p == nil {
		return false
	}
	if p.WithPapers != nil {
		return *p.WithPapers
	}
	return !weak(p.Meeting) || !p.MeetingDate.IsZero()
}
