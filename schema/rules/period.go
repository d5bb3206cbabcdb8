package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
)

var periodRules = []Rule{
	{
		ID: "DR310", Severity: schema.Warning, Since: "0.1", check: consultationForwards,
		Title:     "a consultation ends after it begins",
		Why:       "With the dates the wrong way round nobody can tell how long people had, nor whether it closed before the decision.",
		Authority: practice,
		Mend:      "Check from and to of the [[consultation]]; most often a year is wrong, or the two were exchanged.",
	},
}

var lengthRules = []Rule{
	{
		ID: "DR313", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationLong,
		Title:     "a consultation is open as long as the house asks",
		Why:       "People need time enough to understand the proposal and to answer; the body has said how much it gives them.",
		Authority: gunning + "; the house template: limits.consultation-days",
		Mend: "Check from and to. Events that overlap, or follow one another within a month, count as one consultation, and the longest counts. " +
			"If it was shorter, say why the time was enough, in a [[response]]; or keep it open.",
	},
}

var surveyRules = []Rule{
	{
		ID: "DR320", Severity: schema.Note, Since: "0.1", check: surveyEnds,
		Title:     "a survey says how long it was open",
		Why:       "With its first day alone nobody can tell whether people had time to answer.",
		Authority: gunning,
		Mend:      "Add to, the last day, to the entry; or write the whole period as from: \"October and November 2025\".",
	},
}

// consultationForwards compares whole periods, so that "2014" to "March 2014" passes.
func consultationForwards(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		if c := &s.Consultation[i]; c.To.Before(c.From) {
			gaps = append(gaps, gap{
				path:    at("consultation", i) + ".to",
				message: fmt.Sprintf("%s ended %s, before it began %s", s.consultationName(i), on(c.To), on(c.From)),
				hint:    "check from and to; most often a year is wrong, or the two were exchanged",
			})
		}
	}
	return gaps
}

// A span is the longest time that a consultation can have been open.
type span struct {
	first, last time.Time
	entry       int // of the log, that closed last
}

// days counts the first and the last.
func (p span) days() int { return int(p.last.Sub(p.first).Hours()/24) + 1 }

// oneConsultation is how many days may lie between events of one consultation.
const oneConsultation = 31

// consultationLong is content with one consultation that was open long enough: meetings along the way are
// part of it. It is silent where a day from which people could answer is all that is known.
func consultationLong(s *subject) []gap {
	least := s.form.Limits.ConsultationDays
	spans, ok := s.spans()
	if least == 0 || !ok || len(spans) == 0 {
		return nil
	}
	longest := slices.MaxFunc(spans, func(a, b span) int { return cmp.Compare(a.days(), b.days()) })
	if longest.days() >= least {
		return nil
	}
	return []gap{{
		path: at("consultation", longest.entry) + ".to",
		message: fmt.Sprintf("the longest consultation in the log was open for at most %s, %s to %s; the house asks for %d", days(longest.days()),
			longest.first.Format("2 January 2006"), longest.last.Format("2 January 2006"), least),
		hint: "check from and to; if they are right, say in a [[response]] why the time was enough",
	}}
}

func days(n int) string {
	if n == 1 {
		return "one day"
	}
	return fmt.Sprintf("%d days", n)
}

// spans puts the entries of the log together to consultations. ok is false where the end of one is not known.
func (s *subject) spans() (joined []span, ok bool) {
	var all []span
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		switch {
		case !c.From.Known() || c.To.Before(c.From):
			continue
		case c.To.Known():
			all = append(all, span{c.From.First(), c.To.Last(), i})
		case openEnded(c.From) || !c.To.IsZero():
			return nil, false
		default:
			all = append(all, span{c.From.First(), c.From.Last(), i})
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return a.first.Compare(b.first) })
	for _, p := range all {
		if last := len(joined) - 1; last >= 0 && p.first.Before(joined[last].last.AddDate(0, 0, oneConsultation)) {
			if p.last.After(joined[last].last) {
				joined[last].last, joined[last].entry = p.last, p.entry
			}
			continue
		}
		joined = append(joined, p)
	}
	return joined, true
}

// surveyEnds speaks of what people answer in their own time; a meeting is over on the day.
func surveyEnds(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		if !c.To.IsZero() || !c.From.Exact() && !openEnded(c.From) {
			continue
		}
		if how := strings.ToLower(c.Activity + " " + c.Method); containsAny(how, surveyWords...) && !containsAny(how, eventWords...) {
			gaps = append(gaps, gap{
				path: at("consultation", i) + ".to", message: fmt.Sprintf("%s began %s; how long it was open is not recorded", s.consultationName(i), on(c.From)),
				hint: toPaste("write its last day", `to = "…"`),
			})
		}
	}
	return gaps
}

var (
	surveyWords = []string{"survey", "questionnaire", "public consultation", "call for", "comment"}
	eventWords  = []string{"meeting", "event", "workshop", "focus", "interview", "conversation", "at the door", "exit"}
)

// openEnded says that a date names only the day from which something was so.
func openEnded(d schema.Date) bool {
	written := strings.ToLower(strings.TrimSpace(d.String()))
	return strings.HasPrefix(written, "from ") || strings.HasPrefix(written, "since ")
}
