package schema

import (
	"fmt"
	"strings"
	"testing"
)

// published says in short what the public sees of a table: the rows, the total, "[c]" where a figure is
// gone and "-" where there is none.
func published(t Table) string {
	var b strings.Builder
	one := func(gone Figures, figure Figures, n *int, share *float64) {
		switch {
		case gone&figure != 0:
			b.WriteString("[c]")
		case n != nil:
			fmt.Fprint(&b, *n)
		case share != nil:
			fmt.Fprintf(&b, "%g%%", *share)
		default:
			b.WriteString("-")
		}
		b.WriteString(" ")
	}
	line := func(name string, gone Figures, users, population *int, share, populationShare *float64) {
		fmt.Fprintf(&b, "%s: ", name)
		one(gone, UsersFigure, users, nil)
		one(gone, ShareFigure, nil, share)
		if population != nil || populationShare != nil || gone&(PopulationFigure|PopulationShareFigure) != 0 {
			one(gone, PopulationFigure, population, nil)
			one(gone, PopulationShareFigure, nil, populationShare)
		}
	}
	for _, r := range t.Rows {
		line(r.Group, r.Suppressed, r.Users, r.Population, r.Share, r.PopulationShare)
	}
	if t.Total != nil {
		line("all", t.Total.Suppressed, t.Total.Users, t.Total.Population, nil, nil)
	}
	return strings.TrimSpace(b.String())
}

func statementOf(t *testing.T, source string) *Statement {
	t.Helper()
	f, err := Load(strings.NewReader("schema = 1\n[policy]\ntitle = \"x\"\n"+source), "test.toml")
	if err != nil {
		t.Fatal(err)
	}
	return f.Statement
}

// suppressedTables are tables with what the public sees of them.
var suppressedTables = []struct{ name, table, want string }{
	{
		"nothing is small",
		"rows = [{ group = 'a', users = 5 }, { group = 'b', users = 6 }]\ntotal = { users = 11 }",
		"a: 5 - b: 6 - all: 11 -",
	},
	{
		"the second row of two would tell the first",
		"rows = [{ group = 'a', users = 3, share = 7.3 }, { group = 'b', users = 38, share = 92.7 }]\ntotal = { users = 41 }",
		"a: [c] [c] b: [c] [c] all: 41 -",
	},
	{
		"the smallest of the others",
		"rows = [{ group = 'a', users = 3 }, { group = 'b', users = 38 }, { group = 'c', users = 12 }, { group = 'd', users = 0 }]\ntotal = { users = 53 }",
		"a: [c] - b: 38 - c: [c] - d: 0 - all: 53 -",
	},
	{
		"two ones and a total of what is left",
		"rows = [{ group = 'a', users = 1 }, { group = 'b', users = 1 }, { group = 'c', users = 38 }, { group = 'd', users = 20 }]\ntotal = { users = 60 }",
		"a: [c] - b: [c] - c: 38 - d: [c] - all: 60 -",
	},
	{
		"nobody knows a total",
		"rows = [{ group = 'a', users = 3 }, { group = 'b', users = 38 }]",
		"a: [c] - b: 38 -",
	},
	{
		"a row that is called total",
		"rows = [{ group = 'a', users = 3 }, { group = 'b', users = 38 }, { group = 'Total', users = 41 }]",
		"a: [c] - b: [c] - Total: 41 -",
	},
	{
		"shares of a known total",
		"rows = [{ group = 'a', share = 6 }, { group = 'b', share = 94 }]\ntotal = { users = 50 }",
		"a: - [c] b: - [c] all: 50 -",
	},
	{
		"shares of nobody knows how many",
		"rows = [{ group = 'a', share = 0.4 }, { group = 'b', share = 99.6 }]\ntotal = { share = 100 }",
		"a: - 0.4% b: - 99.6% all: - -",
	},
	{
		"the note says how many",
		"rows = [{ group = 'a', share = 6 }, { group = 'b', share = 94 }]\nnote = 'Survey of May 2025 (n = 50).'",
		"a: - [c] b: - [c]",
	},
	{
		"a share tells the number of another row",
		"rows = [{ group = 'a', users = 47, share = 94 }, { group = 'b', share = 6 }]",
		"a: [c] [c] b: - [c]",
	},
	{
		"each share is of the number in its row",
		"rows = [{ group = 'In need', users = 400, share = 18.5 }, { group = 'In care', users = 50, share = 4 }]",
		"In need: 400 18.5% In care: 50 [c]",
	},
	{
		"people in several rows",
		"rows = [{ group = 'a', users = 3 }, { group = 'b', users = 40 }, { group = 'c', users = 30 }]\ntotal = { users = 50 }\nnote = 'People may be in more than one row.'",
		"a: [c] - b: 40 - c: 30 - all: 50 -",
	},
	{
		"a blank row",
		"rows = [{ group = 'a' }, { group = 'b', users = 38 }, { group = 'c', users = 12 }]\ntotal = { users = 53 }",
		"a: - - b: 38 - c: [c] - all: 53 -",
	},
	{
		"a blank row that may be many",
		"rows = [{ group = 'a' }, { group = 'b', users = 38 }, { group = 'c', users = 12 }]\ntotal = { users = 70 }",
		"a: - - b: 38 - c: 12 - all: 70 -",
	},
	{
		"who is not in the only row",
		"rows = [{ group = 'Disabled', users = 48, share = 96 }]\ntotal = { users = 50 }",
		"Disabled: [c] [c] all: 50 -",
	},
	{
		"the whole table is small",
		"rows = [{ group = 'a', users = 1 }, { group = 'b', users = 2 }, { group = 'c', users = 0 }]\ntotal = { users = 3 }",
		"a: [c] - b: [c] - c: 0 - all: [c] -",
	},
	{
		"no row is left to hide",
		"rows = [{ group = 'a', users = 2 }, { group = 'b', users = 2 }, { group = 'c', users = 1 }]\ntotal = { users = 5 }",
		"a: [c] - b: [c] - c: [c] - all: [c] -",
	},
	{
		"a row that is the sum of those before it",
		"rows = [{ group = 'White British', users = 60 }, { group = 'White other', users = 3 }, { group = 'White', users = 63 }, { group = 'Asian', users = 20 }, { group = 'Black', users = 17 }]\ntotal = { users = 100 }",
		"White British: [c] - White other: [c] - White: 63 - Asian: 20 - Black: 17 - all: 100 -",
	},
	{
		"residents of a small place",
		"comparator = 'residents'\nrows = [{ group = 'a', users = 30, population = 4, population-share = 0.4 }, { group = 'b', users = 20, population = 996, population-share = 99.6 }]\ntotal = { users = 50, population = 1000 }",
		"a: 30 - [c] [c] b: 20 - [c] [c] all: 50 - 1000 -",
	},
	{
		"rounded already",
		"rows = [{ group = 'a', users = 0 }, { group = 'b', users = 40, share = 99 }, { group = 'c', share = 1 }]\ntotal = { users = 40 }\nnote = 'Numbers are rounded to five.'",
		"a: 0 - b: 40 99% c: - 1% all: 40 -",
	},
	{
		"only the shares are said to be rounded",
		"rows = [{ group = 'a', users = 3 }, { group = 'b', users = 38 }]\ntotal = { users = 41 }\nnote = 'Shares may not make 100, as they are rounded.'",
		"a: [c] - b: [c] - all: 41 -",
	},
}

