package templates

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dueregard/schema"
)

// question checks what kind of answer a question takes, and what that kind needs.
func (c *checker) question(q *Question) {
	c.kind(q, q.Key)
	c.choices(q, q.Key)
	c.limits(q)
	c.conditions(q.from, "when", q.When, nil)
	c.conditions(q.from, "when-any", q.WhenAny, nil)
	if !isOwn(q.Key) {
		return
	}
	switch q.Kind {
	case "table", "rows", "groups":
		c.columns(q)
		c.columnCycles(q)
	case "score":
		c.score(q, func(key string) *Question {
			if _, column := c.cellAt(key); column != nil {
				return column
			}
			of, _ := c.ownAt(key)
			return of
		})
	}
}

var tables = []string{"table", "rows", "groups"}

// kind wants a question, whose answer stands at a key, to have what its kind needs, and nothing that no
// answer could use.
func (c *checker) kind(q *Question, key string) {
	isTable := slices.Contains(tables, q.Kind)
	chosen := q.Scale != "" || len(q.Choices) > 0
	isChoice := q.Kind == "choice" || q.Kind == "choices" || q.Kind == "" && chosen
	free := q.Kind == "" && !isOwn(key) // of a key of the statement
	if !isOwn(key) && (isTable || q.Kind == "score") {
		c.at(q.from, "kind", `ask for a key of your own, "answers.…"`, "%s is a key of the statement, which cannot hold what the kind %q needs", quote(q.Key), q.Kind)
		return
	}
	for _, need := range []struct {
		wrong     bool
		key, hint string
		what      string
	}{
		{isChoice && len(q.Choices) == 0 && q.Scale == "", "kind", `write choice = [{ word = "…" }], or scale = "…"`, "has no choices and no scale"},
		{len(q.Choices) > 0 && q.Scale != "", "scale", "leave one of them out", "has both choices and a scale"},
		{!isChoice && !free && q.Kind != "yes-no" && len(q.Choices) > 0, "choice", `write kind = "choice"`, "has choices, and is not of the kind choice"},
		{!isChoice && !free && q.Kind != "score" && q.Scale != "", "scale", `write kind = "choice"`, "has a scale, and is not of the kind choice or score"},
		{!isChoice && !free && q.Other != "", "other", `write kind = "choice"`, "asks for another answer, and has no choices"},
		{isTable && len(q.Columns) == 0, "kind", `write column = [{ key = "…", label = "…" }]`, "has no columns"},
		{!isTable && len(q.Columns) > 0, "column", `write kind = "table"`, "has columns, and is no table"},
		{q.Kind == "rows" && len(q.Rows) == 0, "kind", `write row = [{ id = "…", label = "…" }], or kind = "table" for free rows`, "has no rows"},
		{q.Kind != "rows" && len(q.Rows) > 0, "row", `write kind = "rows"`, "has rows, and is not of the kind rows"},
		{q.Kind != "groups" && q.ByAim, "by-aim", `write kind = "groups"`, "has rows by aim, and is not of the kind groups"},
		{q.Kind == "score" && len(q.Of) == 0, "kind", `write of = ["…", "…"]`, "does not say what its score is made of"},
		{q.Kind != "score" && len(q.Of) > 0, "of", `write kind = "score"`, "is made of others, and is not of the kind score"},
	} {
		if need.wrong {
			c.at(q.from, need.key, need.hint, "%s %s", quote(q.Key), need.what)
		}
	}
	c.details(q, key)
}

// details checks the answers that ask for details.
func (c *checker) details(q *Question, key string) {
	if len(q.DetailsFor) > 0 && q.Details == "" {
		c.at(q.from, "details-for", `write details = "…"`, "%s does not say which details it asks for", quote(q.Key))
	}
	words, closed := c.words(q, key)
	for i, word := range q.DetailsFor {
		if closed && !containsFold(words, word) {
			c.at(q.from, fmt.Sprintf("details-for[%d]", i), c.oneOf(word, words), "%s is no answer to %s", quote(word), quote(q.Key))
		}
	}
}

// limits checks what an answer is compared with.
func (c *checker) limits(q *Question) {
	if q.Min != nil && q.Max != nil && *q.Min > *q.Max {
		c.at(q.from, "max", "", "%s has a smallest number of %v and a largest of %v", quote(q.Key), *q.Min, *q.Max)
	}
	if q.Pattern == "" {
		return
	}
	if _, err := regexp.Compile(q.Pattern); err != nil {
		_, reason, _ := strings.Cut(err.Error(), "error parsing regexp: ")
		c.at(q.from, "pattern", "the syntax is that of RE2, without look-ahead and back references", "the pattern of %s cannot be read: %s", quote(q.Key), quote(reason))
	}
}

