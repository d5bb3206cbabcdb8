package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

var togetherRules = []Rule{
	{
		ID: "DR427", Severity: schema.Note, Since: "0.1", check: intersectionsConsidered,
		Title:     "where several groups are harmed, the analysis speaks of people who belong to more than one",
		Why:       "Harm adds up in people: an older disabled woman meets each of three effects. Row by row nobody sees it.",
		Authority: inSubstance,
		Mend:      `Under [analysis], write intersections: whom it meets more than once, and what is done about it. "None, because …" is an answer. This is asked once the decision is final, of negative impacts and of mixed ones from medium severity on.`,
	},
	{
		ID: "DR428", Severity: schema.Note, Since: "0.1", check: cumulativeConsidered,
		Title:     "where harm comes with a saving or beside other decisions, the analysis says what they add up to",
		Why:       "Each of several savings may be bearable for the same people, and all of them together not.",
		Authority: inSubstance,
		Mend:      `Under [analysis], write cumulative: which other decisions touch the same people, and what they add up to. "None, because …" is an answer. This is asked once the decision is final, of negative impacts and of mixed ones from medium severity on.`,
	},
}

// weighs says that an entry records harm that adds up: a negative impact, or a mixed one from medium severity on.
func (s *subject) weighs(entry schema.Impact) bool {
	return s.adverse(entry) && (entry.Impact == "negative" || entry.Severity == "medium" || entry.Severity == "high")
}

// harms names the kind of harm that entries record which weigh: "mixed" where no one is negative.
func (s *subject) harms() string {
	if slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return s.weighs(i) && i.Impact == "negative" }) {
		return "adverse"
	}
	return "mixed"
}

// harmed gives the groups that adverse entries of weight name, but for everybody, in the order of the file.
func (s *subject) harmed() []schema.Group {
	var ids []schema.Group
	known := make(map[schema.Group]bool)
	for i := range s.Impact {
		if !s.weighs(s.Impact[i]) {
			continue
		}
		for _, id := range s.Impact[i].Groups {
			if id != schema.AllGroups && !known[id] {
				known[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids
}

func intersectionsConsidered(s *subject) []gap {
	if !s.Decision.Final() || s.Analysis != nil && reasoned(s.Analysis.Intersections) {
		return nil
	}
	ids := s.harmed()
	if len(ids) < 2 {
		return nil
	}
	return []gap{{
		path: "analysis.intersections", message: s.harms() + " impacts are recorded on " + s.titles(ids) + ", and nothing on people who belong to more than one of these groups",
		hint: toPasteIn("analysis", s.Analysis != nil, `say whom it meets more than once; "none, because …" is an answer`, `intersections = "…"`),
	}}
}

// savingWords are those by which a change to the budget is a saving, in lower case.
var savingWords = []string{" less", "saving", "save", "reduc", "cut", "lower", "-£", "−£", "minus"}

// otherDecisions are words by which a proposal says that it is one of several.
var otherDecisions = []string{
	"savings programme", "programme of savings", "other savings", "budget proposals", "other proposals", "other decisions", "wider programme",
	"medium term financial", "medium-term financial",
}

// among says why the policy is one of several that may add up; empty: nothing says that it is.
func (s *subject) among() string {
	p := &s.Policy
	switch {
	case p.Kind == "budget":
		return "the policy is part of a budget"
	case containsAny(strings.ToLower(p.BudgetChange), savingWords...):
		return "the policy saves money"
	case containsAny(strings.ToLower(string(p.Description)), otherDecisions...):
		return "the proposal speaks of other decisions"
	}
	return ""
}

func cumulativeConsidered(s *subject) []gap {
	if !s.Decision.Final() || s.Analysis != nil && reasoned(s.Analysis.Cumulative) || !slices.ContainsFunc(s.Impact, s.weighs) {
		return nil
	}
	why := s.among()
	if why == "" {
		return nil
	}
	return []gap{{
		path: "analysis.cumulative", message: why + " and " + map[string]string{"adverse": "an adverse", "mixed": "a mixed"}[s.harms()] + " impact is recorded; what it adds up to with other decisions for the same people is not",
		hint: toPasteIn("analysis", s.Analysis != nil, `say which other decisions touch the same people; "none, because …" is an answer`, `cumulative = "…"`),
	}}
}
