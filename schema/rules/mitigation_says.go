package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var mitigationSaidRules = []Rule{
	{
		ID: "DR439", Severity: schema.Note, Since: "0.1", check: mitigationSaysSo,
		Title:     "an action that an impact names as mitigation answers that impact",
		Why:       "The paper prints for whom an action is. Where the analysis names it for others, one of the two is wrong.",
		Authority: practice,
		Mend:      `Add the group to the action's answers = ["impact.disability"]; or take the action out of the entry's mitigation. An action that finds out more about the group, answers = ["evidence.disability"], is for it too. One that names nothing under answers is for whoever names it.`,
	},
}

// mitigationSaysSo tells once of an action that entries name, and that answers other things only. Of severe harm that
// nothing else reduces DR418 speaks.
func mitigationSaysSo(s *subject) []gap {
	besides := make([]distinct, len(s.Action))
	asked := make([]string, len(s.Action))
	for i := range s.Impact {
		if entry := &s.Impact[i]; s.adverse(*entry) && entry.Severity == "high" {
			continue
		}
		for _, j := range s.mitigations(i) {
			if j < len(s.Action) && !s.dropped(j) && s.beside(j, i) && !s.findsOut(j, s.Impact[i].Groups) {
				besides[j].add(s.entryName(i))
				asked[j] = s.reference(i)
			}
		}
	}
	var gaps []gap
	for j := range besides {
		if names := besides[j].names; len(names) > 0 {
			gaps = append(gaps, gap{
				path:    s.plan[j].path + ".answers",
				message: fmt.Sprintf("%s is named as mitigation for %s, and %s only", s.plan[j].name(), someOf(names), s.answersOnly([]int{j})),
				hint:    "add what it answers as well, such as " + fmt.Sprintf("%q", asked[j]) + "; or take it out of the entry's mitigation",
			})
		}
	}
	return gaps
}

// findsOut says that an action closes a gap in what is known of one of these groups, or of all.
func (s *subject) findsOut(j int, groups []schema.Group) bool {
	return slices.ContainsFunc(append(slices.Clone(groups), schema.AllGroups), func(g schema.Group) bool {
		return slices.ContainsFunc(s.plan[j].Answers, func(reference string) bool {
			return reference == "evidence."+string(g) || reference == "workforce."+string(g) || reference == "workforce.by."+string(g)
		})
	})
}
