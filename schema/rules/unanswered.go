package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/templates"
)

// bareKeys are the last parts of keys at which "none" or "n/a" may stand alone: ids, what the body issues, what
// there may be none of, and names of categories.
var bareKeys = strings.Fields(`
	id rule where file step of fingerprint url sources answers mitigation groups group aims status impact rating
	reference version edition template record language minute agenda-item time unit note area areas directorate publisher comparator
	invited responses budget-change parts term interests dispensations urgency delegation consulted documents option exception meeting
	kept-at despite revoked-reason background-papers appendices`)

// bareIn are further ones, by the table that they are in.
var bareIn = map[string][]string{
	"evidence": {"other"}, "workforce": {"other"}, "decision": {"options"}, "indicator": {"action"},
}

// notAsked are the tables in which no answer is asked for.
var notAsked = []string{"attachment", "exempt", "predecessor", "response", "review"}

// shortAreas are the tables that are asked for where no full statement is needed.
var shortAreas = []string{"policy", "screening", "sources", "publication", "sign-off", "decision"}

// pointers send a reader elsewhere.
var pointers = []string{"as above", "as before", "as below", "ditto", "see above", "see below"}

// nothingBare tells once of all keys of one kind, say evidence.*.needs. What another rule tells of is left out.
func nothingBare(s *subject) []gap {
	var kinds []string
	of := make(map[string][]*leaf)
	for i := range s.leaves {
		l := &s.leaves[i]
		if l.text == "" || len(l.text) > longestWeak+len(answerEdges) || !weak(l.text) || leftOver(l.text) != "" || !s.wantsReason(i) || s.toldAt("DR706", l.path) {
			continue
		}
		area, key := keyOf(l.path)
		kind := area + "." + key
		if s.isExempt(l.path) {
			kind = l.path // told by itself, so that it can be left out
		}
		if of[kind] == nil {
			kinds = append(kinds, kind)
		}
		of[kind] = append(of[kind], l)
	}
	var gaps []gap
	for _, kind := range kinds {
		gaps = append(gaps, bareGap(of[kind]))
	}
	return gaps
}

func bareGap(leaves []*leaf) gap {
	var places []string
	for _, l := range leaves {
		places = append(places, inWords(l.path))
	}
	words := strings.TrimSpace(leaves[0].text)
	what := "without the reason"
	if slices.Contains(pointers, strings.ToLower(strings.Trim(words, answerEdges))) {
		what = "and does not say what is meant"
	}
	return gap{
		path: leaves[0].path, message: fmt.Sprintf("%q stands alone in %s, %s", words, someOf(places), what),
		hint: "say why there is none, or why it does not apply; or leave the key out: then it is shown as a blank",
	}
}

// keyOf gives the table that a path lies in, and its last key, without numbers and without the suffix of a twin.
func keyOf(path string) (area, key string) {
	if end := strings.IndexAny(path, ".["); end >= 0 {
		area = path[:end]
	} else {
		area = path
	}
	if open := strings.LastIndexByte(path, '['); open >= 0 && strings.HasSuffix(path, "]") {
		path = path[:open]
	}
	key = path[strings.LastIndexByte(path, '.')+1:]
	for _, suffix := range []string{"-cy", "-plain", "-gd", "-ga", "-en"} {
		key = strings.TrimSuffix(key, suffix)
	}
	return area, key
}

// wantsReason says that the key of a leaf asks for more than a word that stands for a blank.
func (s *subject) wantsReason(i int) bool {
	l := &s.leaves[i]
	area, key := keyOf(l.path)
	header := key == "groups" && !strings.HasSuffix(l.path, "]") // of a table; elsewhere it lists ids
	switch {
	case area == "answers":
		return inapplicable(l.text) && s.requiresProse(l.path)
	case slices.Contains(notAsked, area), s.short && !slices.Contains(shortAreas, area):
		return false
	case !header && (slices.Contains(bareKeys, key) || slices.Contains(bareIn[area], key)):
		return false
	}
	words := strings.ToLower(strings.Trim(l.text, answerEdges))
	switch key {
	case "name":
		return !s.namedBeside(i+1, l.path, ".name", ".post")
	case "post":
		return !s.namedBeside(i-1, l.path, ".post", ".name")
	case "said": // it may be all that they said
		return !slices.Contains([]string{"no", "nil", "none", "nothing"}, words)
	case "raised-by":
		return words != "not known" && words != "unknown"
	}
	return !s.moot(area, key, l.path)
}

// inapplicable says that words claim that a question does not apply.
func inapplicable(words string) bool {
	words = strings.ToLower(strings.Trim(words, answerEdges))
	return words == "n/a" || words == "na" || words == "n.a" || words == "not applicable"
}

// requiresProse says that the house requires an answer in several words at a key. "None" may well be one; that a question
// which is required does not apply wants a reason.
func (s *subject) requiresProse(path string) bool {
	_, key := keyOf(path)
	wants := func(q *templates.Question) bool {
		return q.Kind == "prose" && q.Required && len(q.When)+len(q.WhenAny) == 0
	}
	return slices.ContainsFunc(s.questions, func(q *templates.Question) bool {
		if path == q.Key {
			return q.Kind == "prose" && q.Required
		}
		return within(path, q.Key) && slices.ContainsFunc(q.Columns, func(c templates.Question) bool { return c.Key == key && wants(&c) })
	})
}

// namedBeside says that a leaf holds what stands for another one: the name for the post, or the post for the name.
func (s *subject) namedBeside(i int, path, key, other string) bool {
	return i >= 0 && i < len(s.leaves) && s.leaves[i].path == strings.TrimSuffix(path, key)+other && !weak(s.leaves[i].text)
}

// moot says that what is recorded around a key leaves nothing to be said at it.
func (s *subject) moot(area, key, path string) bool {
	switch i := indexIn(path); area {
	case "impact": // nothing is to be done about what harms nobody
		if i < 0 || i >= len(s.Impact) {
			return false
		}
		entry := &s.Impact[i]
		return (key == "response" || key == "justification") && (entry.Impact != "" || entry.Rating != "") && !entry.Adverse()
	case "consultation": // nobody was asked
		return i >= 0 && i < len(s.Consultation) && key != "none" && !weak(s.Consultation[i].None)
	case "evidence", "workforce":
		if key == "summary" && s.Workforce.Affected != nil {
			return !*s.Workforce.Affected
		}
		return key == "reason" && s.knownRecords().holds(path)
	case "action", "readiness": // nothing will be done
		a := s.plannedAround(path)
		return key != "action" && a != nil && (a.Status == "dropped" || beginsWith(strings.TrimSpace(string(a.Action.Action)), "no"))
	}
	return false
}

// knownRecords gives the keys of the records whose evidence is known.
func (s *subject) knownRecords() keySet {
	return s.once.knownRecords.of(func() keySet {
		known := make(keySet)
		for i := range s.records {
			if s.records[i].Status == "known" {
				known.add(s.records[i].path)
			}
		}
		return known
	})
}
