package templates

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

// holds says that all of some conditions hold, and one of others if there are any. In a row, conditions
// are on its columns too.
func (e *evaluation) holds(all, anyOf []Condition, row *rowOf) bool {
	fails := func(c Condition) bool { return !e.meets(&c, row) }
	meets := func(c Condition) bool { return e.meets(&c, row) }
	return !slices.ContainsFunc(all, fails) && (len(anyOf) == 0 || slices.ContainsFunc(anyOf, meets))
}

// meets says that a condition holds: for one of the rows where it is on all of them.
func (e *evaluation) meets(c *Condition, row *rowOf) bool {
	if row != nil {
		if i := slices.IndexFunc(row.table.Columns, func(q Question) bool { return q.Key == c.Key }); i >= 0 {
			column := &row.table.Columns[i]
			return row.line == nil || e.fits(c, column, e.inRow(*row, column))
		}
	}
	q, answers := e.at(c.Key)
	return slices.ContainsFunc(answers, func(answer any) bool { return e.fits(c, q, answer) })
}

// fits says that an answer is what a condition wants.
func (f *Form) fits(c *Condition, q *Question, answer any) bool {
	words := wordsOf(answer)
	answered := len(words) > 0 || !blankAnswer(answer)
	is := func(of []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return f.among(q, w, of) })
	}
	number, numeric := numberOf(answer)
	switch {
	case len(c.Is) > 0 && !is(c.Is),
		len(c.Not) > 0 && (!answered || is(c.Not)),
		c.Answered != nil && *c.Answered != answered,
		c.AtLeast != nil && !(numeric && number >= *c.AtLeast),
		c.AtMost != nil && !(numeric && number <= *c.AtMost):
		return false
	}
	return true
}

// A scored is a score and the step of its scale that it falls into; nil: into none.
type scored struct {
	score float64
	band  *Choice
}

// among says that an answer is one of some words: itself, or the word or the meaning of a choice of
// the question that is one of them. The question may be nil.
func (f *Form) among(q *Question, answer string, words []string) bool {
	var choices []Choice
	if q != nil {
		choices = f.meanings(q)
	}
	return slices.ContainsFunc(words, func(word string) bool {
		return sameWord(answer, word) || slices.ContainsFunc(choices, func(c Choice) bool {
			return c.is(answer) && c.is(word)
		})
	})
}

func sameWord(a, b string) bool {
	return a != "" && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// wordsOf gives an answer as words to compare: of a list each of its members. Blanks are left out.
func wordsOf(answer any) []string {
	v := reflect.ValueOf(answer)
	if v.Kind() != reflect.Slice {
		if word := wordOf(answer); word != "" {
			return []string{word}
		}
		return nil
	}
	var words []string
	for i := range v.Len() {
		if word := wordOf(v.Index(i).Interface()); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// wordOf gives an answer as a word to compare: booleans as yes and no. Empty: it is blank, or no word.
func wordOf(answer any) string {
	switch v := answer.(type) {
	case schema.Date:
		return strings.TrimSpace(v.String())
	case schema.Count:
		return strings.TrimSpace(v.String())
	case scored:
		if v.band != nil {
			return v.band.Word
		}
		return figure(v.score)
	}
	switch v := reflect.ValueOf(answer); v.Kind() {
	case reflect.String:
		return strings.TrimSpace(v.String())
	case reflect.Bool:
		if v.Bool() {
			return "yes"
		}
		return "no"
	case reflect.Int, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	return ""
}

// blankAnswer says that an answer holds nothing.
func blankAnswer(answer any) bool {
	v := reflect.ValueOf(answer)
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	}
	return false
}

// amount is a sum of money in words, with what it counts.
var amount = pattern.Lazy(`(?i)£\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(k|m|bn|thousand|million|billion)?\b`)

var multiples = map[string]float64{
	"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
}

// numberOf gives the number that an answer is, or the only one in its words, or the first sum in
// pounds.
func numberOf(answer any) (float64, bool) {
	switch v := answer.(type) {
	case schema.Count:
		n, ok := v.Number()
		return float64(n), ok
	case scored:
		return v.score, true
	}
	switch v := reflect.ValueOf(answer); v.Kind() {
	case reflect.Int, reflect.Int64:
		return float64(v.Int()), true
	case reflect.Float64:
		return v.Float(), true
	case reflect.String:
		return numberIn(strings.TrimSpace(v.String()))
	}
	return 0, false
}

func numberIn(words string) (float64, bool) {
	if n, err := strconv.ParseFloat(words, 64); err == nil {
		return n, true
	}
	if m := amount().FindStringSubmatch(words); m != nil && !schema.IsExempt(words) {
		n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
		return n * multiples[strings.ToLower(m[2])], err == nil
	}
	n, ok := schema.CountWords(words).Number()
	return float64(n), ok
}
