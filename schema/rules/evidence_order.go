package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var evidenceOrderRules = []Rule{
	{
		ID: "DR226", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: evidenceInTime, weigh: whileOpen,
		Title:     "evidence is there before the analysis, the sign-off and the decision that rest on it",
		Why:       "What came later cannot have been weighed. Often a date is wrong; sometimes the statement was rewritten after the event.",
		Authority: inTime,
		Mend: "Check the dates. If they are right, take the analysis, the sign-off or the decision again with what is known now; new evidence on a live policy belongs to its review, " +
			"in a statement of its own that names this one as predecessor. Where an earlier edition or a draft was used, say so in the note of the source.",
	},
}

// whileOpen makes less of an order that can still be mended, as options are open.
func whileOpen(s *subject, _ gap) schema.Severity { return lighter(!s.Decision.Final(), schema.Note) }

// A milestone is a step of the decision that rests on what came before it.
type milestone struct {
	date schema.Date
	what string // "the decision"
}

// milestones gives the steps whose days are known, the last first. Of several sign-offs by officers, and of
// several papers that were put, it is the latest.
func (s *subject) milestones() []milestone {
	var steps []milestone
	add := func(date schema.Date, what string) {
		if date.Known() {
			steps = append(steps, milestone{date, what})
		}
	}
	add(s.decided(), "the decision")
	if last := s.lastPut(); last >= 0 {
		add(s.PutTo[last].Date, "the statement was put to "+s.PutTo[last].To)
	}
	if signed := s.latestSigned(); signed != nil {
		add(signed.Date, "the "+roleNames[signed.Role]+" signed off")
	}
	add(s.finished(), "the analysis was finished")
	return steps
}

// latestSigned gives the latest sign-off by an officer that stands; nil: none does.
func (s *subject) latestSigned() *schema.SignOff {
	var last *schema.SignOff
	for _, signed := range s.standing() {
		if signed.Role != "decision-maker" && (last == nil || signed.Date.Last().After(last.Date.Last())) {
			last = signed
		}
	}
	return last
}

// evidenceInTime compares each source, and figures with a date of their own, with the last step that it came after.
func evidenceInTime(s *subject) []gap {
	steps := s.milestones()
	var gaps []gap
	tell := func(path, title string, date schema.Date, note schema.Text) {
		if late := s.tooLate(date, steps); late != "" && !namesEdition(note) {
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("%q, dated %s, %s", title, date.Words(), late), hint: "check the dates; if an earlier edition was used, say so in the note",
			})
		}
	}
	for _, r := range s.records {
		for i := range r.Table {
			if t := &r.Table[i]; t.Date.Known() && s.asks(r) {
				tell(at(r.path+".table", i)+".date", t.Title, t.Date, t.Note)
			}
		}
	}
	for _, id := range s.sourceIDs() {
		source := s.Sources[id]
		tell(below("sources", id)+".date", s.sourceTitle(id), source.Date, source.Note)
	}
	return gaps
}

// tooLate tells after which of the steps a day certainly came: "came after the decision (4 May 2026)"; or that
// it is yet to come. Empty: neither.
func (s *subject) tooLate(date schema.Date, steps []milestone) string {
	for _, step := range steps {
		if date.After(step.date) {
			return fmt.Sprintf("came after %s (%s)", step.what, step.date.Words())
		}
	}
	if !s.today.IsZero() && date.Known() && date.First().After(s.today) {
		return "is yet to come"
	}
	return ""
}

// editionWords are some of those by which a note says that what was used is older than the date.
var editionWords = []string{"edition", "draft", "provisional", "advance", "early", "earlier", "before", "unpublished", "pre-publication", "shared with us", "ahead of"}

// namesEdition says that a note speaks of the form in which something was used.
func namesEdition(note schema.Text) bool {
	return !weak(note) && containsAny(strings.ToLower(string(note)), editionWords...)
}
