package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var consultationOrderRules = []Rule{
	{
		ID: "DR306", Severity: schema.Error, Since: "0.1", check: consultedBeforeDeciding,
		Title:     "consultation begins before the decision",
		Why:       "Consultation comes at a formative stage, while minds can still be changed.",
		Authority: gunning,
		Mend:      "Check both dates. If they are right, the decision needs to be taken again with what was heard before it.",
	},
	{
		ID: "DR307", Severity: schema.Error, Since: "0.1", check: consultationClosed,
		Title:     "consultation closes before the decision",
		Why:       "What comes in after the decision cannot have been taken into account.",
		Authority: gunning,
		Mend:      "Check both dates, consultation.to and decision.date.",
	},
	{
		ID: "DR308", Severity: schema.Warning, Since: "0.1", check: consultationBeforeSignOff,
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
		Mend:      "Add the group to groups of the consultation that reached it, or say in an entry with none why it was not asked.",
	},
}

func consultedBeforeDeciding(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		if from := s.Consultation[i].From; from.After(s.decided()) {
			gaps = append(gaps, gap{at("consultation", i) + ".from", fmt.Sprintf("%s began %s, after the decision of %s",
				s.consultationName(i), from.Words(), s.decided().Words()), "check from, and decision.date"})
		}
	}
	return gaps
}

func consultationClosed(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		c := s.Consultation[i]
		if c.To.After(s.decided()) && !c.From.After(s.decided()) {
			gaps = append(gaps, gap{at("consultation", i) + ".to", fmt.Sprintf("%s closed %s, after the decision of %s",
				s.consultationName(i), c.To.Words(), s.decided().Words()), "check to, and decision.date"})
		}
	}
	return gaps
}

func consultationBeforeSignOff(s *subject) []gap {
	var gaps []gap
	for _, i := range s.heldConsultations() {
		end := s.Consultation[i].To
		if end.IsZero() {
			end = s.Consultation[i].From
		}
		if end.After(s.decided()) {
			continue
		}
		for _, signed := range s.standing() {
			if end.After(signed.Date) {
				gaps = append(gaps, gap{
					at("consultation", i) + ".to", fmt.Sprintf("%s closed %s, after the %s signed off on %s",
						s.consultationName(i), end.Words(), roleNames[signed.Role], signed.Date.Words()),
					"check both dates; if they are right, have the statement signed off again",
				})
				break
			}
		}
	}
	return gaps
}

// affectedConsulted is silent where the log does not say which groups were reached: that is asked by
// no rule, and guessing would be worse.
func affectedConsulted(s *subject) []gap {
	reached, recorded := s.reached()
	if !recorded || slices.Contains(reached, schema.AllGroups) {
		return nil
	}
	var gaps []gap
	for i, entry := range s.Impact {
		if !entry.Adverse() {
			continue
		}
		for _, id := range entry.Groups {
			if id == schema.AllGroups || !s.knows(id) || slices.Contains(reached, id) || s.mentionedInLog(id) {
				continue
			}
			reached = append(reached, id)
			gaps = append(gaps, gap{
				"consultation", s.title(id) + " is adversely affected, but not recorded among those consulted",
				fmt.Sprintf(`add %q to groups of the entry that reached them, or an entry with none = "because …" (see %s)`, id, nth("impact", i)),
			})
		}
	}
	return gaps
}

// reached gives the groups that the log names, and whether it names any.
func (s *subject) reached() ([]schema.Group, bool) {
	var ids []schema.Group
	for _, c := range s.Consultation {
		ids = append(ids, c.Groups...)
		for _, t := range c.Theme {
			ids = append(ids, t.Groups...)
		}
	}
	return append(ids, s.meant(ids)...), len(ids) > 0
}

// mentionedInLog says that an entry speaks of the group in words.
func (s *subject) mentionedInLog(id schema.Group) bool {
	title := strings.ToLower(s.title(id))
	return slices.ContainsFunc(s.Consultation, func(c schema.Consultation) bool {
		return strings.Contains(strings.ToLower(c.Audience+" "+string(c.None+" "+c.Summary)), title)
	})
}
