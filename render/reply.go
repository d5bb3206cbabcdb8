package render

import (
	"math"
	"strconv"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// reply turns the answer to a house's own question into blocks; nil: it holds nothing. An answer of
// another kind than was asked for is shown as it stands.
func reply(form *templates.Form, q *templates.Question, value any) []Block {
	if s, ok := value.(string); ok {
		switch {
		case strings.TrimSpace(s) == "":
			return nil
		case q.Kind == "prose":
			return paragraphs(schema.Text(s))
		case safeLink(s) != "":
			return []Block{Paragraph{[]Span{{Text: s, Link: safeLink(s)}}}}
		}
	}
	if text, ok := inWords(form, q, value); ok {
		return plainLines(text)
	}
	if list, ok := value.([]any); ok {
		return replies(form, q, list)
	}
	return answerBlocks(value)
}

// replies is a list of answers, or the answer where there is just one.
func replies(form *templates.Form, q *templates.Question, answers []any) []Block {
	list := List{}
	for _, value := range answers {
		if blocks := reply(form, q, value); blocks != nil {
			list.Items = append(list.Items, Item{blocks})
		}
	}
	switch len(list.Items) {
	case 0:
		return nil
	case 1:
		return list.Items[0].Blocks
	}
	return []Block{list}
}

// plainLines are words, a paragraph a line.
func plainLines(text string) []Block {
	var blocks []Block
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			blocks = append(blocks, words(line)...)
		}
	}
	return blocks
}

// inWords is the answer in words as the kind of the question has them; ok is false where it is more
// than a line can hold.
func inWords(form *templates.Form, q *templates.Question, value any) (text string, ok bool) {
	if c := chosen(form, q, value); c != nil {
		return signed(c), true
	}
	switch v := value.(type) {
	case string:
		if q.Kind == "date" {
			return schema.ParseDate(v).Words(), true
		}
		return v, true
	case bool:
		return yesNo(v), true
	case int64:
		return numberWords(q, float64(v)), true
	case float64:
		return numberWords(q, v), true
	case time.Time:
		var date schema.Date
		if err := date.UnmarshalTOML(v); err != nil {
			return "", false // a time of day
		}
		return date.Words(), true
	case map[string]any:
		person, ok := personOf(v)
		return person, ok && q.Kind == "person"
	}
	return "", false
}

// chosen is the choice that an answer names; nil: it names none, or there is nothing to choose from.
func chosen(form *templates.Form, q *templates.Question, value any) *templates.Choice {
	if len(form.Choices(q)) == 0 {
		return nil
	}
	return form.Choice(q, value)
}

// numberWords writes a number as the kind of its question has it: references and years are no figures.
func numberWords(q *templates.Question, f float64) string {
	switch q.Kind {
	case "money":
		return moneyWords(f)
	case "number", "choice", "choices":
		return withUnit(figureWords(f), q.Unit)
	}
	return bareFigure(f)
}

// moneyWords writes pounds: "£1,200", "−£0.50".
func moneyWords(f float64) string {
	sign := ""
	if f < 0 {
		sign, f = "−", -f
	}
	text := figureWords(f)
	if pence := math.Round(f * 100); f != math.Trunc(f) && math.Abs(f*100-pence) < 1e-6 {
		text = figureWords(math.Trunc(pence/100)) + strconv.FormatFloat(math.Mod(pence, 100)/100, 'f', 2, 64)[1:]
	}
	return sign + "£" + text
}

// figureWords writes a number with commas between groups of three digits, and the places that it has.
func figureWords(f float64) string {
	text := bareFigure(f)
	whole, decimals, _ := strings.Cut(text, ".")
	n, err := strconv.Atoi(whole)
	if err != nil {
		return text // too large, or no number
	}
	text = thousands(n)
	if n == 0 && f < 0 {
		text = "−0"
	}
	if decimals != "" {
		text += "." + decimals
	}
	return text
}

func withUnit(text, unit string) string {
	switch unit {
	case "":
		return text
	case "%":
		return text + unit
	}
	return text + " " + unit
}

// personOf names a person who stands as a table of name and post.
func personOf(table map[string]any) (string, bool) {
	var p schema.Person
	for key, value := range table {
		s, ok := value.(string)
		switch {
		case schema.IsTwin(table, key):
		case !ok:
			return "", false
		case key == "name":
			p.Name = s
		case key == "post":
			p.Post = s
		default:
			return "", false
		}
	}
	return p.String(), p != schema.Person{}
}
