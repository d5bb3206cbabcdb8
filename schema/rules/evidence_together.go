package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

func evidenceOnlyTogether(s *subject) []gap {
	all := s.Evidence[schema.AllGroups]
	ids := slices.DeleteFunc(s.blankEvidence(), func(id schema.Group) bool { return s.answeredForAll(all, id) })
	if len(ids) == 0 || !speaks(all) || s.staffOnly(all) {
		return nil
	}
	path := below("evidence", string(ids[0]))
	_, stands := s.Evidence[ids[0]]
	return []gap{{
		path: "evidence.all", message: "the evidence is for all groups together; nothing of their own is recorded for " + s.titles(ids),
		hint: toPasteIn(path, stands, "where a group differs from the rest, give it a table of its own",
			`status = "not-known"  # or known, not-collected, not-applicable, withheld`, `reason = "…"`),
	}}
}

// answeredForAll says that what is recorded for all names a group, by its title or by words for its people.
func (s *subject) answeredForAll(all schema.Evidence, id schema.Group) bool {
	title := strings.ToLower(s.title(id))
	return slices.ContainsFunc([]schema.Text{all.Reason, all.ServiceUsers, all.Needs, all.Other}, func(t schema.Text) bool {
		if t == "" {
			return false
		}
		lower := strings.ToLower(string(t))
		return saysWord(lower, title) || namesGroup(lower, id)
	})
}

// saysWord says that words stand in a text on their own, both in lower case: "age", not "agenda".
func saysWord(lower, words string) bool {
	for from := 0; ; {
		i := strings.Index(lower[from:], words)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(words)
		if (i == 0 || byteClasses[lower[i-1]]&wordByte == 0) && (end == len(lower) || byteClasses[lower[end]]&wordByte == 0) {
			return true
		}
		from = end
	}
}

// staffOnly says that the evidence does not apply, with a reason, and that it is recorded of staff instead.
func (s *subject) staffOnly(all schema.Evidence) bool {
	if all.Status != "not-applicable" || !reasoned(all.Reason) || s.Workforce == nil {
		return false
	}
	for _, e := range s.Workforce.By {
		if speaks(e) {
			return true
		}
	}
	return false
}
