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

// A Span is a run of text in one style. Link, where not empty, is an absolute http, https or
// mailto address; To is the Anchor of a Row in the same Document or Part.
type Span struct {
	Text         string
	Bold, Italic bool
	Link, To     string
	Language     string    // BCP 47, where it is not that of what stands around it; empty: it is
	Note         *Footnote // a footnote to what stands before; such a Span has no Text of its own

	text string // the Markdown that it is of, by which its language is known; empty: it is of none
}

// A Footnote stands at the foot of the page, where a writer has pages; else at the end. Its Spans have no
// Note. Footnotes are numbered by the writer, through the Document; equal ones on a page may share a number.
type Footnote struct{ Spans []Span }

// A Marker is how an ordered list counts.
type Marker int

// The markers.
const (
	Numbers Marker = iota // 1. 2. 3.
	Letters               // a) b) c)
	Romans                // i) ii) iii)
)

// An Item is what stands behind one bullet or number.
type Item struct{ Blocks []Block }

// A Fact is a label with a short plain value.
type Fact struct{ Label, Value string }

// A Column of a Table.
type Column struct {
	Label  string
	Number bool    // figures, set to the right
	Weight float64 // share of the width relative to the other columns; 0 lets the writer choose by content
}

// A Row of a Table has one cell for each column.
type Row struct {
	Key    string // where the row's data stands: "action[2]"
	Anchor string // by which a Span leads here; empty: none does
	Cells  []Cell
	Total  bool // a total, set apart from the rows above
}

// A Cell holds text in paragraphs and lists. An empty cell is a blank that needs no remark; one
// that misses something says so in its text.
type Cell struct {
	Blocks   []Block
	Guidance []Block // what the form says of a row or what tells it from others, set small below its header
	Header   bool    // heads its row
	Tone     Tone
	Fill     string // background of the house's own, "#rrggbb", in place of the Tone's; empty: none
}

// A MatrixRow is a group's answers: the cells together fill the columns.
type MatrixRow struct {
	Label string
	Cells []MatrixCell
}

// A MatrixCell is one answer.
type MatrixCell struct {
	Key  string // the entry that answers: "impact[3]"; empty: none does
	Sign string // one character, "+", "−", "±", "○", "?" ...
	Word string // "Positive", "Not recorded", "Does not apply"
	Tone Tone
	Fill string // background of the house's own, "#rrggbb", in place of the Tone's; empty: none
	Span int    // how many columns it fills, where that is more than one
}

// Wide is how many columns the cells of a row fill.
func (r MatrixRow) Wide() int {
	n := 0
	for _, c := range r.Cells {
		n += c.Wide()
	}
	return n
}

// Wide is how many columns the cell fills.
func (c MatrixCell) Wide() int { return max(c.Span, 1) }

// A Bar is one group of a Chart, with a value for each series. NaN means that the value is not known.
type Bar struct {
	Label  string
	Values []float64
	Words  []string // what stands beside each bar in place of its figure; nil: the figures

	Intervals []Interval // how sure each value is, in the same unit; nil: nothing is known of it
}

// An Interval is the range in which a value lies with 95 % confidence. Its zero value means that none is
// known.
type Interval struct{ Low, High float64 }

// BlankSign stands before the words for a blank. It is none to be ticked.
const BlankSign = "!"

// Tone says what a coloured thing means; the writer picks the colour.
type Tone int

// The tones. Their zero value has no colour.
const (
	Plain    Tone = iota
	Positive      // good for the group
	Negative      // bad for the group
	Mixed         // both
	Neutral       // answered: no effect
	Unknown       // answered: not known
	Missing       // a blank: nothing is recorded
	Muted         // does not apply
	Guidance      // the form speaking, not the statement
)
