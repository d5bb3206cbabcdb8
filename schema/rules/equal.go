package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var equalRules = []Rule{
	{
		ID: "DR432", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: equalTreatmentReasoned,
		Title:     "that nobody is affected rests on more than equal treatment",
		Why:       "What is the same for everybody can fall harder on some: that is what the needs of a group are considered for. Due regard may mean to treat people differently.",
		Authority: "Equality Act 2010 ss.19 and 149(3), (4) and (6)",
		Mend:      `Say in considered whether what applies to everybody works for this group as it does for others, and how you know; or cite sources. It is asked only where equal treatment is all that the entry says. Entries are told together.`,
	},
}

// equalWords are those by which a text says that all are treated alike, in lower case.
var equalWords = []string{
	"applies to everyone", "applies to everybody", "applies equally to", "apply equally to", "applied equally", "applies to all", "apply to all", "apply to everyone",
	"same criteria", "treated the same", "treated equally", "treated alike", "treats everyone", "treat everyone", "open to all", "open to everyone", "open to everybody",
	"available to all", "available to everyone", "the same for all", "the same for every", "pupils the same", "users the same",
	"regardless of", "irrespective of",
}

// furtherWords are those by which a text goes on from equal treatment to what it rests on.
var furtherWords = []string{
	"because", " but ", "however", "although", "except", "evidence", "survey", "data", "consult", "census", "asked", "told", "respon", "showed", "shows", "found",
	"adjust", "exempt", " as ", "since ", "barrier", "already", "interpret", "access",
}

// onlyEqual says that an entry comes to no effect, and gives equal treatment as all its reason.
func (s *subject) onlyEqual(i int) bool {
	entry := &s.Impact[i]
	if entry.Impact != "none" && entry.Impact != "neutral" || len(entry.Sources)+len(entry.Mitigation) > 0 || reasoned(entry.Response) || reasoned(entry.Justification) {
		return false
	}
	if len(entry.Considered) > longestBare || bare(entry.Considered) || !slices.ContainsFunc(entry.Groups, func(id schema.Group) bool { return !workOnly(id) }) {
		return false
	}
	lower := " " + strings.ToLower(string(entry.Considered))
	if !containsAny(lower, equalWords...) || containsAny(lower, furtherWords...) || strings.ContainsAny(lower, "0123456789;:") {
		return false
	}
	for sentence := range strings.SplitSeq(lower, ". ") {
		if !containsAny(sentence, equalWords...) && reasoned(schema.Text(sentence)) {
			return false
		}
	}
	return true
}

func equalTreatmentReasoned(s *subject) []gap {
	first, names := s.entriesThat(s.onlyEqual)
	if first < 0 {
		return nil
	}
	return []gap{{
		path:    at("impact", first) + ".considered",
		message: fmt.Sprintf("that nobody is affected rests on equal treatment alone for %s: %q", names, opening(s.Impact[first].Considered)),
		hint:    toPaste("say whether what applies to everybody works for them as it does for others, and how you know; or cite sources", `considered = "…"`),
	}}
}
