package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dueregard/schema"
)

var representationRules = []Rule{
	{
		ID: "DR240", Severity: schema.Note, Since: "0.1", check: contrastsTakenUp,
		Title:     "where users differ from the people compared with, somebody says what that means",
		Why:       "A share of users far from the population's is something to explain: a barrier, a need, or a service meant for some.",
		Authority: "Equality Act 2010 s.149(3)(c); " + practice + " on representation",
		Mend:      "Say in an impact entry on the group what the difference means for these people; or in the evidence, or the table's note, why the users differ. A difference is named only where chance would rarely make it among so few people (the population's share lies outside Wilson's 95% interval, which is told of a sample), and where it is at least as large as the house says: 5 percentage points, unless its form sets another limit. Rows for those who did not answer are left out on both sides.",
	},
	{
		ID: "DR241", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: neutralAgainstGap,
		Title:     "where users differ from the people compared with, no effect is recorded only with a reason",
		Why:       "\"Neutral\" beside evidence that says otherwise is a conclusion that the evidence does not carry.",
		Authority: inSubstance + "; s.149(3)(c)",
		Mend:      "Say in the entry why the policy makes no difference to the people whom the table sets apart, by their name or their figures; or judge the impact anew. DR240 says when a difference is named.",
	},
}

// A contrast is a row that users and the people compared with have in different shares, in per cent.
type contrast struct {
	group             string
	users, population float64
	low, high         float64 // what chance leaves open for users
	sample            bool
}

// off is how far the shares are apart, in percentage points.
func (c contrast) off() float64 { return math.Abs(c.users - c.population) }

func (c contrast) String() string {
	sure := ""
	if c.sample {
		sure = fmt.Sprintf(" (95%% interval %.1f to %.1f)", c.low, c.high)
	}
	return fmt.Sprintf("%q %.1f%%%s against %.1f%%", c.group, c.users, sure, c.population)
}

// leastPoints is the least difference, in percentage points, where the house sets none.
const leastPoints = 5

// contrasts gives the rows of a table in which users differ from the people that it names, the largest
// difference first. Of two rows that make a whole it gives one.
func contrasts(t *schema.Table, points float64) []contrast {
	if weak(t.Comparator) {
		return nil
	}
	c := comparisonOf(t)
	if c.n <= 0 {
		return nil
	}
	if points == 0 {
		points = leastPoints
	}
	var found []contrast
	for i, r := range t.Rows {
		if math.IsNaN(c.users[i]) || math.IsNaN(c.population[i]) || c.users[i] > 1 || c.population[i] > 1 {
			continue
		}
		low, high := schema.Wilson(c.users[i], c.n)
		p := c.population[i]
		row := contrast{r.Group, 100 * c.users[i], 100 * p, 100 * low, 100 * high, t.Sample != nil && *t.Sample}
		if (p < low || p > high) && row.off() >= points-1e-9 {
			found = append(found, row)
		}
	}
	slices.SortStableFunc(found, func(a, b contrast) int {
		if math.Abs(a.off()-b.off()) < 1e-6 {
			return 0
		}
		return int(math.Copysign(1, b.off()-a.off()))
	})
	if c.rows == 2 && len(found) == 2 {
		found = found[:1]
	}
	return found
}

// A contrasting is a table with contrasts that nobody speaks of, its key and its record.
type contrasting struct {
	*record
	path  string
	table *schema.Table
	rows  []contrast
}

// mostContrasts is how many tables with contrasts are looked at, far more than a statement has: all that it says may speak
// of each. So it is with the rows of a table.
const mostContrasts, mostContrastRows = 200, 20

// openContrasts gives the tables whose contrasts nobody speaks of.
func (s *subject) openContrasts() []contrasting {
	return s.once.openContrasts.of(func() []contrasting {
		var open []contrasting
		looked := 0
		for i := range s.records {
			r := &s.records[i]
			for j := range r.Table {
				t := &r.Table[j]
				rows := contrasts(t, s.form.Limits.RepresentationPoints)
				if rows == nil || r.group == schema.AllGroups || looked == mostContrasts {
					continue
				}
				looked++
				if !s.answersContrast(r, t, rows[:min(len(rows), mostContrastRows)]) {
					open = append(open, contrasting{r, at(r.path+".table", j), t, rows})
				}
			}
		}
		return open
	})
}

func contrastsTakenUp(s *subject) []gap {
	var gaps []gap
	for _, c := range s.openContrasts() {
		if len(s.harmlessOn(c.group)) > 0 {
			continue
		}
		gaps = append(gaps, gap{
			path: c.path, message: fmt.Sprintf("what it means that %s differ from %s in %q is not recorded: %s", c.people(), c.table.Comparator, c.table.Title, largest(c.rows)),
			hint: toPaste("say in an impact entry what the difference means for these people, or in the evidence why it is there",
				s.newImpact([]schema.Group{c.group}, nil)...),
		})
	}
	return gaps
}

func neutralAgainstGap(s *subject) []gap {
	var gaps []gap
	told := make(map[int]bool)
	for _, c := range s.openContrasts() {
		entries := s.harmlessOn(c.group)
		if len(entries) == 0 || told[entries[0]] {
			continue
		}
		told[entries[0]] = true
		entry := s.Impact[entries[0]]
		gaps = append(gaps, gap{
			path: at("impact", entries[0]) + ".impact",
			message: fmt.Sprintf("the impact on %s is recorded as %s, and why is not, although %s differ from %s in %q: %s",
				s.title(c.group), entry.Impact, c.people(), c.table.Comparator, c.table.Title, largest(c.rows)),
			hint: `say in considered why the policy makes no difference to these people, or judge the impact anew`,
		})
	}
	return gaps
}

// people names those whom a record counts.
func (r *record) people() string {
	if strings.HasPrefix(r.path, "workforce.") {
		return "staff affected"
	}
	return "users"
}

// largest writes the largest contrasts in a sentence.
func largest(rows []contrast) string {
	const shown = 3
	words := make([]string, 0, shown+1)
	for _, c := range rows[:min(shown, len(rows))] {
		words = append(words, c.String())
	}
	if more := len(rows) - shown; more > 0 {
		words = append(words, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(words, "; ")
}

// harmlessOn gives the entries that find no effect on a group as a whole, where no entry finds another.
func (s *subject) harmlessOn(g schema.Group) []int {
	var entries []int
	for _, i := range s.impactsOn(g) {
		switch s.Impact[i].Impact {
		case "neutral", "none":
			if s.Impact[i].SubGroup == "" {
				entries = append(entries, i)
			}
		case "":
		default:
			return nil
		}
	}
	return entries
}
