package rules

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// asked gives the questions of the form that are asked of the record, in order. One on a form for
// another kind of record is asked none.
func (s *subject) asked() []*templates.Question {
	kind := "statement"
	if s.form.Record != "" {
		kind = s.form.Record
	}
	if kind != recordsIn(s.Statement)[0] {
		return nil
	}
	var questions []*templates.Question
	for i := range s.form.Sections {
		section := &s.form.Sections[i]
		if !s.form.Asked(s.Statement, section) {
			continue
		}
		for j := range section.Questions {
			if q := &section.Questions[j]; s.form.AskedQuestion(s.Statement, q) {
				questions = append(questions, q)
				s.waived[q] = s.short && !section.Short
			}
		}
	}
	return questions
}

// byRow says that a question asks for an answer in each of its rows.
func byRow(q *templates.Question) bool { return q.Kind == "rows" || q.Kind == "groups" }

// A houseAnswer is what is recorded as the answer to a question, or in a cell of its table.
type houseAnswer struct {
	templates.Value
	question *templates.Question // that of the column, for a cell
	asked    *templates.Question // of the form, for a cell that of its table
	row      string              // of the cell, in the house's words; empty: it is none, or the row has no name
}

// name names the question in a sentence.
func (a houseAnswer) name() string {
	if a.row != "" {
		return fmt.Sprintf("%q for %q", a.question.Label, a.row)
	}
	return fmt.Sprintf("%q", a.question.Label)
}

// eachAnswer visits the answers to all questions that are asked, each before the cells of its table. What
// tables by groups take from the statement's own keys is left out.
func (s *subject) eachAnswer(visit func(houseAnswer)) {
	for _, q := range s.questions {
		value, ok := schema.Lookup(s.Statement, q.Key)
		if !ok {
			continue
		}
		visit(houseAnswer{templates.Value{Path: q.Key, Value: value}, q, q, ""})
		for _, line := range s.form.Lines(s.Statement, q) {
			for _, cell := range line.Cells {
				if q.Kind == "groups" && cell.Column.FromStatement() {
					continue
				}
				if cell.Column.Kind == "score" {
					cell.Values = s.byHand(below(line.Path, cell.Column.Key))
				}
				for _, v := range cell.Values {
					visit(houseAnswer{v, cell.Column, q, line.Label})
				}
			}
		}
	}
}

// byHand gives what is recorded where a score is worked out.
func (s *subject) byHand(path string) []templates.Value {
	if value, ok := schema.Lookup(s.Statement, path); ok {
		return []templates.Value{{Path: path, Value: value}}
	}
	return nil
}

// negativeAnswers are the weak ones that answer a question of a house: there is nothing of the kind.
var negativeAnswers = []string{"n/a", "na", "nil", "no", "none", "none known", "none identified", "not applicable", "nothing"}

// answers says that a value answers a question: that it is no blank, nor a word that stands for one.
func (s *subject) answers(q *templates.Question, value any) bool {
	return s.holdsAnswer(q, reflect.ValueOf(value))
}

func (s *subject) holdsAnswer(q *templates.Question, v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Interface, reflect.Pointer:
		return s.holdsAnswer(q, v.Elem())
	case reflect.String:
		return s.saysSomething(q, v.String())
	case reflect.Slice:
		for i := range v.Len() {
			if s.holdsAnswer(q, v.Index(i)) {
				return true
			}
		}
		return false
	case reflect.Map:
		return slices.ContainsFunc(v.MapKeys(), func(key reflect.Value) bool { return s.holdsAnswer(q, v.MapIndex(key)) })
	case reflect.Struct:
		return s.tableAnswers(q, v)
	}
	return true
}

// tableAnswers looks into a table of the format, where what is not recorded is zero.
func (s *subject) tableAnswers(q *templates.Question, v reflect.Value) bool {
	switch v := v.Interface().(type) {
	case schema.Date:
		return s.saysSomething(q, v.String())
	case schema.Count:
		return s.saysSomething(q, v.String())
	case time.Time:
		return true
	}
	for i := range v.NumField() {
		if f := v.Field(i); !f.IsZero() && s.holdsAnswer(q, f) {
			return true
		}
	}
	return false
}

func (s *subject) saysSomething(q *templates.Question, words string) bool {
	plain := strings.ToLower(strings.Trim(words, " \t\r\n.,;:!?-–—_*[]()"))
	return !weak(words) || slices.Contains(negativeAnswers, plain) || s.form.Choice(q, words) != nil
}
