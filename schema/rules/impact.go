package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// impactRules are those about single entries of the analysis.
var impactRules = slices.Concat(adverseRules, describedRules, harmlessRules, mitigationRules)

var adverseRules = []Rule{
	{
		ID: "DR408", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: adverseAnswered,
		Title:     "an adverse impact has a mitigation, a response or a justification",
		Why:       "The decision maker must know what is done about harm, or why it is accepted.",
		Authority: guidance + "; Equality Act 2010 ss.15 and 19",
		Mend:      `Name the actions that reduce it, mitigation = ["action-id"]; or say what is done about it, response = "…"; or why it is justified, justification = "…". Any of them satisfies the rule, and so does an action that answers the impact. A response without an action has neither owner nor date, which DR414 notes. Where the outcome is to continue, its reason justifies what stays. Where only what was considered speaks of a remedy, this is a warning.`,
		weigh:     weighRemedy,
	},
	{
		ID: "DR409", Severity: schema.Error, Since: "0.1", check: mitigationExists,
		Title:     "a mitigation is an action of the action plan",
		Why:       "A mitigation that nobody is accountable for may never happen.",
		Authority: guidance,
		Mend:      "Add an [[action]] with that id, an owner and a date; or correct the id.",
	},
	{
		ID: "DR410", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: adverseMeasured,
		Title:     "an adverse impact says how many people it touches, and how badly",
		Why:       "Likely adverse effects are weighed by their extent. That it cannot be known, with the reason, is an answer.",
		Authority: hurley,
		Mend:      `Add severity = "low", "medium" or "high", and people-affected: a number, or "cannot be known, because …". Where the house's scale has several degrees of harm, its word is answer enough to how badly.`,
	},
	{
		ID: "DR411", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: benignShown,
		Title:     "an impact that harms nobody rests on something",
		Why:       "That there is no harm is a conclusion as well, and needs its reasons or its evidence.",
		Authority: inSubstance,
		Mend:      "Say in considered why, in a sentence, or cite sources. \"No impact\" or \"Neutral\" only repeats the conclusion. Entries of one judgement are told together. For marriage and civil partnership the conclusion is enough where no staff are affected.",
	},
	{
		ID: "DR412", Severity: schema.Note, Since: "0.1", check: impactJudged,
		Title:     "an impact is judged",
		Why:       "A word (positive, negative, neutral, mixed, none, not-known) lets the decision maker see at a glance where harm is.",
		Authority: guidance,
		Mend:      `Add impact = "positive", "negative", "neutral", "mixed", "none" or "not-known" to the entry.`,
	},
	{
		ID: "DR413", Severity: schema.Warning, Since: "0.1", check: unknownFollowedUp,
		Title:     "an impact that is not known is followed up",
		Why:       "To decide without knowing is acceptable where it is said why, or when it will be known.",
		Authority: hurley,
		Mend:      `Say in considered why it cannot be known, or add an [[action]] with answers = ["impact.sex"], or "evidence.sex".`,
	},
	{
		ID: "DR414", Severity: schema.Note, Since: "0.1", check: responseHasAction,
		Title:     "what is done about an adverse impact stands in the action plan, and is named there",
		Why:       "In the plan it has an owner and a date; in a sentence it has neither. Where the entry names the action, a reader finds it.",
		Authority: guidance,
		Mend:      `Add an [[action]] with id, owner and due, and name it in the entry: mitigation = ["action-id"].`,
	},
}

// eachImpact asks of every entry of the analysis, by its index, whether it is a gap.
func (s *subject) eachImpact(ask func(int, schema.Impact) (gap, bool)) []gap {
	var gaps []gap
	for i := range s.Impact {
		if g, is := ask(i, s.Impact[i]); is {
			gaps = append(gaps, g)
		}
	}
	return gaps
}

// adverse says that the entry records harm that may come about: not where the analysis ends in stopping the policy.
func (s *subject) adverse(entry schema.Impact) bool {
	return entry.Adverse() && s.outcome() != "stop"
}

// harm names an adverse entry: "the negative impact on Age".
func (s *subject) harm(i int) string {
	return fmt.Sprintf("the %s impact on %s", s.Impact[i].Impact, s.entryName(i))
}

// mitigated says that something is done about an impact: an action, or at least words.
func (s *subject) mitigated(i int) bool {
	entry := s.Impact[i]
	return len(entry.Mitigation) > 0 || reasoned(entry.Response) || s.isAnswered(i)
}

// harmStays says that an adverse impact is recorded, and nothing that answers it. Where the outcome is to
// continue, its reason justifies what stays.
func (s *subject) harmStays(i int) bool {
	entry := s.Impact[i]
	if !s.adverse(entry) || s.mitigated(i) || reasoned(entry.Justification) || points(entry.Response) || points(entry.Justification) {
		return false
	}
	return s.outcome() != "continue" || bare(s.Analysis.OutcomeReason)
}

// points says that a text only sends a reader elsewhere, which nothingBare tells.
func points(t schema.Text) bool {
	return len(t) <= longestWeak && slices.Contains(pointers, strings.ToLower(strings.Trim(string(t), answerEdges)))
}

// remedyWords are those by which a text speaks of what is done about harm, or of why it is justified.
var remedyWords = []string{
	"mitigat", "minimis", "minimiz", "offset", "alleviat", "compensat", "reasonable adjustment", "will be offered",
	"will be provided", "will be exempt", "are exempt", "to reduce th", "justifi", "legitimate aim",
}

// remedyInWords says that what was considered speaks of a remedy, which has no key of its own.
func (s *subject) remedyInWords(i int) bool {
	return containsAny(strings.ToLower(string(s.Impact[i].Considered)), remedyWords...)
}

