package schema

import (
	"fmt"
	"slices"
)

// A suppressor looks for small numbers in a statement, and for what would tell them.
type suppressor struct {
	net
	st      *Statement
	exempt  Exemptions
	some    bool // something is hidden, or may be told
	asides  []aside
	rounded []int // totals of tables of which nothing else is of use
	records []*placedRecord
	sides   []side

	numbers   map[groupsNumber]int // the cells of totals, and of what stands outside of tables
	printed   map[int]int          // one of those with each number
	named     map[rowName]int      // the cells of rows
	rows      map[int][]int        // the cells of rows, by number
	wholes    map[int]int          // how many halves of tables may be of so many people
	told      map[int]bool         // numbers in texts about the evidence
	parts     map[partOf]int       // how many people of a part of a group an impact is on
	affected  []int                // how many people the policy affects
	staff     []int                // and all staff
	everybody []int                // other numbers of people outside of tables that are of no group, or in texts
	bases     [4][]int             // how many people tables are of, in order, by kind of people
}

// A rowName is what makes rows of several tables the same.
type rowName struct {
	kind int
	name string
	n    int
}

// A groupsNumber is a number about some groups, or about everybody.
type groupsNumber struct {
	groups string
	n      int
}

// A partOf is a part of a group, as impacts and rows name it.
type partOf struct {
	group Group
	name  string
}

// A placedRecord is what is known of a group, and where it stands.
type placedRecord struct {
	Evidence
	group Group
	path  string // "evidence.age"
	staff bool
	sides []int
	bases [len(halves)][]int // how many people its tables are of, in order
}

// newSuppressor reads a statement. What it holds has no cells yet.
func newSuppressor(st *Statement, limit Threshold) *suppressor {
	s := &suppressor{
		net: net{limit: limit}, st: st, exempt: st.Exemptions(), some: len(st.Exempt) > 0,
		numbers: make(map[groupsNumber]int), printed: make(map[int]int), named: make(map[rowName]int), rows: make(map[int][]int),
		wholes: make(map[int]int), told: make(map[int]bool), parts: make(map[partOf]int),
	}
	s.readAsides()
	s.readRecords("evidence", st.Evidence, false)
	if st.Workforce != nil {
		s.readRecords("workforce.by", st.Workforce.By, true)
	}
	s.readBases()
	for i := range s.sides {
		s.some = s.some || s.tells(&s.sides[i])
	}
	return s
}

// tells says that something in a half is to be suppressed, or may be told by the total.
func (s *suppressor) tells(h *side) bool {
	if h.total != nil && (s.limit.Small(*h.total) || len(h.rows) < 2) {
		return true
	}
	return slices.ContainsFunc(h.rows, func(e entry) bool {
		return e.shareHidden || !e.isTotal && s.limit.Small(e.value) || h.withheld() && e.filled() || h.total != nil && e.value == unknown
	})
}

// readRecords reads the halves of the tables of some records. Where numbers are rounded, or rows exempt as a whole, only
// the total is of use.
func (s *suppressor) readRecords(path string, by map[Group]Evidence, staff bool) {
	for _, id := range InOrder(by, nil) {
		r := &placedRecord{Evidence: by[id], group: id, path: join(path, string(id)), staff: staff}
		s.records = append(s.records, r)
		for i := range r.Table {
			unseen := r.Table[i].Rounded() && r.Status != "withheld" || len(s.exempt) > 0 && s.exempt.At(tablePath(r.path, i)+".rows")
			for half := range halves {
				h, ok := readSide(r, i, half)
				switch {
				case ok && !unseen:
					r.sides = append(r.sides, len(s.sides))
					s.sides = append(s.sides, h)
				case h.total != nil && !s.exemptIn(&h, "total"):
					s.rounded = append(s.rounded, *h.total)
				}
			}
		}
	}
}

// place gives everything its cell.
func (s *suppressor) place() {
	for i := range s.asides {
		s.placeAside(&s.asides[i])
	}
	for _, n := range s.rounded {
		s.number(n)
	}
	for i := range s.sides {
		s.addCells(&s.sides[i])
	}
	for is, c := range s.numbers {
		s.cells[c].fixed = s.cells[c].fixed || s.told[is.n] && !s.limit.Small(is.n)
	}
}

// number gives the cell of a number that is a total, or stands outside of tables: one wherever it stands, but for
// what is about some groups only.
func (s *suppressor) number(n int, groups ...Group) int {
	key := groupsNumber{"", n}
	if ofGroup(groups) {
		key.groups = fmt.Sprint(groups)
	}
	c, ok := s.numbers[key]
	if !ok {
		c = s.add(cell{value: n})
		s.numbers[key] = c
		if _, ok := s.printed[n]; !ok || key.groups == "" {
			s.printed[n] = c
		}
	}
	return c
}

// find gives a cell of a number of people that is printed as a total, or outside of tables; noCell: there is none.
func (s *suppressor) find(n int) int {
	if at, ok := s.printed[n]; ok && n > 0 {
		return at
	}
	return noCell
}

// addCells gives the rows and the total of a half their cells.
func (s *suppressor) addCells(h *side) {
	if h.total != nil {
		h.whole = s.addTotal(*h.total, s.exemptIn(h, "total"))
	}
	for i := range h.rows {
		e := &h.rows[i]
		if len(s.exempt) > 0 {
			e.exempt = e.filled() && s.exemptIn(h, fmt.Sprintf("rows[%d]", i))
		}
		if e.isTotal && e.count != nil {
			e.cell = s.addTotal(*e.count, e.exempt)
			continue
		}
		e.cell = s.addRow(h, i)
	}
}

func (s *suppressor) addTotal(n int, exempt bool) int {
	if exempt {
		return s.addExempt(n)
	}
	at := s.number(n)
	if s.limit.Small(n) {
		s.hide(at)
	}
	return at
}

// addExempt adds a number that is printed nowhere, and is not to be told either.
func (s *suppressor) addExempt(n int) int {
	return s.add(cell{value: n, exempt: true, hidden: true})
}

// addRow gives a row its cell: the same to rows of the same name and number.
func (s *suppressor) addRow(h *side, i int) int {
	e := &h.rows[i]
	withheld := h.withheld() && e.filled()
	switch {
	case e.exempt:
		at := s.addExempt(e.value)
		s.rows[e.value] = append(s.rows[e.value], at)
		return at
	case e.value <= 0 || withheld || e.isTotal:
		return s.add(cell{value: e.value, hidden: withheld || !e.isTotal && s.limit.Small(e.value)})
	}
	name := rowName{h.kind(), h.name(i), e.value}
	at, ok := s.named[name]
	if !ok {
		at = s.add(cell{value: e.value, hidden: s.limit.Small(e.value)})
		s.named[name] = at
		s.rows[e.value] = append(s.rows[e.value], at)
	}
	return at
}

// exemptIn says that a row or the total of a half is exempt, or one of its figures.
func (s *suppressor) exemptIn(h *side, where string) bool {
	if len(s.exempt) == 0 {
		return false
	}
	at := tablePath(h.record.path, h.index) + "." + where + "."
	return s.exempt.At(at+halves[h.half].countKey) || s.exempt.At(at+halves[h.half].shareKey)
}
