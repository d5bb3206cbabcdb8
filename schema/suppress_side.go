package schema

import (
	"math"
	"slices"
	"strings"
)

// A half of a table is about the service's users or the staff, or about the people that they are
// compared with: a number and a share in each row.
type half struct {
	count, share       Figures
	countKey, shareKey string
	row                func(*Row) (*int, *float64)
	total              func(*Total) (*int, *float64)
}

var halves = [2]half{
	{
		UsersFigure, ShareFigure, "users", "share",
		func(r *Row) (*int, *float64) { return r.Users, r.Share }, func(t *Total) (*int, *float64) { return t.Users, t.Share },
	},
	{
		PopulationFigure, PopulationShareFigure, "population", "population-share",
		func(r *Row) (*int, *float64) { return r.Population, r.PopulationShare },
		func(t *Total) (*int, *float64) { return t.Population, t.PopulationShare },
	},
}

// A side is a half of a table in work.
type side struct {
	table     *Table
	record    *placedRecord
	index     int // of the table in its record
	half      int
	rows      []entry
	subtotals []Subtotal // rows that may be the sum of others
	wholes    []int      // how many people the half may be of
	total     *int
	whole     int     // the cell of the total, or noCell
	shared    float64 // what the shares make, as it is printed; else 100
	base      float64 // of how many people the shares are; 0: not known, ofRows
}

// An entry is a number and a share in a row.
type entry struct {
	count   *int
	share   *float64
	value   int  // people that it stands for, or unknown
	isTotal bool // the row is called a total: it is none of the rows that make it
	exempt  bool
	cell    int

	shareHidden bool // only the share is, which is one of the row's own number
}

// readSide reads a half of a table; ok is false where nothing is known in it.
func readSide(r *placedRecord, index, half int) (h side, ok bool) {
	t := &r.Table[index]
	h = side{table: t, record: r, index: index, half: half, whole: noCell, shared: 100, rows: make([]entry, len(t.Rows))}
	for i := range t.Rows {
		e := &h.rows[i]
		e.count, e.share = halves[half].row(&t.Rows[i])
		e.value, e.isTotal = unknown, len(t.Rows) > 1 && t.Rows[i].IsTotal()
		ok = ok || e.filled()
		if e.isTotal && h.total == nil {
			h.total = e.count
		}
	}
	if t.Total != nil {
		n, share := halves[half].total(t.Total)
		if n != nil {
			h.total = n
		}
		if share != nil {
			h.shared = *share
		}
	}
	return h, ok || h.total != nil
}

// withheld says that nothing of the half is to be published.
func (h *side) withheld() bool { return h.half == 0 && h.record.Status == "withheld" }

// filled says that the statement has something in the entry.
func (e *entry) filled() bool { return e.count != nil || e.share != nil }

// name is what a row is called, however it is written.
func (h *side) name(i int) string { return strings.ToLower(strings.Trim(h.table.Rows[i].Group, " :")) }

// kind is which people the half is about: users, those that they are compared with, staff, and those that these are.
func (h *side) kind() int {
	if h.record.staff {
		return h.half + len(halves)
	}
	return h.half
}

// counted says that some rows have numbers.
func (h *side) counted() bool {
	return slices.ContainsFunc(h.rows, func(e entry) bool { return e.count != nil })
}

// weigh says of how many people each row speaks: its number, or the share of a number that is known.
func (h *side) weigh(limit Threshold) {
	for i := range h.rows {
		e := &h.rows[i]
		switch {
		case e.count != nil:
			e.value = *e.count
			e.shareHidden = h.base == ofRows && e.share != nil && limit.Small(people(*e.share, float64(*e.count)))
		case e.share != nil && h.base > 0:
			e.value = people(*e.share, h.base)
		}
	}
}

// sum adds up the people in rows, as far as they are known.
func (h *side) sum(rows []int) int {
	n := 0
	for _, i := range rows {
		n += max(h.rows[i].value, 0)
	}
	return n
}

func (h *side) cellsOf(rows []int) []int {
	cells := make([]int, len(rows))
	for at, i := range rows {
		cells[at] = h.rows[i].cell
	}
	return cells
}

// note adds what is suppressed and told in the half to what there is to say of its table.
func (s *suppressor) note(h *side, t *SmallTable) {
	figures := halves[h.half]
	all := h.whole
	if all == noCell {
		all = s.find(int(math.Round(h.base)))
	}
	bare := all == noCell || !s.cells[all].hidden // else a number and its share would tell it
	for i := range h.rows {
		e, r := &h.rows[i], &t.Rows[i]
		c := &s.cells[e.cell]
		var there, left Figures
		if e.count != nil {
			there |= figures.count
		}
		if e.share != nil {
			there |= figures.share
		}
		switch {
		case c.hidden:
			left = there
		case e.shareHidden, !bare && e.count != nil:
			left = there & figures.share
		}
		r.Left |= left
		if e.shareHidden || c.hidden && !e.isTotal && s.limit.Small(c.value) {
			r.Small |= left
		}
		if c.told {
			r.Told |= figures.count
		}
	}
	if t.Table.Total == nil || h.whole == noCell || !s.cells[h.whole].hidden {
		return
	}
	if n, _ := figures.total(t.Table.Total); n != nil {
		t.Total |= figures.count
	}
}
