package render

import (
	"cmp"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// lines adds the table that a question asks for, or the blank.
func (b *builder) lines(q *templates.Question, optional bool) {
	lines := b.form.Lines(b.st, q)
	if len(lines) == 0 || optional && !anyRecorded(lines) {
		if !optional {
			b.blank(q.Key, label(q))
		}
		return
	}
	columns := columnsOf(b.st, b.form, q)
	if q.ByAim {
		b.byAim(q, columns, lines)
	} else {
		table := b.tableOf(q, columns, lines)
		if table.Caption = label(q); b.headed(q) {
			table.Caption = ""
		}
		b.add(table)
	}
	for _, column := range columns {
		b.tellBlanks(column)
	}
}

// headed says whether the heading above already says what a question asks.
func (b *builder) headed(q *templates.Question) bool {
	h, ok := b.doc.Blocks[len(b.doc.Blocks)-1].(Heading)
	return ok && strings.HasSuffix(h.Text, q.Label)
}

// byAim adds a table for each group, with a row for each aim.
func (b *builder) byAim(q *templates.Question, columns []*templates.Question, lines []templates.Line) {
	if !b.headed(q) {
		b.heading(1, label(q))
	}
	for len(lines) > 0 {
		n := slices.IndexFunc(lines, func(l templates.Line) bool { return l.ID != lines[0].ID })
		if n < 0 {
			n = len(lines)
		}
		first := lines[0]
		table := b.tableOf(q, filledColumns(columns, lines[:n]), lines[:n])
		table.Key = below(q.Key, first.ID)
		table.Caption = numberedTitle(first.Number, cmp.Or(first.GroupTitle, first.Label))
		table.Guidance = b.introduced(schema.Group(first.ID))
		b.add(table)
		lines = lines[n:]
	}
}

// filledColumns leaves out the columns that need no answer and have none in any of the lines; a table without
// any answer is there to be filled in, and keeps them.
func filledColumns(columns []*templates.Question, lines []templates.Line) []*templates.Question {
	if !anyRecorded(lines) {
		return columns
	}
	return slices.DeleteFunc(slices.Clone(columns), func(column *templates.Question) bool {
		return column.Optional && !slices.ContainsFunc(lines, func(l templates.Line) bool { return valuesOf(column, l) != nil })
	})
}

// tableOf is the table of some lines.
func (b *builder) tableOf(q *templates.Question, columns []*templates.Question, lines []templates.Line) Table {
	table := Table{Key: q.Key}
	if q.Kind != "table" {
		table.Columns = append(table.Columns, Column{Label: corner(q), Weight: 2.4})
	}
	for _, column := range columns {
		table.Columns = append(table.Columns, Column{Label: label(column), Number: column.Kind == "number" || column.Kind == "money", Weight: weight(column)})
	}
	for _, line := range lines {
		for _, part := range parted(b.st, b.form, q, line) {
			table.Rows = append(table.Rows, b.line(q, columns, part))
		}
	}
	return table
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
	switch {
	case q.ByAim:
		return cmp.Or(q.Corner, "Aim")
	case q.Kind == "groups":
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
func (b *builder) line(q *templates.Question, columns []*templates.Question, line linePart) Row {
	row := Row{Key: line.key()}
	if q.Kind != "table" {
		row.Cells = append(row.Cells, b.lineHead(q, line))
	}
	for _, column := range columns {
		cell := b.lineCell(column, line.Line)
		if cell.Blocks == nil && needed(q, column, line.Line) {
			cell = b.missing()
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// lineHead is the cell that heads a row.
func (b *builder) lineHead(q *templates.Question, line linePart) Cell {
	cell := Cell{Blocks: words(numberedTitle(line.Number, cmp.Or(line.Label, line.ID))), Header: true}
	switch {
	case q.Kind != "groups":
		cell.Guidance = b.filled(line.Guidance)
	case q.ByAim:
		b.shows("group " + line.ID)
		cell.Blocks = words(cmp.Or(line.AimTitle, line.Label))
	case line.nth == 0:
		b.shows("group " + line.ID)
		cell.Guidance = b.introduced(schema.Group(line.ID))
	}
	if line.about != "" {
		cell.Guidance = append(cell.Guidance, words(line.about)...)
	}
	return cell
}

// needed says whether an empty cell is a blank to be told of.
func needed(q, column *templates.Question, line templates.Line) bool {
	return askedIn(column, line) && (column.Required || q.Kind != "table" && !column.Optional)
}

// askedIn says whether a column is asked in a row.
func askedIn(column *templates.Question, line templates.Line) bool {
	for _, cell := range line.Cells {
		if cell.Column.Key == column.Key {
			return cell.Asked
		}
	}
	return false
}

// lineCell is what a row holds in a column, with what is asked for beside it.
func (b *builder) lineCell(column *templates.Question, line templates.Line) Cell {
	if column.Kind == "score" {
		if !askedIn(column, line) {
			return Cell{}
		}
		return scoreCell(b.st, b.form, column, line)
	}
	var cell Cell
	values := valuesOf(column, line)
	if values == nil && !askedIn(column, line) {
		return cell
	}
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
			beside = b.blankWords()
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

func scoreCell(st *schema.Statement, form *templates.Form, column *templates.Question, line templates.Line) Cell {
	score, band, ok := form.ScoreIn(st, column, &line)
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
