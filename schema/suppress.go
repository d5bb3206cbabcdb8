package schema

import (
	"fmt"
	"maps"
	"slices"
)

// Small numbers identify people, so the public version of a statement goes without them. The method is
// cell suppression, as offices of statistics use it (Office for National Statistics, "Review of the
// Dissemination of Health Statistics: Confidentiality Guidance", 2006; "Policy on protecting
// confidentiality in tables of birth and death statistics"):
//
//   - primary: a number below the threshold, and the share beside it; a share alone, where it tells such
//     a number because it is known of how many people it is a share;
//   - secondary: where numbers make a total that a reader knows, further ones, the smallest first, until
//     what is left of the total can be shared out among them in many ways: a small number may then be any
//     number below the threshold. Where none is left, the total goes as well, wherever it stands;
//   - audit: all that is left is taken together, as equations. Where they leave but one number for one that is not to
//     be published, more is suppressed.
//
// A number is a cell, which may stand in several places, and what makes what is a sum: suppress_read.go and
// suppress_aside.go find the cells, in tables and outside, suppress_sum.go and suppress_apart.go the sums,
// suppress_base.go what shares are of; suppress_net.go suppresses, and suppress_audit.go checks it.
//
// A reader is taken to know all that is shown, the threshold, how zeros are treated, that numbers are whole, and that
// the smallest are taken first. A total is known where a table prints it, where shares make 100, or where another
// table, a number outside of tables or a text about the evidence has as many people as the rows come to. Rows that are
// the sum of their neighbours may be totals of those or not: neither way of reading them tells anything. A row that the
// statement leaves blank is protected too, where a total would tell a small number there; and so is what is exempt,
// whatever its size.
//
// Its limits: what an earlier edition or another paper printed, what texts say, and tables that are broken down
// in ways that only their titles tell, are for people to look at.

// A Threshold says which numbers of people are too small to be published.
type Threshold struct {
	Below int  // numbers from 1 up to this one, itself left out, are suppressed; 0: 5; 1: none is
	Zeros bool // so is a number of nobody
}

// From is the smallest number that is published. 1 or less: all are.
func (t Threshold) From() int {
	if t.Below == 0 {
		return 5
	}
	return t.Below
}

// Small says that a number of people is not published.
func (t Threshold) Small(n int) bool {
	return t.From() > 1 && n < t.From() && (n > 0 || n == 0 && t.Zeros)
}

// least is the smallest number that may stand behind a suppressed one.
func (t Threshold) least() int {
	if t.Zeros {
		return 0
	}
	return 1
}

// Stricter gives the threshold that suppresses what either does.
func (t Threshold) Stricter(other Threshold) Threshold {
	return Threshold{max(t.From(), other.From()), t.Zeros || other.Zeros}
}

// A Suppression is why figures are suppressed in a Table.
type Suppression struct {
	Threshold
	Withheld bool // the evidence is withheld as a whole
	Small    bool // some are small numbers, or shares that tell one
	Exempt   bool // some are exempt
	Further  bool // others would tell those
}

// A SmallTable is a Table with figures that are not to be published, or that tell more than they should.
type SmallTable struct {
	Path     string // "evidence.age.table[0]"
	Table    *Table
	Rows     []SmallRow // parallel to the rows of the table
	Total    Figures    // suppressed in the total
	Withheld bool       // the evidence says that it is withheld
}

// A SmallRow is what a SmallTable says of a row.
type SmallRow struct {
	Left Figures // what is suppressed, for any reason
	// Those of Left that are small, or are a share that tells a small number. The others would tell those, or are exempt.
	Small Figures
	// Blank figures of which what the others leave of the total would tell that they are small.
	Told Figures
}

// A SmallCount is a number outside of tables that is not to be published.
type SmallCount struct {
	Path    string // "impact[2].people-affected"
	Small   bool   // it is small itself; otherwise it would tell one that is
	InWords bool   // it stands in words, which stay as they are for the public
	Words   string // what stands there for the public

	put func(st *Statement, words string)
}

// SmallNumbers gives the tables and counts of the statement with numbers that are too small to be
// published, in the order of their groups' ids and then of the file. Numbers rounded to five or more are
// left alone, where the table's note says so. What is exempt counts among those that are not to be told.
func (st *Statement) SmallNumbers(limit Threshold) ([]SmallTable, []SmallCount) {
	if limit.From() <= 1 && len(st.Exempt) == 0 {
		return nil, nil
	}
	s := newSuppressor(st, limit)
	if !s.some {
		return nil, nil
	}
	s.readTexts()
	s.place()
	for i := range s.sides {
		s.readSums(&s.sides[i])
	}
	for _, r := range s.records {
		s.readLines(r)
	}
	s.readImpacts()
	s.readTopics()
	s.protect()
	return s.smallTables(), s.counts()
}

