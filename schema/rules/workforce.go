package rules

import (
	"dueregard/schema"
)

var workforceRules = []Rule{
	{
		ID: "DR221", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: workforceAnswered,
		Title:     "whether staff are affected is answered",
		Why:       "The duty reaches the body's own staff: transfers, relocations and posts at risk.",
		Authority: "Equality Act 2010 s.149(1), with Part 5 (work)",
		Mend:      "Under [workforce], write affected = false; or affected = true with the numbers.",
	},
	{
		ID: "DR222", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: workforceCounted,
		Title:     "how many staff are affected is a number, or the reason why it cannot be known",
		Why:       "The extent of an effect is part of what has to be weighed.",
		Authority: hurley,
		Mend:      `Under [workforce], write total = 140, total = "about 140", or total = "cannot be known yet, because …".`,
	},
	{
		ID: "DR223", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: workforceByGroup,
		Title:     "what is known of the staff affected is recorded by group",
		Why:       "Whether a change falls on some staff more than on others shows only in figures by group.",
		Authority: "Equality Act 2010 s.149(1), with Part 5 (work)",
		Mend:      `Add a table for each group, say [workforce.by.sex], with figures, or with status = "not-collected" and a reason.`,
	},
}

// staffAffected says that the statement says so.
func (s *subject) staffAffected() bool {
	return s.Workforce != nil && s.Workforce.Affected != nil && *s.Workforce.Affected
}

func workforceAnswered(s *subject) []gap {
	if s.Workforce != nil && (s.Workforce.Affected != nil || !weak(s.Workforce.Summary)) {
		return nil
	}
	return []gap{{
		"workforce.affected", "whether staff are affected is not answered",
		inTable("workforce", s.Workforce != nil, "affected = false, or affected = true with total and summary"),
	}}
}

func workforceCounted(s *subject) []gap {
	if !s.staffAffected() || counted(s.Workforce.Total) {
		return nil
	}
	message := "the total of staff affected is not a number"
	if weak(s.Workforce.Total.String()) {
		message = "the total of staff affected is not recorded"
	}
	return []gap{{
		"workforce.total", message,
		`write in [workforce]: total = 140, or "about 140", or "cannot be known yet, because …"; other words belong in summary`,
	}}
}

func workforceByGroup(s *subject) []gap {
	if !s.staffAffected() || speaks(s.Workforce.By[schema.AllGroups]) {
		return nil
	}
	ids := s.blankIn(s.Workforce.By)
	switch len(ids) {
	case 0:
		return nil
	case len(s.groups):
		return []gap{{
			"workforce.by", "nothing is recorded by group about the staff affected",
			s.inStaffTable(ids[0], `figures, or status = "withheld" and a reason; and so for each group`),
		}}
	}
	return []gap{{
		"workforce.by", "nothing is recorded about the staff affected for " + s.titles(ids),
		s.inStaffTable(ids[0], `figures, or status = "not-collected" and a reason`),
	}}
}

// inStaffTable says where what is known of the staff of a group goes.
func (s *subject) inStaffTable(id schema.Group, what string) string {
	_, stands := s.Workforce.By[id]
	return inTable(below("workforce.by", string(id)), stands, what)
}
