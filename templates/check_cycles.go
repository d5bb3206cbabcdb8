package templates

import (
	"slices"
	"strings"
)

// A dependency is a question or a section that is asked under conditions, or a score, on its way to what
// it depends on.
type dependency struct {
	section  *Section
	question *Question // nil: the section
}

// cycles tells of questions that are asked only under a condition that leads back to themselves.
func (c *checker) cycles() {
	w := cycleWalk{checker: c, state: make(map[any]int), depth: make(map[any]int)}
	for i := range c.form.Sections {
		s := &c.form.Sections[i]
		for j := range s.Questions {
			w.visit(dependency{s, &s.Questions[j]})
		}
	}
}

type cycleWalk struct {
	*checker
	state map[any]int // of a *Section or *Question: its place on the way, from 1; done
	depth map[any]int // of those that are done: how many scores are made of one another there, with itself
	way   []dependency
	deep  bool // one that is made of too many was told
}

const done = -1

// visit follows what something depends on, and gives how many scores it is made of, one after the other,
// with itself. Of a condition no more than an answer is looked at, or a score.
func (w *cycleWalk) visit(d dependency) int {
	node := any(d.section)
	if d.question != nil {
		node = d.question
	}
	switch at := w.state[node]; {
	case at == done:
		return w.depth[node]
	case at > 0:
		w.tellCycle(w.way[at-1:])
		return 0
	}
	w.way = append(w.way, d)
	w.state[node] = len(w.way)
	deepest := 0
	if d.question != nil {
		w.visit(dependency{section: d.section})
	}
	for i, key := range w.keys(d) {
		if a := w.asks[tableKey(key)]; a != nil && !a.many {
			below := w.visit(dependency{a.section, a.question})
			if d.question != nil && i < len(d.question.Of) {
				deepest = max(deepest, below)
			}
		}
	}
	w.way = w.way[:len(w.way)-1]
	w.state[node], w.depth[node] = done, deepest+1
	if deepest > maxDepth && !w.deep {
		w.deep = true
		w.at(d.question.from, "of", "make it of what the others are made of", "%s is a score of more than %d scores, one after the other", d.question.Key, maxDepth)
	}
	return deepest + 1
}

// tableKey gives the key of the question in whose table an answer stands.
func tableKey(key string) string {
	if parts := strings.Split(key, "."); isOwn(key) && len(parts) > 2 {
		return Own + parts[1]
	}
	return key
}

// keys are those that it depends on.
func (w *cycleWalk) keys(d dependency) []string {
	if d.question == nil {
		return conditionKeys(d.section.When, d.section.WhenAny)
	}
	keys := append(slices.Clone(d.question.Of), conditionKeys(d.question.When, d.question.WhenAny)...)
	for i := range d.question.Columns {
		keys = append(keys, conditionKeys(d.question.Columns[i].When, d.question.Columns[i].WhenAny)...)
	}
	for i := range w.form.Groups {
		if g := &w.form.Groups[i]; d.question.Kind == "groups" {
			keys = append(keys, conditionKeys(g.When, g.WhenAny)...)
		}
	}
	return keys
}

// name is what people call it.
func (d dependency) name() string {
	if d.question != nil {
		return d.question.Key
	}
	return "the section " + d.section.called()
}

// at is where it says what it depends on.
func (d dependency) at() (from []origin, key string) {
	switch {
	case d.question == nil:
		return d.section.from, "when"
	case len(d.question.Of) > 0:
		return d.question.from, "of"
	}
	return d.question.from, "when"
}

// tellCycle tells of a way that leads back to where it began.
func (w *cycleWalk) tellCycle(way []dependency) {
	const most = 6
	if q := way[0].question; len(way) == 1 && q != nil && slices.Contains(q.Of, q.Key) {
		return // told with the question
	}
	var names []string
	for _, d := range way {
		names = append(names, d.name())
	}
	names = append(names, names[0])
	if len(names) > most {
		names = append(names[:most-1], "…", names[0])
	}
	from, key := way[0].at()
	w.at(from, key, "leave out one of the conditions, or of the scores", "%s depends on itself: %s", names[0], strings.Join(names, " → "))
}
