package schema

import (
	"cmp"
	"math"
	"slices"
)

// eliminated are what is left of equations when as many cells as can be have been taken out of all but one, small ones
// last. Where they are very many, it gives none.
func (n *net) eliminated(known []equation, direction int) []equation {
	const most = 100
	if len(known) < 2 || len(known) > most {
		return nil
	}
	var order []int // of cells
	for _, e := range known {
		order = append(order, e.cells...)
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case n.secret(a) == n.secret(b):
			return direction * cmp.Compare(a, b)
		case n.secret(a):
			return 1
		}
		return -1
	})
	if order = slices.Compact(order); len(order) > 2*most {
		return nil
	}
	table := make([][]float64, len(known))
	for i, e := range known {
		table[i] = make([]float64, len(order)+1)
		table[i][len(order)] = e.makes
		for k, c := range e.cells {
			table[i][slices.Index(order, c)] += e.times[k]
		}
	}
	eliminate(table)
	left := make([]equation, len(table))
	for i, row := range table {
		left[i].makes = row[len(order)]
		for at, times := range row[:len(order)] {
			if times != 0 {
				left[i].cells, left[i].times = append(left[i].cells, order[at]), append(left[i].times, times)
			}
		}
	}
	return left
}

// connected puts equations together that have cells in common; about gives what is the same for all their cells.
func connected(known []equation, cells int) (about func(cell int) int, together [][]equation) {
	in := make([]int, cells)
	for i := range in {
		in[i] = i
	}
	about = func(c int) int {
		for in[c] != c {
			in[c] = in[in[c]]
			c = in[c]
		}
		return c
	}
	for _, e := range known {
		for _, c := range e.cells {
			in[about(c)] = about(e.cells[0])
		}
	}
	at := make(map[int]int)
	for _, e := range known {
		i, ok := at[about(e.cells[0])]
		if !ok {
			i = len(together)
			at[about(e.cells[0])] = i
			together = append(together, nil)
		}
		together[i] = append(together[i], e)
	}
	return about, together
}

// eliminate takes each column, but for the last, out of all rows but one, as far as there are rows (Gauss and Jordan).
func eliminate(table [][]float64) {
	const rest = 1e-9 // what fractions leave
	done := 0
	for column := range len(table[0]) - 1 {
		at := slices.IndexFunc(table[done:], func(row []float64) bool { return row[column] != 0 })
		if at < 0 {
			continue
		}
		table[done], table[done+at] = table[done+at], table[done]
		for i, row := range table {
			times := row[column] / table[done][column]
			for j := range row {
				if i != done && times != 0 {
					if row[j] -= times * table[done][j]; math.Abs(row[j]) < rest {
						row[j] = 0
					}
				}
			}
		}
		if done++; done == len(table) {
			return
		}
	}
}
