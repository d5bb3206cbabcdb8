package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// blocks are the parts of a form that ask for the tables of a statement.
var blocks = map[string][]string{
	"screening": {"screening"}, "evidence": {"evidence"}, "sources": {"sources"}, "workforce": {"workforce"},
	"consultation": {"consultation"}, "impact": {"analysis", "matrix"}, "action": {"actions"}, "indicator": {"indicators"},
	"monitoring": {"monitoring"}, "decision": {"decision"}, "put-to": {"decision"}, "sign-off": {"sign-off"}, "publication": {"publication"},
}

// beyond is what the hint of a finding says besides, where it wants what the form does not ask for; empty: it
// does. What is recorded already is only to be mended.
func (s *subject) beyond(path string) string {
	if s.form.Record != "" || !s.IsStatement() || len(s.form.Sections) == 0 || s.formAsks(path) {
		return ""
	}
	if _, recorded := schema.Lookup(s.Statement, path); recorded {
		return ""
	}
	return `; the form has no question for it: documents show it under "Also recorded"`
}

// formAsks says whether a part of the form asks for what stands at a key. Only of tables that a form shows as
// a whole can this be told.
func (s *subject) formAsks(path string) bool {
	area := path
	if i := strings.IndexAny(path, ".["); i >= 0 {
		area = path[:i]
	}
	return blocks[area] == nil || s.once.asksFor.of(area, s.asksFor)
}

// asksFor says whether a section of the form, or a question, is about a table of the statement.
func (s *subject) asksFor(area string) bool {
	of := func(q templates.Question) bool {
		return within(q.Key, area) || q.Kind == "groups" && slices.ContainsFunc(q.Columns, func(c templates.Question) bool {
			return c.FromStatement() && (within(c.Key, area) || area == "action" && strings.HasSuffix(c.Key, ".action"))
		})
	}
	return slices.ContainsFunc(s.form.Sections, func(section templates.Section) bool {
		return slices.Contains(blocks[area], section.Show) || slices.ContainsFunc(section.Questions, of)
	})
}
