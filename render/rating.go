package render

import (
	"cmp"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// tones are the tones by the words that a template has for them.
var tones = map[string]Tone{
	"plain": Plain, "positive": Positive, "negative": Negative, "mixed": Mixed,
	"neutral": Neutral, "unknown": Unknown, "muted": Muted,
}

// toneOf is the tone that the house gives a choice, or else the usual one.
func toneOf(c *templates.Choice, usual Tone) Tone {
	if c.Tone == "" {
		return usual
	}
	return tones[c.Tone]
}

// ratingStep is the step of the house's scale that an entry is rated by; nil: none.
func ratingStep(form *templates.Form, entry schema.Impact) *templates.Choice {
	if form.Rating == "" || entry.Rating == "" {
		return nil
	}
	return form.Choice(&templates.Question{Scale: form.Rating}, entry.Rating)
}

// ratingWords is the house's word for an entry, or the word that it holds.
func ratingWords(form *templates.Form, entry schema.Impact) string {
	if step := ratingStep(form, entry); step != nil {
		return signed(step)
	}
	return entry.Rating
}

// stepLook is how a step of the house's scale looks in the matrix.
func stepLook(step *templates.Choice) MatrixCell {
	means := matrixCells[step.Impact()]
	return MatrixCell{
		Sign: cmp.Or(step.Symbol, means.Sign, "•"), Word: step.Word,
		Tone: toneOf(step, means.Tone), Fill: step.Colour,
	}
}

// ratedLook is how the entries of a cell look in the house's words. Where they are rated differently all
// the words stand there, on the tone of what they come to together.
func ratedLook(st *schema.Statement, form *templates.Form, cell schema.Cell) MatrixCell {
	var looks []MatrixCell
	stepped := false
	for _, i := range cell.Entries {
		look, ok := matrixCells[st.Impact[i].Impact]
		if step := ratingStep(form, st.Impact[i]); step != nil {
			look, ok, stepped = stepLook(step), true, true
		}
		if ok && !slices.Contains(looks, look) {
			looks = append(looks, look)
		}
	}
	together := matrixCells[cell.Impact]
	switch {
	case !stepped:
		return together
	case len(looks) == 1:
		return looks[0]
	}
	var words []string
	for _, look := range looks {
		words = append(words, inSentence(look.Word))
	}
	together.Word = capital(strings.Join(words, ", "))
	return together
}
