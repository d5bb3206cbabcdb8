package schema

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

// A world is a made-up truth, a statement that prints parts of it, and what a reader knows: which numbers make which,
// and what each that is printed stands for, whatever the program takes it for.
type world struct {
	*rand.Rand
	st      *Statement
	truth   []int   // numbers of people
	makes   [][]int // the first is the sum of the others
	prints  []printing
	small   []int          // those that are not to be published where they are small
	rows    map[string]int // those that stand in tables, by their keys
	all     int
	staff   bool
	limit   Threshold
	printed bool // it is printed how many people there are in all
}

// A printing is a place at which a number of people stands, or its share of another.
type printing struct {
	number int
	of     int // what it is a share of; -1: it is none
	read   func(*Statement) between
}

// between is what a reader learns: no more than these and no less.
type between struct{ low, high float64 }

var nothingSaid = between{0, math.Inf(1)}

// gone is what a reader learns of a number that is suppressed.
func (w *world) gone() between { return between{float64(w.limit.least()), math.Inf(1)} }

func (w *world) maybe() bool { return w.IntN(2) == 0 }

func (w *world) number(n int) int {
	w.truth = append(w.truth, n)
	return len(w.truth) - 1
}

// whole is the number of people in some parts together.
func (w *world) whole(parts ...int) int {
	n := 0
	for _, p := range parts {
		n += w.truth[p]
	}
	all := w.number(n)
	w.makes = append(w.makes, append([]int{all}, parts...))
	return all
}

// parts are some that a number is made of, few people in some of them.
func (w *world) parts(all, k int) []int {
	var parts []int
	rest := w.truth[all]
	for i := range k {
		n := rest
		if i < k-1 {
			n = w.IntN(min(rest, []int{5, 20, rest}[w.IntN(3)]) + 1)
		}
		rest -= n
		parts = append(parts, w.number(n))
	}
	w.makes = append(w.makes, append([]int{all}, parts...))
	return parts
}

// table prints rows about a group, and perhaps what they make.
func (w *world) table(g Group, names []string, rows []int, all int, shares bool) (counted bool) {
	by, path := w.st.Evidence, "evidence"
	if w.staff {
		by, path = w.st.Workforce.By, "workforce.by"
	}
	e, staff := by[g], w.staff
	at, t := len(e.Table), Table{Title: "People"}
	of := func(st *Statement) *Table {
		if staff {
			return &st.Workforce.By[g].Table[at]
		}
		return &st.Evidence[g].Table[at]
	}
	for _, number := range rows { // a share of nought is nobody
		shares = shares && w.truth[all] > 0 && w.truth[all] < 1000 && (w.truth[number] == 0 || 1000*w.truth[number] >= w.truth[all])
	}
	numbers := !shares || !w.printed || w.maybe()
	for i, number := range rows {
		r := Row{Group: names[i]}
		if n := w.truth[number]; numbers {
			r.Users = &n
			w.rows[fmt.Sprintf("%s.%s.table[%d].rows[%d].users", path, g, at, i)] = number
			w.print(number, func(st *Statement) *int { return of(st).Rows[i].Users })
		}
		if shares {
			share := math.Round(1000*float64(w.truth[number])/float64(w.truth[all])) / 10
			r.Share = &share
			w.prints = append(w.prints, printing{number, all, func(st *Statement) between {
				if s := of(st).Rows[i].Share; s != nil {
					return between{*s - 0.05, *s + 0.05}
				}
				return nothingSaid
			}})
		}
		w.small = append(w.small, number)
		t.Rows = append(t.Rows, r)
	}
	switch n := w.truth[all]; w.IntN(4) {
	case 0:
		t.Total = &Total{Users: &n}
		w.print(all, func(st *Statement) *int { return of(st).Total.Users })
	case 1:
		t.Rows = append(t.Rows, Row{Group: "Total", Users: &n})
		w.print(all, func(st *Statement) *int { return of(st).Rows[len(rows)].Users })
	case 2:
		if n < 10*w.limit.From() || all != w.all {
			break // words stay as they are
		}
		e.ServiceUsers += Text(fmt.Sprintf("We counted %d people. ", n))
		w.print(all, func(*Statement) *int { return &n })
	}
	e.Table = append(e.Table, t)
	by[g] = e
	return numbers
}

func (w *world) print(number int, read func(*Statement) *int) {
	w.prints = append(w.prints, printing{number, -1, func(st *Statement) between {
		if n := read(st); n != nil {
			return between{float64(*n), float64(*n)}
		}
		return w.gone()
	}})
}

// count prints a number outside of tables. "Fewer than 5" tells something too.
func (w *world) count(number int, in func(*Statement) *Count) {
	*in(w.st) = CountOf(w.truth[number])
	w.prints = append(w.prints, printing{number, -1, func(st *Statement) between {
		if n, ok := in(st).Exact(); ok {
			return between{float64(n), float64(n)}
		}
		if n, ok := in(st).Number(); ok {
			return between{0, float64(n - 1)}
		}
		return nothingSaid
	}})
}

