package rules

import (
	"fmt"
	"math"
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
			bases := p.bases(t)
			for i, r := range t.Rows {
				n, share := p.count.row(r), p.share.row(r)
				if n == nil || share == nil || len(bases) == 0 || p.fits(t, *n, *share, bases) {
					continue
				}
				gaps = append(gaps, gap{
					at(path+".rows", i) + "." + p.share.key,
					fmt.Sprintf("%q in %q: %s of %s %s are %s%%, %s says %s%%", r.Group, t.Title, figure(*n), figure(bases[0]),
						p.count.key, figure(math.Round(1000**n/bases[0])/10), p.share.key, figure(*share)),
					"compare both with the source; where the shares are of something else, say in note of what",
				})
			}
		}
		return gaps
	})
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
		if n := p.count.row(r); n != nil {
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
