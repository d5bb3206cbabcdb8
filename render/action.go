package render

import (
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
)

// A plan is the actions of a paper in their order. Readers know each by its number there, counted from 1:
// the ids that the file has for them are words of nobody's.
type plan []schema.Action

// number is that of the action of an id; 0: there is none.
func (p plan) number(id string) int {
	if id == "" {
		return 0
	}
	return 1 + slices.IndexFunc(p, func(a schema.Action) bool { return a.ID == id })
}

// label is the number as the plan shows it; an id that is not known stands as it is.
func (p plan) label(id string) string {
	if n := p.number(id); n > 0 {
		return strconv.Itoa(n)
	}
	return id
}

// link names an action in a sentence, and leads to it; an id that is not known stands as it is.
func (p plan) link(id string) Span {
	span := Span{Text: "action " + p.label(id)}
	if n := p.number(id); n > 0 {
		span.To = actionAnchor(n)
	}
	return span
}

// names name actions in a sentence, in the order of the plan: "action 3", "actions 1 and 3".
func (p plan) names(ids []string) string {
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b string) int { return p.number(a) - p.number(b) })
	labels := make([]string, len(ids))
	for i, id := range ids {
		labels[i] = p.label(id)
	}
	switch len(ids) {
	case 0:
		return ""
	case 1:
		return "action " + labels[0]
	}
	return "actions " + list(labels)
}

// indicator names an indicator with its area, and the action that it is for.
func (p plan) indicator(i schema.Indicator) string {
	name := indicatorName(i)
	if i.Action != "" {
		name += " (" + p.names([]string{i.Action}) + ")"
	}
	return name
}

// numberCell is the first cell of an action's row.
func numberCell(n int) Cell { return Cell{Blocks: words(strconv.Itoa(n)), Header: true} }

// numberColumn is the column of these cells.
var numberColumn = Column{Label: "No.", Number: true, Weight: 0.2}

// answersWords says what an action answers: the groups that the policy has an impact on in the order of the
// Act, then the gaps in what is known.
func answersWords(refs []string, title func(schema.Group) string) string {
	said := groupsAnswered(refs, "impact", title)
	if said != nil {
		said = []string{strings.Join(said, ", ")}
	}
	for _, gap := range []struct{ kind, words string }{{"evidence", "evidence"}, {"workforce", "staff data"}} {
		if groups := groupsAnswered(refs, gap.kind, title); groups != nil {
			said = append(said, gap.words+" ("+strings.Join(groups, ", ")+")")
		}
	}
	for _, ref := range refs {
		if !strings.Contains(ref, ".") {
			said = append(said, ref)
		}
	}
	return strings.Join(said, "; ")
}

// groupsAnswered are the groups that are named with a kind of reference, each once: "evidence.sex" is the gap
// in the evidence on sex.
func groupsAnswered(refs []string, kind string, title func(schema.Group) string) []string {
	var groups []schema.Group
	for _, ref := range refs {
		if group, ok := strings.CutPrefix(ref, kind+"."); ok && !slices.Contains(groups, schema.Group(group)) {
			groups = append(groups, schema.Group(group))
		}
	}
	if groups == nil {
		return nil
	}
	slices.SortStableFunc(groups, func(a, b schema.Group) int { return rank(a) - rank(b) })
	return titles(groups, title)
}

// rank puts the protected characteristics in the order of the Act, and other groups behind them.
func rank(g schema.Group) int {
	n := slices.IndexFunc(schema.Characteristics, func(c schema.ProtectedCharacteristic) bool { return c.ID == g })
	if n < 0 {
		return len(schema.Characteristics)
	}
	return n
}

// actionState is where an action stands; one with a day on which it was done is done.
func actionState(a schema.Action) string {
	switch {
	case a.Status != "":
		return choice("action.status", a.Status)
	case !a.Done.IsZero():
		return choice("action.status", "done")
	}
	return choice("action.status", "not-started")
}

func actionStatus(a schema.Action) []Block {
	return append(words(joinWords(actionState(a), a.Done.Words())), paragraphs(a.Note)...)
}

// actionTable is a table of actions, the first of which has the number: what, who, when, how one will know,
// and where they stand. The last two are left out where nothing is recorded of them.
func (b *builder) actionTable(actions []schema.Action, key string, first int) Table {
	measures := slices.ContainsFunc(actions, func(a schema.Action) bool { return a.Measure != "" })
	statuses := slices.ContainsFunc(actions, func(a schema.Action) bool { return a.Status != "" || !a.Done.IsZero() || a.Note != "" })
	table := Table{Key: key, Columns: []Column{numberColumn, {Label: "Action", Weight: 4.4}, {Label: "Who is accountable", Weight: 2.4}, {Label: "By when", Weight: 1.5}}}
	if measures {
		table.Columns = append(table.Columns, Column{Label: "How we will know", Weight: 3})
	}
	if statuses {
		table.Columns = append(table.Columns, Column{Label: "Status", Weight: 1.5})
	}
	for i, a := range actions {
		action := b.textCell(a.Action)
		if answers := answersWords(a.Answers, b.form.GroupTitle); answers != "" {
			action.Blocks = append(action.Blocks, Paragraph{[]Span{{Text: "For: " + answers, Italic: true}}})
		}
		cells := []Cell{numberCell(first + i), action, b.cell(a.Owner), b.cell(a.Due.Words())}
		if measures {
			cells = append(cells, Cell{Blocks: paragraphs(a.Measure)})
		}
		if statuses {
			cells = append(cells, Cell{Blocks: actionStatus(a)})
		}
		table.Rows = append(table.Rows, Row{Key: key + "[" + strconv.Itoa(i) + "]", Anchor: actionAnchor(first + i), Cells: cells})
	}
	return table
}
