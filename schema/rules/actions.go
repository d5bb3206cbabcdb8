package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
)

var actionRules = []Rule{
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
		ID: "DR503", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: actionAccountable,
		Title:     "an action has somebody accountable and a time frame",
		Why:       "An action that nobody owns, or that may take for ever, mitigates nothing.",
		Authority: practice,
		Mend:      `Add owner (a person, a post or a team) and due (a day, or "March 2027").`,
	},
	{
		ID: "DR504", Records: onForms, Severity: schema.Warning, Since: "0.1", check: actionAnswers,
		Title:     "what an action answers can be found",
		Why:       "The link from a gap to the action that closes it is how a reader sees that it was taken up.",
		Authority: practice,
		Mend:      `Write answers = ["evidence.sex"] for a gap, "workforce.sex" for one about staff, "impact.sex" for an impact.`,
	},
	{
		ID: "DR505", Records: onForms, Severity: schema.Error, Since: "0.1", check: idsUnique,
		Title:     "an id stands for one thing",
		Why:       "With two of the same id, a mitigation points at either.",
		Authority: practice,
		Mend:      "Give each action, impact and indicator an id of its own.",
	},
	{
		ID: "DR506", Records: onForms, Severity: schema.Warning, Since: "0.1", check: actionsOnTime,
		Title:     "no action is overdue",
		Why:       "The duty continues after the decision; a mitigation that did not come leaves the harm.",
		Authority: continuing,
		Mend:      `Record status = "done" with its date, a new due, or status = "dropped" with the reason in note.`,
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
		Mend:      `Add outcome = "done", "carried" or "dropped" to each of predecessor.actions; and a reason to what was dropped.`,
	},
	{
		ID: "DR509", Records: onForms, Severity: schema.Warning, Since: "0.1", check: indicatorActionExists,
		Title:     "an indicator belongs to an action that exists",
		Why:       "It is how a reader sees whether the action works.",
		Authority: practice,
		Mend:      "Correct the id, or add the action.",
	},
}

// noAction says that the entry records that nothing will be done, with the reason.
func noAction(a schema.Action) bool {
	words := strings.ToLower(strings.TrimSpace(string(a.Action)))
	return strings.HasPrefix(words, "none") || strings.HasPrefix(words, "no action") || strings.HasPrefix(words, "no further action")
}

// plainOutcome says that the analysis ends with no change, with its reason and without harm.
func (s *subject) plainOutcome() bool {
	return s.outcome() == "no-change" && reasoned(s.Analysis.OutcomeReason) && !slices.ContainsFunc(s.Impact, schema.Impact.Adverse)
}

