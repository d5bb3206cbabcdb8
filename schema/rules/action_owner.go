package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

func actionAccountable(s *subject) []gap { return unaccountable(s.plan[:len(s.Action)]) }

// planOf gives the actions whose keys begin so.
func (s *subject) planOf(path string) []planned {
	return which(s.plan, func(a planned) bool { return strings.HasPrefix(a.path, path) })
}

// lacksOwner and lacksDue say what an action lacks: an owner, and while it is open a time frame.
func (a planned) lacksOwner() bool { return a.toBeDone() && weak(a.Owner) }
func (a planned) lacksDue() bool   { return a.toBeDone() && a.open() && a.Due.IsZero() }

// toBeDone says that something was to be done, and still is or was.
func (a planned) toBeDone() bool { return a.Status != "dropped" && !noAction(a.Action) }

// unaccountable tells of actions that lack an owner or a time frame, in their order. More than three that lack the
// same are told together, with the first of them.
func unaccountable(plan []planned) []gap {
	const most = 3
	var gaps []gap
	told := make(map[[2]bool]bool)
	for _, a := range plan {
		lack := [2]bool{a.lacksOwner(), a.lacksDue()}
		if lack == [2]bool{} || told[lack] {
			continue
		}
		alike := which(plan, func(other planned) bool { return [2]bool{other.lacksOwner(), other.lacksDue()} == lack })
		if len(alike) <= most {
			alike = []planned{a}
		} else {
			told[lack] = true
		}
		gaps = append(gaps, tellUnaccountable(alike, lack[0], lack[1]))
	}
	return gaps
}

func tellUnaccountable(plan []planned, owner, due bool) gap {
	first, name := plan[0].path, namesOfPlanned(plan)
	switch {
	case owner && due:
		return gap{path: first + ".owner", message: "no owner and no time frame is recorded for " + name, hint: toPaste(`name a person, a post or a team, and a day or "March 2027"`, `owner = "…"`, `due = "…"`)}
	case owner:
		return gap{path: first + ".owner", message: "no owner is recorded for " + name, hint: toPaste("name a person, a post or a team", `owner = "…"`)}
	}
	return gap{path: first + ".due", message: "no time frame is recorded for " + name, hint: toPaste(`name a day, or "March 2027"`, `due = "…"`)}
}

// weighAccountable lowers what is told of actions that are done.
func weighAccountable(s *subject, g gap) schema.Severity {
	if i := indexIn(g.path); strings.HasPrefix(g.path, "action[") && !s.plan[i].open() {
		return schema.Note
	}
	return ""
}

// nobodies are owners that name nobody, in lower case.
var nobodies = []string{
	"all", "all of us", "all partners", "all services", "all staff", "all teams", "as appropriate", "as required", "council", "everybody", "everyone",
	"managers", "multiple", "officers", "others", "partners", "service", "services", "someone", "somebody", "staff", "team", "teams", "the council",
	"the service", "the team", "to be allocated", "to be assigned", "to be identified", "us", "various", "various officers", "various partners", "various services",
	"various teams", "vacant", "we",
}

// nobody says that the words name nobody who could be asked.
func nobody(owner string) bool {
	const longest = 16
	words := strings.Trim(owner, " \t.,;:!?-–—…()[]")
	return len(words) <= longest && slices.Contains(nobodies, strings.ToLower(words))
}

// wholeBody says that the owner is the body that makes the statement.
func (s *subject) wholeBody(owner string) bool {
	body := strings.TrimSpace(s.Policy.Organisation)
	return body != "" && strings.EqualFold(strings.TrimSpace(owner), body)
}

// ownerNamesSomebody speaks of open actions, and of the monitoring.
func ownerNamesSomebody(s *subject) []gap {
	var gaps []gap
	tell := func(path, of, owner string) {
		switch {
		case nobody(owner):
			gaps = append(gaps, gap{path: path, message: fmt.Sprintf("the owner of %s is %q, which names nobody who can be asked", of, owner),
				hint: toPaste("name a person, a post, a team or a committee", `owner = "…"`)})
		case s.wholeBody(owner):
			gaps = append(gaps, gap{path: path, message: fmt.Sprintf("the owner of %s is %q as a whole, and nobody in it", of, owner),
				hint: toPaste("name a post, a team or a committee of the body", `owner = "…"`), severity: schema.Note})
		}
	}
	for _, a := range s.plan {
		if a.open() {
			tell(a.path+".owner", a.name(), a.Owner)
		}
	}
	if s.Monitoring != nil {
		tell("monitoring.owner", "the monitoring", s.Monitoring.Owner)
	}
	return gaps
}
