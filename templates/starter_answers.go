package templates

import (
	"fmt"
	"strings"

	"dueregard/schema"
)

// answers writes the house's own questions, each with a line that is ready to use: those with one answer
// in the order of the form, then the tables, which TOML wants last.
func (w *starter) answers(k schema.Key) {
	fmt.Fprintln(&w.b)
	w.comment("# ", k.About)
	mark := unused
	if w.asksOwn() {
		mark = ""
	}
	fmt.Fprintf(&w.b, "%s[%s]\n", mark, k.Name)
	for _, isTable := range []bool{false, true} {
		for i := range w.form.Sections {
			s := &w.form.Sections[i]
			headed := false
			for j := range s.Questions {
				q := &s.Questions[j]
				if !isOwn(q.Key) || q.isTable() != isTable || q.Kind == "score" {
					continue
				}
				if !headed {
					w.section(s)
				}
				headed = true
				w.question(q)
			}
		}
	}
}

func (w *starter) asksOwn() bool {
	for i := range w.form.Sections {
		for j := range w.form.Sections[i].Questions {
			if isOwn(w.form.Sections[i].Questions[j].Key) {
				return true
			}
		}
	}
	return false
}

func (q *Question) isTable() bool { return q.Kind == "table" || q.Kind == "rows" || q.Kind == "groups" }

// section says to which part of the form the questions that follow belong.
func (w *starter) section(s *Section) {
	title := strings.TrimSpace(s.Number + " " + s.Title)
	if title == "" {
		return
	}
	if condition := only(s.When, s.WhenAny); condition != "" {
		title += ", asked " + condition
	}
	fmt.Fprintln(&w.b)
	w.comment("# ", title+completedBy(s))
}

// question writes an own question. What it takes and the words to choose from stand above the line.
func (w *starter) question(q *Question) {
	fmt.Fprintln(&w.b)
	w.explain(q, "# ")
	name := strings.TrimPrefix(q.Key, Own)
	switch q.Kind {
	case "table":
		w.row(q, "[["+Own+name+"]]", true)
	case "rows":
		for i, r := range q.Rows {
			w.comment("# ", r.Label)
			if r.Guidance != "" {
				w.comment("#   ", string(r.Guidance))
			}
			w.row(q, fmt.Sprintf("[%s%s.%s]", Own, name, r.ID), i == 0)
		}
	case "groups":
		for i, g := range w.form.Groups {
			w.comment("# ", g.Title)
			w.row(q, fmt.Sprintf("[%s%s.%s]", Own, name, g.ID), i == 0)
		}
	default:
		w.answer(q, name)
	}
}

// explain writes a question and what there is to know for an answer.
func (w *starter) explain(q *Question, mark string) {
	w.comment(mark, q.Label)
	if q.Guidance != "" {
		w.comment(mark+"  ", string(q.Guidance))
	}
	facts := w.form.takes(q)
	if q.Required {
		facts = strings.TrimPrefix(facts+"; required", "; ")
	}
	if condition := only(q.When, q.WhenAny); condition != "" {
		facts = strings.TrimPrefix(facts+"; asked "+condition, "; ")
	}
	if facts != "" {
		w.comment(mark+"  ", strings.ToUpper(facts[:1])+facts[1:]+".")
	}
	for _, step := range w.form.steps(q) {
		if step.About != "" {
			w.comment(mark+"  ", step.Word+": "+step.About)
		}
	}
}

// row writes a row of a table behind the mark, its columns explained or not.
func (w *starter) row(q *Question, header string, explained bool) {
	fmt.Fprintf(&w.b, "%s%s\n", unused, header)
	for i := range q.Columns {
		col := &q.Columns[i]
		if col.Kind == "score" || q.Kind == "groups" && mapped(col.Key) != col.Key {
			continue // it is worked out, or recorded elsewhere in the statement
		}
		if explained {
			w.explain(col, "#   ")
		}
		w.answer(col, col.Key)
	}
}

// blanks are answers to begin with, by the kind of question.
var blanks = map[string]string{
	"prose": `""""""`, "yes-no": "true", "choices": "[]", "date": "2026-03-31", "number": "0", "person": `{ name = "", post = "" }`,
}

// answer writes the line that is ready to use, and those of what is asked beside.
func (w *starter) answer(q *Question, name string) {
	blank := blanks[q.Kind]
	if blank == "" || q.Kind == "yes-no" && len(w.form.steps(q)) > 0 {
		blank = `""`
	}
	if q.Min != nil && q.Kind == "number" {
		blank = figure(*q.Min)
	}
	fmt.Fprintf(&w.b, "%s%s = %s\n", unused, name, blank)
	if q.Other != "" {
		w.comment("#   ", q.Other)
		fmt.Fprintf(&w.b, "%s%s-other = \"\"\n", unused, name)
	}
	if q.Details != "" {
		w.comment("#   ", q.detailsInWords())
		fmt.Fprintf(&w.b, "%s%s-details = \"\"\n", unused, name)
	}
}
