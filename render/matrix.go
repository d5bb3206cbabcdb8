package render

import (
	"fmt"
	"slices"

	"dueregard/schema"
	"dueregard/templates"
)

// matrixCells are the looks of each answer: a sign and a word on a tone, so that nothing is told by
// colour alone.
var matrixCells = map[string]MatrixCell{
	"positive":  {Sign: "+", Word: "Positive", Tone: Positive},
	"negative":  {Sign: "−", Word: "Negative", Tone: Negative},
	"mixed":     {Sign: "±", Word: "Mixed", Tone: Mixed},
	"neutral":   {Sign: "=", Word: "Neutral", Tone: Neutral},
	"none":      {Sign: "○", Word: "No impact", Tone: Neutral},
	"not-known": {Sign: "?", Word: "Not known", Tone: Unknown},
}

// matrixStates are the looks of a cell that says nothing of the impact.
var matrixStates = map[schema.CellState]MatrixCell{
	schema.CellAimNotNamed:   {Sign: "•", Word: "Recorded, aim not named", Tone: Unknown},
	schema.CellAnswered:      {Sign: "•", Word: "Recorded, not judged", Tone: Unknown},
	schema.CellBlank:         {Sign: BlankSign, Word: "Not recorded", Tone: Missing},
	schema.CellNotApplicable: {Sign: "/", Word: "Does not apply", Tone: Muted},
}

// OutsideAims heads the column of the matrix for what is recorded of groups to which no aim applies.
const OutsideAims = "Impact"

// BuildMatrix makes the matrix of the form's groups by the three aims. Where an impact is recorded for a group to which
// none of them applies, as for socio-economic disadvantage, it has a fourth column, empty for other groups.
func BuildMatrix(st *schema.Statement, form *templates.Form) Matrix {
	st = form.Apply(st)
	m := Matrix{Key: "impact", Corner: "Protected characteristic"}
	for _, aim := range schema.Aims {
		m.Columns = append(m.Columns, form.AimTitle(aim.ID, ""))
	}
	outside := false
	for _, g := range matrixGroups(st, form) {
		row := MatrixRow{Label: numberedTitle(g.Number, g.Title)}
		for _, aim := range schema.Aims {
			row.Cells = append(row.Cells, matrixCell(st, form, g, aim.ID))
		}
		if of := outsideAims(st, g); len(of.Entries) > 0 {
			outside = true
			row.Cells = append(row.Cells, lookOf(st, form, of))
		}
		m.Rows = append(m.Rows, row)
		if !g.Characteristic() {
			m.Corner = "Group"
		}
	}
	if outside {
		m.Columns = append(m.Columns, OutsideAims)
		for i := range m.Rows {
			if row := &m.Rows[i]; len(row.Cells) < len(m.Columns) {
				row.Cells = append(row.Cells, MatrixCell{})
			}
		}
	}
	return m
}

// matrixGroups are the groups that the form asks about, and those that it leaves out although an impact on
// them is recorded.
func matrixGroups(st *schema.Statement, form *templates.Form) []templates.Group {
	groups := slices.Clone(form.GroupsAsked(st))
	for _, g := range form.GroupsLeftOut(st) {
		if slices.ContainsFunc(st.Impact, func(i schema.Impact) bool { return slices.Contains(i.Groups, g.ID) }) {
			groups = append(groups, g)
		}
	}
	return groups
}

// matrixCell gives the look of a cell.
func matrixCell(st *schema.Statement, form *templates.Form, g templates.Group, a schema.Aim) MatrixCell {
	cell := st.Cell(g.ID, a)
	if !slices.Contains(g.Aims, a) && !namedFor(st, cell, g.ID) {
		cell = schema.Cell{State: schema.CellNotApplicable}
	}
	return lookOf(st, form, cell)
}

// outsideAims takes together the entries that name a group to which no aim applies, and no aim; without Entries: there
// are none.
func outsideAims(st *schema.Statement, g templates.Group) schema.Cell {
	if len(g.Aims) > 0 || g.Characteristic() {
		return schema.Cell{}
	}
	for _, aim := range schema.Aims {
		cell := st.Cell(g.ID, aim.ID)
		if cell.State != schema.CellAimNotNamed {
			continue
		}
		cell.State = schema.CellAnswered
		if namedFor(st, cell, g.ID) {
			return cell
		}
	}
	return schema.Cell{}
}

// lookOf is how a cell looks.
func lookOf(st *schema.Statement, form *templates.Form, cell schema.Cell) MatrixCell {
	look := matrixStates[cell.State]
	if cell.State == schema.CellBlank {
		look.Word = form.Words.Blank
	}
	if _, judged := matrixCells[cell.Impact]; judged && cell.State == schema.CellAnswered {
		look = ratedLook(st, form, cell)
	}
	if len(cell.Entries) > 0 {
		look.Key = fmt.Sprintf("impact[%d]", cell.Entries[0])
	}
	return look
}

// namedFor says that an entry names both the group and the aim of a cell: it is shown also where the aim does
// not apply to the group. What is said of all groups is not.
func namedFor(st *schema.Statement, cell schema.Cell, group schema.Group) bool {
	return cell.State == schema.CellAnswered && slices.ContainsFunc(cell.Entries, func(i int) bool {
		return slices.Contains(st.Impact[i].Groups, group)
	})
}

// matrix shows the matrix; beyond the form only where no table of the form's own shows the impacts.
func (b *builder) matrix() {
	for key := range b.told {
		if b.beyond && templates.EntryOf(key) >= 0 {
			return
		}
	}
	b.add(joined(BuildMatrix(b.st, b.form)))
}