// exempts keeps a row from the public for another reason than its size; -1: there is none.
func (w *world) exempts() int {
	for _, path := range slices.Sorted(maps.Keys(w.rows)) {
		if n := w.rows[path]; w.truth[n] > 0 && w.truth[n] != w.truth[w.all] && w.IntN(4) == 0 {
			w.st.Exempt = []Exempt{{Where: path}}
			return n
		}
	}
	return -1
}

// shown says that a number is printed somewhere as it is.
func (w *world) shown(number int, st *Statement) bool {
	return slices.ContainsFunc(w.prints, func(p printing) bool {
		b := p.read(st)
		return p.number == number && p.of < 0 && b.low == b.high
	})
}

// impact prints a number of people affected in a group.
func (w *world) impact(number int, g Group, subGroup string) {
	i := len(w.st.Impact)
	w.st.Impact = append(w.st.Impact, Impact{Groups: []Group{g}, SubGroup: subGroup})
	w.count(number, func(st *Statement) *Count { return &st.Impact[i].PeopleAffected })
	if g != AllGroups {
		w.small = append(w.small, number)
	}
}

// names of rows.
var rowNames = []string{"Women", "Men", "Another", "Not known", "Fifth"}

// newWorld makes up a policy that affects people of several groups, users or staff, and prints what it pleases of them.
func newWorld(seed uint64) *world {
	w := &world{Rand: rand.New(rand.NewPCG(149, seed)), st: &Statement{Evidence: make(map[Group]Evidence)}, rows: make(map[string]int)}
	if w.IntN(4) == 0 {
		w.staff, w.st.Workforce = true, &Workforce{By: make(map[Group]Evidence)}
	}
	w.limit = Threshold{Below: []int{5, 5, 10, 6}[seed%4], Zeros: seed%8 == 0}
	w.printed = w.maybe()
	var parts []int
	for range 2 + w.IntN(4) {
		parts = append(parts, w.number([]int{w.IntN(6), w.IntN(6), 5 + w.IntN(10), 10 + w.IntN(60), 900 + w.IntN(200)}[w.IntN(5)]))
	}
	if len(parts) > 2 && w.IntN(3) == 0 {
		w.truth[parts[0]] = w.truth[parts[1]] + w.truth[parts[2]] // as it happens
	}
	all := w.whole(parts...)
	w.all = all
	names := rowNames[:len(parts)]
	counted := true
	switch form := w.IntN(4); {
	case form == 0 && !w.limit.Zeros:
		w.sites(names, parts, all)
	case form == 1:
		counted = w.subRows(names, parts, all)
	default:
		counted = w.table("sex", names, parts, all, w.maybe())
	}
	if w.maybe() {
		w.table("age", []string{"Young", "Middle", "Old"}, w.parts(all, 3), all, w.IntN(3) == 0)
	}
	if counted && w.IntN(3) == 0 {
		i := w.IntN(len(parts))
		w.table("sex", []string{"White", "Asian", "Black"}, w.parts(parts[i], 3), parts[i], false)
	}
	w.counts(names, parts, all)
	return w
}

// sites prints a table for each of several buildings, and one for all.
func (w *world) sites(names []string, parts []int, all int) {
	k := 2 + w.IntN(2)
	at := make([][]int, k)
	for _, p := range parts {
		for i, n := range w.parts(p, k) {
			at[i] = append(at[i], n)
		}
	}
	var wholes []int
	for i := range at {
		wholes = append(wholes, w.whole(at[i]...))
		w.table("sex", names, at[i], wholes[i], false)
	}
	w.makes = append(w.makes, append([]int{all}, wholes...))
	w.table("sex", names, parts, all, false)
}

// subRows prints a row for two parts of one of the parts, above it or below.
func (w *world) subRows(names []string, parts []int, all int) (counted bool) {
	i := w.IntN(len(parts))
	subs := w.parts(parts[i], 2)
	var labels []string
	var rows []int
	for j, p := range parts {
		own, of := []string{names[j]}, []int{p}
		if j == i {
			own, of = []string{"Some " + names[j], "Other " + names[j], names[j]}, []int{subs[0], subs[1], p}
			if w.maybe() {
				own, of = []string{own[2], own[0], own[1]}, []int{p, subs[0], subs[1]}
			}
		}
		labels, rows = append(labels, own...), append(rows, of...)
	}
	return w.table("sex", labels, rows, all, w.IntN(3) == 0)
}

// counts prints numbers outside of tables.
func (w *world) counts(names []string, parts []int, all int) {
	st := w.st
	switch {
	case w.staff && w.printed:
		w.count(all, func(st *Statement) *Count { return &st.Workforce.Total })
	case w.printed:
		w.count(all, func(st *Statement) *Count { return &st.Policy.PeopleAffected })
	}
	if w.IntN(3) == 0 {
		w.impact(all, AllGroups, "")
	}
	chance := w.IntN(4)
	for i, p := range parts {
		if w.IntN(3) < chance-1 {
			w.impact(p, "sex", names[i])
		}
	}
	if w.IntN(4) == 0 {
		st.Consultation = append(st.Consultation, Consultation{Audience: "All"}, Consultation{Audience: names[0], Groups: []Group{"sex"}})
		w.count(all, func(st *Statement) *Count { return &st.Consultation[0].Invited })
		w.count(parts[0], func(st *Statement) *Count { return &st.Consultation[1].Responses })
		w.small = append(w.small, parts[0])
	}
}
