package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// idsUnique looks for ids that stand for two things of one kind.
func idsUnique(s *subject) []gap {
	var gaps []gap
	seen := make(map[string]bool)
	claim := func(path, id string) {
		if id == "" {
			return
		}
		if seen[id] {
			gaps = append(gaps, gap{path: path + ".id", message: fmt.Sprintf("the id %q is given twice", id), hint: "give each its own id, and let what refers to it name the right one"})
		}
		seen[id] = true
	}
	for i := range s.Impact {
		claim(at("impact", i), s.Impact[i].ID)
	}
	clear(seen)
	for i := range s.plan {
		claim(s.plan[i].path, s.plan[i].ID)
	}
	clear(seen)
	for i := range s.Indicator {
		claim(at("indicator", i), s.Indicator[i].ID)
	}
	clear(seen)
	if s.Predecessor != nil {
		for i := range s.Predecessor.Actions {
			claim(at("predecessor.actions", i), s.Predecessor.Actions[i].ID)
		}
	}
	return gaps
}

// weighDuplicate lowers what is told of an id that nothing refers to.
func weighDuplicate(s *subject, g gap) schema.Severity {
	referred := false
	switch i := indexIn(g.path); {
	case strings.HasPrefix(g.path, "action["):
		id := s.Action[i].ID
		referred = s.namedByImpact(id) || s.indicated(id)
	case strings.HasPrefix(g.path, "impact["):
		referred = s.answersID(s.Impact[i].ID)
	}
	return lighter(!referred, schema.Warning)
}

// answersID says that an action of the plan answers an entry of the analysis by its id.
func (s *subject) answersID(id string) bool {
	answered := s.once.answeredIDs.of(func() keySet {
		all := make(keySet)
		for _, a := range s.plan {
			for _, reference := range a.Answers {
				all.add(reference)
			}
		}
		return all
	})
	return answered[id] || answered["impact."+id]
}

func actionsHaveIDs(s *subject) []gap {
	nameless := s.nameless()
	if len(nameless) == 0 {
		return nil
	}
	id := s.newIDs().give(nameless[0].Action.Action)
	return []gap{{
		path: nameless[0].path + ".id", message: "no id is recorded for " + namesOfPlanned(nameless),
		hint: toPaste("give each a short id, by which an impact and the next statement can name it", "id = "+schema.Quote(id)),
	}}
}

// nameless gives the actions of the plan that have no id and could do with one.
func (s *subject) nameless() []planned {
	return which(s.plan[:len(s.Action)], func(a planned) bool { return a.ID == "" && !weak(a.Action.Action) && !noAction(a.Action) })
}

// giveIDs gives each action without an id one of its own words.
func giveIDs(s *subject, _ gap) []schema.Change {
	var changes []schema.Change
	ids := s.newIDs()
	for _, a := range s.nameless() {
		changes = append(changes, schema.Change{Path: a.path + ".id", Value: schema.Quote(ids.give(a.Action.Action))})
	}
	return changes
}

// newIDs makes ids that no action has.
type newIDs struct {
	taken   map[string]bool
	numbers map[string]int // the last that was put behind an id, so that none is tried again
}

func (s *subject) newIDs() newIDs {
	ids := newIDs{make(map[string]bool), make(map[string]int)}
	for _, a := range s.plan {
		ids.taken[a.ID] = true
	}
	return ids
}

// give makes an id of an action's own words, with a number where it is taken, and takes it.
func (ids newIDs) give(action schema.Text) string {
	wanted := suggestID(action)
	id := wanted
	for ids.taken[id] {
		ids.numbers[wanted] = max(1, ids.numbers[wanted]) + 1
		id = fmt.Sprintf("%s-%d", wanted, ids.numbers[wanted])
	}
	ids.taken[id] = true
	return id
}

// smallWords say nothing in an id.
var smallWords = strings.Fields("a an and all any are as at be by each every for from in into is it its more of on or our that the their them this to we who will with")

// suggestID makes an id of the first words of an action that say something.
func suggestID(action schema.Text) string {
	const words, longest = 3, 32
	id, n := "", 0
	for _, w := range strings.FieldsFunc(strings.ToLower(string(action[:min(len(action), 200)])), notOfID) {
		if slices.Contains(smallWords, w) {
			continue
		}
		if n == words || len(id)+len(w) > longest {
			break
		}
		id += "-" + w
		n++
	}
	id = strings.TrimPrefix(id, "-")
	return cmp.Or(id, "action")
}

// notOfID says that a letter cannot stand in an id.
func notOfID(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }
