// Package render turns a statement into things that people read.
//
// Its place in the flow: a schema.Statement, the templates.Form of the body's house template and
// the findings of the checker come in; Build makes a Document of them and Workbook a Book, both
// plain data with all order and wording decided. The writers in render/pdf and render/xlsx see
// nothing but a Document or a Book. No rule is known here: findings are given.
package render

import "slices"

// A Document is a paper, ready to be set: a sequence of blocks in reading order.
type Document struct {
	Meta        Meta
	Brand       Brand
	Blocks      []Block
	Attachments []Attachment // carried inside a PDF; other writers leave them out
}

// An Attachment is a file that goes with a Document.
type Attachment struct {
	Name        string // "statement.toml": no folder
	Type        string // media type, "application/toml"
	Description string // what it is, for a list of attachments
	Source      bool   // the Document was made of it; else it supplements it
	Content     []byte
}

// Meta is what a reader, a file system and a running header need to know of a Document.
type Meta struct {
	Title        string // the policy's title; never empty
	Kind         string // the house's word for the paper, "Due Regard Statement"
	Organisation string // empty: not recorded
	Reference    string // the body's own reference; empty: not yet allotted
	Status       string // "Draft, not signed", "Signed 12 March 2026"
	Language     string // BCP 47, "en-GB"
	Date         string // ISO 8601 day that stands for the document's making; empty: none in the file
	Marking      string // stands on every page: "OFFICIAL", "Draft, not for publication"; empty: none
	Watermark    string // a word set large and pale behind every page: "Draft"; empty: none
	Labels       Labels
}

// Labels are the words that a writer adds by itself, in the language of the Document.
type Labels struct {
	Contents  string // heading of the table of contents
	PageOf    string // footer, with %d twice: page and pages
	Continued string // added to the caption of a table that goes on over a page break
	NotKnown  string // stands for a value of a Chart that is not known
	Skip      string // leads a reader of the page past what stands before the text: "Skip to the main text"
	Notes     string // heading of the footnotes, where they stand at the end
	Back      string // name of a link from a footnote to its mark: "Back to the text"
	Blank     string // read out where a line is left to write on: "to be filled in"
}

// Brand is the little a body may choose of the looks. Colours are "#rrggbb"; empty means the default.
type Brand struct {
	Heading  string  // colour of headings and of the rule below the title
	Header   string  // background of table headers
	Size     float64 // of running text, in points, 9 to 24: all other sizes follow; 0: the writer's own
	Contrast string  // "strong": black on white without tints; empty: the writer's own colours
}

// A Block is one of the types below, and nothing else.
type Block interface{ block() }

type (
	// Title opens the document: set large, with a subtitle below and facts in a two-column list.
	Title struct {
		Text, Subtitle string
		Facts          []Fact
	}

	// Contents asks the writer for a table of contents of the headings of levels 1 and 2 that are not
	// Minor, with page numbers.
	Contents struct{}

	// Heading opens a section. Level is 1 to 4; a level is never skipped on the way down. A Minor one
	// is left out of the table of contents.
	Heading struct {
		Level int
		Text  string
		Minor bool
	}

	// Paragraph is running text. A line break inside is a Span with the Text "\n".
	Paragraph struct{ Spans []Span }

	// List is a bulleted or numbered list; its items may hold lists.
	List struct {
		Ordered bool
		Start   int    // number of the first item of an ordered list
		Style   Marker // how an ordered list counts
		Items   []Item
	}

	// Field is a question of the form and its answer, label above or beside.
	Field struct {
		Key      string  // where the answer stands in the statement: "policy.title"
		Label    string  // empty: the heading above says it
		Guidance []Block // what the form says of the question, set small below the label
		Value    []Block // empty when Missing
		Missing  string  // what to show for a blank: "Not recorded"; empty when there is an answer
	}

	// Facts are particulars of what stands above: labels with short plain values, set closely.
	Facts []Fact

	// Table has one header row, and optionally a header cell at the start of each row.
	Table struct {
		Key      string
		Caption  string  // empty: the heading above says it
		Guidance []Block // what the form says of the table, set small below the caption
		Columns  []Column
		Rows     []Row
		Notes    []Block // what a reader must know to read it, set small right below
	}

	// Matrix is the grid of groups by aims. Each cell shows a sign and a word on its Tone's colour,
	// so that nothing is told by colour alone, and no key is needed.
	Matrix struct {
		Key     string
		Caption string
		Corner  string   // header of the first column, "Protected characteristic"
		Columns []string // the aims
		Rows    []MatrixRow
	}

	// Chart compares groups as horizontal bars: shares in per cent, counts, or steps of a scale. The
	// figures stand in a Table beside it too. Right behind a Table of the same Key it needs no title to be seen.
	Chart struct {
		Key    string
		Title  string
		Alt    string   // what the chart says, in a sentence
		Unit   string   // "%" or "" for counts
		Max    float64  // value of a bar of full length; 0: that of the longest
		Series []string // names: one to five; "Service users", "Residents aged 0 to 19"
		Places []int    // decimal places of the figures of each series, those of its table; nil: as many as each needs
		Last   bool     // the last series matters most, as the newest of several dates; else the first
		Bars   []Bar
		Note   string // what a reader must know to read it, set below; may be empty

		Interval string // what the Intervals of its Bars are called, "95% interval"; empty: it has none
	}

	// Signature is a block to be signed, or the record that it was. It is kept together on a page.
	Signature struct {
		Key         string
		Title       string // "Senior level sign off"
		Declaration []Block
		Lines       []Fact // Name, Post, Date, Minute reference; an empty Value leaves a line to write on
	}

	// Note is a box: guidance of the form, a warning about a gap.
	Note struct {
		Tone   Tone
		Title  string // may be empty
		Blocks []Block
	}

	// PageBreak starts a new page.
	PageBreak struct{}

	// Landscape is a run of blocks that ask for a page wider than it is high. It stands at the top of a
	// Document or of a Part. Writers that have no pages show its blocks as they are.
	Landscape struct{ Blocks []Block }

	// Part is a run of blocks in a language of its own. It stands only at the top of a Document.
	Part struct {
		Language string // BCP 47
		Blocks   []Block
	}
)

func (Title) block()     {}
func (Contents) block()  {}
func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Field) block()     {}
func (Facts) block()     {}
func (Table) block()     {}
func (Matrix) block()    {}
func (Chart) block()     {}
func (Signature) block() {}
func (Note) block()      {}
func (PageBreak) block() {}
func (Landscape) block() {}
func (Part) block()      {}

// Upright is blocks with those of each Landscape in its place, for who has no pages.
func Upright(blocks []Block) []Block {
	isWide := func(b Block) bool { _, ok := b.(Landscape); return ok }
	if !slices.ContainsFunc(blocks, isWide) {
		return blocks
	}
	var out []Block
	for _, b := range blocks {
		if wide, ok := b.(Landscape); ok {
			out = append(out, Upright(wide.Blocks)...)
		} else {
			out = append(out, b)
		}
	}
	return out
}
