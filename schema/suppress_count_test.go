package schema

import (
	"bytes"
	"strings"
	"testing"
)

// A total that is gone from one table is gone from all, and from wherever else it stands.
func TestSuppressedTotals(t *testing.T) {
	st := statementOf(t, `people-affected = 5
[[evidence.age.table]]
title = "by age"
rows = [{ group = "young", users = 5 }, { group = "old", users = 0 }]
total = { users = 5 }
[[evidence.sex.table]]
title = "by sex"
rows = [{ group = "a", users = 2 }, { group = "b", users = 2 }, { group = "c", users = 1 }]
total = { users = 5 }
[[evidence.race.table]]
title = "by ethnic group"
rows = [{ group = "a", users = 60 }, { group = "b", users = 6 }]
total = { users = 66 }
[[consultation]]
audience = "Users"
responses = 5
invited = 9
`)
	public := st.Suppressed(Threshold{})
	for id, want := range map[Group]string{
		"age":  "young: [c] - old: 0 - all: [c] -",
		"sex":  "a: [c] - b: [c] - c: [c] - all: [c] -",
		"race": "a: 60 - b: 6 - all: 66 -",
	} {
		if got := published(public.Evidence[id].Table[0]); got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
	if got := public.Policy.PeopleAffected.String() + "; " + public.Consultation[0].Responses.String(); got != withheldWords+"; "+withheldWords {
		t.Errorf("elsewhere: %s", got)
	}
	if n, _ := public.Consultation[0].Invited.Exact(); n != 9 {
		t.Errorf("asked: %d", n)
	}
}

func TestSuppressedStaff(t *testing.T) {
	st := statementOf(t, `[workforce]
affected = true
total = 32
[[workforce.by.sex.table]]
title = "by sex"
rows = [{ group = "Women", users = 29 }, { group = "Men", users = 3 }]
[[workforce.by.race.table]]
title = "by ethnic group"
rows = [{ group = "a", share = 93.75 }, { group = "b", share = 6.25 }]
[[workforce.by.age.table]]
title = "the council's staff by age"
rows = [{ group = "16-25", share = 4.12 }, { group = "over 25", share = 95.88 }]
`)
	by := st.Suppressed(Threshold{}).Workforce.By
	for id, want := range map[Group]string{
		"sex":  "Women: [c] - Men: [c] -",          // 32 less 29
		"race": "a: - [c] b: - [c]",                // 2 of 32
		"age":  "16-25: - 4.12% over 25: - 95.88%", // no whole number of 32
	} {
		if got := published(by[id].Table[0]); got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
}

func TestSuppressedWithheld(t *testing.T) {
	st := statementOf(t, `[evidence.gender-reassignment]
status = "withheld"
reason = "fewer than ten people"
[[evidence.gender-reassignment.table]]
title = "t"
comparator = "residents"
rows = [{ group = "a", users = 7, population = 90 }, { group = "b", users = 400, population = 9000 }]
total = { users = 407, population = 9090 }
`)
	got := st.Suppressed(Threshold{}).Evidence["gender-reassignment"].Table[0]
	if want := "a: [c] - 90 - b: [c] - 9000 - all: 407 - 9090 -"; published(got) != want {
		t.Errorf("got %s, want %s", published(got), want)
	}
	if !got.Suppressed.Withheld || !got.Suppressed.Further {
		t.Errorf("%+v", got.Suppressed)
	}
}

// Numbers of people affected are suppressed where they are small, and where they repeat a row that is.
func TestSuppressedCounts(t *testing.T) {
	st := statementOf(t, `[[evidence.sex.table]]
title = "t"
rows = [{ group = "a", users = 3 }, { group = "b", users = 38 }]
total = { users = 41 }
[[impact]]
groups = ["disability"]
people-affected = 4
[[impact]]
groups = ["sex"]
people-affected = 38
[[impact]]
groups = ["age"]
people-affected = 38
[[impact]]
groups = ["all"]
people-affected = 3
[[impact]]
groups = ["race"]
people-affected = "3 or 4"
`)
	var got []string
	for _, i := range st.Suppressed(Threshold{}).Impact {
		got = append(got, i.PeopleAffected.String())
	}
	if want := "fewer than 5|" + withheldWords + "|38|fewer than 5|3 or 4"; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

// What is suppressed is not in the public copy as it is written, and the rest is.
func TestSuppressedIsNotWritten(t *testing.T) {
	st := statementOf(t, `[[evidence.sex.table]]
title = "t"
rows = [{ group = "a", users = 3, share = 0.7 }, { group = "b", users = 417, share = 97.43 }, { group = "c", users = 8, share = 1.87 }]
total = { users = 428 }
[[impact]]
groups = ["sex"]
people-affected = 8
`)
	var b bytes.Buffer
	if err := Write(&b, st.Suppressed(Threshold{})); err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{"= 3", "0.7", "= 8", "1.87"} {
		if strings.Contains(b.String(), gone) {
			t.Errorf("%q is written:\n%s", gone, b.String())
		}
	}
	for _, there := range []string{"417", "97.43", "428"} {
		if !strings.Contains(b.String(), there) {
			t.Errorf("%q is not written:\n%s", there, b.String())
		}
	}
	if _, err := Load(&b, "copy.toml"); err != nil {
		t.Error(err)
	}
}

// Marked figures stay marked in another language.
func TestSuppressedStaysInTwins(t *testing.T) {
	st := statementOf(t, "[[evidence.sex.table]]\ntitle = 't'\ntitle-cy = 'c'\nrows = [{ group = 'a', group-cy = 'aa', users = 3 }, { group = 'b', users = 38 }]\ntotal = { users = 41 }")
	welsh, _ := st.Suppressed(Threshold{}).In("cy")
	if got := published(welsh.Evidence["sex"].Table[0]); got != "aa: [c] - b: [c] - all: 41 -" {
		t.Error(got)
	}
}
