package schema

import "strings"

// welshDateWords are the Welsh for words that dates are made of, by the English word that the reader knows: the months with
// the forms that they take behind "o", "i", "a" and "yn", and the short ones. October is left to inEnglish.
var welshDateWords = map[string]string{
	"january": "ionawr ion", "february": "chwefror chwef chwe", "march": "mawrth fawrth maw", "april": "ebrill ebr", "may": "mai fai",
	"june": "mehefin fehefin meh", "july": "gorffennaf orffennaf ngorffennaf gorff", "august": "awst", "september": "medi fedi",
	"november": "tachwedd dachwedd thachwedd nhachwedd tach", "december": "rhagfyr ragfyr rhag",
	"spring": "gwanwyn wanwyn", "summer": "haf", "winter": "gaeaf aeaf",
	"monday": "llun", "wednesday": "mercher", "thursday": "iau", "friday": "gwener", "saturday": "sadwrn", "sunday": "sul",
	"early": "dechrau ddechrau", "mid": "canol ganol", "end": "diwedd ddiwedd",
	"of": "mis fis o", "the": "y yr", "in": "yn ym yng", "on": "ar dydd ddydd", "and": "a ac", "to": "i", "until": "hyd tan",
	"by": "erbyn", "since": "ers", "onwards": "ymlaen", "between": "rhwng",
}

// fromWelsh gives the English of a Welsh word of a date.
var fromWelsh = func() map[string]string {
	words := make(map[string]string)
	for english, welsh := range welshDateWords {
		for word := range strings.FieldsSeq(welsh) {
			words[word] = english
		}
	}
	return words
}()

// inEnglish puts English words for the Welsh ones among tokens. What stands beside it decides what "mawrth" is, March or
// Tuesday, "hyd", October or until, and "hydref", October or the autumn, which holds it.
func inEnglish(tokens []dateToken) {
	var last, beforeLast, was dateToken // was: the last one as it was written
	for i, t := range tokens {
		var next dateToken
		if i+1 < len(tokens) {
			next = tokens[i+1]
		}
		day := last.isSmall() || gapSigns[last.word] && beforeLast.isSmall()
		english := fromWelsh[t.word]
		switch {
		case t.word == "o" && i == 0:
			english = "from"
		case t.word == "mawrth" && (was.word == "dydd" || was.word == "ddydd"):
			english = "tuesday"
		case t.word == "hyd" && day && (next.isYear() || gapSigns[next.word]), t.word == "hydref" && (day || last.word == "of"):
			english = "october"
		case t.word == "hydref":
			english = "autumn"
		}
		if english != "" {
			tokens[i].word = english
		}
		beforeLast, last, was = last, tokens[i], t
	}
}
