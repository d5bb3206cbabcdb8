package templates

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// An evaluation finds what conditions and scores ask for in one statement. Scores are worked out once;
// one that leads back to itself has no value, and check refuses it.
type evaluation struct {
	*Form
	st       *schema.Statement
	scores   map[string]*scored // by where they would stand; nil: no value, or not worked out yet
	grouping bool               // the groups are being found out: meanwhile all are asked about
}

func newEvaluation(f *Form, st *schema.Statement) *evaluation {
	return &evaluation{Form: f, st: st, scores: make(map[string]*scored)}
}

// A rowOf is a row of a table.
type rowOf struct {
	table *Question
	line  *Line
}

// groups are those that are asked about.
func (e *evaluation) groups() []Group {
	var asked []Group
	free := func(g Group) bool { return len(g.When)+len(g.WhenAny) == 0 }
	if e.grouping || !slices.ContainsFunc(e.Groups, func(g Group) bool { return !free(g) || g.LeftOut != "" }) {
		return e.Groups
	}
	e.grouping = true
	for _, g := range e.Groups {
		if g.LeftOut == "" && (free(g) || e.holds(g.When, g.WhenAny, nil)) {
			asked = append(asked, g)
		}
	}
	e.grouping = false
	return asked
}

// anyRow stands in a key for each row of a table.
const anyRow = "*"

// at gives the question that asks a key, a cell included, and what is recorded there: one answer, or one
// for each row. A blank is nil, and so is the question where none asks the key.
func (e *evaluation) at(key string) (*Question, []any) {
	table, q, row := e.asking(key)
	switch {
	case table != nil:
		var answers []any
		for _, line := range e.heads(table) {
			if row == anyRow || row == line.rowKey() {
				answers = append(answers, e.inRow(rowOf{table, &line}, q))
			}
		}
		if row != anyRow && answers == nil {
			answers = []any{nil}
		}
		return q, answers
	case q != nil && q.Kind == "score":
		if score := e.score(q, key, nil); score != nil {
			return q, []any{*score}
		}
		return q, []any{nil}
	}
	value, _ := schema.Lookup(e.st, key)
	return q, []any{value}
}

// inRow gives what a row holds in a column: nil, an answer, or several.
func (e *evaluation) inRow(row rowOf, column *Question) any {
	if column.Kind == "score" {
		if score := e.score(column, below(row.line.Path, column.Key), &row); score != nil {
			return *score
		}
		return nil
	}
	switch values := e.cellValues(row.table, column, row.line); len(values) {
	case 0:
		return nil
	case 1:
		return values[0].Value
	default:
		all := make([]any, len(values))
		for i, v := range values {
			all[i] = v.Value
		}
		return all
	}
}

// score works out a score; nil: something is missing.
func (e *evaluation) score(q *Question, path string, row *rowOf) *scored {
	if score, known := e.scores[path]; known {
		return score
	}
	e.scores[path] = nil
	score, band, ok := e.total(q, func(key string) (*Question, any) {
		if row != nil {
			if i := slices.IndexFunc(row.table.Columns, func(c Question) bool { return c.Key == key }); i >= 0 {
				column := &row.table.Columns[i]
				return column, e.inRow(*row, column)
			}
		}
		counted, answers := e.at(key)
		return counted, joined(counted, answers)
	})
	if ok {
		e.scores[path] = &scored{score: score, band: band}
	}
	return e.scores[path]
}

// joined makes one answer of those of several rows; nil: one that counts is missing.
func joined(q *Question, answers []any) any {
	if len(answers) == 1 {
		return answers[0]
	}
	all := []any{}
	for _, answer := range answers {
		switch several, ok := answer.([]any); {
		case ok:
			all = append(all, several...)
		case answer != nil && !blankAnswer(answer):
			all = append(all, answer)
		case q == nil || !q.Optional:
			return nil
		}
	}
	return all
}

// ScoreIn gives the score of a question, or of a column in a row of its table, and the step of its scale that
// it falls into; nil: into none. The line is one of Lines; nil, or of none: the question is no column. ok is
// false as long as an answer that it is made of is missing or counts for nothing.
func (f *Form) ScoreIn(st *schema.Statement, q *Question, line *Line) (score float64, band *Choice, ok bool) {
	e := newEvaluation(f, st)
	var found *scored
	if line != nil && line.table != nil {
		found = e.score(q, below(line.Path, q.Key), &rowOf{line.table, line})
	} else {
		found = e.score(q, q.Key, nil)
	}
	if found == nil {
		return 0, nil, false
	}
	return found.score, found.band, true
}

// asking gives the question that asks a key; of a cell that of the column, with its table and the key of
// its row, which may be anyRow. q is nil where none does.
func (f *Form) asking(key string) (table, q *Question, row string) {
	if q := f.question(key); q != nil {
		return nil, q, ""
	}
	if table := f.question(tableKey(key)); table != nil {
		if column, row := table.cell(key); column != nil {
			return table, column, row
		}
	}
	return nil, nil, ""
}

// question gives the first question that asks a key; nil: none does.
func (f *Form) question(key string) *Question {
	if len(f.Sections) > 0 && f.indexed == &f.Sections[0] {
		return f.questions[key]
	}
	for i := range f.Sections {
		for j := range f.Sections[i].Questions {
			if q := &f.Sections[i].Questions[j]; q.Key == key {
				return q
			}
		}
	}
	return nil
}

// index notes the questions by their keys, as long as the sections are these.
func (f *Form) index() {
	if len(f.Sections) == 0 {
		return
	}
	f.indexed, f.questions = &f.Sections[0], make(map[string]*Question)
	for i := range f.Sections {
		for j := range f.Sections[i].Questions {
			if q := &f.Sections[i].Questions[j]; f.questions[q.Key] == nil {
				f.questions[q.Key] = q
			}
		}
	}
}

// cell splits the key of a cell into the column and the row, which need not be there; nil: it is none of
// the table.
func (q *Question) cell(key string) (found *Question, row string) {
	if len(q.Columns) == 0 || !strings.HasPrefix(key, q.Key) {
		return nil, ""
	}
	rest, ok := strings.CutPrefix(key[len(q.Key):], ".")
	if !ok {
		return nil, ""
	}
	column := func(rest string) *Question {
		i := slices.IndexFunc(q.Columns, func(c Question) bool { return c.Key == rest })
		if i < 0 {
			return nil
		}
		return &q.Columns[i]
	}
	row, rest, _ = strings.Cut(rest, ".")
	if found := column(rest); found != nil || !q.ByAim {
		return found, row
	}
	aim, rest, _ := strings.Cut(rest, ".")
	return column(rest), row + "." + aim
}

// tableAround gives the table that a question is a column of; nil: it is none.
func (f *Form) tableAround(q *Question) *Question {
	if isOwn(q.Key) {
		return nil // no column is called so
	}
	for i := range f.Sections {
		for j := range f.Sections[i].Questions {
			table := &f.Sections[i].Questions[j]
			for k := range table.Columns {
				if &table.Columns[k] == q {
					return table
				}
			}
		}
	}
	return nil
}
