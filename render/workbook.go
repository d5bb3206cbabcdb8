package render

import (
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// Workbook makes the workbook of a statement: one sheet for each kind of thing in it, one thing a
// row, so that it can be filtered, sorted and counted. Findings as for Build. Where a screening decided
// that no full statement is needed, the summary and what is recorded of the form's own questions is all
// there is.
func Workbook(st *schema.Statement, form *templates.Form, findings []schema.Finding) *Book {
	return workbookOf(Input{Statement: st, Form: form, Findings: findings})
}

func workbookOf(in Input) *Book {
	st, form, findings := in.Form.Apply(in.Statement), in.Form, in.Findings
	b := &bookBuilder{st: st, form: form, plan: st.Action}
	sheets := []Sheet{b.summary(findings)}
	short := st.Screening.NotRequired()
	if !short {
		sheets = append(sheets, b.evidence(), b.workforce(), b.consultation(), b.impacts(),
			b.matrix(), b.actions(), b.monitoring(), b.signOff(), b.sources())
	}
	if findings != nil {
		sheets = append(sheets, b.findings(findings, in.AsOf))
	}
	own := b.ownSheets(short)
	for _, s := range own {
		s.Name = sheetName(s.Name, sheets)
		sheets = append(sheets, s)
	}
	for i := range sheets {
		sheets[i].fit()
	}
	return &Book{Meta: meta(st, form), Sheets: sheets}
}

// fit lets words that are too long for a cell go on in further rows, beside the same neighbours.
func (s *Sheet) fit() {
	s.Title, s.Intro = cut(s.Title)[0], cut(s.Intro)[0]
	long := func(c BookCell) bool { return len(c.Text) > longest }
	if !slices.ContainsFunc(s.Rows, func(row []BookCell) bool { return slices.ContainsFunc(row, long) }) {
		return
	}
	var rows [][]BookCell
	for _, row := range s.Rows {
		for slices.ContainsFunc(row, long) {
			first := slices.Clone(row)
			row = slices.Clone(row)
			for i := range row {
				if long(row[i]) {
					first[i].Text = cut(row[i].Text)[0]
					row[i].Text = row[i].Text[len(first[i].Text):]
				}
			}
			rows = append(rows, first)
		}
		rows = append(rows, row)
	}
	s.Rows = rows
}

type bookBuilder struct {
	st   *schema.Statement
	form *templates.Form
	plan plan // the actions that texts name
}

// longest is how many characters a cell of a workbook is given at the most: well below the 32,767
// that the format allows. Longer paragraphs go on in the next row.
const longest = 8000

// passages are the paragraphs and list items of a text, each plain and short enough for a cell.
// A text that holds nothing has none.
func passages(t schema.Text) []string {
	if t == "" {
		return nil
	}
	return slices.Concat(split(paragraphs(t), "")...)
}

func split(blocks []Block, bullet string) [][]string {
	var rows [][]string
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			rows = append(rows, cut(bullet+plain(block.Spans)))
			bullet = ""
		case List:
			for i, item := range block.Items {
				mark := "• "
				if block.Ordered {
					mark = strconv.Itoa(block.Start+i) + ". "
				}
				rows = append(rows, split(item.Blocks, mark)...)
			}
		case Table:
			for _, row := range block.Rows {
				var cells []string
				for _, cell := range row.Cells {
					cells = append(cells, strings.Join(slices.Concat(split(cell.Blocks, "")...), " "))
				}
				rows = append(rows, cut(strings.Join(cells, " | ")))
			}
		}
	}
	return rows
}

// cut divides a paragraph that is too long for a cell, at a space where there is one.
func cut(text string) []string {
	var parts []string
	for len(text) > longest {
		at := strings.LastIndexByte(text[:longest], ' ') + 1
		if at == 0 {
			at = longest
			for !utf8Start(text[at]) {
				at--
			}
		}
		parts = append(parts, text[:at])
		text = text[at:]
	}
	return append(parts, text)
}

func utf8Start(b byte) bool { return b&0xC0 != 0x80 }

func text(s string) BookCell { return BookCell{Text: s} }

// day is a real date where the day is known, and words where not.
func day(d schema.Date) BookCell {
	if d.Exact() {
		return BookCell{Day: d.First()}
	}
	return BookCell{Text: d.Words()}
}

// peopleCell is a number where there is one, and words where not.
func peopleCell(c schema.Count) BookCell {
	if n, ok := c.Exact(); ok {
		return number(float64(n))
	}
	return BookCell{Text: c.String()}
}

// answerCells turns what stands at a key into cells, one for each passage.
func (b *bookBuilder) answerCells(key string, value any) []BookCell {
	switch v := value.(type) {
	case schema.Date:
		return []BookCell{day(v)}
	case schema.Count:
		return []BookCell{peopleCell(v)}
	case string:
		return []BookCell{{Text: house(b.form, key, v), Link: safeLink(v)}}
	}
	return blockCells((&builder{st: b.st, form: b.form, plan: b.plan}).answer(key, value))
}

func number(f float64) BookCell { return BookCell{Number: &f, Decimals: places([]*float64{&f})} }

func optionalNumber(f *float64) BookCell {
	if f == nil {
		return BookCell{}
	}
	return number(*f)
}

// cited names sources; a single one leads to its address.
func (b *bookBuilder) cited(ids []string) BookCell {
	var names []string
	link := ""
	for _, id := range ids {
		s, ok := b.st.Sources[id]
		if !ok {
			s.Title = id
		}
		names = append(names, s.Title)
		link = s.URL
	}
	if len(ids) != 1 {
		link = ""
	}
	return BookCell{Text: strings.Join(names, "; "), Link: safeLink(link)}
}

func (b *bookBuilder) groups(ids []schema.Group) BookCell {
	return text(strings.Join(titles(ids, b.form.GroupTitle), ", "))
}

func (b *bookBuilder) blank() BookCell { return BookCell{Text: b.form.Words.Blank, Tone: Missing} }

// or gives the cell, or the blank when it holds nothing.
func (b *bookBuilder) or(c BookCell) BookCell {
	if c.Text == "" && c.Number == nil && c.Day.IsZero() {
		return b.blank()
	}
	return c
}

// item is one named part of an entry: its passages, each of which takes a row.
type item struct {
	name     string
	passages []string
}

// written is an item of Markdown.
func written(name string, t schema.Text) item { return item{name, passages(t)} }

// said is an item of plain words.
func said(name, words string) item {
	if words == "" {
		return item{name: name}
	}
	return item{name, []string{words}}
}

// itemRows gives each passage of the items a row behind the entry's own cells; an entry without any
// text has one row with the blank.
func (b *bookBuilder) itemRows(entry []BookCell, items ...item) [][]BookCell {
	var rows [][]BookCell
	for _, it := range items {
		for _, passage := range it.passages {
			rows = append(rows, append(slices.Clone(entry), text(it.name), text(passage)))
		}
	}
	if rows == nil {
		rows = [][]BookCell{append(slices.Clone(entry), text(""), b.blank())}
	}
	return rows
}
