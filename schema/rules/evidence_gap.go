package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
	"dueregard/templates"
)

// isGap says that the record admits that there is no evidence yet.
func (r record) isGap() bool { return r.Status == "not-known" || r.Status == "not-collected" }

// explained says that something faces the gap: a reason that is more than the status said again, or what
// is known in place of data.
func (r record) explained() bool {
	texts := []schema.Text{r.Reason, r.ServiceUsers, r.Needs, r.Other}
	return slices.ContainsFunc(texts, func(t schema.Text) bool { return !restates(t, gapWords) }) || slices.ContainsFunc(r.Table, hasFigures)
}

// openGaps gives the records that admit a gap which no action closes. What the Act does not protect in a
// service is none.
func (s *subject) openGaps() []record {
	return s.once.openGaps.of(func() []record {
		var open []record
		for _, r := range s.records {
			if r.isGap() && s.asks(r) && !r.outsideWork() && !s.isReplied(r.answer) {
				open = append(open, r)
			}
		}
		return open
	})
}

// gapAnswered tells of all gaps without a word of reason at once, and of all whose reason says again that there are no data.
func gapAnswered(s *subject) []gap {
	var silent, restated []record
	for _, r := range s.openGaps() {
		switch {
		case r.explained():
		case weak(r.Reason):
			silent = append(silent, r)
		default:
			restated = append(restated, r)
		}
	}
	var gaps []gap
	if len(silent) > 0 {
		gaps = append(gaps, unansweredGap(silent, s.noDataFor(silent)+", and neither a reason nor an action is recorded"))
	}
	if len(restated) > 0 {
		message := fmt.Sprintf("%s; %q gives no reason, and no action is recorded", s.noDataFor(restated), opening(restated[0].Reason))
		if len(restated) > 1 {
			message = s.noDataFor(restated) + "; what is written as reasons says that again, and no action is recorded"
		}
		g := unansweredGap(restated, message)
		g.severity = schema.Warning
		gaps = append(gaps, g)
	}
	return gaps
}

func unansweredGap(records []record, message string) gap {
	answers := make([]string, len(records))
	for i, r := range records {
		answers[i] = r.answer
	}
	return gap{
		path: records[0].path + ".reason", message: message,
		hint: toPaste("say why, or add an [[action]] with answers = "+quoted(answers...)+" that finds out", `reason = "…"`),
	}
}

// gapReasoned speaks up where nothing is known of most of those who use the service, and leaves the gaps of groups
// that stand to lose to gapUnderHarm.
func gapReasoned(s *subject) []gap {
	asked := len(slices.DeleteFunc(slices.Clone(s.groups), func(g templates.Group) bool { return workOnly(g.ID) }))
	var open []record
	for _, r := range s.openGaps() {
		if r.explained() && !r.ofStaff() && !s.harmUncounted(r) {
			open = append(open, r)
		}
	}
	without := len(open)
	if i := slices.IndexFunc(open, func(r record) bool { return r.group == schema.AllGroups }); i >= 0 {
		without += len(s.blankEvidence()) - 1
	}
	if 2*without <= asked {
		return nil
	}
	return []gap{{
		path: open[0].path, message: fmt.Sprintf("%s, %d of %d groups; reasons are recorded, but no action that finds out", s.noDataFor(open), without, asked),
		hint: fmt.Sprintf("where asking would be in proportion, add an [[action]] with answers = [%q]", open[0].answer),
	}}
}

// noDataFor tells of records at once; for that of all groups, it names those that have none of their own.
func (s *subject) noDataFor(records []record) string {
	var names []string
	for _, r := range records {
		names = append(names, s.ofWhom(r))
	}
	switch {
	case slices.ContainsFunc(records, func(r record) bool { return r.Status != records[0].Status }):
		return "no data are known or collected for " + list(names)
	case records[0].Status == "not-known":
		return "no data are known for " + list(names)
	}
	return "no data are collected for " + list(names)
}

// ofWhom names the group of a record; for that of all groups, those that have no evidence of their own.
func (s *subject) ofWhom(r record) string {
	if r.group != schema.AllGroups || r.ofStaff() {
		return r.subject
	}
	if ids := s.blankEvidence(); len(ids) > 0 && len(ids) < len(s.groups)-1 {
		return s.titles(ids)
	}
	return r.subject
}

func noData(r record) string {
	if r.Status == "not-known" {
		return "no data are known for " + r.subject
	}
	return "no data are collected for " + r.subject
}

func inapplicableReasoned(s *subject) []gap {
	return s.eachRecord("not-applicable", func(r record) bool { return !hasContent(r.Evidence) && bare(r.Reason) && !r.outsideWork() }, func(r record) gap {
		return gap{
			path: r.path + ".reason", message: r.subject + " is said not to apply, without a reason",
			hint: toPaste("write the fact or the provision that takes it out", `reason = "…"`),
		}
	})
}

func withheldReasoned(s *subject) []gap {
	return s.eachRecord("withheld", func(r record) bool { return !hasContent(r.Evidence) && restates(r.Reason, withheldWords) }, func(r record) gap {
		return gap{
			path: r.path + ".reason", message: "the evidence for " + r.subject + " is withheld without a reason",
			hint: toPaste(`write why, such as "fewer than five people"`, `reason = "…"`),
		}
	})
}
