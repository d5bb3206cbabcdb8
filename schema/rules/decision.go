package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var decisionRules = []Rule{
	{
		ID: "DR610", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: makerNamed,
		Title:     "the decision maker is named",
		Why:       "The statement is written for whoever decides, and only they can have the regard that is due.",
		Authority: knowing,
		Mend:      `Under [decision], write maker = "Cabinet", or whoever decides under which delegation.`,
	},
	{
		ID: "DR611", Severity: schema.Warning, Since: "0.1", check: decidedWasAssessed,
		Title:     "what was decided is what was assessed",
		Why:       "An option or a part that was added after the analysis has not been considered.",
		Authority: inTime,
		Mend:      "Use the same names under [policy] and [decision]; assess what was added.",
	},
	{
		ID: "DR612", Severity: schema.Warning, Since: "0.1", check: laterAssessmentPlanned,
		Title:     "while options are open, the assessment to come has an owner and a date",
		Why:       "A decision in stages is in order where somebody will complete the analysis before the last one.",
		Authority: inTime + "; principle 5: a continuing duty",
		Mend:      `Add an [[action]] that completes the assessment, with owner and due; or owner and review-date under [monitoring].`,
	},
}

func makerNamed(s *subject) []gap {
	signed := slices.ContainsFunc(s.standing(), func(signed schema.SignOff) bool { return signed.Role == "decision-maker" })
	if signed || s.Decision != nil && !weak(s.Decision.Maker) {
		return nil
	}
	return []gap{{
		"decision.maker", "who decides is not recorded",
		inTable("decision", s.Decision != nil, `maker = "Cabinet", or "Director of … under delegation"`),
	}}
}

func decidedWasAssessed(s *subject) []gap {
	if s.Decision == nil {
		return nil
	}
	return slices.Concat(
		notAmong("decision.options", "option", s.Decision.Options, s.Policy.Options),
		notAmong("decision.parts", "part", s.Decision.Parts, s.Policy.Parts),
	)
}

// notAmong gives what was decided and is not among what was assessed, where both are recorded.
func notAmong(path, what string, decided, assessed []string) []gap {
	if len(assessed) == 0 {
		return nil
	}
	var gaps []gap
	for i, name := range decided {
		same := func(other string) bool { return strings.EqualFold(strings.TrimSpace(name), strings.TrimSpace(other)) }
		if !slices.ContainsFunc(assessed, same) {
			gaps = append(gaps, gap{
				at(path, i), fmt.Sprintf("the %s decided on, %q, is not among those assessed", what, name),
				didYouMean(name, assessed, fmt.Sprintf("use the same name as under policy.%ss, or assess it", what)),
			})
		}
	}
	return gaps
}

func laterAssessmentPlanned(s *subject) []gap {
	if s.Decision.Final() {
		return nil
	}
	if m := s.Monitoring; m != nil && (!weak(m.Owner) || len(m.ReportsTo) > 0) && m.ReviewDate.Known() {
		return nil
	}
	planned := slices.ContainsFunc(s.Action, func(a schema.Action) bool {
		return a.Status != "done" && a.Status != "dropped" && !weak(a.Owner) && a.Due.Known()
	})
	if planned {
		return nil
	}
	return []gap{{
		"decision.stage", fmt.Sprintf("the decision is at the stage %q, and the assessment to come has no owner and date", s.Decision.Stage),
		`add [[action]] with action = "Complete this assessment before …", owner and due`,
	}}
}
