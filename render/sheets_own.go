package render

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// alsoRecorded is where answers stand that the form does not ask for.
const alsoRecorded = "Also recorded"

// ownSheets are the answers to the house's own questions: one sheet for all that are no tables, and
// one for each table. A short book leaves out what has no answer.
func (b *bookBuilder) ownSheets(short bool) []Sheet {
	answers := Sheet{
		Name: "Answers", Title: "Answers to the form's own questions", Intro: "What the form asks beyond the other sheets.", Table: "Answers",
		Columns: []BookColumn{{Label: "Section", Width: 30}, {Label: "Question", Width: 40}, {Label: "Answer", Width: 80}},
	}
	w := &builder{st: b.st, form: b.form, plan: b.plan}
	var tables []Sheet
	seen := map[string]bool{}
	ask := func(section string, q *templates.Question, optional bool) {
		switch {
		case !ofHouse(q) || seen[q.Key]:
			return
		case tabular(q):
			if s, ok := b.ownTable(w, q, optional || q.Optional); ok {
				tables = append(tables, s)
			}
		default:
			answers.Rows = append(answers.Rows, b.answerRows(w, section, q, optional)...)
		}
		seen[q.Key] = true
	}
	for i := range b.form.Sections {
		s := &b.form.Sections[i]
		for j := range s.Questions {
			if q := &s.Questions[j]; b.form.Asked(b.st, s) && b.form.AskedQuestion(b.st, q) {
				ask(s.Title, q, short)
			}
		}
	}
	for _, s := range beyond(b.st, b.form) {
		for i := range s.Questions {
			ask(alsoRecorded, &s.Questions[i], true)
		}
	}
	answers.Rows = append(answers.Rows, furtherRows(w)...)
	if len(answers.Rows) == 0 {
		return tables
	}
	return append([]Sheet{answers}, tables...)
}

// answerRows are the answer to a question and what stands beside it, a row for each passage.
func (b *bookBuilder) answerRows(w *builder, section string, q *templates.Question, short bool) [][]BookCell {
	value, recorded := schema.Lookup(b.st, q.Key)
	var cells []BookCell
	switch {
	case q.Kind == "score":
		if score, _, ok := b.form.ScoreIn(b.st, q, nil); ok {
			cells = []BookCell{number(score)}
		}
	case recorded:
		w.tell(q.Key)
		cells = ownCells(b.form, q, value)
	}
	if cells == nil && !short && !q.Optional {
		cells = []BookCell{b.blank()}
	}
	var rows [][]BookCell
	for _, cell := range cells {
		label := q.Label
		if cell.Number != nil {
			label = withUnitOf(q)
		}
		rows = append(rows, []BookCell{text(section), text(label), cell})
	}
	for _, c := range companionsOf(b.form, q, q.Key, value) {
		for _, cell := range b.besideCells(w, c, short) {
			rows = append(rows, []BookCell{text(section), text(c.label), cell})
		}
	}
	return rows
}

// besideCells are what stands beside an answer.
func (b *bookBuilder) besideCells(w *builder, c companion, short bool) []BookCell {
	value, ok := schema.Lookup(b.st, c.key)
	switch {
	case ok:
		w.tell(c.key)
		return blockCells(answerBlocks(value))
	case c.asked && !short:
		return []BookCell{b.blank()}
	}
	return nil
}

// furtherRows are the answers that no question asks for.
func furtherRows(w *builder) [][]BookCell {
	further, _ := untold(w.st.Answers, "answers", w.told).(map[string]any)
	var rows [][]BookCell
	for _, key := range slices.Sorted(maps.Keys(further)) {
		for _, cell := range blockCells(answerBlocks(further[key])) {
			rows = append(rows, []BookCell{text(alsoRecorded), text(furtherLabel(w.form, key)), cell})
		}
	}
	return rows
}

// withUnitOf is the label of a question with the unit of its figures.
func withUnitOf(q *templates.Question) string {
	unit := q.Unit
	if q.Kind == "money" {
		unit = "£"
	}
	if unit == "" {
		return q.Label
	}
	return q.Label + " (" + unit + ")"
}

// ownCells turns an answer to a house's question into cells: figures and days where they are such, else one
// for each passage.
func ownCells(form *templates.Form, q *templates.Question, value any) []BookCell {
	if c := chosen(form, q, value); c != nil {
		return []BookCell{{Text: c.Word, Tone: toneOf(c, Plain), Fill: c.Colour}}
	}
	switch v := value.(type) {
	case int64:
		if q.Kind == "number" || q.Kind == "money" {
			return []BookCell{number(float64(v))}
		}
	case float64:
		return []BookCell{number(v)}
	case string:
		if q.Kind == "date" {
			return []BookCell{day(schema.ParseDate(v))}
		}
		if link := safeLink(v); link != "" {
			return []BookCell{{Text: v, Link: link}}
		}
	}
	var date schema.Date
	if q.Kind == "date" && date.UnmarshalTOML(value) == nil {
		return []BookCell{day(date)}
	}
	return blockCells(reply(form, q, value))
}

// blockCells are the passages of blocks, a cell for each.
func blockCells(blocks []Block) []BookCell {
	var cells []BookCell
	for _, passage := range slices.Concat(split(blocks, "")...) {
		cells = append(cells, text(passage))
	}
	return cells
}

// leadingNumber is what a house numbers its questions with: "1. ", "2.3) ", "a) ".
var leadingNumber = regexp.MustCompile(`^([0-9]+(\.[0-9]+)*|[a-z])[.)] `)

// sheetName is a name that a tab can have, and that no other sheet has.
func sheetName(label string, sheets []Sheet) string {
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return ' '
		}
		return r
	}, label)
	clean = leadingNumber.ReplaceAllString(strings.Trim(strings.Join(strings.Fields(clean), " "), "'. "), "")
	if clean == "" {
		clean = "Table"
	}
	name := shorten(clean, 31)
	for n := 2; slices.ContainsFunc(sheets, func(s Sheet) bool { return strings.EqualFold(s.Name, name) }); n++ {
		name = fmt.Sprintf("%s %d", shorten(clean, 27), n)
	}
	return name
}

// shorten cuts words after so many characters, between words where it can.
func shorten(words string, most int) string {
	runes := []rune(words)
	if len(runes) <= most {
		return words
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:-–('")
}
