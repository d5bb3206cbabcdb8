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

// A Report is what the check says of one file.
type Report struct {
	File     string
	Source   []byte           // the file's bytes, for excerpts; nil: none are shown
	Findings []schema.Finding // located, in the order of the file
	Matrix   render.Matrix    // no rows: the record has none
	Notice   *Notice          // whether its papers are in time for a meeting; nil: nobody asked
	Failure  error            // why the file could not be checked: a *schema.LoadError, or another; nil: it was
}

// A Notice says whether the papers of a meeting are public in time.
type Notice struct {
	InTime bool
	Words  string // "in time: published 6 February 2026, 6 clear days before 17 February; 5 are needed"
}

// NewReport makes the report of a file that could be checked.
func NewReport(file *schema.File, form *templates.Form, found []schema.Finding) Report {
	r := Report{File: file.Name, Source: file.Source, Findings: found}
	if file.Statement.Full() {
		r.Matrix = render.BuildMatrix(file.Statement, form)
	}
	return r
}

// Options are how reports are written.
type Options struct {
	Rules   []Rule          // every rule that can be found, in the order of the catalogue
	Groups  []string        // titles of the groups of rules, in order
	Failing schema.Severity // what makes the check fail; empty: an error
	Version string          // of the program
	Summary bool            // a line for each file, then totals by rule, in formats for people
	Partial bool            // rules were left out: where nothing is found, that is not said of the whole record
	// Of the terminal: columns, 0 where it is none; whether it shows colours, and more than ASCII.
	Width           int
	Colour, Unicode bool
}

// A Rule is what a reader of findings may want to know of a rule.
type Rule struct {
	ID, Title, Why, Authority, Mend string
	Group                           int // index in Options.Groups
	Severity                        schema.Severity
}

// A Writer writes reports one after the other, each whole before Report returns; what it keeps of them does
// not grow with their number. Close writes what comes after the last, and what makes the output whole. It is
// called also where the work was stopped, and the output then says so: nobody is to take it for all files. Both
// give the error of what is written to.
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

// Formats are the names of the formats.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Format gives what opens a Writer of a format; an unknown one is an error that lists them.
func Format(name string) (func(io.Writer, Options) Writer, error) {
	for _, f := range formats {
		if f.name == name {
			return f.open, nil
		}
	}
	return nil, fmt.Errorf("unknown format %q\n  hint: there are %s", name, strings.Join(Formats(), ", "))
}