// smallTables gives the tables with figures that are suppressed or told.
func (s *suppressor) smallTables() []SmallTable {
	var found []SmallTable
	for _, r := range s.records {
		small := make([]SmallTable, len(r.Table))
		for _, at := range r.sides {
			h := &s.sides[at]
			t := &small[h.index]
			if t.Table == nil {
				*t = SmallTable{Path: tablePath(r.path, h.index), Table: h.table, Rows: make([]SmallRow, len(h.rows)), Withheld: r.Status == "withheld"}
			}
			s.note(h, t)
		}
		for _, t := range small {
			if t.suppresses() || slices.ContainsFunc(t.Rows, func(r SmallRow) bool { return r.Told != 0 }) {
				found = append(found, t)
			}
		}
	}
	return found
}

// suppressedIn gives a copy of a public version of the statement without the numbers of the statement that are
// too small to be published and those that would tell them; rows and totals are marked where a figure is gone.
// Where nothing is, it is the public version itself, which is never changed.
func (st *Statement) suppressedIn(public *Statement, limit Threshold) *Statement {
	tables, counts := st.SmallNumbers(limit)
	tables = slices.DeleteFunc(tables, func(t SmallTable) bool { return !t.suppresses() })
	if len(tables) == 0 && len(counts) == 0 {
		return public
	}
	by := make(map[string]SmallTable, len(tables))
	for _, t := range tables {
		by[t.Path] = t
	}
	copied := *public
	copied.Evidence = withTables(public.Evidence, "evidence", by, limit)
	if public.Workforce != nil {
		workforce := *public.Workforce
		workforce.By = withTables(workforce.By, "workforce.by", by, limit)
		copied.Workforce = &workforce
	}
	copied.Impact, copied.Consultation, copied.Indicator = slices.Clone(public.Impact), slices.Clone(public.Consultation), slices.Clone(public.Indicator)
	for i := range copied.Indicator {
		copied.Indicator[i].Readings = slices.Clone(copied.Indicator[i].Readings)
	}
	for _, c := range counts {
		if !c.InWords {
			c.put(&copied, c.Words)
		}
	}
	return &copied
}

// suppresses says that a figure of the table is suppressed, and not only told of.
func (t SmallTable) suppresses() bool {
	return t.Total != 0 || slices.ContainsFunc(t.Rows, func(r SmallRow) bool { return r.Left != 0 })
}

// withTables gives the records without what is suppressed in their tables.
func withTables(by map[Group]Evidence, path string, tables map[string]SmallTable, limit Threshold) map[Group]Evidence {
	copied := maps.Clone(by)
	for id, e := range by {
		own := slices.Clone(e.Table)
		for i := range own {
			if t, ok := tables[tablePath(join(path, string(id)), i)]; ok {
				own[i] = t.public(own[i], limit)
			}
		}
		e.Table = own
		copied[id] = e
	}
	return copied
}

func tablePath(record string, i int) string { return fmt.Sprintf("%s.table[%d]", record, i) }

// public is a table without what is suppressed in it. What is exempt is gone from it already, and is marked.
func (t SmallTable) public(table Table, limit Threshold) Table {
	table.Rows = slices.Clone(table.Rows)
	why := Suppression{Threshold: limit, Withheld: t.Withheld}
	var all Figures
	for i := range table.Rows {
		r, is := &table.Rows[i], t.Rows[i]
		were := without(is.Left, &r.Users, &r.Share, &r.Population, &r.PopulationShare)
		r.Suppressed |= is.Left
		all |= is.Left
		why.Small, why.Exempt = why.Small || were&is.Small != 0, why.Exempt || is.Left&^were != 0
		why.Further = why.Further || were&^is.Small != 0
	}
	if t.Total != 0 && table.Total != nil {
		total := *table.Total
		were := without(t.Total, &total.Users, &total.Share, &total.Population, &total.PopulationShare)
		total.Suppressed |= t.Total
		all |= t.Total
		why.Further, why.Exempt = why.Further || were != 0, why.Exempt || were == 0
		table.Total = &total
	}
	if all != 0 {
		table.Suppressed = &why
	}
	return table
}

// without takes figures away, and says which were there.
func without(gone Figures, users **int, share **float64, population **int, populationShare **float64) (were Figures) {
	take(gone, UsersFigure, users, &were)
	take(gone, ShareFigure, share, &were)
	take(gone, PopulationFigure, population, &were)
	take(gone, PopulationShareFigure, populationShare, &were)
	return were
}

func take[T any](gone, figure Figures, value **T, were *Figures) {
	if gone&figure != 0 && *value != nil {
		*value = nil
		*were |= figure
	}
}
