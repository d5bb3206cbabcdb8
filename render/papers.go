package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

// Input is what a paper is made of.
type Input struct {
	Statement *schema.Statement
	Form      *templates.Form
	Findings  []schema.Finding // nil: the file was not checked, or what was found is not public
	AsOf      time.Time        // day of the check, as rules.Options has it; zero: none, so that nothing found depends on it
	Public    bool             // the Statement is a copy for the public, as schema.Statement.Public gives it, that its Form lets out
	Languages []string         // BCP 47 tags of those to make it in, one after the other; none: the statement's own

	LargePrint  bool         // set for people who read large print
	Attachments []Attachment // what the Document carries inside, whichever paper it is

	tongue *tongue // that the paper will be turned into; nil: not known yet
}

// largePrint is the size of running text in large print, in points: the RNIB asks for 16 and more.
const largePrint = 18

// A Paper is a kind of document that can be made of a file.
type Paper struct {
	Name  string // as the command takes it, and as files are called
	About string // what it is, for a list of papers
	Noun  string // what it is called in a sentence

	build func(Input) (*Document, error)
	book  func(Input) (*Book, error) // nil: it has no workbook
}

// HasBook says whether there is a workbook of the paper.
func (p Paper) HasBook() bool { return p.book != nil }

// Papers are all of them. The first four are records, of which a file holds one in its own right.
var Papers = []Paper{
	{"statement", "the statement itself, in the sections of the body's form", "statement", statementPaper, statementBook},
	{"report", "the covering report for the meeting, its paragraphs numbered through", "report", reportPaper, nil},
	{"decision", "the record of the decision, with its reasons and the alternatives", "decision record", decisionPaper, nil},
	{"readiness", "the self-assessment by domain, with ratings over time and actions", "readiness self-assessment", readinessPaper, readinessBook},
	{"brief", "two pages for the decision maker, to read before the statement", "brief", briefPaper, nil},
	{"plain", "a short summary for everybody, of the texts in plain words", "summary in plain words", plainPaper, nil},
}

// Own gives the paper that a file is in its own right: that of its record.
func Own(st *schema.Statement) string { return cmp.Or(st.Record, "statement") }

// An UnknownPaperError says that there is no paper of that name.
type UnknownPaperError struct{ Name string }

// Error names the paper, and the one that was meant or all that there are.
func (e *UnknownPaperError) Error() string {
	var names []string
	for _, p := range Papers {
		names = append(names, p.Name)
	}
	message := fmt.Sprintf("unknown document %q", e.Name)
	if near := schema.Nearest(e.Name, names); near != "" {
		return message + fmt.Sprintf("\n  hint: did you mean %q?", near)
	}
	return message + "\n  hint: there are " + strings.Join(names, ", ")
}

// A NothingError says that a file records nothing of which a paper could be made.
type NothingError struct {
	Paper string // name
	Hint  string // what to write
}

// Error says what to write.
func (e *NothingError) Error() string {
	p, _ := PaperOf(e.Paper)
	return fmt.Sprintf("nothing is recorded for the %s: %s", p.Noun, e.Hint)
}

// A NoBookError says that there is no workbook of a paper.
type NoBookError struct{ Paper string }

// Error names the papers that have a workbook.
func (e *NoBookError) Error() string {
	var with []string
	for _, p := range Papers {
		if p.HasBook() {
			with = append(with, p.Name)
		}
	}
	p, _ := PaperOf(e.Paper)
	return fmt.Sprintf("there is no workbook of the %s\n  hint: there is one of %s", p.Noun, list(with))
}

// PaperOf gives the paper of a name, or an *UnknownPaperError.
func PaperOf(name string) (Paper, error) {
	i := slices.IndexFunc(Papers, func(p Paper) bool { return p.Name == name })
	if i < 0 {
		return Paper{}, &UnknownPaperError{name}
	}
	return Papers[i], nil
}

// Make makes a paper of a file. In several languages it is one after the other. The error is an
// *UnknownPaperError, a *NothingError or a *LanguageError.
func Make(paper string, in Input) (*Document, error) {
	p, err := PaperOf(paper)
	if err != nil {
		return nil, err
	}
	in = in.withNumbers(paper)
	var versions []*Document
	for _, language := range in.spoken() {
		version, t, err := in.spokenIn(language)
		if err != nil {
			return nil, err
		}
		doc, err := p.build(version)
		if err != nil {
			return nil, err
		}
		doc.Meta.Marking = version.marking()
		version.mark(doc)
		t.document(doc)
		versions = append(versions, doc)
	}
	doc := bilingual(versions)
	doc.Attachments = in.Attachments
	if in.LargePrint {
		doc.Brand.Size = max(doc.Brand.Size, largePrint)
	}
	return doc, nil
}

