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

// postcodeAreas are the letters that postcodes begin with.
var postcodeAreas = strings.Fields(`AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX
	FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
	PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`)

// postcode gives the first half of the postcode whose second half begins at a place of a text; empty: none does.
// Its forms are A9, A99, A9A, AA9, AA99 and AA9A with 9AA behind a space; some letters are not used in some places. What
// is in lower case or has no space looks like much else, and so has to begin as a postcode really does.
func postcode(text string, i int) string {
	if i < 3 || !endsPostcode(text, i) {
		return ""
	}
	end := i
	if text[i-1] == ' ' {
		end--
	}
	start := strings.LastIndexFunc(text[:end], func(r rune) bool { return r < 0x80 && byteClasses[r]&wordByte == 0 }) + 1
	written := text[start:end]
	outward := strings.ToUpper(written)
	letters := strings.TrimRight(outward[:min(2, len(outward))], "0123456789")
	if !slices.Contains([]string{"A9", "A99", "A9A", "AA9", "AA99", "AA9A"}, lettersAndDigits(outward)) ||
		strings.ContainsAny(letters[:1], "QVX") || len(letters) == 2 && strings.ContainsAny(letters[1:], "IJZ") {
		return ""
	}
	lower := outward != written || !capital(text[i+1]) || !capital(text[i+2])
	if (lower || end == i) && !slices.Contains(postcodeAreas, letters) || lower && isMeasure(text[i:i+3]) || end == i && !standsAlone(text, start, i+3) {
		return ""
	}
	return written
}

// standsAlone says that a word is not part of an address or a code, nor a code itself: one that has no letter beyond F, as
// those of versions have, or a single one before its digits.
func standsAlone(text string, start, end int) bool {
	const joins = "/+-_=#@"
	return !(start > 0 && strings.IndexByte(joins+".", text[start-1]) >= 0) && !(end < len(text) && strings.IndexByte(joins, text[end]) >= 0) &&
		letter(text[start+1]) && strings.ContainsAny(strings.ToUpper(text[start:end]), "GHIJKLMNOPQRSTUVWXYZ")
}

// endsPostcode says that the second half of a postcode may begin at a place of a text: a digit and two letters.
func endsPostcode(text string, i int) bool {
	return i+3 <= len(text) && byteClasses[text[i]]&digitByte != 0 && inwardLetter(text[i+1]) && inwardLetter(text[i+2]) &&
		(i+3 == len(text) || byteClasses[text[i+3]]&wordByte == 0)
}

// inwardLetter says that a byte is a letter that can stand in the second half of a postcode.
func inwardLetter(b byte) bool {
	b &^= 0x20
	return capital(b) && strings.IndexByte("CIKMOV", b) < 0
}

// isMeasure says that what looks like half a postcode is an ordinal or a measure: "2nd", "5ft".
func isMeasure(text string) bool {
	digit, unit := text[0], strings.ToLower(text[1:])
	switch unit {
	case "st":
		return digit == '1'
	case "nd":
		return digit == '2'
	case "rd":
		return digit == '3'
	}
	return slices.Contains([]string{"th", "ft", "gb", "ha", "hr", "lb", "tb", "yr"}, unit)
}

// lettersAndDigits puts an A for each letter of a text in capitals, and a 9 for each digit.
func lettersAndDigits(text string) string {
	var form []byte
	for _, b := range []byte(text) {
		switch {
		case capital(b):
			b = 'A'
		case b >= '0' && b <= '9':
			b = '9'
		}
		form = append(form, b)
	}
	return string(form)
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

// birthPhrases are the same without regard to case: most texts with figures have none of them.
var birthPhrases = newPhrases("born", "birth", "dob", "d.o.b.")

func noBirthdays(s *subject) []gap {
	var gaps []gap
	s.eachPublished(figured, func(l *leaf) {
		if !birthPhrases.in(l.text) {
			return
		}
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
