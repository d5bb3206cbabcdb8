package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var referenceRules = []Rule{
	{
		ID: "DR210", Records: onForms, Severity: schema.Error, Since: "0.1", check: sourcesExist,
		Title:     "every source that is cited is described",
		Why:       "A source that is cited and not described cannot be found by whoever wants to weigh the evidence.",
		Authority: practice,
		Mend:      "Describe it: [sources.the-id] with title and date; or correct the id. A source that is described and has no title worth the name is a warning.",
	},
	{
		ID: "DR211", Records: onForms, Severity: schema.Error, Since: "0.1", check: groupsExist,
		Title:     "every group that is named is one of the form's",
		Why:       "What is recorded under an id that the form does not have stands in no row of its tables. Most often it is a slip of the pen.",
		Authority: "Equality Act 2010 s.4; the house template for local groups",
		Mend:      "Use the form's own id of the group, or have the group added to the house template. An id that resembles none of the form's is a warning: it may be a local group.",
	},
}

func sourcesExist(s *subject) []gap {
	var gaps []gap
	var guess guess
	s.eachCitation(func(path string, ids []string) {
		for i, id := range ids {
			if _, ok := s.Sources[id]; !ok {
				gaps = append(gaps, gap{
					path: at(path+".sources", i), message: fmt.Sprintf("the source %q is cited, but not described", id),
					hint: guess.didYouMean(id, s.sourceIDs(),
						toPasteIn(below("sources", id), false, "describe it, or correct the id", `title = "…"`, `date = "…"`)),
				})
			}
		}
	})
	for _, id := range s.sourceIDs() {
		if title := s.Sources[id].Title; weak(title) {
			gaps = append(gaps, gap{
				path: below("sources", id) + ".title", message: fmt.Sprintf("the source %q has no title but %q", id, title),
				hint: toPaste("write the name of the document or data set", `title = "…"`), severity: schema.Warning,
			})
		}
	}
	return gaps
}

// eachCitation visits the lists of sources in the order of the format, each with the key of its table.
func (s *subject) eachCitation(visit func(path string, ids []string)) {
	for _, r := range s.records {
		visit(r.path, r.Sources)
		for i, t := range r.Table {
			if len(t.Sources) > 0 {
				visit(at(r.path+".table", i), t.Sources)
			}
		}
	}
	if s.Workforce != nil {
		visit("workforce", s.Workforce.Sources)
	}
	for i, entry := range s.Impact {
		visit(at("impact", i), entry.Sources)
	}
	for i, d := range s.domains() {
		visit(at("readiness.domain", i), d.Sources)
	}
}

func groupsExist(s *subject) []gap {
	var gaps []gap
	name := func(path string, id schema.Group) {
		if !s.knows(id) {
			gaps = append(gaps, s.tellGroup(path, id))
		}
	}
	names := func(path string, ids []schema.Group) {
		for i, id := range ids {
			name(at(path+".groups", i), id)
		}
	}
	for _, r := range s.records {
		name(r.path, r.group)
	}
	for i := range s.Consultation {
		c := &s.Consultation[i]
		path := at("consultation", i)
		names(path, c.Groups)
		for j, t := range c.Theme {
			names(at(path+".theme", j), t.Groups)
		}
	}
	for i, entry := range s.Impact {
		names(at("impact", i), entry.Groups)
	}
	for i, indicator := range s.Indicator {
		names(at("indicator", i), indicator.Groups)
	}
	return gaps
}

// tellGroup tells of an id that is no group of the form's. It matters less where it is hardly a slip of the pen.
func (s *subject) tellGroup(path string, id schema.Group) gap {
	g := gap{path: path, message: fmt.Sprintf("the form has no group %q", id)}
	if near := s.meantBy(id); near != "" {
		g.hint = fmt.Sprintf(meantHint, near)
	} else {
		g.hint, g.severity = "use one of the form's ids: "+strings.Join(s.ids, ", "), schema.Warning
	}
	return g
}

// meantBy gives the group that an id which the form does not know most likely stands for; empty: none.
func (s *subject) meantBy(id schema.Group) schema.Group {
	return s.once.meantBy.of(id, func(id schema.Group) schema.Group { return schema.Group(schema.Nearest(string(id), s.ids)) })
}

// meant gives the groups that ids which the form does not know most likely stand for, so that a slip
// of the pen is told once, and not again as a group with nothing recorded.
func (s *subject) meant(ids []schema.Group) []schema.Group {
	var groups []schema.Group
	for _, id := range ids {
		if s.knows(id) {
			continue
		}
		if near := s.meantBy(id); near != "" {
			groups = append(groups, near)
		}
	}
	return groups
}

// groupIDs are the ids that a statement may use where a form asks about the groups.
func groupIDs(groups []templates.Group) []string {
	var ids []string
	for _, g := range groups {
		ids = append(ids, string(g.ID))
	}
	for _, c := range schema.Characteristics {
		if !slices.Contains(ids, string(c.ID)) {
			ids = append(ids, string(c.ID))
		}
	}
	return append(ids, string(schema.AllGroups))
}

// knows says that the id is one that a statement on this form may use.
func (s *subject) knows(id schema.Group) bool { return slices.Contains(s.ids, string(id)) }
