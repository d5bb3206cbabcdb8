package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
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
	var open []record
	for _, r := range s.records {
		if r.isGap() && s.asks(r) && !r.outsideWork() && s.actionFor(r.answer) < 0 {
			open = append(open, r)
		}
	}
	return open
}

func gapAnswered(s *subject) []gap {
	var gaps []gap
	for _, r := range s.openGaps() {
		if r.explained() {
			continue
		}
		message := noData(r) + ", and neither a reason nor an action is recorded"
		if !weak(r.Reason) {
			message = fmt.Sprintf("%s; %q gives no reason, and no action is recorded", noData(r), opening(r.Reason))
		}
		gaps = append(gaps, gap{
			r.path + ".reason", message,
			toPaste(fmt.Sprintf("say why, or add an [[action]] with answers = [%q] that finds out", r.answer), `reason = "…"`),
		})
	}
	return gaps
}

// gapReasoned tells of all such gaps at once, and leaves those of groups that stand to lose to gapUnderHarm.
func gapReasoned(s *subject) []gap {
	var open []record
	var names []string
	inPlace := false
	for _, r := range s.openGaps() {
		if r.explained() && !s.harmUncounted(r) {
			open, names = append(open, r), append(names, r.subject)
			inPlace = inPlace || restates(r.Reason, gapWords)
		}
	}
	if len(open) == 0 {
		return nil
	}
	why := "a reason is recorded"
	switch {
	case inPlace:
		why = "something is recorded in their place"
	case len(open) > 1:
		why = "reasons are recorded"
	}
	message := noData(open[0])
	if len(open) > 1 {
		message = "no data are known or collected for " + list(names)
	}
	return []gap{{
		open[0].path, message + "; " + why + ", so nothing need be done",
		fmt.Sprintf("if data could be had later, add an [[action]] with answers = [%q]", open[0].answer),
	}}
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
			r.path + ".reason", r.subject + " is said not to apply, without a reason",
			toPaste("write the fact or the provision that takes it out", `reason = "…"`),
		}
	})
}

func withheldReasoned(s *subject) []gap {
	return s.eachRecord("withheld", func(r record) bool { return !hasContent(r.Evidence) && restates(r.Reason, withheldWords) }, func(r record) gap {
		return gap{
			r.path + ".reason", "the evidence for " + r.subject + " is withheld without a reason",
			toPaste(`write why, such as "fewer than five people"`, `reason = "…"`),
		}
	})
}
