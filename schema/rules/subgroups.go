package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

var subGroupRules = []Rule{
	{
		ID: "DR426", Severity: schema.Note, Since: "0.1", check: subGroupsTakenUp,
		Title:     "people whom the evidence or the consultation sets apart are taken up in the analysis",
		Why:       "What is harmless for a whole group may harm some of it. Whom the record itself names, the analysis should not forget.",
		Authority: inSubstance,
		Mend:      `Name them as sub-group of an [[impact]], or say in considered of one, or in intersections of [analysis], what the policy means for them.`,
	},
}

// A people is a sub-group that records name again and again.
type people struct {
	name   string   // as findings call them
	marks  []string // words that name them, in lower case; each begins a word
	also   []string // further words that take them up in an analysis
	raised bool     // only where they raised a theme: the words say too little elsewhere
	unless []string // names of peoples whose words contain these, and who then stand for both
}

// peoples are sub-groups that policies have passed over; those are left out whose words mean other things as well.
var peoples = []people{
	{name: "lone parents", marks: []string{"lone parent", "single parent", "single mother"}, also: []string{"alone", "one parent"}},
	{name: "parents of disabled children", marks: []string{"parents of disabled", "parents of children with"}, also: []string{"parent", "mother", "father", "famil", "carer"}},
	{name: "unpaid carers", marks: []string{"unpaid carer", "young carer", "family carer", "carers of"}, also: []string{"carer", "care for", "cares for", "caring", "look after", "looks after"}},
	{name: "wheelchair users", marks: []string{"wheelchair"}, also: []string{"step-free", "ramp", "lift", "mobility"}},
	{name: "Deaf people", marks: []string{"deaf"}, also: []string{"sign language", "hearing", "bsl"}},
	{name: "blind and partially sighted people", marks: []string{"blind", "partially sighted", "visually impaired", "visual impairment", "sight loss"}, also: []string{"sight", "visual", "braille", "large print"}},
	{name: "autistic people", marks: []string{"autis"}, also: []string{"neurodiver", "quiet hour"}},
	{name: "people with dementia", marks: []string{"dementia"}, also: []string{"alzheimer"}},
	{name: "people with a learning disability", marks: []string{"learning disab"}, also: []string{"learning difficult", "easy read", "complex needs"}},
	{name: "refugees and people who seek asylum", marks: []string{"refugee", "asylum"}, also: []string{"migrant", "newly arrived"}},
	{name: "Gypsies, Roma and Travellers", marks: []string{"gypsy", "gypsies", "roma "}, also: []string{"traveller", "roma"}},
	{name: "care leavers", marks: []string{"care leaver", "care-experienced", "care experienced"}, also: []string{"in care", "looked after", "leave care", "left care"}},
	{name: "homeless people", marks: []string{"homeless", "rough sleep"}, also: []string{"temporary accommodation"}},
	{name: "people who suffered domestic abuse", marks: []string{"domestic abuse", "domestic violence"}, also: []string{"abuse", "refuge", "violence"}},
	{name: "veterans", marks: []string{"veteran"}, also: []string{"armed forces", "served"}},
	{name: "parents", marks: []string{"parents", "mothers", "fathers"}, also: []string{"parent", "mother", "father", "famil", "carer"}, raised: true, unless: []string{"lone parents", "parents of disabled children"}},
	{name: "students", marks: []string{"student", "learners"}, also: []string{"learner", "college", "school", "student", "class"}, raised: true},
	{name: "tenants", marks: []string{"tenants", "leaseholders"}, also: []string{"tenant", "rent", "leasehold"}, raised: true},
}

// A mark is one of the words that name one of peoples, or take it up.
type mark struct {
	words  string
	people int
	also   bool
}

// marksBy has the marks by the two letters that they begin with, which spares most of a text the comparison.
var marksBy = func() (by [1 << 10][]mark) {
	for i, p := range peoples {
		for j, words := range slices.Concat(p.marks, p.also) {
			n := twoLetters(words[0], words[1])
			by[n] = append(by[n], mark{words, i, j >= len(p.marks)})
		}
	}
	return by
}()