// MakeBook makes the workbook of a paper, in the first of the languages. The error is as for Make, or a
// *NoBookError.
func MakeBook(paper string, in Input) (*Book, error) {
	p, err := PaperOf(paper)
	switch {
	case err != nil:
		return nil, err
	case !p.HasBook():
		return nil, &NoBookError{paper}
	}
	in = in.withNumbers(paper)
	version, t, err := in.spokenIn(in.spoken()[0])
	if err != nil {
		return nil, err
	}
	book, err := p.book(version)
	if err != nil {
		return nil, err
	}
	book.Meta.Marking = version.marking()
	t.book(book)
	return book, nil
}

func statementPaper(in Input) (*Document, error) {
	if !in.Statement.IsStatement() {
		return nil, noStatement("statement", in.Statement)
	}
	return statementOf(in), nil
}

func statementBook(in Input) (*Book, error) {
	if !in.Statement.IsStatement() {
		return nil, noStatement("statement", in.Statement)
	}
	return workbookOf(in), nil
}

// noStatement says that a file is a record of another kind.
func noStatement(paper string, st *schema.Statement) error {
	return &NothingError{paper, fmt.Sprintf("the file says record = %q, and so holds no due regard statement", st.Record)}
}

// mark tells the reader of a paper with exempt parts which version this is.
func (in Input) mark(doc *Document) {
	if len(in.Statement.Exempt) == 0 {
		return
	}
	if !in.Public {
		marking := "Not for publication: contains exempt information"
		if doc.Meta.Marking != "" {
			marking = doc.Meta.Marking + " · " + marking
		}
		doc.Meta.Marking = marking
		return
	}
	in.exempt(doc.Blocks)
	note := Note{Tone: Guidance, Blocks: words("This is the public version. Parts of the record are exempt from publication; where one would stand here, it says so.")}
	at := 1 + slices.IndexFunc(doc.Blocks, func(block Block) bool { _, ok := block.(Title); return ok })
	doc.Blocks = slices.Insert(doc.Blocks, at, Block(note))
}

// exempt tells in blocks where a blank is a part that is exempt.
func (in Input) exempt(blocks []Block) {
	for i, block := range blocks {
		switch block := block.(type) {
		case Landscape:
			in.exempt(block.Blocks)
		case Field:
			if block.Missing != "" && in.Statement.ExemptAt(block.Key) {
				block.Missing = "Exempt from publication"
				blocks[i] = block
			}
		}
	}
}

// newPaper begins a paper that is not the statement.
func newPaper(in Input, kind, title string) *builder {
	b := &builder{st: in.Form.Apply(in.Statement), form: in.Form, findings: in.Findings, asOf: in.AsOf, plan: in.Statement.Action, public: in.Public, level: 1}
	b.doc = Document{Meta: meta(in.Statement, in.Form), Brand: Brand(in.Form.Brand)}
	b.doc.Meta.Kind, b.doc.Meta.Title = kind, title
	return b
}

// dated gives the paper the date that stands for its making, where it is known.
func (b *builder) dated(d schema.Date) {
	if d.Known() {
		b.doc.Meta.Date = d.Last().Format(time.DateOnly)
	}
}

// fact is a label with its value, however its lines were broken, or with the blank.
func (b *builder) fact(label, value string) Fact {
	return Fact{label, cmp.Or(strings.Join(strings.Fields(value), " "), b.form.Words.Blank)}
}

// known leaves out facts without a value.
func known(facts ...Fact) []Fact {
	return slices.DeleteFunc(facts, func(f Fact) bool { return f.Value == "" })
}

// topic is a heading and a text below it, or the blank.
func (b *builder) topic(title, key string, blocks []Block) {
	b.add(Heading{Level: 1, Text: title})
	if len(blocks) == 0 {
		b.blank(key, title)
		return
	}
	b.add(blocks...)
}

// optionalTopic is a topic that is left out where nothing is recorded of it.
func (b *builder) optionalTopic(title, key string, blocks []Block) {
	if len(blocks) > 0 {
		b.topic(title, key, blocks)
	}
}

// statementFact names the statement that a paper goes with: its title, reference and status.
func (b *builder) statementFact() string {
	return joinWords(b.form.Title+" on “"+b.st.Policy.Title+"”", b.st.Policy.Reference, inSentence(status(b.st)))
}
