package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

var marriageRules = []Rule{
	{
		ID: "DR217", Severity: schema.Note, Since: "0.1", check: workOnlyEvidence,
		Title:     "for marriage and civil partnership, something is recorded where staff are affected",
		Why:       "The Act protects it in work, not in services. A row that is blank for the users of a service costs nothing; for staff it may.",
		Authority: "Equality Act 2010 s.149(1)(a) and (7), with Part 5 (work)",
		Mend:      "Where no staff are affected, write affected = false under [workforce]. Where they are, say what is known of them in [workforce.by.marriage-and-civil-partnership].",
	},
}

// workOnly says that the characteristic counts for the first aim alone, and there through work.
func workOnly(id schema.Group) bool {
	i := slices.IndexFunc(schema.Characteristics, func(c schema.ProtectedCharacteristic) bool { return c.ID == id })
	return i >= 0 && !schema.Characteristics[i].Relevant()
}

// outsideWork says that the record is about the users of a service, where the Act does not protect
// the characteristic.
func (r record) outsideWork() bool {
	return workOnly(r.group) && strings.HasPrefix(r.path, "evidence.")
}

// workOnlyEvidence is content with an answer in either place: about users, or about staff.
func workOnlyEvidence(s *subject) []gap {
	if s.staffUnaffected() {
		return nil
	}
	var gaps []gap
	for _, g := range s.groups {
		if !workOnly(g.ID) || speaks(s.Evidence[g.ID]) || speaks(s.Evidence[schema.AllGroups]) || s.staffKnown(g.ID) {
			continue
		}
		hint := "if no staff are affected, write affected = false under [workforce]; if they are, say what is known of them"
		if s.staffAffected() {
			hint = toPasteIn(below("workforce.by", string(g.ID)), false, "say what is known of the staff affected, or why nothing is", `status = "withheld"`, `reason = "…"`)
		}
		gaps = append(gaps, gap{
			path: below("evidence", string(g.ID)), message: "no evidence is recorded for " + g.Title + ", which the Act protects in work, not in services", hint: hint,
		})
	}
	return gaps
}

// staffKnown says that something is recorded about the staff of a group, or of all.
func (s *subject) staffKnown(id schema.Group) bool {
	return s.Workforce != nil && (speaks(s.Workforce.By[id]) || speaks(s.Workforce.By[schema.AllGroups]))
}
