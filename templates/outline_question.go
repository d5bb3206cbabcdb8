package templates

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// question shows a question, what it takes, when it is asked, and its table.
func (o *outline) question(indent int, q *Question) {
	o.write(indent, "- ", fmt.Sprintf("%s [%s]", strings.TrimSpace(q.Number+" "+q.Label), q.Key))
	indent++
	if facts := o.form.facts(q); facts != "" {
		o.write(indent, "", facts)
	}
	o.details(indent, q)
	o.text(indent, "Guidance: ", q.Guidance)
	if len(q.Rows) > 0 && q.Corner != "" {
		o.write(indent, "", "rows: "+q.Corner)
	}
	for _, r := range q.Rows {
		o.write(indent, "- row: ", fmt.Sprintf("%s [%s]", r.Label, r.ID))
		o.text(indent+1, "Guidance: ", r.Guidance)
	}
	for i := range q.Columns {
		col := &q.Columns[i]
		what := o.form.facts(col)
		if what != "" {
			what = ": " + what
		}
		o.write(indent, "- column: ", fmt.Sprintf("%s [%s]%s", strings.TrimSpace(col.Number+" "+col.Label), col.Key, what))
		o.details(indent+1, col)
		o.text(indent+1, "Guidance: ", col.Guidance)
	}
}

// facts say what kind of answer a question takes, and whether and when it is asked.
func (f *Form) facts(q *Question) string {
	facts := []string{
		f.takes(q), map[bool]string{true: "required"}[q.Required], map[bool]string{true: "optional"}[q.Optional], only(q.When, q.WhenAny),
	}
	return strings.Join(slices.DeleteFunc(facts, func(fact string) bool { return fact == "" }), "; ")
}

func (o *outline) details(indent int, q *Question) {
	if q.Other != "" {
		o.write(indent, "", "other: "+q.Other)
	}
	if details := q.detailsInWords(); details != "" {
		o.write(indent, "", "and: "+details)
	}
}

// isOtherWord says that a choice is the one for an answer of one's own.
func isOtherWord(word string) bool {
	first, _, _ := strings.Cut(strings.ToLower(word), " ")
	return strings.Trim(first, ".,:;()") == other
}

// detailsInWords are the details that a question asks for, with the answers to which it does; empty: none.
func (q *Question) detailsInWords() string {
	if len(q.DetailsFor) == 0 {
		return q.Details
	}
	return q.Details + " (for: " + strings.Join(q.DetailsFor, ", ") + ")"
}

// kindWords say what an answer is, by its kind.
var kindWords = map[string]string{
	"text": "words", "prose": "text", "yes-no": "yes or no", "choice": "one of", "choices": "any of", "date": "a date", "money": "an amount of money",
	"number": "a number", "person": "a person or a post", "link": "an address on the web", "reference": "a reference", "file": "a file beside the statement",
	"score": "worked out", "table": "a table, a row for each", "rows": "a table with these rows", "groups": "a table with a row for each group",
}

// holdsWords say what a key of a statement holds.
var holdsWords = map[schema.Holds]string{
	schema.HoldsWords: "words", schema.HoldsText: "text", schema.HoldsNumber: "a number", schema.HoldsYesNo: "yes or no",
	schema.HoldsDate: "a date", schema.HoldsCount: "a number of people",
}

// takes says what kind of answer a question takes, with its words.
func (f *Form) takes(q *Question) string {
	var words []string
	steps := f.steps(q)
	if q.Key == "impact.rating" && len(steps) == 0 {
		steps = f.Scales[f.Rating].Steps
	}
	for _, step := range steps {
		words = append(words, step.Word)
	}
	if q.Other != "" && !slices.ContainsFunc(words, isOtherWord) {
		words = append(words, other)
	}
	what := kindWords[cmp.Or(q.Kind, "text")]
	if q.Kind == "" && strings.Contains(mapped(q.Key), ".") && !isOwn(q.Key) {
		holds, _ := schema.HoldsAt(mapped(q.Key))
		what = holdsWords[holds]
		if known := schema.Choices(q.Key); len(words) == 0 {
			words = known
		}
	}
	switch {
	case q.ByAim:
		return what + " and each aim"
	case q.Kind == "score":
		what = fmt.Sprintf("worked out: the %s of %s", howWords[q.How], strings.Join(q.Of, ", "))
		if len(words) > 0 {
			what += "; called: " + strings.Join(words, ", ")
		}
		return what
	case len(words) > 0 && q.Kind == "choices":
		return "any of: " + strings.Join(words, ", ")
	case len(words) > 0:
		return "one of: " + strings.Join(words, ", ")
	}
	if q.Unit != "" {
		what += " (" + q.Unit + ")"
	}
	return strings.TrimSpace(what + limitsInWords(q))
}

var howWords = map[string]string{"": "product", "product": "product", "sum": "sum", "mean": "mean", "max": "largest", "min": "smallest"}

func limitsInWords(q *Question) string {
	limits := ""
	if q.Min != nil {
		limits += " from " + figure(*q.Min)
	}
	if q.Max != nil {
		limits += " to " + figure(*q.Max)
	}
	if q.Like != "" {
		limits += " like this: " + q.Like
	} else if q.Pattern != "" {
		limits += " like " + q.Pattern
	}
	return limits
}

func figure(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// only puts conditions into words; empty: there are none.
func only(all, any []Condition) string {
	var parts []string
	for _, cond := range all {
		parts = append(parts, cond.inWords())
	}
	words := strings.Join(parts, " and ")
	parts = nil
	for _, cond := range any {
		parts = append(parts, cond.inWords())
	}
	alternatives := strings.Join(parts, " or ")
	switch {
	case words == "" && alternatives == "":
		return ""
	case words == "":
		return "only if " + alternatives
	case alternatives == "":
		return "only if " + words
	case len(any) > 1:
		alternatives = "(" + alternatives + ")"
	}
	return "only if " + words + " and " + alternatives
}

func (c Condition) inWords() string {
	var parts []string
	if len(c.Is) > 0 {
		parts = append(parts, "is "+strings.Join(c.Is, " or "))
	}
	if len(c.Not) > 0 {
		parts = append(parts, "is not "+strings.Join(c.Not, " or "))
	}
	if c.Answered != nil {
		parts = append(parts, map[bool]string{true: "is answered", false: "is not answered"}[*c.Answered])
	}
	if c.AtLeast != nil {
		parts = append(parts, "is at least "+figure(*c.AtLeast))
	}
	if c.AtMost != nil {
		parts = append(parts, "is at most "+figure(*c.AtMost))
	}
	return c.Key + " " + strings.Join(parts, " and ")
}
