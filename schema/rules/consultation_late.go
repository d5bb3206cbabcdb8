package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// checkDates is what to do about a consultation that came too late.
const checkDates = "check both dates; if they are right, the decision needs to be taken again with "

// byLaw is what to do about a step that by law follows the decision, and before which nobody was heard.
const byLaw = "by law this step may follow the decision; say in another entry who was heard before it, or with none why nobody was"

func consultedBeforeDeciding(s *subject) []gap {
	if s.asking() {
		return nil
	}
	var gaps []gap
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		if !c.From.After(s.decided()) || followsByLaw(c) && s.heardBefore() {
			continue
		}
		gaps = append(gaps, tellLate(c, gap{
			path:    at("consultation", i) + ".from",
			message: fmt.Sprintf("%s began %s, after the decision of %s", s.consultationName(i), on(c.From), s.decided().Words()),
			hint:    checkDates + "what was heard",
		}))
	}
	return gaps
}

func consultationClosed(s *subject) []gap {
	if s.asking() {
		return nil
	}
	var gaps []gap
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		if !c.To.After(s.decided()) || c.From.After(s.decided()) || followsByLaw(c) && s.heardBefore() {
			continue
		}
		closes := "closed"
		if s.running(c) {
			closes = "closes"
		}
		gaps = append(gaps, tellLate(c, gap{
			path:    at("consultation", i) + ".to",
			message: fmt.Sprintf("%s %s %s, after the decision of %s", s.consultationName(i), closes, on(c.To), s.decided().Words()),
			hint:    checkDates + "all that was heard",
		}))
	}
	return gaps
}

// tellLate makes less of what follows a decision by law.
func tellLate(c *schema.Consultation, g gap) gap {
	if followsByLaw(c) {
		g.hint, g.severity = byLaw, schema.Note
	}
	return g
}

// lawfullyLate are words by which an entry says that it is a step which by law follows a decision, or may, in lower case.
var lawfullyLate = []string{
	"s.188", "s188", "s. 188", "section 188", "collective consultation", "objection period", "objections to the order", "statutory notice",
	"experimental order", "experimental traffic order",
}

// followsByLaw says that an entry is about such a step.
func followsByLaw(c *schema.Consultation) bool {
	return containsAny(strings.ToLower(strings.Join([]string{c.Activity, c.Method, c.Audience}, "\n")), lawfullyLate...)
}

// heardBefore says that people were heard before the decision.
func (s *subject) heardBefore() bool {
	return s.once.heardBefore.of(func() bool {
		return slices.ContainsFunc(s.heldConsultations(), func(i int) bool {
			c := &s.Consultation[i]
			return c.From.Known() && !c.From.After(s.decided()) && !c.To.After(s.decided()) && len(s.lacksOf(c)) == 0
		})
	})
}

// weighLateConsultation makes less of what follows another consultation, and of what comes while options are open: then
// people can still be heard on what is left.
func weighLateConsultation(s *subject, g gap) schema.Severity {
	return cmp.Or(whileOpen(s, g), lighter(s.heardBefore(), schema.Warning))
}
