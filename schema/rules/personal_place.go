package rules

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// freeText are the tables in which people are written about.
var freeText = []string{"evidence", "workforce", "consultation", "analysis", "impact", "answers"}

// publicPlaces are words for buildings that are no homes.
var publicPlaces = []string{
	"librar", "centre", "hall", "school", "academy", "college", "university", "hospital", "surgery", "clinic", "office", "church", "chapel",
	"mosque", "temple", "synagogue", "museum", "station", "depot", "building", "theatre", "court", "hub", "hotel", "club", "pool",
	"gym", "park", "market", "campus", "council", "shop",
}

func noPostcodes(s *subject) []gap {
	var gaps []gap
	s.eachPublished(coded, func(l *leaf) {
		if area, _ := keyOf(l.path); !slices.Contains(freeText, area) {
			return
		}
		var masked []string
		for i := range len(l.text) {
			if outward := postcode(l.text, i); outward != "" && !atPublicPlace(l.text[:i]) {
				masked = append(masked, "a full postcode, "+outward+" …,")
			}
		}
		gaps = append(gaps, personal(l, masked, "write the first half of it, the ward or the estate; the address of a public building may stay")...)
	})
	return gaps
}

// postcode gives the first half of the postcode whose second half begins at a place of a text; empty: none does.
// Its forms are A9, A99, A9A, AA9, AA99 and AA9A with 9AA behind a space; some letters are not used in some places.
func postcode(text string, i int) string {
	if text[i] < '0' || text[i] > '9' || i+3 > len(text) || !capital(text[i+1]) || !capital(text[i+2]) ||
		strings.ContainsAny(text[i+1:i+3], "CIKMOV") || i+3 < len(text) && byteClasses[text[i+3]]&wordByte != 0 ||
		i < 3 || text[i-1] != ' ' {
		return ""
	}
	outward := text[strings.LastIndexFunc(text[:i-1], func(r rune) bool { return (r < 'A' || r > 'Z') && (r < '0' || r > '9') })+1 : i-1]
	var form []byte
	for _, b := range []byte(outward) {
		if capital(b) {
			form = append(form, 'A')
		} else {
			form = append(form, '9')
		}
	}
	valid := slices.Contains([]string{"A9", "A99", "A9A", "AA9", "AA99", "AA9A"}, string(form)) &&
		!strings.ContainsAny(outward[:1], "QVX") && !(form[1] == 'A' && strings.ContainsAny(outward[1:2], "IJZ"))
	if start := i - 1 - len(outward); !valid || start > 0 && byteClasses[text[start-1]]&wordByte != 0 {
		return ""
	}
	return outward
}

// atPublicPlace says that an address that ends a text is that of a public building: the sentence names one.
func atPublicPlace(text string) bool {
	const near = 120
	text = text[max(0, len(text)-near):]
	text = text[max(0, strings.LastIndex(text, ". ")+1, strings.LastIndex(text, "\n\n")+1):]
	return containsAny(strings.ToLower(text), publicPlaces...)
}

// birthWords go before a date of birth.
var birthWords = []string{"born", "birth", "DoB", "DOB", "dob", "D.O.B."}

func noBirthdays(s *subject) []gap {
	var gaps []gap
	s.eachPublished(figured, func(l *leaf) {
		var masked []string
		for _, word := range birthWords {
			for at := strings.Index(l.text, word); at >= 0; {
				end := at + len(word)
				if ofOne(l.text[:at]) && beginsWithDay(l.text[end:]) {
					masked = append(masked, "a full date of birth")
				}
				next := strings.Index(l.text[end:], word)
				if next < 0 {
					break
				}
				at = end + next
			}
		}
		gaps = append(gaps, personal(l, masked, "write the age, or the year")...)
	})
	return gaps
}

// many are words for more than one person: "children born on 1 September 2015" is a rule, not a birthday.
var many = []string{"all", "anybody", "anyone", "children", "everybody", "everyone", "people", "those", "men", "women"}

// ofOne says that the words before "born" are not about several people.
func ofOne(before string) bool {
	words := strings.Fields(before[max(0, len(before)-40):])
	if len(words) == 0 {
		return true
	}
	last := strings.ToLower(strings.Trim(words[len(words)-1], clauseEdges))
	return !slices.Contains(many, last) && (!strings.HasSuffix(last, "s") || last == "was" || last == "is")
}

// beginsWithDay says that a text begins with an exact day, behind signs and small words.
func beginsWithDay(text string) bool {
	const most = 40
	words := strings.Fields(text[:min(len(text), most)])
	for len(words) > 0 && slices.Contains([]string{"", "on", "is", "was", "the"}, strings.ToLower(strings.Trim(words[0], clauseEdges+":="))) {
		words = words[1:]
	}
	for n := min(3, len(words)); n > 0; n-- {
		day := strings.Trim(strings.Join(words[:n], " "), clauseEdges+":;=")
		if day != "" && day[0] >= '0' && day[0] <= '9' && schema.ParseDate(day).Exact() {
			return true
		}
	}
	return false
}
