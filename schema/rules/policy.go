package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var policyRules = []Rule{
	{
		ID: "DR101", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: organisationNamed,
		Title:     "the public body is named",
		Why:       "The duty is the public authority's. A reader must see whose record this is.",
		Authority: "Equality Act 2010 s.149(1)",
		Mend:      `Name the body under [policy]: organisation = "Example County Council".`,
	},
	{
		ID: "DR102", Severity: schema.Note, Since: "0.1", check: kindNamed,
		Title:     "the kind of policy is named, and whether it is new, a change or an end",
		Why:       "A saving, a strategy and a restructure raise different questions, as do a beginning and an end; registers list statements by both.",
		Authority: practice,
		Mend: `Under [policy], write kind = "service", or policy, strategy, budget, procurement, commissioning, restructure, project, practice; ` +
			`and change = "new", "changed", "existing" (under review) or "ending".`,
	},
	{
		ID: "DR103", Severity: schema.Warning, Since: "0.1", Short: true, check: someoneResponsible, weigh: oneOfSeveral,
		Title:     "somebody is responsible for the statement",
		Why:       "Somebody must be able to answer for what is recorded, by name or by post.",
		Authority: practice + "; " + recorded,
		Mend:      `Name a person, a post or a team under [policy]: responsible = [{ post = "Outcome Manager" }]. Where somebody is named and another entry is blank, that is a note.`,
	},
	{
		ID: "DR104", Severity: schema.Error, Early: schema.Warning, Since: "0.1", Short: true, check: described,
		Title:     "the proposal is described",
		Why:       "Whether people are affected can only be judged by somebody who knows what is proposed.",
		Authority: practice,
		Mend:      "Say in a few sentences what is proposed and why, so that somebody from outside understands it: policy.description.",
	},
	{
		ID: "DR105", Severity: schema.Note, Since: "0.1", check: outcomesNamed,
		Title:     "the intended outcomes are named",
		Why:       "What should be different for people is what the impact is later measured against.",
		Authority: practice,
		Mend:      `List what should be different, one sentence each, under [policy]: outcomes = ["Fewer children miss school"].`,
	},
	{
		ID: "DR106", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: peopleCounted, weigh: uncounted,
		Title:     "how many people the policy affects is a number, or the reason why it cannot be known",
		Why:       "\"Lots\" gives the decision maker no idea of the extent; a rough number does.",
		Authority: hurley,
		Mend: `Under [policy], write people-affected = 9400, "about 9,400", or "cannot be known, because …". ` +
			"Without the key, the numbers of the impacts will do; where there are none either, that is a note.",
	},
	{
		ID: "DR107", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: titled,
		Title:     "the policy has a title",
		Why:       "A statement without a name cannot be matched with the decision that it belongs to, nor found again.",
		Authority: recorded,
		Mend:      `Under [policy], write as title what will stand on the agenda: title = "Library opening hours 2026".`,
	},
	{
		ID: "DR108", Severity: schema.Note, Since: "0.1", Short: true, check: describedByItself,
		Title:     "the description can be understood by itself",
		Why:       "Whoever reads the statement, now or in ten years, may not have the other paper.",
		Authority: practice,
		Mend:      "Say in policy.description what changes, for whom and why. Where it stands in another paper, say it here in short and name the paper.",
	},
	{
		ID: "DR109", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: savingSized,
		Title:     "a statement on a budget says how much changes",
		Why:       "What is asked of people is weighed against what is saved; without the amount nobody can.",
		Authority: practice,
		Mend:      `Under [policy], write the amount with its year: budget-change = "£120,000 less a year from 2026/27"; or why it is not known yet.`,
	},
}

func organisationNamed(s *subject) []gap {
	if !weak(s.Policy.Organisation) {
		return nil
	}
	return []gap{{path: "policy.organisation", message: "the public body is not named", hint: toPaste("name the body that has the duty", `organisation = "…"`)}}
}

func kindNamed(s *subject) []gap {
	var gaps []gap
	if s.Policy.Kind == "" {
		gaps = append(gaps, gap{
			path: "policy.kind", message: "the kind of policy is not recorded",
			hint: toPaste("write what is decided on", `kind = "policy"  # or strategy, service, budget, procurement, commissioning, restructure, project, practice`),
		})
	}
	if s.Policy.Change == "" {
		gaps = append(gaps, gap{
			path: "policy.change", message: "whether the policy is new, a change, under review or coming to an end is not recorded",
			hint: toPaste("write which it is; existing is for what is under review", `change = "changed"  # or new, existing, ending`),
		})
	}
	return gaps
}

