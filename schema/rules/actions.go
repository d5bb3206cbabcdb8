package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// actionRules are those about the action plan.
var actionRules = slices.Concat(planRules, planDetailRules, predecessorRules)

var planRules = []Rule{
	{
		ID: "DR501", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: actionsPlanned,
		Title:     "there is an action plan, or the reason why nothing needs to be done",
		Why:       "What the analysis found is answered by somebody doing something, or by saying why not.",
		Authority: practice,
		Mend:      `Add an [[action]] with action, owner and due; or one with action = "None, because …". An outcome of no change with its reason is enough as well.`,
	},
	{
		ID: "DR502", Records: onForms, Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: actionSays,
		Title:     "an action says what will be done",
		Why:       "Nobody can be held to an action that is not described.",
		Authority: practice,
		Mend:      "Write it as action, in a sentence that begins with what is done.",
	},
	{
		ID: "DR503", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: actionAccountable, weigh: weighAccountable,
		Title:     "an action has somebody accountable and a time frame",
		Why:       "An action that nobody owns, or that may take for ever, mitigates nothing.",
		Authority: practice,
		Mend:      `Add owner (a person, a post or a team) and due (a day, or "March 2027"). More than three actions that lack the same are told together. Who was accountable for an action that is done is a note.`,
	},
	{
		ID: "DR504", Records: onForms, Severity: schema.Warning, Since: "0.1", check: actionAnswers,
		Title:     "what an action answers can be found",
		Why:       "The link from a gap to the action that closes it is how a reader sees that it was taken up.",
		Authority: practice,
		Mend:      `Write answers = ["evidence.sex"] for a gap, "workforce.sex" for one about staff, "impact.sex" for an impact.`,
	},
	{
		ID: "DR505", Records: onForms, Severity: schema.Error, Since: "0.1", check: idsUnique, weigh: weighDuplicate,
		Title:     "an id stands for one thing",
		Why:       "With two of the same id, a mitigation points at either.",
		Authority: practice,
		Mend:      "Give each action, impact and indicator an id of its own. As long as nothing refers to the id, this is a warning.",
	},
	{
		ID: "DR506", Records: onForms, Severity: schema.Warning, Since: "0.1", check: actionsOnTime,
		Title:     "no action is overdue",
		Why:       "The duty continues after the decision; a mitigation that did not come leaves the harm.",
		Authority: continuing,
		Mend:      `Record status = "done" with its date, a new due, or status = "dropped" with the reason in note. More than three are told together. Nothing is asked of a policy that was stopped, or whose term is over.`,
	},
	{
		ID: "DR507", Records: onForms, Severity: schema.Warning, Since: "0.1", check: droppedReasoned,
		Title:     "an action that was dropped says why",
		Why:       "Somebody relied on it, most likely the decision maker.",
		Authority: continuing,
		Mend:      "Write the reason as note.",
	},
	{
		ID: "DR508", Severity: schema.Warning, Since: "0.1", check: carriedActions,
		Title:     "the previous statement's actions have an outcome",
		Why:       "What was promised last time is where the next look begins.",
		Authority: continuing,
		Mend:      `Add outcome = "done", "carried" or "dropped" to each of predecessor.actions; and a reason to what was carried over or dropped.`,
	},
	{
		ID: "DR509", Records: onForms, Severity: schema.Warning, Since: "0.1", check: indicatorActionExists,
		Title:     "an indicator belongs to an action that exists",
		Why:       "It is how a reader sees whether the action works.",
		Authority: practice,
		Mend:      "Correct the id, or add the action.",
	},
}

var planDetailRules = []Rule{
	{
		ID: "DR510", Severity: schema.Note, Since: "0.1", check: actionPurposed,
		Title:     "an action says what it answers",
		Why:       "Whether everything that was found is taken up shows only where each action says what it is for.",
		Authority: practice,
		Mend:      `Write answers = ["impact.disability"] for an impact, "evidence.sex" for a gap in the evidence. An action that an [[impact]] names as mitigation needs none.`,
	},
	{
		ID: "DR511", Severity: schema.Note, Since: "0.1", check: actionsHaveIDs, fix: giveIDs,
		Title:     "an action has an id",
		Why:       "By its id an impact names it as mitigation, and the next statement says what became of it.",
		Authority: practice,
		Mend:      `Add a short id of the action's own words, id = "home-visits". dueregard check --fix does so.`,
	},
	{
		ID: "DR512", Records: onForms, Severity: schema.Warning, Since: "0.1", check: statusFits,
		Title:     "the status of an action fits the day on which it was done, and that day has come",
		Why:       "Whether harm is mitigated by now is read from either of them. What is planned is not done.",
		Authority: continuing,
		Mend:      `Write status = "done" with done, the day; or leave done out until it is. A day that is only missing is a note.`,
	},
	{
		ID: "DR513", Records: onForms, Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: ownerNamesSomebody,
		Title:     "the owner of an action is somebody",
		Why:       "What belongs to everybody is done by nobody, and nobody can be asked.",
		Authority: practice,
		Mend:      "Name a person, a post, a team or a committee. Where it is the whole body that makes the statement, this is a note.",
	},
	{
		ID: "DR514", Severity: schema.Note, Since: "0.1", check: actionMeasured,
		Title:     "an action says how one will know that it works",
		Why:       "That something was done does not show that it helped.",
		Authority: practice,
		Mend:      "Write it as measure, in a sentence that can be checked. An [[indicator]] that names the action says it as well.",
	},
}

// nothingWords begin an entry which records that nothing will be done.
var nothingWords = []string{"none", "no action", "no actions", "no further", "nothing", "not applicable", "not needed", "not required", "n/a", "nil"}

