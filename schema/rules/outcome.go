package rules

import (
	"slices"

	"dueregard/schema"
)

var outcomeRules = []Rule{
	{
		ID: "DR420", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: analysisSummed,
		Title:     "the analysis says what the evidence shows, taken together",
		Why:       "A decision maker needs the conclusion as well as the parts, and so does anybody who asks later.",
		Authority: bracking,
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
		Why:       "With harm that nothing is done about, the outcome is to continue despite it, which needs its justification, or to adjust.",
		Authority: guidance + ": the four outcomes",
		Mend:      `Change outcome to "continue" with its reason, or to "adjust"; or mitigate the impact.`,
	},
	{
		ID: "DR423", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: continueJustified,
		Title:     "continuing despite an adverse impact is justified",
		Why:       "Harm that stays must be a proportionate means of achieving a legitimate aim, and the record says which.",
		Authority: guidance + "; Equality Act 2010 ss.15 and 19",
		Mend:      "Write the justification as outcome-reason under [analysis], or as justification of the impact.",
	},
}

func analysisSummed(s *subject) []gap {
	if s.Analysis != nil && !weak(s.Analysis.Summary) {
		return nil
	}
	return []gap{{
		"analysis.summary", "what the evidence shows, taken together, is not recorded",
		`add to [analysis]: summary = """…""", a few sentences on what it shows and how that shaped the proposal`,
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
		`add to [analysis]: outcome = "no-change", "adjust", "continue" or "stop", with outcome-reason`,
	}}
}

func noChangeFits(s *subject) []gap {
	if s.outcome() != "no-change" {
		return nil
	}
	for i, entry := range s.Impact {
		if entry.Adverse() && !mitigated(entry) {
			return []gap{{
				"analysis.outcome", "the outcome is no change, but nothing is done about the " + entry.Impact + " impact on " + s.entryName(i),
				`write outcome = "continue" with outcome-reason, or "adjust"; or add mitigation to ` + at("impact", i),
			}}
		}
	}
	return nil
}

func continueJustified(s *subject) []gap {
	justified := slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return !weak(i.Justification) })
	if s.outcome() != "continue" || justified || !weak(s.Analysis.OutcomeReason) {
		return nil
	}
	return []gap{{
		"analysis.outcome-reason", "the outcome is to continue, and why that is justified is not recorded",
		`add to [analysis]: outcome-reason = """…""", the aim and why the means are in proportion to it`,
	}}
}