func actionsPlanned(s *subject) []gap {
	if len(s.Action) == 0 && !s.plainOutcome() {
		return []gap{{
			"action", "no action is recorded, and no reason why none is needed",
			`add [[action]] with action, owner and due; or with action = "None, because …"`,
		}}
	}
	for i, a := range s.Action {
		if noAction(a) && weak(a.Action) {
			return []gap{{
				at("action", i) + ".action", "why no action is needed is not recorded",
				`give the reason: action = "None, because …"`,
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
	if words := opening(a.Action.Action); words != "" {
		return fmt.Sprintf("action %q", words)
	}
	return inWords(a.path)
}

func actionSays(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if weak(a.Action.Action) && !noAction(a.Action) {
			gaps = append(gaps, gap{
				a.path + ".action", a.name() + " does not say what will be done",
				`write action = "…"`,
			})
		}
	}
	return gaps
}

func actionAccountable(s *subject) []gap { return unaccountable(s.planOf("action[")) }

// planOf gives the actions whose keys begin so.
func (s *subject) planOf(path string) []planned {
	return slices.DeleteFunc(slices.Clone(s.plan), func(a planned) bool { return !strings.HasPrefix(a.path, path) })
}

// unaccountable tells of actions that are still open and lack an owner or a time frame.
func unaccountable(plan []planned) []gap {
	var gaps []gap
	for _, a := range plan {
		closed := a.Status == "done" || a.Status == "dropped"
		if closed || noAction(a.Action) {
			continue
		}
		owned := !weak(a.Owner)
		lacks := missing(part{"owner", owned}, part{"time frame", !a.Due.IsZero()})
		if len(lacks) == 0 {
			continue
		}
		key := ".owner"
		if owned {
			key = ".due"
		}
		gaps = append(gaps, gap{
			a.path + key, fmt.Sprintf("no %s is recorded for %s", strings.Join(lacks, " and no "), a.name()),
			`write owner = "…" (a person, a post or a team) and due = "March 2027"`,
		})
	}
	return gaps
}

func actionAnswers(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		for j, reference := range a.Answers {
			if !s.refersToSomething(reference) {
				gaps = append(gaps, gap{
					at(a.path+".answers", j), fmt.Sprintf("%s answers %q, which is nothing in this statement", a.name(), reference),
					didYouMean(reference, s.references(), `write "evidence.sex" for a gap, "workforce.sex" for one about staff, "impact.sex" for an impact`),
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
	named := slices.ContainsFunc(s.Impact, func(i schema.Impact) bool { return i.ID != "" && (i.ID == reference || i.ID == id) })
	return named || area != "evidence" && schema.KnownKey(reference)
}

// references are the usual things that an action answers, to find the one that was meant.
func (s *subject) references() []string {
	var all []string
	for _, id := range s.ids {
		all = append(all, "evidence."+id, "workforce."+id, "impact."+id)
	}
	return all
}

func idsUnique(s *subject) []gap {
	var gaps []gap
	var seen map[string]bool
	claim := func(path, id string) {
		if id != "" && seen[id] {
			gaps = append(gaps, gap{path + ".id", fmt.Sprintf("the id %q is given twice", id), "give each its own id"})
		}
		seen[id] = true
	}
	seen = make(map[string]bool)
	for i, entry := range s.Impact {
		claim(at("impact", i), entry.ID)
	}
	seen = make(map[string]bool)
	for _, a := range s.plan {
		claim(a.path, a.ID)
	}
	seen = make(map[string]bool)
	for i, indicator := range s.Indicator {
		claim(at("indicator", i), indicator.ID)
	}
	return gaps
}

func actionsOnTime(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if a.Status != "done" && a.Status != "dropped" && s.passed(a.Due) {
			gaps = append(gaps, gap{
				a.path + ".due", fmt.Sprintf("%s was due %s, and is not recorded as done", a.name(), a.Due.Words()),
				`write status = "done" and done, a new due, or status = "dropped" and note`,
			})
		}
	}
	return gaps
}

// passed says that all of the date lies before the day of the check.
func (s *subject) passed(d schema.Date) bool {
	return s.today != time.Time{} && d.Known() && d.Last().Before(s.today)
}

func droppedReasoned(s *subject) []gap {
	var gaps []gap
	for _, a := range s.plan {
		if a.Status == "dropped" && weak(a.Note) {
			gaps = append(gaps, gap{a.path + ".note", a.name() + " was dropped, without a reason", `write note = "…"`})
		}
	}
	return gaps
}

func carriedActions(s *subject) []gap {
	if s.Predecessor == nil {
		return nil
	}
	var gaps []gap
	for i, a := range s.Predecessor.Actions {
		path := at("predecessor.actions", i)
		switch {
		case a.Outcome == "" && weak(a.Reason):
			gaps = append(gaps, gap{
				path + ".outcome", fmt.Sprintf("what became of the previous action %q is not recorded", a.ID),
				`write outcome = "done", "carried" or "dropped"`,
			})
		case a.Outcome == "dropped" && weak(a.Reason):
			gaps = append(gaps, gap{path + ".reason", fmt.Sprintf("the previous action %q was dropped, without a reason", a.ID), `write reason = "…"`})
		}
	}
	return gaps
}

func indicatorActionExists(s *subject) []gap {
	var gaps []gap
	for i, indicator := range s.Indicator {
		if indicator.Action != "" && !s.hasAction(indicator.Action) {
			gaps = append(gaps, gap{
				at("indicator", i) + ".action", fmt.Sprintf("%q belongs to the action %q, which is not in the action plan", indicator.Name, indicator.Action),
				didYouMean(indicator.Action, s.actionIDs(), fmt.Sprintf("add [[action]] with id = %q", indicator.Action)),
			})
		}
	}
	return gaps
}

// actionIDs are the ids of the action plan, in its order.
func (s *subject) actionIDs() []string {
	var ids []string
	for _, a := range s.plan {
		if a.ID != "" {
			ids = append(ids, a.ID)
		}
	}
	return ids
}
