package schema

import (
	"math"
	"slices"
	"strings"
)

// Figures are some of the figures of a Row or a Total.
type Figures uint8

// The figures, each one bit.
const (
	UsersFigure Figures = 1 << iota
	ShareFigure
	PopulationFigure
	PopulationShareFigure
)

// manyWords say in a note that somebody counts in more than one row.
var manyWords = []string{
	"more than one", "more than once", "several", "overlap", "multiple", "twice", "double", "all that apply", "any that apply",
	"mutually exclusive", "do not add", "does not add", "not add up", "not sum", "more than 100", "fwy nag un", "sawl",
}

// subsetWords begin the name of a row whose people count in a row above it as well.
var subsetWords = []string{"of which", "of whom", "of these", "of those", "including", "included"}

// Overlaps says that people may count in more than one row: the note says so, or the name of a row.
func (t *Table) Overlaps() bool {
	if t.Note != "" && hasAny(strings.ToLower(string(t.Note)), manyWords) {
		return true
	}
	return slices.ContainsFunc(t.Rows, func(r Row) bool {
		return slices.ContainsFunc(subsetWords, func(words string) bool {
			return len(r.Group) >= len(words) && strings.EqualFold(r.Group[:len(words)], words)
		})
	})
}

// totalNames are names of a row that holds the total, which has a key of its own. They begin with one of totalInitials.
var totalNames = []string{"total", "totals", "grand total", "all", "overall", "all users", "all staff", "all residents", "all respondents", "cyfanswm"}

const totalInitials = "tgaocTGAOC"

// IsTotal says that the row is the total of the others, by its name.
func (r Row) IsTotal() bool {
	name := strings.Trim(r.Group, " :")
	if name == "" || strings.IndexByte(totalInitials, name[0]) < 0 {
		return false
	}
	return slices.ContainsFunc(totalNames, func(total string) bool { return strings.EqualFold(name, total) })
}

// Rounded says that the numbers of the table are rounded to five, ten or more already, which protects
// people as well: the note says so, and all numbers are such.
func (t *Table) Rounded() bool {
	if t.Note == "" || !hasAny(strings.ToLower(string(t.Note)), []string{"round", "talgryn"}) {
		return false
	}
	some, all := false, true
	look := func(n *int) {
		if n != nil {
			some, all = some || *n > 0, all && *n%5 == 0
		}
	}
	for _, r := range t.Rows {
		look(r.Users)
		look(r.Population)
	}
	if t.Total != nil {
		look(t.Total.Users)
		look(t.Total.Population)
	}
	return some && all
}

// hasAny says that a text in lower case holds one of the words.
func hasAny(lower string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(lower, w) })
}

// A Subtotal is a figure of a column that is the sum of others.
type Subtotal struct {
	Of      int   // its index
	Members []int // those of the others, two or more that are not zero
}

// Subtotals finds the figures of a column that are the sum of those just before or after them, as in "White
// British", "White other", "White", and then of those that are left without the members found. NaN stands for a
// blank. A sum may be a coincidence, and so a figure can be a member of several.
func Subtotals(figures []float64) []Subtotal { return subtotals(figures, 2, false) }

// subtotals is Subtotals of so many figures that are not zero. With zeros it finds, too, what is the sum with the
// zeros that come next.
func subtotals(figures []float64, fewest int, zeros bool) []Subtotal {
	const deepest = 8 // subtotals of subtotals
	var found []Subtotal
	left := make([]int, len(figures))
	for i := range left {
		left[i] = i
	}
	taken := make([]bool, len(figures))
	for range deepest {
		before := len(found)
		for k, of := range left {
			for _, step := range []int{1, -1} {
				near := membersOf(figures, left, k, step, fewest)
				if near == 0 {
					continue
				}
				found = append(found, Subtotal{of, run(left, k, step, near)})
				far := near
				for j := k + step*(far+1); zeros && j >= 0 && j < len(left) && figures[left[j]] == 0; j += step {
					far++
				}
				if far > near {
					found = append(found, Subtotal{of, run(left, k, step, far)})
				}
			}
		}
		if len(found) == before {
			break
		}
		for _, s := range found[before:] {
			for _, m := range s.Members {
				taken[m] = true
			}
		}
		left = slices.DeleteFunc(left, func(i int) bool { return taken[i] })
	}
	return found
}

// run gives so many next to one among those that are left, in one direction.
func run(left []int, k, step, n int) []int {
	if step > 0 {
		return slices.Clone(left[k+1 : k+1+n])
	}
	return slices.Clone(left[k-n : k])
}

// membersOf says how many figures next to one among those that are left, in one direction, add up to it; 0: none do.
// Few are looked at for many others, as all that lies between is less than these.
func membersOf(figures []float64, left []int, k, step, fewest int) int {
	const least, rest = 1e-3, 1e-6 // a share that counts, and what binary fractions leave
	of := figures[left[k]]
	sum, filled := 0.0, 0
	for n := 1; of > least; n++ {
		j := k + step*n
		if j < 0 || j >= len(left) {
			return 0
		}
		sum += figures[left[j]]
		if figures[left[j]] > least {
			filled++
		}
		switch {
		case math.Abs(sum-of) < rest && filled >= fewest && n > 1:
			return n
		case math.IsNaN(sum), sum > of+rest:
			return 0
		}
	}
	return 0
}
