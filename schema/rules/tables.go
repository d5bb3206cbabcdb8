package rules

import (
	"fmt"
	"math"
	"slices"
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
		Mend:      "Compare the figures with the source. Where people count in several rows, or in none, say so in the table's note. A row that is called total, or that is the sum of its neighbours, is not added up again. Of shares, half a unit of the last decimal place for each row is taken for rounding.",
	},
	{
		ID: "DR213", Severity: schema.Note, Since: "0.1", check: totalsFilled,
		Title:     "the total of a table has its figures",
		Why:       "Without them the rows cannot be checked, nor how many people they stand for.",
		Authority: practice,
		Mend:      "Give the total as the source prints it, with a number wherever all rows have one; or leave the key total out.",
	},
	{
		ID: "DR214", Severity: schema.Warning, Since: "0.1", check: comparatorNamed,
		Title:     "figures of a population say whose they are",
		Why:       "Users are compared with the people who could use the service; the county's whole population may be another matter. A table of the population alone may say whose it is in its title; that is a note only.",
		Authority: practice + " on representation",
		Mend:      `Name whom the users are compared with: comparator = "residents aged 0 to 19".`,
	},
}

// A column is one kind of figure of a table. NaN stands for a blank.
type column struct {
	key     string
	percent bool
	row     func(*schema.Row) float64
	total   func(*schema.Total) float64
}

var columns = []column{
	{"users", false, func(r *schema.Row) float64 { return number(r.Users) }, func(t *schema.Total) float64 { return number(t.Users) }},
	{"population", false, func(r *schema.Row) float64 { return number(r.Population) }, func(t *schema.Total) float64 { return number(t.Population) }},
	{"share", true, func(r *schema.Row) float64 { return number(r.Share) }, func(t *schema.Total) float64 { return number(t.Share) }},
	{"population-share", true, func(r *schema.Row) float64 { return number(r.PopulationShare) }, func(t *schema.Total) float64 { return number(t.PopulationShare) }},
}

func number[T int | float64](n *T) float64 {
	if n == nil {
		return math.NaN()
	}
	return float64(*n)
}

// filled says that a figure is none that is blank.
func filled(f float64) bool { return !math.IsNaN(f) }

// eachTable asks of every table of the statement, with its record and its key, for gaps.
func (s *subject) eachTable(ask func(r *record, path string, t *schema.Table) []gap) []gap {
	var gaps []gap
	for i := range s.records {
		r := &s.records[i]
		for j := range r.Table {
			gaps = append(gaps, ask(r, at(r.path+".table", j), &r.Table[j])...)
		}
	}
	return gaps
}

func tablesAddUp(s *subject) []gap {
	return s.eachTable(func(_ *record, path string, t *schema.Table) []gap {
		if t.Total == nil {
			return nil
		}
		var gaps []gap
		for _, c := range columns {
			if sum, total, wrong := c.mismatch(t); wrong {
				gaps = append(gaps, gap{
					path:    path + ".total." + c.key,
					message: fmt.Sprintf("the rows of %q add up to %s in %s, the total says %s", t.Title, figure(sum), c.key, figure(total)),
					hint:    noteToPaste(t, "compare the rows with the source; where people count in several rows, or in none, say so in the note"),
				})
			}
		}
		return gaps
	})
}

// noteToPaste is a hint about a table that ends in a note, for where there is none yet.
func noteToPaste(t *schema.Table, words string) string {
	if t.Note != "" {
		return words
	}
	return toPaste(words, `note = "…"`)
}

// mismatch compares the rows with the total. A blank row may hold anything, so that only too high a
// sum is wrong then; so it is, too, where the note says who is in no row. Where people count more than
// once, only too low a sum is.
func (c column) mismatch(t *schema.Table) (sum, total float64, wrong bool) {
	total = c.total(t.Total)
	if !filled(total) || len(t.Rows) == 0 {
		return 0, 0, false
	}
	figures := c.figures(t)
	known := append(make([]float64, 0, len(figures)+1), total)
	for _, f := range figures {
		if filled(f) {
			sum += f
			known = append(known, f)
		}
	}
	if sum == total {
		return sum, total, false
	}
	tolerance := c.tolerance(known)
	if !c.percent && approximate(t.Note) {
		tolerance = max(tolerance, total/100)
	}
	over, under := sum > total+tolerance, sum < total-tolerance
	if over && math.Abs(sumBesideSubtotals(figures)-total) <= tolerance {
		return sum, total, false
	}
	blank := len(known) <= len(figures)
	return sum, total, over && !t.Overlaps() || under && !blank && len(known) > 1 && !tellsRest(t.Note, total-sum)
}

// figures are those of the rows, NaN for a blank. A row that is called total is no other people.
func (c column) figures(t *schema.Table) []float64 {
	figures := make([]float64, 0, len(t.Rows)+1)
	for i := range t.Rows {
		if r := &t.Rows[i]; len(t.Rows) == 1 || !r.IsTotal() {
			figures = append(figures, c.row(r))
		}
	}
	return figures
}

// sumBesideSubtotals adds up what is not the sum of its neighbours.
func sumBesideSubtotals(figures []float64) float64 {
	sum := 0.0
	subtotals := schema.Subtotals(figures)
	for i, f := range figures {
		if filled(f) && !slices.ContainsFunc(subtotals, func(s schema.Subtotal) bool { return s.Of == i }) {
			sum += f
		}
	}
	return sum
}

// approximate says that a note warns of numbers that are not exact.
func approximate(note schema.Text) bool {
	return note != "" && containsAny(strings.ToLower(string(note)), "round", "approx", "estimat", "about ", "around ")
}

// tellsRest says that a note tells who is in none of the rows, or how many they are.
func tellsRest(note schema.Text, rest float64) bool {
	return note != "" && (hasNumber(string(note), figure(rest)) || containsAny(strings.ToLower(string(note)),
		"did not", "not say", "not stated", "not known", "unknown", "not answer", "no answer", "left out", "not included", "not shown",
		"excluded", "excludes", "missing", "blank", "suppress", "withheld", "prefer", "others", "remaining", "the rest"))
}

// hasNumber says that a number stands in a text, and is no part of another.
func hasNumber(text, number string) bool {
	text = strings.ReplaceAll(text, ",", "")
	for from := 0; ; {
		at := strings.Index(text[from:], number)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(number)
		if (at == 0 || !digitOrPoint(text[at-1])) && !decimalGoesOn(text[from:]) {
			return true
		}
	}
}

func digitOrPoint(b byte) bool { return b == '.' || b >= '0' && b <= '9' }

// decimalGoesOn says that a text goes on with a digit, or with a point and a digit.
func decimalGoesOn(text string) bool {
	text = strings.TrimPrefix(text, ".")
	return text != "" && text[0] >= '0' && text[0] <= '9'
}

// tolerance is what rounding may do to a sum: half a unit of the last place for each row. Counts are exact, unless all of them are rounded to five, ten, a hundred or a thousand.
func (c column) tolerance(figures []float64) float64 {
	const rest = 1e-9 // of binary fractions
	rows := float64(len(figures) - 1)
	if c.percent {
		return rows*0.5*math.Pow10(-mostDecimals(figures)) + rest
	}
	for _, step := range []float64{1000, 500, 100, 50, 10, 5} {
		if len(figures) > 2 && multiples(figures, step) {
			return rows*step/2 + rest
		}
	}
	return rest
}

// mostDecimals is the number of decimal places that figures are given to.
func mostDecimals(figures []float64) int {
	places := 0
	for _, f := range figures {
		places = max(places, decimals(f))
	}
	return places
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
