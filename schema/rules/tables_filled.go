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
	return s.eachTable(func(path string, t *schema.Table) []gap {
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
			filled := func(r schema.Row) bool { return c.row(r) != nil }
			if c.percent || c.total(*t.Total) != nil || !filledThrough(t, filled) || t.Overlaps() || t.Total.Suppressed != 0 {
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

// filledThrough says that all of several rows have something.
func filledThrough(t *schema.Table, filled func(schema.Row) bool) bool {
	for _, r := range t.Rows {
		if !filled(r) {
			return false
		}
	}
	return len(t.Rows) > 1
}

func comparatorNamed(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		if !weak(t.Comparator) {
			return nil
		}
		for _, r := range t.Rows {
			if r.Population != nil || r.PopulationShare != nil {
				return []gap{{
					path: path + ".comparator", message: fmt.Sprintf("%q has figures of a population, but does not say of whom", t.Title),
					hint: toPaste(`say whose they are, such as "residents aged 0 to 19"`, `comparator = "…"`),
				}}
			}
		}
		return nil
	})
}

// weighComparator: where no users are compared, the title may say it.
func weighComparator(s *subject, g gap) (severity schema.Severity) {
	severity = schema.Note
	s.eachTable(func(path string, t *schema.Table) []gap {
		if path+".comparator" == g.path {
			for _, r := range t.Rows {
				if r.Users != nil || r.Share != nil {
					severity = ""
				}
			}
		}
		return nil
	})
	return severity
}

// rowsFilled tells once of each table in which a column that most rows fill has blanks.
func rowsFilled(s *subject) []gap {
	told, _ := s.smallIn()
	return s.eachTable(func(path string, t *schema.Table) []gap {
		total := slices.ContainsFunc(told, func(small smallTable) bool { return small.path == path && len(small.rowsWith(tellsBlank)) > 0 })
		if total || s.withheld(path) {
			return nil
		}
		for _, c := range columns {
			var blanks []int
			filled := 0
			for i, r := range t.Rows {
				switch {
				case c.row(r) != nil:
					filled++
				case !r.IsTotal() && !(c.ofPopulation() && noAnswer(strings.ToLower(r.Group))):
					blanks = append(blanks, i)
				}
			}
			if len(blanks) == 0 || filled < len(blanks) || tellsBlanks(t.Note) {
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

// ofPopulation says that the column is about the people compared with.
func (c column) ofPopulation() bool { return strings.HasPrefix(c.key, "population") }

// withheld says that a table belongs to evidence that is withheld.
func (s *subject) withheld(path string) bool {
	return slices.ContainsFunc(s.records, func(r record) bool { return r.Status == "withheld" && within(path, r.path) })
}

// tellsBlanks says that a note speaks of figures that are not there.
func tellsBlanks(note schema.Text) bool {
	return note != "" && containsAny(strings.ToLower(string(note)), "blank", "not shown", "not available", "unavailable", "not known", "unknown", "not collected",
		"not recorded", "not asked", "no figure", "no data", "withheld", "suppress", "left out", "fewer than", "less than", "too small", "too few", "[c]", "missing", "not counted")
}
