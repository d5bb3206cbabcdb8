package render

import (
	"cmp"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// lines adds the table that a question asks for, or the blank.
func (b *builder) lines(q *templates.Question, optional bool) {
	lines := b.form.Lines(b.st, q)
	if len(lines) == 0 || optional && !anyRecorded(lines) {
		if !optional {
			b.blank(q.Key, q.Label)
		}
		return
	}
	table := Table{Key: q.Key, Caption: q.Label}
	if h, ok := b.doc.Blocks[len(b.doc.Blocks)-1].(Heading); ok && strings.HasSuffix(h.Text, q.Label) {
		table.Caption = "" // the heading says it
	}
	if q.Kind != "table" {
		table.Columns = append(table.Columns, Column{Label: corner(q), Weight: 2.4})
	}
	columns := columnsOf(b.st, b.form, q)
	for _, column := range columns {
		table.Columns = append(table.Columns, Column{Label: column.Label, Number: column.Kind == "number" || column.Kind == "money", Weight: weight(column)})
	}
	for _, line := range lines {
		table.Rows = append(table.Rows, b.line(q, columns, line))
	}
	b.add(table)
	for _, column := range columns {
		b.tellBlanks(column)
	}
}

// anyRecorded says whether a table holds an answer.
func anyRecorded(lines []templates.Line) bool {
	for _, line := range lines {
		for _, cell := range line.Cells {
			if len(cell.Values) > 0 {
				return true
			}
		}
	}
	return false
}

// corner heads the column of the rows' labels.
func corner(q *templates.Question) string {
	if q.Kind == "groups" {
		return cmp.Or(q.Corner, "Group")
	}
	return q.Corner
}

// columnsOf are the columns of a question that are asked of the statement.
func columnsOf(st *schema.Statement, form *templates.Form, q *templates.Question) []*templates.Question {
	var columns []*templates.Question
	for i := range q.Columns {
		if form.AskedQuestion(st, &q.Columns[i]) {
			columns = append(columns, &q.Columns[i])
		}
	}
	return columns
}

// line is a row of a table: what it asks, then the answers in the columns.
func (b *builder) line(q *templates.Question, columns []*templates.Question, line templates.Line) Row {
	row := Row{Key: line.Path}
	if q.Kind != "table" {
		label := words(cmp.Or(line.Label, line.ID))
		if q.Kind == "groups" {
			b.shows("group " + line.ID)
		}
		row.Cells = append(row.Cells, Cell{Blocks: append(label, slanted(b.filled(line.Guidance))...), Header: true})
	}
	for _, column := range columns {
		cell := b.lineCell(column, line)
		if cell.Blocks == nil && needed(q, column) {
			cell = b.missing()
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// needed says whether an empty cell is a blank to be told of.
func needed(q, column *templates.Question) bool {
	return column.Required || q.Kind != "table" && !column.Optional
}

// slanted sets what the form says in italics, to part it from what is recorded.
func slanted(blocks []Block) []Block {
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			for i := range block.Spans {
				block.Spans[i].Italic = true
			}
		case List:
			for _, item := range block.Items {
				slanted(item.Blocks)
			}
		}
	}
	return blocks
}

// lineCell is what a row holds in a column, with what is asked for beside it.
func (b *builder) lineCell(column *templates.Question, line templates.Line) Cell {
	if column.Kind == "score" {
		return scoreCell(b.st, b.form, column, line)
	}
	var cell Cell
	values := valuesOf(column, line)
	for _, v := range values {
		b.tell(v.Path)
		blocks, look := b.value(column, v)
		cell.Blocks = append(cell.Blocks, blocks...)
		if len(values) == 1 {
			cell.Tone, cell.Fill = look.Tone, look.Fill
		}
	}
	for _, c := range lineCompanions(b.form, column, line) {
		value, ok := schema.Lookup(b.st, c.key)
		if !ok && !c.asked {
			continue
		}
		b.tell(c.key)
		beside := answerBlocks(value)
		if !ok {
			beside = words(b.form.Words.Blank)
		}
		cell.Blocks = append(cell.Blocks, Paragraph{[]Span{{Text: c.label, Italic: true}}})
		cell.Blocks = append(cell.Blocks, beside...)
	}
	return cell
}

// valuesOf are the answers that a row holds in a column.
func valuesOf(column *templates.Question, line templates.Line) []templates.Value {
	for _, cell := range line.Cells {
		if cell.Column.Key == column.Key {
			return cell.Values
		}
	}
	return nil
}

// lineCompanions are what a row's answer has beside it.
func lineCompanions(form *templates.Form, column *templates.Question, line templates.Line) []companion {
	var answer any
	if values := valuesOf(column, line); len(values) > 0 {
		answer = values[0].Value
	}
	return companionsOf(form, column, below(line.Path, column.Key), answer)
}

// value shows one value of a column: one of the statement's own keys, or an answer to the house.
func (b *builder) value(column *templates.Question, v templates.Value) ([]Block, Cell) {
	if c := chosen(b.form, column, v.Value); c != nil {
		return words(signed(c)), Cell{Tone: toneOf(c, Plain), Fill: c.Colour}
	}
	if column.FromStatement() {
		return b.recordedValue(column, v)
	}
	return reply(b.form, column, v.Value), Cell{}
}

// scoreOf is a score, made of the other columns of its row or of answers elsewhere.
func scoreOf(st *schema.Statement, form *templates.Form, q *templates.Question, line templates.Line) (float64, *templates.Choice, bool) {
	return form.Score(q, func(key string) any {
		of := questionAt(form, key)
		for _, cell := range line.Cells {
			if cell.Column.Key == key {
				of = cell.Column
			}
		}
		if of != nil && of.Kind == "score" {
			if score, _, ok := scoreOf(st, form, of, line); ok {
				return score
			}
			return nil
		}
		if values := valuesOf(&templates.Question{Key: key}, line); len(values) > 0 {
			return values[0].Value
		}
		value, _ := schema.Lookup(st, key)
		return value
	})
}

func scoreCell(st *schema.Statement, form *templates.Form, column *templates.Question, line templates.Line) Cell {
	score, band, ok := scoreOf(st, form, column, line)
	if !ok {
		return Cell{}
	}
	cell := Cell{Blocks: words(scoreWords(column, score, band))}
	if band != nil {
		cell.Tone, cell.Fill = toneOf(band, Plain), band.Colour
	}
	return cell
}

// weights are the widths of columns by the kinds of their answers.
var weights = map[string]float64{
	"prose": 4, "text": 2.4, "choice": 1.6, "choices": 2, "yes-no": 1.2, "date": 1.5, "money": 1.4, "number": 1.2,
	"person": 2, "link": 2.4, "reference": 1.6, "file": 2, "score": 1.4,
}

// weight is how wide a column is beside others.
func weight(column *templates.Question) float64 {
	wide := cmp.Or(weights[kindOf(column)], weights["text"])
	if column.Details != "" {
		return max(wide, weights["text"])
	}
	return wide
}
