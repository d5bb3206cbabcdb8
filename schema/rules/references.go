package rules

import (
	"fmt"
	"maps"
	"slices"

	"dueregard/schema"
)

var referenceRules = []Rule{
	{
		ID: "DR210", Severity: schema.Error, Since: "0.1", check: sourcesExist,
		Title:     "every source that is cited is described",
		Why:       "A source that is cited and not described cannot be found by whoever wants to weigh the evidence.",
		Authority: hurley,
		Mend:      "Describe it: [sources.the-id] with title and date; or correct the id.",
	},
	{
		ID: "DR211", Severity: schema.Error, Since: "0.1", check: groupsExist,
		Title:     "every group that is named is one of the form's",
		Why:       "What is recorded under an id that the form does not have is shown nowhere. Most often it is a slip of the pen.",
		Authority: "Equality Act 2010 s.4; the house template for local groups",
		Mend:      "Use the form's own id of the group, or have the group added to the house template.",
	},
}

func sourcesExist(s *subject) []gap {
	var gaps []gap
	cite := func(path string, ids []string) {
		for i, id := range ids {
			if _, ok := s.Sources[id]; !ok {
				gaps = append(gaps, gap{
					fmt.Sprintf("%s[%d]", path, i), fmt.Sprintf("the source %q is cited, but not described", id),
					didYouMean(id, slices.Sorted(maps.Keys(s.Sources)), fmt.Sprintf(`add [sources.%s] with title = "…" and date`, id)),
				})
			}
		}
	}
	for _, r := range s.records {
		cite(r.path+".sources", r.Sources)
		for i, t := range r.Table {
			cite(fmt.Sprintf("%s.table[%d].sources", r.path, i), t.Sources)
		}
	}
	if s.Workforce != nil {
		cite("workforce.sources", s.Workforce.Sources)
	}
	for i, entry := range s.Impact {
		cite(fmt.Sprintf("impact[%d].sources", i), entry.Sources)
	}
	return gaps
}

func groupsExist(s *subject) []gap {
	known := s.groupIDs()
	var gaps []gap
	name := func(path string, id schema.Group) {
		if !slices.Contains(known, string(id)) {
			gaps = append(gaps, gap{
				path, fmt.Sprintf("the form has no group %q", id),
				didYouMean(string(id), known, "use the id of a protected characteristic or of a group of the house template"),
			})
		}
	}
	names := func(path string, ids []schema.Group) {
		for i, id := range ids {
			name(fmt.Sprintf("%s[%d]", path, i), id)
		}
	}
	for _, r := range s.records {
		name(r.path, r.group)
	}
	for i, c := range s.Consultation {
		names(fmt.Sprintf("consultation[%d].groups", i), c.Groups)
		for j, t := range c.Theme {
			names(fmt.Sprintf("consultation[%d].theme[%d].groups", i, j), t.Groups)
		}
	}
	for i, entry := range s.Impact {
		names(fmt.Sprintf("impact[%d].groups", i), entry.Groups)
	}
	for i, indicator := range s.Indicator {
		names(fmt.Sprintf("indicator[%d].groups", i), indicator.Groups)
	}
	return gaps
}

// groupIDs are the ids that a statement may use: the form's, the nine characteristics', and all.
func (s *subject) groupIDs() []string {
	var ids []string
	for _, g := range s.groups {
		ids = append(ids, string(g.ID))
	}
	for _, c := range schema.Characteristics {
		if !slices.Contains(ids, string(c.ID)) {
			ids = append(ids, string(c.ID))
		}
	}
	return append(ids, string(schema.AllGroups))
}

// didYouMean is the hint for an id that nothing has: the nearest that there is, or else the advice.
func didYouMean(id string, known []string, otherwise string) string {
	if near := schema.Nearest(id, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}
