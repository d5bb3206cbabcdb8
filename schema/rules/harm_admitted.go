package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

var admittedRules = []Rule{
	{
		ID: "DR438", Severity: schema.Note, Since: "0.1", check: harmJudged,
		Title:     "an entry that tells of harm is not judged as if there were none",
		Why:       "Likely adverse effects are named. Harm that stands in a sentence, under a judgement that denies it, is not weighed and not mitigated.",
		Authority: hurley + "; " + inSubstance,
		Mend: `Write impact = "mixed" and what is done about it; or say in the same sentence, or in response, why nobody is harmed after all. ` +
			"It is asked of plain words (\"may find the change difficult\", \"some disruption\") where nothing is said to be done about it.",
	},
}

// harmNames are words of harm, in lower case, and harmToCome the ways in which an entry says that people will or may meet it.
var (
	harmNames = []string{
		"difficult", "harder", "worse", "distress", "disadvantaged", "isolated", "lose", "struggle", "unable", "disruption", "anxiety", "upset", "loss", "inconvenience",
	}
	harmToCome = pattern.Lazy(`\b(?:may|might|could|will|would) (?:[a-z’']+ ){0,4}?(?:difficult|harder|worse|distress|distressed|distressing|disadvantaged|isolated|lose|struggle|unable)\b|` +
		`\b(?:some|short-term|temporary|initial) (?:disruption|distress|anxiety|upset|loss|inconvenience)\b`)
)

// notHarm are words that deny such harm, say whose it would have been, or go on to what is done about it, in lower case.
var notHarm = []string{
	" no ", " not ", "n't", "nobody", "none ", "never", "without", " less ", "unlikely", "otherwise", " who ", " whom ", "if ", "unless", " but ", " so ", "however", "although",
	" instead", "until", "therefore", "now ", "today", "before", "reduc", "remov", "avoid", "prevent", "help", "support", "lower", "also keep", "staff will", "competitor",
}

// harmJudged is silent where harm to the group as a whole is recorded in another entry.
func harmJudged(s *subject) []gap {
	harmed := make(map[schema.Group]bool)
	for _, entry := range s.Impact {
		for _, id := range entry.Groups {
			harmed[id] = harmed[id] || entry.Adverse() && entry.SubGroup == ""
		}
	}
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !slices.Contains(benign, entry.Impact) || len(entry.Mitigation) > 0 || reasoned(entry.Response) || reasoned(entry.Justification) {
			return gap{}, false
		}
		sentence := admittedHarm(string(entry.Considered))
		if sentence == "" || slices.ContainsFunc(entry.Groups, func(id schema.Group) bool { return harmed[id] }) {
			return gap{}, false
		}
		return gap{
			path:    at("impact", i) + ".impact",
			message: fmt.Sprintf("the impact on %s is recorded as %s, and what was considered tells of harm: %q", s.entryName(i), entry.Impact, opening(schema.Text(sentence))),
			hint:    `judge it "mixed" and say what is done about it; or say why nobody is harmed after all`,
		}, true
	})
}

// admittedHarm gives the first sentence of a text that says that people will or may be harmed; empty: none does.
func admittedHarm(text string) string {
	if !containsAny(text, harmNames...) {
		return ""
	}
	for sentence := range sentences(text) {
		if lower := strings.ToLower(sentence) + " "; harmToCome().MatchString(lower) && !containsAny(lower, notHarm...) {
			return sentence
		}
	}
	return ""
}
