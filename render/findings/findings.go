// Package findings writes what the checker found, for people and for programs.
//
// Its place in the flow: it comes after the rules, as the other writers come after render.Build. It
// sees reports, which are plain data, and knows no rule.
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
	Findings []schema.Finding // located, in the order to be shown
	Matrix   render.Matrix    // no rows: the record has none
	Failure  error            // why the file could not be checked; nil: it was
}

// NewReport makes the report of a file that could be checked.
func NewReport(file string, st *schema.Statement, form *templates.Form, found []schema.Finding) Report {
	r := Report{File: file, Findings: found}
	if st.Full() {
		r.Matrix = render.BuildMatrix(st, form)
	}
	return r
}

// A Writer writes reports one after the other. Close writes what comes after the last.
type Writer interface {
	Report(Report) error
	Close() error
}

// formats are the formats in the order in which help names them.
var formats = []struct {
	name string
	open func(io.Writer) Writer
}{
	{"text", newText},
	{"json", newJSON},
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
func Format(name string) (func(io.Writer) Writer, error) {
	for _, f := range formats {
		if f.name == name {
			return f.open, nil
		}
	}
	return nil, fmt.Errorf("unknown format %q\n  hint: there are %s", name, strings.Join(Formats(), ", "))
}
