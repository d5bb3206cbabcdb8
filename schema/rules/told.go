package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// add notes a finding.
func (s *subject) add(f schema.Finding) {
	s.found = append(s.found, f)
	if grave, is := s.gravest[f.Path]; !is || graver(f.Severity, grave) {
		s.gravest[f.Path] = f.Severity
	}
}

// told says that a finding as grave stands at a key.
func (s *subject) told(path string, severity schema.Severity) bool {
	grave, is := s.gravest[path]
	return is && !graver(severity, grave)
}

// toldAt says that a finding as grave as those of a rule stands at a key.
func (s *subject) toldAt(rule, path string) bool {
	r := s.ruleCalled(rule)
	return r != nil && s.told(path, s.severity(r))
}

// ruleCalled gives the rule of an id; nil: there is none.
func (s *subject) ruleCalled(id string) *Rule {
	return s.once.rules.of(func() map[string]*Rule {
		rules := make(map[string]*Rule, len(s.rules))
		for i := range s.rules {
			rules[s.rules[i].ID] = &s.rules[i]
		}
		return rules
	})[id]
}

// An answeredKey is what a response answers: a rule, and the key to which it is kept.
type answeredKey struct{ rule, where string }

// answersByKey gives the responses by what they answer: of several to the same, the first that the house accepts, or else
// the first.
func (s *subject) answersByKey() map[answeredKey]*schema.Response {
	return s.once.answers.of(func() map[answeredKey]*schema.Response {
		by := make(map[answeredKey]*schema.Response, len(s.Response))
		for i := range s.Response {
			r := &s.Response[i]
			key := answeredKey{r.Rule, r.Where}
			if first := by[key]; first == nil || !s.accepts(first) && s.accepts(r) {
				by[key] = r
			}
		}
		return by
	})
}

// answer gives the body's answer to a finding: of those to its rule, one that the house accepts before
// others, and the one that names its key most closely. One without a key answers every finding of the rule.
func (s *subject) answer(rule, path string) *schema.Response {
	if len(s.Response) == 0 {
		return nil
	}
	by := s.answersByKey()
	var closest *schema.Response
	for key := range around(path) {
		switch r := by[answeredKey{rule, key}]; {
		case s.accepts(r):
			return r
		case closest == nil:
			closest = r
		}
	}
	if general := by[answeredKey{rule, ""}]; closest == nil || s.accepts(general) {
		return general
	}
	return closest
}

// accepts says that an answer is by one of those whom the house lets answer for a finding, and signed.
func (s *subject) accepts(r *schema.Response) bool {
	return r != nil && r.Date.Known() && !weak(string(r.Reason)) && slices.ContainsFunc(s.form.AnsweredBy, func(post string) bool {
		return strings.EqualFold(strings.TrimSpace(post), strings.TrimSpace(r.Post))
	})
}

// within says that the path is the key, or lies below it; everything lies below no key.
func within(path, key string) bool {
	rest, ok := strings.CutPrefix(path, key)
	return ok && (key == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}
