package templates

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A FaultsError is what is wrong with a form, in the template itself or in those that it builds on. It
// names the files with faults, the template first.
type FaultsError struct{ Files []*schema.LoadError }

// Error lists every fault, as schema.LoadError does.
func (e *FaultsError) Error() string {
	messages := make([]string, len(e.Files))
	for i, f := range e.Files {
		messages[i] = f.Error()
	}
	return strings.Join(messages, "\n")
}

// Unwrap gives the errors of the files.
func (e *FaultsError) Unwrap() []error {
	errs := make([]error, len(e.Files))
	for i, f := range e.Files {
		errs[i] = f
	}
	return errs
}

const (
	maxFaults = 100     // of a file that are told; beyond, they are counted
	maxHints  = 100_000 // words of a form that are compared with those that were meant
)

// faults are those found so far in the files of a form.
type faults struct {
	chain chain
	found map[*file]*schema.LoadError
	hints int
}

// tell tells of a fault at a key of an entry that was put together from some origins: in the last file
// that gives the key, else where the last would hold it. The anchor is what a file gives or replaces
// as a whole, "choice" of "choice[2].word"; the key is the anchor or begins with it.
func (f *faults) tell(from []origin, anchor, key, hint, format string, args ...any) {
	at := origin{file: f.chain[0]}
	if len(from) > 0 {
		at = from[len(from)-1]
	}
	for _, o := range slices.Backward(from) {
		if o.file.Has(join(o.path, anchor)) {
			at = o
			break
		}
	}
	path := join(at.path, key)
	e := f.found[at.file]
	if e == nil {
		e = &schema.LoadError{Name: at.file.Name}
		f.found[at.file] = e
	}
	if len(e.Problems) == maxFaults {
		e.More++
		return
	}
	e.Problems = append(e.Problems, schema.Problem{
		Position: at.file.Position(path), Path: path, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// at tells of a fault at a key of an entry, whose anchor is the key's first part.
func (f *faults) at(from []origin, key, hint, format string, args ...any) {
	anchor := key
	if i := strings.IndexAny(key, ".["); i >= 0 {
		anchor = key[:i]
	}
	f.tell(from, anchor, key, hint, format, args...)
}

// hinting says whether words that were meant are still looked for: of a form with a thousand faults they
// help nobody, and take time.
func (f *faults) hinting() bool { return f.hints < maxHints }

// quote shows a value in a message, shortened.
func quote(s string) string {
	const most = 60
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	return strconv.Quote(s)
}

// meant proposes the one of some words that was meant; empty: none is near.
func (f *faults) meant(word string, words []string) string {
	if !f.hinting() {
		return ""
	}
	f.hints += len(words)
	if near := schema.Nearest(word, words); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// oneOf proposes the word that was meant, or all that there are.
func (f *faults) oneOf(word string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	return cmp.Or(f.meant(word, words), "expected one of: "+shortList(words))
}

// shortList names as many words as fit into a hint.
func shortList(words []string) string {
	const most = 20
	if len(words) > most {
		return strings.Join(words[:most], ", ") + fmt.Sprintf(" and %d more", len(words)-most)
	}
	return strings.Join(words, ", ")
}

// err puts the faults in the order of the files and of what stands in them; nil: there are none.
func (f *faults) err() error {
	var e FaultsError
	for _, file := range f.chain {
		if found := f.found[file]; found != nil {
			slices.SortStableFunc(found.Problems, func(a, b schema.Problem) int { return cmp.Compare(a.Position.Start, b.Position.Start) })
			e.Files = append(e.Files, found)
		}
	}
	if e.Files == nil {
		return nil
	}
	return &e
}
