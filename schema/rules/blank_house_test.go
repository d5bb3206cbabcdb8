package rules

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// houseModels are the examples with answers to questions of a house's own.
var houseModels = []string{
	"../../examples/complete/combined-2026.toml", "../../examples/complete/scotland-2026.toml", "../../examples/complete/screening-2026.toml",
	"../../examples/complete/wales-2026.toml", "../../examples/houses/nhs-two-part-tool-example.toml",
	"../../examples/houses/scottish-government-eqia-example.toml", "../../examples/houses/wiltshire-risk-score-example.toml",
}

// TestEveryHouseBlankIsFound takes away every answer to a house's own questions in turn, and puts "TBC" and "n/a" in its
// place: what the form does not call optional is missed, "n/a" where it requires prose, and "TBC" everywhere.
func TestEveryHouseBlankIsFound(t *testing.T) {
	for _, path := range houseModels {
		st, form := open(t, path)
		leaves := answersOf(st)
		if len(leaves) == 0 {
			t.Errorf("%s has no answers", path)
		}
		for _, l := range leaves {
			s := newSubject(st, form, Options{})
			q := questionAt(s, l.path)
			missed := map[string]bool{
				"":    (q == nil || !q.Optional) && (!isTwin(l.path) || wantsTwin(s, l.path)),
				"TBC": true,
				"n/a": q != nil && q.Required && q.Kind == "prose" && len(q.When)+len(q.WhenAny) == 0 && !isTwin(l.path),
			}
			for words, missed := range missed {
				if l.set(words) && missed && !pointed(st, form, l.path) {
					t.Errorf("%s: nothing points to %s = %q", filepath.Base(path), l.path, words)
				}
				l.set(asItWas)
			}
		}
	}
}

// questionAt gives the question, or the column of one, that a key answers. nil: none; it holds details of another, or a twin.
func questionAt(s *subject, path string) *templates.Question {
	_, key := splitPath(path)
	for _, q := range s.questions {
		if path == q.Key {
			return q
		}
		if i := slices.IndexFunc(q.Columns, func(c templates.Question) bool { return c.Key == key }); within(path, q.Key) && i >= 0 {
			return &q.Columns[i]
		}
	}
	return nil
}

// wantsTwin says that a text in another language stands beside one that wants translating: plain words are written where
// they help, and what is short may be a name.
func wantsTwin(s *subject, twin string) bool {
	i := slices.IndexFunc(s.leaves, func(l leaf) bool { return twinOf(l.path, "cy") == twin })
	return i >= 0 && len(strings.Fields(s.leaves[i].text)) >= fewestSpoken
}

// answersOf gives every answer of a statement to a house's own questions. A list of words is one.
func answersOf(st *schema.Statement) []blanked {
	var leaves []blanked
	var table func(path string, v map[string]any)
	table = func(path string, v map[string]any) {
		was := maps.Clone(v)
		for _, key := range slices.Sorted(maps.Keys(was)) {
			inner, isTable := was[key].(map[string]any)
			list, _ := was[key].([]any)
			rows := 0
			for i := range list {
				if row, ok := list[i].(map[string]any); ok {
					table(at(below(path, key), i), row)
					rows++
				}
			}
			switch {
			case isTable:
				table(below(path, key), inner)
			case rows == 0:
				leaves = append(leaves, blankAnswer(below(path, key), key, v, was))
			}
		}
	}
	table("answers", st.Answers)
	return leaves
}

// blankAnswer is the leaf at a key of a table of answers. Deleting a text takes its twin away, which cannot stand alone.
func blankAnswer(path, key string, table, was map[string]any) blanked {
	_, isText := was[key].(string)
	return blanked{path, func(words string) bool {
		maps.Copy(table, was)
		switch {
		case words == "":
			maps.DeleteFunc(table, func(k string, _ any) bool { return k == key || k == key+"-cy" })
		case words != asItWas && isText:
			table[key] = words
		}
		return isText || words == "" || words == asItWas
	}}
}

// TestEveryTwinIsFound takes away every text in Welsh in turn, and puts "TBC" in its place.
func TestEveryTwinIsFound(t *testing.T) {
	for _, path := range append(slices.Clone(models), "../../examples/complete/wales-2026.toml") {
		st, form := open(t, path)
		if len(st.Twins) == 0 {
			t.Errorf("%s has no twins", path)
		}
		s := newSubject(st, form, Options{})
		for key, was := range st.Twins {
			st.Twins[key] = "TBC"
			if !pointed(st, form, key) {
				t.Errorf("%s: nothing points to %s = \"TBC\"", filepath.Base(path), key)
			}
			if delete(st.Twins, key); wantsTwin(s, key) && !pointed(st, form, key) {
				t.Errorf("%s: nobody misses %s", filepath.Base(path), key)
			}
			st.Twins[key] = was
		}
	}
}
