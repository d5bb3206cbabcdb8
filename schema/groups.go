package schema

import (
	"cmp"
	"maps"
	"slices"
)

// Full says that the file is a statement of which the whole form is asked: not a report or a decision
// that stands alone, and not one whose screening decided that no full statement is needed.
func (st *Statement) Full() bool { return st.IsStatement() && !st.Screening.NotRequired() }

// IsStatement says that the file records a statement, full or short.
func (st *Statement) IsStatement() bool { return st.Record == "" || st.Record == "statement" }

// InOrder gives the ids that records are kept by, in a given order first and then by name.
func InOrder[T any](by map[Group]T, order []Group) []Group {
	place := func(id Group) int {
		if i := slices.Index(order, id); i >= 0 {
			return i
		}
		return len(order)
	}
	return slices.SortedFunc(maps.Keys(by), func(a, b Group) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b))
	})
}
