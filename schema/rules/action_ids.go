package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// idsUnique looks for ids that stand for two things of one kind.
func idsUnique(s *subject) []gap {
	var gaps []gap
	var seen []string
	claim := func(path, id string) {
		if id == "" {
			return
		}
		if slices.Contains(seen, id) {
			gaps = append(gaps, gap{path + ".id", fmt.Sprintf("the id %q is given twice", id), "give each its own id, and let what refers to it name the right one"})
		}
		seen = append(seen, id)
	}
	for i := range s.Impact {
		claim(at("impact", i), s.Impact[i].ID)
	}
	seen = seen[:0]
	for i := range s.plan {
		claim(s.plan[i].path, s.plan[i].ID)
	}
	seen = seen[:0]
	for i := range s.Indicator {
		claim(at("indicator", i), s.Indicator[i].ID)
	}
	seen = seen[:0]
	if s.Predecessor != nil {
		for i := range s.Predecessor.Actions {
			claim(at("predecessor.actions", i), s.Predecessor.Actions[i].ID)
		}
	}
	return gaps
}

// weighDuplicate lowers what is told of an id that nothing refers to.
func weighDuplicate(s *subject, g gap) schema.Severity {
	i := indexIn(g.path)
	switch {
	case strings.HasPrefix(g.path, "action["):
		id := s.Action[i].ID
		measured := func(n schema.Indicator) bool { return n.Action == id }
		if !s.namedByImpact(id) && !slices.ContainsFunc(s.Indicator, measured) {
			return schema.Warning
		}
	case strings.HasPrefix(g.path, "impact["):
		if !slices.ContainsFunc(s.plan, func(a planned) bool { return s.answersByID(a.Answers, s.Impact[i].ID) }) {
			return schema.Warning
		}
	default:
		return schema.Warning
	}
	return ""
}

// answersByID says that one of the references is to an entry of the analysis by its id.
func (s *subject) answersByID(answers []string, id string) bool {
	return slices.Contains(answers, id) || slices.Contains(answers, "impact."+id)
}

func actionsHaveIDs(s *subject) []gap {
	nameless := s.nameless()
	if len(nameless) == 0 {
		return nil
	}
	id := suggestID(nameless[0].Action.Action, s.hasAction)
	return []gap{{
		nameless[0].path + ".id", "no id is recorded for " + namesOfPlanned(nameless),
		toPaste("give each a short id, by which an impact and the next statement can name it", "id = "+schema.Quote(id)),
	}}
}

// nameless gives the actions of the plan that have no id and could do with one.
func (s *subject) nameless() []planned {
	return which(s.plan[:len(s.Action)], func(a planned) bool { return a.ID == "" && !weak(a.Action.Action) && !noAction(a.Action) })
}

// giveIDs gives each action without an id one of its own words.
func giveIDs(s *subject, _ gap) []schema.Change {
	var changes []schema.Change
	var given []string
	taken := func(id string) bool { return s.hasAction(id) || slices.Contains(given, id) }
	for _, a := range s.nameless() {
		id := suggestID(a.Action.Action, taken)
		given = append(given, id)
		changes = append(changes, schema.Change{Path: a.path + ".id", Value: schema.Quote(id)})
	}
	return changes
}

// smallWords say nothing in an id.
var smallWords = strings.Fields("a an and all any are as at be by each every for from in into is it its more of on or our that the their them this to we who will with")

// suggestID makes an id of the first words of an action that say something, with a number where it is taken.
func suggestID(action schema.Text, taken func(string) bool) string {
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
	if id == "" {
		id = "action"
	}
	wanted := id
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("%s-%d", wanted, n)
	}
	return id
}

// notOfID says that a letter cannot stand in an id.
func notOfID(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }

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