// noAction says that the entry records that nothing will be done.
func noAction(a schema.Action) bool {
	words := strings.TrimLeft(string(a.Action), " \t\r\n")
	return slices.ContainsFunc(nothingWords, func(nothing string) bool {
		return beginsWith(words, nothing) && (len(words) == len(nothing) || byteClasses[words[len(nothing)]]&wordByte == 0)
	})
}

// planWords are those that a bare "no further action required" is made of, besides conclusionWords.
var planWords = newWordList("action actions done further needed necessary required n nil planned")

// unreasoned says that an entry which records that nothing will be done does not say why.
func unreasoned(a schema.Action) bool {
	return bare(a.Action) || concludes(string(a.Action), planWords)
}

// plainOutcome says that the analysis ends with no change, with its reason and without harm; or in stopping the policy.
func (s *subject) plainOutcome() bool {
	switch s.outcome() {
	case "no-change":
		return reasoned(s.Analysis.OutcomeReason) && !slices.ContainsFunc(s.Impact, schema.Impact.Adverse)
	case "stop":
		return reasoned(s.Analysis.OutcomeReason)
	}
	return false
}

// firstUnanswered is what an action could answer first: an impact that nothing is done about, or a gap in the evidence.
func (s *subject) firstUnanswered() string {
	for i := range s.Impact {
		if s.harmStays(i) {
			return s.reference(i)
		}
	}
	for _, r := range s.records {
		if r.isGap() && !s.isReplied(r.answer) {
			return r.answer
		}
	}
	return ""
}

func actionsPlanned(s *subject) []gap {
	if len(s.Action) == 0 && !s.plainOutcome() {
		action := newAction("first-action", "")
		if answers := s.firstUnanswered(); answers != "" {
			action = s.actionForGroup(answers)
		}
		return []gap{{
			path: "action", message: "no action is recorded, and no reason why none is needed",
			hint: toPaste(`add what will be done; or one entry with action = "None, because …"`, action...),
		}}
	}
	for i, a := range s.Action {
		if noAction(a) && unreasoned(a) {
			return []gap{{
				path: at("action", i) + ".action", message: "why no action is needed is not recorded",
				hint: toPaste("give the reason", `action = "None, because …"`),
			}}
		}
	}
	return nil
}

// name names an action by its id, or by the beginning of its text.
func (a planned) name() string {
	if a.ID != "" {
		return fmt.Sprintf("action %q", a.ID)
	}
	if words := strings.TrimRight(opening(a.Action.Action), "."); words != "" {
		return fmt.Sprintf("action %q", words)
	}
	return inWords(a.path)
}

func (a planned) open() bool { return a.Status != "done" && a.Status != "dropped" }

// namesOfPlanned names actions in a sentence: `actions "a" and "b"`; of more than four, the first three and how many follow.
func namesOfPlanned(plan []planned) string {
	const most = 3
	if len(plan) == 1 {
		return plan[0].name()
	}
	var names []string
	for i, a := range plan {
		if i == most && len(plan) > most+1 {
			names = append(names, fmt.Sprintf("%d more", len(plan)-most))
			break
		}
		names = append(names, strings.TrimPrefix(a.name(), "action "))
	}
	return "actions " + list(names)
}

// which gives the actions of the plan that are so.
func which(plan []planned, is func(planned) bool) []planned {
	var found []planned
	for i := range plan {
		if is(plan[i]) {
			found = append(found, plan[i])
		}
	}
	return found
}

func actionSays(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if weak(a.Action.Action) && !noAction(a.Action) {
			gaps = append(gaps, gap{
				path: a.path + ".action", message: a.name() + " does not say what will be done",
				hint: toPaste("say it in a sentence that begins with what is done", `action = "…"`),
			})
		}
	}
	return gaps
}

func actionAnswers(s *subject) []gap {
	var gaps []gap
	var guess guess
	for _, a := range s.plan {
		for j, reference := range a.Answers {
			if !s.refersToSomething(reference) {
				gaps = append(gaps, gap{
					path: at(a.path+".answers", j), message: fmt.Sprintf("%s answers %q, which is nothing in this statement", a.name(), reference),
					hint: guess.didYouMean(reference, s.references(), `write "evidence.sex" for a gap, "workforce.sex" for one about staff, "impact.sex" for an impact`),
				})
			}
		}
	}
	return gaps
}

// refersToSomething says that the reference names a group under evidence, workforce or impact, the id
// of an impact, or another key of a statement.
func (s *subject) refersToSomething(reference string) bool {
	area, rest, _ := strings.Cut(strings.Replace(reference, "workforce.by.", "workforce.", 1), ".")
	id, _, _ := strings.Cut(rest, ".")
	switch area {
	case "evidence", "workforce", "impact":
		if slices.Contains(s.ids, id) {
			return true
		}
	}
	return s.hasEntry(reference) || s.hasEntry(id) || area != "evidence" && schema.KnownKey(reference)
}

// hasEntry says that an entry of the analysis has the id.
func (s *subject) hasEntry(id string) bool {
	return id != "" && s.once.entryIDs.of(func() keySet {
		ids := make(keySet)
		for i := range s.Impact {
			ids.add(s.Impact[i].ID)
		}
		return ids
	})[id]
}

// references are the usual things that an action answers, to find the one that was meant.
func (s *subject) references() []string {
	return s.once.references.of(func() []string {
		var all []string
		for _, id := range s.ids {
			all = append(all, "evidence."+id, "workforce."+id, "impact."+id)
		}
		return all
	})
}
