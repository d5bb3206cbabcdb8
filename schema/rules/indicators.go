package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var indicatorRules = []Rule{
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
func hasBaseline(i schema.Indicator) bool {
	return i.Baseline != nil || slices.ContainsFunc(i.Readings, func(r schema.Reading) bool { return r.Value != nil })
}

func indicatorsMeasured(s *subject) []gap {
	return s.gatherIndicators("", "neither a baseline nor a target is recorded", "write baseline with baseline-date, and target with target-date",
		func(i schema.Indicator) bool { return !hasBaseline(i) && i.Target == nil })
}

func indicatorsComplete(s *subject) []gap {
	return slices.Concat(
		s.gatherIndicators(".baseline", "no baseline is recorded", "write baseline and baseline-date",
			func(i schema.Indicator) bool { return !hasBaseline(i) && i.Target != nil }),
		s.gatherIndicators(".target", "no target is recorded", "write target and target-date",
			func(i schema.Indicator) bool { return hasBaseline(i) && i.Target == nil }),
	)
}

// gatherIndicators tells once of all that lack something, with its key in the first of them.
func (s *subject) gatherIndicators(key, message, hint string, lacks func(schema.Indicator) bool) []gap {
	const most = 3
	first := slices.IndexFunc(s.Indicator, lacks)
	if first < 0 {
		return nil
	}
	var names []string
	for _, indicator := range s.Indicator {
		if lacks(indicator) {
			names = append(names, fmt.Sprintf("%q", opening(schema.Text(indicator.Name))))
		}
	}
	if len(names) > most+1 {
		names = append(names[:most], fmt.Sprintf("%d more indicators", len(names)-most))
	}
	return []gap{{at("indicator", first) + key, message + " for " + list(names), hint}}
}

func targetsAhead(s *subject) []gap {
	var gaps []gap
	for i, indicator := range s.Indicator {
		if indicator.TargetDate.Before(indicator.BaselineDate) {
			gaps = append(gaps, gap{
				at("indicator", i) + ".target-date",
				fmt.Sprintf("the target of %q is for %s, before its baseline of %s", indicator.Name, indicator.TargetDate.Words(), indicator.BaselineDate.Words()),
				"check baseline-date and target-date",
			})
		}
	}
	return gaps
}
