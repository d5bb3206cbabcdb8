package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// pathOf is the key of a place.
func (s *subject) pathOf(in place) string {
	if in.kind == inEvidence {
		return s.records[in.i].path
	}
	return at(at("consultation", in.i)+".theme", in.j)
}

// named notes whom the evidence sets apart, and who raised themes that nobody answered: an answer takes them up.
func (s *subject) named() *crowd {
	c := new(crowd)
	for i := range s.records {
		r := &s.records[i]
		if !strings.HasPrefix(r.path, "evidence.") {
			break // those on staff come after
		}
		for _, t := range [...]schema.Text{r.ServiceUsers, r.Needs, r.Other} {
			c.addNeeds(t, place{kind: inEvidence, i: i})
		}
	}
	for i := range s.Consultation {
		for j := range s.Consultation[i].Theme {
			if t := &s.Consultation[i].Theme[j]; !weak(t.Said) && !themeAnswered(t) {
				c.add(t.RaisedBy, place{inTheme, i, j, opening(schema.Text(t.RaisedBy))})
			}
		}
	}
	return c
}

// subGroupsTakenUp has nothing to say where the analysis has nothing at all. Words that name two of peoples are told once.
func subGroupsTakenUp(s *subject) []gap {
	if s.nothingRecorded() {
		return nil
	}
	named := s.named()
	if *named == (crowd{}) {
		return nil
	}
	taken := s.takenUp()
	var words, told []string
	for i := range peoples {
		in := named[i]
		if in.kind == 0 || taken[i].kind != 0 || slices.ContainsFunc(told, func(w string) bool { return strings.Contains(w, in.words) }) {
			continue
		}
		told = append(told, in.words)
		words = append(words, fmt.Sprintf("%q (%s)", in.words, inWords(s.pathOf(in))))
	}
	if words == nil {
		return nil
	}
	return []gap{{
		path: "impact", message: "the record names people whom the analysis does not take up: " + list(words),
		hint: toPaste("say what the policy means for them, in an entry of their group or under intersections",
			"[[impact]]", `groups = ["…"]`, "sub-group = "+schema.Quote(told[0]), s.judgement(), `considered = "…"`),
	}}
}

// takenUp notes whom the analysis and the action plan speak of, and the answers to what was heard.
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
	for i := range s.Consultation {
		c.add(string(s.Consultation[i].Changed), in)
		for j := range s.Consultation[i].Theme {
			t := &s.Consultation[i].Theme[j]
			c.add(string(t.Response), in)
			c.add(string(t.Changed), in)
		}
	}
	for i := range s.Action {
		c.add(string(s.Action[i].Action), in)
	}
	if a := s.Analysis; a != nil {
		for _, t := range [...]schema.Text{a.Summary, a.Intersections, a.Cumulative, a.OutcomeReason} {
			c.add(string(t), in)
		}
	}
	return c
}
