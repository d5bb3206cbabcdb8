package rules

// askAll asks the rules in the order of the catalogue, and the late ones after all others: those whose findings are
// wanted, and those by which these go. Personal data are looked for wherever something is told, which must not quote them.
func (s *subject) askAll(only map[string]bool) {
	before := s.neededUpTo(only)
	ask := func(is func(i int, r *Rule) bool) {
		for i := range s.rules {
			if r := &s.rules[i]; is(i, r) && s.isAsked(r) {
				s.ask(r)
			}
		}
	}
	ask(func(i int, r *Rule) bool { return !r.late && (i < before || only[r.ID]) })
	ask(func(_ int, r *Rule) bool { return r.late && (only == nil || only[r.ID]) })
	if len(s.found) > 0 {
		ask(func(i int, r *Rule) bool { return r.masked && i >= before && !only[r.ID] })
	}
}

// neededUpTo gives the number of rules that are asked before the last of those wanted that goes by what others found:
// what they find is needed, if not wanted.
func (s *subject) neededUpTo(only map[string]bool) int {
	if only == nil {
		return len(s.rules)
	}
	needed := 0
	for i := range s.rules {
		switch r := &s.rules[i]; {
		case !only[r.ID]:
		case r.late:
			return len(s.rules)
		case r.yields || r.heeds:
			needed = i
		}
	}
	return needed
}
