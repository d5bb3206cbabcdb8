package rules

import (
	"slices"
	"strings"
	"unicode"

	"dueregard/schema"
)

// longestWeak is the length of the longest of weakAnswers.
const longestWeak = 24

// weakAnswers are whole answers that stand for a blank. "None, because …" is not one of them: an
// answer with a reason counts, whatever it is.
var weakAnswers = []string{
	"", "as above", "as before", "as below", "ditto", "n/a", "n.a", "na", "nil", "no", "none", "none known", "none identified",
	"not applicable", "not known", "not yet known", "nothing", "pending", "see above", "see below", "tba", "tbc", "tbd", "to be added",
	"to be advised", "to be completed", "to be confirmed", "to be determined", "to follow", "unknown", "x", "xx", "xxx",
}

// weakShapes are the first letters of weakAnswers by length, a bit each: they spare most answers the comparison.
var weakShapes = func() (shapes [longestWeak + 1]uint32) {
	for _, words := range weakAnswers[1:] {
		shapes[len(words)] |= 1 << (words[0] & 31)
	}
	return shapes
}()

// answerEdges are the signs around an answer that say nothing.
const answerEdges = " \t\r\n.,;:!?-–—…_*[]()"

// weak says that an answer is blank, or one of the words that stand for a blank.
func weak[T ~string](answer T) bool {
	words := string(answer)
	if len(words) > 4*longestWeak {
		return false // whatever its signs are
	}
	if words == "" || byteClasses[words[0]]&byteClasses[words[len(words)-1]]&wordByte == 0 || words[0] >= 0x80 || words[len(words)-1] >= 0x80 {
		words = strings.Trim(words, answerEdges)
	}
	if words == "" {
		return true
	}
	if len(words) > longestWeak || weakShapes[len(words)]&(1<<(words[0]&31)) == 0 {
		return false
	}
	return slices.ContainsFunc(weakAnswers, func(w string) bool { return len(w) == len(words) && strings.EqualFold(w, words) })
}

// allWeak says that none of the texts is an answer.
func allWeak(texts ...schema.Text) bool { return !slices.ContainsFunc(texts, answered) }

func answered(t schema.Text) bool { return !weak(t) }

// longestBare is the length from which a text is taken to hold more than a conclusion.
const longestBare = 120

// conclusionWords are all that a conclusion without a reason is made of: "Neutral", "No adverse impact
// is expected on this group". What is a fact ("no staff are affected") has words that are not here.
var conclusionWords = newWordList(`
	a all an and any at be been by do does for has have in is it no none not of on or the there these this to was we were will yes
	adverse beneficial detrimental differential direct disproportionate indirect limited low major material minimal
	negative neutral particular positive significant specific
	change changes concern concerns difference differences effect effects impact impacts implication implications issue issues
	anticipated apparent applicable apply currently envisaged evident expected foreseen found identified known likely
	nothing overall present relevance relevant stage time
	characteristic characteristics group groups policy proposal protected`)

// bare says that an answer is weak, or a conclusion without any reason for it.
func bare(answer schema.Text) bool {
	if len(answer) > longestBare || weak(answer) {
		return weak(answer)
	}
	return madeOf(string(answer), true, conclusionWords, conclusionWords)
}

// allBare says that none of the texts gives a reason.
func allBare(texts ...schema.Text) bool { return !slices.ContainsFunc(texts, reasoned) }

func reasoned(t schema.Text) bool { return !bare(t) }

// extentWords say how many without a figure.
var extentWords = newWordList(`all every everybody everyone nobody half third quarter
	one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
	dozen dozens hundred hundreds thousand thousands`)

// counted says that a count answers the question: with a number, or with the reason why there is none.
func counted(c schema.Count) bool {
	words := c.String()
	switch {
	case weak(words):
		return false
	case strings.ContainsAny(words, "0123456789"):
		return true
	case notKnownWords.in(words):
		return strings.ContainsAny(words, ":;") || becauseWords.in(words)
	}
	return extentWords.in(words)
}

// Those by which a count says that nobody knows, and gives the reason.
var (
	notKnownWords = newPhrases("cannot", "can't", "not possible", "not known", "not yet", "unknown", "impossible", "not be quantified", "knows", "we know", "can tell", "nid oes modd", "anhysbys")
	becauseWords  = newPhrases("because", "as ", "since", "due to", "until", "before", "oherwydd", "gan ")
)

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// missing gives the names of the parts that are not there, in the order given.
func missing(parts ...part) []string {
	var names []string
	for _, p := range parts {
		if !p.there {
			names = append(names, p.name)
		}
	}
	return names
}

// A part is one thing that a row of the form asks for.
type part struct {
	name  string
	there bool
}

// containsAny says whether the text holds one of the words, in lower case already.
func containsAny(lower string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(lower, w) })
}
