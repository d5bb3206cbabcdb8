package schema

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// withheldWords stand for a number that is not small, but would tell one that is.
const withheldWords = "not published, so that other numbers cannot be worked out"

// fewerThan stands for a small number.
func fewerThan(n int) string { return fmt.Sprintf("fewer than %d", n) }

// An aside is a number of people outside of tables.
type aside struct {
	path     string
	n        int
	exact    bool   // a bare number
	words    string // else what is written, which stays as it is
	own      bool   // it is about a group, or the staff, and so not published where it is small
	exempt   bool
	groups   []Group // that it is about; none: everybody
	affected bool    // it is of people affected
	subGroup string  // of an impact
	cell     int
	put      func(st *Statement, words string)
}

// readAsides lists the numbers outside of tables.
func (s *suppressor) readAsides() {
	st := s.st
	s.addCount(aside{path: "policy.people-affected", affected: true}, func(st *Statement) *Count { return &st.Policy.PeopleAffected })
	if st.Workforce != nil {
		s.addCount(aside{path: "workforce.total", own: true}, func(st *Statement) *Count { return &st.Workforce.Total })
	}
	for i := range st.Consultation {
		groups := st.Consultation[i].Groups
		p := aside{path: fmt.Sprintf("consultation[%d].invited", i), own: ofGroup(groups), groups: groups}
		s.addCount(p, func(st *Statement) *Count { return &st.Consultation[i].Invited })
		p.path = fmt.Sprintf("consultation[%d].responses", i)
		s.addCount(p, func(st *Statement) *Count { return &st.Consultation[i].Responses })
	}
	for i := range st.Impact {
		entry := &st.Impact[i]
		p := aside{path: fmt.Sprintf("impact[%d].people-affected", i), own: entry.SubGroup != "" || ofGroup(entry.Groups), groups: entry.Groups, affected: true, subGroup: entry.SubGroup}
		s.addCount(p, func(st *Statement) *Count { return &st.Impact[i].PeopleAffected })
	}
	for i := range st.Indicator {
		if ofGroup(st.Indicator[i].Groups) && countsPeople(st.Indicator[i].Unit) {
			s.addIndicator(i)
		}
	}
}

// ofGroup says that something is about a group, and not about everybody.
func ofGroup(groups []Group) bool {
	return slices.ContainsFunc(groups, func(g Group) bool { return g != AllGroups })
}

// countsPeople says that a unit is people: "people", "staff a year", and not "visits" or "per 1,000 children".
func countsPeople(unit string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(unit)) {
		switch word = strings.Trim(word, ".,;:()"); word {
		case "%", "per", "percentage", "proportion", "rate", "share":
			return false
		default:
			if slices.Contains(peopleWords, word) {
				return true
			}
		}
	}
	return false
}

// addCount adds a count, if it is a number. What stands in words stays.
func (s *suppressor) addCount(p aside, in func(*Statement) *Count) {
	n, ok := in(s.st).Number()
	if !ok {
		return
	}
	p.n, p.words = n, in(s.st).String()
	_, p.exact = in(s.st).Exact()
	p.put = func(st *Statement, words string) { *in(st) = CountWords(words) }
	s.addAside(p)
}

// addIndicator adds what was measured, and not the target, which is nobody yet.
func (s *suppressor) addIndicator(i int) {
	add := func(path string, value *float64, take func(*Indicator, *Suppression)) {
		if value == nil || *value != math.Trunc(*value) || *value < 0 || *value > math.MaxInt32 {
			return
		}
		n := int(*value)
		s.addAside(aside{path: path, n: n, exact: true, own: true, groups: s.st.Indicator[i].Groups, put: func(st *Statement, _ string) {
			small := s.limit.Small(n)
			take(&st.Indicator[i], &Suppression{Threshold: s.limit, Small: small, Further: !small})
		}})
	}
	path := fmt.Sprintf("indicator[%d]", i)
	add(path+".baseline", s.st.Indicator[i].Baseline, func(to *Indicator, why *Suppression) {
		to.Baseline, to.BaselineSuppressed = nil, why
	})
	for j := range s.st.Indicator[i].Readings {
		add(fmt.Sprintf("%s.readings[%d].value", path, j), s.st.Indicator[i].Readings[j].Value, func(to *Indicator, why *Suppression) {
			to.Readings[j].Value, to.Readings[j].Suppressed = nil, why
		})
	}
}

// addAside notes an aside, and of how many people shares may be because of it.
func (s *suppressor) addAside(p aside) {
	p.exempt = s.exempt.At(p.path)
	s.some = s.some || p.own && s.limit.Small(p.n)
	for _, g := range p.groups {
		if p.subGroup != "" {
			s.parts[partOf{g, strings.ToLower(p.subGroup)}] = p.n
		}
	}
	switch {
	case ofGroup(p.groups), p.n == 0:
	case p.affected:
		s.affected = append(s.affected, p.n)
	case p.path == "workforce.total":
		s.staff = append(s.staff, p.n)
	default:
		s.everybody = append(s.everybody, p.n)
	}
	s.asides = append(s.asides, p)
}

// placeAside gives an aside its cell, which is that of its number, unless it is exempt.
func (s *suppressor) placeAside(p *aside) {
	if p.exempt {
		p.cell = s.addExempt(p.n)
		return
	}
	p.cell = s.number(p.n, p.groups...)
	c, small := &s.cells[p.cell], p.exact && s.limit.Small(p.n)
	c.fixed, c.said = c.fixed || !p.exact, c.said || small
	if small && p.own {
		s.hide(p.cell)
	}
}

// counts gives the numbers outside of tables that are suppressed, small ones and those that would tell others; and
// those of them that stand in words.
func (s *suppressor) counts() []SmallCount {
	var found []SmallCount
	for _, p := range s.asides {
		small := s.limit.Small(p.n)
		if p.exempt || !s.cells[p.cell].hidden && !(small && p.own) {
			continue
		}
		c := SmallCount{Path: p.path, Small: small, InWords: !p.exact, Words: withheldWords, put: p.put}
		switch {
		case !p.exact:
			c.Words = p.words
		case s.cells[p.cell].said:
			c.Words = fewerThan(s.limit.From())
		}
		found = append(found, c)
	}
	return found
}
