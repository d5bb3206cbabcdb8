package rules

import (
	"fmt"

	"dueregard/schema"
)

// atWork is where the Act reaches the body's own staff.
const atWork = "Equality Act 2010 s.149(1), with Part 5 (work)"

var workforceRules = []Rule{
	{
		ID: "DR221", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: workforceAnswered, weigh: workforceSummed,
		Title:     "whether staff are affected is answered",
		Why:       "The duty reaches the body's own staff: transfers, relocations and posts at risk.",
		Authority: atWork,
		Mend:      "Under [workforce], write affected = false; or affected = true with the numbers. A note, where the summary tells of staff: yes or no decides what else is asked.",
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
		Authority: atWork,
		Mend:      `Add a table for each group, say [workforce.by.sex], with figures, or with status = "not-collected" and a reason.`,
	},
}

// staffAffected says that the statement says so.
func (s *subject) staffAffected() bool {
	return s.Workforce != nil && s.Workforce.Affected != nil && *s.Workforce.Affected
}

// staffUnaffected says that the statement says so.
func (s *subject) staffUnaffected() bool {
	return s.Workforce != nil && s.Workforce.Affected != nil && !*s.Workforce.Affected
}

func workforceAnswered(s *subject) []gap {
	if s.Workforce != nil && s.Workforce.Affected != nil {
		return nil
	}
	if s.Workforce != nil && !weak(s.Workforce.Summary) {
		return []gap{{
			path: "workforce.affected", message: "what the policy means for staff is described, but not whether they are affected, yes or no",
			hint: toPaste("write which it is", "affected = true  # or false"),
		}}
	}
	return []gap{{
		path: "workforce.affected", message: "whether staff are affected is not answered",
		hint: toPasteIn("workforce", s.Workforce != nil, "say whether any are, how many and how",
			"affected = true  # or false, which is an answer", `total = "…"`, `summary = "…"`),
	}}
}

// workforceSummed says that the answer can be read from the summary.
func workforceSummed(s *subject, _ gap) schema.Severity {
	return lighter(s.Workforce != nil && !weak(s.Workforce.Summary), schema.Note)
}

func workforceCounted(s *subject) []gap {
	if !s.staffAffected() || counted(s.Workforce.Total) {
		return nil
	}
	message := fmt.Sprintf("how many staff are affected is given as %q, without a number or a reason", opening(schema.Text(s.Workforce.Total.String())))
	if weak(s.Workforce.Total.String()) {
		message = "how many staff are affected is not recorded"
	}
	return []gap{{
		path: "workforce.total", message: message,
		hint: toPaste(`write a number, words with one ("about 140"), or why it cannot be known yet; other words belong in summary`, `total = "about …"`),
	}}
}

func workforceByGroup(s *subject) []gap {
	if !s.staffAffected() || speaks(s.Workforce.By[schema.AllGroups]) {
		return nil
	}
	ids := s.blankIn(s.Workforce.By)
	if len(ids) == 0 {
		return nil
	}
	_, stands := s.Workforce.By[ids[0]]
	table := below("workforce.by", string(ids[0]))
	if len(ids) == len(s.groups) {
		return []gap{{
			path: "workforce.by", message: "nothing is recorded by group about the staff affected",
			hint: toPasteIn("workforce.by.all", false, "give figures for each group; where they are too few, one entry for all may say why there are none",
				`status = "withheld"`, `reason = "…"`),
		}}
	}
	return []gap{{
		path: table, message: "nothing is recorded about the staff affected for " + s.titles(ids),
		hint: toPasteIn(table, stands, "give figures, or the reason why there are none", `status = "not-known"  # or known, not-collected, not-applicable, withheld`, `reason = "…"`),
	}}
}
