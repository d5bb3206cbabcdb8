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
	return s.eachTable(func(_ *record, path string, t *schema.Table) []gap {
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
	w, ok := p.wholes(t)
	if !ok {
		return gap{}, false
	}
	more := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		n, share := p.count.row(r), p.share.row(r)
		if !filled(n) || !filled(share) || len(t.Rows) > 1 && r.IsTotal() || w.fit(n, share) {
			continue
		}
		if wrong {
			more++
			continue
		}
		wrong = true
		g = gap{
			path: at(path+".rows", i) + "." + p.share.key,
			message: fmt.Sprintf("%q in %q: %s of %s %s are %s%%, %s says %s%%", r.Group, t.Title, figure(n), figure(w.bases[0]),
				p.count.key, figure(math.Round(1000*n/w.bases[0])/10), p.share.key, figure(share)),
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

// Wholes are what a table's shares may be of, and what rounding explains in its shares and its numbers.
type wholes struct {
	// Its total, all of its rows, or those rows that have a share, for sources often leave out who did not answer.
	bases          [3]float64
	shares, counts float64
}

// wholes reads a table; ok is false where it has no total.
func (p pairing) wholes(t *schema.Table) (w wholes, ok bool) {
	total := p.count.total(t.Total)
	if !filled(total) || total <= 0 {
		return w, false
	}
	all, shared, places := 0.0, 0.0, 0
	counts := append(make([]float64, 0, len(t.Rows)+1), total)
	for i := range t.Rows {
		r := &t.Rows[i]
		n, share := p.count.row(r), p.share.row(r)
		if filled(share) {
			places = max(places, decimals(share))
		}
		if !filled(n) {
			continue
		}
		counts = append(counts, n)
		if len(t.Rows) == 1 || !r.IsTotal() {
			all += n
			if filled(share) {
				shared += n
			}
		}
	}
	// Sources cut shares off as well as round them.
	return wholes{[3]float64{total, all, shared}, max(0.1, math.Pow10(-places)), p.count.tolerance(counts)}, true
}

// fit says that rounding can explain what lies between a number and a share, for one of the bases.
func (w *wholes) fit(n, share float64) bool {
	for _, base := range w.bases {
		if base > 0 && math.Abs(100*n/base-share) <= w.shares+100*w.counts/base+1e-9 {
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
	return s.eachTable(func(_ *record, path string, t *schema.Table) []gap {
		for _, p := range pairings {
			if t.Total != nil && filled(p.share.total(t.Total)) || len(t.Rows) < 2 || !filled(p.share.row(&t.Rows[0])) {
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
		return strings.HasPrefix(lower, "not ") || strings.HasPrefix(lower, "other") || strings.HasPrefix(lower, "no ") || lower == "male" || lower == "men" || noAnswer.in(lower)
	})
}
