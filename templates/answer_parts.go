package templates

import (
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// FromEntries says whether a column of a table by groups is filled from the entries of the analysis.
func (q *Question) FromEntries() bool {
	return strings.HasPrefix(q.Key, "impact.") && q.Key != "impact.action"
}

// Entries are the numbers of the entries of the analysis that fill a row of a table by groups, in their order.
func (l *Line) Entries() []int {
	var entries []int
	for _, cell := range l.Cells {
		for _, v := range cell.Values {
			if i := EntryOf(v.Path); cell.Column.FromEntries() && i >= 0 && !slices.Contains(entries, i) {
				entries = append(entries, i)
			}
		}
	}
	slices.Sort(entries)
	return entries
}

// EntryOf is the number of the entry of the analysis that a path leads into; -1: into none.
func EntryOf(path string) int {
	rest, ok := strings.CutPrefix(path, "impact[")
	number, _, cut := strings.Cut(rest, "]")
	i, err := strconv.Atoi(number)
	if !ok || !cut || err != nil {
		return -1
	}
	return i
}

// OfEntry gives what one entry of the analysis puts into a row, one of Entries. Whether a column of the analysis
// is asked is judged by what that entry says, not by another about the same group. The other columns, which are about
// the group, are as in the row.
func (f *Form) OfEntry(st *schema.Statement, q *Question, line Line, entry int) Line {
	e := newEvaluation(f, st)
	line.Cells = slices.Clone(line.Cells)
	line.only = &entry
	for i := range line.Cells {
		if cell := &line.Cells[i]; cell.Column.FromEntries() {
			cell.Values = e.cellValues(q, cell.Column, &line)
			cell.Path = e.cellPath(q, cell.Column, &line)
			cell.Asked = e.asksCell(q, cell.Column, &line)
		}
	}
	return line
}
