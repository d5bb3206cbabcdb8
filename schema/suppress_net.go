package schema

// unknown is the value of a cell of which nobody can tell how many people it stands for.
const unknown = -1

// noCell is the cell of a total that a reader knows and that stands in no cell: shares make 100, or a text tells it.
const noCell = -1

// A cell is a number of people that the statement prints, once or in several places.
type cell struct {
	value  int  // or unknown
	fixed  bool // it stands in words too, which stay as they are
	exempt bool
	hidden bool
	said   bool // where it is hidden, the public version says that it is small
	given  bool // nothing more can be hidden to keep it
	told   bool // blank, and a total would tell that it is small

	in    []int // sums that it is a part of
	makes []int // sums that it is the total of
}

// A sum is cells that make a total which a reader knows.
type sum struct {
	parts []int
	of    int // the cell of the total, or noCell
	// Cells that are blank, or are not there, and so can be anything; and how many people the total leaves for them.
	free, rest int
	urgent     bool // the rest is small itself
	doubtful   bool // it may be a coincidence: it tells nothing together with others
	waiting    bool // to be looked at
}

// A net is all cells of a statement and what makes what.
type net struct {
	limit Threshold
	cells []cell
	sums  []sum
	queue []int // sums to be looked at
}

// lost says that a reader does not see the number.
func (c *cell) lost() bool { return c.hidden && !c.fixed }

func (n *net) add(c cell) int {
	n.cells = append(n.cells, c)
	return len(n.cells) - 1
}

func (n *net) addSum(q sum) {
	at := len(n.sums)
	for _, c := range q.parts {
		n.cells[c].in = append(n.cells[c].in, at)
	}
	if q.of != noCell {
		n.cells[q.of].makes = append(n.cells[q.of].makes, at)
	}
	n.sums = append(n.sums, q)
	n.wake(at)
}

func (n *net) wake(q int) {
	if !n.sums[q].waiting {
		n.sums[q].waiting = true
		n.queue = append(n.queue, q)
	}
}

// hide suppresses a cell; whatever it is a part of, or makes, is looked at again.
func (n *net) hide(c int) {
	if n.cells[c].hidden {
		return
	}
	n.cells[c].hidden = true
	for _, q := range n.cells[c].in {
		n.wake(q)
	}
	for _, q := range n.cells[c].makes {
		n.wake(q)
	}
}

// protect hides further cells until no sum tells what is hidden, nor all of them together. It covers few of those that
// all tell, as one may do for several; then more and more.
func (n *net) protect() {
	for most := 1; ; most *= 2 {
		for len(n.queue) > 0 {
			q := &n.sums[n.queue[0]]
			n.queue = n.queue[1:]
			q.waiting = false
			n.protectSum(q)
		}
		exposed := n.exposed(most)
		if exposed == nil {
			return
		}
		for _, c := range exposed {
			n.cover(c)
		}
	}
}

// protectSum hides further parts of a sum, the smallest first, or else its total, if it has to.
func (n *net) protectSum(q *sum) {
	for {
		hidden, people, small := q.free, q.rest, q.urgent
		for _, i := range q.parts {
			if c := &n.cells[i]; c.lost() {
				hidden, people, small = hidden+1, people+max(c.value, 0), small || n.limit.Small(c.value)
			}
		}
		switch whole := q.of != noCell && n.cells[q.of].lost(); {
		case whole && hidden > 0, !whole && hidden == q.free && !q.urgent:
			return
		case !whole && (small && n.safe(q, hidden, people) || !small && hidden > 1):
			return
		}
		next := n.next(q)
		if next < 0 && q.of != noCell {
			n.hide(q.of)
		}
		if next < 0 {
			return
		}
		n.hide(next)
	}
}

// safe says that so many hidden cells, with so many people in them together, can hide a small number: each
// of them may then be any that is below the threshold. Whoever knows that the smallest are hidden knows
// that none is larger than those that are shown; even so more than one number must be left.
func (n *net) safe(q *sum, hidden, people int) bool {
	from, least := n.limit.From(), n.limit.least()
	others := hidden - 1
	if others < 1 || people < from || people-others*least < max(from-1, least+1) {
		return false
	}
	next := n.next(q)
	if next < 0 || q.free > 0 {
		return true
	}
	fewest := people - others*n.cells[next].value
	return fewest <= least || fewest < from-1
}

// next is the smallest part of a sum that is shown and has people in it; -1: there is none.
func (n *net) next(q *sum) int {
	next := -1
	for _, i := range q.parts {
		if c := &n.cells[i]; !c.hidden && !c.fixed && c.value > 0 && (next < 0 || c.value < n.cells[next].value) {
			next = i
		}
	}
	return next
}
