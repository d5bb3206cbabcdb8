package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

// indicatorRules are those about indicators, and those about monitoring that came later.
var indicatorRules = slices.Concat(measureRules, byGroupRules, readingRules)

var measureRules = []Rule{
	{
		ID: "DR524", Records: onForms, Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: indicatorsMeasured,
		Title:     "an indicator has a baseline or a target",
		Why:       "A figure shows something only beside another: where it started, or where it should get to.",
		Authority: practice,
		Mend:      "Add baseline with baseline-date, and target with target-date, to the [[indicator]]. Readings with a value serve as a baseline.",
	},
	{
		ID: "DR525", Records: onForms, Severity: schema.Note, Since: "0.1", check: indicatorsComplete,
		Title:     "an indicator has a baseline as well as a target",
		Why:       "Without the start nobody sees how far it went; without the target, whether that is far enough.",
		Authority: practice,
		Mend:      "Add the one that is missing: baseline with baseline-date, or target with target-date.",
	},
	{
		ID: "DR526", Records: onForms, Severity: schema.Warning, Since: "0.1", check: targetsAhead,
		Title:     "an indicator's target is dated after its baseline",
		Why:       "With the dates the wrong way round nobody can tell by when the target should be met.",
		Authority: practice,
		Mend:      "Check baseline-date and target-date of the [[indicator]].",
	},
}

// hasBaseline says that the indicator starts somewhere: at a baseline, or with a first reading.
func hasBaseline(i *schema.Indicator) bool {
	return i.Baseline != nil || slices.ContainsFunc(i.Readings, func(r schema.Reading) bool { return r.Value != nil })
}

func indicatorsMeasured(s *subject) []gap {
	return s.gatherIndicators("", "neither a baseline nor a target is recorded",
		"give each the figure that it starts from, and the one that it should get to, with their dates",
		func(i *schema.Indicator) bool { return !hasBaseline(i) && i.Target == nil })
}

func indicatorsComplete(s *subject) []gap {
	return slices.Concat(
		s.gatherIndicators(".baseline", "no baseline is recorded", "write baseline, the figure that it starts from, and baseline-date",
			func(i *schema.Indicator) bool { return !hasBaseline(i) && i.Target != nil }),
		s.gatherIndicators(".target", "no target is recorded", "write target, the figure that it should get to, and target-date",
			func(i *schema.Indicator) bool { return hasBaseline(i) && i.Target == nil }),
	)
}

// gatherIndicators tells once of all that lack something, with its key in the first of them.
func (s *subject) gatherIndicators(key, message, hint string, lacks func(*schema.Indicator) bool) []gap {
	const most = 3
	var lacking []int
	for i := range s.Indicator {
		if lacks(&s.Indicator[i]) {
			lacking = append(lacking, i)
		}
	}
	if lacking == nil {
		return nil
	}
	var names []string
	for n, i := range lacking {
		if n == most && len(lacking) > most+1 {
			names = append(names, fmt.Sprintf("%d more indicators", len(lacking)-most))
			break
		}
		names = append(names, s.indicatorName(i))
	}
	return []gap{{path: at("indicator", lacking[0]) + key, message: message + " for " + list(names), hint: hint}}
}

// indicatorName names an indicator by the beginning of its name, or by its place.
func (s *subject) indicatorName(i int) string {
	if name := s.Indicator[i].Name; !weak(name) {
		return fmt.Sprintf("%q", opening(schema.Text(name)))
	}
	return nth("indicator", i)
}

func targetsAhead(s *subject) []gap {
	var gaps []gap
	for i := range s.Indicator {
		indicator := &s.Indicator[i]
		if indicator.TargetDate.Before(indicator.BaselineDate) {
			gaps = append(gaps, gap{
				path:    at("indicator", i) + ".target-date",
				message: fmt.Sprintf("the target of %s is for %s, before its baseline of %s", s.indicatorName(i), indicator.TargetDate.Words(), indicator.BaselineDate.Words()),
				hint:    "check baseline-date and target-date",
			})
		}
	}
	return gaps
}

func indicatorActionExists(s *subject) []gap {
	var gaps []gap
	var guess guess
	for i := range s.Indicator {
		id := s.Indicator[i].Action
		if id != "" && !s.hasAction(id) {
			gaps = append(gaps, gap{
				path: at("indicator", i) + ".action", message: fmt.Sprintf("%s belongs to the action %q, which is not in the action plan", s.indicatorName(i), id),
				hint: guess.didYouMean(id, s.actionIDs(), toPaste("add the action, or correct the id", newAction(id, "")...)),
			})
		}
	}
	return gaps
}
