package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dueregard/schema"
	"dueregard/templates"
)

var houseAnswerRules = []Rule{
	{
		ID: "DR802", Records: onForms, Severity: schema.Error, Early: schema.Warning, Since: "0.1", Short: true, check: requiredAnswered, byQuestion: true, yields: true,
		Title:     "every question that the form requires is answered",
		Why:       "The body has decided that a decision maker needs the answer.",
		Authority: "the house template",
		Mend:      "Write the answer at the key that the finding names. That there is none, with the reason, is an answer.",
	},
	{
		ID: "DR803", Records: onForms, Severity: schema.Warning, Since: "0.1", Short: true, check: answersSound, yields: true,
		Title:     "an answer is of the kind that the form asks for",
		Why:       "An answer that is none of the choices, or no date or number, is left out where answers are compared and counted.",
		Authority: "the house template",
		Mend:      "Write what the finding says is expected.",
	},
	{
		ID: "DR804", Records: onForms, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: furtherAnswered,
		Title:     "an answer that wants details has them",
		Why:       "\"Other\" says only that it is none of the rest, and \"yes\" is often not enough.",
		Authority: "the house template",
		Mend:      `Write the details beside the answer, at its key with "-details"; what "other" stands for, at its key with "-other".`,
	},
	{
		ID: "DR805", Records: anyRecord, Severity: schema.Error, Since: "0.1", Short: true, check: answersAsked,
		Title:     "every answer belongs to a question of the form",
		Why:       "An answer under a key that the form does not ask is shown nowhere. Most often it is a slip of the pen.",
		Authority: "the house template",
		Mend:      "Use the form's own key, or have the question added to the house template.",
	},
	{
		ID: "DR806", Records: onForms, Severity: schema.Error, Early: schema.Warning, Since: "0.1", Short: true, check: rowsAnswered, byQuestion: true,
		Title:     "every row of a table that the form requires is answered",
		Why:       "The form asks the same of each row, so that none is passed over.",
		Authority: "the house template",
		Mend:      "Add what the finding names, below the key of the question: a table for each row.",
	},
}

// askedGravely gives a gap the severity of its question, if that has one of its own.
func (s *subject) askedGravely(g gap) schema.Severity {
	for _, q := range s.questions {
		if within(g.path, q.Key) {
			return schema.Severity(q.Severity)
		}
	}
	return ""
}

// requiredAnswered leaves tables of fixed rows to rowsAnswered, and keys that the house requires
// besides to houseKeys.
func requiredAnswered(s *subject) []gap {
	var gaps []gap
	for _, q := range s.questions {
		if !q.Required || s.waived[q] || byRow(q) || q.Kind == "score" || s.unasked().meant[q.Key] || slices.Contains(s.form.Required, q.Key) {
			continue
		}
		if value, ok := schema.Lookup(s.Statement, q.Key); !ok || !s.answers(q, value) {
			gaps = append(gaps, gap{path: q.Key, message: fmt.Sprintf("%q is not answered; the form requires it", q.Label), hint: s.writeKey(q, q.Key, asksFor(q))})
		}
	}
	return gaps
}

func answersSound(s *subject) []gap {
	var gaps []gap
	s.eachAnswer(func(a houseAnswer) {
		if fault := s.form.Fault(a.question, a.Value.Value); fault != "" {
			gaps = append(gaps, gap{path: a.Path, message: "the answer to " + a.name() + " " + fault, hint: s.choiceHint(a)})
		}
	})
	return gaps
}

// choiceHint proposes the choice that was most likely meant. Of figures none is nearer than the others.
func (s *subject) choiceHint(a houseAnswer) string {
	otherwise := "write what is expected at " + a.Path + ", or leave the key out"
	if a.question.Kind == "score" {
		return "leave " + a.Path + " out"
	}
	var words []string
	for _, c := range s.form.Choices(a.question) {
		words = append(words, c.Word)
	}
	members, list := a.Value.Value.([]any)
	if !list {
		members = []any{a.Value.Value}
	}
	for _, member := range members {
		if word, ok := member.(string); ok && s.form.Choice(a.question, word) == nil && strings.ContainsFunc(word, unicode.IsLetter) {
			return didYouMean(word, words, otherwise)
		}
	}
	return otherwise
}

func furtherAnswered(s *subject) []gap {
	var gaps []gap
	s.eachAnswer(func(a houseAnswer) {
		if s.waived[a.asked] {
			return
		}
		for _, further := range s.form.Further(a.question, a.Value.Value) {
			path := a.Path + further.Suffix
			if value, ok := schema.Lookup(s.Statement, path); ok && s.answersFurther(a.question, further, value) {
				continue
			}
			gaps = append(gaps, gap{
				path: path, message: fmt.Sprintf("the answer to %s wants more, which is not recorded: %q", a.name(), further.Label),
				hint: s.writeKey(&templates.Question{Key: path, Kind: "prose"}, path, "write it beside the answer"),
			})
		}
	})
	return gaps
}

// answersFurther says that what an answer wants besides is there. "None" will do only where every answer is asked for
// details, so that there may be none.
func (s *subject) answersFurther(q *templates.Question, further templates.Further, value any) bool {
	words, ok := value.(string)
	wanted := further.Suffix == "-other" || len(q.DetailsFor) > 0
	if ok && wanted {
		return !weak(words)
	}
	return s.answers(&templates.Question{Key: q.Key + further.Suffix}, value)
}
