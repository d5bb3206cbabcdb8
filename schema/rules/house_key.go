package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// answersAsked tells of the keys of answers that no question asks, of this statement or at all.
func answersAsked(s *subject) []gap {
	if len(s.Answers) > 0 && !slices.ContainsFunc(s.form.Sections, hasOwn) {
		return []gap{{path: "answers", message: "the form has no questions of its own, and shows none of the answers", hint: "check template, or leave [answers] out"}}
	}
	return s.unasked().gaps
}

// hasOwn says that a section asks a question of the house's own.
func hasOwn(section templates.Section) bool {
	return slices.ContainsFunc(section.Questions, func(q templates.Question) bool { return strings.HasPrefix(q.Key, templates.Own) })
}

// unasked are the answers that no question asks.
func (s *subject) unasked() answerWalk { return s.once.unasked.of(s.walkAnswers) }

// walkAnswers goes through all answers.
func (s *subject) walkAnswers() answerWalk {
	w := answerWalk{groups: s.form.Groups, questions: make(map[string]*templates.Question), meant: make(map[string]bool)}
	if len(s.Answers) == 0 {
		return w
	}
	for _, section := range s.form.Sections {
		for i := range section.Questions {
			if q := &section.Questions[i]; strings.HasPrefix(q.Key, templates.Own) {
				w.questions[q.Key] = q
			}
		}
	}
	w.table("answers", s.Answers)
	return w
}

// An answerWalk goes through answers and notes the keys that no question asks.
type answerWalk struct {
	questions map[string]*templates.Question // by their keys
	groups    []templates.Group
	gaps      []gap
	meant     map[string]bool // keys that a slip of the pen most likely stands for, so that it is told once
}

// table looks at a table of answers, or of tables with answers.
func (w *answerWalk) table(path string, table map[string]any) {
	known := w.names(path)
	for _, key := range slices.Sorted(maps.Keys(table)) {
		at := below(path, key)
		inner, isTable := table[key].(map[string]any)
		switch q := w.questions[at]; {
		case q != nil:
			w.rows(q, table[key])
		case w.beside(at) || schema.IsTwin(table, key):
		case isTable && slices.Contains(known, key):
			w.table(at, inner)
		default:
			w.unknown(at, key, known)
		}
	}
}

// beside says that a key holds what the answer to a question wants besides.
func (w *answerWalk) beside(path string) bool {
	return slices.ContainsFunc([]string{"-other", "-details"}, func(suffix string) bool {
		base, ok := strings.CutSuffix(path, suffix)
		return ok && w.questions[base] != nil && wantsBeside(w.questions[base], suffix)
	})
}

// wantsBeside says that answers to the question may want more, at the key with the suffix.
func wantsBeside(q *templates.Question, suffix string) bool {
	return suffix == "-other" && q.Other != "" || suffix == "-details" && q.Details != ""
}

// names gives the keys that a table may have.
func (w *answerWalk) names(path string) []string {
	var names []string
	for key := range w.questions {
		if rest, ok := strings.CutPrefix(key, path+"."); ok {
			name, _, _ := strings.Cut(rest, ".")
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (w *answerWalk) unknown(path, key string, known []string) {
	if near := schema.Nearest(key, known); near != "" {
		w.meant[strings.TrimSuffix(path, key)+near] = true
	}
	w.gaps = append(w.gaps, gap{
		path: path, message: fmt.Sprintf("the form does not ask for %q", inWords(path)),
		hint: didYouMean(key, known, "the form asks for "+someOf(known)+": use one of these keys, or leave it out"),
	})
}

// rows looks at the rows of a table that a question asks for.
func (w *answerWalk) rows(q *templates.Question, answer any) {
	switch answer := answer.(type) {
	case []any:
		for i, row := range answer {
			if q.Kind == "table" {
				w.row(q, at(q.Key, i), row)
			}
		}
	case map[string]any:
		known := w.rowIDs(q)
		for _, id := range slices.Sorted(maps.Keys(answer)) {
			switch {
			case !byRow(q):
			case slices.Contains(known, id) && q.ByAim:
				w.aims(q, schema.Group(id), answer[id])
			case slices.Contains(known, id):
				w.row(q, below(q.Key, id), answer[id])
			default:
				w.unknown(below(q.Key, id), id, known)
			}
		}
	}
}

// rowIDs gives the ids of the rows of a table.
func (w *answerWalk) rowIDs(q *templates.Question) []string {
	var ids []string
	for _, row := range q.Rows {
		ids = append(ids, row.ID)
	}
	if q.Kind == "groups" {
		for _, g := range w.groups {
			ids = append(ids, string(g.ID))
		}
	}
	return ids
}

// aims looks at the rows of a group in a table by aims.
func (w *answerWalk) aims(q *templates.Question, group schema.Group, answer any) {
	path := below(q.Key, string(group))
	table, _ := answer.(map[string]any)
	var known []string
	for _, g := range w.groups {
		if g.ID == group {
			for _, aim := range g.Aims {
				known = append(known, string(aim))
			}
		}
	}
	if len(known) == 0 {
		w.row(q, path, answer)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if slices.Contains(known, key) {
			w.row(q, below(path, key), table[key])
		} else {
			w.unknown(below(path, key), key, known)
		}
	}
}

// row looks at the keys of one row.
func (w *answerWalk) row(q *templates.Question, path string, row any) {
	var known []string
	for _, c := range q.Columns {
		if q.Kind == "groups" && c.FromStatement() {
			continue
		}
		known = append(known, c.Key)
		for _, suffix := range []string{"-other", "-details"} {
			if wantsBeside(&c, suffix) {
				known = append(known, c.Key+suffix)
			}
		}
	}
	table, _ := row.(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if !slices.Contains(known, key) && !schema.IsTwin(table, key) {
			w.unknown(below(path, key), key, known)
		}
	}
}
