package schema

import (
	"fmt"
	"maps"
	"slices"
)

// withheldWords stand for a number that is not small, but would tell one that is.
const withheldWords = "not published, so that smaller numbers cannot be worked out"

// fewerThan stands for a small number.
func fewerThan(n int) string { return fmt.Sprintf("fewer than %d", n) }

// counts gives the numbers outside of tables that are not to be published: of people whom the policy affects
// in a group, where they are small; and any that repeat one that is suppressed in a table.
func (s *suppressor) counts(tables []SmallTable) []SmallCount {
	var found []SmallCount
	add := func(c SmallCount, n int) {
		c.Small = s.limit.Small(n)
		c.Words = withheldWords
		if c.Small {
			c.Words = fewerThan(s.limit.From())
		}
		found = append(found, c)
	}
	told := s.suppressedIn(tables)
	for i, impact := range s.st.Impact {
		n, ok := impact.PeopleAffected.Exact()
		if ok && (s.limit.Small(n) && impact.inGroup() || told.users(n, impact.Groups)) {
			add(SmallCount{Path: fmt.Sprintf("impact[%d].people-affected", i), to: func(st *Statement) *Count { return &st.Impact[i].PeopleAffected }}, n)
		}
	}
	if len(told.totals) == 0 {
		return found
	}
	for _, c := range s.totalsElsewhere() {
		if n, ok := c.to(s.st).Exact(); ok && told.totals[n] {
			add(c, n)
		}
	}
	return found
}

// totalsElsewhere are the numbers outside of tables that may repeat the total of one.
func (s *suppressor) totalsElsewhere() []SmallCount {
	all := []SmallCount{{Path: "policy.people-affected", to: func(st *Statement) *Count { return &st.Policy.PeopleAffected }}}
	if s.st.Workforce != nil {
		all = append(all, SmallCount{Path: "workforce.total", to: func(st *Statement) *Count { return &st.Workforce.Total }})
	}
	for i := range s.st.Consultation {
		path := fmt.Sprintf("consultation[%d]", i)
		all = append(all,
			SmallCount{Path: path + ".invited", to: func(st *Statement) *Count { return &st.Consultation[i].Invited }},
			SmallCount{Path: path + ".responses", to: func(st *Statement) *Count { return &st.Consultation[i].Responses }})
	}
	return all
}

// inGroup says that the entry is about people in a group, and not about everybody.
func (i Impact) inGroup() bool {
	return i.SubGroup != "" || slices.ContainsFunc(i.Groups, func(g Group) bool { return g != AllGroups })
}

// suppressedNumbers are the numbers gone from tables, by group, and the totals gone from all.
type suppressedNumbers struct {
	byGroup map[Group]map[int]bool
	totals  map[int]bool
}

func (s *suppressor) suppressedIn(tables []SmallTable) suppressedNumbers {
	told := suppressedNumbers{make(map[Group]map[int]bool), maps.Clone(s.kinds[0].hidden)}
	maps.Copy(told.totals, s.kinds[2].hidden)
	for _, t := range tables {
		at := slices.IndexFunc(s.all, func(p placedTable) bool { return p.table() == t.Table })
		id := s.all[at].id
		for i, r := range t.Rows {
			if r.Left&UsersFigure == 0 {
				continue
			}
			if told.byGroup[id] == nil {
				told.byGroup[id] = make(map[int]bool)
			}
			told.byGroup[id][*t.Table.Rows[i].Users] = true
		}
	}
	return told
}

// users says that a number about some groups is one that is suppressed.
func (s suppressedNumbers) users(n int, groups []Group) bool {
	for _, g := range groups {
		if s.byGroup[g][n] {
			return true
		}
	}
	return s.totals[n]
}
