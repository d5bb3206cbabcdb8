package rules

import (
	"fmt"
	"strings"
	"time"

	"dueregard/schema"
)

// clearDays is the law on notice of meetings, by nation.
const clearDays = "Local Government Act 1972 ss.100B and 100BA, executives SI 2012/2089 regs 6 and 7 and SI 2001/2290 (W. 178) reg. 5; Scotland: Local Government (Scotland) Act 1973 s.50B"

// onPapers are the records that go to a meeting.
var onPapers = []string{"statement", "report"}

var noticeRules = []Rule{
	{
		ID: "DR640", Records: onPapers, Severity: schema.Warning, Since: "0.1", check: publicInTime, weigh: openIsNote, regime: true,
		Title:     "papers are public as many clear days before the meeting as the form's law asks for",
		Why:       "People can only speak to a decision that they know of. Working days count, and neither the day of publication nor that of the meeting.",
		Authority: clearDays,
		Mend:      "Check publication.published and meeting-date. Where notice was shorter, say why under [publication], as exception; or under [decision], as urgency.",
	},
	{
		ID: "DR641", Records: ofDecision, Severity: schema.Warning, Since: "0.1", check: keyNoticeInTime,
		Title:     "notice of a key decision is given as many days before it as the form's law asks for",
		Why:       "The public and the scrutiny committee learn from the notice what is to be decided, and which documents there are.",
		Authority: "SI 2012/2089 reg. 9; general exception reg. 10, special urgency reg. 11",
		Mend:      "Check decision.notice and decision.date. Under the general exception or special urgency, say so under [decision], as urgency.",
	},
	{
		ID: "DR642", Records: ofDecision, Severity: schema.Note, Since: "0.1", check: keyNoticeRecorded,
		Title:     "it is recorded when notice of a key decision was given",
		Why:       "Without the day nobody can tell that it came in time.",
		Authority: "SI 2012/2089 reg. 9",
		Mend:      "Under [decision], write notice, the day on which the notice was published.",
	},
	{
		ID: "DR643", Severity: schema.Note, Since: "0.1", check: papersRecorded, regime: true,
		Title:     "of papers for a meeting it is recorded which, on what day, and since when they are public",
		Why:       "From these days anybody can count how long people had to read them.",
		Authority: clearDays,
		Mend:      "Under [publication], write meeting, meeting-date and, once they are out, published.",
	},
	{
		ID: "DR644", Severity: schema.Note, Since: "0.1", check: publicationUsable,
		Title:     "of a published statement it is recorded where it is, where to ask about it, and how long it is kept",
		Why:       "Somebody who needs it in another format has to ask somebody; and it is wanted again when the decision is challenged.",
		Authority: recorded + "; Local Government Act 1972 ss.100C and 100D: six years for the records of meetings, four for background papers",
		Mend:      "Under [publication], write url or kept-at, contact and retention.",
	},
}

func publicInTime(s *subject) []gap {
	p := s.notice()
	need := s.clearDaysAsked()
	switch p.verdict {
	case noticeLate:
		return []gap{{
			path: "publication.published", message: fmt.Sprintf("the papers were published %s, %s; %s", on(p.published), p.clearWords(), need+thatIs(p.by)),
			hint: s.exceptionHint("check both dates; if they are right, say why notice was shorter"),
		}}
	case noticeLapsed:
		return []gap{{
			path: "publication.published", message: fmt.Sprintf("no publication is recorded, and %s before %s; %s", areLeft(p.clear), p.meetingWords(), need+thatIs(p.by)),
			hint: s.exceptionHint("give the day if they are public; else say why notice is shorter, or take another meeting"),
		}}
	case noticeOpen:
		return []gap{{
			path: "publication.published", message: fmt.Sprintf("the papers are not recorded as published; for %s they have to be by %s (%s left): %s", p.meetingWords(), date(p.by), howMany(p.left, "working day"), need),
			hint: toPasteIn("publication", s.Publication != nil, "publish them, and give the day", `published = "…"`),
		}}
	}
	return nil
}

