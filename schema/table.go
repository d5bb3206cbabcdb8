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
// British", "White other", "White". NaN stands for a blank. Each figure is a member of one at most. Of columns
// of more than 60 figures it finds none.
func Subtotals(figures []float64) []Subtotal {
	const longest = 60
	if len(figures) > longest {
		return nil
	}
	var found []Subtotal
	taken := make([]bool, len(figures))
	for i := range figures {
		for _, step := range []int{1, -1} {
			members := membersOf(figures, i, step, taken)
			if members == nil || taken[i] {
				continue
			}
			found = append(found, Subtotal{i, members})
			for _, m := range members {
				taken[m] = true
			}
			break
		}
	}
	return found
}

// membersOf gives the figures next to one, in one direction, that add up to it.
func membersOf(figures []float64, of, step int, taken []bool) []int {
	const least, rest = 1e-3, 1e-6 // a share that counts, and what binary fractions leave
	sum, filled := 0.0, 0
	var members []int
	for i := of + step; i >= 0 && i < len(figures) && !taken[i]; i += step {
		sum += figures[i]
		members = append(members, i)
		if figures[i] > least {
			filled++
		}
		switch {
		case math.Abs(sum-figures[of]) < rest && filled > 1:
			return members
		case math.IsNaN(sum), sum > figures[of]+rest:
			return nil
		}
	}
	return nil
}
