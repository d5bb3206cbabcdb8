package rules

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dueregard/schema"
)

var tableRules = []Rule{
	{
		ID: "DR212", Severity: schema.Warning, Since: "0.1", check: tablesAddUp,
		Title:     "the rows of a table add up to its total",
		Why:       "A table that does not add up is missing people, or counts some twice; nobody can tell which.",
		Authority: practice,
		Mend:      "Compare the figures with the source. Where people count in several rows, say so in the table's note.",
	},
	{
		ID: "DR213", Severity: schema.Note, Since: "0.1", check: totalsFilled,
		Title:     "the total of a table has a figure",
		Why:       "Without it the rows cannot be checked, nor how many people they stand for.",
		Authority: practice,
		Mend:      "Give the total as the source prints it, or leave the key total out.",
	},
	{
		ID: "DR214", Severity: schema.Warning, Since: "0.1", check: comparatorNamed,
		Title:     "figures of a population say whose they are",
		Why:       "Users are compared with the people who could use the service; the county's whole population may be another matter.",
		Authority: practice + " on representation",
		Mend:      `Name whom the users are compared with: comparator = "residents aged 0 to 19".`,
	},
}

// A column is one kind of figure of a table.
type column struct {
	key     string
	percent bool
	row     func(schema.Row) *float64
	total   func(schema.Total) *float64
}

var columns = []column{
	{"users", false, func(r schema.Row) *float64 { return whole(r.Users) }, func(t schema.Total) *float64 { return whole(t.Users) }},
	{"population", false, func(r schema.Row) *float64 { return whole(r.Population) }, func(t schema.Total) *float64 { return whole(t.Population) }},
	{"share", true, func(r schema.Row) *float64 { return r.Share }, func(t schema.Total) *float64 { return t.Share }},
	{"population-share", true, func(r schema.Row) *float64 { return r.PopulationShare }, func(t schema.Total) *float64 { return t.PopulationShare }},
}

func whole(n *int) *float64 {
	if n == nil {
		return nil
	}
	f := float64(*n)
	return &f
}

// eachTable asks of every table of the statement, with its key, for gaps.
func (s *subject) eachTable(ask func(path string, t *schema.Table) []gap) []gap {
	var gaps []gap
	for _, r := range s.records {
		for i := range r.Table {
			gaps = append(gaps, ask(at(r.path+".table", i), &r.Table[i])...)
		}
	}
	return gaps
}

func tablesAddUp(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		if t.Total == nil {
			return nil
		}
		var gaps []gap
		for _, c := range columns {
			if sum, total, wrong := c.mismatch(t); wrong {
				gaps = append(gaps, gap{
					path + ".total." + c.key,
					fmt.Sprintf("the rows of %q add up to %s in %s, the total says %s", t.Title, figure(sum), c.key, figure(total)),
					"compare with the source; where people count in several rows, say so in note",
				})
			}
		}
		return gaps
	})
}

// mismatch compares the rows with the total. A blank row may hold anything, so that only too high a
// sum is wrong then; so it is, too, where the note says that people count more than once.
func (c column) mismatch(t *schema.Table) (sum, total float64, wrong bool) {
	of := c.total(*t.Total)
	if of == nil || len(t.Rows) == 0 {
		return 0, 0, false
	}
	figures, blank := []float64{*of}, false
	for _, r := range t.Rows {
		if f := c.row(r); f != nil {
			sum += *f
			figures = append(figures, *f)
		} else {
			blank = true
		}
	}
	tolerance := c.tolerance(figures)
	over, under := sum > *of+tolerance, sum < *of-tolerance
	return sum, *of, over && !countsTwice(t.Note) || under && !blank
}

// tolerance is what rounding may do to a sum: half a unit of the last place for each row, in shares
// at least a tenth. Counts are exact, unless all of them are rounded to five or ten.
func (c column) tolerance(figures []float64) float64 {
	const rest = 1e-9 // of binary fractions
	rows := float64(len(figures) - 1)
	if c.percent {
		places := 0
		for _, f := range figures {
			places = max(places, decimals(f))
		}
		return max(0.1, rows*0.5*math.Pow10(-places)) + rest
	}
	for _, step := range []float64{10, 5} {
		if len(figures) > 2 && multiples(figures, step) {
			return rows*step/2 + rest
		}
	}
	return rest
}

func multiples(figures []float64, step float64) bool {
	for _, f := range figures {
		if math.Mod(f, step) != 0 {
			return false
		}
	}
	return true
}

func decimals(f float64) int {
	_, fraction, _ := strings.Cut(figure(f), ".")
	return len(fraction)
}

// figure writes a number without the rest that binary fractions leave.
func figure(f float64) string {
	return strconv.FormatFloat(math.Round(f*1e6)/1e6, 'f', -1, 64)
}

func countsTwice(note schema.Text) bool {
	return containsAny(strings.ToLower(string(note)), "more than one", "more than once", "several", "overlap", "multiple", "twice")
}

func totalsFilled(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		if t.Total == nil || *t.Total != (schema.Total{}) {
			return nil
		}
		return []gap{{
			path + ".total", fmt.Sprintf("the total of %q is blank", t.Title),
			"give it as the source prints it, such as total = { share = 100 }, or leave total out",
		}}
	})
}

func comparatorNamed(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		if !weak(t.Comparator) {
			return nil
		}
		for _, r := range t.Rows {
			if r.Population != nil || r.PopulationShare != nil {
				return []gap{{
					path + ".comparator", fmt.Sprintf("%q has figures of a population, but does not say of whom", t.Title),
					`write comparator = "…", such as "residents aged 0 to 19"`,
				}}
			}
		}
		return nil
	})
}
