package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

var dutyRules = []Rule{
	{
		ID: "DR664", Severity: schema.Note, Since: "0.1", check: dutyKept,
		Title:     "the duty is not passed on to whoever delivers the service",
		Why:       "A contract can bind a provider to equality terms. To have due regard stays with the body and with whoever decides for it.",
		Authority: inPerson,
		Mend:      "Say what the contract asks of the provider, and how the body itself watches the effect on each group.",
	},
}

// dutyPassed are words by which a text says that the duty goes to somebody else.
var dutyPassed = pattern.Lazy(`(?i)\b(?:the duty|the duties|equality dut(?:y|ies)|due regard|PSED)\b.{0,40}\b(?:passed|passes|pass|transferred|delegated|handed)(?: on| over| down)? to ` +
	`(?:[a-z]+ ){0,3}?(?:providers?|contractors?|suppliers?|tenderers?|bidders?|operators?|trust)\b`)

// dutyNames are what it calls the duty.
var dutyNames = newPhrases("the duty", "the duties", "equality dut", "due regard", "psed")

// dutyHolds are words of a sentence that says the contrary, in lower case.
var dutyHolds = []string{" not ", "cannot", "never", "remain", "stays", "as well"}

func dutyKept(s *subject) []gap {
	told := append(s.toldOfProposal(), said{key: "policy.delivery", text: s.Policy.Delivery})
	for i := range s.Impact {
		entry := &s.Impact[i]
		told = append(told, said{key: at("impact", i) + ".considered", text: entry.Considered}, said{key: at("impact", i) + ".response", text: entry.Response})
	}
	var gaps []gap
	for _, t := range told {
		if !dutyNames.in(string(t.text)) || !containsAny(string(t.text), "passe", "pass ", "transferred", "delegated", "handed") {
			continue
		}
		for sentence := range sentences(string(t.text)) {
			if dutyPassed().MatchString(sentence) && !containsAny(strings.ToLower(sentence), dutyHolds...) {
				gaps = append(gaps, gap{
					path: t.key, message: fmt.Sprintf("%q in %s reads as if the duty went to somebody else", opening(schema.Text(sentence)), inWords(t.key)),
					hint: "say what the contract asks of them, and how the body itself watches the effect on each group",
				})
				break
			}
		}
	}
	return gaps
}
