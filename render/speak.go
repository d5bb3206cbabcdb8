package render

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// document turns the program's own words in a Document into the language, and tells the language of
// the texts that stay in another.
func (t *tongue) document(doc *Document) {
	m := &doc.Meta
	m.Language = t.language
	m.Kind, m.Status, m.Watermark = t.words(m.Kind), t.words(m.Status), t.words(m.Watermark)
	l := &m.Labels
	for _, label := range []*string{&l.Contents, &l.PageOf, &l.Continued, &l.NotKnown, &l.Skip, &l.Notes, &l.Back, &l.Blank} {
		*label = t.words(*label)
	}
	t.anchors = anchorsOf(doc.Blocks)
	doc.Blocks = t.blocks(doc.Blocks)
}

// anchorsOf are what links in a document may lead to.
func anchorsOf(blocks []Block) map[string]bool {
	anchors := make(map[string]bool)
	for _, block := range Upright(blocks) {
		if table, ok := block.(Table); ok {
			for _, row := range table.Rows {
				anchors[row.Anchor] = true
			}
		}
	}
	return anchors
}

func (t *tongue) blocks(blocks []Block) []Block {
	if blocks == nil {
		return nil
	}
	turned := make([]Block, len(blocks))
	for i, block := range blocks {
		turned[i] = t.block(block)
	}
	return turned
}

func (t *tongue) block(block Block) Block {
	switch b := block.(type) {
	case Title:
		b.Subtitle, b.Facts = t.words(b.Subtitle), t.facts(b.Facts)
		return b
	case Heading:
		b.Text = t.words(b.Text)
		return b
	case Paragraph:
		return Paragraph{t.spans(b.Spans)}
	case List:
		b.Items = slices.Clone(b.Items)
		for i := range b.Items {
			b.Items[i].Blocks = t.blocks(b.Items[i].Blocks)
		}
		return b
	case Field:
		b.Guidance, b.Value = t.blocks(b.Guidance), t.answer(b)
		b.Label, b.Missing = t.words(b.Label), t.words(b.Missing)
		return b
	case Facts:
		return Facts(t.facts(b))
	case Table:
		return t.table(b)
	case Matrix:
		return t.matrix(b)
	case Chart:
		return t.chart(b)
	case Signature:
		b.Title, b.Declaration, b.Lines = t.words(b.Title), t.blocks(b.Declaration), t.facts(b.Lines)
		return b
	case Note:
		b.Title, b.Blocks = t.words(b.Title), t.blocks(b.Blocks)
		return b
	case Landscape:
		return Landscape{t.blocks(b.Blocks)}
	}
	return block
}

func (t *tongue) table(b Table) Table {
	b.Caption, b.Guidance, b.Notes = t.words(b.Caption), t.blocks(b.Guidance), t.blocks(b.Notes)
	b.Columns, b.Rows = slices.Clone(b.Columns), slices.Clone(b.Rows)
	for i := range b.Columns {
		b.Columns[i].Label = t.words(b.Columns[i].Label)
	}
	for i := range b.Rows {
		cells := slices.Clone(b.Rows[i].Cells)
		for j := range cells {
			cells[j].Blocks, cells[j].Guidance = t.blocks(cells[j].Blocks), t.blocks(cells[j].Guidance)
		}
		b.Rows[i].Cells = cells
	}
	return b
}

func (t *tongue) matrix(b Matrix) Matrix {
	b.Caption, b.Corner, b.Columns = t.words(b.Caption), t.words(b.Corner), t.list(b.Columns)
	b.Rows = slices.Clone(b.Rows)
	for i := range b.Rows {
		b.Rows[i].Label = t.words(b.Rows[i].Label)
		b.Rows[i].Cells = t.matrixCells(b.Rows[i].Cells)
	}
	return b
}

func (t *tongue) matrixCells(cells []MatrixCell) []MatrixCell {
	cells = slices.Clone(cells)
	for i := range cells {
		cells[i].Word = t.words(cells[i].Word)
	}
	return cells
}

func (t *tongue) chart(b Chart) Chart {
	b.Title, b.Alt, b.Series, b.Interval, b.Note = t.words(b.Title), t.words(b.Alt), t.list(b.Series), t.words(b.Interval), t.words(b.Note)
	b.Bars = slices.Clone(b.Bars)
	for i := range b.Bars {
		b.Bars[i].Label, b.Bars[i].Words = t.words(b.Bars[i].Label), t.list(b.Bars[i].Words)
	}
	return b
}

func (t *tongue) facts(facts []Fact) []Fact {
	facts = slices.Clone(facts)
	for i := range facts {
		facts[i] = Fact{t.words(facts[i].Label), t.words(facts[i].Value)}
	}
	return facts
}

