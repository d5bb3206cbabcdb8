package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var houseBlankRules = []Rule{
	{
		ID: "DR810", Records: onForms, Severity: schema.Note, Since: "0.1", Short: true, check: questionsAnswered,
		Title:     "what the form asks besides is answered",
		Why:       "A document shows each blank. Whoever sends it should know of them first.",
		Authority: "the house template",
		Mend: "Write the answers at their keys; that there is nothing to say, with the reason, is one. Told once for all questions of the house's own that are neither required nor optional: " +
			"a template that does not want a blank to be told says optional = true.",
	},
}

// questionsAnswered leaves what the form requires to the rules that tell of it.
func questionsAnswered(s *subject) []gap {
	var names []string
	first, hint := "", ""
	for _, q := range s.questions {
		if !strings.HasPrefix(q.Key, templates.Own) || q.Optional || q.Kind == "score" || s.waived[q] || s.unasked().meant[q.Key] {
			continue
		}
		path, where := s.blankAnswerIn(q)
		if path == "" {
			continue
		}
		if first == "" {
			first, hint = path, s.writeKey(orColumn(q, path), path, "write the answers at their keys")
		}
		names = append(names, fmt.Sprintf("%q", q.Label)+where)
	}
	if names == nil {
		return nil
	}
	return []gap{{path: first, message: "the form also asks for what is not answered: " + someOf(names), hint: hint}}
}

// orColumn gives the question, or that of its column which a cell belongs to.
func orColumn(q *templates.Question, path string) *templates.Question {
	if column := columnOf(q, path); column != nil {
		return column
	}
	return q
}

// blankAnswerIn gives the first key at which an answer to a question is blank, and in which rows; empty: none is, or another rule
// tells of it.
func (s *subject) blankAnswerIn(q *templates.Question) (path, where string) {
	if len(q.Columns) == 0 {
		if value, ok := schema.Lookup(s.Statement, q.Key); !q.Required && (!ok || !s.answers(q, value)) {
			return q.Key, ""
		}
		return "", ""
	}
	lines := s.form.Lines(s.Statement, q)
	if len(lines) == 0 && !q.Required {
		return q.Key, ""
	}
	var rows []string
	for i := range lines {
		if s.lacksInParts(q, lines[i]) != "" {
			continue
		}
		cell := slices.IndexFunc(lines[i].Cells, s.isBlank)
		if cell < 0 {
			continue
		}
		if path == "" {
			path = lines[i].Cells[cell].Path
		}
		rows = append(rows, rowName(lines[i].Label, i))
	}
	switch {
	case path == "" || len(rows) == len(lines):
		return path, ""
	}
	return path, " for " + someOf(rows)
}

// isBlank says that a cell that the form asks for, though it does not require it, has no answer.
func (s *subject) isBlank(cell templates.LineCell) bool {
	return cell.Asked && ofTheHouse(*cell.Column) && !cell.Column.Optional && cell.Column.Kind != "score" &&
		!slices.ContainsFunc(cell.Values, func(v templates.Value) bool { return s.answers(cell.Column, v.Value) })
}
