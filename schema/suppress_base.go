package schema

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// people is how many a share is. One that is more than nothing is at least one of them.
func people(share, base float64) int {
	if share <= 0 {
		return 0
	}
	return max(1, int(math.Round(share*base/100)))
}

// ofRows stands for a base where each share is one of the number in its own row.
const ofRows = -1

// readBases finds of how many people the shares of each half are: what the half tells by itself; or else one of the
// numbers that a table, a number outside of tables, or a text is about, or that an impact tells by how many are in a row.
func (s *suppressor) readBases() {
	var open []*side
	for i := range s.sides {
		h := &s.sides[i]
		if h.base = h.ownBase(); h.base == 0 && !h.counted() {
			open = append(open, h)
			continue
		}
		h.weigh(s.limit)
		s.readSubtotals(h)
		bases := slices.DeleteFunc(slices.Clone(h.wholes), func(n int) bool { return n == 0 })
		if base := int(math.Round(h.base)); base > 0 && !slices.Contains(bases, base) {
			bases = append(bases, base)
		}
		s.bases[h.kind()] = append(s.bases[h.kind()], bases...)
		h.record.bases[h.half] = append(h.record.bases[h.half], bases...)
	}
	if open == nil {
		return
	}
	s.readTexts()
	for _, h := range open {
		s.basesBeside(h)
	}
	for kind := range s.bases {
		slices.Sort(s.bases[kind])
	}
	for _, r := range s.records {
		slices.Sort(r.bases[0])
		slices.Sort(r.bases[1])
	}
	for _, h := range open {
		h.base = s.baseOf(h)
		h.weigh(s.limit)
		s.readSubtotals(h)
	}
}

// basesBeside adds what the shares of a half are of, if impacts say how many are in some of the rows.
func (s *suppressor) basesBeside(h *side) {
	for i, e := range h.rows {
		if n := s.parts[partOf{h.record.group, h.name(i)}]; n > 0 && e.share != nil && *e.share > 0 {
			if base := math.Round(100 * float64(n) / *e.share); h.wholeNumbers(base, true) {
				s.everybody = append(s.everybody, int(base))
			}
		}
	}
}

// baseOf is the first number of people of which all shares of a half may be, and one tells a small number: of those whom
// the policy affects, or all staff; of those in a table beside it; and of others, where the shares are precise enough to
// show that it is no coincidence. Or else it is the first of the first and the last. 0: there is none.
func (s *suppressor) baseOf(h *side) float64 {
	const few = 8
	var affected, others []int
	if h.half == 0 {
		affected, others = s.affected, s.everybody[:min(few, len(s.everybody))]
		if h.record.staff {
			affected = s.staff
		}
	}
	tells := func(base int) bool {
		return slices.ContainsFunc(h.rows, func(e entry) bool { return e.share != nil && s.limit.Small(people(*e.share, float64(base))) })
	}
	telling := func(ordered []int) []int {
		return ordered[:sort.Search(len(ordered), func(i int) bool { return !tells(ordered[i]) })]
	}
	for _, from := range []struct {
		bases  []int
		tell   bool
		strict bool
	}{
		{affected, true, false}, {telling(h.record.bases[h.half]), true, false}, {others, true, true},
		{telling(s.bases[h.kind()]), true, true}, {affected, false, false}, {others, false, true},
	} {
		for _, base := range from.bases {
			if (!from.tell || tells(base)) && h.wholeNumbers(float64(base), from.strict) {
				return float64(base)
			}
		}
	}
	return 0
}

// ownBase is of how many people the shares are, as far as the half tells it: the total, what the rows make, or what
// a number and its share come to; where no row has both, the total, or what the note or the title says. 0: it does not.
func (h *side) ownBase() float64 {
	var sum, shared, largest, ratio float64
	both := false
	for _, e := range h.rows {
		if e.isTotal || e.count == nil {
			continue
		}
		n := float64(*e.count)
		sum += n
		if e.share != nil {
			shared += n
			both = true
			if *e.share > 0 && n >= largest {
				largest, ratio = n, 100*n/(*e.share)
			}
		}
	}
	total := 0.0
	if h.total != nil {
		total = float64(*h.total)
	}
	if !both {
		return cmp.Or(total, float64(statedBase(string(h.table.Note))), float64(statedBase(h.table.Title)))
	}
	for _, base := range []float64{total, sum, shared, ratio} {
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
	return !slices.ContainsFunc(h.rows, func(e entry) bool {
		return e.count != nil && e.share != nil && math.Abs(100*float64(*e.count)/base-*e.share) > tolerance
	})
}

// places is how many decimal places the shares have.
func (h *side) places() int {
	most := 0
	for _, e := range h.rows {
		if e.share != nil {
			_, fraction, _ := strings.Cut(strconv.FormatFloat(*e.share, 'f', -1, 64), ".")
			most = max(most, len(fraction))
		}
	}
	return most
}

// wholeNumbers says that each share is a whole number of people of the base, as far as it is rounded; strictly, that it
// is rounded so little that not every share is one.
func (h *side) wholeNumbers(base float64, strictly bool) bool {
	half := 0.5 * math.Pow10(-h.places()) * base / 100
	return !(strictly && half > 0.5) && !slices.ContainsFunc(h.rows, func(e entry) bool {
		if e.share == nil {
			return false
		}
		n := *e.share * base / 100
		return math.Abs(n-math.Round(n)) > half+1e-9
	})
}

// sharesMakeAll says that the shares of rows make 100, or what the total says, as far as they are rounded.
func (h *side) sharesMakeAll(rows []int) bool {
	sum := 0.0
	for _, i := range rows {
		if h.rows[i].share == nil {
			return false
		}
		sum += *h.rows[i].share
	}
	rounding := max(0.1, float64(len(rows))*math.Pow10(-h.places())) + 1e-9
	return math.Abs(sum-h.shared) <= rounding || math.Abs(sum-100) <= rounding
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
