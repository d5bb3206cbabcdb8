package schema

// A suppressor looks for small numbers in all tables of a statement.
type suppressor struct {
	st    *Statement
	limit Threshold
	all   []placedTable
	kinds [4]kindOfPeople // users, population; staff, those they are compared with
}

// A kindOfPeople is what a reader has from all tables about the same kind of people.
type kindOfPeople struct {
	totals map[int]bool // printed somewhere
	hidden map[int]bool // totals that are to be printed nowhere
}

// A placedTable is a table and where it stands.
type placedTable struct {
	path  string // "evidence", "workforce.by"
	id    Group
	of    Evidence
	index int
	staff bool
}

func (t *placedTable) table() *Table { return &t.of.Table[t.index] }

// readTables lists the tables of the evidence, then those of the staff.
func (s *suppressor) readTables() {
	list := func(path string, by map[Group]Evidence, staff bool) {
		if len(by) == 0 {
			return
		}
		for _, id := range InOrder(by, nil) {
			e := by[id]
			for i := range e.Table {
				s.all = append(s.all, placedTable{path, id, e, i, staff})
			}
		}
	}
	list("evidence", s.st.Evidence, false)
	if s.st.Workforce != nil {
		list("workforce.by", s.st.Workforce.By, true)
	}
}

// tables gives those with figures that are suppressed or told. A total that is hidden in one table is
// hidden in all, which may hide further totals.
func (s *suppressor) tables() []SmallTable {
	s.readTables()
	s.readTotals()
	for {
		hidden := s.hiddenTotals()
		var found []SmallTable
		for i := range s.all {
			t := &s.all[i]
			if small, ok := s.table(t); ok {
				small.Path = tablePath(t.path, t.id, t.index)
				found = append(found, small)
			}
		}
		if s.hiddenTotals() == hidden {
			return found
		}
	}
}

func (s *suppressor) hiddenTotals() int {
	n := 0
	for _, k := range s.kinds {
		n += len(k.hidden)
	}
	return n
}

// readTotals notes every total that is printed.
func (s *suppressor) readTotals() {
	for i := range s.kinds {
		s.kinds[i].totals, s.kinds[i].hidden = make(map[int]bool), make(map[int]bool)
	}
	for i := range s.all {
		for half := range halves {
			if total := totalOf(s.all[i].table(), half); total != nil {
				s.kind(s.all[i].staff, half).totals[*total] = true
			}
		}
	}
	if s.st.Workforce != nil {
		if n, ok := s.st.Workforce.Total.Number(); ok {
			s.kinds[len(halves)].totals[n] = true
		}
	}
}

func (s *suppressor) kind(staff bool, half int) *kindOfPeople {
	if staff {
		half += len(halves)
	}
	return &s.kinds[half]
}

// table looks at one table; ok is false where there is nothing to say of it.
func (s *suppressor) table(placed *placedTable) (small SmallTable, ok bool) {
	t := placed.table()
	small = SmallTable{Table: t, Rows: make([]SmallRow, len(t.Rows)), Withheld: placed.of.Status == "withheld"}
	if t.Rounded() && !small.Withheld {
		return small, false
	}
	for half, figures := range halves {
		kind := s.kind(placed.staff, half)
		h := side{table: t, limit: s.limit, kind: kind, withheld: small.Withheld && half == 0}
		if !h.read(half) {
			continue
		}
		h.bases = s.bases(placed, half)
		h.suppress()
		for j, c := range h.cells {
			small.Rows[j].add(c, figures)
			ok = ok || c.hidden || c.shareHidden || c.told
		}
		if h.totalHidden {
			if t.Total != nil && h.printed {
				small.Total |= figures.count
				ok = true
			}
			kind.hidden[h.whole] = true
		}
	}
	return small, ok
}

// add notes what is suppressed of a row in one half of the table.
func (r *SmallRow) add(c cell, figures half) {
	var there Figures
	if c.count != nil {
		there |= figures.count
	}
	if c.share != nil {
		there |= figures.share
	}
	switch {
	case c.hidden:
		r.Left |= there
	case c.shareHidden:
		r.Left |= figures.share
	}
	if c.small {
		r.Small |= r.Left & there
	}
	if c.told {
		r.Told |= figures.count
	}
}

// bases are of how many people the shares of a table without numbers may be: all staff affected, or the
// total of a table beside it.
func (s *suppressor) bases(t *placedTable, half int) []int {
	var bases []int
	if t.staff && half == 0 {
		if n, ok := s.st.Workforce.Total.Number(); ok && n > 0 {
			bases = append(bases, n)
		}
	}
	for i := range t.of.Table {
		if i == t.index {
			continue
		}
		if total := totalOf(&t.of.Table[i], half); total != nil && *total > 0 {
			bases = append(bases, *total)
		}
	}
	return bases
}

// A half of a table is about the service's users or the staff, or about the people that they are
// compared with: a number and a share in each row.
type half struct {
	count, share Figures
	row          func(*Row) (*int, *float64)
	total        func(*Total) *int
}

var halves = [2]half{
	{UsersFigure, ShareFigure, func(r *Row) (*int, *float64) { return r.Users, r.Share }, func(t *Total) *int { return t.Users }},
	{PopulationFigure, PopulationShareFigure, func(r *Row) (*int, *float64) { return r.Population, r.PopulationShare }, func(t *Total) *int { return t.Population }},
}

// totalOf is the total of a half of a table: that of the key, or of a row that is called so.
func totalOf(t *Table, of int) *int {
	if t.Total != nil {
		if n := halves[of].total(t.Total); n != nil {
			return n
		}
	}
	for i := range t.Rows {
		if n, _ := halves[of].row(&t.Rows[i]); n != nil && len(t.Rows) > 1 && t.Rows[i].IsTotal() {
			return n
		}
	}
	return nil
}
