package schema

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// unknown is the value of a cell of which nobody can tell how many people it stands for.
const unknown = -1

// A cell is a number and a share in a row.
type cell struct {
	count   *int
	share   *float64
	value   int  // people that it stands for, or unknown
	isTotal bool // the row is called a total: it is none of the rows that make it

	small       bool // not to be published for itself
	hidden      bool // suppressed
	shareHidden bool // only the share is, which is one of the row's own number
	told        bool // blank, and the total would tell that it is small
}

// A side is a half of a table in work.
type side struct {
	table    *Table
	limit    Threshold
	kind     *kindOfPeople
	cells    []cell
	total    *int
	printed  bool  // total has its key
	bases    []int // of how many people shares may be, where nothing in the half says so
	withheld bool

	sums        []sum
	outer       float64 // of how many people the shares are; 0: not known, ofRows
	whole       int     // how many people all rows make
	totalHidden bool
}

// read fills in the cells; ok is false where nothing is known in this half of the table.
func (h *side) read(of int) (ok bool) {
	t := h.table
	h.total = totalOf(t, of)
	h.printed = t.Total != nil && halves[of].total(t.Total) != nil
	h.cells = make([]cell, len(t.Rows))
	for i := range t.Rows {
		c := &h.cells[i]
		c.count, c.share = halves[of].row(&t.Rows[i])
		c.value, c.isTotal = unknown, len(t.Rows) > 1 && t.Rows[i].IsTotal()
		ok = ok || c.filled()
	}
	return ok || h.total != nil
}

// suppress marks the cells that are not to be published.
func (h *side) suppress() {
	h.weigh()
	some := false
	for i := range h.cells {
		c := &h.cells[i]
		c.hidden = !c.isTotal && (h.limit.Small(c.value) || h.withheld && c.filled())
		c.small = c.shareHidden || c.hidden && h.limit.Small(c.value)
		some = some || c.hidden
	}
	if some || len(h.kind.hidden) > 0 || h.total != nil && h.totalTells() {
		h.readSums()
		h.protect()
	}
}

// totalTells says that the total is small, or may tell of a row that is blank, or of who is not in the only row.
func (h *side) totalTells() bool {
	return h.limit.Small(*h.total) || len(h.cells) < 2 || slices.ContainsFunc(h.cells, func(c cell) bool { return c.value == unknown })
}

// filled says that the statement has something in the cell.
func (c cell) filled() bool { return c.count != nil || c.share != nil }

// weigh says of how many people each cell speaks: its number, or the share of a number that is known.
func (h *side) weigh() {
	h.outer = h.base()
	base := h.outer
	for i := range h.cells {
		c := &h.cells[i]
		switch {
		case c.count != nil:
			c.value = *c.count
			if base == ofRows && c.share != nil {
				c.shareHidden = h.limit.Small(people(*c.share, float64(*c.count)))
				c.small = c.shareHidden
			}
		case c.share != nil && base > 0:
			c.value = people(*c.share, base)
		}
	}
}

// people is how many a share is. One that is more than nothing is at least one of them.
func people(share, base float64) int {
	if share <= 0 {
		return 0
	}
	return max(1, int(math.Round(share*base/100)))
}

// ofRows stands for a base where each share is one of the number in its own row.
const ofRows = -1

// base is of how many people the shares are: the total, what the rows make, or what a number and its share
// come to. Where no cell has both, it is the total, what the note says, or one of the bases that all
// shares fit. 0: it is not known.
func (h *side) base() float64 {
	var sum, shared, largest, ratio float64
	both := 0
	for _, c := range h.cells {
		if c.isTotal || c.count == nil {
			continue
		}
		n := float64(*c.count)
		sum += n
		if c.share != nil {
			shared += n
			both++
			if *c.share > 0 && n >= largest {
				largest, ratio = n, 100*n/(*c.share)
			}
		}
	}
	switch {
	case both == 0 && h.total != nil:
		return float64(*h.total)
	case both == 0:
		return h.outerBase()
	}
	candidates := []float64{sum, shared, ratio}
	if h.total != nil {
		candidates = append([]float64{float64(*h.total)}, candidates...)
	}
	for _, base := range candidates {
		if base > 0 && h.fits(base) {
			return base
		}
	}
	return ofRows
}

// fits says that every share beside a number is that number's share of the base. Sources cut figures off as
// well as round them.
func (h *side) fits(base float64) bool {
	tolerance := max(0.1, math.Pow10(-h.places())) + 50/base + 1e-9
	return !slices.ContainsFunc(h.cells, func(c cell) bool {
		return c.count != nil && c.share != nil && math.Abs(100*float64(*c.count)/base-*c.share) > tolerance
	})
}

// places is how many decimal places the shares have.
func (h *side) places() int {
	most := 0
	for _, c := range h.cells {
		if c.share != nil {
			_, fraction, _ := strings.Cut(strconv.FormatFloat(*c.share, 'f', -1, 64), ".")
			most = max(most, len(fraction))
		}
	}
	return most
}

// outerBase is the base of shares that have no numbers beside them, as far as something else tells it.
func (h *side) outerBase() float64 {
	for _, text := range []string{string(h.table.Note), h.table.Title} {
		if n := statedBase(text); n > 0 {
			return float64(n)
		}
	}
	for _, base := range h.bases {
		if h.wholeNumbers(float64(base)) {
			return float64(base)
		}
	}
	return 0
}

// wholeNumbers says that each share is a whole number of people of the base, as far as it is rounded: so shares
// tell of how many they are, unless they are of very many.
func (h *side) wholeNumbers(base float64) bool {
	half := 0.5 * math.Pow10(-h.places()) * base / 100
	return !slices.ContainsFunc(h.cells, func(c cell) bool {
		if c.share == nil {
			return false
		}
		n := *c.share * base / 100
		return math.Abs(n-math.Round(n)) > half+1e-9
	})
}

// statedBase reads "n = 62" out of a text; 0: it has none.
func statedBase(text string) int {
	for at := strings.IndexAny(text, "nN"); at >= 0; {
		rest := strings.TrimLeft(text[at+1:], " ")
		alone := at == 0 || strings.IndexByte(" (,;[", text[at-1]) >= 0
		if digits, ok := strings.CutPrefix(rest, "="); alone && ok {
			digits = strings.TrimLeft(digits, " ")
			end := 0
			for end < len(digits) && (digits[end] >= '0' && digits[end] <= '9' || digits[end] == ',') {
				end++
			}
			n, _ := strconv.Atoi(strings.ReplaceAll(digits[:end], ",", ""))
			return n
		}
		next := strings.IndexAny(text[at+1:], "nN")
		if next < 0 {
			return 0
		}
		at += 1 + next
	}
	return 0
}
