package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var readingRules = []Rule{
	{
		ID: "DR530", Records: onForms, Severity: schema.Warning, Since: "0.1", check: readingsInOrder, weigh: weighReading,
		Title:     "the readings of an indicator are dated and in order",
		Why:       "Whether something gets better or worse is read from left to right, and by when.",
		Authority: practice,
		Mend:      "Give each of the readings its date, and put the oldest first. A reading without a value and without a note is a note.",
	},
	{
		ID: "DR531", Records: onForms, Severity: schema.Note, Since: "0.1", check: figuresDated,
		Title:     "the figures of an indicator are dated, and have a unit",
		Why:       "A baseline of 64 may be women or per cent, of this year or of one before the change.",
		Authority: practice,
		Mend:      `Add what is missing: baseline-date, target-date, or unit = "%".`,
	},
	{
		ID: "DR532", Records: onForms, Severity: schema.Warning, Since: "0.1", check: indicatorNamed,
		Title:     "an indicator says what is measured",
		Why:       "A figure of nobody knows what cannot be watched.",
		Authority: practice,
		Mend:      "Write it as name: what is counted, of whom, over what time. Or leave the indicator out.",
	},
}

func readingsInOrder(s *subject) []gap {
	var gaps []gap
	for i := range s.Indicator {
		path := at("indicator", i) + ".readings"
		readings := s.Indicator[i].Readings
		undated, early, empty := -1, -1, -1
		for j, r := range readings {
			switch {
			case r.Date.IsZero() && undated < 0:
				undated = j
			case j > 0 && early < 0 && r.Date.Before(readings[j-1].Date):
				early = j
			case r.Value == nil && weak(r.Note) && empty < 0:
				empty = j
			}
		}
		if undated >= 0 {
			gaps = append(gaps, gap{path: at(path, undated) + ".date", message: "a reading of " + s.indicatorName(i) + " has no date", hint: toPaste("give the day or the period that it stands for", `date = "…"`)})
		}
		if early >= 0 {
			gaps = append(gaps, gap{
				path:    at(path, early) + ".date",
				message: fmt.Sprintf("the readings of %s are not in order: %s comes after %s", s.indicatorName(i), readings[early].Date.Words(), readings[early-1].Date.Words()),
				hint:    "put the oldest first, or correct the date",
			})
		}
		if empty >= 0 {
			gaps = append(gaps, gap{path: at(path, empty) + ".value", message: "a reading of " + s.indicatorName(i) + " has neither a value nor a note that says why", hint: toPaste("say why it could not be measured", `note = "…"`)})
		}
	}
	return gaps
}

func weighReading(_ *subject, g gap) schema.Severity {
	if strings.HasSuffix(g.path, ".value") {
		return schema.Note
	}
	return ""
}

// figuresDated leaves it to others where there are no figures.
func figuresDated(s *subject) []gap {
	return slices.Concat(
		s.gatherIndicators(".baseline-date", "the baseline is not dated", "give the day or the period that it stands for, baseline-date",
			func(i *schema.Indicator) bool { return i.Baseline != nil && i.BaselineDate.IsZero() }),
		s.gatherIndicators(".target-date", "by when the target should be met is not recorded", "give a day or a period as target-date",
			func(i *schema.Indicator) bool { return i.Target != nil && i.TargetDate.IsZero() }),
		s.gatherIndicators(".unit", "what the figures count is not recorded", `say it as unit: "%", "people", "visits a month"`,
			func(i *schema.Indicator) bool {
				return (i.Baseline != nil || i.Target != nil) && weak(i.Unit) && !strings.Contains(i.Name, "%")
			}),
	)
}

func indicatorNamed(s *subject) []gap {
	var gaps []gap
	for i := range s.Indicator {
		if weak(s.Indicator[i].Name) {
			gaps = append(gaps, gap{
				path: at("indicator", i) + ".name", message: nth("indicator", i) + " does not say what is measured",
				hint: toPaste("say what is counted, of whom, over what time", `name = "…"`),
			})
		}
	}
	return gaps
}
