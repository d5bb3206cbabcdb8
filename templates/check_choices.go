package templates

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

// scales checks the house's scales, each by itself.
func (c *checker) scales() {
	scored := c.scored()
	for _, id := range slices.Sorted(maps.Keys(c.form.Scales)) {
		anchor := "scale." + schema.Quote(id)
		if !plainKey().MatchString(id) {
			c.tell(c.form.from, anchor, anchor, plainKeyHint, "the scale id %s cannot be one", quote(id))
		}
		steps := c.form.Scales[id].Steps
		c.steps(c.form.from, anchor, anchor+".step", steps, !scored[id])
		var last *float64
		for i, step := range steps {
			if step.From != nil && last != nil && *step.From <= *last {
				c.tell(c.form.from, anchor, fmt.Sprintf("%s.step[%d].from", anchor, i), "put the steps in order, the lowest first",
					"%s begins at %v, which is not above the step before", quote(step.Word), *step.From)
			}
			if step.From != nil {
				last = step.From
			}
		}
	}
}

// scored are the scales that are for scores alone.
func (c *checker) scored() map[string]bool {
	scored, chosen := make(map[string]bool), map[string]bool{c.form.Rating: true}
	note := func(q *Question) {
		if q.Kind == "score" {
			scored[q.Scale] = true
		} else {
			chosen[q.Scale] = true
		}
	}
	for i := range c.form.Sections {
		for j := range c.form.Sections[i].Questions {
			q := &c.form.Sections[i].Questions[j]
			note(q)
			for k := range q.Columns {
				note(&q.Columns[k])
			}
		}
	}
	maps.DeleteFunc(scored, func(id string, _ bool) bool { return chosen[id] })
	return scored
}

// steps checks what choices and steps of a scale have in common. They stand at a path. Where one is chosen by
// its word, each has one of its own.
func (c *checker) steps(from []origin, anchor, path string, steps []Choice, chosen bool) {
	seen := make(map[string]bool, len(steps))
	for i, step := range steps {
		at, folded := fmt.Sprintf("%s[%d]", path, i), strings.ToLower(strings.TrimSpace(step.Word))
		if seen[folded] && chosen {
			c.tell(from, anchor, at+".word", "capital letters do not tell words apart", "%s stands twice among the choices", quote(step.Word))
		}
		seen[folded] = true
		if step.Colour != "" && !colour.MatchString(step.Colour) {
			c.tell(from, anchor, at+".colour", colourHint, "the colour of %s is %s; expected a colour", quote(step.Word), quote(step.Colour))
		}
	}
}

// rating wants the scale whose words stand as impact.rating to say what each word means. The ratings of
// domains mean nothing but themselves.
func (c *checker) rating() {
	id := c.form.Rating
	if id == "" {
		return
	}
	scale, ok := c.form.Scales[id]
	if !ok {
		c.say("rating", c.oneOf(id, slices.Sorted(maps.Keys(c.form.Scales))), "rating: there is no scale %s", quote(id))
		return
	}
	if c.form.Record == "readiness" {
		return
	}
	anchor := "scale." + schema.Quote(id)
	c.means(c.form.from, anchor, anchor+".step", scale.Steps, "impact.impact", schema.Choices("impact.impact"))
}

// means wants each choice to mean one of a key's own words, or to be one.
func (c *checker) means(from []origin, anchor, path string, steps []Choice, key string, words []string) {
	for i, step := range steps {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case slices.Contains(words, step.Means), step.Means == "" && containsFold(words, step.Word):
		case step.Means == "":
			c.tell(from, anchor, at+".word", "write means = one of: "+shortList(words), "%s does not say what it means for %s", quote(step.Word), key)
		default:
			c.tell(from, anchor, at+".means", c.oneOf(step.Means, words), "%s means %s, which %s cannot be", quote(step.Word), quote(step.Means), key)
		}
	}
}

// choices checks the choices of a question, whose answer stands at a key.
func (c *checker) choices(q *Question, key string) {
	c.steps(q.from, "choice", "choice", q.Choices, true)
	if _, ok := c.form.Scales[q.Scale]; q.Scale != "" && !ok {
		c.at(q.from, "scale", c.oneOf(q.Scale, slices.Sorted(maps.Keys(c.form.Scales))), "%s has the scale %s, which is not there", quote(q.Key), quote(q.Scale))
	}
	words := c.formatWords(key)
	switch {
	case words == nil:
	case len(q.Choices) > 0:
		c.means(q.from, "choice", "choice", q.Choices, q.Key, words)
	case q.Scale != "":
		for _, step := range c.form.Scales[q.Scale].Steps {
			if !slices.Contains(words, step.Means) && !containsFold(words, step.Word) {
				c.at(q.from, "scale", "let each step mean one of: "+shortList(words), "%s of the scale %s does not mean what %s can be", quote(step.Word), quote(q.Scale), quote(q.Key))
			}
		}
	}
}

// formatWords are the words that a key of a statement takes; nil: any, or it is no such key.
func (c *checker) formatWords(key string) []string {
	if isOwn(key) {
		return nil
	}
	if rest, ok := strings.CutPrefix(key, "impact[0]."); ok {
		return schema.Choices("impact." + rest)
	}
	k, known := c.describe(key)
	switch {
	case !known:
		return nil
	case k.Holds == schema.HoldsYesNo:
		return []string{"yes", "no"}
	}
	return k.Choices
}

// words are the answers that a question takes, house words and what they mean. closed is false where it
// takes any. The question is nil for a key that the form does not ask.
func (c *checker) words(q *Question, key string) (words []string, closed bool) {
	words = slices.Clone(c.formatWords(key))
	if q == nil {
		return words, words != nil
	}
	if q.Kind == "yes-no" {
		words = append(words, "yes", "no")
	}
	steps := c.form.steps(q)
	if q.Key == "impact.rating" && steps == nil {
		steps = c.form.Scales[c.form.Rating].Steps
	}
	for _, choice := range steps {
		words = append(words, choice.Word)
		if choice.Means != "" {
			words = append(words, choice.Means)
		}
	}
	return words, words != nil
}

func containsFold(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
}

// steps are the choices that the form itself gives a question.
func (f *Form) steps(q *Question) []Choice {
	if q.Scale != "" {
		return f.Scales[q.Scale].Steps
	}
	return q.Choices
}
