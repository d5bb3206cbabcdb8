package templates

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"dueregard/schema"
)

// A Line is one row of a question's table.
type Line struct {
	ID       string // of the fixed row or the group; empty in a table of free rows
	Number   string // that the house prints before the group
	Label    string // what the row asks, or the group, with its aim; empty in a table of free rows
	Guidance schema.Text
	Path     string // where the row's own answers stand, or would stand
	Cells    []LineCell

	// In a table by aims, else empty: the aim, and what the house calls the two. The row of entries that
	// name no aim has no Aim, and a title.
	Aim                  schema.Aim
	GroupTitle, AimTitle string

	table *Question
	only  *int // the one entry of the analysis that fills it; nil: all about the group
}

// A LineCell holds what is recorded for a column in a row.
type LineCell struct {
	Column *Question
	Values []Value // none: nothing is recorded; several: of several entries that name the group
	Asked  bool    // false: a blank is none, as the column is not asked in this row
	Path   string  // where its answer stands, or would; of a list, the entry or the list
}

// A Value is an answer and where it stands.
type Value struct {
	Path  string
	Value any // as schema.Lookup gives it
}

// Lines gives the rows of a question of the kind table, rows or groups: those that the statement
// records, in its order; or all that the form asks, in the form's. Groups that the form does not ask about have
// no row. A score has no Values: see ScoreIn.
func (f *Form) Lines(st *schema.Statement, q *Question) []Line {
	e := newEvaluation(f, st)
	lines := e.heads(q)
	for i := range lines {
		for j := range q.Columns {
			column, cell := &q.Columns[j], LineCell{Column: &q.Columns[j]}
			if column.Kind != "score" {
				cell.Values = e.cellValues(q, column, &lines[i])
			}
			cell.Path = e.cellPath(q, column, &lines[i])
			cell.Asked = e.asksCell(q, column, &lines[i])
			lines[i].Cells = append(lines[i].Cells, cell)
		}
	}
	return lines
}

// asksCell says whether a column is asked in a row.
func (e *evaluation) asksCell(q, column *Question, line *Line) bool {
	return e.holds(column.When, column.WhenAny, &rowOf{q, line}) && (!line.unnamed() || column.FromStatement())
}