// thatIs tells the last day; empty if it cannot be told.
func thatIs(by time.Time) string {
	if by.IsZero() {
		return ""
	}
	return ", that is by " + date(by)
}

func areLeft(days int) string {
	if days == 1 {
		return "1 clear day is left"
	}
	return fmt.Sprintf("%d clear days are left", days)
}

func (s *subject) exceptionHint(words string) string {
	return toPasteIn("publication", s.Publication != nil, words, `exception = "…"`)
}

// openIsNote makes what can still be in time a reminder.
func openIsNote(s *subject, _ gap) schema.Severity {
	return lighter(s.notice().verdict == noticeOpen, schema.Note)
}

func keyNoticeInTime(s *subject) []gap {
	k := s.keyNotice(s.papers())
	if k.verdict != noticeLate {
		return nil
	}
	return []gap{{path: "decision.notice", message: k.words(), hint: s.inDecision("check both dates; under the general exception or special urgency, say so and why", `urgency = "…"`)}}
}

// keyNoticeRecorded is content where the record says it in words.
func keyNoticeRecorded(s *subject) []gap {
	d := s.Decision
	if d == nil || d.KeyDecision == nil || !*d.KeyDecision || !d.Notice.IsZero() || !s.executive() {
		return nil
	}
	if s.keyNotice(s.papers()).verdict == noticeExcepted {
		return nil
	}
	if containsAny(strings.ToLower(string(d.Purpose+" "+d.Content+" "+d.Reasons)), "notice of", "forward plan") {
		return nil
	}
	return []gap{{path: "decision.notice", message: "when notice of this key decision was given is not recorded", hint: s.inDecision("give the day on which the notice was published", `notice = "…"`)}}
}

// papersRecorded asks since when papers are public once the decision was taken, or the day of the meeting has come.
func papersRecorded(s *subject) []gap {
	p := s.Publication
	if !s.withPapers() {
		return nil
	}
	held := s.ruling() != nil || s.passed(p.MeetingDate)
	return toRecord("publication", "the record of the papers does not say ",
		keyed{key: "meeting", part: part{"which meeting they go to", !weak(p.Meeting)}},
		keyed{key: "meeting-date", part: part{"on what day it is", !p.MeetingDate.IsZero()}},
		keyed{key: "published", part: part{"since when they are public", !p.Published.IsZero() || !held || !weak(p.Exception)}},
	)
}

// A keyed part has the key under which it is recorded: a word, or a list of them.
type keyed struct {
	key string
	part
	list bool
}

// toRecord tells in one finding which parts a table that stands in the file lacks.
func toRecord(table, message string, parts ...keyed) []gap {
	var lacks, lines []string
	first := ""
	for _, p := range parts {
		if p.there {
			continue
		}
		if first == "" {
			first = table + "." + p.key
		}
		value := `"…"`
		if p.list {
			value = `["…"]`
		}
		lacks, lines = append(lacks, p.name), append(lines, p.key+" = "+value)
	}
	if len(lacks) == 0 {
		return nil
	}
	return []gap{{path: first, message: message + list(lacks), hint: toPaste("say "+list(lacks), lines...)}}
}

func publicationUsable(s *subject) []gap {
	p := s.Publication
	if p == nil || p.Published.IsZero() && p.URL == "" && weak(p.KeptAt) {
		return nil
	}
	public := !p.Published.IsZero() || p.URL != ""
	return toRecord("publication", "the record of publication does not say ",
		keyed{key: "kept-at", part: part{"where it can be found", !public || s.withPapers() || p.URL != "" || !weak(p.KeptAt)}},
		keyed{key: "contact", part: part{"whom people can ask about it", !public || !weak(p.Contact)}},
		keyed{key: "retention", part: part{"how long it is kept", !weak(p.Retention)}},
	)
}
