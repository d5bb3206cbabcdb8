package schema

// protect hides further rows until no total tells what is hidden.
func (h *side) protect() {
	for again := true; again; {
		again = false
		for i := range h.sums {
			again = h.protectSum(&h.sums[i]) || again
		}
	}
}

// protectSum hides one more row of a sum, or its total, if it has to.
func (h *side) protectSum(q *sum) bool {
	hidden, people := h.hiddenIn(q.members)
	whole := h.wholeHidden(q)
	switch {
	case whole && hidden+q.free == 0: // the rows would tell it
		return h.hideNext(q)
	case whole, hidden == 0 && !q.urgent:
		return false
	case h.safe(q, hidden+q.free, people+q.rest):
		return false
	case h.hideNext(q):
	case q.of == ofTable:
		h.hideTotal()
	default:
		h.cells[q.of].hidden = true
	}
	return true
}

func (h *side) wholeHidden(q *sum) bool {
	if q.of == ofTable {
		return h.totalHidden
	}
	return h.cells[q.of].hidden
}

// hiddenIn counts the hidden rows among some, and the people in them. A row that is the sum of others
// hides no more people than those that are hidden among these.
func (h *side) hiddenIn(rows []int) (hidden, people int) {
	for _, i := range rows {
		if !h.cells[i].hidden {
			continue
		}
		below, n := 0, 0
		for _, q := range h.sums {
			if q.of == i {
				below, n = h.hiddenIn(q.members)
			}
		}
		if below == 0 {
			below, n = 1, max(h.cells[i].value, 0)
		}
		hidden, people = hidden+below, people+n
	}
	return hidden, people
}

// safe says that so many hidden rows, with so many people in them together, can hide a small number: each
// of them may then be any that is below the threshold. Whoever knows that the smallest rows are hidden knows
// that none is larger than those that are shown; even so more than one number must be left.
func (h *side) safe(q *sum, hidden, people int) bool {
	from, least := h.limit.From(), h.limit.least()
	others := hidden - 1
	if others < 1 || people < from || people-others*least < max(from-1, least+1) {
		return false
	}
	next := h.next(q)
	if next < 0 || q.free > 0 {
		return true
	}
	fewest := people - others*h.cells[next].value
	return fewest <= least || fewest < from-1
}

// next is the smallest row of a sum that is shown and has people in it; -1: there is none.
func (h *side) next(q *sum) int {
	next := -1
	for _, i := range q.members {
		if c := h.cells[i]; !c.hidden && c.value > 0 && (next < 0 || c.value < h.cells[next].value) {
			next = i
		}
	}
	return next
}

func (h *side) hideNext(q *sum) bool {
	next := h.next(q)
	if next >= 0 {
		h.cells[next].hidden = true
	}
	return next >= 0
}

// hideTotal suppresses the total, in its key and in a row that is called so.
func (h *side) hideTotal() {
	h.totalHidden = true
	for i := range h.cells {
		if h.cells[i].isTotal {
			h.cells[i].hidden = true
		}
	}
}

// hideAll suppresses the total and all rows with people in them.
func (h *side) hideAll() {
	h.hideTotal()
	for i := range h.cells {
		if c := &h.cells[i]; c.filled() && (c.value != 0 || h.limit.Zeros) {
			c.hidden = true
		}
	}
}
