package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var impactRules = []Rule{
	{
		ID: "DR408", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: adverseAnswered,
		Title:     "an adverse impact has a mitigation, a response or a justification",
		Why:       "The decision maker must know what is done about harm, or why it is accepted.",
		Authority: guidance + "; Equality Act 2010 ss.15 and 19",
		Mend:      `Name the actions that reduce it, mitigation = ["action-id"]; or say what is done about it, response = "…"; or why it is justified, justification = "…". Any of them satisfies the rule. A response without an action has neither owner nor date, which DR414 notes.`,
	},
	{
		ID: "DR409", Severity: schema.Error, Since: "0.1", check: mitigationExists,
		Title:     "a mitigation is an action of the action plan",
		Why:       "A mitigation that nobody is accountable for may never happen.",
		Authority: guidance,
		Mend:      "Add an [[action]] with that id, an owner and a date; or correct the id.",
	},
	{
		ID: "DR410", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: adverseMeasured,
		Title:     "an adverse impact says how many people it touches, and how badly",
		Why:       "Likely adverse effects are weighed by their extent. That it cannot be known, with the reason, is an answer.",
		Authority: hurley,
		Mend:      `Add severity = "low", "medium" or "high", and people-affected: a number, or "cannot be known, because …".`,
	},
	{
		ID: "DR411", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: benignShown,
		Title:     "an impact that harms nobody rests on something",
		Why:       "That there is no harm is a conclusion as well, and needs its reasons or its evidence.",
		Authority: inSubstance,
		Mend:      "Say in considered why, in a sentence, or cite sources. \"No impact\" or \"Neutral\" only repeats the conclusion.",
	},
	{
		ID: "DR412", Severity: schema.Note, Since: "0.1", check: impactJudged,
		Title:     "an impact is judged",
		Why:       "A word (positive, negative, neutral, mixed, none, not-known) lets the decision maker see at a glance where harm is.",
		Authority: guidance,
		Mend:      `Add impact = "positive", "negative", "neutral", "mixed", "none" or "not-known" to the entry.`,
	},
	{
		ID: "DR413", Severity: schema.Warning, Since: "0.1", check: unknownFollowedUp,
		Title:     "an impact that is not known is followed up",
		Why:       "To decide without knowing is acceptable where it is said why, or when it will be known.",
		Authority: hurley,
		Mend:      `Say in considered why it cannot be known, or add an [[action]] with answers = ["impact.sex"].`,
	},
	{
		ID: "DR414", Severity: schema.Note, Since: "0.1", check: responseHasAction,
		Title:     "what is done about an adverse impact stands in the action plan",
		Why:       "In the plan it has an owner and a date; in a sentence it has neither.",
		Authority: guidance,
		Mend:      `Add an [[action]] with id, owner and due, and name it: mitigation = ["action-id"].`,
	},
}

// eachImpact asks of every entry of the analysis, by its index, whether it is a gap.
func (s *subject) eachImpact(ask func(int, schema.Impact) (gap, bool)) []gap {
	var gaps []gap
	for i, entry := range s.Impact {
		if g, is := ask(i, entry); is {
			gaps = append(gaps, g)
		}
	}
	return gaps
}

// mitigated says that something is done about the impact: an action, or at least words.
func mitigated(entry schema.Impact) bool {
	return len(entry.Mitigation) > 0 || reasoned(entry.Response)
}

// harmStays says that an adverse impact is recorded, and nothing that answers it.
func harmStays(entry schema.Impact) bool {
	return entry.Adverse() && !mitigated(entry) && bare(entry.Justification)
}

func adverseAnswered(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !harmStays(entry) {
			return gap{}, false
		}
		return gap{
			at("impact", i) + ".mitigation",
			fmt.Sprintf("the %s impact on %s has neither a mitigation, a response nor a justification", entry.Impact, s.entryName(i)),
			`write mitigation = ["id-of-an-action"], or response = "…", or justification = "…"`,
		}, true
	})
}

