package rules

import (
	"fmt"
	"slices"
	"strings"
)

// A draftMark is what forms and drafts put where an answer is still to be written.
type draftMark struct {
	words string // in lower case
	how   int    // how it has to stand
}

// How a mark has to stand to be one. In the middle of a sentence "TBC" is most often part of an answer.
const (
	anywhere = iota // nobody writes it in an answer
	atAnEnd         // the whole of a clause, or the first or last word of a short one: "Hours: TBC", "TBC by June"
	alone           // the whole of a clause
	dots            // a word of its own in a short text, as in what findings give to be pasted: "None, because …"
)

// longestDots is the length, in bytes, up to which a text with dots is short. In longer ones they are what a
// writer left out.
const longestDots = 48

var draftMarks = slices.Concat(
	marksThatStand(anywhere,
		"lorem ipsum", "delete as appropriate", "delete as applicable", "please delete", "dd/mm/yy", "dd.mm.yy", "dd-mm-yy",
		"click or tap", "click here to enter", "choose an item", // Microsoft Word
		"error! reference source not found", "error! bookmark not defined",
		"#ref!", "#value!", "#div/0!", "#name?", // Microsoft Excel
		"???", "____", "......", "<insert ", "<enter ",
		"[to be ", "[insert ", "[enter ", "[add ", "[please ", "[describe ", "[name of ", "[date of ", "[name]", "[date]", "[tbc", "[tba", "[tbd"),
	marksThatStand(atAnEnd, "tbc", "tba", "tbd", "to be confirmed", "to be advised", "to be determined"),
	marksThatStand(alone, "to be completed", "to be added", "to be inserted", "to be decided", "to be agreed", "insert text here"),
	marksThatStand(dots, ellipsis, "..."),
)

func marksThatStand(how int, words ...string) []draftMark {
	var marks []draftMark
	for _, w := range words {
		marks = append(marks, draftMark{w, how})
	}
	return marks
}

// nothingLeftOver leaves out responses and review points, which speak about answers and may quote them. Only where
// nothing but a mark stands in a text is it told by a finding at the same key: in others that may be about the rest.
func nothingLeftOver(s *subject) []gap {
	var gaps []gap
	for i := range s.leaves {
		l := &s.leaves[i]
		if l.signs&marked == 0 || strings.HasPrefix(l.path, "response[") || strings.HasPrefix(l.path, "review[") {
			continue
		}
		if mark := findMark(l.text, quotes(l.path), s.Policy.Organisation); mark != "" && !(weak(l.text) && s.toldAt("DR702", l.path)) {
			gaps = append(gaps, gap{
				path: l.path, message: fmt.Sprintf("%q is left over in %s", mark, inWords(l.path)),
				hint: "write the answer, or leave the key out: then it is shown as a blank",
			})
		}
	}
	return gaps
}

// leftOver gives the first mark of an unfinished answer in a text, as it stands there; empty: none.
func leftOver(text string) string { return findMark(text, false, "") }

// findMark is leftOver for a text that may quote what people said, in the statement of an organisation.
func findMark(text string, quoted bool, organisation string) string {
	before := byte(0)
	for i := 0; i < len(text); i++ {
		class := byteClasses[text[i]]
		if class&signByte != 0 && signAt(text, i)&marked != 0 || class&startByte != 0 && before&wordByte == 0 && mayBegin(text[i:]) {
			if mark := markAt(text, i, quoted); mark != "" && !isShortName(mark, text[:i], organisation) {
				return mark
			}
		}
		before = class
	}
	return ""
}

// quotes says that a key holds what people said. "…" is what they left out, and "xx" a kiss.
func quotes(path string) bool { return strings.HasSuffix(path, ".said") }

// markAt gives the mark that stands at a place of a text, and stands there as it has to.
func markAt(text string, i int, quoted bool) string {
	from := text[i:]
	switch from[0] {
	case 'x', 'X':
		if quoted {
			return ""
		}
		return crosses(text, i)
	case '?':
		if before := strings.TrimRight(text[:i], " *"); before == "" || strings.HasSuffix(before, ":") || strings.HasSuffix(before, "|") {
			return from[:len(from)-len(strings.TrimLeft(from, "?"))]
		}
	}
	if strings.IndexByte("[<#._", from[0]) < 0 {
		if choices := choicesAt(text, i); choices != "" {
			return choices
		}
	}
	for _, m := range draftMarks {
		if !beginsWith(from, m.words) {
			continue
		}
		switch found := from[:len(m.words)]; {
		case m.how == anywhere:
			return bracketed(from, found)
		case m.how == dots:
			if !quoted && len(text) <= longestDots && strings.HasSuffix(" "+text[:i], " ") {
				return found
			}
		case standsOut(text, i, m):
			return found
		}
	}
	return ""
}

// bracketed goes on from a mark that opens a bracket to where it closes on the same line; empty: it is the
// text of a link.
func bracketed(text, mark string) string {
	line, _, _ := strings.Cut(text[:min(len(text), longestClause)], "\n")
	end := strings.IndexByte(line, ']')
	switch {
	case mark[0] != '[' || end < 0:
		return mark
	case strings.HasPrefix(line[end:], "]("):
		return ""
	}
	return line[:end+1]
}

// statedChoices are answers to choose from, as forms print them. Two of the first list, or three of both, are
// a choice that nobody has made.
var (
	yesNoChoices  = []string{"yes", "no", "y", "n", "na", "not applicable", "not known", "don't know", "don’t know", "unsure"}
	degreeChoices = []string{"positive", "negative", "neutral", "mixed", "none", "no impact", "high", "medium", "low"}
)

// choicesAt gives the clause at a place of a text if it is nothing but choices: "Yes / No", "☐ Yes ☐ No".
func choicesAt(text string, i int) string {
	clause := clauseAt(text, i)
	if len(clause) > longestChoices || !strings.Contains(clause, "/") && !strings.Contains(clause, box) {
		return ""
	}
	lower := strings.ReplaceAll(strings.ToLower(clause), "n/a", "na")
	yes, degrees := 0, 0
	for p := range strings.FieldsFuncSeq(lower, func(r rune) bool { return r == '/' || r == '☐' }) {
		switch p = strings.Trim(p, clauseEdges); {
		case slices.Contains(yesNoChoices, p):
			yes++
		case slices.Contains(degreeChoices, p):
			degrees++
		case p != "":
			return ""
		}
	}
	if yes+degrees >= 3 || yes >= 2 {
		return clause
	}
	return ""
}

// longestChoices is the length of a clause, in bytes, that lists the choices of a form.
const longestChoices = 80
