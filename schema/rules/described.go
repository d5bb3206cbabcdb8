package rules

import (
	"dueregard/schema"
)

var describedRules = []Rule{
	{
		ID: "DR415", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: impactDescribed, weigh: weighDescribed,
		Title:     "an impact says what was considered",
		Why:       "A word and an action do not tell the decision maker what happens to people, nor what was weighed.",
		Authority: inSubstance,
		Mend:      "Say in considered what the policy does to the group, and what the evidence says. Where response or justification speaks of it, or nobody is harmed, this is a note.",
	},
}

// saysBesides says that an entry says something in words besides what was considered.
func saysBesides(entry schema.Impact) bool { return !allBare(entry.Response, entry.Justification) }

// impactDescribed leaves to others what has no words and no evidence at all.
func impactDescribed(s *subject) []gap {
	gaps := s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) || !bare(entry.Considered) {
			return gap{}, false
		}
		return gap{
			path: at("impact", i) + ".considered", message: "what " + s.harm(i) + " consists of is not recorded",
			hint: toPaste("say what happens to them, and what the evidence says", `considered = "…"`),
		}, true
	})
	first, names := s.entriesThat(func(i int) bool {
		entry := s.Impact[i]
		return !entry.Adverse() && entry.Impact != "not-known" && weak(entry.Considered) && (len(entry.Sources) > 0 || saysBesides(entry))
	})
	if first >= 0 {
		gaps = append(gaps, gap{
			path: at("impact", first) + ".considered", message: "what was considered is not recorded for " + names,
			hint: toPaste("say what the policy does to them, and what the evidence says", `considered = "…"`),
		})
	}
	return gaps
}

func weighDescribed(s *subject, g gap) schema.Severity {
	if entry := s.Impact[indexIn(g.path)]; entry.Adverse() && !saysBesides(entry) {
		return ""
	}
	return schema.Note
}