func someoneResponsible(s *subject) []gap {
	var blanks []gap
	for i, p := range s.Policy.Responsible {
		if weak(p.Name) && weak(p.Post) {
			blanks = append(blanks, gap{
				path: at("policy.responsible", i), message: nth("person", i) + " of those responsible for this statement has neither a name nor a post",
				hint: "write the name, the post or the team, or leave the entry out",
			})
		}
	}
	if len(blanks) < len(s.Policy.Responsible) {
		return blanks
	}
	return []gap{{
		path: "policy.responsible", message: "nobody is recorded as responsible for this statement",
		hint: toPaste("name whoever answers for it; a post or a team is enough", `responsible = [{ post = "…" }]`),
	}}
}

// oneOfSeveral tells an entry that is blank from nobody at all.
func oneOfSeveral(s *subject, g gap) schema.Severity {
	return lighter(g.path != "policy.responsible", schema.Note)
}

func described(s *subject) []gap {
	if !weak(s.Policy.Description) {
		return nil
	}
	return []gap{{
		path: "policy.description", message: "what is proposed is not described",
		hint: toPaste("say in a few sentences what changes, for whom, and why", `description = """`, "…", `"""`),
	}}
}

func outcomesNamed(s *subject) []gap {
	var blanks []gap
	for i, outcome := range s.Policy.Outcomes {
		if weak(outcome) {
			blanks = append(blanks, gap{
				path: at("policy.outcomes", i), message: nth("intended outcome", i) + " is blank", hint: "write what should be different, or leave the line out",
			})
		}
	}
	if len(blanks) < len(s.Policy.Outcomes) {
		return blanks
	}
	return []gap{{
		path: "policy.outcomes", message: "no intended outcome is recorded",
		hint: toPaste("write one sentence for each thing that should be different for people", `outcomes = ["…"]`),
	}}
}

// peopleCounted leaves what is left over from the template to nothingLeftOver, and is content with numbers in
// the impacts.
func peopleCounted(s *subject) []gap {
	c := s.Policy.PeopleAffected
	if strings.TrimSpace(c.String()) == "" {
		if slices.ContainsFunc(s.Impact, func(entry schema.Impact) bool { return counted(entry.PeopleAffected) }) {
			return nil
		}
		return []gap{{
			path: "policy.people-affected", message: "neither the policy nor any impact says how many people are affected",
			hint: toPaste(`write a number, words with one ("about 9,400"), or why it cannot be known`, `people-affected = "about …"`),
		}}
	}
	if counted(c) || leftOver(c.String()) != "" {
		return nil
	}
	return []gap{{
		path: "policy.people-affected", message: fmt.Sprintf("how many people are affected is given as %q, without a number or a reason", opening(schema.Text(c.String()))),
		hint: `write a number, words with one ("about 9,400"), or why it cannot be known: "cannot be known, because …"`,
	}}
}

// uncounted says that a gap is that nothing at all is written.
func uncounted(s *subject, _ gap) schema.Severity {
	return lighter(strings.TrimSpace(s.Policy.PeopleAffected.String()) == "", schema.Note)
}

func titled(s *subject) []gap {
	if !weak(s.Policy.Title) {
		return nil
	}
	return []gap{{path: "policy.title", message: fmt.Sprintf("the policy has no title but %q", s.Policy.Title), hint: toPaste("write what will stand on the agenda", `title = "…"`)}}
}

// shortestDescription is the length in bytes below which a description can hold little but a name.
const shortestDescription = 30

// describedByItself leaves descriptions that are blank to described.
func describedByItself(s *subject) []gap {
	d := strings.TrimSpace(string(s.Policy.Description))
	message := ""
	switch {
	case weak(d):
	case strings.EqualFold(strings.Trim(d, " ."), strings.Trim(s.Policy.Title, " .")):
		message = "the description says no more than the title"
	case len(d) < shortestDescription:
		message = fmt.Sprintf("the description, %q, does not say what changes, for whom and why", d)
	case refersElsewhere(d):
		message = fmt.Sprintf("the description, %q, cannot be understood without another paper", opening(schema.Text(d)))
	}
	if message == "" {
		return nil
	}
	return []gap{{path: "policy.description", message: message, hint: "say here, in a few sentences, what changes, for whom and why; another paper can be named besides"}}
}

// refersElsewhere says that a short text does nothing but name another paper.
func refersElsewhere(text string) bool {
	const longest = 100
	if len(text) > longest {
		return false
	}
	lower := strings.ToLower(text)
	for _, words := range []string{"see ", "please see ", "please refer ", "refer to ", "as per ", "as set out in ", "as described in ", "as in the ", "attached"} {
		if strings.HasPrefix(lower, words) {
			return true
		}
	}
	return false
}

// savingSized is content with an amount in the description.
func savingSized(s *subject) []gap {
	if s.Policy.Kind != "budget" || !weak(s.Policy.BudgetChange) || strings.Contains(string(s.Policy.Description), "£") {
		return nil
	}
	return []gap{{
		path: "policy.budget-change", message: "the policy is about the budget, but how much changes is not recorded",
		hint: toPaste(`write the amount with its year, such as "£120,000 less a year from 2026/27"`, `budget-change = "…"`),
	}}
}
