package schema

import (
	"iter"
	"math"
	"slices"
)

// readSubtotals finds rows of a half that may be the sum of others, by their numbers or by shares alone, and how many
// people the half may be of.
func (s *suppressor) readSubtotals(h *side) {
	all := 0
	for _, e := range h.rows {
		if !e.isTotal {
			all += max(e.value, 0)
		}
	}
	if h.wholes = []int{all}; h.total == nil || all != *h.total {
		h.subtotals = h.findSubtotals(s.limit.Zeros)
		for rows := range h.readings() {
			if whole := h.sum(rows); !slices.Contains(h.wholes, whole) {
				h.wholes = append(h.wholes, whole)
			}
		}
	}
	for _, whole := range h.wholes {
		s.wholes[whole]++
	}
}

func (h *side) findSubtotals(zeros bool) []Subtotal {
	numbers, shares := make([]float64, len(h.rows)), make([]float64, len(h.rows))
	for i, e := range h.rows {
		numbers[i], shares[i] = orNaN(e.value), math.NaN()
		if e.share != nil {
			shares[i] = *e.share
		}
	}
	found := subtotals(numbers, 1, zeros)
	if !h.counted() {
		found = append(found, subtotals(shares, 1, zeros)...)
	}
	return found
}

// orNaN is a number as a figure of a column.
func orNaN(n int) float64 {
	if n == unknown {
		return math.NaN()
	}
	return float64(n)
}

// readings are the rows that may make the whole, without those that make others of them. A row that is the sum of its
// neighbours may be the total of those, or that is a coincidence: every way to read the rows is taken for right.
func (h *side) readings() iter.Seq[[]int] {
	const most = 6 // subtotals may be a coincidence

	// Parts of others, and of which of those that may be none.
	always, perhaps := make([]bool, len(h.rows)), make([]uint, len(h.rows))
	for at, sub := range h.subtotals {
		for _, i := range sub.Members {
			if at < most {
				perhaps[i] |= 1 << at
			} else {
				always[i] = true
			}
		}
	}
	return func(yield func([]int) bool) {
		for coincidences := range uint(1) << min(len(h.subtotals), most) {
			var rows []int
			for i := range h.rows {
				if !h.rows[i].isTotal && !always[i] && perhaps[i]&^coincidences == 0 {
					rows = append(rows, i)
				}
			}
			if !yield(rows) {
				return
			}
		}
	}
}

// How sure it is that a reader knows what rows make.
const (
	notKnown = iota
	alike    // a row of another table, or a text, has the same number
	surely   // it is the total, or one that is printed, or shares make 100
)

// readSums finds the totals that a reader of a half of a table knows, and what makes them. Of several ways to read the
// rows that come to one, the others than the surest are doubtful, and so are subtotals that are none then.
func (s *suppressor) readSums(h *side) {
	best, none, coincidences := notKnown, 0, 0
	var top []int // all rows but parts
	for rows := range h.readings() {
		if coincidences == 0 {
			top = rows
		}
		if sure, _ := s.knows(h, rows); sure > notKnown && sure >= best && (h.total != nil || h.several(rows)) {
			best, none = sure, coincidences
		}
		coincidences++
	}
	coincidences = 0
	for rows := range h.readings() {
		s.addWhole(h, rows, best != notKnown && coincidences != none)
		coincidences++
	}
	for at, sub := range h.subtotals {
		s.addSum(sum{parts: h.cellsOf(sub.Members), of: h.rows[sub.Of].cell, doubtful: none>>at&1 == 1})
	}
	if best == notKnown && h.total != nil && len(top) > 0 && !h.table.Overlaps() {
		q := sum{parts: h.cellsOf(top), of: h.whole}
		s.leaveOver(h, &q, top)
		s.addSum(q)
	}
}

