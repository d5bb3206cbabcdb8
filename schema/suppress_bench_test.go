package schema

import (
	"fmt"
	"testing"
)

// manySmall is a statement of many tables with small numbers, half of them of shares alone, and as many impacts.
func manySmall(tables int) *Statement {
	e := Evidence{ServiceUsers: "We counted 4,000 people."}
	st := &Statement{}
	for i := range tables {
		users := []int{300 + i, 120 + i%7, 41, 12, i % 5, 3}
		all := total(users)
		t := Table{Title: fmt.Sprintf("Users of building %d", i), Total: &Total{Users: &all}}
		for j := range users {
			r := Row{Group: fmt.Sprintf("row %d", j)}
			if share := float64(1000*users[j]/all) / 10; i%2 == 0 {
				r.Users = &users[j]
			} else {
				r.Share, t.Total = &share, nil
			}
			t.Rows = append(t.Rows, r)
		}
		e.Table = append(e.Table, t)
		st.Impact = append(st.Impact, Impact{Groups: []Group{"sex"}, SubGroup: fmt.Sprint(i), PeopleAffected: CountOf(i)})
	}
	st.Evidence = map[Group]Evidence{"sex": e}
	return st
}

// What it takes to suppress grows with the statement, and no faster.
func BenchmarkSuppressed(b *testing.B) {
	for _, tables := range []int{100, 1000, 10000} {
		st := manySmall(tables)
		b.Run(fmt.Sprintf("%d tables", tables), func(b *testing.B) {
			for b.Loop() {
				st.Suppressed(Threshold{})
			}
		})
	}
}
