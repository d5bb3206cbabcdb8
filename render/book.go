package render

import "time"

// A Book is a workbook as plain data: what a writer of spreadsheets needs, and no file format.
type Book struct {
	Meta   Meta
	Sheets []Sheet
}

// A Sheet has a title, a line of introduction, and one table with a header row: one kind of thing a
// row, so that it filters and sorts. Long text takes one row a paragraph.
type Sheet struct {
	Name    string // on the tab: at most 31 characters
	Title   string
	Intro   string
	Table   string // name of the table: letters and digits
	Columns []BookColumn
	Rows    [][]BookCell
	Charts  []Chart
}

// A BookColumn is one column of a Sheet.
type BookColumn struct {
	Key     string // key of the statement that the column shows, relative to its row; empty: made by the renderer
	Label   string // unique in its sheet
	Kind    Kind
	Choices []string // the words that a cell may hold; empty: any
	Width   float64  // in characters of the default font
}

// Kind is what the cells of a column hold.
type Kind int

// The kinds of cells.
const (
	Text    Kind = iota // words, wrapped
	Number              // a count or another figure
	Percent             // per cent, 27.2 meaning 27.2 %
	Day                 // a calendar day
	Status              // a word with a Tone: coloured by rule, so that a changed word changes colour
)

// A BookCell holds one value. Words that stand in a column of numbers or days ("about 140",
// "January 2015") stay words.
type BookCell struct {
	Text   string
	Number *float64  // set: a figure, Decimals places shown
	Day    time.Time // not zero: a calendar day, midnight UTC
	Tone   Tone
	Fill   string // background of the house's own, "#rrggbb", in place of the Tone's; empty: none
	Bold   bool
	Link   string // absolute address that the words lead to

	Decimals int // places shown of Number, 0 to 4
}
