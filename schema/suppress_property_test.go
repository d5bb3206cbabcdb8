package schema

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// counted is a table of numbers, with shares to one place where they are asked for.
func counted(values []int, total, shares, numbers bool) Table {
	t, sum := Table{Title: "Users"}, 0
	for _, v := range values {
		sum += v
	}
	for i, v := range values {
		r := Row{Group: fmt.Sprintf("group %d", i)}
		if numbers {
			r.Users = &values[i]
		}
		if shares && sum > 0 {
			share := math.Round(1000*float64(v)/float64(sum)) / 10
			r.Share = &share
		}
		t.Rows = append(t.Rows, r)
	}
	if total {
		t.Total = &Total{Users: &sum}
	}
	return t
}

// publicTable is what the public sees of a table.
func publicTable(t Table, limit Threshold) Table {
	st := &Statement{Evidence: map[Group]Evidence{"sex": {Table: []Table{t}}}}
	return st.Suppressed(limit).Evidence["sex"].Table[0]
}

// An attacker tries all numbers that may stand behind what is suppressed.
type attacker struct {
	limit  Threshold
	shown  []int // unknown where it is suppressed
	fits   func([]int) bool
	most   int           // the largest number to try
	behind []map[int]int // what may stand behind each
}

// try gives what may stand behind each suppressed number.
func (a *attacker) try() []map[int]int {
	a.behind = make([]map[int]int, len(a.shown))
	for i := range a.behind {
		a.behind[i] = make(map[int]int)
	}
	a.fill(append([]int(nil), a.shown...), 0)
	return a.behind
}

func (a *attacker) fill(guess []int, i int) {
	if i == len(guess) {
		if a.fits(guess) {
			for j, n := range guess {
				a.behind[j][n]++
			}
		}
		return
	}
	if a.shown[i] != unknown {
		a.fill(guess, i+1)
		return
	}
	for n := a.limit.least(); n <= a.most; n++ {
		guess[i] = n
		a.fill(guess, i+1)
	}
}

// shownOf are the numbers that can be read in a public table: of shares without a number, those that they tell.
func shownOf(t Table, values []int) []int {
	shown := make([]int, len(t.Rows))
	for i, r := range t.Rows {
		shown[i] = unknown
		if r.Users != nil || r.Share != nil {
			shown[i] = values[i]
		}
	}
	return shown
}

func total(values []int) int {
	sum := 0
	for _, v := range values {
		sum += v
	}
	return sum
}

// attack wants every small number to be any below the threshold for all that a reader can tell, and more
// than one for a reader who knows how they are suppressed. Where rows are sums of others, whole is false:
// then it has to be more than one, for such a row is at least what the others must be.
func attack(t *testing.T, values []int, public Table, limit Threshold, adds func([]int) bool, whole bool) {
	t.Helper()
	shown := shownOf(public, values)
	reader := attacker{limit: limit, shown: shown, fits: adds, most: max(total(values), limit.From()) + 2}
	behind := reader.try()
	knows := reader
	knows.fits = func(guess []int) bool { return adds(guess) && likely(guess, shown, limit) }
	narrow := knows.try()
	for i, v := range values {
		if !limit.Small(v) {
			continue
		}
		if shown[i] != unknown {
			t.Fatalf("%v below %d: %d is shown", values, limit.From(), v)
		}
		for n := limit.least(); n < limit.From(); n++ {
			if behind[i][n] == 0 && whole {
				t.Fatalf("%v below %d (zeros %t): %v is shown, and number %d cannot be %d", values, limit.From(), limit.Zeros, shown, i, n)
			}
		}
		only := limit.From()-limit.least() == 1 // there is but one small number
		if len(behind[i]) < 2 || len(narrow[i]) < 2 && !only && whole {
			t.Fatalf("%v below %d (zeros %t): %v is shown, and number %d can only be %v", values, limit.From(), limit.Zeros, shown, i, narrow[i])
		}
	}
}

// likely says that a guess is what the method would hide: no more than the smallest that is shown, and
// something small among it.
func likely(guess, shown []int, limit Threshold) bool {
	small := false
	for i, n := range guess {
		if shown[i] != unknown {
			continue
		}
		small = small || limit.Small(n)
		for _, s := range shown {
			if s > 0 && n > s {
				return false
			}
		}
	}
	return small
}

// eachTable gives all tables of some rows and numbers up to most, each with some thresholds.
func eachTable(rows, largest int, try func(values []int, limit Threshold)) {
	values := make([]int, rows)
	for {
		for _, below := range []int{2, 3, 5} {
			for _, zeros := range []bool{false, true} {
				try(append([]int(nil), values...), Threshold{below, zeros})
			}
		}
		i := 0
		for ; i < rows && values[i] == largest; i++ {
			values[i] = 0
		}
		if i == rows {
			return
		}
		values[i]++
	}
}

// No small number can be worked out from a table and its total.
func TestSuppressedStays(t *testing.T) {
	for rows, largest := range map[int]int{2: 12, 3: 7, 4: 3} {
		eachTable(rows, largest, func(values []int, limit Threshold) {
			for _, shares := range []bool{false, true} {
				for _, numbers := range []bool{true, false} {
					if !numbers && (!shares || total(values) == 0) {
						continue
					}
					table := counted(values, true, shares, numbers)
					public := publicTable(table, limit)
					adds := func(guess []int) bool { return public.Total.Users == nil || total(guess) == total(values) }
					attack(t, values, public, limit, adds, true)
				}
			}
		})
	}
}

// Larger tables, some of all.
func TestSuppressedStaysInLarger(t *testing.T) {
	r := rand.New(rand.NewPCG(149, 1))
	for range 1200 {
		values := make([]int, 5+r.IntN(2))
		for i := range values {
			values[i] = r.IntN(6) * r.IntN(3)
		}
		limit := Threshold{[]int{3, 5}[r.IntN(2)], r.IntN(2) == 0}
		public := publicTable(counted(values, true, r.IntN(2) == 0, true), limit)
		hidden := 0
		for _, s := range shownOf(public, values) {
			if s == unknown {
				hidden++
			}
		}
		if hidden > 4 {
			continue // too many guesses
		}
		attack(t, values, public, limit, func(guess []int) bool { return public.Total.Users == nil || total(guess) == total(values) }, true)
	}
}

// Where shares make 100, a total need not be printed.
func TestSuppressedStaysByShares(t *testing.T) {
	eachTable(3, 7, func(values []int, limit Threshold) {
		public := publicTable(counted(values, false, true, true), limit)
		known := false // a number with its share tells the total
		for _, r := range public.Rows {
			known = known || r.Users != nil && *r.Users > 0 && r.Share != nil
		}
		attack(t, values, public, limit, func(guess []int) bool { return !known || total(guess) == total(values) }, true)
	})
}

// A row that is the sum of those before it is a total as well.
func TestSuppressedStaysBelowSubtotals(t *testing.T) {
	eachTable(3, 6, func(values []int, limit Threshold) {
		if values[0] == 0 || values[1] == 0 {
			return
		}
		values = []int{values[0], values[1], values[0] + values[1], values[2]}
		all := values[2] + values[3]
		table := counted(values, false, false, true)
		table.Total = &Total{Users: &all}
		public := publicTable(table, limit)
		attack(t, values, public, limit, func(guess []int) bool {
			return guess[2] == guess[0]+guess[1] && (public.Total.Users == nil || guess[2]+guess[3] == all)
		}, false)
	})
}
