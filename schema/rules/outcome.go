package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

// outcomeRules are those about the analysis as a whole.
var outcomeRules = slices.Concat(conclusionRules, aimRules, subGroupRules, togetherRules, reasonRules, equalRules, proportionRules, rosyRules)

var conclusionRules = []Rule{
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
		Mend:      `A mitigation, a response or a justification of each adverse impact satisfies the rule; so does another outcome: "adjust", or "continue" with its outcome-reason. Where what was considered speaks of a remedy, DR408 says so and this rule is silent.`,
	},
	{
		ID: "DR423", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: continueJustified,
		Title:     "continuing despite an adverse impact is justified",
		Why:       "Whoever decides has to see why the policy goes on. Where it could be indirect discrimination, or arise from a disability, what is asked is whether it is a proportionate means of achieving a legitimate aim; the record says which aim, and why these means.",
		Authority: guidance + "; Equality Act 2010 ss.15 and 19",
		Mend:      "Where harm stays, write why as outcome-reason under [analysis], or as justification of an [[impact]]. Either satisfies the rule; a mitigation alone does not, for it says nothing of the harm that stays.",
	},
	{
		ID: "DR424", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: justifiedContinues,
		Title:     "harm that is justified goes with the outcome to continue",
		Why:       "The outcome is what a reader sees first: of harm that stays and is justified it says \"continue\", not \"no change\".",
		Authority: guidance + ": the four outcomes",
		Mend:      `Under [analysis], write outcome = "continue" where the justification is what answers an adverse impact.`,
	},
}

var reasonRules = []Rule{
	{
		ID: "DR429", Severity: schema.Note, Since: "0.1", check: outcomeReasoned,
		Title:     "the outcome of the analysis has its reason",
		Why:       "A word from a list does not tell what was adjusted, nor why nothing was.",
		Authority: guidance + ": the four outcomes",
		Mend:      "Under [analysis], write outcome-reason: why no change is needed, what was adjusted, or why the policy stops. To continue despite an adverse impact needs its justification, which DR423 asks for.",
	},
	{
		ID: "DR430", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: continueHasHarm,
		Title:     "the outcome to continue goes with an adverse impact",
		Why:       "It means to go on despite harm. If no entry records any, either the harm is missing or another outcome is meant.",
		Authority: guidance + ": the four outcomes",
		Mend:      `Record the harm as impact = "negative" or "mixed" of the groups that it falls on, or write outcome = "no-change".`,
	},
	{
		ID: "DR431", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: noChangeIsMild,
		Title:     "an outcome of no change goes with no severe impact",
		Why:       "No major change says that the policy is robust. Where harm is severe something was changed to reduce it, or the policy goes on despite it.",
		Authority: guidance + ": the four outcomes",
		Mend:      `Under [analysis], write outcome = "adjust" where the mitigation changes the policy, or "continue" with its justification; or judge the severity anew.`,
	},
}

func analysisSummed(s *subject) []gap {
	if s.Analysis != nil && !weak(s.Analysis.Summary) {
		return nil
	}
	return []gap{{
		path: "analysis.summary", message: "what the evidence shows, taken together, is not recorded",
		hint: toPasteIn("analysis", s.Analysis != nil, "say in a few sentences what it shows, and how that shaped the proposal", `summary = "…"`),
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
		path: "analysis.outcome", message: "the outcome of the analysis is not recorded",
		hint: toPasteIn("analysis", s.Analysis != nil, "name one of the four, and say why",
			`outcome = "continue"  # or no-change, adjust, stop`, `outcome-reason = "…"`),
	}}
}

// outcomeReasoned leaves the outcome to continue to continueJustified.
func outcomeReasoned(s *subject) []gap {
	if s.outcome() == "" || s.outcome() == "continue" || reasoned(s.Analysis.OutcomeReason) {
		return nil
	}
	hint := map[string]string{
		"no-change": "say why nothing need be changed",
		"adjust":    "say what was adjusted, and why",
		"stop":      "say why the policy stops",
	}[s.outcome()]
	return []gap{{
		path: "analysis.outcome-reason", message: fmt.Sprintf("why the outcome is %q is not recorded", s.outcome()),
		hint: toPaste(hint, `outcome-reason = "…"`),
	}}
}

func noChangeFits(s *subject) []gap {
	i := s.firstUnchanged(func(i int) bool { return s.harmStays(i) && !s.remedyInWords(i) })
	if i < 0 {
		return nil
	}
	return []gap{{
		path:    "analysis.outcome",
		message: "the outcome is no change, but " + s.harm(i) + " has neither a mitigation, a response nor a justification",
		hint:    toPaste("say what is done about "+nth("impact", i)+"; or name the outcome that fits", `outcome = "continue"  # or adjust, stop`, `outcome-reason = "…"`),
	}}
}

func justifiedContinues(s *subject) []gap {
	i := s.firstUnchanged(func(i int) bool {
		return s.Impact[i].Adverse() && !s.mitigated(i) && reasoned(s.Impact[i].Justification)
	})
	if i < 0 {
		return nil
	}
	return []gap{{
		path:    "analysis.outcome",
		message: "the outcome is no change, but " + s.harm(i) + " stays and is justified",
		hint:    toPaste("name the outcome to continue, if the policy goes on despite it", `outcome = "continue"`),
	}}
}

// firstUnchanged gives the index of the first such entry where the outcome is no change; -1: none.
func (s *subject) firstUnchanged(is func(int) bool) int {
	if s.outcome() != "no-change" {
		return -1
	}
	for i := range s.Impact {
		if is(i) {
			return i
		}
	}
	return -1
}

func continueJustified(s *subject) []gap {
	justified := slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return reasoned(i.Justification) })
	if s.outcome() != "continue" || justified || reasoned(s.Analysis.OutcomeReason) {
		return nil
	}
	return []gap{{
		path: "analysis.outcome-reason", message: "the outcome is to continue, and neither its reason nor a justification of an impact is recorded",
		hint: toPaste("say what the aim is and why the means are in proportion to it, here or as justification of the impact", `outcome-reason = "…"`),
	}}
}

// continueHasHarm is silent where an entry is not judged, or its impact not known: it may be what is meant.
func continueHasHarm(s *subject) []gap {
	if s.outcome() != "continue" || s.nothingRecorded() {
		return nil
	}
	open := func(i schema.Impact) bool {
		return i.Recorded() && (i.Adverse() || i.Impact == "" || i.Impact == "not-known")
	}
	if slices.ContainsFunc(s.Impact, open) {
		return nil
	}
	return []gap{{
		path: "analysis.outcome", message: "the outcome is to continue despite an adverse impact, and no entry records one",
		hint: `record the harm in the entries of the groups that it falls on; if there is none, write outcome = "no-change"`,
	}}
}

// noChangeIsMild leaves it to others where nothing answers the harm, or where its justification does.
func noChangeIsMild(s *subject) []gap {
	i := s.firstUnchanged(func(i int) bool {
		entry := s.Impact[i]
		return entry.Severity == "high" && entry.Adverse() && s.mitigated(i)
	})
	if i < 0 {
		return nil
	}
	return []gap{{
		path: "analysis.outcome", message: "the outcome is no change, and " + s.harm(i) + " is severe",
		hint: toPaste("name the outcome that fits: was something changed to reduce it, or does the policy go on despite it?", `outcome = "adjust"  # or continue, stop`),
	}}
}
