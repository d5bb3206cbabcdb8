package schema

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

var wordSigns = strings.NewReplacer("_", "-", " ", "-")

// fewestLetters is how long a word is of which a slip of the pen hardly ever makes another.
const fewestLetters = 5

// otherWords are those of English that are a slip of the pen away from a word of a key: whoever writes one means it.
// They were found in a dictionary of British English; names are left out, and so are words of keys, which are known.
// Whoever adds a key adds what is near its words.
var otherWords = newWords(`
	analyses analysts appendixes arenas arias arras auction auctions bassline cation cations chance chanced chanted
	charge charged clanged consent contest context contract convent declamation denegation derision despise grouts
	impart incited indictor interjections langrage marker maser masker melting meting minuet nerds novice ocher
	otter pacts pagers pampers pants parks pasts paupers payers pipers polity ports potion potions racing rafting
	raging raided railed rained raking ranting raring ratting raving razing reediness reelection refection
	resort resorts retort retorts reverence revolved reword scape scare scone score servile shade shake shale shame
	shape shave shire shore slope snare spare stake stale stare state states stats statues stave stope stratus
	suction summery swage there these thyme tithe tittle tonal ushers vague valse valve`)

func newWords(list string) map[string]bool {
	words := make(map[string]bool)
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}

// slip gives the one of names that a key is a slip of the pen away from, so that no judgement is needed to tell
// what was meant: the letters are the same but for case, and for a space or a low line where a hyphen stands; or
// one word of the name lacks its plural s, or has one; or in one word of five letters or more two neighbours have
// changed places, or a letter besides the first and the last is left out, added, or another. Words of English
// differ by their endings (published, publisher), short ones by any letter (data, date): such a key, and one whose
// words all stand in a dictionary (context, content), may be meant. Empty: there is none, or more than one.
func slip(key string, names []string, known func(word string) bool) string {
	typed := wordSigns.Replace(strings.ToLower(key))
	if len(strings.ReplaceAll(typed, "-", "")) < fewestLetters {
		return ""
	}
	found := ""
	for _, name := range names {
		switch {
		case typed == name:
			return name
		case !oneSlip(typed, name, known):
		case found != "":
			return ""
		default:
			found = name
		}
	}
	return found
}

// oneSlip compares word by word: all but one are the same.
func oneSlip(typed, meant string, known func(word string) bool) bool {
	a, b := strings.Split(typed, "-"), strings.Split(meant, "-")
	if len(a) != len(b) {
		return false
	}
	slips := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if slips++; slips > 1 || a[i]+"s" != b[i] && a[i] != b[i]+"s" && (known(a[i]) || !mistyped(a[i], b[i])) {
			return false
		}
	}
	return slips == 1
}

// mistyped says that one slip makes a word of another, and none at its ends but for neighbours.
func mistyped(typed, meant string) bool {
	if len(typed) < fewestLetters || len(meant) < fewestLetters || strings.Trim(typed, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	same := 0
	for same < min(len(typed), len(meant)) && typed[same] == meant[same] {
		same++
	}
	a, b := typed[same:], meant[same:]
	if len(a) == len(b) && len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:] {
		return true
	}
	if same == 0 || typed[len(typed)-1] != meant[len(meant)-1] {
		return false
	}
	return a != "" && b != "" && a[1:] == b[1:] || b != "" && a == b[1:] || a != "" && a[1:] == b
}

// negations are what makes a word its opposite.
var negations = []string{"not-", "non-", "no-", "not", "non", "un", "in", "im", "ir", "dis"}

// Nearest gives the one of names that somebody who typed word most likely meant: about a third of
// its letters away, or the same but for case, plural, the sign between words or how it is negated.
// It is never the word's opposite. Empty: none is near.
func Nearest(word string, names []string) string {
	best, least := "", len(word)+1
	for _, n := range neighbours(word, names) {
		if n.letters < least {
			best, least = n.name, n.letters
		}
	}
	return best
}

// A neighbour is a name that somebody may have meant, and how many letters away it is.
type neighbour struct {
	name    string
	letters int
}

// neighbours are all of the names that are near a word, in their order.
func neighbours(word string, names []string) []neighbour {
	if len(word) > 64 {
		return nil
	}
	plain := func(s string) string { return strings.TrimSuffix(wordSigns.Replace(strings.ToLower(s)), "s") }
	meant := plain(word)
	spellings := []string{meant}
	for _, not := range negations {
		if rest, ok := strings.CutPrefix(meant, not); ok {
			spellings = append(spellings, "not-"+rest)
		}
	}
	var near []neighbour
	for _, name := range names {
		least := max(1, (len(word)+1)/3) + 1
		for _, spelling := range spellings {
			if d := levenshtein.ComputeDistance(spelling, plain(name)); d < least && !opposite(meant, plain(name)) {
				least = d
			}
		}
		if least <= max(1, (len(word)+1)/3) {
			near = append(near, neighbour{name, least})
		}
	}
	return near
}

// opposite says that one of two words is the other's negation.
func opposite(a, b string) bool {
	for _, not := range negations {
		if a == not+b || b == not+a {
			return true
		}
	}
	return false
}
