package templates

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"dueregard/schema"
)

// printable leaves out of a text what a terminal would obey.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, text)
}

// question shows a question, what it takes, when it is asked, and its table.
func (o *outline) question(indent int, q *Question) {
	o.write(indent, "- ", fmt.Sprintf("%s [%s]", q.Label, q.Key))
	indent++
	var facts []string
	for _, fact := range []string{
		o.form.takes(q), map[bool]string{true: "required"}[q.Required], map[bool]string{true: "optional"}[q.Optional], only(q.When, q.WhenAny),
	} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	if facts != nil {
		o.write(indent, "", strings.Join(facts, "; "))
	}
	o.details(indent, q)
	if q.Guidance != "" {
		o.write(indent, "Guidance: ", short(q.Guidance))
	}
	if len(q.Rows) > 0 && q.Corner != "" {
		o.write(indent, "", "rows: "+q.Corner)
	}
	for _, r := range q.Rows {
		o.write(indent, "- row: ", fmt.Sprintf("%s [%s]", r.Label, r.ID))
	}
	for i := range q.Columns {
		col := &q.Columns[i]
		what := o.form.takes(col)
		if what != "" {
			what = ": " + what
		}
		o.write(indent, "- column: ", fmt.Sprintf("%s [%s]%s", col.Label, col.Key, what))
		o.details(indent+1, col)
	}
}

func (o *outline) details(indent int, q *Question) {
	if details := q.detailsInWords(); details != "" {
		o.write(indent, "", "and: "+details)
	}
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
	words := make([]string, 0, len(f.steps(q)))
	for _, step := range f.steps(q) {
		words = append(words, step.Word)
	}
	if q.Other != "" {
		words = append(words, q.Other+" …")
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
