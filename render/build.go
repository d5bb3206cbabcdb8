package render

import (
	"slices"

	"dueregard/schema"
	"dueregard/templates"
)

// Build makes the document of a statement: the sections of the form in its order and words, each
// blank shown as a blank. Findings stand in the section that the form has for them; nil means that
// the statement was not checked, and leaves that section out. Only facts of the statement go in: the
// same statement, form and findings give the same Document.
//
// Where a screening decided that no full statement is needed, only what is recorded is shown. What
// the statement records beyond the form's questions follows before the check. Only the points of
// reviewers are left out.
func Build(st *schema.Statement, form *templates.Form, findings []schema.Finding) *Document {
	b := &builder{st: st, form: form, findings: findings}
	b.doc = Document{Meta: meta(st, form), Brand: Brand(form.Brand)}
	b.add(b.title(), Contents{})
	b.add(paragraphs(form.Intro)...)
	short := st.Screening.NotRequired()
	last := slices.IndexFunc(form.Sections, func(s templates.Section) bool { return s.Show == "findings" })
	if last < 0 {
		last = len(form.Sections)
	}
	for _, section := range form.Sections[:last] {
		b.section(section, short)
	}
	b.rest()
	for _, section := range form.Sections[last:] {
		b.section(section, short)
	}
	return &b.doc
}

type builder struct {
	st       *schema.Statement
	form     *templates.Form
	findings []schema.Finding
	doc      Document
	level    int // of the heading that the blocks now stand under
}

func (b *builder) add(blocks ...Block) { b.doc.Blocks = append(b.doc.Blocks, blocks...) }

// heading opens a part of a section, that many levels below it.
func (b *builder) heading(below int, text string) { b.add(Heading{min(b.level+below, 4), text, true}) }

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
}

// section adds a section of the form, without the heading when there is nothing below it. A short one
// leaves out what has no answer.
func (b *builder) section(s templates.Section, short bool) {
	before := len(b.doc.Blocks)
	if s.Title != "" {
		b.level = s.Level
		b.add(Heading{Level: s.Level, Text: s.Title})
	}
	opened := len(b.doc.Blocks)
	for _, field := range s.Questions {
		b.field(field.Key, field.Label, field.Optional || short)
	}
	if p, ok := parts[s.Show]; ok && (!short || p.holds(b)) {
		p.show(b)
	}
	empty := len(b.doc.Blocks) == opened
	introduces := s.Show == "" && len(s.Questions) == 0 && !short // sub-sections that follow
	switch {
	case empty && !introduces:
		b.doc.Blocks = b.doc.Blocks[:before]
	case s.Guidance != "":
		b.doc.Blocks = slices.Insert(b.doc.Blocks, opened, Block(Note{Tone: Guidance, Blocks: paragraphs(s.Guidance)}))
	}
}

// rest adds what is recorded although the form does not ask for it.
func (b *builder) rest() {
	before := len(b.doc.Blocks)
	b.add(Heading{Level: 1, Text: "Also recorded"})
	opened := len(b.doc.Blocks)
	for _, section := range b.form.Rest {
		b.section(section, true)
	}
	b.level = 2
	b.predecessor()
	b.attachments()
	b.answers()
	if len(b.doc.Blocks) == opened {
		b.doc.Blocks = b.doc.Blocks[:before]
	}
}

// field adds the answer to a question, or the blank.
func (b *builder) field(key, label string, optional bool) {
	if b.exempt(key) {
		label += " (exempt from publication)"
	}
	var blocks []Block
	if value, ok := schema.Lookup(b.st, key); ok {
		blocks = answer(key, value)
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

// missing is the cell of a table that lacks what should stand there.
func (b *builder) missing() Cell {
	return Cell{Blocks: words(b.form.Words.Blank), Tone: Missing}
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