// Suppressed is what the public sees of the numbers of a statement of which all else is public.
func (st *Statement) Suppressed(limit Threshold) *Statement { return st.suppressedIn(st, limit) }

func TestSuppressedTables(t *testing.T) {
	for _, test := range suppressedTables {
		st := statementOf(t, "[[evidence.sex.table]]\ntitle = 't'\n"+test.table)
		before := published(st.Evidence["sex"].Table[0])
		if got := published(st.Suppressed(Threshold{}).Evidence["sex"].Table[0]); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		twice := st.Suppressed(Threshold{}).Suppressed(Threshold{})
		if got := published(twice.Evidence["sex"].Table[0]); got != test.want {
			t.Errorf("%s: suppressed twice:\n got %s\nwant %s", test.name, got, test.want)
		}
		if published(st.Evidence["sex"].Table[0]) != before {
			t.Errorf("%s: the statement itself is changed", test.name)
		}
		if st.Suppressed(Threshold{Below: 1, Zeros: true}) != st {
			t.Errorf("%s: the house suppresses nothing, and something is", test.name)
		}
	}
}

func TestSuppressedZeros(t *testing.T) {
	st := statementOf(t, "[[evidence.sex.table]]\ntitle = 't'\nrows = [{ group = 'a', users = 0 }, { group = 'b', users = 30 }, { group = 'c', users = 12 }]\ntotal = { users = 42 }")
	got := published(st.Suppressed(Threshold{Zeros: true}).Evidence["sex"].Table[0])
	if want := "a: [c] - b: 30 - c: [c] - all: 42 -"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	got = published(st.Suppressed(Threshold{Below: 20}).Evidence["sex"].Table[0])
	if want := "a: 0 - b: [c] - c: [c] - all: 42 -"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
