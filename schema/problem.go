package schema

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one thing that is wrong with a file's shape: something that keeps it from being
// loaded, in contrast to a Finding, which speaks of what a loaded statement records.
type Problem struct {
	Position Position
	Path     string // the key; empty: the file as a whole
	Message  string // what is wrong, with the value and what was expected
	Hint     string // what to do; may be empty
	// What a program can mend without judgement, all of it, in the source without its byte order mark; nil: a person
	// has to decide.
	Fix []Replacement
}

// A LoadError is what is wrong with a file, in the order of the file.
type LoadError struct {
	Name     string    // of the file, as it was given
	Problems []Problem // the first hundred
	More     int       // how many more there are
}

// Error lists every problem on a line of its own, as "name:line:column: error: message", with the
// hint indented below.
func (e *LoadError) Error() string {
	var b strings.Builder
	name := InLine(e.Name)
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s:%d:%d: error: %s", name, p.Position.Line, p.Position.Column, p.Message)
		if p.Hint != "" {
			fmt.Fprintf(&b, "\n  hint: %s", p.Hint)
		}
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\n%s: %d more errors", name, e.More)
	}
	return b.String()
}

// maxProblems is how many problems of a file are told; beyond, they are counted.
const maxProblems = 100

// problems are those found so far, in the order in which they were found.
type problems struct {
	list    []Problem
	more    int
	mending bool // only what can be mended is looked for, however much there is
}

// full says that no more problems are told, and counts the one that would have been.
func (p *problems) full() bool {
	if !p.mending && len(p.list) < maxProblems {
		return false
	}
	p.more++
	return true
}

func (p *problems) tell(problem Problem) { p.list = append(p.list, problem) }

// asError puts the problems in the order of the file.
func (p *problems) asError(name string) *LoadError {
	slices.SortStableFunc(p.list, func(a, b Problem) int { return cmp.Compare(a.Position.Start, b.Position.Start) })
	told := min(len(p.list), maxProblems)
	return &LoadError{Name: name, Problems: p.list[:told], More: p.more + len(p.list) - told}
}

// shorten cuts a value to what fits into a message.
func shorten(s string) string {
	const most = 40
	runes := 0
	for i := range s {
		if runes == most {
			return s[:i] + "…"
		}
		runes++
	}
	return s
}
