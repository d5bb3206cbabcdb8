package templates

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// Own is what the keys of a house's own questions begin with.
const Own = "answers."

// Asked says whether a section is asked for, given what a statement records.
func (f *Form) Asked(st *schema.Statement, s *Section) bool {
	return len(s.When)+len(s.WhenAny) == 0 || newEvaluation(f, st).holds(s.When, s.WhenAny, nil)
}

// AskedQuestion says whether a question of a section that is asked for is asked for too. A column is, where
// one of its cells may be: see LineCell.
func (f *Form) AskedQuestion(st *schema.Statement, q *Question) bool {
	if len(q.When)+len(q.WhenAny) == 0 {
		return true
	}
	var row *rowOf
	if table := f.tableAround(q); table != nil {
		row = &rowOf{table: table}
	}
	return newEvaluation(f, st).holds(q.When, q.WhenAny, row)
}

// AskedSignOff says whether a sign-off is asked for.
func (f *Form) AskedSignOff(st *schema.Statement, s *SignOff) bool {
	return len(s.When) == 0 || newEvaluation(f, st).holds(s.When, nil, nil)
}

var yesNo = []Choice{{Word: "Yes", Means: "yes"}, {Word: "No", Means: "no"}}

// Choices are the answers to choose from: the question's own, the steps of its scale, or yes and no. nil: any.
func (f *Form) Choices(q *Question) []Choice {
	switch {
	case q.Kind == "score": // its scale names what comes of it
		return nil
	case q.Scale != "":
		return f.Scales[q.Scale].Steps
	case len(q.Choices) > 0:
		return q.Choices
	case kindOf(q) == "yes-no":
		return yesNo
	}
	return nil
}

// meanings are the Choices, or where the question is a column of impact.rating those of the form's ratings.
func (f *Form) meanings(q *Question) []Choice {
	if q.Key == "impact.rating" && q.Scale == "" && len(q.Choices) == 0 {
		return f.Scales[f.Rating].Steps
	}
	return f.Choices(q)
}

// Choice gives the choice that an answer names, by its word or by what it means, letters' case aside;
// nil: it names none. Of choices that mean the same the first is given.
func (f *Form) Choice(q *Question, answer any) *Choice {
	return choiceOf(f.Choices(q), wordOf(answer))
}

// is says whether a word of a statement names the choice: its word in any of the form's languages, or
// what it means.
func (c Choice) is(word string) bool {
	return sameWord(c.Word, word) || sameWord(c.Means, word) ||
		slices.ContainsFunc(c.words, func(other string) bool { return sameWord(other, word) })
}

// choiceOf prefers the choice's own word to what another choice means.
func choiceOf(choices []Choice, word string) *Choice {
	if word == "" {
		return nil
	}
	for _, names := range []func(Choice) bool{
		func(c Choice) bool { return sameWord(c.Word, word) }, func(c Choice) bool { return c.is(word) },
	} {
		if i := slices.IndexFunc(choices, names); i >= 0 {
			return &choices[i]
		}
	}
	return nil
}

// A Further is what an answer makes the form ask besides: at the answer's own key with the suffix.
type Further struct {
	Suffix string // "-other" or "-details"
	Label  string // in the house's words
}

// Further gives what an answer to a question makes the form ask besides. The answer "other", that of a
// choice which begins with this word, or the question's own words for it want to be told; others may want details. The keys of a
// statement have nothing beside them.
func (f *Form) Further(q *Question, answer any) []Further {
	var all []Further
	words := wordsOf(answer)
	if len(words) == 0 || strings.Contains(q.Key, ".") && !strings.HasPrefix(q.Key, Own) {
		return nil
	}
	if q.Other != "" && slices.ContainsFunc(words, func(w string) bool { return f.isOther(q, w) }) {
		all = append(all, Further{"-other", q.Other})
	}
	wanted := len(q.DetailsFor) == 0 || slices.ContainsFunc(words, func(w string) bool { return f.among(q, w, q.DetailsFor) })
	if q.Details != "" && wanted {
		all = append(all, Further{"-details", q.Details})
	}
	return all
}

const other = "other"

// isOther says that a word is the answer "other" to a question, or the words in which it asks for another.
func (f *Form) isOther(q *Question, word string) bool {
	if sameWord(q.Other, word) {
		return true
	}
	if c := choiceOf(f.Choices(q), word); c != nil {
		word = c.Word
	}
	first := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(" ,.:;()–—-/", r) })
	return len(first) > 0 && sameWord(first[0], other)
}

// Apply gives the statement in which an impact that is judged in the words of the house only has the
// word of the format that they mean. Nothing else changes; the statement itself comes back where
// nothing is to do.
func (f *Form) Apply(st *schema.Statement) *schema.Statement {
	steps := f.Scales[f.Rating].Steps
	var entries []schema.Impact
	for i, entry := range st.Impact {
		step := choiceOf(steps, wordOf(entry.Rating))
		if entry.Impact != "" || step == nil || step.Impact() == "" {
			continue
		}
		if entries == nil {
			entries = slices.Clone(st.Impact)
		}
		entries[i].Impact = step.Impact()
	}
	if entries == nil {
		return st
	}
	applied := *st
	applied.Impact = entries
	return &applied
}

// Impact is the word of the format that a step of the scale of ratings means: by its means, or because it is
// that word. Empty: it means none.
func (c Choice) Impact() string {
	words := schema.Choices("impact.impact")
	for _, word := range []string{c.Means, strings.ToLower(strings.TrimSpace(c.Word))} {
		if word != "" {
			if slices.Contains(words, word) {
				return word
			}
			return ""
		}
	}
	return ""
}