// columns checks the columns and rows of a table.
func (c *checker) columns(q *Question) {
	for i := range q.Rows {
		r := &q.Rows[i]
		if !plainKey().MatchString(r.ID) {
			c.at(r.from, "id", plainKeyHint, "the row id %s of %s cannot be one", quote(r.ID), quote(q.Key))
		}
		if r.Label == "" {
			c.at(r.from, "label", `write label = "…"`, "the row %q of %s asks nothing", r.ID, quote(q.Key))
		}
	}
	beside := make(map[string]string)
	for i := range q.Columns {
		col := &q.Columns[i]
		c.columnKey(q, col)
		if col.Other != "" {
			beside[col.Key+"-other"] = col.Key
		}
		if col.Details != "" {
			beside[col.Key+"-details"] = col.Key
		}
		if col.Label == "" {
			c.at(col.from, "label", `write label = "…"`, "the column %s of %s has no label", quote(col.Key), quote(q.Key))
		}
		if slices.Contains(tables, col.Kind) || len(col.Columns) > 0 {
			c.at(col.from, "kind", "make it a question of its own", "the column %s of %s is itself a table", quote(col.Key), quote(q.Key))
			continue
		}
		c.column(q, col)
	}
	for i := range q.Columns {
		if col := &q.Columns[i]; beside[col.Key] != "" {
			c.at(col.from, "key", "choose another name", "the column %s of %s stands for what %s asks beside", quote(col.Key), quote(q.Key), quote(beside[col.Key]))
		}
	}
}

// column checks one column. What it holds is judged by the key that it is filled from.
func (c *checker) column(table, col *Question) {
	key := mapped(col.Key)
	if key == col.Key {
		key = Own + col.Key
	}
	c.kind(col, key)
	c.choices(col, key)
	c.limits(col)
	c.conditions(col.from, "when", col.When, table)
	c.conditions(col.from, "when-any", col.WhenAny, table)
	if col.Kind == "score" {
		c.score(col, func(key string) *Question {
			if at := slices.IndexFunc(table.Columns, func(q Question) bool { return q.Key == key }); at >= 0 {
				return &table.Columns[at]
			}
			return nil
		})
	}
}

// columnKey wants a column to have a plain key; in a table by groups it may be filled from the
// statement.
func (c *checker) columnKey(table, col *Question) {
	switch key := mapped(col.Key); {
	case table.Kind == "groups" && slices.Contains(areas, col.Key):
		c.at(col.from, "key", `name a key of it, such as "`+areaKeys[col.Key]+`", to fill the column from the statement; or choose another name`,
			"the column key %s of %s is that of a whole table of the statement", quote(col.Key), quote(table.Key))
	case table.Kind != "groups" && !plainKey().MatchString(col.Key), key == col.Key && !plainKey().MatchString(col.Key):
		c.at(col.from, "key", plainKeyHint, "the column key %s of %s cannot be one", quote(col.Key), quote(table.Key))
	case table.Kind == "groups" && key != col.Key && !c.mappedKey(key):
		c.at(col.from, "key", "evidence.…, workforce.…, impact.… and action.… take the keys of those tables",
			"the column %s of %s is filled from no key of a statement", quote(col.Key), quote(table.Key))
	}
}

// areaKeys are examples of what a column is filled from.
var areaKeys = map[string]string{"evidence": "evidence.needs", "workforce": "workforce.needs", "impact": "impact.considered"}

// mapped gives the key of a statement, for some group, from which a column of a table by groups is
// filled; the column's own key where it is filled from none.
func mapped(key string) string {
	if area, rest, _ := strings.Cut(key, "."); rest == "action" && slices.Contains(areas, area) {
		return "action[0].action"
	}
	if rest, ok := strings.CutPrefix(key, "evidence."); ok {
		return "evidence.all." + rest
	}
	if rest, ok := strings.CutPrefix(key, "workforce."); ok {
		return "workforce.by.all." + rest
	}
	if rest, ok := strings.CutPrefix(key, "impact."); ok {
		return "impact[0]." + rest
	}
	if key == "action" {
		return "action[0].action"
	}
	if rest, ok := strings.CutPrefix(key, "action."); ok {
		return "action[0]." + rest
	}
	return key
}

func (c *checker) mappedKey(key string) bool {
	holds, ok := schema.HoldsAt(key)
	return ok && holds != schema.HoldsTable && holds != schema.HoldsByID && !strings.HasSuffix(key, ".")
}

// score wants the members of a score to be there, and to count for something.
func (c *checker) score(q *Question, find func(string) *Question) {
	for i, key := range q.Of {
		at := fmt.Sprintf("of[%d]", i)
		switch of := find(key); {
		case strings.Contains(key, "["):
			c.at(q.from, at, `name a question; "answers.KEY.*.COLUMN" is about the cells of all rows`, "%s is made of %s, one entry of a list, whatever stands there", quote(q.Key), quote(key))
		case of == nil && (!isOwn(q.Key) || isOwn(key) || !schema.KnownKey(key) || key == ""):
			c.at(q.from, at, "name a column of the same row, or a question", "%s is made of %s, which is not asked", quote(q.Key), quote(key))
		case of == nil:
		case of == q:
			c.at(q.from, at, "", "%s is made of itself", quote(q.Key))
		case !c.counts(of):
			c.at(q.from, at, "give its choices a value, or ask for a number", "%s is made of %s, which counts for nothing", quote(q.Key), quote(key))
		}
	}
	if q.Scale != "" && len(c.form.Scales[q.Scale].Steps) > 0 && !slices.ContainsFunc(c.form.Scales[q.Scale].Steps, func(s Choice) bool { return s.From != nil }) {
		c.at(q.from, "scale", "write from = … for each step", "the scale %s of %s does not say which scores are called so", quote(q.Scale), quote(q.Key))
	}
}

// counts says whether answers to a question can count in a score.
func (c *checker) counts(q *Question) bool {
	switch q.Kind {
	case "number", "money", "score":
		return true
	}
	if steps := c.form.steps(q); len(steps) > 0 {
		return slices.ContainsFunc(steps, func(s Choice) bool { return s.Value != nil })
	}
	return !isOwn(q.Key) && q.Kind == ""
}
