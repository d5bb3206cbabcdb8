package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

var mitigationRules = []Rule{
	{
		ID: "DR418", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: mitigationWeighs, weigh: weighMitigation,
		Title:     "a mitigation answers the impact that it is named for, and stands",
		Why:       "Where harm is severe, an action for something else or something lesser leaves it as it is. So does an action that was dropped.",
		Authority: guidance,
		Mend:      `Name an action that reduces this impact, and say so in its answers = ["impact.disability"]; or give the justification of what stays. Where the entry has a response in words, or the dropped action its reason, this is a note.`,
	},
	{
		ID: "DR419", Severity: schema.Note, Since: "0.1", check: mitigationInTime, weigh: weighLate,
		Title:     "a mitigation is there when the decision takes effect",
		Why:       "Harm begins with the change. What comes later does not help those whom it meets first.",
		Authority: guidance,
		Mend:      "Bring an action forward, let the change begin later for these people, or say in response what is done until then. Where the impact is severe, this is a warning.",
	},
}

// indexIn gives the number in a path such as "impact[2].aims"; -1: there is none.
func indexIn(path string) int {
	_, rest, _ := strings.Cut(path, "[")
	number, _, _ := strings.Cut(rest, "]")
	i, err := strconv.Atoi(number)
	if err != nil {
		return -1
	}
	return i
}

// idsOf gives the ids of actions, as far as they have one.
func (s *subject) idsOf(actions []int) []string {
	var ids []string
	for _, j := range actions {
		if id := s.Action[j].ID; id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// reference is how an action says that it answers an entry: by its first group.
func (s *subject) reference(i int) string {
	if groups := s.Impact[i].Groups; len(groups) > 0 {
		return "impact." + string(groups[0])
	}
	return "impact"
}

// mitigations gives the actions that an entry names, as far as they exist, as indices of the plan.
func (s *subject) mitigations(i int) []int {
	var named []int
	for _, id := range s.Impact[i].Mitigation {
		if j, is := s.planByID()[id]; is {
			named = append(named, j)
		}
	}
	return named
}

// of gives the actions of the plan at these indices.
func (s *subject) of(plan []int) []planned {
	actions := make([]planned, len(plan))
	for i, j := range plan {
		actions[i] = s.plan[j]
	}
	return actions
}

func (s *subject) dropped(j int) bool { return s.plan[j].Status == "dropped" }

// mitigationWeighs is content where the harm that stays is justified.
func mitigationWeighs(s *subject) []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) || len(entry.Mitigation) == 0 || reasoned(entry.Justification) {
			return gap{}, false
		}
		named := s.mitigations(i)
		if len(named) < len(entry.Mitigation) || s.isAnswered(i) {
			return gap{}, false // an action that does not exist is told as such
		}
		standing := slices.DeleteFunc(slices.Clone(named), s.dropped)
		answersIt := func(j int) bool { return !s.beside(j, i) }
		message := ""
		switch {
		case len(standing) == 0:
			message = fmt.Sprintf("%s was to be mitigated by %s, which %s dropped", s.harm(i), namesOfPlanned(s.of(named)), wasOrWere(len(named)))
		case entry.Severity == "high" && !slices.ContainsFunc(standing, answersIt):
			message = fmt.Sprintf("%s is severe, and is mitigated only by %s, which %s", s.harm(i), namesOfPlanned(s.of(standing)), s.answersOnly(standing))
		default:
			return gap{}, false
		}
		return gap{
			path: at("impact", i) + ".mitigation", message: message,
			hint: toPaste("name an action that reduces this impact, or say why what stays is justified", s.actionForGroup(s.reference(i))...),
		}, true
	})
}

func wasOrWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// answersOnly says in words what actions answer: "answers evidence.age".
func (s *subject) answersOnly(plan []int) string {
	var all distinct
	for _, j := range plan {
		for _, reference := range s.plan[j].Answers {
			all.add(reference)
		}
	}
	if len(plan) == 1 {
		return "answers " + someOf(all.names)
	}
	return "answer " + someOf(all.names)
}

func weighMitigation(s *subject, g gap) schema.Severity {
	i := indexIn(g.path)
	unreasoned := func(j int) bool { return !s.dropped(j) || weak(s.plan[j].Note) }
	if reasoned(s.Impact[i].Response) || !slices.ContainsFunc(s.mitigations(i), unreasoned) {
		return schema.Note
	}
	return ""
}

func weighLate(s *subject, g gap) schema.Severity {
	if s.Impact[indexIn(g.path)].Severity == "high" && s.Decision.Final() {
		return schema.Warning
	}
	return ""
}

// meanwhileWords are those by which a text speaks of the time until a mitigation is there.
var meanwhileWords = []string{"until", "meanwhile", "in the meantime", "interim", "from the first day", "no sooner", "not before", "phased"}

// mitigationInTime speaks of entries of which no mitigation can be there when the decision takes effect.
func mitigationInTime(s *subject) []gap {
	if s.Decision == nil || !s.Decision.Effective.Known() {
		return nil
	}
	effective := s.Decision.Effective
	inTime := func(j int) bool { return s.plan[j].Status == "done" || !s.plan[j].Due.After(effective) }
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		if !s.adverse(entry) || len(entry.Mitigation) == 0 {
			return gap{}, false
		}
		late := slices.DeleteFunc(s.mitigations(i), s.dropped)
		if len(late) == 0 || slices.ContainsFunc(late, inTime) || containsAny(strings.ToLower(string(entry.Response+entry.Justification)), meanwhileWords...) {
			return gap{}, false
		}
		first := s.plan[late[0]]
		return gap{
			path: at("impact", i) + ".mitigation",
			message: fmt.Sprintf("the decision takes effect %s, and nothing that mitigates %s is due before: %s, %s",
				on(effective), s.harm(i), first.name(), first.Due.Words()),
			hint: toPaste("bring an action forward, or say what is done until then", `response = "…"`),
		}, true
	})
}
