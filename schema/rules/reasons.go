package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// outcomeInTime finds an outcome, or a whole record, before its day.
func outcomeInTime(s *subject) []gap {
	d := s.Decision
	if d == nil || !s.notYet(d.Date) {
		return nil
	}
	if weak(d.Outcome) && (weak(d.Content) || weak(d.Reasons) || weak(d.Reference)) {
		return nil
	}
	return []gap{{
		path: "decision.date", message: fmt.Sprintf("the decision is dated %s, which is yet to come, and what came of it is recorded", d.Date.Words()),
		hint: "check the date; if the decision is yet to be taken, leave out what it will be",
	}}
}

// weighingWords are parts of words of which reasons that speak of people or of the analysis hold one.
var weighingWords = []string{"equal", "eqia", "eia", "due regard", "149", "psed", "protected", "impact", "assess", "analys", "statement", "adverse",
	"mitigat", "discrimin", "disadvant", "inclus", "group", "vulnerab", "barrier", "harm", "fair", "disab", "older", "young", "child", "women", "men ",
	"ethnic", "race", "racial", "religio", "faith", "belief", "gender", "sex", "trans ", "lgb", "pregnan", "matern", "carer", "people", "those who",
	"cydradd", "asesiad", "effaith", "anab", "pobl"}

// reasonsWeigh is asked of a decision that was taken on adverse impact, and silent where any word of its record may
// be about people or the analysis.
func reasonsWeigh(s *subject) []gap {
	d := s.ruling()
	adverse := slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return i.Adverse() })
	if d == nil || weak(d.Reasons) || !adverse || s.envelope() || s.consideredInRecord() {
		return nil
	}
	if containsAny(strings.ToLower(string(d.Reasons+" "+d.Content+" "+d.Purpose)), weighingWords...) {
		return nil
	}
	return []gap{{
		path: "decision.reasons", message: "the reasons for the decision do not speak of the equality analysis, which records adverse impact",
		hint: "say what the decision maker made of it, in the words of the minute",
	}}
}
