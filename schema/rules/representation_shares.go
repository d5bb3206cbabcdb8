package rules

import (
	"math"
	"strings"

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
	for i, r := range t.Rows {
		c.users[i], c.population[i] = math.NaN(), math.NaN()
		in[i] = !r.IsTotal() && !noAnswer(strings.ToLower(r.Group)) && (r.Population != nil || r.PopulationShare != nil)
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
		if f := p.count.total(*t.Total); f != nil {
			s.total = *f
		}
	}
	for i, r := range t.Rows {
		n, share := p.count.row(r), p.share.row(r)
		if len(t.Rows) > 1 && r.IsTotal() {
			if s.total == 0 && n != nil {
				s.total = *n
			}
			continue
		}
		s.counted, s.inShares = s.counted && (n != nil || !in[i]), s.inShares && (share != nil || !in[i])
		if n != nil {
			s.counts += *n
			if in[i] {
				s.countsIn += *n
			}
		}
		if share != nil {
			s.shares += *share
			if in[i] {
				s.sharesIn += *share
			}
		}
	}
	return s
}

// fill gives the share of each row that is compared, and of how many people they are; 0: it is not known.
func (s sideSum) fill(to []float64, in []bool, parts bool) (n float64) {
	const rounding = 1.5 // percentage points that the shares of a whole may be off 100
	near := func(sum, of float64) bool { return of > 0 && math.Abs(sum-of) <= rounding*of/100 }
	share := func(r schema.Row) *float64 { return s.share.row(r) }
	base, shareBase := s.total, 100.0
	switch {
	case s.counted && parts && (near(s.counts, s.total) || s.total == 0 && near(s.shares, 100)):
		base, share = s.countsIn, func(schema.Row) *float64 { return nil }
	case s.inShares && parts && near(s.shares, 100):
		base, shareBase = s.total*s.sharesIn/s.shares, s.sharesIn
	case s.inShares:
	case s.counted && s.total > 0:
		share = func(schema.Row) *float64 { return nil }
	default:
		return 0
	}
	for i, r := range s.table.Rows {
		if !in[i] {
			continue
		}
		if f := share(r); f != nil {
			to[i] = *f / shareBase
		} else if f := s.count.row(r); f != nil && base > 0 {
			to[i] = *f / base
		}
	}
	return base
}

// noAnswer says that a row, its name in lower case, is for those of whom nothing is known.
func noAnswer(row string) bool {
	return containsAny(row, "not stated", "not known", "unknown", "unstated", "not answer", "no answer", "prefer not", "not say", "not declare",
		"undeclared", "not disclose", "undisclosed", "not recorded", "unrecorded", "not given", "did not", "refus", "declined", "missing",
		"no response", "no reply", "specified", "withheld", "not collected", "no data")
}
