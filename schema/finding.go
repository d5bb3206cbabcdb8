package schema

import (
	"cmp"
	"slices"
)

// Severity is how much a finding matters.
type Severity string

// The severities, gravest first.
const (
	Error   Severity = "error"   // something that a decision maker needs is not recorded
	Warning Severity = "warning" // a weakness to answer, or to accept in writing
	Note    Severity = "note"    // advice
)

// Severities are all of them, gravest first.
var Severities = []Severity{Error, Warning, Note}

// A Finding is something that the checker says of the record; never of lawfulness.
type Finding struct {
	Rule     string    // id in the catalogue: "DR401"
	Severity Severity  // for this statement, its stage and its house template
	Path     string    // the key it is about, which may be absent from the file: "impact[2].mitigation"
	Message  string    // what is not recorded, naming group and aim
	Hint     string    // what to do about it, in a line
	Snippet  string    // TOML to paste where Path points, whole lines without the last line end; empty: none fits
	Source   string    // the authority of the rule: statute, judgment, guidance or practice
	Fix      []Change  // what a program can mend by itself; nil: a person has to decide
	Answer   *Response // the body's answer; nil: none
	Accepted bool      // Answer is by somebody whom the house lets answer for it: the finding stands, and counts no more
	Masked   bool      // it is about personal data, which whoever shows the finding leaves out
	Position Position  // where to look in the file; zero: the Statement was not loaded from one
}

// A Change gives a key of a file another value, or adds the key to a table that stands in the file.
type Change struct {
	Path  string // of the key: "action[2].id"
	Value string // as TOML: `"home-visits"`, `2026-03-02`
}

// Counts says whether the finding makes a check fail that is to fail at this severity.
func (f Finding) Counts(failing Severity) bool {
	return !f.Accepted && slices.Index(Severities, f.Severity) <= slices.Index(Severities, failing)
}

// Locate gives each finding its place in the file, and puts them in the order of the file: by line,
// column and rule.
func (f *File) Locate(findings []Finding) {
	for i := range findings {
		findings[i].Position = f.Position(findings[i].Path)
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Position.Line, b.Position.Line), cmp.Compare(a.Position.Column, b.Position.Column), cmp.Compare(a.Rule, b.Rule))
	})
}