func weighRemedy(s *subject, g gap) schema.Severity {
	if i := indexIn(g.path); i >= 0 && s.remedyInWords(i) {
		return schema.Warning
	}
	return ""
}

func adverseAnswered(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.harmStays(i) {
			return gap{}, false
		}
		message := s.harm(i) + " has neither a mitigation, a response nor a justification"
		if s.remedyInWords(i) {
			message = "a mitigation or a justification of " + s.harm(i) + " is not recorded as such; what was considered speaks of one"
		}
		return gap{
			path: at("impact", i) + ".mitigation", message: message,
			hint: toPaste("say what is done about it, best with an action of the action plan; or why it is justified",
				`response = "…"`, `justification = "…"`),
		}, true
	})
}

// mitigationExists tells once of an action that several entries name.
func mitigationExists(s *subject) []gap {
	var gaps []gap
	var guess guess
	told := make(keySet)
	for i := range s.Impact {
		for j, id := range s.Impact[i].Mitigation {
			if s.hasAction(id) || told[id] {
				continue
			}
			told.add(id)
			gaps = append(gaps, gap{
				path:    at(at("impact", i)+".mitigation", j),
				message: fmt.Sprintf("the mitigation %q for %s is no action of the action plan", id, s.namedIn(id)),
				hint:    guess.didYouMean(id, s.actionIDs(), toPaste("add it to the action plan, or correct the id", newAction(id, s.reference(i))...)),
			})
		}
	}
	return gaps
}

// entriesThat names the entries of which something holds, each name once, and gives the first; -1: it holds of none.
func (s *subject) entriesThat(holds func(i int) bool) (first int, names string) {
	first = -1
	var all distinct
	for i := range s.Impact {
		if !holds(i) {
			continue
		}
		if first < 0 {
			first = i
		}
		all.add(s.entryName(i))
	}
	return first, list(all.names)
}

// namedIn names the entries that have an action as mitigation.
func (s *subject) namedIn(id string) string {
	var names distinct
	for _, i := range s.namedBy(id) {
		names.add(s.entryName(i))
	}
	return list(names.names)
}

// degrees says that the house's scale has several words for the entry's impact, so that its rating says how badly.
func (s *subject) degrees(entry schema.Impact) bool {
	step := s.step(entry.Rating)
	if step == nil || step.Impact() != entry.Impact {
		return false
	}
	n := 0
	for _, other := range s.ratingSteps() {
		if other.Impact() == entry.Impact {
			n++
		}
	}
	return n > 1
}

func adverseMeasured(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) {
			return gap{}, false
		}
		everybody := slices.Contains(entry.Groups, schema.AllGroups) && entry.SubGroup == "" && counted(s.Policy.PeopleAffected)
		blank := entry.PeopleAffected.String() // "n/a", "TBC": told as such
		many := everybody || counted(entry.PeopleAffected) || blank != "" && weak(blank)
		badly := entry.Severity != "" || s.degrees(entry)
		message := s.harm(i)
		var keys []string
		switch {
		case many && badly:
			return gap{}, false
		case badly:
			message += " does not say how many people it touches"
		case many:
			message += " does not say how badly people are affected"
		default:
			message += " does not say how many people it touches, nor how badly"
		}
		if !badly {
			keys = append(keys, `severity = "high"  # or medium, low`)
		}
		if !many {
			keys = append(keys, `people-affected = "…"`)
		}
		return gap{path: at("impact", i), message: message, hint: toPaste(`say it as well as you can: "about 140", or "cannot be known, because …"`, keys...)}, true
	})
}

func impactJudged(s *subject) []gap {
	first, names := s.entriesThat(func(i int) bool {
		entry := &s.Impact[i]
		return entry.Recorded() && entry.Impact == "" && entry.Rating == ""
	})
	if first < 0 {
		return nil
	}
	return []gap{{
		path: at("impact", first) + ".impact", message: "whether the impact is good or bad is not recorded for " + names,
		hint: toPaste("say of each in a word: "+s.judgements(), s.judgement()),
	}}
}

func unknownFollowedUp(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if entry.Impact != "not-known" || len(entry.Mitigation) > 0 || !allBare(entry.Considered, entry.Response, entry.Justification) {
			return gap{}, false
		}
		if s.isAnswered(i) || slices.ContainsFunc(entry.Groups, s.gapClosed) {
			return gap{}, false
		}
		return gap{
			path: at("impact", i), message: "the impact on " + s.entryName(i) + " is not known, and neither a reason nor an action is recorded",
			hint: toPaste("say in considered why it cannot be known, or add an action that finds out", s.actionForGroup(s.reference(i))...),
		}, true
	})
}

// gapClosed says that an action will find out more about the group, or about those of them who are staff.
func (s *subject) gapClosed(id schema.Group) bool {
	return s.isReplied("evidence."+string(id)) || s.isReplied("workforce."+string(id))
}

func responseHasAction(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) || len(entry.Mitigation) > 0 {
			return gap{}, false
		}
		path := at("impact", i) + ".mitigation"
		answered := s.isAnswered(i)
		if answered && !bare(entry.Response) {
			return gap{}, false
		}
		if ids := s.idsOf(s.answeringOnly(i)); len(ids) > 0 {
			return gap{
				path: path, message: fmt.Sprintf("action %q answers %s, and the entry does not name it", ids[0], s.harm(i)),
				hint: toPaste("name the actions in the entry", "mitigation = "+quoted(ids...)),
			}, true
		}
		if answered || bare(entry.Response) {
			return gap{}, false
		}
		return gap{
			path: path, message: "what is done about " + s.harm(i) + " is no action with an owner and a date",
			hint: toPaste("add it to the action plan, and name its id as mitigation of the entry", s.actionForGroup(s.reference(i))...),
		}, true
	})
}
