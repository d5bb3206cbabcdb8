package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dueregard/schema"
)

var surveyTimeRules = []Rule{
	{
		ID: "DR322", Severity: schema.Note, Since: "0.1", check: surveyReach,
		Title:     "a public survey can be answered by everybody, and not only over Christmas",
		Why:       "Older and disabled people, and those with little money, are online least. People need time enough to understand the proposal and to answer.",
		Authority: gunning,
		Mend: "Say in method how else people could answer: on paper, by telephone, at a desk. Where the survey ran between 20 December and 3 January for ten days or more, " +
			"and for less than three weeks outside, say why that was time enough.",
	},
}

// Words by which an entry of the log tells whom a survey was open to, and how it could be answered, in lower case.
var (
	publicWords  = []string{"public", "resident", "everybody", "everyone", "citizen", "community"}
	onlineWords  = []string{"online", "web", "digital", "e-mail", "email", "social media"}
	offlineWords = []string{
		"paper", "print", "phone", "post", "letter", "leaflet", "meeting", "drop-in", "drop in", "librar", "event", "face", "workshop", "person", "easy read", "easyread",
		"interview", "visit", "walk", "hard cop", "copies", "desk", "group", "door", "street", "roadshow", "exhibition", "session", "forum", "conversation", "hearing", "radio", "bsl",
		"other format", "assist", "support", "in other ways", "helpline",
	}
	offlineTold = []string{"paper", "phone", "letter", "drop-in", "meeting", "in person", "interview"}
)

// onlyOnline says that a method names nothing but ways over the internet: "website, email".
func onlyOnline(method string) bool {
	words := strings.FieldsFunc(strings.ToLower(method), notLetter)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool {
		return !slices.Contains([]string{"and", "e", "email", "facebook", "form", "internet", "mail", "media", "online", "page", "portal", "site", "social", "the", "web", "website"}, w)
	}) && containsAny(strings.ToLower(method), onlineWords...)
}

// surveyReach is content with any entry of the log by which people could answer other than online.
func surveyReach(s *subject) []gap {
	elsewhere := slices.ContainsFunc(s.heldConsultations(), func(i int) bool {
		c := &s.Consultation[i]
		return containsAny(strings.ToLower(c.Method+"\n"+c.Activity), offlineWords...) || containsAny(strings.ToLower(string(c.Summary)), offlineTold...)
	})
	var gaps []gap
	for _, i := range s.heldConsultations() {
		c := &s.Consultation[i]
		how := strings.ToLower(c.Activity + "\n" + c.Method)
		if !containsAny(how, surveyWords...) && !onlyOnline(c.Method) || !containsAny(strings.ToLower(c.Audience)+how, publicWords...) {
			continue
		}
		if !elsewhere && containsAny(how, onlineWords...) {
			gaps = append(gaps, gap{
				path: at("consultation", i) + ".method", message: s.consultationName(i) + " is recorded as open online only, and nobody as asked in another way",
				hint: "say how people without the internet could answer, or why that was not needed",
			})
		}
		if over, outside := overChristmas(c); over >= mostlyChristmas && outside < threeWeeks {
			gaps = append(gaps, gap{
				path:    at("consultation", i) + ".from",
				message: fmt.Sprintf("%s was open over Christmas, and outside 20 December to 3 January for %s only", s.consultationName(i), days(outside)),
				hint:    "say why the time was enough, or what was done to reach people",
			})
		}
	}
	return gaps
}

// Days over Christmas from which on a survey was largely open then, and outside of it that are time enough.
const (
	mostlyChristmas = 10
	threeWeeks      = 21
)

// overChristmas counts the days from 20 December to 3 January on which a consultation was open, and the others. None
// over Christmas: the first and the last day are not both known.
func overChristmas(c *schema.Consultation) (over, outside int) {
	if !c.From.Exact() || !c.To.Exact() || c.To.Before(c.From) || c.To.First().Sub(c.From.First()) > 2*threeWeeks*24*time.Hour {
		return 0, threeWeeks
	}
	for day := c.From.First(); !day.After(c.To.First()); day = day.AddDate(0, 0, 1) {
		if day.Month() == time.December && day.Day() >= 20 || day.Month() == time.January && day.Day() <= 3 {
			over++
		} else {
			outside++
		}
	}
	return over, outside
}
