package schema

import "slices"

// A topic is what the statement prints about a group.
type topic struct {
	rows, impacts []int         // cells
	known         map[int][]int // cells of totals and of what stands outside of tables, by their number
}

func newTopic() *topic { return &topic{known: make(map[int][]int)} }

func (t *topic) know(n, cell int) {
	if !slices.Contains(t.known[n], cell) {
		t.known[n] = append(t.known[n], cell)
	}
}

// Topics are what the statement prints about each group, about everybody, about any group, and as people affected.
type topics struct {
	of                 map[Group]*topic
	all, any, affected *topic
}

// about gives the topic of a group.
func (ts *topics) about(g Group) *topic {
	if ts.of[g] == nil {
		ts.of[g] = newTopic()
	}
	return ts.of[g]
}

// readTopics finds what numbers tell of each other that stand apart, but are about the same group, or about everybody;
// and those of the people affected.
func (s *suppressor) readTopics() {
	ts := topics{of: make(map[Group]*topic), any: newTopic(), affected: newTopic()}
	ts.all = ts.about(AllGroups)
	for i := range s.sides {
		ts.addSide(&s.sides[i])
	}
	for i := range s.asides {
		ts.addAside(&s.asides[i])
	}
	s.readDifferences(ts.affected, ts.affected)
	for _, g := range InOrder(ts.of, nil) {
		t := ts.of[g]
		s.readDifferences(t, ts.all)
		if s.readRepeats(t.rows, ts.all.known); t == ts.all {
			s.readRepeats(t.rows, ts.any.known)
		} else {
			s.readRepeats(t.rows, t.known)
		}
	}
}

func (ts *topics) addSide(h *side) {
	t := ts.about(h.record.group)
	if h.whole != noCell {
		t.know(*h.total, h.whole)
		ts.any.know(*h.total, h.whole)
	}
	for _, e := range h.rows {
		if !e.isTotal {
			t.rows = append(t.rows, e.cell)
		}
	}
}

func (ts *topics) addAside(p *aside) {
	ts.any.know(p.n, p.cell)
	if p.affected {
		ts.affected.know(p.n, p.cell)
		ts.affected.impacts = append(ts.affected.impacts, p.cell)
	}
	for _, g := range p.topics() {
		t := ts.about(g)
		t.know(p.n, p.cell)
		if p.affected {
			t.impacts = append(t.impacts, p.cell)
		}
	}
}

// topics are the groups that an aside is about.
func (p *aside) topics() []Group {
	if !ofGroup(p.groups) {
		return []Group{AllGroups}
	}
	return p.groups
}

// readRepeats finds rows whose number is printed as a total, or outside of tables.
func (s *suppressor) readRepeats(rows []int, known map[int][]int) {
	for _, c := range rows {
		for _, of := range known[s.cells[c].value] {
			if s.cells[of].value > 0 {
				s.addSum(sum{parts: []int{c}, of: of, doubtful: s.cells[of].fixed})
				s.cells[c].said = s.cells[c].said || s.cells[of].said
			}
		}
	}
}

// readDifferences finds small numbers that are what a printed number is more than another.
func (s *suppressor) readDifferences(t, all *topic) {
	done := make(map[int]bool)
	cells := slices.Concat(t.rows, t.impacts)
	for _, c := range cells {
		n := s.cells[c].value
		if !s.cells[c].hidden || !s.secret(c) || done[n] || n <= 0 {
			continue
		}
		done[n] = true
		for _, other := range cells {
			if m := s.cells[other].value; m > 0 && other != c {
				for _, of := range slices.Concat(t.known[n+m], all.known[n+m]) {
					s.addSum(sum{parts: []int{c, other}, of: of, doubtful: true})
				}
			}
		}
	}
}

// readImpacts finds the impacts on a group that make a total together: one that is printed, or the largest of them.
func (s *suppressor) readImpacts() {
	type partCell struct {
		partOf
		cell int
	}
	var order []Group
	parts, known := make(map[Group][]int), make(map[partCell]bool)
	for i := range s.asides {
		p := &s.asides[i]
		for _, g := range p.groups {
			this := partCell{partOf{g, p.subGroup}, p.cell}
			if !p.affected || p.n == 0 || known[this] {
				continue
			}
			known[this] = true
			if parts[g] == nil {
				order = append(order, g)
			}
			parts[g] = append(parts[g], p.cell)
		}
	}
	for _, g := range order {
		if q := s.sumOf(parts[g]); q.of != noCell && len(q.parts) > 1 {
			s.addSum(q)
		}
	}
}

// sumOf is cells and the total that they make: one that is printed, or the largest of them, which then is no part.
func (s *suppressor) sumOf(cells []int) sum {
	largest, all := 0, 0
	for i, c := range cells {
		all += s.cells[c].value
		if s.cells[c].value > s.cells[cells[largest]].value {
			largest = i
		}
	}
	of := s.find(all)
	if c := cells[largest]; of == noCell && all == 2*s.cells[c].value {
		of, cells = c, slices.Delete(cells, largest, largest+1)
	}
	return sum{parts: cells, of: of}
}
