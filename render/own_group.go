package render

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// groupKey is the key of the format that a column of a table by groups shows: "evidence.needs",
// "impact.considered", "action.owner". Evidence on staff is of the kinds that other evidence is.
func groupKey(key string) string {
	rest, staff := strings.CutPrefix(key, "workforce.")
	switch {
	case key == "action", strings.HasSuffix(key, ".action"):
		return "action.action"
	case staff:
		return "evidence." + rest
	}
	return key
}

// kinds are the kinds of answer that the format's own keys hold.
var kinds = map[schema.Holds]string{
	schema.HoldsText: "prose", schema.HoldsWords: "text", schema.HoldsNumber: "number", schema.HoldsYesNo: "yes-no",
	schema.HoldsDate: "date", schema.HoldsCount: "number",
}

// kindOf is the kind of answer that a question takes: the one it names, or that of its key.
func kindOf(q *templates.Question) string {
	key := groupKey(q.Key)
	switch {
	case q.Kind != "":
		return q.Kind
	case len(q.Choices) > 0 || q.Scale != "" || len(schema.Choices(key)) > 0:
		return "choice"
	}
	area, rest, _ := strings.Cut(key, ".")
	switch area {
	case "evidence":
		key = "evidence.all." + rest
	case "impact", "action":
		key = area + "[0]." + rest
	case key:
		return "text"
	}
	holds, _ := schema.HoldsAt(key)
	return cmp.Or(kinds[holds], "text")
}

// tellBlanks notes that a table by groups shows a blank for each group, so that none is shown again.
func (b *builder) tellBlanks(column *templates.Question) {
	if !column.FromStatement() {
		return
	}
	area, _, _ := strings.Cut(column.Key, ".")
	b.tell(area)
	for _, g := range b.form.GroupIDs() {
		b.tell(strings.Replace(area, "workforce", "workforce.by", 1) + "." + string(g))
	}
}

// recordedValue shows a value of the statement's own in a table by groups.
func (b *builder) recordedValue(column *templates.Question, v templates.Value) ([]Block, Cell) {
	key := groupKey(column.Key)
	switch value := v.Value.(type) {
	case string:
		return b.recordedWord(key, value)
	case []string:
		switch key {
		case "evidence.sources", "impact.sources":
			return []Block{Paragraph{b.sourceSpans(value)}}, Cell{}
		case "impact.mitigation":
			return b.mitigation(value), Cell{}
		case "action.answers":
			return words(answersWords(value, b.form.GroupTitle)), Cell{}
		}
	case []schema.Aim:
		return words(capital(aimsWords(b.form, value, nil))), Cell{}
	case []schema.Group:
		return words(strings.Join(titles(value, b.form.GroupTitle), ", ")), Cell{}
	}
	blocks := answer(key, v.Value)
	var n int
	if _, err := fmt.Sscanf(v.Path, "action[%d]", &n); err == nil && key == "action.action" {
		blocks = named(blocks, Span{Text: "action " + strconv.Itoa(n+1), To: actionAnchor(n + 1)}) // as the plan numbers it
	}
	return blocks, Cell{}
}

// recordedWord shows a word, an impact or a rating with its colour.
func (b *builder) recordedWord(key, word string) ([]Block, Cell) {
	if key == "impact.impact" {
		return words(house(b.form, key, word)), Cell{Tone: matrixCells[word].Tone}
	}
	if step := ratingStep(b.form, schema.Impact{Rating: word}); key == "impact.rating" && step != nil {
		look := stepLook(step)
		return words(signed(step)), Cell{Tone: look.Tone, Fill: look.Fill}
	}
	return words(house(b.form, key, word)), Cell{}
}
