package rules

import (
	"fmt"

	"dueregard/schema"
)

var staffRules = []Rule{
	{
		ID: "DR227", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: staffEffectDescribed,
		Title:     "how staff are affected is described",
		Why:       "A number does not tell whether people lose their jobs, their place of work or an hour of sleep.",
		Authority: atWork,
		Mend:      "Under [workforce], say as summary what changes for staff: posts, place, hours, pay, employer; and what does not.",
	},
	{
		ID: "DR228", Severity: schema.Note, Since: "0.1", check: unaffectedFits, weigh: postsAtStake,
		Title:     "that no staff are affected fits what else is recorded",
		Why:       "Where nobody is affected, nothing more is asked about staff; so the answer should be right.",
		Authority: atWork,
		Mend: "Write affected = true under [workforce], or correct the number or the kind of policy. Where nobody is affected all the same, say why in summary. " +
			"A warning, where the record tells of redundancies or of posts that go.",
	},
	{
		ID: "DR229", Severity: schema.Note, Since: "0.1", check: staffTablesFit,
		Title:     "figures by group are of the staff affected",
		Why:       "The profile of the whole workforce says nothing of whom the change falls on.",
		Authority: hurley,
		Mend:      "Give the figures of the staff affected; or say in the table's note whose they are, and why they are the best there is.",
	},
}

func staffEffectDescribed(s *subject) []gap {
	if !s.staffAffected() || !weak(s.Workforce.Summary) {
		return nil
	}
	return []gap{{
		path: "workforce.summary", message: "staff are affected, but how is not recorded",
		hint: toPaste("say what changes for them, posts, place, hours, pay or employer, and what does not", `summary = "…"`),
	}}
}

// staffTablesFit speaks of tables without a note, and tells of them at once.
func staffTablesFit(s *subject) []gap {
	if !s.staffAffected() {
		return nil
	}
	affected, ok := s.Workforce.Total.Number()
	if !ok {
		return nil
	}
	first, most := "", 0
	var of distinct
	for _, r := range s.records {
		for i, t := range r.Table {
			if n := staffIn(t); r.ofStaff() && n > affected && weak(t.Note) {
				if first == "" {
					first = at(r.path+".table", i)
				}
				of.add(s.title(r.group))
				most = max(most, n)
			}
		}
	}
	if first == "" {
		return nil
	}
	return []gap{{
		path: first, message: fmt.Sprintf("%d members of staff are affected, but figures are of up to %d, for %s", affected, most, list(of.names)),
		hint: toPaste("give the figures of those affected, or say whose these are", `note = "…"`),
	}}
}

// staffIn is how many people a table counts: by its total, or else by its rows.
func staffIn(t schema.Table) int {
	if t.Total != nil && t.Total.Users != nil {
		return *t.Total.Users
	}
	sum := 0
	for _, r := range t.Rows {
		if r.Users != nil {
			sum += *r.Users
		}
	}
	return sum
}
