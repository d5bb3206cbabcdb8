package templates

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"dueregard/schema"
)

// A Line is one row of a question's table.
type Line struct {
	ID       string // of the fixed row or the group; empty in a table of free rows
	Label    string // what the row asks, or the group; empty in a table of free rows
	Guidance schema.Text
	Path     string // where the row's own answers stand, or would stand
	Cells    []LineCell
}

// A LineCell holds what is recorded for a column in a row.
type LineCell struct {
	Column *Question
	Values []Value // none: nothing is recorded; several: of several entries that name the group
}

// A Value is an answer and where it stands.
type Value struct {
	Path  string
	Value any // as schema.Lookup gives it
}

// Lines gives the rows of a question of the kind table, rows or groups: those that the statement
// records, in its order; or all that the form asks, in the form's. Groups that the form leaves out have
// no row. A score has no Values: it is worked out.
func (f *Form) Lines(st *schema.Statement, q *Question) []Line {
	var lines []Line
	switch q.Kind {
	case "table":
		recorded, _ := schema.Lookup(st, q.Key)
		if v := reflect.ValueOf(recorded); v.Kind() == reflect.Slice {
			for i := range v.Len() {
				lines = append(lines, Line{Path: fmt.Sprintf("%s[%d]", q.Key, i)})
			}
		}
	case "rows":
		for _, row := range q.Rows {
			lines = append(lines, Line{ID: row.ID, Label: row.Label, Guidance: row.Guidance, Path: below(q.Key, row.ID)})
		}
	case "groups":
		for _, g := range f.Groups {
			if g.LeftOut == "" {
				lines = append(lines, Line{ID: string(g.ID), Label: g.Title, Guidance: g.Guidance, Path: below(q.Key, string(g.ID))})
			}
		}
	}
	for i := range lines {
		for j := range q.Columns {
			lines[i].Cells = append(lines[i].Cells, LineCell{&q.Columns[j], cellValues(st, q, &q.Columns[j], &lines[i])})
		}
	}
	return lines
}

// FromStatement says that a column of a table by groups is filled from the statement's own.
func (q *Question) FromStatement() bool {
	area, _, _ := strings.Cut(q.Key, ".")
	return slices.Contains([]string{"evidence", "workforce", "impact"}, area) && area != q.Key || area == "action"
}

func cellValues(st *schema.Statement, q, column *Question, line *Line) []Value {
	if column.Kind == "score" {
		return nil
	}
	if q.Kind != "groups" || !column.FromStatement() {
		return recordedAt(st, below(line.Path, column.Key))
	}
	group := schema.Group(line.ID)
	area, rest, _ := strings.Cut(column.Key, ".")
	switch area {
	case "evidence":
		return recordedAt(st, below("evidence", line.ID)+"."+rest)
	case "workforce":
		return recordedAt(st, below("workforce.by", line.ID)+"."+rest)
	case "impact":
		return recordedOfEach(st, "impact", impactsOn(st, group), rest)
	}
	if rest == "" {
		rest = "action"
	}
	return recordedOfEach(st, "action", actionsFor(st, group), rest)
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

// impactsOn gives the entries that name a group, or everybody.
func impactsOn(st *schema.Statement, group schema.Group) []int {
	var on []int
	for i, entry := range st.Impact {
		if slices.Contains(entry.Groups, group) || slices.Contains(entry.Groups, schema.AllGroups) {
			on = append(on, i)
		}
	}
	return on
}

// actionsFor gives the actions that answer something of a group: a gap or an impact by the group's
// name, or an entry of the analysis on the group that names the action, or that the action names.
func actionsFor(st *schema.Statement, group schema.Group) []int {
	var entries []schema.Impact
	for _, entry := range st.Impact {
		if slices.Contains(entry.Groups, group) {
			entries = append(entries, entry)
		}
	}
	answers := func(reference string) bool {
		area, rest, _ := strings.Cut(strings.Replace(reference, "workforce.by.", "workforce.", 1), ".")
		name, _, _ := strings.Cut(rest, ".")
		if slices.Contains([]string{"evidence", "workforce", "impact"}, area) && name == string(group) {
			return true
		}
		return slices.ContainsFunc(entries, func(entry schema.Impact) bool {
			return entry.ID != "" && (entry.ID == reference || area == "impact" && entry.ID == name)
		})
	}
	var found []int
	for i, a := range st.Action {
		named := a.ID != "" && slices.ContainsFunc(entries, func(entry schema.Impact) bool { return slices.Contains(entry.Mitigation, a.ID) })
		if named || slices.ContainsFunc(a.Answers, answers) {
			found = append(found, i)
		}
	}
	return found
}

// below is the path of a key in a table. Keys that hold what paths are made of stand in quotation marks.
func below(path, key string) string {
	if strings.ContainsAny(key, `.[]"`) {
		key = schema.Quote(key)
	}
	return path + "." + key
}
