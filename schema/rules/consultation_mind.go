package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var openMindRules = []Rule{
	{
		ID: "DR321", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: mindOpen,
		Title:     "people are consulted while the decision is still open",
		Why:       "Consultation comes at a formative stage. What was settled before people were asked, or is settled before they will be, they could not change.",
		Authority: gunning,
		Mend: "Say what was still open when people were asked, and what was made of their answers; or take the decision with what they say before it. " +
			"Where a consultation is to come, the stage of the decision can say that this one only opens the question: stage = \"proposal\".",
	},
}

// mindOpen reads what the log answers people, and why it says that there was no consultation; by a few phrases, sentence
// by sentence, for much can be meant by others.
func mindOpen(s *subject) []gap {
	if s.asking() {
		return nil
	}
	var gaps []gap
	for i := range s.Consultation {
		c := &s.Consultation[i]
		path := at("consultation", i)
		if words := sentenceThat(c.None, askedAfterwards); words != "" && s.Decision.Final() {
			gaps = append(gaps, gap{
				path: path + ".none", message: fmt.Sprintf("%s: %q has people consulted only once the decision is taken", s.consultationName(i), opening(schema.Text(words))),
				hint: "say who is asked before the decision, or what is left open until they are",
			})
		}
		settled := func(key string, t schema.Text) {
			if !strings.Contains(string(t), "ecision") {
				return
			}
			if words := sentenceThat(t, settledBefore); words != "" {
				gaps = append(gaps, gap{
					path: key, message: fmt.Sprintf("%s: %q reads as if the decision was made before people were heard", s.consultationName(i), opening(schema.Text(words))),
					hint: "say what was still open, and what was made of the answers",
				})
			}
		}
		settled(path+".changed", c.Changed)
		for j, t := range c.Theme {
			theme := at(path+".theme", j)
			settled(theme+".response", t.Response)
			settled(theme+".changed", t.Changed)
		}
	}
	return gaps
}

// sentenceThat gives the first sentence of a text that is of a kind; empty: none.
func sentenceThat(t schema.Text, is func(lower string) bool) string {
	for sentence := range sentences(string(t)) {
		if is(strings.ToLower(sentence)) {
			return sentence
		}
	}
	return ""
}

// Words, in lower case, that a sentence about a decision taken before is made of, and those by which it may say something else.
var (
	settledWords = []string{"has already been made", "had already been made", "was already made", "has already been taken", "had already been taken"}
	cutWords     = []string{
		"decision to close", "decision to cease", "decision to end ", "decision to withdraw", "decision to stop", "decision to remove", "decision to delete",
	}
	madeWords  = []string{"has been made", "has been taken", "has already", "had already"}
	aboutOther = []string{
		"no decision", "not ", "n't", "never", "before", "after ", "until", "once", "when ", "whether", "if ", "following", "as a result", "in response", "because of", "having heard",
		"government", "parliament", "respondent", "some ", "felt", "worr", "concern", "previous", "quashed", "feedback",
	}
)

// settledBefore says that a sentence tells of a decision that was taken before people were heard.
func settledBefore(lower string) bool {
	return strings.Contains(lower, "decision") && (containsAny(lower, settledWords...) || containsAny(lower, cutWords...) && containsAny(lower, madeWords...)) &&
		!containsAny(lower, aboutOther...)
}

// Words, in lower case, by which people are to be asked, and by which that comes after the decision.
var (
	willAsk = []string{
		"will be consulted", "will be asked", "will be engaged", "to be consulted", "will be formally consulted", "consultation will take place",
		"consultation will be", "will consult",
	}
	onceDecided = []string{
		"after cabinet", "once cabinet", "following cabinet", "after council ", "after the council has", "after the decision", "once the decision", "following the decision",
		"after approval", "following approval", "once approved", "once agreed", "once the new ", "once a new ", "once the contract", "after the contract", "after award",
		"following award", "after the award", "once implemented", "after implementation",
	}
	alsoBefore = []string{"were consulted", "were asked", "was consulted", "before cabinet", "before the decision", "also before", "again", "further decision", "nobody", "statutory", "traffic order"}
)

// askedAfterwards says that a sentence has people asked only when the decision is taken.
func askedAfterwards(lower string) bool {
	return containsAny(lower, willAsk...) && containsAny(lower, onceDecided...) &&
		!containsAny(lower, alsoBefore...) && !containsAny(lower, lawfullyLate...)
}
