package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

func responseAnswersRule(s *subject) []gap {
	var gaps []gap
	for i, r := range s.Response {
		if s.ruleCalled(r.Rule) == nil {
			gaps = append(gaps, gap{
				path: at("response", i) + ".rule", message: fmt.Sprintf("there is no rule %q", r.Rule),
				hint: "give the id that stands behind the finding, such as DR205",
			})
		}
	}
	return gaps
}

func responseSigned(s *subject) []gap {
	var gaps []gap
	for i, r := range s.Response {
		why, who, when := !weak(r.Reason), !weak(r.Name) || !weak(r.Post), !r.Date.IsZero()
		lacks := missing(part{"why it is accepted", why}, part{"who answers", who}, part{"when", when})
		if len(lacks) == 0 {
			continue
		}
		var keys []string
		for _, key := range []struct {
			line  string
			there bool
		}{{`reason = "…"`, why}, {`post = "…"`, who}, {`date = "…"`, when}} {
			if !key.there {
				keys = append(keys, key.line)
			}
		}
		gaps = append(gaps, gap{
			path: at("response", i), message: fmt.Sprintf("the response to %s does not record %s", r.Rule, list(lacks)),
			hint: toPaste("a response is somebody's, with a name or a post, on a day", keys...),
		})
	}
	return gaps
}

func responseStands(s *subject) []gap {
	var gaps []gap
	var guess guess
	var known once[[]string]
	keys := func() []string { return slices.Concat(s.references(), s.keys()) }
	for i, r := range s.Response {
		if r.Where != "" && !s.couldStand(r.Where) {
			gaps = append(gaps, gap{
				path: at("response", i) + ".where", message: fmt.Sprintf("the response to %s is about %q, which is nothing in this statement", r.Rule, r.Where),
				hint: guess.didYouMean(r.Where, known.of(keys), "give the key that the finding names; without where it answers every finding of the rule"),
			})
		}
	}
	return gaps
}

// couldStand says that a finding can be about a key: that the format knows it, and the entries and groups that it
// names are there. The key itself may be absent, as findings speak of what is missing.
func (s *subject) couldStand(where string) bool {
	area, rest, _ := strings.Cut(where, ".")
	id, _, _ := strings.Cut(rest, ".")
	if area == "workforce" && id == "by" {
		_, rest, _ = strings.Cut(rest, ".")
		id, _, _ = strings.Cut(rest, ".")
	}
	switch {
	case (area == "evidence" || area == "impact" || area == "workforce") && s.knows(schema.Group(id)):
		return true
	case area == "evidence" && rest != "", strings.HasPrefix(where, "workforce.by."), !schema.KnownKey(where):
		return false
	}
	for end := strings.IndexByte(where, ']'); end >= 0; {
		if _, there := schema.Lookup(s.Statement, where[:end+1]); !there {
			return false
		}
		next := strings.IndexByte(where[end+1:], ']')
		if next < 0 {
			break
		}
		end += 1 + next
	}
	return true
}

// responseStale passes over rules that were not asked, and responses that others rules tell of.
func responseStale(s *subject) []gap {
	if s.today.IsZero() {
		return nil
	}
	var gaps []gap
	by := s.foundBy()
	for i, r := range s.Response {
		rule := s.ruleCalled(r.Rule)
		if rule == nil || rule.late || !s.isAsked(rule) || r.Where != "" && !s.couldStand(r.Where) {
			continue
		}
		message, hint := fmt.Sprintf("the response to %s answers nothing that is found any more", r.Rule), "leave the [[response]] out"
		if of := by[r.Rule]; of != nil {
			if r.Where == "" || of.around[r.Where] || of.at.holds(r.Where) { // of several things, told of at what is around them
				continue
			}
			message = fmt.Sprintf("the response to %s is about %s, where nothing of the kind is found", r.Rule, inWords(r.Where))
			hint = fmt.Sprintf("leave the [[response]] out, or correct where: %s is found at %s", r.Rule, list(of.paths[:min(len(of.paths), 2)]))
		}
		gaps = append(gaps, gap{path: at("response", i), message: message, hint: hint})
	}
	return gaps
}

// A foundOf is where a rule found something.
type foundOf struct {
	paths      []string
	at, around keySet // the paths; what they lie in
}

// foundBy gives where the rules that responses answer found something.
func (s *subject) foundBy() map[string]*foundOf {
	by := make(map[string]*foundOf)
	answered := make(keySet)
	for i := range s.Response {
		answered.add(s.Response[i].Rule)
	}
	for i := range s.found {
		f := &s.found[i]
		if !answered[f.Rule] {
			continue
		}
		if by[f.Rule] == nil {
			by[f.Rule] = &foundOf{at: make(keySet), around: make(keySet)}
		}
		by[f.Rule].add(f.Path)
	}
	return by
}

func (of *foundOf) add(path string) {
	of.paths = append(of.paths, path)
	of.at.add(path)
	of.around.addAround(path)
}
