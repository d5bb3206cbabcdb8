package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dueregard/schema"
)

var figureRules = []Rule{
	{
		ID: "DR218", Severity: schema.Warning, Since: "0.1", check: sharesFit,
		Title:     "a share fits the numbers beside it",
		Why:       "Where 60 of 100 stands beside 90%, one of them is wrong, and a reader cannot tell which.",
		Authority: practice,
		Mend:      "Compare both with the source. Where the shares are of something else than the table's total, say in its note of what.",
	},
	{
		ID: "DR219", Severity: schema.Note, Since: "0.1", check: sharesMakeAll,
		Title:     "shares that are parts of a whole make 100",
		Why:       "Where they make 96 or 104, somebody is missing, or counts twice, and no total shows it.",
		Authority: practice,
		Mend:      "Compare the shares with the source. Where people count in several rows, or in none, say so in the table's note. Shares that make something quite different are taken for rates, each of its own whole, and are not asked about.",
	},
}

// A pairing is a kind of number, and the share that says the same.
type pairing struct{ count, share column }

var pairings = []pairing{{columns[0], columns[2]}, {columns[1], columns[3]}}

func sharesFit(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		if t.Total == nil || explainsShares(t.Note) {
			return nil
		}
		var gaps []gap
		for _, p := range pairings {
			if g, wrong := p.misfit(path, t); wrong {
				gaps = append(gaps, g)
			}
		}
		return gaps
	})
}

// misfit tells of the rows of a table in which number and share say different things: once, by the first.
func (p pairing) misfit(path string, t *schema.Table) (g gap, wrong bool) {
	bases := p.bases(t)
	if len(bases) == 0 {
		return gap{}, false
	}
	more := 0
	for i, r := range t.Rows {
		n, share := p.count.row(r), p.share.row(r)
		if n == nil || share == nil || len(t.Rows) > 1 && r.IsTotal() || p.fits(t, *n, *share, bases) {
			continue
		}
		if wrong {
			more++
			continue
		}
		wrong = true
		g = gap{
			path: at(path+".rows", i) + "." + p.share.key,
			message: fmt.Sprintf("%q in %q: %s of %s %s are %s%%, %s says %s%%", r.Group, t.Title, figure(*n), figure(bases[0]),
				p.count.key, figure(math.Round(1000**n/bases[0])/10), p.share.key, figure(*share)),
			hint: noteToPaste(t, "compare both with the source; where the shares are of something else, say in the note of what"),
		}
	}
	if more > 0 {
		g.message += fmt.Sprintf("; so it is in %d more %s", more, plural(more, "row", "rows"))
	}
	return g, wrong
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// explainsShares says that the note tells what the shares are of.
func explainsShares(note schema.Text) bool {
	return containsAny(strings.ToLower(string(note)), "share", "per cent", "percent", "%", "proportion", "of those who")
}

// bases are what a table's shares may be of: its total, all of its rows, or those rows that have a
// share, for sources often leave out who did not answer. None without a total.
func (p pairing) bases(t *schema.Table) []float64 {
	total := p.count.total(*t.Total)
	if total == nil || *total <= 0 {
		return nil
	}
	all, shared := 0.0, 0.0
	for _, r := range t.Rows {
		if n := p.count.row(r); n != nil && (len(t.Rows) == 1 || !r.IsTotal()) {
			all += *n
			if p.share.row(r) != nil {
				shared += *n
			}
		}
	}
	return []float64{*total, all, shared}
}

// fits says that rounding can explain what lies between the share and the number, for one of the bases.
func (p pairing) fits(t *schema.Table, n, share float64, bases []float64) bool {
	places, counts := 0, bases[:1:1]
	for _, r := range t.Rows {
		if f := p.share.row(r); f != nil {
			places = max(places, decimals(*f))
		}
		if f := p.count.row(r); f != nil {
			counts = append(counts, *f)
		}
	}
	tolerance := max(0.1, math.Pow10(-places)) // sources cut figures off as well as round them
	for _, base := range bases {
		off := math.Abs(100*n/base - share)
		if base > 0 && off <= tolerance+100*p.count.tolerance(counts)/base+1e-9 {
			return true
		}
	}
	return false
}

// Shares whose sum lies between these are taken for parts of a whole.
const (
	fewestParts = 90
	mostParts   = 110
)

// sharesMakeAll looks at shares whose sum no total prints. Rates, each of its own whole, may make anything.
func sharesMakeAll(s *subject) []gap {
	return s.eachTable(func(path string, t *schema.Table) []gap {
		for _, p := range pairings {
			if t.Total != nil && p.share.total(*t.Total) != nil || len(t.Rows) < 2 || p.share.row(t.Rows[0]) == nil {
				continue
			}
			shares := p.share.figures(t)
			sum := 0.0
			for _, f := range shares {
				sum += f // a blank makes it no number
			}
			off := math.Abs(sum - 100)
			if len(shares) < 3 && !wholeNamed(t) || len(shares) < 2 || math.IsNaN(sum) || sum < fewestParts || sum > mostParts {
				continue
			}
			if explainsShares(t.Note) || t.Overlaps() || off <= p.share.tolerance(append(shares, 100)) || sum < 100 && tellsRest(t.Note, 100-sum) || math.Abs(sumBesideSubtotals(shares)-100) < 0.1 {
				continue
			}
			return []gap{{
				path: path, message: fmt.Sprintf("the rows of %q make %s%% in %s, not 100, and no note says why", t.Title, figure(sum), p.share.key),
				hint: noteToPaste(t, "compare the shares with the source; where people count in several rows, or in none, say so in the note"),
			}}
		}
		return nil
	})
}

// wholeNamed says that a row of the table is for whoever is in no other: "Not disabled", "Other".
func wholeNamed(t *schema.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		lower := strings.ToLower(r.Group)
		return strings.HasPrefix(lower, "not ") || strings.HasPrefix(lower, "other") || strings.HasPrefix(lower, "no ") || lower == "male" || lower == "men" || noAnswer(lower)
	})
}
