package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var leftOutRules = []Rule{
	{
		ID: "DR323", Severity: schema.Note, Since: "0.1", check: nothingLeftOutOfConsultation,
		Title:     "where the record says that people were not asked about a part, it says why",
		Why:       "Where a body consults, people must be able to answer to what is decided. A part that came later may need to be asked about again.",
		Authority: gunning,
		Mend: "Say in the same sentence why people were not asked about it, or record that they were, as another [[consultation]] with the version assessed. " +
			"It is asked only where the record itself says that something was left out of the consultation or added after it: when each part came is not recorded.",
	},
}

// Words by which a record says that something was left out of a consultation, in lower case; the last kind ends a sentence.
var (
	leftOutWords = newPhrases(
		"added after consultation", "added after the consultation", "added since consultation", "added since the consultation", "introduced after consultation",
		"introduced after the consultation", "introduced since the consultation", "not part of the consultation", "not form part of the consultation",
		"not included in the consultation", "not covered by the consultation",
	)
	leftOutEnd = []string{"not consulted on", "not been consulted on"}
	// leftOutReasons go on to say why, or that people are asked all the same, or turn it round.
	leftOutReasons = newPhrases(
		"because", " as ", "since it", " so ", "minor", "in answer", "in response", "request", "asked for", "result of", "again", "will be consulted", "later", "nothing", "none ",
		"separate", "own consultation", "not added", "no option", "no part",
	)
)

// nothingLeftOutOfConsultation is content with a consultation on the version assessed, beside one on another.
func nothingLeftOutOfConsultation(s *subject) []gap {
	versions := 0
	for _, i := range s.heldConsultations() {
		if weak(s.Policy.Version) || weak(s.Consultation[i].Version) {
			continue
		}
		if same, comparable := sameVersion(s.Consultation[i].Version, s.Policy.Version); comparable {
			versions |= map[bool]int{true: 1, false: 2}[same]
		}
	}
	if versions == 3 {
		return nil
	}
	var gaps []gap
	for _, t := range s.toldOfProposal() {
		if !strings.Contains(string(t.text), "consult") {
			continue
		}
		for sentence := range sentences(string(t.text)) {
			if strings.Contains(sentence, "consult") && leftOut(sentence) {
				gaps = append(gaps, gap{
					path: t.key, message: fmt.Sprintf("%q in %s: people were not asked about it, and why not is not recorded", opening(schema.Text(sentence)), inWords(t.key)),
					hint: "say why, or record the consultation in which they were",
				})
				break
			}
		}
	}
	return gaps
}

// toldOfProposal gives the texts on what is proposed, what it was before, and what was decided.
func (s *subject) toldOfProposal() []said {
	told := []said{{key: "policy.description", text: s.Policy.Description}}
	for i, option := range s.Policy.Options {
		told = append(told, said{key: at("policy.options", i), text: schema.Text(option)})
	}
	for i, part := range s.Policy.Parts {
		told = append(told, said{key: at("policy.parts", i), text: schema.Text(part)})
	}
	for i := range s.Consultation {
		c := &s.Consultation[i]
		told = append(told, said{key: at("consultation", i) + ".summary", text: c.Summary}, said{key: at("consultation", i) + ".changed", text: c.Changed})
	}
	if s.Analysis != nil {
		told = append(told, said{key: "analysis.summary", text: s.Analysis.Summary}, said{key: "analysis.outcome-reason", text: s.Analysis.OutcomeReason})
	}
	if s.Decision != nil {
		told = append(told, said{key: "decision.content", text: s.Decision.Content}, said{key: "decision.reasons", text: s.Decision.Reasons})
	}
	return told
}

func leftOut(sentence string) bool {
	said := leftOutWords.in(sentence) || slices.ContainsFunc(leftOutEnd, func(end string) bool {
		return len(sentence) >= len(end) && strings.EqualFold(sentence[len(sentence)-len(end):], end)
	})
	return said && !leftOutReasons.in(sentence)
}
