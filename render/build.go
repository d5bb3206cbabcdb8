package render

import (
	"slices"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// Build makes the document of a statement: the sections of the form in its order and words, each
// blank shown as a blank. Findings stand in the section that the form has for them; nil means that
// the statement was not checked, or that it is for the public, and leaves that section out. Only facts of the statement go in: the
// same statement, form and findings give the same Document.
//
// Where a screening decided that no full statement is needed, only what is recorded is shown. What
// the statement records beyond what the form asks of it follows before the sources, and so do the characteristics
// that the form leaves out, unless a section shows them. Only the points of reviewers
// are not shown.
func Build(st *schema.Statement, form *templates.Form, findings []schema.Finding) *Document {
	return statementOf(Input{Statement: st, Form: form, Findings: findings})
}

func statementOf(in Input) *Document {
	st, form := in.Form.Apply(in.Statement), in.Form
	b := &builder{st: st, form: form, findings: in.Findings, asOf: in.AsOf, plan: st.Action, finished: finished(st, form)}
	b.doc = Document{Meta: meta(st, form), Brand: Brand(form.Brand)}
	b.doc.Meta.Watermark = watermark(st, form)
	b.add(b.title(), Contents{})
	short := st.Screening.NotRequired()
	b.add(b.intro(short)...)
	sources, check := closing(form.Sections)
	b.asked(form.Sections[:sources], short)
	more := b.rest()
	if len(form.GroupsLeftOut(st)) > 0 && !b.shown["groups-left-out"] {
		more = true
		b.section(templates.Section{Level: 1, Title: "Characteristics that the form leaves out", Show: "groups-left-out"}, short)
	}
	for _, s := range form.Sections[sources:check] {
		if more {
			s.Level = 1 // it is no part of what comes before these
		}
		b.asked([]templates.Section{s}, short)
	}
	b.asked(form.Sections[check:], short)
	b.doc.Blocks = withoutEmpty(b.doc.Blocks)
	return &b.doc
}

// closing is where the sections stand that close a paper: the sources, as many sections as there are of them before the
// check, and the check.
func closing(sections []templates.Section) (sources, check int) {
	check = slices.IndexFunc(sections, func(s templates.Section) bool { return s.Show == "findings" })
	if check < 0 {
		check = len(sections)
	}
	sources = check
	for sources > 0 && sections[sources-1].Show == "sources" && len(sections[sources-1].Questions) == 0 {
		sources--
	}
	return sources, check
}

type builder struct {
	st       *schema.Statement
	form     *templates.Form
	findings []schema.Finding
	asOf     time.Time // day of the check; zero: none
	plan     plan      // the actions that texts name
	public   bool      // what was found is not told
	finished bool      // nobody fills the form in any more
	doc      Document
	level    int             // of the heading that the blocks now stand under
	told     map[string]bool // the keys that were shown other than as a Field, and what lies below them
	shown    map[string]bool // what was shown: blocks of the statement, the house's questions, "scale " and its id
	beyond   bool            // what is recorded beyond the form is being shown
	only     []string        // ids of the sign-offs that the section shows; nil: all that no other does
	signed   map[string]bool // the sign-offs that were shown
}

func (b *builder) add(blocks ...Block) {
	for i, block := range blocks {
		if table, ok := block.(Table); ok {
			blocks[i] = weighed(table)
		}
	}
	b.doc.Blocks = append(b.doc.Blocks, blocks...)
}

// heading opens a part of a section, that many levels below it.
func (b *builder) heading(below int, text string) { b.add(Heading{min(b.level+below, 4), text, true}) }

// tell notes that what stands at a key is shown.
func (b *builder) tell(key string) {
	if b.told == nil {
		b.told = map[string]bool{}
	}
	b.told[key] = true
}

// A part is a block of the statement that a section can show.
type part struct {
	show  func(*builder)
	holds func(*builder) bool // whether anything is recorded of it
}

// parts has one for each name in templates.Blocks.
var parts = map[string]part{
	"screening":    {(*builder).screening, func(b *builder) bool { return b.st.Screening != nil }},
	"evidence":     {(*builder).evidence, func(b *builder) bool { return len(b.st.Evidence) > 0 }},
	"sources":      {(*builder).sources, func(b *builder) bool { return len(b.st.Sources) > 0 }},
	"workforce":    {(*builder).workforce, func(b *builder) bool { return b.st.Workforce != nil }},
	"consultation": {(*builder).consultation, func(b *builder) bool { return len(b.st.Consultation) > 0 }},
	"analysis":     {(*builder).impacts, func(b *builder) bool { return len(b.st.Impact) > 0 }},
	"matrix":       {(*builder).matrix, func(b *builder) bool { return len(b.st.Impact) > 0 }},
	"actions":      {(*builder).actions, func(b *builder) bool { return len(b.st.Action) > 0 }},
	"indicators":   {(*builder).indicators, func(b *builder) bool { return len(b.st.Indicator) > 0 }},
	"monitoring":   {(*builder).monitoring, func(b *builder) bool { return b.st.Monitoring != nil }},
	"decision":     {(*builder).decision, func(b *builder) bool { return b.st.Decision != nil || len(b.st.PutTo) > 0 }},
	"sign-off":     {(*builder).signOffs, func(b *builder) bool { return len(b.st.SignOff) > 0 }},
	"publication":  {(*builder).publication, func(b *builder) bool { return b.st.Publication != nil }},
	"findings":     {(*builder).check, func(b *builder) bool { return b.findings != nil }},
	"duties":       {(*builder).dutyTexts, func(b *builder) bool { return len(b.form.Duties) > 0 }},

	"groups-left-out": {(*builder).leftOut, func(b *builder) bool { return len(b.form.GroupsLeftOut(b.st)) > 0 }},
}

// asked adds those of the sections that are asked for.
func (b *builder) asked(sections []templates.Section, short bool) {
	for _, s := range sections {
		if unchecked := s.Show == "findings" && b.findings == nil && len(s.Questions) == 0; !unchecked && b.form.Asked(b.st, &s) {
			b.section(s, short)
		}
	}
}

// section adds a section of the form. A heading with nothing below it goes in the end. A short section
// leaves out what has no answer.
func (b *builder) section(s templates.Section, short bool) {
	from := len(b.doc.Blocks)
	if s.Title != "" {
		b.level = min(s.Level, b.level+1)
		b.add(Heading{Level: b.level, Text: numberedTitle(s.Number, s.Title)})
	}
	opened := len(b.doc.Blocks)
	for i := range s.Questions {
		if q := &s.Questions[i]; b.form.AskedQuestion(b.st, q) {
			b.question(q, short)
		}
	}
	if p, ok := parts[s.Show]; ok && (!short || p.holds(b)) {
		b.only = s.Only
		p.show(b)
		b.shows(s.Show)
	}
	b.withoutLabel(opened, s.Title)
	holds := len(b.doc.Blocks) > opened
	introduces := s.Show == "" && len(s.Questions) == 0 // sub-sections that follow
	if holds || !short && (introduces || s.Text != "") {
		below := slices.Clone(b.doc.Blocks[opened:])
		b.doc.Blocks = append(b.doc.Blocks[:opened], append(b.lead(s), below...)...)
	}
	if s.Landscape && slices.ContainsFunc(b.doc.Blocks[opened:], isTable) {
		b.doc.Blocks = append(b.doc.Blocks[:from], Landscape{slices.Clone(b.doc.Blocks[from:])})
	}
}

// isTable tells what a wide page is for: a blank needs none.
func isTable(block Block) bool {
	switch block.(type) {
	case Table, Matrix:
		return true
	}
	return false
}

// shows notes what is shown once.
func (b *builder) shows(what string) {
	if b.shown == nil {
		b.shown = map[string]bool{}
	}
	b.shown[what] = true
}

// numberedTitle puts the number that the house prints before a title.
func numberedTitle(number, title string) string {
	if number == "" {
		return title
	}
	return number + " " + title
}

// withoutEmpty leaves out the headings that nothing stands below.
func withoutEmpty(blocks []Block) []Block {
	const end = 1 // behind the last block as much as behind a heading of the highest level
	kept, _ := withoutEmptyBefore(blocks, end)
	return kept
}

// withoutEmptyBefore is withoutEmpty for blocks that a heading follows, of that level; 0: something else does. It gives
// the level of the heading that they now begin with, or 0.
func withoutEmptyBefore(blocks []Block, next int) ([]Block, int) {
	var kept []Block
	for _, block := range slices.Backward(blocks) {
		switch b := block.(type) {
		case Landscape:
			if b.Blocks, next = withoutEmptyBefore(b.Blocks, next); len(b.Blocks) > 0 {
				kept = append(kept, b)
			}
			continue
		case Heading:
			if next > 0 && b.Level >= next {
				continue
			}
			next = b.Level
		default:
			next = 0
		}
		kept = append(kept, block)
	}
	slices.Reverse(kept)
	return kept, next
}

// field adds the answer to a question, or the blank.
func (b *builder) field(key, label string, optional bool) {
	b.fieldOf(key, label, optional, func(value any) []Block { return b.answer(key, value) })
}

// fieldOf adds what stands at a key, as show has it, or the blank.
func (b *builder) fieldOf(key, label string, optional bool, show func(value any) []Block) {
	if b.exempt(key) {
		label += " (exempt from publication)"
	}
	var blocks []Block
	if value, ok := schema.Lookup(b.st, key); ok {
		blocks = show(value)
	}
	switch {
	case len(blocks) > 0:
		b.add(Field{Key: key, Label: label, Value: blocks})
	case !optional:
		b.blank(key, label)
	}
}

// exempt says whether the file keeps the text of a key from the public.
func (b *builder) exempt(key string) bool {
	return slices.ContainsFunc(b.st.Exempt, func(e schema.Exempt) bool { return e.Where == key })
}

// blank adds a question that has no answer.
func (b *builder) blank(key, label string) {
	b.add(Field{Key: key, Label: label, Missing: b.form.Words.Blank})
}

// blankWords are what stands in a cell where an answer should.
func (b *builder) blankWords() []Block {
	return []Block{Paragraph{[]Span{{Text: BlankSign + "\u00a0"}, {Text: b.form.Words.Blank}}}}
}

// missing is the cell of a table that lacks what should stand there.
func (b *builder) missing() Cell {
	return Cell{Blocks: b.blankWords(), Tone: Missing}
}

// cell is a cell of words, or the blank.
func (b *builder) cell(text string) Cell {
	if text == "" {
		return b.missing()
	}
	return Cell{Blocks: words(text)}
}

// textCell is a cell of Markdown, or the blank.
func (b *builder) textCell(text schema.Text) Cell {
	if text == "" {
		return b.missing()
	}
	return Cell{Blocks: paragraphs(text)}
}

// optionalCell is a cell that may be empty without remark.
func optionalCell(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Blocks: words(text)}
}
