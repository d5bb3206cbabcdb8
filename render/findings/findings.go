// Package findings writes what the checker found, for people and for programs.
//
// Its place in the flow: it comes after the rules, as the other writers come after render.Build. It
// sees reports, which are plain data, and is told what there is to be known of the rules.
package findings

import (
	"fmt"
	"io"
	"strings"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/templates"
)

// A Report is what the check says of one file. Writers keep nothing of it, and change nothing in it.
type Report struct {
	File     string           // its path, which may hold any bytes: each format shows it so that a terminal obeys nothing
	Source   []byte           // the file's bytes, without a byte order mark, for excerpts; nil: none are shown
	Findings []schema.Finding // located, in the order of the file
	Matrix   render.Matrix    // a row for each group, a column for each aim of s.149(1); no rows: the record has none
	Notice   *Notice          // whether its papers are in time for a meeting; nil: nobody asked
	Failure  error            // why the file could not be checked: a *schema.LoadError, or another; nil: it was
}

// A Notice says whether the papers of a meeting are public in time: so many clear days before it as the law of the
// nation asks for (in England, Local Government Act 1972 s.100B). Who counts them is the caller.
type Notice struct {
	InTime bool
	Words  string // "in time: published 6 February 2026, 6 clear days before 17 February; 5 are needed"
}

// NewReport makes the report of a file that could be checked, of what was found in it (located by File.Locate). It has
// a matrix where the record is a statement that a screening did not cut short (Statement.Full). The bytes of the file
// are shared with it, not copied.
func NewReport(file *schema.File, form *templates.Form, found []schema.Finding) Report {
	r := Report{File: file.Name, Source: file.Source, Findings: found}
	if file.Statement.Full() {
		r.Matrix = render.BuildMatrix(file.Statement, form)
	}
	return r
}

// Options are how reports are written. With none, a rule is called by its id alone, and text is as wide as it is.
type Options struct {
	Rules   []Rule          // every rule that can be found, in the order of the catalogue
	Groups  []string        // titles of the groups of rules, in order
	Failing schema.Severity // what makes the check fail, and in JUnit a test; empty: an error
	Version string          // of the program, as JSON and SARIF tell it; empty: it has none
	Summary bool            // text and Markdown: a line for each file, then totals by rule; other formats are as they are
	Partial bool            // rules were left out: where nothing is found, that is not said of the whole record
	// Of the terminal: columns, 0 where it is none; whether it shows colours, and more than ASCII.
	Width           int
	Colour, Unicode bool
}

// A Rule is what a reader of findings may want to know of a rule: the fields are those of rules.Rule.
type Rule struct {
	ID, Title, Why, Authority, Mend string
	Group                           int             // index in Options.Groups; outside of them: it has none
	Severity                        schema.Severity // that of the catalogue; a finding has its own
}

// A Writer writes reports one after the other, each whole before Report returns; what it keeps of them does
// not grow with their number. Close writes what comes after the last, and what makes the output whole, if there was
// none as well. It is called once, also where the work was stopped, and the output then says so: nobody is to take it
// for all files. Both give the error of what is written to, which they do not close. The same reports give the same
// bytes. A Writer is for one goroutine at a time.
type Writer interface {
	Report(Report) error
	Close(stopped bool) error
}

// brokenOff is what each format says at its end when the work was stopped.
const brokenOff = "the check was stopped before all files were reached"

// formats are the formats in the order in which help names them.
var formats = []struct {
	name string
	open func(io.Writer, Options) Writer
}{
	{"text", newText},
	{"json", newJSON},
	{"sarif", newSARIF},
	{"junit", newJUnit},
	{"github", newGitHub},
	{"markdown", newMarkdown},
}

// Formats are the names of the formats, in the order in which help names them.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Format gives what opens a Writer of a format: text and markdown are for people, and so are github's commands; json
// is as Schema says; sarif is SARIF 2.1.0 (OASIS); junit is the XML whose schema Jenkins publishes. An unknown format is
// an error that lists them; opening writes nothing yet.
func Format(name string) (func(io.Writer, Options) Writer, error) {
	for _, f := range formats {
		if f.name == name {
			return f.open, nil
		}
	}
	return nil, fmt.Errorf("unknown format %q\n  hint: there are %s", name, strings.Join(Formats(), ", "))
}
