package rules

import "strings"

// signs say what may stand in a text. One pass over all texts finds them, so that a rule looks only at the
// few texts which can hold what it is about.
type signs uint8

const (
	marked   signs = 1 << iota // a mark of an unfinished answer may begin in it
	mailed                     // "@"
	figured                    // five digits or more
	numbered                   // six digits or more with nothing but spaces, hyphens and brackets between them
	coded                      // a digit before two letters that end a word, as in a postcode
	linked                     // "](", a link or an image in Markdown
	located                    // "//", an address on the web
)

// fewestFigures is how many digits the shortest number has that rules look for: "3 May 2011".
const fewestFigures = 5

// fewestDigits is how many digits the shortest number of a person has: that of a National Insurance number.
const fewestDigits = 6

// What a byte of a text can be.
const (
	wordByte  = 1 << iota // of a letter or a digit
	startByte             // a mark may begin with it, where no letter or digit goes before
	signByte              // a sign that is looked at wherever it stands
	digitByte             // of a digit
)

var byteClasses = func() (classes [256]byte) {
	for b := range classes {
		if lower := b | 0x20; lower >= 'a' && lower <= 'z' || b >= '0' && b <= '9' || b >= 0x80 {
			classes[b] |= wordByte
		}
		if capital := byte(b) &^ 0x20; capital >= 'A' && capital <= 'Z' && secondLetters[capital&31] != 0 {
			classes[b] |= startByte
		}
		if b >= '0' && b <= '9' {
			classes[b] |= digitByte | signByte
		}
	}
	for _, b := range []byte{'@', ']', '/', '[', '<', '#', '?', '.', '_', ellipsis[0]} {
		classes[b] |= signByte
	}
	classes[pound[1]] &^= wordByte // "£xx": what stands behind it begins a word
	return classes
}()

// secondLetters are those that the second letter of a mark may be, by the first: a bit each, by the five lowest
// bits of the letter. A slash has those of "o".
var secondLetters = func() (seconds [32]uint32) {
	for _, pair := range []string{"tb", "to", "cl", "ch", "dd", "de", "er", "hi", "h/", "in", "lo", "l/", "pl", "po", "p/", "ye", "y/"} {
		seconds[pair[0]&31] |= 1 << (pair[1] & 31)
	}
	seconds['x'&31] = ^uint32(0)
	return seconds
}()

// Signs of more than one byte.
const (
	ellipsis = "…"
	box      = "☐"
	pound    = "£"
)

// signsOf looks at a text once.
func signsOf(text string) signs {
	var found signs
	digits, run, last := 0, 0, -4        // of digits: all, those of one number, and the place of the last, which none is near at first
	looked := byte(startByte | signByte) // what is looked at, given the byte before
	for i := 0; i < len(text); i++ {
		class := byteClasses[text[i]]
		if class&looked != 0 {
			switch {
			case class&digitByte != 0:
				if run++; !together(text, last, i) {
					run = 1
				}
				if last = i; run >= fewestDigits {
					found |= numbered
				}
				digits++
				found |= signAt(text, i)
			case class&signByte != 0:
				found |= signAt(text, i)
			case found&marked == 0 && mayBegin(text[i:]):
				found |= marked
			}
		}
		looked = signByte | startByte&^(class<<1) // no mark begins within a word
	}
	if digits >= fewestFigures {
		found |= figured
	}
	return found
}

// together says that two digits belong to one number, as far as what stands between them tells.
func together(text string, first, second int) bool {
	return second-first == 1 || second-first <= 3 && strings.IndexByte(" -()\xa0", text[second-1]) >= 0 // a space that does not break ends in A0
}

// signAt looks at a byte that means something wherever it stands.
func signAt(text string, i int) signs {
	next := text[i+1:]
	switch text[i] {
	case '@':
		return mailed
	case ']':
		if strings.HasPrefix(next, "(") {
			return linked
		}
	case '/':
		if strings.HasPrefix(next, "/") {
			return located
		}
	case ellipsis[0]:
		if strings.HasPrefix(next, ellipsis[1:]) || strings.HasPrefix(next, box[1:]) {
			return marked
		}
	case '?':
		if next == "" || next[0] == '?' {
			return marked
		}
	case '.', '_':
		if len(next) >= 2 && next[0] == text[i] && next[1] == text[i] {
			return marked
		}
	case '[', '<', '#':
		return marked
	default:
		if endsPostcode(text, i) {
			return coded
		}
	}
	return 0
}

func capital(b byte) bool { return b >= 'A' && b <= 'Z' }

// mayBegin says that a mark of an unfinished answer may begin with the word that a text begins with: hardly
// any word gets past it.
func mayBegin(text string) bool {
	if len(text) < 2 {
		return false
	}
	second := text[1] | 0x20
	if secondLetters[text[0]&31]>>(text[1]&31)&1 == 0 {
		return false
	}
	switch text[0] | 0x20 {
	case 't':
		return second == 'b' || second == 'o' && len(text) > 6 && strings.IndexByte("acdiACDI", text[6]) >= 0 && beginsWith(text, "to be ")
	case 'c':
		return second == 'l' && beginsWith(text, "click ") || second == 'h' && beginsWith(text, "choose ")
	case 'd':
		return second == 'd' || second == 'e' && beginsWith(text, "delete ")
	case 'e':
		return second == 'r' && beginsWith(text, "error! ")
	case 'h':
		return second == 'i' && slashed(text, "high")
	case 'i':
		return second == 'n' && beginsWith(text, "insert ")
	case 'l':
		return second == 'o' && (slashed(text, "low") || beginsWith(text, "lorem "))
	case 'p':
		return second == 'l' && beginsWith(text, "please ") || second == 'o' && slashed(text, "positive")
	case 'x':
		return true
	case 'y':
		return text[1] == '/' || second == 'e' && slashed(text, "yes")
	}
	return false
}

// slashed says that a text begins with a word, in lower case, and a slash behind it.
func slashed(text, word string) bool {
	return beginsWith(text, word) && strings.HasPrefix(strings.TrimLeft(text[len(word):], " "), "/")
}

// beginsWith compares without regard to case; the prefix is in lower case.
func beginsWith(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}
