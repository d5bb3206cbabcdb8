package templates

import (
	"dueregard/schema"
)

// Own is what the keys of a house's own questions begin with.
const Own = "answers."

// Asked says whether a section is asked for, given what a statement records.
func (f *Form) Asked(st *schema.Statement, s *Section) bool {
	return holds(st, s.When, s.WhenAny)
}

// AskedQuestion says whether a question of a section that is asked for is asked for too.
func (f *Form) AskedQuestion(st *schema.Statement, q *Question) bool {
	return holds(st, q.When, q.WhenAny)
}

// Choices are the answers to choose from: the question's own, the steps of its scale, or yes and no. nil: any.
func (f *Form) Choices(q *Question) []Choice {
	if q.Scale != "" {
		return f.Scales[q.Scale].Steps
	}
	return q.Choices
}

// Choice gives the choice that an answer names, by its word or by what it means, letters' case aside;
// nil: it names none.
func (f *Form) Choice(q *Question, answer any) *Choice { return nil }

// Fault says what is wrong with an answer to a question, for whoever wrote it: "is \"Hihg\"; expected
// one of: High, Low". Empty: nothing.
func (f *Form) Fault(q *Question, answer any) string { return "" }

// Score gives a question's score, and the step of its scale that it falls into. The function gives the
// answers to the keys in Of. ok is false as long as one of them is missing or counts for nothing.
func (f *Form) Score(q *Question, at func(key string) any) (score float64, band *Choice, ok bool) {
	return 0, nil, false
}

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
// records, in its order; or all that the form asks, in the form's.
func (f *Form) Lines(st *schema.Statement, q *Question) []Line { return nil }

func holds(*schema.Statement, []Condition, []Condition) bool { return true }