// heads are the rows without their cells.
func (e *evaluation) heads(q *Question) []Line {
	var lines []Line
	switch q.Kind {
	case "table":
		recorded, _ := schema.Lookup(e.st, q.Key)
		if v := reflect.ValueOf(recorded); v.Kind() == reflect.Slice {
			for i := range v.Len() {
				lines = append(lines, Line{Path: fmt.Sprintf("%s[%d]", q.Key, i), table: q})
			}
		}
	case "rows":
		for _, row := range q.Rows {
			lines = append(lines, Line{ID: row.ID, Label: row.Label, Guidance: row.Guidance, Path: below(q.Key, row.ID), table: q})
		}
	case "groups":
		for _, g := range e.groups() {
			if g.LeftOut != "" {
				continue
			}
			line := Line{ID: string(g.ID), Number: g.Number, Label: g.Title, Guidance: g.Guidance, Path: below(q.Key, string(g.ID)), table: q}
			if q.ByAim && len(g.Aims) > 0 {
				lines = append(lines, e.byAim(line, g)...)
			} else {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// notNamed is the key of the row for entries that name no aim.
const notNamed = "aim-not-named"

// byAim are the rows of a group, one for each aim.
func (e *evaluation) byAim(of Line, g Group) []Line {
	var lines []Line
	add := func(aim schema.Aim, key, title string) {
		line := of
		line.Aim, line.GroupTitle, line.AimTitle = aim, g.Title, title
		line.Label, line.Path = g.Title+": "+title, below(of.Path, key)
		if len(lines) > 0 {
			line.Guidance = ""
		}
		lines = append(lines, line)
	}
	for _, aim := range g.Aims {
		add(aim, string(aim), e.AimTitle(aim, g.ID))
	}
	if slices.ContainsFunc(impactsOn(e.st, g.ID), func(i int) bool { return len(e.st.Impact[i].Aims) == 0 }) {
		add("", notNamed, "Aim not named")
	}
	return lines
}

// unnamed says that a row is for entries that name no aim.
func (l *Line) unnamed() bool { return l.AimTitle != "" && l.Aim == "" }

// rowKey is what names a row in the key of its cells.
func (l *Line) rowKey() string {
	if l.Aim != "" {
		return l.ID + "." + string(l.Aim)
	}
	return l.ID
}

var areas = []string{"evidence", "workforce", "impact"}

// FromStatement says that a column of a table by groups is filled from the statement's own.
func (q *Question) FromStatement() bool {
	area, _, _ := strings.Cut(q.Key, ".")
	return slices.Contains(areas, area) && area != q.Key || area == "action"
}

// cellPath is where what is missing in a cell would be written.
func (e *evaluation) cellPath(q, column *Question, line *Line) string {
	if q.Kind != "groups" || !column.FromStatement() {
		return below(line.Path, column.Key)
	}
	area, rest, _ := strings.Cut(column.Key, ".")
	switch {
	case area == "action" || rest == "action":
		return "action"
	case area == "evidence":
		return below("evidence", line.ID) + "." + rest
	case area == "workforce":
		return below("workforce.by", line.ID) + "." + rest
	}
	for _, i := range impactsIn(e.st, line) {
		return fmt.Sprintf("impact[%d].%s", i, rest)
	}
	return "impact"
}

// impactsIn gives the entries of the analysis that a row of a table by groups shows.
func impactsIn(st *schema.Statement, line *Line) []int {
	if line.only != nil {
		return []int{*line.only}
	}
	entries := impactsOn(st, schema.Group(line.ID))
	if line.AimTitle == "" {
		return entries
	}
	return slices.DeleteFunc(entries, func(i int) bool {
		aims := st.Impact[i].Aims
		return len(aims) > 0 == line.unnamed() || line.Aim != "" && !slices.Contains(aims, line.Aim)
	})
}

// cellValues are what is recorded for a column in a row.
func (e *evaluation) cellValues(q, column *Question, line *Line) []Value {
	st := e.st
	if q.Kind != "groups" || !column.FromStatement() {
		return recordedAt(st, below(line.Path, column.Key))
	}
	area, rest, _ := strings.Cut(column.Key, ".")
	entries := impactsIn(st, line)
	switch {
	case area == "action":
		return recordedOfEach(st, "action", actionsFor(st, line, areas, entries), cmp.Or(rest, "action"))
	case rest == "action":
		return recordedOfEach(st, "action", actionsFor(st, line, []string{area}, entries), rest)
	case area == "evidence":
		return recordedAt(st, below("evidence", line.ID)+"."+rest)
	case area == "workforce":
		return recordedAt(st, below("workforce.by", line.ID)+"."+rest)
	}
	return recordedOfEach(st, "impact", entries, rest)
}

// recordedAt gives what is recorded at some paths.
func recordedAt(st *schema.Statement, paths ...string) []Value {
	var values []Value
	for _, path := range paths {
		if value, ok := schema.Lookup(st, path); ok && !blankAnswer(value) {
			values = append(values, Value{path, value})
		}
	}
	return values
}

// recordedOfEach gives what some entries of a list record at a key.
func recordedOfEach(st *schema.Statement, list string, entries []int, key string) []Value {
	var values []Value
	for _, i := range entries {
		values = append(values, recordedAt(st, fmt.Sprintf("%s[%d].%s", list, i, key))...)
	}
	return values
}

// below is the path of a key in a table. Keys that hold what paths are made of stand in quotation marks.
func below(path, key string) string {
	if strings.ContainsAny(key, `.[]"`) {
		key = schema.Quote(key)
	}
	return path + "." + key
}
