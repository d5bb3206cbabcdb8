package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// An action answers entries of the analysis by their id, their place, one of their groups, or as one of all. Each is
// a target; an action answers an entry if they have a target in common. So nobody compares every action with every entry.

const targetID = "id " // goes before an id that is a target

// targetsOf gives the targets of a reference: the entry of which it may be the id, and what it names under impact.
func targetsOf(reference string) []string {
	targets := []string{targetID + reference}
	rest, ok := strings.CutPrefix(reference, "impact")
	switch {
	case !ok:
	case rest == "":
		targets = append(targets, reference)
	case rest[0] == '[':
		targets = append(targets, at("impact", indexIn(rest)))
	case rest[0] == '.':
		name, _, _ := strings.Cut(rest[1:], ".")
		if name == string(schema.AllGroups) {
			return append(targets, "impact")
		}
		targets = append(targets, "impact."+name)
	}
	return targets
}

// targetsAt gives the targets that lead to an entry.
func (s *subject) targetsAt(i int) []string {
	entry := &s.Impact[i]
	targets := []string{"impact", at("impact", i), "impact." + entry.ID}
	if entry.ID != "" {
		targets = append(targets, targetID+entry.ID)
	}
	for _, g := range entry.Groups {
		targets = append(targets, "impact."+string(g))
	}
	return targets
}

// A reply is what actions say to one target, but for those that were dropped.
type reply struct {
	plan  []int // their indices in the plan, in order
	first int   // the first action of the statement's own that says more than a conclusion; -1: none does
	firm  bool  // one of these promises more than to look at something
}

// repliesTo gives what the actions say to each target.
func (s *subject) repliesTo() map[string]*reply {
	return s.once.repliesTo.of(func() map[string]*reply {
		by := make(map[string]*reply)
		for j := range s.plan {
			if s.dropped(j) {
				continue
			}
			for _, reference := range s.plan[j].Answers {
				for _, t := range targetsOf(reference) {
					if by[t] == nil {
						by[t] = &reply{first: -1}
					}
					by[t].add(j, s.plan[j].Action.Action, j < len(s.Action))
				}
			}
		}
		return by
	})
}

func (r *reply) add(j int, action schema.Text, own bool) {
	if n := len(r.plan); n > 0 && r.plan[n-1] == j {
		return
	}
	r.plan = append(r.plan, j)
	if own && !bare(action) {
		if r.first < 0 {
			r.first = j
		}
		r.firm = r.firm || !vague(action)
	}
}

// repliesAt gives what actions say to an entry, target by target.
func (s *subject) repliesAt(i int) []*reply {
	by := s.repliesTo()
	if len(by) == 0 {
		return nil
	}
	var all []*reply
	for _, t := range s.targetsAt(i) {
		if r := by[t]; r != nil {
			all = append(all, r)
		}
	}
	return all
}

// isAnswered says that an action of the statement's own, not dropped, says that it answers an entry.
func (s *subject) isAnswered(i int) bool {
	return slices.ContainsFunc(s.repliesAt(i), func(r *reply) bool { return r.plan[0] < len(s.Action) })
}

// beside says that an action, not dropped, answers other things than the entry: it names some, and not this.
func (s *subject) beside(j, i int) bool {
	return len(s.plan[j].Answers) > 0 && !slices.ContainsFunc(s.repliesAt(i), func(r *reply) bool {
		_, is := slices.BinarySearch(r.plan, j)
		return is
	})
}

// answeringOnly gives the actions that answer an adverse entry and no other: for which of several entries of a group
// an action is, only its author knows.
func (s *subject) answeringOnly(i int) []int {
	return s.once.answeringOnly.of(func() map[int][]int {
		at := s.adverseAt()
		only := make(map[int][]int)
		for j := range s.Action {
			var answered []int
			for _, reference := range s.Action[j].Answers {
				for _, t := range targetsOf(reference) {
					answered = append(answered, at[t]...)
				}
			}
			slices.Sort(answered)
			if answered = slices.Compact(answered); len(answered) == 1 && !s.dropped(j) {
				only[answered[0]] = append(only[answered[0]], j)
			}
		}
		return only
	})[i]
}

// adverseAt gives the adverse entries by their targets: of more than two of one target, the first two.
func (s *subject) adverseAt() map[string][]int {
	at := make(map[string][]int)
	for i := range s.Impact {
		if !s.adverse(s.Impact[i]) {
			continue
		}
		for _, t := range s.targetsAt(i) {
			if known := at[t]; len(known) < 2 && !slices.Contains(known, i) {
				at[t] = append(known, i)
			}
		}
	}
	return at
}