func (t *tongue) list(words []string) []string {
	words = slices.Clone(words)
	for i := range words {
		words[i] = t.words(words[i])
	}
	return words
}

// spans turns runs of words. What is of a Markdown text is the statement's or the form's.
func (t *tongue) spans(spans []Span) []Span {
	spans = slices.Clone(spans)
	for i := range spans {
		s := &spans[i]
		said := cmp.Or(s.text, s.Text)
		s.text = ""
		if !t.anchors[s.To] {
			s.To = ""
		}
		if s.Note != nil {
			s.Note = &Footnote{t.spans(s.Note.Spans)}
		}
		switch {
		case !t.foreign(said):
			if said == s.Text {
				s.Text = t.words(s.Text)
			}
		case t.phrases.knows(said):
			s.Text = t.words(said)
		default:
			s.Language = t.of(said)
		}
	}
	return spans
}

func (t *tongue) foreign(text string) bool { return primary(t.of(text)) != primary(t.language) }

// words turns the program's own words into the language. What the statement or the form says in it stays
// as it is, and so does what the program has no words for.
func (t *tongue) words(words string) string {
	if t.phrases == nil || words == "" {
		return words
	}
	said, ok := t.say(words)
	if !ok && t.missed != nil {
		t.missed(words)
	}
	return said
}

var figureAndUnit = regexp.MustCompile(`^([−-]?[0-9][0-9.,]*%? )(.+)$`)

// ofSeveral is one of several things of a kind: "Table 2".
var ofSeveral = regexp.MustCompile(`^(\pL+)( [0-9]+)$`)

// say is words, and whether there were some: for all of them, or for each part of a list.
func (t *tongue) say(words string) (said string, ok bool) {
	if t.known[words] && (!t.foreign(words) || !t.phrases.knows(words)) || !strings.ContainsFunc(words, unicode.IsLetter) {
		return words, true
	}
	if said, ok := t.phrases.say(words, t.say); ok {
		return said, true
	}
	if bare := strings.Trim(words, " "); bare != words {
		said, ok := t.say(bare)
		return strings.Replace(words, bare, said, 1), ok
	}
	if m := figureAndUnit.FindStringSubmatch(words); m != nil { // a number and its unit
		if said, ok := t.say(m[2]); ok {
			return m[1] + said, true
		}
	}
	if m := ofSeveral.FindStringSubmatch(words); m != nil {
		if said, ok := t.say(m[1]); ok {
			return said + m[2], true
		}
	}
	if m := bullet.FindString(words); m != "" {
		said, ok := t.say(words[len(m):])
		return m + said, ok
	}
	for _, separator := range []string{" · ", "; ", ", ", ". ", ": ", " and ", " to "} {
		if said, ok := t.sayEach(words, separator); ok {
			return said, true
		}
	}
	if sentence, ok := strings.CutSuffix(words, "."); ok {
		said, ok := t.say(sentence)
		return said + ".", ok
	}
	return words, t.begins(words)
}

// bullet is the mark of an item of a list in a workbook.
var bullet = regexp.MustCompile(`^(• |[0-9]+\. )`)

// begins says whether the words are how something begins that the statement or the form says: a text
// may be cut for want of room.
func (t *tongue) begins(words string) bool {
	words = strings.TrimRight(words, " …")
	for text := range t.known {
		if strings.HasPrefix(text, words) {
			return len(words) > 0
		}
	}
	return false
}

// sayEach says the parts of a list, if there is more than one and there are words for each.
func (t *tongue) sayEach(words, separator string) (said string, ok bool) {
	parts := strings.Split(words, separator)
	if len(parts) == 1 {
		return words, false
	}
	for i, part := range parts {
		if parts[i], ok = t.say(part); !ok {
			return words, false
		}
	}
	if other, ok := t.phrases.exact[separator]; ok {
		separator = other
	}
	return strings.Join(parts, separator), true
}

// book turns the program's own words in a Book into the language.
func (t *tongue) book(book *Book) {
	book.Meta.Language = t.language
	book.Meta.Kind, book.Meta.Status = t.words(book.Meta.Kind), t.words(book.Meta.Status)
	for i := range book.Sheets {
		s := &book.Sheets[i]
		s.Name, s.Title, s.Intro = t.words(s.Name), t.words(s.Title), t.words(s.Intro)
		for j := range s.Columns {
			s.Columns[j].Label, s.Columns[j].Choices = t.words(s.Columns[j].Label), t.list(s.Columns[j].Choices)
		}
		for _, row := range s.Rows {
			t.row(row)
		}
		for j := range s.Charts {
			s.Charts[j] = t.chart(s.Charts[j])
		}
	}
}
