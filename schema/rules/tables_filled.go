package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var blankRules = []Rule{
	{
		ID: "DR220", Severity: schema.Note, Since: "0.1", check: rowsFilled,
		Title:     "a row has the figures that the other rows have, or the note says why not",
		Why:       "A blank may be nobody, few people, or nothing known; a reader cannot tell which.",
		Authority: practice,
		Mend:      "Give the figure, 0 for nobody; or say in the table's note why it is blank. How many of the population did not answer is not asked.",
	},
}

func totalsFilled(s *subject) []gap {
	return s.eachTable(func(_ *record, path string, t *schema.Table) []gap {
		if t.Total == nil {
			return nil
		}
		if *t.Total == (schema.Total{}) {
			return []gap{{
				path: path + ".total", message: fmt.Sprintf("the total of %q is blank", t.Title),
				hint: "give the total as the source prints it, or leave the key total out",
			}}
		}
		for _, c := range columns {
			if c.percent || filled(c.total(t.Total)) || !filledThrough(t, c) || t.Overlaps() || t.Total.Suppressed != 0 {
				continue
			}
			return []gap{{
				path: path + ".total." + c.key, message: fmt.Sprintf("all rows of %q have a number in %s, and its total has none", t.Title, c.key),
				hint: "give the number of all as the source prints it",
			}}
		}
		return nil
	})
}

// filledThrough says that all of several rows have a figure.
func filledThrough(t *schema.Table, c column) bool {
	for i := range t.Rows {
		if !filled(c.row(&t.Rows[i])) {
			return false
		}
	}
	return len(t.Rows) > 1
}

func comparatorNamed(s *subject) []gap {
	return s.eachTable(func(_ *record, path string, t *schema.Table) []gap {
		if !weak(t.Comparator) || !slices.ContainsFunc(t.Rows, hasComparator) {
			return nil
		}
		compared := slices.ContainsFunc(t.Rows, func(r schema.Row) bool { return r.Users != nil || r.Share != nil })
		return []gap{{
			path: path + ".comparator", message: fmt.Sprintf("%q has figures of a population, but does not say of whom", t.Title),
			hint: toPaste(`say whose they are, such as "residents aged 0 to 19"`, `comparator = "…"`), severity: lighter(!compared, schema.Note), // the title may say it
		}}
	})
}

// rowsFilled tells once of each table in which a column that most rows fill has blanks.
func rowsFilled(s *subject) []gap {
	return s.eachTable(func(r *record, path string, t *schema.Table) []gap {
		if r.Status == "withheld" {
			return nil
		}
		for _, c := range columns {
			blanks, others := c.blanks(t)
			if len(blanks) == 0 || others < len(blanks) || tellsBlanks(t.Note) || s.toldBySums()[path] {
				continue
			}
			names := make([]string, len(blanks))
			for i, row := range blanks {
				names[i] = fmt.Sprintf("%q", t.Rows[row].Group)
			}
			return []gap{{
				path:    at(path+".rows", blanks[0]) + "." + c.key,
				message: fmt.Sprintf("%s in %q %s blank in %s, where the other rows have a figure; no note says why", few(names), t.Title, plural(len(names), "is", "are"), c.key),
				hint:    noteToPaste(t, "give the figure, 0 for nobody, or say in the note why there is none"),
			}}
		}
		return nil
	})
}

// blanks gives the rows that have no figure and could have one, where some have one, and how many have.
func (c column) blanks(t *schema.Table) (rows []int, others int) {
	for i := range t.Rows {
		if filled(c.row(&t.Rows[i])) {
			others++
		}
	}
	for i := 0; i < len(t.Rows) && others > 0 && others < len(t.Rows); i++ {
		if r := &t.Rows[i]; !filled(c.row(r)) && !r.IsTotal() && !(c.ofPopulation() && noAnswer.in(r.Group)) {
			rows = append(rows, i)
		}
	}
	return rows, others
}

// ofPopulation says that the column is about the people compared with.
func (c column) ofPopulation() bool { return strings.HasPrefix(c.key, "population") }

// toldBySums gives the keys of the tables of which another rule tells the blanks, as their total gives them away.
func (s *subject) toldBySums() keySet {
	return s.once.toldBySums.of(func() keySet {
		told := make(keySet)
		small, _ := s.smallIn()
		for _, t := range small {
			if slices.ContainsFunc(t.Rows, tellsBlank) {
				told.add(t.path)
			}
		}
		return told
	})
}

// tellsBlanks says that a note speaks of figures that are not there.
func tellsBlanks(note schema.Text) bool {
	return note != "" && containsAny(strings.ToLower(string(note)), "blank", "not shown", "not available", "unavailable", "not known", "unknown", "not collected",
		"not recorded", "not asked", "no figure", "no data", "withheld", "suppress", "left out", "fewer than", "less than", "too small", "too few", "[c]", "missing", "not counted")
}
