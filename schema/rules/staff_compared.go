package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

var staffComparedRules = []Rule{
	{
		ID: "DR232", Severity: schema.Note, Since: "0.1", check: staffCompared,
		Title:     "figures of staff at risk stand beside those of the workforce",
		Why:       "Eleven women of twelve may be the make-up of the body, or a selection that falls on women. Only a comparison tells.",
		Authority: atWork + "; " + hurley,
		Mend:      `Give the share of each group in the whole workforce: population-share in the rows of the table, or a sentence as other, such as "14 of the 17 are women, as are 81% of staff". Asked of a restructure, and where staff are at risk.`,
	},
}

// atRiskWords are those by which the summary says that posts are at stake, in lower case.
var atRiskWords = []string{"at risk", "redundan"}

// comparedWords are those by which a text sets some staff beside others, in lower case.
var comparedWords = []string{
	"workforce", "of all staff", "% of staff", "per cent of staff", "of council staff", "of our staff", "of all employees", "% of employees", "whole council", "council-wide", "in line with", "compared", "comparison",
	"directorate", "overall", "elsewhere", "than other", "share of",
}

// staffCompared is silent where any of the tables, or of the texts on staff and on the analysis, compares.
func staffCompared(s *subject) []gap {
	if !s.staffAffected() || s.Policy.Kind != "restructure" && !containsAny(strings.ToLower(string(s.Workforce.Summary)), atRiskWords...) {
		return nil
	}
	first := ""
	texts := []schema.Text{s.Workforce.Summary}
	if s.Analysis != nil {
		texts = append(texts, s.Analysis.Summary)
	}
	for _, r := range s.records {
		if !r.ofStaff() {
			continue
		}
		texts = append(texts, r.Other, r.Needs, r.ServiceUsers)
		for i, t := range r.Table {
			if slices.ContainsFunc(t.Rows, hasComparator) {
				return nil
			}
			if first == "" && slices.ContainsFunc(t.Rows, func(row schema.Row) bool { return row.Users != nil }) {
				first = at(r.path+".table", i)
			}
			texts = append(texts, t.Note, schema.Text(t.Title))
		}
	}
	if first == "" || slices.ContainsFunc(texts, func(t schema.Text) bool { return containsAny(strings.ToLower(string(t)), comparedWords...) }) {
		return nil
	}
	return []gap{{
		path: first, message: "figures of the staff at risk are recorded, but none of the workforce that they could be compared with",
		hint: "give the share of each group in the whole workforce, as population-share in the rows, or in words as other",
	}}
}

// hasComparator says that a row has a figure to compare with.
func hasComparator(r schema.Row) bool { return r.Population != nil || r.PopulationShare != nil }
