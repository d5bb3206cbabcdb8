package templates

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// cellAt gives the table and the column of which a key names a cell, or those of all rows; nil: it names
// none that is there.
func (c *checker) cellAt(key string) (table, column *Question) {
	name, _, _ := strings.Cut(strings.TrimPrefix(key, Own), ".")
	table = c.own[Own+name]
	if table == nil || !slices.Contains(tables, table.Kind) {
		return nil, nil
	}
	column, row := table.cell(key)
	if column == nil || row != anyRow && !c.hasCellRow(table, row) {
		return nil, nil
	}
	return table, column
}

// hasCellRow says whether a table has a row of that key: with the aim, where its rows are by aim.
func (c *checker) hasCellRow(table *Question, row string) bool {
	group, aim, byAim := strings.Cut(row, ".")
	if byAim && !slices.ContainsFunc(schema.Aims, func(a schema.AimInfo) bool { return string(a.ID) == aim }) {
		return false
	}
	return c.hasRow(table, group)
}

// isTable says whether a whole table, or a list of tables, stands at a key.
func (c *checker) isTable(key string) bool {
	if q := c.own[key]; q != nil {
		return slices.Contains(tables, q.Kind)
	}
	holds, ok := schema.HoldsAt(key)
	return ok && !isOwn(key) && (holds == schema.HoldsTable || holds == schema.HoldsByID)
}

// cells tells what is wrong with the key of a condition that reaches into tables; false: nothing is. The
// table is that of the column that has the condition; nil: it is none.
func (c *checker) cells(from []origin, at string, cond *Condition, table *Question) bool {
	compares := len(cond.Is)+len(cond.Not) > 0 || cond.AtLeast != nil || cond.AtMost != nil
	if strings.Contains(cond.Key, "[") {
		c.at(from, at+".key", `name a question; "answers.KEY.*.COLUMN" is about the cells of all rows`,
			"the condition on %s is on one entry of a list, whatever stands there", quote(cond.Key))
		return true
	}
	if compares && c.isTable(cond.Key) {
		c.at(from, at+".key", c.columnHint(cond.Key), "the condition compares %s, which is a whole table", quote(cond.Key))
		return true
	}
	if around, column := c.cellAt(cond.Key); table != nil && around == table && column != nil {
		c.at(from, at+".key", fmt.Sprintf("write key = %q, for the cell of the same row", column.Key),
			"the condition of a column is on %s, a cell of its own table", quote(cond.Key))
		return true
	}
	return false
}

// columnHint says how the cells of a table are named.
func (c *checker) columnHint(key string) string {
	if q := c.own[key]; q != nil && len(q.Columns) > 0 {
		return fmt.Sprintf("name a column: %q holds if any row fits; or write answered = true", key+".*."+q.Columns[0].Key)
	}
	return "write answered = true or false, or name a key in it"
}

// columnCycles tells of columns whose score is made of itself, or that are asked under a condition on
// themselves, by way of others.
func (c *checker) columnCycles(table *Question) {
	state := make(map[string]int) // 1: on the way; done
	var visit func(column *Question) bool
	visit = func(column *Question) bool {
		if state[column.Key] != 0 {
			return state[column.Key] != done
		}
		state[column.Key] = 1
		for _, key := range slices.Concat(column.Of, conditionKeys(column.When, column.WhenAny)) {
			at := slices.IndexFunc(table.Columns, func(q Question) bool { return q.Key == key })
			if at >= 0 && (key != column.Key || len(column.Of) == 0) && visit(&table.Columns[at]) {
				c.at(column.from, "key", "leave out one of the conditions, or of the scores", "the column %s of %s depends on itself", quote(column.Key), quote(table.Key))
			}
		}
		state[column.Key] = done
		return false
	}
	for i := range table.Columns {
		visit(&table.Columns[i])
	}
}

// conditionKeys are the keys of conditions.
func conditionKeys(lists ...[]Condition) []string {
	var keys []string
	for _, cond := range slices.Concat(lists...) {
		keys = append(keys, cond.Key)
	}
	return keys
}
