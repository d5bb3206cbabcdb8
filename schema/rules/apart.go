package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var apartRules = []Rule{
	{
		ID: "DR736", Severity: schema.Note, Since: "0.1", check: sexApart,
		Title:     "figures by sex, gender reassignment and gender identity are kept apart",
		Why:       "They are different questions. Figures that mix them can be compared with nothing, and the small number of trans people is lost among them or told.",
		Authority: "Equality Act 2010 ss.7 and 11; For Women Scotland Ltd v The Scottish Ministers [2025] UKSC 16",
		Mend:      "Record under sex what the source asked about sex, and under gender reassignment what it asked about that. Where the source asked one question for all, say so, and how it was worded.",
	},
}

// mergedWords say of figures by sex that trans people are counted among them.
var mergedWords = []string{"including trans", "includes trans", "incl. trans", "incl trans", "inc. trans", "inc trans", "female/trans", "male/trans", "and trans combined"}

func sexApart(s *subject) []gap {
	const hint = "record what the source asked; keep sex, gender reassignment and gender identity apart"
	var gaps []gap
	for i := range s.records {
		r := &s.records[i]
		if r.group != schema.Sex {
			continue
		}
		for _, in := range []said{{key: ".service-users", text: r.ServiceUsers}, {key: ".other", text: r.Other}} {
			if containsAny(strings.ToLower(string(in.text)), mergedWords...) {
				gaps = append(gaps, gap{path: r.path + in.key, message: "what is known of " + r.subject + " counts trans people in with a sex", hint: hint})
			}
		}
		for j, t := range r.Table {
			has := func(words ...string) bool {
				return slices.ContainsFunc(t.Rows, func(row schema.Row) bool {
					return slices.ContainsFunc(strings.Fields(strings.ToLower(row.Group)), func(w string) bool {
						return slices.Contains(words, strings.Trim(w, punctuation))
					})
				})
			}
			if has("women", "men", "female", "male", "females", "males", "woman", "man") && has("trans", "transgender", "transsexual") {
				gaps = append(gaps, gap{path: at(r.path+".table", j), message: fmt.Sprintf("the table %q under %s has rows for sex and for trans people", t.Title, r.subject), hint: hint})
			}
		}
	}
	return gaps
}
