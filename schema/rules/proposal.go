package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var proposalRules = []Rule{
	{
		ID: "DR118", Severity: schema.Note, Since: "0.1", check: providerNamed,
		Title:     "a procurement or commissioning says who delivers the service",
		Why:       "A provider may do the work; the duty stays with the body, which has to see to it in the contract.",
		Authority: inPerson,
		Mend:      "Under [policy], say as delivery who provides the service now and after the change; before the award, what kind of provider it will be. The description may say it.",
	},
	{
		ID: "DR119", Severity: schema.Note, Since: "0.1", check: versionNamed,
		Title:     "the statement says which version of the proposal it is about, or what changed since people were asked",
		Why:       "Only then can a reader see that people were asked about what is assessed.",
		Authority: practice,
		Mend:      `Under [policy], write version = "draft 3", in the words that the consultation log uses; or say in changed of the entry what became different since.`,
	},
}

// providerWords are those by which a description speaks of who delivers a service, in lower case.
var providerWords = []string{"provider", "contractor", "supplier", "in-house", "in house", "run by", "delivered by", "provided by", "operated by"}

// providerNamed is content with a description that speaks of those who deliver the service.
func providerNamed(s *subject) []gap {
	if s.Policy.Kind != "procurement" && s.Policy.Kind != "commissioning" || !weak(s.Policy.Delivery) ||
		containsAny(strings.ToLower(string(s.Policy.Description)), providerWords...) {
		return nil
	}
	return []gap{{
		path: "policy.delivery", message: "who delivers the service, now and after the change, is not recorded",
		hint: toPaste("say who provides it now, and who will, or what kind of provider is sought", `delivery = "…"`),
	}}
}

// versionNamed speaks of logs that name a version; where they tell what changed because of a consultation, that
// is enough.
func versionNamed(s *subject) []gap {
	if !weak(s.Policy.Version) {
		return nil
	}
	first := -1
	for _, i := range s.heldConsultations() {
		switch c := &s.Consultation[i]; {
		case weak(c.Version):
		case saysChange(c):
			return nil
		case first < 0:
			first = i
		}
	}
	if first < 0 {
		return nil
	}
	return []gap{{
		path:    "policy.version",
		message: fmt.Sprintf("%s was about %q; which version this statement is about is not recorded, nor what changed", s.consultationName(first), s.Consultation[first].Version),
		hint:    toPaste("write the version in the same words", `version = "…"`),
	}}
}