// knows says how sure it is that a reader knows what some rows make, and in which cell that is.
func (s *suppressor) knows(h *side, rows []int) (sure, of int) {
	whole := h.sum(rows)
	switch {
	case len(rows) == 0, h.total != nil && whole != *h.total, h.total == nil && (len(rows) < 2 || whole == 0):
		return notKnown, noCell
	case h.total != nil:
		return surely, h.whole
	case h.base > 0 && h.sharesMakeAll(rows):
		return surely, s.find(int(math.Round(h.base)))
	case s.find(whole) != noCell:
		return surely, s.find(whole)
	case s.wholes[whole] > 1 || s.told[whole] || len(s.othersWith(h, rows)) > 0:
		return alike, noCell
	}
	return notKnown, noCell
}

// several says that there are people in more than one of some rows.
func (h *side) several(rows []int) bool {
	filled := 0
	for _, i := range rows {
		if h.rows[i].value > 0 {
			filled++
		}
	}
	return filled > 1
}

// othersWith gives a few of the rows of other tables that are of as many people as some rows are together.
func (s *suppressor) othersWith(h *side, rows []int) []int {
	const few = 4
	found := s.rows[h.sum(rows)]
	return slices.DeleteFunc(slices.Clone(found[:min(few, len(found))]), func(c int) bool {
		return slices.ContainsFunc(rows, func(i int) bool { return h.rows[i].cell == c })
	})
}

// addWhole adds what some rows make, if a reader knows it. Where only a row elsewhere has the same number, it is that
// row's.
func (s *suppressor) addWhole(h *side, rows []int, doubtful bool) {
	sure, of := s.knows(h, rows)
	if sure == notKnown {
		return
	}
	q := sum{parts: h.cellsOf(rows), of: of, doubtful: doubtful}
	if h.total != nil {
		s.leaveOver(h, &q, rows)
	} else {
		for _, row := range s.othersWith(h, rows) {
			s.addSum(sum{parts: q.parts, of: row, doubtful: doubtful})
		}
	}
	if whole := h.sum(rows); sure == surely || s.wholes[whole] > 1 || s.told[whole] {
		s.addSum(q)
	}
}

// leaveOver says for whom the total leaves people beside the rows that are filled. A row that stands alone
// tells how many are not in it. Whoever is in no row may be anywhere else, unless shares or a text
// tell how many those are, or a row may be no subtotal.
func (s *suppressor) leaveOver(h *side, q *sum, rows []int) {
	rest := *h.total - h.sum(rows)
	var blank []int
	for _, i := range rows {
		if h.rows[i].value == unknown {
			blank = append(blank, h.rows[i].cell)
		}
	}
	alone := len(rows) == 1 && len(blank) == 0
	tells := s.told[rest] || len(h.subtotals) > 0 || slices.ContainsFunc(h.rows, func(e entry) bool { return e.share != nil })
	switch {
	case rest < 0 || rest == 0 && !s.limit.Zeros:
		return
	case len(blank) > 0:
		q.free, q.rest = len(blank), rest
	case rest > 0 && (alone || !tells):
		q.free, q.rest = 1, rest
	}
	if !s.limit.Small(rest) || len(blank) == 0 && !alone {
		return
	}
	q.urgent = true
	if alone {
		blank = q.parts
	}
	for _, c := range blank {
		s.cells[c].told = true
	}
}

// readLines finds rows of a record's tables that are the sum of the same row in the tables before or after: users of each
// building, and of all.
func (s *suppressor) readLines(r *placedRecord) {
	const fewest = 3
	if len(r.sides) < fewest {
		return
	}
	var order []string
	lines := make(map[string][]int)
	for _, at := range r.sides {
		h := &s.sides[at]
		for i := range h.rows {
			if name := halves[h.half].countKey + ":" + h.name(i); !h.rows[i].isTotal {
				if lines[name] == nil {
					order = append(order, name)
				}
				lines[name] = append(lines[name], h.rows[i].cell)
			}
		}
	}
	for _, name := range order {
		cells := lines[name]
		numbers := make([]float64, len(cells))
		for i, c := range cells {
			numbers[i] = orNaN(s.cells[c].value)
		}
		for _, sub := range subtotals(numbers, 1, s.limit.Zeros) {
			q := sum{of: cells[sub.Of]}
			for _, m := range sub.Members {
				q.parts = append(q.parts, cells[m])
			}
			s.addSum(q)
		}
	}
}
