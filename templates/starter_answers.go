package templates

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// answers writes the house's own questions, each with a line that is ready to use: those with one answer
// in the order of the form, then the tables, which TOML wants last. Where a table stands in the form, a
// line says so.
func (w *starter) answers(k schema.Key) {
	fmt.Fprintln(&w.b)
	w.comment("# ", k.About)
	mark := unused
	if w.form.asksOwn() {
		mark = ""
	}
	fmt.Fprintf(&w.b, "%s[%s]\n", mark, k.Name)
	w.plain = w.form.someOwn(func(q *Question) bool { return !q.isTable() && q.Kind != "score" })
	if w.plain {
		w.ownQuestions(func(*Question) bool { return true })
	}
	w.inTables = true
	w.ownQuestions((*Question).isTable)
}

// someOwn says whether a function holds for one of the house's own questions.
func (f *Form) someOwn(holds func(*Question) bool) bool {
	for i := range f.Sections {
		for j := range f.Sections[i].Questions {
			if q := &f.Sections[i].Questions[j]; isOwn(q.Key) && holds(q) {
				return true
			}
		}
	}
	return false
}

// ownQuestions writes those of the house's own questions for which a function holds, below the titles of
// their sections.
func (w *starter) ownQuestions(holds func(*Question) bool) {
	for i := range w.form.Sections {
		s := &w.form.Sections[i]
		headed := false
		for j := range s.Questions {
			q := &s.Questions[j]
			if !isOwn(q.Key) || !holds(q) || q.Kind == "score" {
				continue
			}
			if !headed {
				fmt.Fprintln(&w.b)
				w.section(s)
			}
			headed = true
			w.question(q)
		}
	}
}

// isTable says that the answers to a question stand in tables: not those that are filled from the
// statement's own.
func (q *Question) isTable() bool {
	own := func(c Question) bool { return !c.FromStatement() && c.Kind != "score" }
	return q.Kind == "table" || q.Kind == "rows" || q.Kind == "groups" && slices.ContainsFunc(q.Columns, own)
}

// question writes an own question. What it takes and the words to choose from stand above the line.
func (w *starter) question(q *Question) {
	fmt.Fprintln(&w.b)
	name := strings.TrimPrefix(q.Key, Own)
	w.told = make(map[string]bool)
	if q.isTable() && !w.inTables {
		w.comment("# ", fmt.Sprintf("%s: a table, [%s] below.", strings.TrimSpace(q.Number+" "+q.Label), q.Key))
		return
	}
	w.explain(q, "# ")
	switch q.Kind {
	case "table":
		w.row(q, "[["+Own+name+"]]", true)
	case "rows":
		for i, r := range q.Rows {
			w.comment("# ", r.Label)
			w.text("#   ", r.Guidance)
			w.row(q, fmt.Sprintf("[%s%s.%s]", Own, name, r.ID), i == 0)
		}
	case "groups":
		w.groupRows(q)
	default:
		w.answer(q, name)
	}
}

// groupRows writes the rows of a table by groups, if it has columns of its own, and says where the
// others come from.
func (w *starter) groupRows(q *Question) {
	w.filledFrom(q)
	if !q.isTable() {
		return
	}
	first := true
	for _, g := range w.form.Groups {
		w.comment("# ", strings.TrimSpace(g.Number+" "+g.Title))
		path := q.Key + "." + string(g.ID)
		if !q.ByAim || len(g.Aims) == 0 {
			w.row(q, "["+path+"]", first)
			first = false
			continue
		}
		for _, aim := range g.Aims {
			w.row(q, "["+path+"."+string(aim)+"]", first)
			first = false
		}
	}
}

// filledFrom says from which tables of the statement columns are filled.
func (w *starter) filledFrom(q *Question) {
	from := make(map[string][]string)
	for i := range q.Columns {
		if c := &q.Columns[i]; c.FromStatement() {
			table, _ := keyOfTable(c.Key)
			from[table] = append(from[table], "“"+c.Label+"”")
		}
	}
	for _, table := range []struct{ name, header string }{
		{"evidence", "[evidence]"}, {"workforce", "[workforce.by]"}, {"impact", "[[impact]]"}, {"action", "[[action]]"},
	} {
		if labels := from[table.name]; labels != nil {
			w.comment("#   ", "Filled from "+table.header+": "+strings.Join(labels, ", ")+".")
		}
	}
}

// explain writes a question and what there is to know for an answer.
func (w *starter) explain(q *Question, mark string) {
	w.comment(mark, strings.TrimSpace(q.Number+" "+q.Label))
	w.text(mark+"  ", q.Guidance)
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
		if step.About != "" && (q.Scale == "" || !w.told[q.Scale]) {
			w.comment(mark+"  ", step.Word+": "+step.About)
		}
	}
	w.told[q.Scale] = true
}

// row writes a row of a table behind the mark, its columns explained or not.
func (w *starter) row(q *Question, header string, explained bool) {
	fmt.Fprintf(&w.b, "%s%s\n", unused, header)
	for i := range q.Columns {
		col := &q.Columns[i]
		if col.Kind == "score" || q.Kind == "groups" && col.FromStatement() {
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
		w.comment("#   ", "other: "+q.Other)
		fmt.Fprintf(&w.b, "%s%s-other = \"\"\n", unused, name)
	}
	if q.Details != "" {
		w.comment("#   ", q.detailsInWords())
		fmt.Fprintf(&w.b, "%s%s-details = \"\"\n", unused, name)
	}
}
