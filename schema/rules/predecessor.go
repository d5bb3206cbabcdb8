package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

var predecessorRules = []Rule{
	{
		ID: "DR515", Severity: schema.Warning, Since: "0.1", check: carriedStand,
		Title:     "an action that was carried over stands in the action plan",
		Why:       "What was promised twice and stands nowhere is promised no more.",
		Authority: continuing,
		Mend:      `Add an [[action]] with the same id, an owner and a date; or correct the outcome.`,
	},
	{
		ID: "DR516", Severity: schema.Warning, Since: "0.1", check: predecessorFollowed,
		Title:     "no open action of the previous statement is lost",
		Why:       "The duty goes on from one statement to the next. An action that neither was done nor is spoken of again was forgotten.",
		Authority: continuing,
		Mend:      "List it in predecessor.actions with its outcome, or take it into the action plan with the same id. This is asked where the previous statement could be read.",
	},
	{
		ID: "DR517", Severity: schema.Warning, Since: "0.1", check: listedExisted,
		Title:     "an action that is followed up was one of the previous statement",
		Why:       "Under another id it answers for nothing that was promised.",
		Authority: continuing,
		Mend:      "Use the id that the action has in the previous statement. This is asked where that could be read.",
	},
}

func carriedActions(s *subject) []gap {
	if s.Predecessor == nil {
		return nil
	}
	var gaps []gap
	for i, a := range s.Predecessor.Actions {
		path := at("predecessor.actions", i)
		switch {
		case !weak(a.Reason) || a.Outcome == "done":
		case a.Outcome == "":
			gaps = append(gaps, gap{
				path: path + ".outcome", message: fmt.Sprintf("what became of the previous action %q is not recorded", a.ID),
				hint: toPaste("say what became of it: done, carried or dropped", `outcome = "carried"  # or done, dropped`, `reason = "…"`),
			})
		case a.Outcome == "dropped":
			gaps = append(gaps, gap{path: path + ".reason", message: fmt.Sprintf("the previous action %q was dropped, without a reason", a.ID), hint: toPaste("say why", `reason = "…"`)})
		default:
			gaps = append(gaps, gap{path: path + ".reason", message: fmt.Sprintf("the previous action %q is carried over, without a reason", a.ID), hint: toPaste("say why it was not done", `reason = "…"`)})
		}
	}
	return gaps
}

func carriedStand(s *subject) []gap {
	if s.Predecessor == nil {
		return nil
	}
	var gaps []gap
	var guess guess
	for i, a := range s.Predecessor.Actions {
		if a.Outcome != "carried" || s.hasAction(a.ID) {
			continue
		}
		gaps = append(gaps, gap{
			path: at("predecessor.actions", i) + ".id", message: fmt.Sprintf("the previous action %q is carried over, and does not stand in the action plan", a.ID),
			hint: guess.didYouMean(a.ID, s.actionIDs(), toPaste("add it to the action plan with the same id", newAction(a.ID, "")...)),
		})
	}
	return gaps
}

// spokenOf says that an action of the previous statement is listed, or stands in the plan: under its id, or if it had
// none under one that its words could give, or with the same words.
func (s *subject) spokenOf(a schema.Action) bool {
	id := idFor(a)
	return s.hasAction(id) || s.listedBefore().ids[id] || s.listedBefore().words[plainWordsOf(a)]
}

// Listed is what the statement says of actions of the previous one.
type listed struct {
	ids   keySet // that are listed
	words keySet // of the plan
}

func (s *subject) listedBefore() listed {
	return s.once.listedBefore.of(func() listed {
		of := listed{make(keySet), make(keySet)}
		if s.Predecessor != nil {
			for i := range s.Predecessor.Actions {
				of.ids.add(s.Predecessor.Actions[i].ID)
			}
		}
		for _, a := range s.plan {
			of.words.add(plainWordsOf(a.Action))
		}
		return of
	})
}

// plainWordsOf gives what an action says, without regard to case and white space.
func plainWordsOf(a schema.Action) string {
	return strings.ToLower(strings.Join(strings.Fields(string(a.Action)), " "))
}

// predecessorFollowed names in one finding all open actions of the statement before of which this one does not speak.
func predecessorFollowed(s *subject) []gap {
	if s.predecessor == nil {
		return nil
	}
	var lost []planned
	for i, a := range s.predecessor.Action {
		p := planned{a, at("action", i)}
		if p.open() && !noAction(a) && !weak(a.Action) && !s.spokenOf(a) {
			lost = append(lost, p)
		}
	}
	if len(lost) == 0 {
		return nil
	}
	return []gap{{
		path: "predecessor.actions", message: "the previous statement has open actions of which this one does not speak: " + namesOfPlanned(lost),
		hint: s.toFollow(lost),
	}}
}

// toFollow lists actions to paste, but where some are listed already: TOML takes a list only once.
func (s *subject) toFollow(lost []planned) string {
	const words = "say of each what became of it: done, carried or dropped"
	if s.Predecessor != nil && len(s.Predecessor.Actions) > 0 {
		return words + "; add it to predecessor.actions"
	}
	keys := []string{"actions = ["}
	for _, a := range lost {
		keys = append(keys, fmt.Sprintf(`  { id = %s, outcome = "carried", reason = "…" },`, schema.Quote(idFor(a.Action))))
	}
	keys = append(keys, "]")
	if s.Predecessor == nil {
		keys = append([]string{`reference = "…"`}, keys...)
	}
	return toPasteIn("predecessor", s.Predecessor != nil, words, keys...)
}

// idFor is the id of an action, or one that its words give.
func idFor(a schema.Action) string {
	if a.ID != "" {
		return a.ID
	}
	return suggestID(a.Action)
}

// listedExisted is asked where the actions of the statement before have ids.
func listedExisted(s *subject) []gap {
	if s.predecessor == nil || s.Predecessor == nil {
		return nil
	}
	var ids []string
	had := make(keySet)
	for _, a := range s.predecessor.Action {
		if a.ID == "" {
			return nil
		}
		ids = append(ids, a.ID)
		had.add(a.ID)
	}
	var gaps []gap
	var guess guess
	for i, a := range s.Predecessor.Actions {
		if !had[a.ID] {
			gaps = append(gaps, gap{
				path: at("predecessor.actions", i) + ".id", message: fmt.Sprintf("the previous statement has no action %q", a.ID),
				hint: guess.didYouMean(a.ID, ids, "use the id that the action has there"),
			})
		}
	}
	return gaps
}
