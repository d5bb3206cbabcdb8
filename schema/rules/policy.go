package rules

import (
	"fmt"
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
		Title:     "the kind of policy is named",
		Why:       "A saving, a strategy and a restructure raise different questions, and registers list statements by kind.",
		Authority: practice,
		Mend:      `Say what is decided on under [policy]: kind = "service", or policy, strategy, budget, procurement, commissioning, restructure, project, practice.`,
	},
	{
		ID: "DR103", Severity: schema.Warning, Since: "0.1", Short: true, check: someoneResponsible,
		Title:     "somebody is responsible for the statement",
		Why:       "Somebody must be able to answer for what is recorded, by name or by post.",
		Authority: practice + "; " + recorded,
		Mend:      `Name a person, a post or a team under [policy]: responsible = [{ post = "Outcome Manager" }].`,
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
		ID: "DR106", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: peopleCounted,
		Title:     "how many people the policy affects is a number, or the reason why it cannot be known",
		Why:       "\"Lots\" gives the decision maker no idea of the extent; a rough number does.",
		Authority: hurley,
		Mend:      `Under [policy], write people-affected = 9400, "about 9,400", or "cannot be known, because …"; or leave the key out.`,
	},
	{
		ID: "DR110", Severity: schema.Warning, Since: "0.1", check: screeningAnswered,
		Title:     "a screening says whether a full statement is needed",
		Why:       "A screening without its result leaves open whether the rest of the form should have been filled in.",
		Authority: "R (Brown) v SSWP [2008] EWHC 3158 (Admin): due regard is what is appropriate in the circumstances",
		Mend:      "Under [screening], write full-statement = true or full-statement = false.",
	},
	{
		ID: "DR111", Severity: schema.Error, Since: "0.1", Short: true, check: screeningReasoned,
		Title:     "a screening that asks for no full statement gives its reasons",
		Why:       "That the duty was considered and found to be of little relevance is itself a conclusion, and it needs its grounds.",
		Authority: inSubstance + "; Scotland: SSI 2012/162 reg. 5",
		Mend:      "Say which groups the policy could touch, how you know, and why that needs no full statement: screening.reasons.",
	},
	{
		ID: "DR112", Severity: schema.Error, Since: "0.1", Short: true, check: screeningSigned,
		Title:     "a screening that asks for no full statement names who decided",
		Why:       "The decision not to assess is taken by somebody who can be asked about it.",
		Authority: recorded,
		Mend:      `Under [screening], give a name or a post: post = "Head of Service".`,
	},
	{
		ID: "DR113", Severity: schema.Error, Since: "0.1", Short: true, check: screeningDated,
		Title:     "a screening that asks for no full statement is dated",
		Why:       "The duty is fulfilled before and at the time of the decision; without a date nobody can tell.",
		Authority: inTime,
		Mend:      "Under [screening], give the day: date = 2026-03-02.",
	},
	{
		ID: "DR114", Severity: schema.Warning, Since: "0.1", Short: true, check: screeningFits,
		Title:     "a screening that asks for no full statement fits the impacts recorded",
		Why:       "Where harm to somebody is recorded already, the policy is relevant to the duty, and the short form leaves the rest unasked.",
		Authority: inSubstance,
		Mend:      "Write full-statement = true under [screening] and fill in the form; or correct the [[impact]].",
	},
}

func organisationNamed(s *subject) []gap {
	if !weak(s.Policy.Organisation) {
		return nil
	}
	return []gap{{
		"policy.organisation", "the public body is not named",
		`write in [policy]: organisation = "Example County Council"`,
	}}
}

func kindNamed(s *subject) []gap {
	if s.Policy.Kind != "" {
		return nil
	}
	return []gap{{
		"policy.kind", "the kind of policy is not recorded",
		`write in [policy]: kind = "service", or policy, strategy, budget, procurement, commissioning, restructure, project, practice`,
	}}
}

func someoneResponsible(s *subject) []gap {
	for _, p := range s.Policy.Responsible {
		if !weak(p.Name) || !weak(p.Post) {
			return nil
		}
	}
	return []gap{{
		"policy.responsible", "nobody is recorded as responsible for this statement",
		`write in [policy]: responsible = [{ name = "…", post = "…" }]; a post or a team is enough`,
	}}
}

func described(s *subject) []gap {
	if !weak(s.Policy.Description) {
		return nil
	}
	return []gap{{
		"policy.description", "what is proposed is not described",
		`write in [policy]: description = """…""", a few sentences on what changes, for whom, and why`,
	}}
}

func outcomesNamed(s *subject) []gap {
	for _, outcome := range s.Policy.Outcomes {
		if !weak(outcome) {
			return nil
		}
	}
	return []gap{{
		"policy.outcomes", "no intended outcome is recorded",
		`write in [policy]: outcomes = ["…"], one sentence for each thing that should be different`,
	}}
}

// peopleCounted leaves what is left over from the template to nothingLeftOver.
func peopleCounted(s *subject) []gap {
	c := s.Policy.PeopleAffected
	if strings.TrimSpace(c.String()) == "" || counted(c) || leftOver(c.String()) != "" {
		return nil
	}
	return []gap{{
		"policy.people-affected", fmt.Sprintf("how many people are affected is given as %q, without a number or a reason", c),
		`write people-affected = 9400, "about 9,400", or "cannot be known, because …"`,
	}}
}

func screeningFits(s *subject) []gap {
	if !s.Screening.NotRequired() {
		return nil
	}
	for i, entry := range s.Impact {
		harm := entry.Impact
		if harm == "" && entry.Severity != "" {
			harm = entry.Severity
		} else if !entry.Adverse() {
			continue
		}
		return []gap{{
			"screening.full-statement",
			fmt.Sprintf("the screening asks for no full statement, but a %s impact on %s is recorded", harm, s.entryName(i)),
			"write full-statement = true and fill in the form, or correct " + nth("impact", i),
		}}
	}
	return nil
}

func screeningAnswered(s *subject) []gap {
	if s.Screening == nil || s.Screening.FullStatement != nil {
		return nil
	}
	return []gap{{
		"screening.full-statement", "the screening does not say whether a full statement is needed",
		"write in [screening]: full-statement = true, or false with reasons, name or post, and date",
	}}
}

func screeningReasoned(s *subject) []gap {
	if !s.Screening.NotRequired() || reasoned(s.Screening.Reasons) {
		return nil
	}
	return []gap{{
		"screening.reasons", "the reasons why no full statement is needed are not recorded",
		`write in [screening]: reasons = """…""", with the groups that the policy could touch and how you know`,
	}}
}

func screeningSigned(s *subject) []gap {
	if !s.Screening.NotRequired() || !weak(s.Screening.Name) || !weak(s.Screening.Post) {
		return nil
	}
	return []gap{{
		"screening.name", "who decided that no full statement is needed is not recorded",
		`write in [screening]: name = "…" or post = "…"`,
	}}
}

func screeningDated(s *subject) []gap {
	if !s.Screening.NotRequired() || !s.Screening.Date.IsZero() {
		return nil
	}
	return []gap{{
		"screening.date", "when it was decided that no full statement is needed is not recorded",
		"write in [screening]: date = 2026-03-02",
	}}
}
