package schema

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dueregard/schema/pattern"
)

// A dateToken is a word or a sign in lower case, or a number.
type dateToken struct {
	word    string // empty for a number
	digits  int    // 0 for a word
	value   int    // of a number of up to 4 digits
	ordinal bool   // "31st"
}

func (t dateToken) month() time.Month { return monthNames[t.word] }

func (t dateToken) isYear() bool { return t.digits == 4 }

// isSmall says that t can be the number of a day or a month.
func (t dateToken) isSmall() bool { return (t.digits == 1 || t.digits == 2) && t.value > 0 }

// readMoment reads a day, or one with a time of day, as TOML writes it: most dates are written so.
func readMoment(words string) (time.Time, bool) {
	const t = len(time.DateOnly)
	if len(words) == t {
		day, err := time.Parse(time.DateOnly, words)
		return day, err == nil
	}
	if len(words) < t || words[t] != 'T' && words[t] != 't' {
		return time.Time{}, false
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, strings.ToUpper(words)); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// dateSpellings brings signs and phrases of one meaning to one spelling.
var dateSpellings = strings.NewReplacer(
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "'", "", "’", "", "‘", "",
	"no later than", "by", "not later than", "by",
	"financial years", "fy", "financial year", "fy", "fiscal year", "fy",
	"academic years", "ay", "academic year", "ay", "school year", "ay",
	"w/c", weekStart, "weeks commencing", weekStart, "week commencing", weekStart, "week beginning", weekStart,
)

const weekStart = "wc"

// clockSigns are what a time of day has one of.
var clockSigns = []string{":", "am", "pm", ".m", "noon"}

// clockTime is a time of day, or two.
var clockTime = pattern.Lazy(`\b(?:[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m\b\.?)? ?(?:-|to|until) ?)?` +
	`(?:[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m\b\.?|noon\b)|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\b(?:hrs?\b)?)`)

// splitTokens gives every word, number and sign of the words but times of day, and whether there were
// any of these. Welsh words stand as the English ones that they mean.
func splitTokens(written string) (tokens []dateToken, clock bool) {
	text := dateSpellings.Replace(strings.Join(strings.Fields(strings.ToLower(written)), " "))
	if slices.ContainsFunc(clockSigns, func(sign string) bool { return strings.Contains(text, sign) }) {
		day := clockTime().ReplaceAllString(text, " ")
		text, clock = day, day != text
	}
	for s := range dateWordsOf(text) {
		last := len(tokens) - 1
		switch {
		case s[0] >= '0' && s[0] <= '9':
			t := dateToken{digits: len(s)}
			if t.digits <= 4 {
				t.value, _ = strconv.Atoi(s) // only digits: cannot fail
			}
			tokens = append(tokens, t)
		case ordinalSuffixes[s] && last >= 0 && tokens[last].isSmall():
			tokens[last].ordinal = true
		default:
			tokens = append(tokens, dateToken{word: s})
		}
	}
	inEnglish(tokens)
	return tokens, clock
}

// dateWordsOf gives each run of digits, each run of letters, and each sign of a text.
func dateWordsOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(text) > 0 {
			first, n := utf8.DecodeRuneInString(text)
			rest := text[n:]
			switch {
			case isDigit(first):
				rest = strings.TrimLeftFunc(rest, isDigit)
			case unicode.IsLetter(first):
				rest = strings.TrimLeftFunc(rest, unicode.IsLetter)
			}
			if first != ' ' && !yield(text[:len(text)-len(rest)]) {
				return
			}
			text = rest
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// A dateReader holds what is still to be read. Its methods that read something give ok or a length,
// and take nothing when there is nothing of theirs.
type dateReader struct {
	tokens []dateToken
	starts time.Month // of the years, where the words say which: April, September; else 0
	hedged bool
	week   bool // the day begins a week
	start  bool // the words give the start of what goes on
}

// readTokens leaves out the words that do not change the days.
func readTokens(written string) *dateReader {
	all, clock := splitTokens(written)
	r := &dateReader{hedged: clock}
	for i, t := range all {
		var last, next dateToken
		if i > 0 {
			last = all[i-1]
		}
		if i+1 < len(all) {
			next = all[i+1]
		}
		starts, isLabel := yearLabels[t.word]
		switch {
		case dateFillers[t.word],
			t.word == "." && (last.digits == 0 || next.digits == 0),
			strings.TrimSuffix(t.word, "s") == "year" && next.isYear():
		case dateHedges[t.word], len(r.tokens) == 0 && dateUntils[t.word]:
			r.hedged = true
			r.start = r.start || dateStarts[t.word]
		case t.word == weekStart:
			r.week = true
		case isLabel && (r.starts == 0 || r.starts == starts):
			r.starts = starts
		default:
			r.tokens = append(r.tokens, t)
		}
	}
	return r
}

// at gives the token i places ahead, the zero token past the end.
func (r *dateReader) at(i int) dateToken {
	if i < len(r.tokens) {
		return r.tokens[i]
	}
	return dateToken{}
}

func (r *dateReader) skip(n int) { r.tokens = r.tokens[n:] }

// The words that dates are made of, in lower case.
var (
	monthNames = map[string]time.Month{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
		"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	}
	partNames = map[string]datePart{
		"early": earlyPart, "beginning": earlyPart, "start": earlyPart,
		"mid": midPart, "middle": midPart, "late": latePart, "end": latePart,
	}
	seasonStarts = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
	termStarts   = map[string]time.Month{"spring": 1, "summer": 4, "autumn": 9}
	ordinalNames = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}
	yearLabels   = map[string]time.Month{"fy": time.April, "ay": time.September}

	periodMonths    = map[string]int{"q": 3, "qtr": 3, "quarter": 3, "h": 6, "half": 6}
	ordinalSuffixes = dateWords("st nd rd th af il ydd ed fed eg ain") // 1af, 2il, 3ydd in Welsh

	// dateFillers say nothing about the days.
	dateFillers = dateWords("( ) the of in on at as monday tuesday wednesday thursday friday saturday sunday " +
		"mon tue tues wed weds thu thur thurs fri sat sun")
	// dateHedges say more than the days, and leave them as they are.
	dateHedges = dateWords("by due from since between up onwards about around approx approximately c circa " +
		"starting started commencing commenced began concluded ended finished completed")
	// dateStarts are hedges before or after the day on which something begins that goes on.
	dateStarts = dateWords("from since onwards starting commencing")
	// dateUntils are hedges before the only date, separators after the first.
	dateUntils     = dateWords("to until till")
	dateSeparators = dateWords("to until till - / and &") // besides commas and semicolons

	numericSigns = dateWords("- / .")
	yearSigns    = dateWords("- /")
	gapSigns     = dateWords("- / ,")
)

func dateWords(words string) map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// periodAt finds Q3, "third quarter" or H1, i places ahead, and the number of tokens it takes.
func (r *dateReader) periodAt(i int) (p period, n int) {
	a, b := r.at(i), r.at(i+1)
	if p.months = periodMonths[a.word]; p.months != 0 {
		p.nth = b.value
	} else if p.months = periodMonths[b.word]; a.ordinal {
		p.nth = a.value
	} else {
		p.nth = ordinalNames[a.word]
	}
	if p.months == 0 || p.nth < 1 || p.nth*p.months > 12 {
		return period{}, 0
	}
	return p, 2
}
