package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dueregard/schema"
)

var putToRules = []Rule{
	{
		ID: "DR620", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: wasPut,
		Title:     "the statement was put to the decision maker",
		Why:       "The decision maker must have the analysis itself in front of it.",
		Authority: knowing + "; " + bracking,
		Mend:      `Add [[put-to]] with to = "Cabinet", date and form = "full". A decision maker who signed has had it.`,
	},
	{
		ID: "DR621", Severity: schema.Error, Since: "0.1", check: putInTime,
		Title:     "the statement is put to the decision maker before the decision",
		Why:       "Regard is due before and at the time of the decision.",
		Authority: inTime,
		Mend:      "Check both dates. If an earlier version was put in time, record it as another [[put-to]].",
	},
	{
		ID: "DR622", Severity: schema.Warning, Since: "0.1", check: putToMaker,
		Title:     "the statement is put to whoever decides",
		Why:       "Somebody else's knowledge of it does not help the one who decides.",
		Authority: inPerson,
		Mend:      "Record when it was put to the decision maker itself, or use the same name under [decision] and [[put-to]].",
	},
	{
		ID: "DR623", Severity: schema.Warning, Since: "0.1", check: putInFull,
		Title:     "the statement is put to the decision maker in full",
		Why:       "A full and fair summary can suffice; the analysis itself is safer.",
		Authority: knowing + "; " + bracking,
		Mend:      `Put it in full, form = "full"; or answer with a [[response]] that says why the summary was full and fair.`,
	},
	{
		ID: "DR624", Severity: schema.Warning, Since: "0.1", check: putDated,
		Title:     "it is recorded when the statement was put",
		Why:       "Without a date nobody can tell that it came in time.",
		Authority: inTime,
		Mend:      "Add date to the [[put-to]]: the day on which the papers went out.",
	},
}

func wasPut(s *subject) []gap {
	if len(s.PutTo) > 0 || s.signedBy("decision-maker") {
		return nil
	}
	return []gap{{
		"put-to", "it is not recorded that the statement was put to the decision maker",
		`add [[put-to]] with to = "Cabinet", date = 2026-03-02 and form = "full"`,
	}}
}

// putInTime is content with one that reached somebody in time: later versions may follow.
func putInTime(s *subject) []gap {
	if slices.ContainsFunc(s.PutTo, func(p schema.PutTo) bool { return !p.Date.After(s.decided()) }) {
		return nil
	}
	var gaps []gap
	for i, p := range s.PutTo {
		gaps = append(gaps, gap{at("put-to", i) + ".date", fmt.Sprintf("the statement was put to %s on %s, after the decision of %s",
			p.To, p.Date.Words(), s.decided().Words()), "check both dates"})
	}
	return gaps
}

func putToMaker(s *subject) []gap {
	makers := s.makers()
	if len(s.PutTo) == 0 || len(makers) == 0 {
		return nil
	}
	for _, p := range s.PutTo {
		if slices.ContainsFunc(makers, func(maker string) bool { return sameBody(p.To, maker) }) {
			return nil
		}
	}
	return []gap{{
		"put-to[0].to", fmt.Sprintf("the statement was put to %s; that it was put to %s, who decides, is not recorded", s.PutTo[0].To, makers[0]),
		fmt.Sprintf("add [[put-to]] with to = %q and date, or use one name for both", makers[0]),
	}}
}

// makers gives the names under which the decision maker appears.
func (s *subject) makers() []string {
	var names []string
	if s.Decision != nil && !weak(s.Decision.Maker) {
		names = append(names, s.Decision.Maker)
	}
	for _, signed := range s.SignOff {
		if signed.Role != "decision-maker" {
			continue
		}
		for _, name := range []string{signed.Post, signed.Name} {
			if !weak(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// emptyWords say nothing of which body or person is meant.
var emptyWords = []string{"council", "county", "under", "delegation", "delegated", "powers", "members", "with", "from"}

// sameBody says that two names may well be of one body or person: they share a word that counts.
func sameBody(a, b string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	}
	if strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) {
		return true
	}
	others := words(b)
	return slices.ContainsFunc(words(a), func(w string) bool {
		return len(w) > 3 && !slices.Contains(emptyWords, w) && slices.Contains(others, w)
	})
}

func putInFull(s *subject) []gap {
	inFull := slices.ContainsFunc(s.PutTo, func(p schema.PutTo) bool { return p.Form == "full" || p.Form == "" })
	if inFull || len(s.PutTo) == 0 || s.signedBy("decision-maker") {
		return nil
	}
	return []gap{{
		"put-to[0].form", fmt.Sprintf("the statement was put to %s only as a %s", s.PutTo[0].To, s.PutTo[0].Form),
		"put it in full, or say in a [[response]] why the summary was full and fair",
	}}
}

func putDated(s *subject) []gap {
	var gaps []gap
	for i, p := range s.PutTo {
		if p.Date.IsZero() {
			gaps = append(gaps, gap{at("put-to", i) + ".date", "when the statement was put to " + p.To + " is not recorded", "write date = 2026-03-02"})
		}
	}
	return gaps
}
