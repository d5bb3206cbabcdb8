package render

import (
	"fmt"
	"slices"

	"dueregard/schema"
	"dueregard/templates"
)

// A linePart is a row of a table, or what one entry of the analysis puts into a row by groups.
type linePart struct {
	templates.Line
	nth   int    // of the parts, the worst first
	entry int    // the entry; -1: the row is not parted
	about string // what tells the part from the others
}

// key is where the row's data stands.
func (p linePart) key() string {
	if p.nth > 0 {
		return fmt.Sprintf("impact[%d]", p.entry)
	}
	return p.Path
}

// parted gives each entry of the analysis that fills a row by groups a row of its own, the worst first, so
// that each has its colour and a bad answer does not stand behind a good one. What is about the group is
// in the first.
func parted(st *schema.Statement, form *templates.Form, q *templates.Question, line templates.Line) []linePart {
	entries := line.Entries()
	if q.Kind != "groups" || len(entries) < 2 {
		return []linePart{{Line: line, entry: -1}}
	}
	slices.SortStableFunc(entries, func(i, j int) int { return harm(st.Impact[i]) - harm(st.Impact[j]) })
	var parts []linePart
	for n, i := range entries {
		part := linePart{Line: form.OfEntry(st, q, line, i), nth: n, entry: i, about: capital(st.Impact[i].SubGroup)}
		if !q.ByAim && !slices.ContainsFunc(q.Columns, func(c templates.Question) bool { return c.Key == "impact.aims" }) {
			part.about = joinWords(part.about, capital(aimsWords(form, st.Impact[i].Aims, []schema.Group{schema.Group(line.ID)})))
		}
		for c := range part.Cells {
			if cell := &part.Cells[c]; n > 0 && !cell.Column.FromEntries() {
				cell.Values, cell.Asked = nil, false
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// harm puts entries in order: what is bad for somebody first, and of that the gravest.
func harm(entry schema.Impact) int {
	effects := []string{"negative", "mixed", "not-known", "", "neutral", "none", "positive"}
	severities := []string{"high", "medium", "low", ""}
	return len(severities)*slices.Index(effects, entry.Impact) + slices.Index(severities, entry.Severity)
}
