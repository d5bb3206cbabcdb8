package schema

import (
	"strings"
	"testing"
)

const (
	sexTable = "[[evidence.sex.table]]\ntitle = 't'\n"
	fourRows = "rows = [{ group = 'a', users = 50 }, { group = 'b', users = 30 }, { group = 'c', users = 20 }, { group = 'd', users = 3 }]\n"
	three    = "rows = [{ group = 'a', users = 1000 }, { group = 'b', users = 50 }, { group = 'c', users = 3 }]\n"
)

// undone are ways in which what is suppressed could be worked out, with what the public sees instead.
var undone = []struct{ name, source, want string }{
	{
		"50 is 30 and 20 as it happens, and all staff are 103",
		"[workforce]\ntotal = 103\n[[workforce.by.sex.table]]\ntitle = 't'\n" + fourRows,
		"staff 103 | sex: a: 50 - b: [c] - c: [c] - d: [c] -",
	},
	{
		"50 is 30 and 20 as it happens, and a text says that all are 103",
		"[evidence.sex]\nservice-users = 'We asked 103 users.'\n" + sexTable + fourRows,
		"We asked 103 users. | sex: a: 50 - b: [c] - c: [c] - d: [c] -",
	},
	{
		"50 is 30 and 20 as it happens, and shares make 100",
		sexTable + "rows = [{ group = 'a', users = 50, share = 48.5 }, { group = 'b', users = 30, share = 29.1 }, { group = 'c', users = 20, share = 19.4 }, { group = 'd', users = 3, share = 2.9 }]\n",
		"sex: a: 50 48.5% b: [c] [c] c: [c] [c] d: [c] [c]",
	},
	{
		"one of two subtotals is a coincidence",
		sexTable + "rows = [{ group = 'W', users = 63 }, { group = 'WB', users = 40 }, { group = 'WO', users = 23 }, { group = 'A', users = 20 }, { group = 'B', users = 12 }, { group = 'M', users = 8 }, { group = 'C', users = 3 }]\ntotal = { users = 106 }\n",
		"sex: W: 63 - WB: 40 - WO: 23 - A: 20 - B: [c] - M: [c] - C: [c] - all: 106 -",
	},
	{
		"the people affected are the total",
		"people-affected = 1053\n" + sexTable + three,
		"policy 1053 | sex: a: 1000 - b: [c] - c: [c] -",
	},
	{
		"the people who answered are the total",
		sexTable + three + "[[consultation]]\naudience = 'Users'\nresponses = 1053\n",
		"sex: a: 1000 - b: [c] - c: [c] - | consultation of []: , 1053",
	},
	{
		"the total is a row of another table",
		sexTable + "rows = [{ group = 'Disabled', users = 53 }, { group = 'Not', users = 947 }]\n" + sexTable + "rows = [{ group = 'b', users = 50 }, { group = 'c', users = 3 }]\n",
		"sex: Disabled: 53 - Not: 947 - | sex: b: [c] - c: [c] -",
	},
	{
		"shares are of the people affected",
		"people-affected = 50\n" + sexTable + "rows = [{ group = 'a', share = 94 }, { group = 'b', share = 6 }]\n",
		"policy 50 | sex: a: - [c] b: - [c]",
	},
	{
		"shares are of those in another table",
		"[[evidence.age.table]]\ntitle = 'a'\nrows = [{ group = 'o', users = 30 }, { group = 'y', users = 20 }]\ntotal = { users = 50 }\n" + sexTable + "rows = [{ group = 'a', share = 94 }, { group = 'b', share = 6 }]\n",
		"age: o: 30 - y: 20 - all: 50 - | sex: a: - [c] b: - [c]",
	},
	{
		"shares are of as many as an impact and a share tell",
		sexTable + "rows = [{ group = 'Women', share = 94 }, { group = 'Men', share = 6 }]\n[[impact]]\ngroups = ['sex']\nsub-group = 'women'\npeople-affected = 47\n",
		"sex: Women: - [c] Men: - [c] | impact on [sex] women: not published, so that other numbers cannot be worked out",
	},
	{
		"one impact is the sum of two",
		"[[impact]]\ngroups = ['all']\npeople-affected = 1053\n[[impact]]\ngroups = ['sex']\npeople-affected = 1050\n[[impact]]\ngroups = ['race']\npeople-affected = 3\n",
		"impact on [all] : 1053 | impact on [sex] : not published, so that other numbers cannot be worked out | impact on [race] : fewer than 5",
	},
	{
		"impacts on a group make the people affected",
		"people-affected = 1053\n[[impact]]\ngroups = ['sex']\nsub-group = 'a'\npeople-affected = 1000\n[[impact]]\ngroups = ['sex']\nsub-group = 'b'\npeople-affected = 50\n[[impact]]\ngroups = ['sex']\nsub-group = 'c'\npeople-affected = 3\n",
		"policy 1053 | impact on [sex] a: 1000 | impact on [sex] b: not published, so that other numbers cannot be worked out | impact on [sex] c: fewer than 5",
	},
	{
		"what is suppressed about everybody is printed of a group",
		"[[evidence.all.table]]\ntitle = 't'\nrows = [{ group = 'a', users = 38 }, { group = 'b', users = 3 }]\ntotal = { users = 41 }\n[[impact]]\ngroups = ['sex']\npeople-affected = 38\n[[consultation]]\naudience = 'Users'\nresponses = 38\n",
		"all: a: [c] - b: [c] - all: 41 - | impact on [sex] : not published, so that other numbers cannot be worked out | consultation of []: , not published, so that other numbers cannot be worked out",
	},
	{
		"the same row of another table",
		sexTable + "rows = [{ group = 'Women', users = 38 }, { group = 'Men', users = 3 }]\ntotal = { users = 41 }\n[[evidence.age.table]]\ntitle = 'a'\nrows = [{ group = 'women', users = 38 }, { group = 'Over 60', users = 12 }]\n",
		"age: women: [c] - Over 60: 12 - | sex: Women: [c] - Men: [c] - all: 41 -",
	},
	{
		"users of two buildings, and of both",
		sexTable + "rows = [{ group = 'Women', users = 20 }, { group = 'Men', users = 3 }]\n" + sexTable + "rows = [{ group = 'Women', users = 30 }, { group = 'Men', users = 10 }]\n" + sexTable + "rows = [{ group = 'Women', users = 50 }, { group = 'Men', users = 13 }]\n",
		"sex: Women: 20 - Men: [c] - | sex: Women: 30 - Men: [c] - | sex: Women: 50 - Men: 13 -",
	},
	{
		"two parts, each with its total",
		sexTable + "rows = [{ group = 'a', users = 10 }, { group = 'b', users = 3 }, { group = 'Total', users = 13 }, { group = 'c', users = 8 }, { group = 'd', users = 5 }, { group = 'Total', users = 13 }]\n",
		"sex: a: [c] - b: [c] - Total: 13 - c: 8 - d: 5 - Total: 13 -",
	},
	{
		"numbers outside of tables that are small",
		"[workforce]\ntotal = 3\n[[consultation]]\naudience = 'x'\ngroups = ['disability']\ninvited = 10\nresponses = 4\n[[consultation]]\naudience = 'y'\nresponses = 2\n",
		"staff fewer than 5 | consultation of [disability]: 10, fewer than 5 | consultation of []: , 2",
	},
	{
		"nothing links the total to the table",
		"people-affected = 2000\n" + sexTable + three + "[[evidence.age.table]]\ntitle = 'a'\nrows = [{ group = 'o', users = 30 }, { group = 'y', users = 20 }]\ntotal = { users = 50 }\n",
		"policy 2000 | age: o: 30 - y: 20 - all: 50 - | sex: a: 1000 - b: 50 - c: [c] -",
	},
}

