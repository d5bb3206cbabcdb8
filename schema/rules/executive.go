package rules

import (
	"strings"

	"dueregard/schema"
)

// executive says that the law on executives in England may hold for the decision. A form for England that
// knows no notice of key decisions is that of a body without an executive.
func (s *subject) executive() bool {
	return (s.form.Nation == "" || s.form.Nation == "england" && s.form.Regime.KeyDecisionDays > 0) && !s.outsideExecutive()
}

// Words of decision makers that are, and that are not, of the executive of a council. The first weigh more: a Cabinet
// committee is of the executive.
var (
	insideExecutive = []string{"cabinet", "executive", "portfolio", "leader", "mayor", "joint committee"}
	otherMakers     = []string{"committee", "board", "governing", "governors", "trustees", "panel", "fire authority", "fire officer", "chief constable",
		"crime commissioner", "vice-chancellor", "headteacher", "head teacher"}
)

// outsideExecutive says that who decides is a council as a whole, one of its committees, or another body without an
// executive. A post, and a name that tells nothing, may be of one.
func (s *subject) outsideExecutive() bool {
	if s.Decision == nil || weak(s.Decision.Maker) {
		return false
	}
	low := strings.ToLower(s.Decision.Maker)
	if containsAny(strings.ReplaceAll(low, "chief executive", ""), insideExecutive...) {
		return false
	}
	return containsAny(low, otherMakers...) || strings.HasSuffix(strings.TrimRight(low, " ."), "council") && !officer(low)
}

// officer says that words in lower case name an officer's post, whomever the officer consults.
func officer(low string) bool {
	low, _, _ = strings.Cut(low, "consult")
	return containsAny(low, "director", "head of", "officer", "chief executive", "manager")
}

// officerIsNote makes it advice where an officer took a decision that is not key.
func officerIsNote(s *subject, _ gap) schema.Severity {
	d := s.Decision
	return lighter(d != nil && d.KeyDecision != nil && !*d.KeyDecision && officer(strings.ToLower(d.Maker)), schema.Note)
}

// envelope says that the decision sets a total, and that each part of it is decided later.
func (s *subject) envelope() bool { return s.Decision != nil && s.Decision.Stage == "envelope" }