func mitigationExists(s *subject) []gap {
	ids := s.actionIDs()
	var gaps []gap
	for i, entry := range s.Impact {
		for j, id := range entry.Mitigation {
			if !slices.Contains(ids, id) {
				gaps = append(gaps, gap{
					at(at("impact", i)+".mitigation", j),
					fmt.Sprintf("the mitigation %q for %s is no action of the action plan", id, s.entryName(i)),
					didYouMean(id, ids, fmt.Sprintf("add [[action]] with id = %q, action, owner and due", id)),
				})
			}
		}
	}
	return gaps
}

func adverseMeasured(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		lacks := missing(
			part{"how many people", counted(entry.PeopleAffected)},
			part{"how badly", entry.Severity != ""},
		)
		if !entry.Adverse() || len(lacks) == 0 {
			return gap{}, false
		}
		hints := map[string]string{
			"how many people": `people-affected = "about 140", or "cannot be known, because …"`,
			"how badly":       `severity = "low", "medium" or "high"`,
		}
		hint := "write " + hints[lacks[0]]
		if len(lacks) > 1 {
			hint += "; and " + hints[lacks[1]]
		}
		return gap{at("impact", i), fmt.Sprintf("the %s impact on %s does not say %s", entry.Impact, s.entryName(i), list(lacks)), hint}, true
	})
}

// benignShown speaks of entries without harm, and of those that are not judged where the words are
// no more than a judgement.
func benignShown(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		benign := slices.Contains([]string{"none", "neutral", "positive"}, entry.Impact)
		verdict := entry.Impact == "" && entry.Rating == "" && !allWeak(entry.Considered, entry.Response, entry.Justification)
		if !benign && !verdict || len(entry.Sources) > 0 || !allBare(entry.Considered, entry.Response, entry.Justification) {
			return gap{}, false
		}
		message := fmt.Sprintf("the impact on %s is recorded as %s, without a reason or evidence", s.entryName(i), entry.Impact)
		if verdict {
			message = fmt.Sprintf("the entry for %s gives a conclusion, without a reason or evidence", s.entryName(i))
		}
		return gap{at("impact", i) + ".considered", message, `write considered = "…" with the reason, or sources`}, true
	})
}

func impactJudged(s *subject) []gap {
	var open []int
	for i, entry := range s.Impact {
		if entry.Recorded() && entry.Impact == "" && entry.Rating == "" {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return nil
	}
	var names []string
	for _, i := range open {
		if name := s.entryName(i); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return []gap{{
		at("impact", open[0]) + ".impact", "whether the impact is good or bad is not recorded for " + list(names),
		`write impact = "positive", "negative", "neutral", "mixed", "none" or "not-known"`,
	}}
}

func unknownFollowedUp(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if entry.Impact != "not-known" || len(entry.Mitigation) > 0 || !allBare(entry.Considered, entry.Response, entry.Justification) {
			return gap{}, false
		}
		hint := `write considered = "…" with the reason`
		for _, id := range entry.Groups {
			if s.actionFor("impact."+string(id)) >= 0 {
				return gap{}, false
			}
		}
		if len(entry.Groups) > 0 {
			hint += fmt.Sprintf(`, or add an [[action]] with answers = [%q]`, "impact."+string(entry.Groups[0]))
		}
		return gap{at("impact", i), "the impact on " + s.entryName(i) + " is not known, and neither a reason nor an action is recorded", hint}, true
	})
}

func responseHasAction(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !entry.Adverse() || len(entry.Mitigation) > 0 || bare(entry.Response) {
			return gap{}, false
		}
		return gap{
			at("impact", i) + ".mitigation",
			fmt.Sprintf("what is done about the %s impact on %s is no action with an owner and a date", entry.Impact, s.entryName(i)),
			`add an [[action]] with id, owner and due, and write mitigation = ["its-id"] here`,
		}, true
	})
}
