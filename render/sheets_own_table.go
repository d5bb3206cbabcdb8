package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dueregard/schema"
	"dueregard/templates"
)

// ownTable is the sheet of a question that asks for a table; ok is false when there is nothing to show.
func (b *bookBuilder) ownTable(w *builder, q *templates.Question, optional bool) (Sheet, bool) {
	lines := b.form.Lines(b.st, q)
	if optional && !anyRecorded(lines) {
		return Sheet{}, false
	}
	s := Sheet{Name: q.Label, Title: q.Label, Intro: strings.Join(passages(q.Guidance), " "), Table: "Own" + letters(strings.TrimPrefix(q.Key, templates.Own))}
	if q.Kind != "table" {
		s.Columns = append(s.Columns, BookColumn{Label: cmp.Or(corner(q), "Row"), Width: 34})
	}
	var columns []ownColumn
	for _, c := range columnsOf(b.st, b.form, q) {
		columns = append(columns, b.ownColumns(c)...)
	}
	for _, c := range columns {
		s.Columns = append(s.Columns, c.BookColumn)
	}
	for _, line := range lines {
		for _, part := range parted(b.st, b.form, q, line) {
			s.Rows = append(s.Rows, b.ownRows(w, q, columns, part.Line)...)
		}
	}
	return s, true
}

// letters are the letters and digits of a key.
func letters(key string) string {
	var name strings.Builder
	for part := range strings.SplitSeq(key, "-") {
		name.WriteString(capital(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, part)))
	}
	return name.String()
}

// An ownColumn is a column of a table's sheet, and how its cells are found.
type ownColumn struct {
	BookColumn
	column *templates.Question
	cells  func(w *builder, line templates.Line) []BookCell
}

// ownColumns are a column of the form, the word for a score behind its number, and what is asked beside.
func (b *bookBuilder) ownColumns(c *templates.Question) []ownColumn {
	if c.Kind == "score" {
		return b.scoreColumns(c)
	}
	main := ownColumn{b.bookColumn(c), c, func(w *builder, line templates.Line) []BookCell {
		var cells []BookCell
		for _, v := range valuesOf(c, line) {
			w.tell(v.Path)
			cells = append(cells, b.valueCells(w, c, v)...)
		}
		return cells
	}}
	columns := []ownColumn{main}
	for _, beside := range companionsOf(b.form, c, c.Key, nil) {
		suffix := strings.TrimPrefix(beside.key, c.Key)
		columns = append(columns, ownColumn{BookColumn{Key: beside.key, Label: c.Label + ": " + beside.label, Width: 30}, nil,
			func(w *builder, line templates.Line) []BookCell {
				key := below(line.Path, c.Key) + suffix
				value, ok := schema.Lookup(b.st, key)
				if !ok {
					return nil
				}
				w.tell(key)
				return blockCells(answerBlocks(value))
			}})
	}
	return columns
}

func (b *bookBuilder) scoreColumns(c *templates.Question) []ownColumn {
	scored := func(_ *builder, line templates.Line) []BookCell {
		if !askedIn(c, line) {
			return nil
		}
		if score, _, ok := b.form.ScoreIn(b.st, c, &line); ok {
			return []BookCell{number(score)}
		}
		return nil
	}
	columns := []ownColumn{{BookColumn{Key: c.Key, Label: withUnitOf(c), Kind: Number, Width: 12}, nil, scored}}
	if c.Scale == "" {
		return columns
	}
	return append(columns, ownColumn{BookColumn{Label: c.Label + " in words", Kind: Status, Width: 16}, nil,
		func(_ *builder, line templates.Line) []BookCell {
			if !askedIn(c, line) {
				return nil
			}
			if _, band, ok := b.form.ScoreIn(b.st, c, &line); ok && band != nil {
				return []BookCell{{Text: band.Word, Tone: toneOf(band, Plain), Fill: band.Colour}}
			}
			return nil
		}})
}

// bookKinds are the kinds of cells by those of answers, and their widths.
var bookKinds = map[string]BookColumn{
	"prose": {Width: 50}, "number": {Kind: Number, Width: 12}, "money": {Kind: Number, Width: 14},
	"date": {Kind: Day, Width: 16}, "choice": {Kind: Status, Width: 16}, "yes-no": {Width: 12},
}

func (b *bookBuilder) bookColumn(c *templates.Question) BookColumn {
	kind := kindOf(c)
	column := bookKinds[kind]
	column.Key, column.Label, column.Width = c.Key, withUnitOf(c), cmp.Or(column.Width, 26)
	if kind != "choices" {
		for _, choice := range b.form.Choices(c) {
			column.Choices = append(column.Choices, choice.Word)
		}
	}
	switch key := groupKey(c.Key); {
	case key == "impact.rating" && column.Choices == nil:
		column.Kind, column.Choices = b.ratingColumn().Kind, b.ratingColumn().Choices
	case key == "impact.impact" && column.Choices == nil:
		column.Choices = impactChoices()
	case kind == "choice" && column.Choices == nil:
		column.Choices = choices(key)
	}
	return column
}

// valueCells are one value of a column: one of the statement's own keys, or an answer to the house.
func (b *bookBuilder) valueCells(w *builder, c *templates.Question, v templates.Value) []BookCell {
	if !c.FromStatement() {
		return ownCells(b.form, c, v.Value)
	}
	if chosen := chosen(b.form, c, v.Value); chosen != nil {
		return []BookCell{{Text: chosen.Word, Tone: toneOf(chosen, Plain), Fill: chosen.Colour}}
	}
	switch value := v.Value.(type) {
	case schema.Date:
		return []BookCell{day(value)}
	case schema.Count:
		return []BookCell{peopleCell(value)}
	case string:
		switch c.Key {
		case "impact.impact":
			return []BookCell{impactCell(value)}
		case "impact.rating":
			return []BookCell{b.ratingCell(schema.Impact{Rating: value})}
		}
	}
	blocks, look := w.recordedValue(c, v)
	cells := blockCells(blocks)
	if len(cells) == 1 {
		cells[0].Tone, cells[0].Fill = look.Tone, look.Fill
	}
	return cells
}

// ownRows are a row of a table, with further rows where cells hold several passages. Beside them, cells
// of one passage stand again, but for figures, which nobody must count twice.
func (b *bookBuilder) ownRows(w *builder, q *templates.Question, columns []ownColumn, line templates.Line) [][]BookCell {
	var head []BookCell
	if q.Kind != "table" {
		head = []BookCell{{Text: cmp.Or(line.Label, line.ID), Bold: true}}
	}
	height := 1
	all := make([][]BookCell, len(columns))
	for i, c := range columns {
		all[i] = c.cells(w, line)
		if all[i] == nil && c.column != nil && needed(q, c.column, line) {
			all[i] = []BookCell{b.blank()}
		}
		height = max(height, len(all[i]))
	}
	rows := make([][]BookCell, height)
	for n := range rows {
		rows[n] = slices.Clone(head)
		for _, cells := range all {
			cell := BookCell{}
			switch {
			case len(cells) == 1 && (n == 0 || cells[0].Number == nil):
				cell = cells[0]
			case n < len(cells):
				cell = cells[n]
			}
			rows[n] = append(rows[n], cell)
		}
	}
	return rows
}