func TestSuppressedUndone(t *testing.T) {
	for _, test := range undone {
		public := statementOf(t, test.source).Suppressed(Threshold{})
		if got := seen(public); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if got := seen(public.Suppressed(Threshold{})); got != test.want {
			t.Errorf("%s, suppressed twice:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// seen is what the public sees of a statement, in one line.
func seen(st *Statement) string {
	var lines []string
	for line := range strings.SplitSeq(written(st), "\n") {
		if line = strings.TrimSpace(line); line != "" && line != "policy" && line != "staff" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " | ")
}

// What is exempt cannot be worked out from what is not.
func TestSuppressedBesideExempt(t *testing.T) {
	const table = sexTable + "rows = [{ group = 'a', users = 40, share = 44.4 }, { group = 'b', users = 30, share = 33.3 }, { group = 'c', users = 20, share = 22.2 }]\ntotal = { users = 90 }\n"
	for where, want := range map[string]string{
		"evidence.sex.table[0].rows[0].users": "sex: a: [c] [c] b: 30 33.3% c: [c] [c] all: 90 -",
		"evidence.sex.table[0].rows[0]":       "sex: Exempt from publication: [c] [c] b: 30 33.3% c: [c] [c] all: 90 -",
		"evidence.sex.table[0].total.users":   "sex: a: 40 [c] b: 30 [c] c: [c] [c] all: [c] -",
		"evidence.sex.table[0].rows":          "sex: Exempt from publication: - - all: 90 -",
		"evidence.sex.table[0].note":          "sex: a: 40 44.4% b: 30 33.3% c: 20 22.2% all: 90 -",
	} {
		st := statementOf(t, table+"note = 'n'\n[[exempt]]\nwhere = '"+where+"'\n")
		public, _, err := st.Published(Threshold{})
		if err != nil {
			t.Fatal(err)
		}
		if got := seen(public); got != want {
			t.Errorf("%s:\n got %s\nwant %s", where, got, want)
		}
		if why := public.Evidence["sex"].Table[0].Suppressed; (why != nil) != strings.Contains(want, "[c]") || why != nil && !why.Exempt {
			t.Errorf("%s: why is %+v", where, why)
		}
		if st.Evidence["sex"].Table[0].Rows[2].Users == nil {
			t.Errorf("%s: the statement itself is changed", where)
		}
	}
	st := statementOf(t, "people-affected = 1053\n[[impact]]\ngroups = ['sex']\npeople-affected = 1000\n[[impact]]\ngroups = ['age']\npeople-affected = 53\n[[exempt]]\nwhere = 'impact[1].people-affected'\n")
	public, _, err := st.Published(Threshold{})
	if want := "policy 1053 | impact on [sex] : " + withheldWords + " | impact on [age] : Exempt from publication"; err != nil || seen(public) != want {
		t.Errorf("got %s, want %s: %v", seen(public), want, err)
	}
}

// What is measured of few people in a group is suppressed; targets, shares and what is of no group are not.
func TestSuppressedIndicators(t *testing.T) {
	st := statementOf(t, `[[indicator]]
name = "a"
groups = ["disability"]
unit = "people a year"
baseline = 3
target = 4
readings = [{ date = "2024", value = 2 }, { date = "2025", value = 20 }, { date = "2026" }]
[[indicator]]
name = "b"
groups = ["disability"]
unit = "per 1,000 people"
baseline = 3
[[indicator]]
name = "c"
groups = ["all"]
unit = "people"
baseline = 3
[[evidence.disability.table]]
title = "t"
rows = [{ group = "a", users = 20 }, { group = "b", users = 3 }]
total = { users = 23 }
`)
	public := st.Suppressed(Threshold{}).Indicator
	a := public[0]
	if why := a.BaselineSuppressed; a.Baseline != nil || why == nil || !why.Small || *a.Target != 4 {
		t.Errorf("%+v, why %+v", a, why)
	}
	for i, further := range []bool{false, true} {
		if r := a.Readings[i]; r.Value != nil || r.Suppressed == nil || r.Suppressed.Further != further {
			t.Errorf("reading %d: %+v", i, r)
		}
	}
	if r := a.Readings[2]; r.Suppressed != nil {
		t.Errorf("reading 2: %+v", r)
	}
	for _, i := range public[1:] {
		if i.Baseline == nil || i.BaselineSuppressed != nil {
			t.Errorf("%+v", i)
		}
	}
	if r := st.Indicator[0].Readings[0]; r.Value == nil || r.Suppressed != nil {
		t.Error("the statement itself is changed")
	}
}
