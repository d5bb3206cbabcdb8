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
//   - secondary: where the rows make a total that a reader knows, further rows, the smallest first, until
//     what is left of the total can be shared out among them in many ways: a small number may then be any
//     number below the threshold. Where no row is left, the total goes as well, in each table that has it.
//
// A reader is taken to know all that is shown, the threshold, how zeros are treated, that numbers are
// whole, and that the smallest rows are taken first. A total is also known where shares make 100, or where
// another table, or the number of staff, prints it. Rows that are the sum of their neighbours are totals
// of those. A row that the statement leaves blank is protected too, where a total would tell a small
// number there.
//
// Its limits: each table is taken by itself but for totals. What several tables tell together of the same
// people, what an earlier edition printed, and what texts say, is for people to look at.

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
	Further  bool // some are no small numbers, and would tell those
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
	// Those of Left that are small, or are a share that tells a small number. The others would tell those.
	Small Figures
	// Blank figures of which what the others leave of the total would tell that they are small.
	Told Figures
}

// A SmallCount is a number outside of tables that is not to be published.
type SmallCount struct {
	Path  string // "impact[2].people-affected"
	Small bool   // it is small itself; otherwise it would tell one that is
	Words string // what stands there for the public

	to func(*Statement) *Count
}

// SmallNumbers gives the tables and counts of the statement with numbers that are too small to be
// published, in the order of their groups' ids and then of the file. Numbers rounded to five or more are
// left alone, where the table's note says so. It takes no notice of what is exempt.
func (st *Statement) SmallNumbers(limit Threshold) ([]SmallTable, []SmallCount) {
	if limit.From() <= 1 {
		return nil, nil
	}
	s := suppressor{st: st, limit: limit}
	tables := s.tables()
	return tables, s.counts(tables)
}

// Suppressed gives a copy of the statement without the numbers that are too small to be published and
// those that would tell them; rows and totals are marked where a figure is gone. Where nothing is, it
// is the statement itself, which is never changed.
func (st *Statement) Suppressed(limit Threshold) *Statement {
	tables, counts := st.SmallNumbers(limit)
	tables = slices.DeleteFunc(tables, func(t SmallTable) bool { return !t.suppresses() })
	if len(tables) == 0 && len(counts) == 0 {
		return st
	}
	public := *st
	public.Evidence = withTables(st.Evidence, "evidence", tables, limit)
	if st.Workforce != nil {
		workforce := *st.Workforce
		workforce.By = withTables(workforce.By, "workforce.by", tables, limit)
		public.Workforce = &workforce
	}
	public.Impact, public.Consultation = slices.Clone(st.Impact), slices.Clone(st.Consultation)
	for _, c := range counts {
		*c.to(&public) = CountWords(c.Words)
	}
	return &public
}

// suppresses says that a figure of the table is suppressed, and not only told of.
func (t SmallTable) suppresses() bool {
	return t.Total != 0 || slices.ContainsFunc(t.Rows, func(r SmallRow) bool { return r.Left != 0 })
}

// withTables gives the records with the tables put in place of those at their paths.
func withTables(by map[Group]Evidence, path string, tables []SmallTable, limit Threshold) map[Group]Evidence {
	copied := maps.Clone(by)
	for id, e := range by {
		own := slices.Clone(e.Table)
		for i := range own {
			at := slices.IndexFunc(tables, func(t SmallTable) bool { return t.Path == tablePath(path, id, i) })
			if at >= 0 {
				own[i] = tables[at].public(limit)
			}
		}
		e.Table = own
		copied[id] = e
	}
	return copied
}

func tablePath(path string, id Group, i int) string {
	return fmt.Sprintf("%s.table[%d]", join(path, string(id)), i)
}

// public is the table without what is suppressed in it.
func (t SmallTable) public(limit Threshold) Table {
	table := *t.Table
	table.Rows = slices.Clone(table.Rows)
	why := Suppression{Threshold: limit, Withheld: t.Withheld, Further: t.Total != 0}
	for i := range table.Rows {
		r := &table.Rows[i]
		r.Suppressed |= t.Rows[i].Left
		without(r.Suppressed, &r.Users, &r.Share, &r.Population, &r.PopulationShare)
		why.Further = why.Further || t.Rows[i].Left&^t.Rows[i].Small != 0
	}
	if t.Total != 0 {
		total := *table.Total
		total.Suppressed |= t.Total
		without(t.Total, &total.Users, &total.Share, &total.Population, &total.PopulationShare)
		table.Total = &total
	}
	table.Suppressed = &why
	return table
}

// without takes figures away.
func without(gone Figures, users **int, share **float64, population **int, populationShare **float64) {
	if gone&UsersFigure != 0 {
		*users = nil
	}
	if gone&ShareFigure != 0 {
		*share = nil
	}
	if gone&PopulationFigure != 0 {
		*population = nil
	}
	if gone&PopulationShareFigure != 0 {
		*populationShare = nil
	}
}
