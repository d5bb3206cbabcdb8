package render

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
