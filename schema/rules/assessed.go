package rules

import "dueregard/schema"

var assessedRules = []Rule{
	{
		ID: "DR659", Severity: schema.Note, Since: "0.1", check: assessedListed,
		Title:     "the options, the parts and the term that a decision names are recorded as assessed",
		Why:       "Who reads that option B was chosen, for five years, wants to see between which options, and whether five years were looked at.",
		Authority: inTime,
		Mend:      "Write options, parts and term of what was assessed under [policy], by the names that [decision] uses.",
	},
}

// assessedListed leaves it to decidedWasAssessed where both are recorded.
func assessedListed(s *subject) []gap {
	d := s.Decision
	if d == nil {
		return nil
	}
	var keys, lacks, lines []string
	for _, of := range []struct {
		key, what, value string
		lacks            bool
	}{
		{"options", "which options were assessed", `["…"]`, !allWeakWords(d.Options) && allWeakWords(s.Policy.Options)},
		{"parts", "which parts of the proposal were assessed", `["…"]`, !allWeakWords(d.Parts) && allWeakWords(s.Policy.Parts)},
		{"term", "for which term it was assessed", `"…"`, !weak(d.Term) && weak(s.Policy.Term)},
	} {
		if of.lacks {
			keys, lacks, lines = append(keys, of.key), append(lacks, of.what), append(lines, of.key+" = "+of.value)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	return []gap{{
		path: "policy." + keys[0], message: "the decision says what was chosen; the policy does not say " + list(lacks),
		hint: toPaste("say "+list(lacks), lines...),
	}}
}
