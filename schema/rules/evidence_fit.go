package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var evidenceFitRules = []Rule{
	{
		ID: "DR230", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: evidenceStatusFits,
		Title:     "the status of evidence fits what is recorded",
		Why:       "Figures that are said to be withheld are shown all the same, for they stand in the file; elsewhere a reader cannot tell which of the two holds.",
		Authority: practice + " on small numbers",
		Mend:      `Where figures are withheld, take the table out. Where there are figures after all, write status = "known". For a status other than "withheld" this is a note.`,
	},
	{
		ID: "DR231", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: gapUnderHarm,
		Title:     "where harm to a group is recorded, an action closes the gap in what is known of it",
		Why:       "Likely adverse effects are named and their extent assessed. Not knowing matters most where somebody stands to lose.",
		Authority: hurley,
		Mend:      `Add an [[action]] with answers = ["evidence.disability"] that finds out; or give the number of people in the [[impact]], if it can be told.`,
	},
}

func evidenceStatusFits(s *subject) []gap {
	var gaps []gap
	for _, r := range s.records {
		if !slices.ContainsFunc(r.Table, hasFigures) || !s.asks(r) {
			continue
		}
		message, severity := "", schema.Note
		switch {
		case r.Status == "withheld":
			severity = "" // something was to be held back
			message = fmt.Sprintf("the evidence for %s is said to be withheld, but its figures stand in the file", r.subject)
		case r.Status == "not-applicable":
			message = r.subject + " is said not to apply, but figures are recorded"
		case r.isGap() && slices.ContainsFunc(r.Table, countsUsers):
			message = noData(r) + ", the status says, but figures of them are recorded"
		}
		if message != "" {
			gaps = append(gaps, gap{path: r.path + ".status", message: message, hint: `take the table out, or write status = "known"`, severity: severity})
		}
	}
	return gaps
}

// countsUsers says that a table counts the people whom the record is about, and not just the population.
func countsUsers(t schema.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool { return r.Users != nil })
}

// harmUncounted says that harm to the group of a record is recorded, without a number of people.
func (s *subject) harmUncounted(r record) bool {
	return !r.ofStaff() && s.once.uncounted.of(func() map[schema.Group]bool {
		groups := make(map[schema.Group]bool)
		for i := range s.Impact {
			entry := &s.Impact[i]
			if _, ok := entry.PeopleAffected.Number(); ok || !entry.Adverse() {
				continue
			}
			for _, id := range entry.Groups {
				groups[id] = true
			}
		}
		return groups
	})[r.group]
}

func gapUnderHarm(s *subject) []gap {
	var gaps []gap
	for _, r := range s.openGaps() {
		if r.explained() && s.harmUncounted(r) {
			gaps = append(gaps, gap{
				path: r.path, message: noData(r) + ", on which an adverse impact is recorded without its extent; no action is to find out",
				hint: fmt.Sprintf("add an [[action]] with answers = [%q] that finds out, or say in the [[impact]] how many people it reaches", r.answer),
			})
		}
	}
	return gaps
}
