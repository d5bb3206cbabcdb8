package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var outcomeRules = []Rule{
	{
		ID: "DR420", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: analysisSummed,
		Title:     "the analysis says what the evidence shows, taken together",
		Why:       "A decision maker needs the conclusion as well as the parts, and so does anybody who asks later.",
		Authority: knowing,
		Mend:      "Write it in a few sentences under [analysis], as summary.",
	},
	{
		ID: "DR421", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: outcomeNamed,
		Title:     "the outcome of the analysis is named",
		Why:       "An analysis leads somewhere: no major change, adjusting the policy, continuing despite an adverse impact, or stopping to rethink.",
		Authority: guidance + ": the four outcomes",
		Mend:      `Under [analysis], add outcome = "no-change", "adjust", "continue" or "stop", and outcome-reason.`,
	},
	{
		ID: "DR422", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: noChangeFits,
		Title:     "an outcome of no change fits the impacts",
		Why:       "Harm that nothing answers contradicts the outcome. To continue despite it is another outcome, and needs its justification.",
		Authority: guidance + ": the four outcomes",
		Mend:      `A mitigation, a response or a justification of each adverse impact satisfies the rule; so does another outcome: "adjust", or "continue" with its outcome-reason.`,
	},
	{
		ID: "DR423", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: continueJustified,
		Title:     "continuing despite an adverse impact is justified",
		Why:       "Harm that stays must be a proportionate means of achieving a legitimate aim, and the record says which.",
		Authority: guidance + "; Equality Act 2010 ss.15 and 19",
		Mend:      "Write the justification as outcome-reason under [analysis], or as justification of an [[impact]]. Either satisfies the rule; a mitigation alone does not, for it says nothing of the harm that stays.",
	},
	{
		ID: "DR424", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: justifiedContinues,
		Title:     "harm that is justified goes with the outcome to continue",
		Why:       "The outcome is what a reader sees first: of harm that stays and is justified it says \"continue\", not \"no change\".",
		Authority: guidance + ": the four outcomes",
		Mend:      `Under [analysis], write outcome = "continue" where the justification is what answers an adverse impact.`,
	},
}

func analysisSummed(s *subject) []gap {
	if s.Analysis != nil && !weak(s.Analysis.Summary) {
		return nil
	}
	return []gap{{
		"analysis.summary", "what the evidence shows, taken together, is not recorded",
		inTable("analysis", s.Analysis != nil, `summary = """…""", a few sentences on what it shows and how that shaped the proposal`),
	}}
}

func (s *subject) outcome() string {
	if s.Analysis == nil {
		return ""
	}
	return s.Analysis.Outcome
}

func outcomeNamed(s *subject) []gap {
	if s.outcome() != "" {
		return nil
	}
	return []gap{{
		"analysis.outcome", "the outcome of the analysis is not recorded",
		inTable("analysis", s.Analysis != nil, `outcome = "no-change", "adjust", "continue" or "stop", with outcome-reason`),
	}}
}

func noChangeFits(s *subject) []gap {
	i := s.firstUnchanged(harmStays)
	if i < 0 {
		return nil
	}
	return []gap{{
		"analysis.outcome",
		fmt.Sprintf("the outcome is no change, but the %s impact on %s has neither a mitigation, a response nor a justification", s.Impact[i].Impact, s.entryName(i)),
		`write mitigation or response in ` + nth("impact", i) + `; or outcome = "adjust", or "continue" with outcome-reason`,
	}}
}

func justifiedContinues(s *subject) []gap {
	i := s.firstUnchanged(func(entry schema.Impact) bool {
		return entry.Adverse() && !mitigated(entry) && reasoned(entry.Justification)
	})
	if i < 0 {
		return nil
	}
	return []gap{{
		"analysis.outcome",
		fmt.Sprintf("the outcome is no change, but the %s impact on %s stays and is justified", s.Impact[i].Impact, s.entryName(i)),
		`write outcome = "continue", if the policy goes on despite it`,
	}}
}

// firstUnchanged gives the index of the first such entry where the outcome is no change; -1: none.
func (s *subject) firstUnchanged(is func(schema.Impact) bool) int {
	if s.outcome() != "no-change" {
		return -1
	}
	return slices.IndexFunc(s.Impact, is)
}

func continueJustified(s *subject) []gap {
	justified := slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return reasoned(i.Justification) })
	if s.outcome() != "continue" || justified || reasoned(s.Analysis.OutcomeReason) {
		return nil
	}
	return []gap{{
		"analysis.outcome-reason", "the outcome is to continue, and neither its reason nor a justification of an impact is recorded",
		`write in [analysis]: outcome-reason = """…""", the aim and why the means are in proportion to it; or justification in the [[impact]]`,
	}}
}