// twoLetters numbers two letters without regard to case.
func twoLetters(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// A crowd notes which of peoples a record names, each with the place that names it first; the zero place is none.
type crowd [32]place

// A place is a text that names people: of the nth record, of a theme of the log, or the summary of the analysis.
type place struct {
	kind placeKind
	i, j int
}

type placeKind int

const (
	inEvidence placeKind = 1 + iota
	inTheme
	inSummary
	inAnalysis // where a people is taken up
)

// counts says that a mark means anything there.
func (in place) counts(m mark) bool {
	return in.kind == inAnalysis || !m.also && (in.kind == inTheme || !peoples[m.people].raised)
}

// add looks through a text for words that begin as marks do.
func (c *crowd) add(text string, in place) {
	within := false // a word
	for i := 0; i+1 < len(text); i++ {
		is := byteClasses[text[i]]&wordByte != 0
		if is && !within {
			for _, m := range marksBy[twoLetters(text[i], text[i+1])] {
				if c[m.people].kind == 0 && in.counts(m) && beginsWith(text[i:], m.words) {
					c[m.people] = in
				}
			}
		}
		within = is
	}
}

// has says whether a people of that name is named.
func (c *crowd) has(name string) bool {
	i := slices.IndexFunc(peoples, func(p people) bool { return p.name == name })
	return i >= 0 && c[i].kind != 0
}

// pathOf is the key of a place.
func (s *subject) pathOf(in place) string {
	switch in.kind {
	case inEvidence:
		return s.records[in.i].path
	case inTheme:
		return at(at("consultation", in.i)+".theme", in.j)
	}
	return "analysis.summary"
}

// named notes whom the evidence, the consultation log and the summary of the analysis name, but for those whose theme
// led to an action of the plan: they were taken up.
func (s *subject) named() *crowd {
	c, met := new(crowd), new(crowd)
	for i := range s.records {
		r := &s.records[i]
		if !strings.HasPrefix(r.path, "evidence.") {
			break // those on staff come after
		}
		for _, t := range [...]schema.Text{r.ServiceUsers, r.Needs, r.Other} {
			c.add(string(t), place{inEvidence, i, 0})
		}
	}
	for i := range s.Consultation {
		for j := range s.Consultation[i].Theme {
			to := c
			if t := &s.Consultation[i].Theme[j]; s.ledToAction(t) {
				to = met
			}
			to.add(s.Consultation[i].Theme[j].RaisedBy, place{inTheme, i, j})
		}
	}
	if s.Analysis != nil {
		c.add(string(s.Analysis.Summary), place{inSummary, 0, 0})
	}
	for i := range met {
		if met[i].kind != 0 {
			c[i] = place{}
		}
	}
	return c
}

// ledToAction says that the answer to a theme names an action of the plan by its id.
func (s *subject) ledToAction(t *schema.Theme) bool {
	return slices.ContainsFunc(s.Action, func(a schema.Action) bool {
		return a.ID != "" && (strings.Contains(string(t.Changed), a.ID) || strings.Contains(string(t.Response), a.ID))
	})
}

// subGroupsTakenUp has nothing to say where the analysis has nothing at all.
func subGroupsTakenUp(s *subject) []gap {
	if s.nothingRecorded() {
		return nil
	}
	named := s.named()
	if *named == (crowd{}) {
		return nil
	}
	taken := s.takenUp()
	var paths []string
	left := make(map[string][]string) // names of peoples, by the key that names them
	for i := range peoples {
		p := &peoples[i]
		if named[i].kind == 0 || taken[i].kind != 0 || slices.ContainsFunc(p.unless, named.has) {
			continue
		}
		path := s.pathOf(named[i])
		if left[path] == nil {
			paths = append(paths, path)
		}
		left[path] = append(left[path], p.name)
	}
	if paths == nil {
		return nil
	}
	var words []string
	for _, path := range paths {
		words = append(words, list(left[path])+" ("+inWords(path)+")")
	}
	return []gap{{
		"impact", "the record names people whom no entry of the analysis takes up: " + strings.Join(words, "; "),
		toPaste("say what the policy means for them, in an entry of their group or under intersections",
			"[[impact]]", `groups = ["…"]`, "sub-group = "+schema.Quote(left[paths[0]][0]), s.judgement(), `considered = "…"`),
	}}
}

// takenUp notes whom the entries of the analysis speak of, and what it says of people in several groups.
func (s *subject) takenUp() *crowd {
	c := new(crowd)
	in := place{kind: inAnalysis}
	for i := range s.Impact {
		entry := &s.Impact[i]
		for _, id := range entry.Groups {
			c.add(s.title(id), in)
		}
		c.add(entry.SubGroup, in)
		for _, t := range [...]schema.Text{entry.Considered, entry.Response, entry.Justification} {
			c.add(string(t), in)
		}
	}
	if a := s.Analysis; a != nil {
		c.add(string(a.Intersections), in)
		c.add(string(a.Cumulative), in)
	}
	return c
}
