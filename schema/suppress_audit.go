package schema

import (
	"math"
	"slices"
)

// secret says that a cell is not to be published for itself.
func (n *net) secret(c int) bool {
	return c < len(n.cells) && (n.cells[c].exempt || n.limit.Small(n.cells[c].value))
}

// An equation is what a reader knows of hidden cells: so many times each, they make a number.
type equation struct {
	cells []int
	times []float64
	makes float64
}

// A bound is between which numbers a reader can know a cell to lie.
type bound struct{ low, high float64 }

// exposed gives the hidden cells that are not to be published for themselves, and that a reader can work out from all
// that is published, as all equations together leave but one number: so many of each that have to do with each other.
func (n *net) exposed(most int) []int {
	const rounds = 10
	bounds := make([]bound, len(n.cells), len(n.cells)+len(n.sums))
	for i := range n.cells {
		bounds[i] = n.bound(&n.cells[i])
	}
	var known []equation
	for i := range n.sums {
		if n.sums[i].doubtful {
			continue
		}
		if e, ok := n.equation(&n.sums[i], len(bounds)); ok {
			known = append(known, e)
			bounds = append(bounds, bound{0, math.Inf(1)}) // those who are in no cell
		}
	}
	about, groups := connected(known, len(bounds))
	for _, together := range groups {
		known = append(known, n.eliminated(together, 1)...)
		known = append(known, n.eliminated(together, -1)...)
	}
	for round, changed := 0, true; changed && round < rounds; round++ {
		changed = false
		for _, e := range known {
			changed = e.narrow(bounds) || changed
		}
	}
	var found []int
	seen := make(map[int]int)
	for i := range n.cells {
		if c := &n.cells[i]; c.lost() && !c.given && n.secret(i) && bounds[i].low == bounds[i].high && seen[about(i)] < most {
			seen[about(i)]++
			found = append(found, i)
		}
	}
	return found
}

// bound is what a hidden or blank cell tells by itself.
func (n *net) bound(c *cell) bound {
	least, most := float64(n.limit.least()), math.Inf(1)
	if c.exempt || !c.hidden {
		least = 0
	}
	if c.said && c.hidden {
		most = float64(n.limit.From() - 1)
	}
	return bound{least, most}
}

// equation is what a sum tells of its hidden cells; ok is false where it tells nothing. Whoever is in no cell is in
// one of its own.
func (n *net) equation(q *sum, others int) (e equation, ok bool) {
	rest, blank, hidden := 0, false, false
	add := func(i int, times float64) {
		c := &n.cells[i]
		rest -= int(times) * max(c.value, 0)
		blank, hidden = blank || c.value == unknown, hidden || c.lost()
		if c.lost() || c.value == unknown {
			e.cells, e.times = append(e.cells, i), append(e.times, times)
			e.makes += times * float64(max(c.value, 0))
		}
	}
	for _, i := range q.parts {
		add(i, 1)
	}
	if q.of == noCell {
		return e, hidden && !blank
	}
	add(q.of, -1)
	if rest > 0 {
		e.makes += float64(rest)
		if !blank {
			e.cells, e.times = append(e.cells, others), append(e.times, 1)
		}
	}
	return e, hidden && rest >= 0
}

// An end is where the sum of several bounds ends: at a number, or nowhere.
type end struct {
	number  float64
	endless int
}

func (d *end) add(number, times float64) {
	if math.IsInf(number, 0) {
		d.endless += int(times)
	} else {
		d.number += times * number
	}
}

// narrow learns of each cell what the others leave for it, and says whether that is anything.
func (e equation) narrow(bounds []bound) (changed bool) {
	const rest = 1e-6
	var low, high end
	for k, c := range e.cells {
		b := bounds[c].times(e.times[k])
		low.add(b.low, 1)
		high.add(b.high, 1)
	}
	for k, c := range e.cells {
		b := bounds[c].times(e.times[k])
		l, h := low, high
		l.add(b.low, -1)
		h.add(b.high, -1)
		left := bound{math.Inf(-1), math.Inf(1)}
		if h.endless == 0 {
			left.low = e.makes - h.number
		}
		if l.endless == 0 {
			left.high = e.makes - l.number
		}
		left = left.times(1 / e.times[k])
		before := bounds[c]
		bounds[c] = bound{max(before.low, math.Ceil(left.low-rest)), min(before.high, math.Floor(left.high+rest))}
		changed = changed || bounds[c] != before
	}
	return changed
}

func (b bound) times(n float64) bound {
	if n < 0 {
		return bound{n * b.high, n * b.low}
	}
	return bound{n * b.low, n * b.high}
}

// cover hides one more cell, so that another cannot be worked out: the nearest that has to do with it, or else a total.
// Where nothing is left, it is not said of the others that they are small; and else that is that.
func (n *net) cover(exposed int) {
	const farthest = 50 // of the cells around it
	total, said := noCell, noCell
	seen := map[int]bool{exposed: true}
	for near := []int{exposed}; len(near) > 0 && len(seen) < farthest; near = near[1:] {
		c := &n.cells[near[0]]
		if c.said && said == noCell {
			said = near[0]
		}
		for _, at := range slices.Concat(c.in, c.makes) {
			q := &n.sums[at]
			if next := n.next(q); next >= 0 {
				n.hide(next)
				return
			}
			around := q.parts
			if q.of != noCell {
				around = append(slices.Clone(around), q.of)
			}
			for _, i := range around {
				switch c := &n.cells[i]; {
				case c.hidden && !seen[i]:
					seen[i] = true
					near = append(near, i)
				case !c.hidden && !c.fixed && total == noCell && c.value > 0:
					total = i
				}
			}
		}
	}
	switch {
	case total != noCell:
		n.hide(total)
	case said != noCell:
		n.cells[said].said = false
	default:
		n.cells[exposed].given = true
	}
}
