package rules

import (
	"strings"

	"dueregard/schema"
)

// A planned is an action and its key: "action[2]", "readiness.domain[0].action[1]".
type planned struct {
	schema.Action
	path string
}

func (s *subject) collectPlan() {
	for i, a := range s.Action {
		s.plan = append(s.plan, planned{a, at("action", i)})
	}
	for i, d := range s.domains() {
		for j, a := range d.Action {
			s.plan = append(s.plan, planned{a, at(at("readiness.domain", i)+".action", j)})
		}
	}
}

// planByID gives the first action of each id, as its index in the plan.
func (s *subject) planByID() map[string]int {
	return s.once.planByID.of(func() map[string]int {
		by := make(map[string]int, len(s.plan))
		for j, a := range s.plan {
			if _, is := by[a.ID]; !is {
				by[a.ID] = j
			}
		}
		return by
	})
}

// hasAction says whether an action of that id stands in the plan.
func (s *subject) hasAction(id string) bool {
	_, is := s.planByID()[id]
	return is
}

// actionIDs are the ids of the action plan, in its order.
func (s *subject) actionIDs() []string {
	return s.once.actionIDs.of(func() []string {
		var ids []string
		for _, a := range s.plan {
			if a.ID != "" {
				ids = append(ids, a.ID)
			}
		}
		return ids
	})
}

// plannedAround gives the action in which a key lies; nil: it lies in none.
func (s *subject) plannedAround(path string) *planned {
	by := s.once.planByKey.of(func() map[string]*planned {
		by := make(map[string]*planned, len(s.plan))
		for j := range s.plan {
			by[s.plan[j].path] = &s.plan[j]
		}
		return by
	})
	for key := range around(path) {
		if a := by[key]; a != nil {
			return a
		}
	}
	return nil
}

// namedBy gives the entries of the analysis that name an action as their mitigation.
func (s *subject) namedBy(id string) []int {
	return s.once.namedBy.of(func() map[string][]int {
		by := make(map[string][]int)
		for i := range s.Impact {
			for _, id := range s.Impact[i].Mitigation {
				if known := by[id]; len(known) == 0 || known[len(known)-1] != i {
					by[id] = append(known, i)
				}
			}
		}
		return by
	})[id]
}

// indicated says that an indicator belongs to the action of an id.
func (s *subject) indicated(id string) bool {
	return s.once.indicated.of(func() keySet {
		ids := make(keySet)
		for i := range s.Indicator {
			ids.add(s.Indicator[i].Action)
		}
		return ids
	})[id]
}

// What the actions say that they answer, but for those that were dropped.
type replies struct {
	exactly, around keySet
}

// isReplied says that an action, not dropped, answers the reference, something below it, or the same for all groups.
func (s *subject) isReplied(reference string) bool {
	to := s.once.replies.of(func() replies {
		to := replies{make(keySet), make(keySet)}
		for i := range s.Action {
			if s.Action[i].Status == "dropped" {
				continue
			}
			for _, answered := range s.Action[i].Answers {
				answered = strings.Replace(answered, "workforce.by.", "workforce.", 1)
				to.exactly.add(answered)
				to.around.addAround(answered)
			}
		}
		return to
	})
	area, _, _ := strings.Cut(reference, ".")
	return to.around[reference] || to.exactly[area+".all"]
}
