package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// lossWords are those of harm that a summary of a consultation uses, in lower case; each begins a word. They are fewer
// than harmWords, as a summary says much that is not about harm.
var lossWords = newPhrases(
	" lose ", " losing ", " lost ", " harder", " difficult", " worse", " worried", " isolat", " unsafe", " barrier", " unable", " struggl", " exclu", " unfair", " afraid",
	" disadvantag", " cannot ", " can't ", " could not ", " would close", " worse off",
)

// denialWords make a sentence of a summary say that there is no such harm, in lower case.
var denialWords = newPhrases(" no ", " nobody", " none ", " did not ", " do not ", " not be ", " not a ", " not un", " less ", " without ", " few ")

// unchanged says that what changed because of a consultation is not recorded, or that nothing did without a reason.
func unchanged(c *schema.Consultation) bool {
	const long = 64
	return restates(c.Changed, notedWords) || len(c.Changed) < long && strings.Contains(strings.ToLower(string(c.Changed)), "no change")
}

// summariesTakenUp speaks of sentences of summaries that tell of harm to a group for which none, or no effect, is recorded.
func summariesTakenUp(s *subject, harmless []row) []gap {
	var gaps []gap
	positive := func(i int) bool { return s.Impact[i].Impact == "positive" }
	for i := range s.Consultation {
		c := &s.Consultation[i]
		if bare(c.Summary) || !unchanged(c) {
			continue
		}
		for sentence := range strings.SplitSeq(strings.ReplaceAll(string(c.Summary), "\n", " "), ". ") {
			if spaced := " " + sentence + " "; !lossWords.in(spaced) || denialWords.in(spaced) {
				continue
			}
			for _, r := range harmless {
				if !namesGroup(sentence, r.ID) || slices.ContainsFunc(r.entries, positive) || takesUp(s.wordsOn(r), sentence) {
					continue
				}
				gaps = append(gaps, gap{
					path:    at("consultation", i) + ".summary",
					message: fmt.Sprintf("no harm is recorded for %s, and in the consultation was heard: %q", r.Title, opening(schema.Text(strings.TrimSpace(sentence)))),
					hint:    "take the point up in considered of the impact and judge it anew, or say in changed why nothing did",
				})
			}
		}
	}
	return gaps
}
