// Package rules checks what a statement records against the duty of section 149 of the Equality Act
// 2010, and against what its house template asks for.
//
// Its place in the flow: it takes the Statement that schema loaded and the Form that templates
// resolved, and gives findings to whoever shows them. It never sees a file, a clock or a screen. A
// finding speaks of the record and never of lawfulness: that is for the decision maker.
//
// A rule is one entry of the Catalogue, one function, and one file in examples/.
package rules

import (
	"slices"

	"dueregard/schema"
)

// A Rule is one thing that the checker looks for.
type Rule struct {
	ID        string          // "DR" and three digits; never given to another rule
	Title     string          // what a statement does when the rule has nothing to say
	Why       string          // why a decision maker needs it
	Authority string          // where that comes from
	Mend      string          // what to write
	Since     string          // version of the program that first had it
	Severity  schema.Severity // once nothing of the policy is left to be decided
	Early     schema.Severity // while options are still open (Decision.Final); empty: the same
	Short     bool            // asked even where a screening decided that no full statement is needed
	Records   []string        // of what it is asked: "statement", "report", "decision", "readiness"; nil: statements

	check func(*subject) []gap
	// The severity of a gap where it depends on what it is about; empty: that of the rule. nil: all alike. A house
	// that weighs the rule itself is not overruled.
	weigh func(*subject, gap) schema.Severity
	// A question of the form that has a severity of its own gives it to the gap.
	byQuestion bool
	// What a program can mend of a gap by itself; nil: nothing.
	fix func(*subject, gap) []schema.Change
	// Rests on the law on papers for meetings, of which the form's regime cites that of its nation.
	regime bool
	// What it finds is personal data, which no excerpt shows.
	masked bool
	// Says nothing where a finding as grave stands at the same key.
	yields bool
	// Goes by what was found before it in some other way.
	heeds bool
	// Asked after all others, as it is about what they found.
	late bool
}

// What rules are asked of, other than statements alone.
var (
	anyRecord   = []string{"statement", "report", "decision", "readiness"}
	ofReport    = []string{"report"}
	ofDecision  = []string{"decision"}
	ofReadiness = []string{"readiness"}
	onForms     = []string{"statement", "readiness"} // with sources, actions and indicators
)

// A gap is what a rule found: the start of a Finding.
type gap struct {
	path    string // key that it is about, which may be absent from the statement
	message string // what is not recorded; lower case, no full stop
	// What to do, in a line; below it, if it helps, TOML to paste, as it would stand in the file.
	hint string
	// Its own severity, where it matters less or more than others of its rule; empty: that of the rule, or what the rule
	// weighs it as.
	severity schema.Severity
}

// Groups of rules, by the first digit of their ids less one: the name for the command line, and the title.
var Groups = [9]struct{ Name, Title string }{
	{"policy", "Policy and screening"},
	{"evidence", "Evidence and workforce"},
	{"consultation", "Consultation"},
	{"impact", "Impact on each group"},
	{"actions", "Actions and monitoring"},
	{"decision", "Decision, sign-off and papers"},
	{"text", "Text and publication"},
	{"house", "What the form asks"},
	{"readiness", "Self-assessment"},
}

// Group is the index in Groups of the group that the rule belongs to.
func (r Rule) Group() int { return int(r.ID[2] - '1') }

// Catalogue is every rule, in the order of findings: policy and screening (1xx), evidence and
// workforce (2xx), consultation (3xx), impact (4xx), actions and monitoring (5xx), decision, sign-off
// and covering report (6xx), text and publication (7xx), the house (8xx), readiness (9xx).
var Catalogue = slices.Concat(
	policyRules, screeningRules, proposalRules,
	evidenceRules, referenceRules, tableRules, sourceRules, marriageRules, figureRules, blankRules, workforceRules,
	sourceUseRules, evidenceOrderRules, staffRules, evidenceFitRules, staffComparedRules, representationRules,
	consultationRules, consultationOrderRules, periodRules,
	consultedVersionRules, lengthRules, consultationCloseRules, reachRules, surveyRules, openMindRules, surveyTimeRules, leftOutRules,
	matrixRules, impactRules, outcomeRules, admittedRules, mitigationSaidRules,
	actionRules, monitoringRules, indicatorRules,
	signOffRules, decisionRules, decisionRecordRules, putToRules, restsOnRules, versionRules, reportRules, noticeRules, clockRules, termRules, wholeClockRules, assessedRules, fingerprintRules, boundRules, dutyRules,
	textRules, publicationRules, exemptRules, languageRules, guidanceRules, duplicateRules, twinRules, smallRules, personalRules, apartRules,
	houseRules, houseAnswerRules, houseImpactRules, houseBlankRules,
	readinessRules,
)

// Find gives the rule of that id.
func Find(id string) (Rule, bool) {
	i := slices.IndexFunc(Catalogue, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return Catalogue[i], true
}
