package rules

import (
	"fmt"
	"sort"

	"dueregard/schema"
)

var consultationOrderRules = []Rule{
	{
		ID: "DR306", Severity: schema.Error, Early: schema.Note, Since: "0.1", check: consultedBeforeDeciding, weigh: weighLateConsultation,
		Title:     "consultation begins before the decision",
		Why:       "Consultation comes at a formative stage, while minds can still be changed.",
		Authority: gunning,
		Mend: "Check both dates. If they are right, the decision needs to be taken again with what was heard before it. " +
			"A warning, where another consultation closed before the decision: what comes later is then about how it is put into practice. " +
			"A note, where the entry says that it is a step which by law follows a decision, such as the objection period of an experimental order " +
			"or collective consultation under section 188; silent, where others were heard before. Silent at the stage of a proposal, which is when people are asked.",
	},
	{
		ID: "DR307", Severity: schema.Error, Early: schema.Note, Since: "0.1", check: consultationClosed, weigh: whileOpen,
		Title:     "consultation closes before the decision",
		Why:       "What comes in after the decision cannot have been taken into account.",
		Authority: gunning,
		Mend: "Check both dates, consultation.to and decision.date. A step which by law follows a decision is a note, as in DR306. " +
			"Silent at the stage of a proposal, which is when people are asked.",
	},
	{
		ID: "DR308", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationBeforeSignOff,
		Title:     "consultation closes before the statement is signed off",
		Why:       "Whoever confirms the statement confirms that it rests on what was heard.",
		Authority: gunning,
		Mend:      "Check both dates. If they are right, add what was heard and have the statement signed off again.",
	},
	{
		ID: "DR309", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: affectedConsulted,
		Title:     "groups that are adversely affected were among those consulted",
		Why:       "Those who stand to lose can say best how much, and what would help.",
		Authority: hurley,
		Mend:      "Add the group to groups of the consultation that reached it, or say in an entry with none why it was not asked. Told once for each negative impact, and each mixed one of medium or high severity.",
	},
}

// consultationCloseRules are about the steps between the consultation and the decision.
var consultationCloseRules = []Rule{
	{
		ID: "DR314", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationBeforeAnalysis,
		Title:     "consultation closes before the analysis is finished",
		Why:       "An analysis that was finished while people were still being asked did not take in what they said.",
		Authority: gunning,
		Mend:      "Check both dates. If they are right, take what was heard into the analysis, and give it the day on which that was done.",
	},
	{
		ID: "DR315", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: consultationBeforePut,
		Title:     "consultation closes before the statement is put to the decision maker",
		Why:       "The decision maker has before it what was written then, and no more.",
		Authority: gunning + "; " + knowing,
		Mend:      "Check both dates. If what was heard later was put to the decision maker as well, record that as another [[put-to]].",
	},
}

// asking says that the decision only opened the question, so that consultation comes after it.
func (s *subject) asking() bool { return s.Decision != nil && s.Decision.Stage == "proposal" }

// A closing is the day on which a consultation was over.
type closing struct {
	schema.Date
	entry int    // of the log
	key   string // that holds the day: "to", or "from" where that is all there is
}

func (c closing) path() string { return at("consultation", c.entry) + "." + c.key }

// said tells of a closing: `consultation "Survey" closed on 30 November 2025`.
func (s *subject) said(c closing) string {
	was := "closed"
	if c.key == "from" {
		was = "was held"
	}
	return fmt.Sprintf("%s %s %s", s.consultationName(c.entry), was, on(c.Date))
}

// closings gives those of the consultations that were over by the decision, as far as is known.
func (s *subject) closings() []closing {
	var all []closing
	for _, i := range s.heldConsultations() {
		c := closing{s.Consultation[i].To, i, "to"}
		if c.IsZero() {
			c = closing{s.Consultation[i].From, i, "from"}
		}
		if c.Known() && !c.After(s.decided()) {
			all = append(all, c)
		}
	}
	return all
}

func consultationBeforeSignOff(s *subject) []gap {
	signatures := s.latestSignOffs()
	if len(signatures) == 0 {
		return nil
	}
	var gaps []gap
	for _, c := range s.closings() {
		if signed := firstBefore(signatures, c.Date); signed != nil {
			gaps = append(gaps, gap{
				path: c.path(), message: fmt.Sprintf("%s, after the %s signed off %s", s.said(c), roleNames[signed.Role], on(signed.Date)),
				hint: "check both dates; if they are right, have the statement signed off again",
			})
		}
	}
	return gaps
}

// latestSignOffs gives the sign-offs that stand, and of several of one kind the latest. Those that are certainly not
// before one that goes before them are left out besides: what is after them is after that one.
func (s *subject) latestSignOffs() []*schema.SignOff {
	return s.once.latestSignOffs.of(func() []*schema.SignOff {
		type kind struct{ role, step string }
		latest := make(map[kind]schema.Date)
		for _, signed := range s.standing() {
			of := kind{signed.Role, signed.Step}
			if last, is := latest[of]; !is || last.First().Before(signed.Date.First()) {
				latest[of] = signed.Date
			}
		}
		var earlier []*schema.SignOff
		for _, signed := range s.standing() {
			overtaken := latest[kind{signed.Role, signed.Step}].After(signed.Date)
			if n := len(earlier); !overtaken && (n == 0 || signed.Date.Last().Before(earlier[n-1].Date.Last())) {
				earlier = append(earlier, signed)
			}
		}
		return earlier
	})
}

// firstBefore gives the first of latestSignOffs that is certainly before a day; nil: none is.
func firstBefore(signatures []*schema.SignOff, day schema.Date) *schema.SignOff {
	i := sort.Search(len(signatures), func(i int) bool { return day.After(signatures[i].Date) })
	if i == len(signatures) {
		return nil
	}
	return signatures[i]
}

// consultationBeforeAnalysis leaves what closed after a sign-off to consultationBeforeSignOff.
func consultationBeforeAnalysis(s *subject) []gap {
	finished := s.finished()
	if !finished.Known() {
		return nil
	}
	signatures := s.latestSignOffs()
	var gaps []gap
	for _, c := range s.closings() {
		if c.After(finished) && firstBefore(signatures, c.Date) == nil {
			gaps = append(gaps, gap{
				path: c.path(), message: fmt.Sprintf("%s, after the analysis was finished %s", s.said(c), on(finished)),
				hint: "check both dates; if they are right, take what was heard into the analysis, and give the day of that as analysis.date",
			})
		}
	}
	return gaps
}

func consultationBeforePut(s *subject) []gap {
	last := s.lastPut()
	if last < 0 {
		return nil
	}
	put := s.PutTo[last]
	var gaps []gap
	for _, c := range s.closings() {
		if c.After(put.Date) {
			gaps = append(gaps, gap{
				path: c.path(), message: fmt.Sprintf("%s, after the statement was put to %s %s", s.said(c), put.To, on(put.Date)),
				hint: "check both dates; if what was heard was put to the decision maker later, add another [[put-to]]",
			})
		}
	}
	return gaps
}
