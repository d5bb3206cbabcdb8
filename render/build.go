package render

import (
	"dueregard/schema"
	"dueregard/templates"
)

// Build makes the document of a statement: the sections of the form in its order and words, each
// blank shown as a blank. Findings stand in the section that the form has for them; nil means that
// the statement was not checked, and leaves that section out. Only facts of the statement go in: the
// same statement, form and findings give the same Document.
func Build(st *schema.Statement, form *templates.Form, findings []schema.Finding) *Document {
	b := &builder{st: st, form: form, findings: findings}
	b.doc = Document{Meta: meta(st, form), Brand: Brand(form.Brand)}
	b.add(b.title(), Contents{})
	b.add(paragraphs(form.Intro)...)
	for _, section := range form.Sections {
		b.section(section)
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

// shows has one function for each name in templates.Blocks.
var shows = map[string]func(*builder){
	"screening":    (*builder).screening,
	"evidence":     (*builder).evidence,
	"sources":      (*builder).sources,
	"workforce":    (*builder).workforce,
	"consultation": (*builder).consultation,
	"analysis":     (*builder).impacts,
	"matrix":       (*builder).matrix,
	"actions":      (*builder).actions,
	"indicators":   (*builder).indicators,
	"monitoring":   (*builder).monitoring,
	"decision":     (*builder).decision,
	"sign-off":     (*builder).signOffs,
	"publication":  (*builder).publication,
	"findings":     (*builder).check,
}

// section adds a section of the form, without the heading when there is nothing below it.
func (b *builder) section(s templates.Section) {
	before := len(b.doc.Blocks)
	b.level = s.Level
	if s.Title != "" {
		b.add(Heading{Level: s.Level, Text: s.Title})
	}
	opened := len(b.doc.Blocks)
	if s.Guidance != "" {
		b.add(Note{Tone: Guidance, Blocks: paragraphs(s.Guidance)})
	}
	for _, field := range s.Fields {
		b.field(field.Key, field.Label, field.Optional)
	}
	if show := shows[s.Show]; show != nil {
		show(b)
	}
	parent := s.Show == "" && len(s.Fields) == 0 // its sub-sections follow
	if len(b.doc.Blocks) == opened && !parent {
		b.doc.Blocks = b.doc.Blocks[:before]
	}
}

// field adds the answer to a question, or the blank.
func (b *builder) field(key, label string, optional bool) {
	value, ok := schema.Lookup(b.st, key)
	if !ok {
		if !optional {
			b.blank(key, label)
		}
		return
	}
	b.add(Field{Key: key, Label: label, Value: answer(key, value)})
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
