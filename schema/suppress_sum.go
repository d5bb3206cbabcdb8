package schema

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A sum is rows of a table that make a total which a reader knows.
type sum struct {
	members []int
	of      int // index of the row that holds the total; ofTable: it is that of the table
	// Rows that are blank, or are not there, and so can be anything; and how many people the total leaves for them.
	free, rest int
	urgent     bool // the rest is small itself
}

// ofTable stands for the index of a row.
const ofTable = -1

// readSums finds the totals that a reader knows, and what makes them.
func (h *side) readSums() {
	var rows []int
	for i, c := range h.cells {
		if !c.isTotal {
			rows = append(rows, i)
		}
	}
	if h.total == nil || h.sum(rows) != *h.total {
		h.sums = h.subtotals(rows)
	}
	top := slices.DeleteFunc(slices.Clone(rows), func(i int) bool {
		return slices.ContainsFunc(h.sums, func(q sum) bool { return slices.Contains(q.members, i) })
	})
	h.whole = h.sum(top)
	switch {
	case h.total != nil:
		h.whole = *h.total
	case h.outer > 0 && h.sharesMakeAll(top):
		h.whole = int(math.Round(h.outer))
	}
	additive := h.additive(top)
	if additive {
		q := sum{members: top, of: ofTable}
		h.leftOver(&q)
		h.sums = append(h.sums, q)
	}
	if h.total != nil && h.limit.Small(*h.total) || (additive || h.total != nil) && h.kind.hidden[h.whole] {
		h.hideAll()
	}
}

// sum adds up the people in rows, as far as they are known.
func (h *side) sum(rows []int) int {
	n := 0
	for _, i := range rows {
		n += max(h.cells[i].value, 0)
	}
	return n
}

// additive says that rows make a total which a reader knows.
func (h *side) additive(top []int) bool {
	all := h.sum(top)
	if h.total != nil {
		return len(top) > 0 && (all == *h.total || !h.table.Overlaps())
	}
	if len(top) < 2 || slices.ContainsFunc(top, func(i int) bool { return h.cells[i].value == unknown }) {
		return false
	}
	return h.sharesMakeAll(top) || h.kind.totals[all] || h.kind.hidden[all]
}

// sharesMakeAll says that the shares of rows make 100, as far as they are rounded.
func (h *side) sharesMakeAll(rows []int) bool {
	sum := 0.0
	for _, i := range rows {
		if h.cells[i].share == nil {
			return false
		}
		sum += *h.cells[i].share
	}
	return math.Abs(sum-100) <= max(0.1, float64(len(rows))*math.Pow10(-h.places()))+1e-9
}

// leftOver says for whom the total leaves people beside the rows that are filled. A row that stands alone
// tells how many are not in it. Whoever is in no row may be anywhere else, unless shares or the note
// tell how many those are.
func (h *side) leftOver(q *sum) {
	if h.total == nil {
		return
	}
	rest := *h.total - h.sum(q.members)
	var blank []int
	for _, i := range q.members {
		if h.cells[i].value == unknown {
			blank = append(blank, i)
		}
	}
	alone := len(q.members) == 1 && len(blank) == 0
	switch {
	case rest < 0 || rest == 0 && !h.limit.Zeros:
		return
	case len(blank) > 0:
		q.free, q.rest = len(blank), rest
	case rest > 0 && (alone || !h.restIsTold(rest)):
		q.free, q.rest = 1, rest
	}
	if h.limit.Small(rest) && (len(blank) > 0 || alone) {
		q.urgent = true
		for _, i := range blank {
			h.cells[i].told = true
		}
		if alone {
			h.cells[q.members[0]].told = true
		}
	}
}

// restIsTold says that a reader can know how many people are in none of the rows.
func (h *side) restIsTold(rest int) bool {
	return slices.ContainsFunc(h.cells, func(c cell) bool { return c.share != nil }) || strings.Contains(string(h.table.Note), strconv.Itoa(rest))
}

// subtotals finds rows that are the sum of those just before or after them: by their numbers, or by their
// shares where there are none.
func (h *side) subtotals(rows []int) []sum {
	numbers, shares := make([]float64, len(rows)), make([]float64, len(rows))
	counted := false
	for at, i := range rows {
		numbers[at], shares[at] = math.NaN(), math.NaN()
		c := h.cells[i]
		if c.count != nil {
			numbers[at], counted = float64(*c.count), true
		}
		if c.share != nil {
			shares[at] = *c.share
		}
	}
	if !counted {
		numbers = shares
	}
	var found []sum
	for _, s := range Subtotals(numbers) {
		q := sum{of: rows[s.Of]}
		for _, at := range s.Members {
			q.members = append(q.members, rows[at])
		}
		found = append(found, q)
	}
	return found
}
