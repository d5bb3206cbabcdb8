package rules

import (
	"cmp"
	"slices"

	"dueregard/schema"
)

// weighed gives the severity of one gap: that of its rule, unless the gap matters less or more than others of
// its kind. What the house says of a rule, or of a question, stands; and while options are open nothing is
// graver than the rule is then.
func (s *subject) weighed(r *Rule, g gap, severity schema.Severity) schema.Severity {
	switch {
	case r.byQuestion:
		return cmp.Or(s.askedGravely(g), severity)
	case s.form.Severities[r.ID] != "":
		return severity
	}
	own := g.severity
	if own == "" && r.weigh != nil {
		own = r.weigh(s, g)
	}
	if own == "" || !s.Decision.Final() && graver(own, severity) {
		return severity
	}
	return own
}

func graver(one, other schema.Severity) bool {
	return slices.Index(schema.Severities, one) < slices.Index(schema.Severities, other)
}

// lighter gives the lesser severity of a gap of some kind, and none of its own to others.
func lighter(is bool, lesser schema.Severity) schema.Severity {
	if is {
		return lesser
	}
	return ""
}
