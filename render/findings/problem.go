package findings

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dueregard/schema"
)

// unreadable stands in the place of a rule's id where a file could not be checked, in formats that want one.
const (
	unreadable      = "unreadable"
	unreadableTitle = "the file can be read and checked"
	unreadableWhy   = "A record that cannot be read cannot be checked, and nothing is known of what it says."
	unreadableMend  = "Mend what is wrong at the place that is told. Nothing else of the file was checked."
)

// problems are why a file could not be checked, one at least; those of a *schema.LoadError about the file, or what
// another error says, with its place if it tells one. Without a place the Position is zero.
func problems(r *Report) []schema.Problem {
	var load *schema.LoadError
	if errors.As(r.Failure, &load) && load.Name == r.File && len(load.Problems) > 0 {
		return load.Problems
	}
	message, hint, _ := strings.Cut(r.Failure.Error(), "\n")
	hint = strings.TrimPrefix(strings.TrimSpace(hint), "hint: ")
	message = strings.TrimPrefix(message, schema.InLine(r.File)+":")
	var at schema.Position
	if line, rest, ok := strings.Cut(message, ":"); ok {
		column, words, _ := strings.Cut(rest, ":")
		l, err := strconv.Atoi(line)
		c, err2 := strconv.Atoi(column)
		if err == nil && err2 == nil && l > 0 && c > 0 {
			at, message = schema.Position{Line: l, Column: c}, strings.TrimPrefix(words, " error:")
		}
	}
	return []schema.Problem{{Position: at, Message: strings.TrimSpace(message), Hint: hint}}
}

// moreProblems is how many problems a file has besides those that are told.
func moreProblems(r *Report) int {
	var load *schema.LoadError
	if errors.As(r.Failure, &load) && load.Name == r.File {
		return load.More
	}
	return 0
}

// problemWords tells a problem, and what to do about it, in lines.
func problemWords(p schema.Problem) string {
	words := p.Message
	if p.Hint != "" {
		words += "\n" + p.Hint
	}
	return words
}

// place is a place in a file for people: "library.toml:12:3".
func place(file string, p schema.Position) string {
	if p.Line == 0 {
		return file
	}
	return fmt.Sprintf("%s:%d:%d", file, p.Line, p.Column)
}
