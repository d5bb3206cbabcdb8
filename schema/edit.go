package schema

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"
)

// A Replacement is bytes of a file, and what stands in their place.
type Replacement struct {
	Start, End int
	Text       string
}

// Replace gives the source with the replacements made, which may not overlap. All else stays as it is.
func Replace(source []byte, replacements []Replacement) []byte {
	inOrder := slices.Clone(replacements)
	slices.SortStableFunc(inOrder, func(a, b Replacement) int { return a.Start - b.Start })
	var b bytes.Buffer
	done := 0
	for _, r := range inOrder {
		b.Write(source[done:r.Start])
		b.WriteString(r.Text)
		done = r.End
	}
	b.Write(source[done:])
	return b.Bytes()
}

// Edit gives the file with changes made, one after the other; every byte that they do not concern stays as
// it is, comments included. The file itself stays as it was. Without changes the source is given.
//
// A key that stands in the file gets another value. A key that does not is added to its table: behind the
// table's last key, written as that is. A table or an entry of a list is added behind the last one of its
// kind, else where the format has it; the Value is then a table in braces ({ role = "officer", post = "…" }),
// whose keys get a line each where the file has such tables below headers. An entry is added by the number
// that comes next: sign-off[2], where there are two. Tables on the way that are not there are made.
//
// The result has no byte order mark, as the Source has none. It is read again before it is given, so an
// error means that it could not be read, or that it would say something else than was asked for: the key
// is none of the format, the value is no TOML, the table stands in the file below a header of its own.
func (f *TOML) Edit(changes []Change) ([]byte, error) {
	source := f.Source
	for rest := changes; len(rest) > 0; {
		replacements, made, err := f.changesOf(source, rest)
		if err != nil {
			return nil, fmt.Errorf("%s cannot be set to %s: %w", rest[0].Path, shorten(printable(rest[0].Value)), err)
		}
		source, rest = Replace(source, replacements), rest[made:]
	}
	if err := f.verify(source, changes); err != nil {
		return nil, err
	}
	return source, nil
}

// changesOf gives what is to be replaced for the first of the changes, and for as many of those behind it as have
// nothing to do with each other: the file need not be read again for each. The rest may depend on them.
func (f *TOML) changesOf(source []byte, changes []Change) (all []Replacement, made int, err error) {
	w, problem := walk(source, f.format.shape())
	if problem != nil {
		return nil, 0, fmt.Errorf("the file would not be TOML: %s", problem.Message)
	}
	e := editor{index: w.index, style: w.style()}
	for ; made < len(changes); made++ {
		replacements, err := e.change(changes[made])
		if err != nil && made == 0 {
			return nil, 0, err
		}
		if err != nil {
			return all, made, nil
		}
		if slices.ContainsFunc(replacements, func(r Replacement) bool { return touches(all, r) }) {
			return all, made, nil
		}
		for _, r := range replacements {
			at := sort.Search(len(all), func(i int) bool { return all[i].Start > r.Start })
			all = slices.Insert(all, at, r)
		}
	}
	return all, made, nil
}

// touches says that a replacement is about bytes that are replaced already, or about the place beside them.
func touches(all []Replacement, r Replacement) bool {
	at := sort.Search(len(all), func(i int) bool { return all[i].End >= r.Start })
	return at < len(all) && all[at].Start <= r.End
}

// stepsOf takes a path apart.
func stepsOf(path string) ([]step, error) {
	var steps []step
	for path != "" {
		var next step
		if next, path = nextStep(path); next.index == nowhere || len(steps) > MaxDepth {
			return nil, fmt.Errorf("it is no path")
		}
		steps = append(steps, next)
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("it is no path")
	}
	return steps, nil
}

// An editor says how things in a file are changed. It knows the file as it was before the first of them.
type editor struct {
	index
	style    Style
	sections map[int32]section  // by header; nil: nobody has asked yet
	inner    map[int32][2]int32 // the first and the last element in brackets or braces; nil: nobody has asked yet
}

// change gives what is to be replaced for one change.
func (e *editor) change(c Change) ([]Replacement, error) {
	value, err := e.read(c.Value)
	if err != nil {
		return nil, err
	}
	steps, err := stepsOf(c.Path)
	if err != nil {
		return nil, err
	}
	return e.set(steps, value)
}

// set gives what is to be replaced for a path to have a value.
func (e *editor) set(steps []step, v *given) ([]Replacement, error) {
	at, found := int32(0), 0
	for ; found < len(steps); found++ {
		next := steps[found]
		next.parent = at
		to, ok := e.follow(next)
		if !ok {
			break
		}
		at = to
	}
	n := &e.nodes[at]
	switch {
	case found < len(steps):
		return e.add(at, steps[found:], v)
	case n.valueEnd == 0:
		return nil, fmt.Errorf("it stands on line %d as a table of its own; change its keys", e.of(at).Line)
	}
	return []Replacement{{int(n.valueStart), int(n.valueEnd), v.text()}}, nil
}

// verify reads the result, and compares what it says with what was asked for.
func (f *TOML) verify(result []byte, changes []Change) error {
	if len(changes) == 0 {
		return nil
	}
	into := reflect.New(f.format.shape().typ).Interface()
	if _, err := f.format.Read(bytes.NewReader(result), f.Name, into); err != nil {
		return fmt.Errorf("the file could not be read after the change:\n%w", err)
	}
	want, err := treeOf(f.Source)
	if err != nil {
		return err
	}
	for _, c := range changes {
		steps, err := stepsOf(c.Path)
		if err != nil {
			return err
		}
		value, err := treeOf([]byte("v = " + c.Value))
		if err != nil {
			return err
		}
		if want, err = treeWith(want, steps, value.(map[string]any)["v"]); err != nil {
			return fmt.Errorf("%s: %w", c.Path, err)
		}
	}
	got, err := treeOf(result)
	if err != nil {
		return err
	}
	if !sameTree(got, want) {
		paths := make([]string, len(changes))
		for i, c := range changes {
			paths[i] = c.Path
		}
		return fmt.Errorf("the file would not say what was asked for at %s", strings.Join(paths, ", "))
	}
	return nil
}
