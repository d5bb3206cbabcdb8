package render

import (
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// ofHouse says whether a question is the house's, and not about a key of the format.
func ofHouse(q *templates.Question) bool { return strings.HasPrefix(q.Key, templates.Own) }

// label is what a question is called in a document, with the house's number.
func label(q *templates.Question) string { return numberedTitle(q.Number, q.Label) }

// tabular says whether a question asks for a table.
func tabular(q *templates.Question) bool {
	return q.Kind == "table" || q.Kind == "rows" || q.Kind == "groups"
}

// question adds a question of the form with its guidance and its answer, or the blank.
func (b *builder) question(q *templates.Question, short bool) {
	if b.beyond && b.shown[q.Key] {
		return
	}
	before := len(b.doc.Blocks)
	optional := q.Optional || short
	switch {
	case tabular(q):
		b.lines(q, optional)
	case q.Kind == "score":
		b.scoreField(q, optional)
	case ofHouse(q):
		b.fieldOf(q.Key, label(q), optional, func(value any) []Block {
			b.tell(q.Key)
			return reply(b.form, q, value)
		})
		b.companions(q, short)
	default:
		b.field(q.Key, label(q), optional)
		b.citedByOther(q.Key)
	}
	if len(b.doc.Blocks) == before {
		return
	}
	if ofHouse(q) {
		b.shows(q.Key)
	}
	b.advised(before, b.advice(q))
	b.bands(q)
}

// A companion is what is asked for beside an answer.
type companion struct {
	key, label string
	asked      bool // a blank is to be shown
}

// companionsOf are what the form can ask beside an answer. The key is that of the answer.
func companionsOf(form *templates.Form, q *templates.Question, key string, answer any) []companion {
	var all []companion
	further := form.Further(q, answer)
	for _, beside := range []templates.Further{{Suffix: "-other", Label: q.Other}, {Suffix: "-details", Label: q.Details}} {
		if beside.Label != "" {
			all = append(all, companion{key + beside.Suffix, beside.Label, slices.Contains(further, beside)})
		}
	}
	return all
}

// companions adds what stands beside an answer.
func (b *builder) companions(q *templates.Question, short bool) {
	value, _ := schema.Lookup(b.st, q.Key)
	for _, c := range companionsOf(b.form, q, q.Key, value) {
		b.fieldOf(c.key, c.label, !c.asked || short, func(value any) []Block {
			b.tell(c.key)
			return answerBlocks(value)
		})
	}
}

// scoreField adds a score that is made of other answers.
func (b *builder) scoreField(q *templates.Question, optional bool) {
	score, band, ok := b.form.ScoreIn(b.st, q, nil)
	switch {
	case ok:
		b.add(Field{Key: q.Key, Label: label(q), Value: words(scoreWords(q, score, band))})
	case !optional:
		b.blank(q.Key, label(q))
	}
}

// scoreWords are a score with the word that the house has for it: "12 (▲ High)".
func scoreWords(q *templates.Question, score float64, band *templates.Choice) string {
	text := withUnit(figureWords(score), q.Unit)
	if band != nil {
		text += " (" + signed(band) + ")"
	}
	return text
}

// signed is the word of a choice behind its sign.
func signed(c *templates.Choice) string {
	if c.Symbol == "" {
		return c.Word
	}
	return c.Symbol + " " + c.Word
}
