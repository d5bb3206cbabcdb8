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
	return f.holds(st, s.When, s.WhenAny)
}

// AskedQuestion says whether a question of a section that is asked for is asked for too.
func (f *Form) AskedQuestion(st *schema.Statement, q *Question) bool {
	return f.holds(st, q.When, q.WhenAny)
}

// AskedSignOff says whether a sign-off is asked for.
func (f *Form) AskedSignOff(st *schema.Statement, s *SignOff) bool {
	return f.holds(st, s.When, nil)
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

// Further gives what an answer to a question makes the form ask besides. The answer "other", or that of
// a choice which begins with this word, wants to be told; others may want details. The keys of a
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

// isOther says that a word is the answer "other" to a question.
func (f *Form) isOther(q *Question, word string) bool {
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
		if entry.Impact != "" || step == nil || !slices.Contains(schema.Choices("impact.impact"), step.Means) {
			continue
		}
		if entries == nil {
			entries = slices.Clone(st.Impact)
		}
		entries[i].Impact = step.Means
	}
	if entries == nil {
		return st
	}
	applied := *st
	applied.Impact = entries
	return &applied
}
