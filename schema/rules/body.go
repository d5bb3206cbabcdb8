package rules

import (
	"slices"
	"strings"
	"unicode"
)

// emptyWords say nothing of which body or person is meant.
var emptyWords = strings.Fields(`a acting all an and assistant at by chief corporate decision delegated delegation deputy
	for from full in interim its joint key lead meeting of on or powers senior strategic the their to under vice with`)

// kindWords say what kind of body or post is meant, and not which.
var kindWords = strings.Fields(`authority board body borough cabinet city committee council councillor councillors county
	department director directorate district executive forum governing governors group head holder manager member members
	officer panel portfolio service services sub subcommittee team town`)

// bodyWords are those of kindWords that are about several people.
var bodyWords = strings.Fields("authority board body cabinet committee council forum governing governors panel subcommittee")

// longestName is the length, in bytes, up to which words are the name of a body or a post. Longer ones are a text, of
// which the beginning is looked at.
const longestName = 400

// wordsOf gives the words of a name in lower case: those of its own, and those of its kind.
func wordsOf(name string) (own, kind []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name[:min(len(name), longestName)]), notLetter) {
		switch {
		case len(w) < 2 || slices.Contains(emptyWords, w):
		case slices.Contains(kindWords, w):
			kind = append(kind, w)
		default:
			own = append(own, w)
		}
	}
	return own, kind
}

// sameBody says that two names may well be of one body or person. Where both have words of their own, as
// Planning Committee and Scrutiny Committee, they share one of these; else they share the kind.
func sameBody(a, b string) bool {
	if strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) || abbreviates(a, b) || abbreviates(b, a) {
		return true
	}
	ownA, kindA := wordsOf(a)
	ownB, kindB := wordsOf(b)
	if len(ownA) > 0 && len(ownB) > 0 {
		return share(ownA, ownB)
	}
	return share(kindA, kindB) || justMembers(ownA, kindA) || justMembers(ownB, kindB)
}

// justMembers says that a name is "Members": of whatever body it is.
func justMembers(own, kind []string) bool {
	return len(own) == 0 && len(kind) > 0 && !slices.ContainsFunc(kind, func(w string) bool {
		return w != "members" && w != "councillors"
	})
}

// isBody says that a name is of several people who decide together, not of one of them.
func isBody(name string) bool {
	own, kind := wordsOf(name)
	one := func(w string) bool {
		return slices.Contains([]string{"member", "holder", "director", "head", "officer", "manager", "councillor"}, w)
	}
	return !slices.ContainsFunc(kind, one) && !slices.ContainsFunc(own, func(w string) bool { return presides(w) || w == "clerk" }) &&
		slices.ContainsFunc(kind, func(w string) bool { return slices.Contains(bodyWords, w) })
}

// share says that two lists have a word in common, in any of its forms: "community" and "communities".
func share(as, bs []string) bool {
	return slices.ContainsFunc(as, func(a string) bool {
		return slices.ContainsFunc(bs, func(b string) bool { return alike(a, b) })
	})
}

func alike(a, b string) bool {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	return same >= 6 || same >= 4 && (same == len(a) || same == len(b)) || a == b
}

// abbreviates says that one name has the first letters of the other's words: "HWB" for "Health and Wellbeing
// Board", "DCS" for "Director of Children's Services under delegation".
func abbreviates(short, name string) bool {
	short = strings.TrimSpace(short)
	if len(short) < 2 || len(short) > 6 || strings.ContainsFunc(short, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return false
	}
	var all, counting strings.Builder
	for _, w := range strings.FieldsFunc(name[:min(len(name), longestName)], notLetter) {
		first := unicode.ToUpper([]rune(w)[0])
		all.WriteRune(first)
		if len(w) > 3 || unicode.IsUpper([]rune(w)[0]) {
			counting.WriteRune(first)
		}
	}
	return short == all.String() || short == counting.String() || len(short) > 2 && strings.HasPrefix(counting.String(), short)
}
