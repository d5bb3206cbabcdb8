package rules

import (
	"fmt"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

var guidanceRules = []Rule{
	{
		ID: "DR716", Records: anyRecord, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: ownWords,
		Title:     "an answer is not the form's own guidance, nor an example",
		Why:       "What the form says stands in every statement on it. It looks like an answer, and says nothing of this policy.",
		Authority: inSubstance,
		Mend:      "Write what is so for this policy. A question that is repeated above its answer is no finding.",
	},
}

func ownWords(s *subject) []gap {
	var gaps []gap
	for i := range s.leaves {
		if l := &s.leaves[i]; l.example {
			gaps = append(gaps, gap{
				path: l.path, message: fmt.Sprintf("%s is the example that the format gives: %q", inWords(l.path), opening(schema.Text(l.text))),
				hint: "write what is so for this policy, or leave it out",
			})
		}
	}
	g := guide{}
	g.collect(s.leaves)
	if len(g.answers) > 0 {
		g.form(s.form)
	}
	for _, a := range g.answers {
		if a.taken {
			gaps = append(gaps, gap{
				path: a.path, message: fmt.Sprintf("%s is what the form says, not an answer: %q", inWords(a.path), opening(schema.Text(a.text))),
				hint: "write what is so for this policy, or leave the key out: then it is shown as a blank",
			})
		}
	}
	return gaps
}

// A guide compares answers with what a form says. What is pasted begins as a sentence of the form does: so a text is
// compared only with answers that have its first letters.
type guide struct {
	answers []guidedAnswer
	bits    [16]uint64 // a bit for the first letters of each answer
}

// A guidedAnswer is an answer that may be the form's.
type guidedAnswer struct {
	*leaf
	first uint64 // its first eight letters
	taken bool
}

// shortestGuided is the length of an answer, in bytes, that may be taken from a form.
const shortestGuided = 20

func (g *guide) collect(leaves []leaf) {
	for i := range leaves {
		l := &leaves[i]
		if len(l.text) < shortestGuided || strings.HasPrefix(l.path, "re") && notAnAnswer(l.path) || strings.HasSuffix(l.path, ".declaration") {
			continue
		}
		if first := firstLetters(l.text); first != 0 {
			g.answers = append(g.answers, guidedAnswer{leaf: l, first: first})
			g.bits[first>>6&15] |= 1 << (first & 63)
		}
	}
}

// notAnAnswer says that a key holds what is said about answers.
func notAnAnswer(path string) bool {
	return strings.HasPrefix(path, "response[") || strings.HasPrefix(path, "review[")
}

// firstLetters are the first eight letters and digits of a text in lower case; 0: it has fewer.
func firstLetters(text string) uint64 {
	first, n := uint64(0), 0
	for i := 0; i < len(text) && n < 8; i++ {
		if letter := foldedLetters[text[i]]; letter != 0 {
			first = first<<8 | uint64(letter)
			n++
		}
	}
	if n < 8 {
		return 0
	}
	return first * 0x9e3779b97f4a7c15 >> 1 // mixed, so that any of its bits will do
}

// form compares with all that a form says to whoever fills it in. Texts that belong to the document, such as the
// words of the Act, may be quoted.
func (g *guide) form(form *templates.Form) {
	g.guidance(string(form.Intro))
	g.guidance(string(form.ScreenedOut))
	for i := range form.Sections {
		g.guidance(string(form.Sections[i].Guidance))
		g.questions(form.Sections[i].Questions)
	}
	for i := range form.Groups {
		g.guidance(string(form.Groups[i].Guidance))
	}
	for i := range form.Domains {
		g.guidance(string(form.Domains[i].Guidance))
		for _, question := range form.Domains[i].Questions {
			g.question(question)
		}
	}
}

func (g *guide) questions(questions []templates.Question) {
	for i := range questions {
		q := &questions[i]
		g.question(q.Label)
		g.guidance(string(q.Guidance))
		g.questions(q.Columns)
		for j := range q.Rows {
			g.question(q.Rows[j].Label)
			g.guidance(string(q.Rows[j].Guidance))
		}
	}
}

// question compares with a question in one sentence, which an answer must be to the letter.
func (g *guide) question(words string) {
	if words = strings.TrimSpace(words); !strings.HasSuffix(words, "?") || len(words) < shortestGuided {
		return
	}
	g.beginning(words, func(a *guidedAnswer) bool {
		return strings.EqualFold(strings.Trim(a.text, clauseEdges), strings.Trim(words, clauseEdges))
	})
}

// pastedGuidance is the share of an answer's shingles, in hundredths, that are the form's where it was pasted.
const pastedGuidance = 80

// fewestOfGuidance is how many words an answer must have to be compared with guidance.
const fewestOfGuidance = 8

// guidance compares with a text of several sentences, from the beginning of each.
func (g *guide) guidance(text string) {
	var of *shingled // the text, once it is needed
	for at := 0; at >= 0 && at < len(text); at = nextSentence(text, at) {
		g.beginning(text[at:], func(a *guidedAnswer) bool {
			words := appendWords(nil, a.text)
			if len(words) < fewestOfGuidance {
				return false
			}
			if of == nil {
				of = shinglesOf(appendWords(nil, text))
			}
			return shinglesOf(words).containment(of) >= pastedGuidance
		})
	}
}

// nextSentence gives the place after the end of a sentence or a line; -1: there is none.
func nextSentence(text string, at int) int {
	for i := at; i+1 < len(text); i++ {
		if b := text[i]; b == '\n' || (b == '.' || b == '?') && text[i+1] == ' ' {
			return i + 1
		}
	}
	return -1
}

// beginning asks of the answers that begin as a text does whether they are taken from it.
func (g *guide) beginning(text string, taken func(*guidedAnswer) bool) {
	first := firstLetters(text)
	if first == 0 || g.bits[first>>6&15]&(1<<(first&63)) == 0 {
		return
	}
	for i := range g.answers {
		if a := &g.answers[i]; a.first == first && !a.taken {
			a.taken = taken(a)
		}
	}
}
