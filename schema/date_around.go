package schema

import (
	"cmp"
	"strings"
	"unicode"

	"dueregard/schema/pattern"
)

// withoutAround takes away what people write around the date on which something is due, in lower case: how often
// it is done, that it goes on, how sure the date is, and an event whose date stands in brackets. It is asked only of
// words that are no date as they stand. What cannot be told apart stays, so that no date is read.
//
// goesOn says that something is done time and again from the date on.
func withoutAround(written string) (rest string, goesOn bool) {
	text := strings.ToLower(strings.Join(strings.Fields(written), " "))
	rest = hedgeWords().ReplaceAllString(text, " ")
	rest = firstTime().ReplaceAllString(rest, " $1")
	often := howOften().ReplaceAllString(rest, " ")
	goesOn = often != rest
	rest = often
	if event, date, ok := strings.Cut(rest, "("); ok {
		date, after, closed := strings.Cut(date, ")")
		if closed && strings.Trim(after, " .,;") == "" && isEvent(event) {
			rest = date
		}
	}
	if rest = strings.TrimSpace(rest); rest == text {
		return "", false
	}
	return rest, goesOn && !strings.HasPrefix(rest, "until ") && !strings.HasPrefix(rest, "till ")
}

// How sure a date is, with or without brackets.
const hedges = `(?:at the (?:very )?latest|at latest|est\b\.?|estimated?|expected|anticipated|planned|provisional|provisionally|` +
	`indicative|target(?: date)?|or (?:earlier|sooner))\b:?`

var hedgeWords = pattern.Lazy(`\( ?` + hedges + ` ?\)|\b` + hedges)

// firstTime begins what is done more than once.
var firstTime = pattern.Lazy(`\bfirst(?: (?:one|report|review|meeting|update|check))? (in|on|by|from|due)\b`)

// howOften is how often something is done, and that it goes on, with what joins it to the date.
var howOften = pattern.Lazy(`(?:\b(?:and|then|to|until)\b|[-–—,;(]| )*\b(?:` +
	`(?:every|each) (?:(?:[0-9]{1,2}|two|three|four|six|twelve|other) )?(?:day|week|month|quarter|term|year)s?|` +
	`(?:[0-9]{1,2}|two|three|four|six|twelve|bi|half)?[- ]?(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually|annual|yearly)|` +
	`(?:once|twice) (?:a|each|every|per) (?:week|month|quarter|term|year)|` +
	`on-?going|continuing|continuously|rolling|thereafter|after that)\b[):]?`)

// isEvent says that words are an event, as far as the date behind it goes: they hold no figure and no date, and
// nothing that puts the day elsewhere. "Before go-live (1 May 2026)" gives a deadline, as "by" does; what comes after
// an event has no day.
func isEvent(words string) bool {
	if strings.TrimSpace(words) == "" || strings.ContainsAny(words, "0123456789(") {
		return false
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		word = cmp.Or(fromWelsh[word], word)
		if monthNames[word] != 0 || seasonStarts[word] != 0 || elsewhere[word] {
			return false
		}
	}
	return true
}

// elsewhere are words that put the day of something apart from that of an event, or deny it.
var elsewhere = dateWords("after following since not no never cancelled postponed delayed deferred revised was were originally previously " +
	"formerly unless if tbc tba tbd within than later weeks months days years ôl wedi dilyn ddim nid heb oni os gohiriwyd ohiriwyd hydref")
