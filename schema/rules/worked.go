package rules

import "dueregard/schema"

// Worked is what several rules ask of a statement, or one asks again and again. Each is worked out when it is first asked
// for, by the method of its name or the one that is named beside it.
type worked struct {
	rules   once[map[string]*Rule]                 // ruleCalled
	answers once[map[answeredKey]*schema.Response] // answersByKey

	// Keys and ids.
	keys, references, actionIDs, sourceIDs once[[]string]
	exempt                                 once[schema.Exemptions] // isExempt
	twins                                  once[keySet]            // stands
	entryIDs                               once[keySet]            // hasEntry
	knownRecords, toldBySums               once[keySet]
	meantBy                                memo[schema.Group, schema.Group]
	freeIDs                                memo[string, string]
	asksFor                                memo[string, bool] // formAsks

	// The action plan, and what it answers.
	planByID      once[map[string]int]
	planByKey     once[map[string]*planned] // plannedAround
	namedBy       once[map[string][]int]
	indicated     once[keySet]
	answeredIDs   once[keySet]  // answersID
	replies       once[replies] // isReplied
	repliesTo     once[map[string]*reply]
	answeringOnly once[map[int][]int]
	listedBefore  once[listed]

	// The evidence and the analysis.
	openGaps      once[[]record]
	uncounted     once[map[schema.Group]bool] // harmUncounted
	openContrasts once[[]contrasting]
	impacts       once[func(schema.Group) []int] // impactsOn
	aimsNamed     once[[]schema.Aim]
	aimsOpen      once[[2][]schema.Aim]
	meantInImpact once[[]schema.Group]
	harmless      once[[]row]
	wordsOn       memo[schema.Group, *haystack]
	unasked       once[answerWalk]

	// The consultation.
	held        once[[]int] // heldConsultations
	heardBefore once[bool]
	reached     once[map[schema.Group]bool]
	mentioned   memo[schema.Group, bool] // mentionedInLog

	// The decision, the sign-offs, the papers.
	standing, latestSignOffs once[[]*schema.SignOff]
	signedBy                 memo[string, bool]
	ahead, considered        once[bool] // ahead, consideredInRecord
	notice                   once[papers]
	fingerprint              once[string]
}
