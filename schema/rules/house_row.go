package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/templates"
)

// rowsAnswered tells of each table once. A row lacks an answer where the form requires the table and
// nothing of the row is recorded, or where it requires a column that is blank in it.
func rowsAnswered(s *subject) []gap {
	var gaps []gap
	for _, q := range s.questions {
		if q.Kind == "groups" && !slices.ContainsFunc(q.Columns, ofTheHouse) && !slices.ContainsFunc(q.Columns, isRequired) {
			continue // what the statement's own keys lack is told by the rules about them
		}
		if s.waived[q] || s.unasked().meant[q.Key] {
			continue
		}
		var lacks, names []string
		lines := s.form.Lines(s.Statement, q)
		for i := range lines {
			if key := s.lacksInParts(q, lines[i]); key != "" {
				lacks = append(lacks, key)
				names = append(names, rowName(lines[i].Label, i))
			}
		}
		if lacks == nil {
			continue
		}
		message := fmt.Sprintf("%q is not answered in full for %s", q.Label, someOf(names))
		if len(lacks) == len(lines) && len(lines) > 1 {
			message = fmt.Sprintf("%q is not answered in full for any of its %d rows", q.Label, len(lines))
		}
		hint := s.writeKey(columnOf(q, lacks[0]), lacks[0], "write what is missing, row by row")
		if !strings.Contains(lacks[0], ".") {
			hint = "add an [[" + lacks[0] + "]] that says it"
		}
		gaps = append(gaps, gap{path: lacks[0], message: message + "; the form requires it", hint: hint})
	}
	return gaps
}

// columnOf gives the column of a question's table that a cell belongs to; nil: it is filled from the statement's own.
func columnOf(q *templates.Question, cell string) *templates.Question {
	_, key := splitPath(cell)
	i := slices.IndexFunc(q.Columns, func(c templates.Question) bool { return c.Key == key })
	if i < 0 {
		return nil
	}
	return &q.Columns[i]
}

func isRequired(column templates.Question) bool { return column.Required }

// ofTheHouse says that a column of a table by groups has answers of its own.
func ofTheHouse(column templates.Question) bool { return !column.FromStatement() }

// lacksInParts gives the first key of a row that an answer is required at, and missing, whichever entry of the analysis
// lacks it; empty: none is.
func (s *subject) lacksInParts(q *templates.Question, line templates.Line) string {
	entries := line.Entries()
	if len(entries) < 2 {
		return s.lacksInRow(q, &line)
	}
	for _, i := range entries {
		part := s.form.OfEntry(s.Statement, q, line, i)
		if key := s.lacksInRow(q, &part); key != "" {
			return key
		}
	}
	return ""
}

// lacksInRow gives the first key of a row that an answer is required at, and missing; empty: none is.
func (s *subject) lacksInRow(q *templates.Question, line *templates.Line) string {
	first, required, begun := "", "", false
	for _, cell := range line.Cells {
		if slices.ContainsFunc(cell.Values, func(v templates.Value) bool { return s.answers(cell.Column, v.Value) }) {
			begun = true
			continue
		}
		own := q.Kind != "groups" || ofTheHouse(*cell.Column)
		if !own && !cell.Column.Required || cell.Column.Kind == "score" || !cell.Asked {
			continue
		}
		key := cell.Path
		if s.unasked().meant[line.Path] || s.unasked().meant[key] {
			return ""
		}
		if first == "" && own {
			first = key
		}
		if cell.Column.Required && required == "" {
			required = key
		}
	}
	switch {
	case required != "" && (begun || q.Required):
		return required
	case q.Required && !begun && byRow(q):
		return first
	}
	return ""
}

// rowName names a row by its words, or by its number.
func rowName(label string, i int) string {
	if label == "" {
		return nth("row", i)
	}
	return fmt.Sprintf("%q", label)
}

// mostNamed is how many things are named before the rest is counted.
const mostNamed = 6

// someOf names the first of several, and counts the rest.
func someOf(names []string) string {
	if len(names) > mostNamed+1 {
		names = append(slices.Clone(names[:mostNamed]), fmt.Sprintf("%d more", len(names)-mostNamed))
	}
	return list(names)
}
