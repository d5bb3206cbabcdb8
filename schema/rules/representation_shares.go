package rules

import (
	"math"

	"dueregard/schema"
)

// A comparison is what users and the people compared with are made of, in parts of one, parallel to the
// rows of a table. NaN: not known, or a row for those who did not answer.
type comparison struct {
	users, population []float64
	n                 float64 // users of whom the shares are; 0: not known, so that nothing can be compared
	rows              int     // that can be compared
}

// comparisonOf reads a table. Where its rows make the total, those who did not answer are left out on both
// sides, for no more is known of them; otherwise shares are of the total.
func comparisonOf(t *schema.Table) comparison {
	c := comparison{users: make([]float64, len(t.Rows)), population: make([]float64, len(t.Rows))}
	in := make([]bool, len(t.Rows))
	for i := range t.Rows {
		r := &t.Rows[i]
		c.users[i], c.population[i] = math.NaN(), math.NaN()
		in[i] = hasComparator(*r) && !r.IsTotal() && !noAnswer.in(r.Group)
		if in[i] {
			c.rows++
		}
	}
	parts := !t.Overlaps()
	users := sideOf(t, pairings[0], in)
	c.n = users.fill(c.users, in, parts)
	if c.n > 0 {
		sideOf(t, pairings[1], in).fill(c.population, in, parts)
	}
	return c
}

// A sideSum is what the figures of one side of a table add up to.
type sideSum struct {
	pairing
	table             *schema.Table
	total             float64 // printed; 0: it is not
	counts, countsIn  float64 // of all rows, and of those that are compared
	shares, sharesIn  float64
	counted, inShares bool // all rows that are compared have a number; a share
}

func sideOf(t *schema.Table, p pairing, in []bool) sideSum {
	s := sideSum{pairing: p, table: t, counted: true, inShares: true}
	if t.Total != nil {
		s.total = orNothing(p.count.total(t.Total))
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		n, share := p.count.row(r), p.share.row(r)
		if len(t.Rows) > 1 && r.IsTotal() {
			if s.total == 0 {
				s.total = orNothing(n)
			}
			continue
		}
		s.counted, s.inShares = s.counted && (filled(n) || !in[i]), s.inShares && (filled(share) || !in[i])
		n, share = orNothing(n), orNothing(share)
		s.counts, s.shares = s.counts+n, s.shares+share
		if in[i] {
			s.countsIn, s.sharesIn = s.countsIn+n, s.sharesIn+share
		}
	}
	return s
}

// orNothing takes 0 for a blank.
func orNothing(f float64) float64 {
	if filled(f) {
		return f
	}
	return 0
}

// fill gives the share of each row that is compared, and of how many people they are; 0: it is not known.
func (s sideSum) fill(to []float64, in []bool, parts bool) (n float64) {
	const rounding = 1.5 // percentage points that the shares of a whole may be off 100
	near := func(sum, of float64) bool { return of > 0 && math.Abs(sum-of) <= rounding*of/100 }
	base, shareBase, byShare := s.total, 100.0, true
	switch {
	case s.counted && parts && (near(s.counts, s.total) || s.total == 0 && near(s.shares, 100)):
		base, byShare = s.countsIn, false
	case s.inShares && parts && near(s.shares, 100):
		base, shareBase = s.total*s.sharesIn/s.shares, s.sharesIn
	case s.inShares:
	case s.counted && s.total > 0:
		byShare = false
	default:
		return 0
	}
	for i := range s.table.Rows {
		if !in[i] {
			continue
		}
		r := &s.table.Rows[i]
		if share := s.share.row(r); byShare && filled(share) {
			to[i] = share / shareBase
		} else if n := s.count.row(r); filled(n) && base > 0 {
			to[i] = n / base
		}
	}
	return base
}

// noAnswer are words by which a row is for those of whom nothing is known.
var noAnswer = newPhrases("not stated", "not known", "unknown", "unstated", "not answer", "no answer", "prefer not", "not say", "not declare",
	"undeclared", "not disclose", "undisclosed", "not recorded", "unrecorded", "not given", "did not", "refus", "declined", "missing",
	"no response", "no reply", "specified", "withheld", "not collected", "no data")
