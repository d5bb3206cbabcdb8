package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

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
	entries := entriesIn(line)
	if q.Kind != "groups" || len(entries) < 2 {
		return []linePart{{Line: line, entry: -1}}
	}
	slices.SortStableFunc(entries, func(i, j int) int { return harm(st.Impact[i]) - harm(st.Impact[j]) })
	var parts []linePart
	for n, i := range entries {
		part := linePart{Line: line, nth: n, entry: i, about: capital(st.Impact[i].SubGroup)}
		if !q.ByAim && !slices.ContainsFunc(q.Columns, func(c templates.Question) bool { return c.Key == "impact.aims" }) {
			part.about = joinWords(part.about, capital(aimsWords(form, st.Impact[i].Aims, []schema.Group{schema.Group(line.ID)})))
		}
		part.Cells = slices.Clone(line.Cells)
		for c := range part.Cells {
			cell := &part.Cells[c]
			switch {
			case ofEntries(cell.Column):
				cell.Values = slices.DeleteFunc(slices.Clone(cell.Values), func(v templates.Value) bool { return entryOf(v.Path) != i })
			case n > 0:
				cell.Values, cell.Asked = nil, false
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// ofEntries says whether a column is filled from the entries of the analysis.
func ofEntries(column *templates.Question) bool {
	return strings.HasPrefix(column.Key, "impact.") && column.Key != "impact.action"
}

// entriesIn are the numbers of the entries that fill a row, in their order.
func entriesIn(line templates.Line) []int {
	var entries []int
	for _, cell := range line.Cells {
		for _, v := range cell.Values {
			if i := entryOf(v.Path); ofEntries(cell.Column) && i >= 0 && !slices.Contains(entries, i) {
				entries = append(entries, i)
			}
		}
	}
	slices.Sort(entries)
	return entries
}

// entryOf is the number of the entry of the analysis that a path leads into; -1: into none.
func entryOf(path string) int {
	rest, ok := strings.CutPrefix(path, "impact[")
	number, _, cut := strings.Cut(rest, "]")
	i, err := strconv.Atoi(number)
	if !ok || !cut || err != nil {
		return -1
	}
	return i
}

// harm puts entries in order: what is bad for somebody first, and of that the gravest.
func harm(entry schema.Impact) int {
	effects := []string{"negative", "mixed", "not-known", "", "neutral", "none", "positive"}
	severities := []string{"high", "medium", "low", ""}
	return len(severities)*slices.Index(effects, entry.Impact) + slices.Index(severities, entry.Severity)
}
