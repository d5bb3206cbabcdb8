package schema

import (
	"fmt"
	"math"
	"testing"
)

// learn works out between which numbers each number lies, from all that a statement prints.
func (w *world) learn(st *Statement) []between {
	known := make([]between, len(w.truth))
	for i := range known {
		known[i] = nothingSaid
	}
	for _, p := range w.prints {
		if b := p.read(st); p.of < 0 {
			known[p.number].narrow(b.low, b.high)
		}
	}
	equations := w.equations()
	for range 3 {
		for range 12 {
			for _, e := range equations {
				e.narrow(known)
			}
			for _, p := range w.prints {
				if b := p.read(st); p.of >= 0 && b != nothingSaid {
					n, of := &known[p.number], &known[p.of]
					n.narrow(max(0, b.low)*of.low/100, b.high*of.high/100)
					if b.low > 0 {
						of.narrow(100*n.low/b.high, 100*n.high/b.low)
					}
				}
			}
		}
		equations = append(w.equations(), reduced(w.equations(), known)...)
	}
	return known
}

func (b *between) narrow(low, high float64) {
	const rest = 1e-6
	b.low, b.high = max(b.low, math.Ceil(low-rest)), min(b.high, math.Floor(high+rest))
}

// A relation says that numbers, so many times each, make nought.
type relation []float64

func (w *world) equations() []relation {
	var all []relation
	for _, m := range w.makes {
		e := make(relation, len(w.truth))
		e[m[0]] = -1
		for _, part := range m[1:] {
			e[part]++
		}
		all = append(all, e)
	}
	return all
}

// narrow learns of each number what the others leave for it.
func (e relation) narrow(known []between) {
	for i, c := range e {
		if c == 0 {
			continue
		}
		low, high := 0.0, 0.0
		for j, d := range e {
			switch {
			case j == i || d == 0:
			case d > 0:
				low, high = low+d*known[j].low, high+d*known[j].high
			default:
				low, high = low+d*known[j].high, high+d*known[j].low
			}
		}
		a, b := -low/c, -high/c
		known[i].narrow(min(a, b), max(a, b))
	}
}

// reduced are the equations that are left when each number that is not known has been taken out of all but one.
func reduced(all []relation, known []between) []relation {
	const rest = 1e-9
	row := 0
	for i := range known {
		if known[i].low == known[i].high {
			continue
		}
		at := row
		for at < len(all) && math.Abs(all[at][i]) < rest {
			at++
		}
		if at == len(all) {
			continue
		}
		all[row], all[at] = all[at], all[row]
		for r := range all {
			f := all[r][i] / all[row][i]
			for j := range all[r] {
				if r != row && f != 0 {
					if all[r][j] -= f * all[row][j]; math.Abs(all[r][j]) < rest {
						all[r][j] = 0
					}
				}
			}
		}
		row++
	}
	return all
}

// No small number can be worked out from all that a statement prints, inside of tables and outside.
func TestSuppressedWithstandsAttack(t *testing.T) {
	tries := 8000
	if testing.Short() {
		tries = 2000
	}
	for seed := range uint64(tries) {
		w := newWorld(seed)
		exempt := -1
		if seed%3 == 0 {
			exempt = w.exempts()
		}
		public, _, err := w.st.Published(w.limit)
		if err != nil {
			t.Fatal(err)
		}
		known := w.learn(public)
		told := func(n int) {
			if known[n].low == known[n].high {
				t.Errorf("seed %d, below %d (zeros %t), exempt %v: %d can be worked out of\n%s", seed, w.limit.From(), w.limit.Zeros, w.st.Exempt, w.truth[n], written(public))
			}
		}
		for _, n := range w.small {
			if w.limit.Small(w.truth[n]) {
				told(n)
			}
		}
		if exempt >= 0 && !w.shown(exempt, public) {
			told(exempt)
		}
	}
}

// written is all that the public sees, in short.
func written(st *Statement) string {
	words := fmt.Sprintf("policy %s\n", st.Policy.PeopleAffected)
	tables := func(by map[Group]Evidence) {
		for _, g := range InOrder(by, nil) {
			words += string(by[g].ServiceUsers) + "\n"
			for _, t := range by[g].Table {
				words += fmt.Sprintf("%s: %s\n", g, published(t))
			}
		}
	}
	tables(st.Evidence)
	if st.Workforce != nil {
		words += fmt.Sprintf("staff %s\n", st.Workforce.Total)
		tables(st.Workforce.By)
	}
	for _, i := range st.Impact {
		words += fmt.Sprintf("impact on %v %s: %s\n", i.Groups, i.SubGroup, i.PeopleAffected)
	}
	for _, c := range st.Consultation {
		words += fmt.Sprintf("consultation of %v: %s, %s\n", c.Groups, c.Invited, c.Responses)
	}
	return words
}
