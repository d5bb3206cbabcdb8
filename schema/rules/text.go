package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var textRules = []Rule{
	{
		ID: "DR701", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: datesReadable,
		Title:     "a date names a day, a month, a year or a period",
		Why:       "Whether things came in the right order can only be seen from dates. What was written is kept.",
		Authority: inTime,
		Mend:      `Write a day (2026-03-02), "March 2026", "spring 2026" or "2026/27". Leave the key out until it is known.`,
	},
	{
		ID: "DR702", Records: anyRecord, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: nothingLeftOver,
		Title:     "no text of the template is left over",
		Why:       "\"TBC\" and \"Yes / No\" are blanks that look like answers.",
		Authority: inSubstance,
		Mend:      "Write the answer; or leave the key out, so that it is shown as a blank.",
	},
	{
		ID: "DR703", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: responseAnswersRule,
		Title:     "a response answers a rule that exists",
		Why:       "Otherwise it answers nothing, and is shown nowhere.",
		Authority: practice,
		Mend:      `Give the id of the rule as the finding prints it: rule = "DR205".`,
	},
	{
		ID: "DR704", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: responseSigned,
		Title:     "a response says who answers, and when",
		Why:       "To accept a weakness is a decision of somebody, at some time.",
		Authority: recorded,
		Mend:      "Add name or post, and date, to the [[response]].",
	},
	{
		ID: "DR705", Records: anyRecord, Severity: schema.Note, Since: "0.1", check: linksNamed,
		Title:     "links say where they lead",
		Why:       "A screen reader reads links out of their context; \"here\" leads nowhere.",
		Authority: accessible,
		Mend:      "Name the document in the link: [Needs analysis 2026](https://…).",
	},
}

func datesReadable(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if l.date != nil {
			message := fmt.Sprintf("%q names no day, month, year or period", l.date)
			if l.date.Impossible() {
				message = fmt.Sprintf("%q is a day that the calendar does not have", l.date)
			}
			gaps = append(gaps, gap{
				l.path, message,
				`write 2026-03-02, "March 2026" or "2026/27"; leave the key out until it is known`,
			})
		}
	}
	return gaps
}

// Marks of an unfinished answer. A mark begins where no letter or digit goes before; a word ends so too.
var (
	leftOverMarks = []string{"???", "lorem ipsum", "delete as appropriate", "xx/xx", "dd/mm/yy", "[to be ", "[insert ", "[enter "}
	leftOverWords = []string{"tbc", "tba", "tbd", "xxx"}
	leftOverLines = []string{"to be completed", "to be confirmed", "yes / no", "yes/no", "y/n", "?", "??"}
)

// longestLine is the length of the longest of leftOverLines.
const longestLine = 15

func nothingLeftOver(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if strings.HasPrefix(l.path, "response[") || strings.HasPrefix(l.path, "review[") {
			continue // they speak about answers, and may quote them
		}
		if mark := leftOver(l.text); mark != "" {
			gaps = append(gaps, gap{
				l.path, fmt.Sprintf("%q is left over in %s", mark, inWords(l.path)),
				"write the answer, or leave the key out",
			})
		}
	}
	return gaps
}

// leftOver gives the first mark of an unfinished answer in a text, as it stands there.
func leftOver(text string) string {
	after := byte(0) // what the byte before is
	for i := range len(text) {
		is := byteClasses[text[i]]
		if is&markByte != 0 && after&(wordByte|queryByte) == 0 {
			if mark := markAt(text[i:]); mark != "" {
				return bracketed(text[i:], mark)
			}
		}
		after = is
	}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); len(line) > longestLine {
			continue
		}
		if slices.ContainsFunc(leftOverLines, func(mark string) bool { return strings.EqualFold(line, mark) }) {
			return line
		}
	}
	return ""
}

// bracketed goes on from a mark that opens a bracket to where it closes on the same line.
func bracketed(text, mark string) string {
	line, _, _ := strings.Cut(text, "\n")
	if end := strings.IndexByte(line, ']'); mark[0] == '[' && end > 0 {
		return line[:end+1]
	}
	return mark
}

// What a byte of a text can be.
const (
	wordByte  = 1 << iota // of a letter or a digit
	markByte              // a mark may begin with it: this spares most of a text the comparison
	queryByte             // a question mark
)

var byteClasses = func() (classes [256]byte) {
	for b := range classes {
		if lower := b | 0x20; lower >= 'a' && lower <= 'z' || b >= '0' && b <= '9' || b >= 0x80 {
			classes[b] |= wordByte
		}
		if strings.IndexByte("dltxDLTX[?", byte(b)) >= 0 {
			classes[b] |= markByte
		}
	}
	classes['?'] |= queryByte
	return classes
}()

// mayBegin says that the two bytes, in lower case, may be those of a mark: hardly any word gets past it.
func mayBegin(first, second byte) bool {
	switch first {
	case 't':
		return second == 'b'
	case 'l':
		return second == 'o'
	case 'd':
		return second == 'd' || second == 'e'
	}
	return true
}

// markAt gives the mark that a text begins with.
func markAt(text string) string {
	if len(text) < 2 || !mayBegin(text[0]|0x20, text[1]|0x20) {
		return ""
	}
	for _, mark := range leftOverMarks {
		if beginsWith(text, mark) {
			return text[:len(mark)]
		}
	}
	for _, word := range leftOverWords {
		if beginsWith(text, word) && (len(text) == len(word) || byteClasses[text[len(word)]]&wordByte == 0) {
			return text[:len(word)]
		}
	}
	return ""
}

// beginsWith compares without regard to case; the prefix is in lower case, and of two letters or more.
func beginsWith(text, prefix string) bool {
	return len(text) >= len(prefix) && text[0]|0x20 == prefix[0]|0x20 && text[1]|0x20 == prefix[1]|0x20 && strings.EqualFold(text[:len(prefix)], prefix)
}

func responseAnswersRule(s *subject) []gap {
	var gaps []gap
	for i, r := range s.Response {
		exists := slices.ContainsFunc(s.rules, func(rule Rule) bool { return rule.ID == r.Rule })
		if !exists {
			gaps = append(gaps, gap{
				at("response", i) + ".rule", fmt.Sprintf("there is no rule %q", r.Rule),
				"give the id that stands behind the finding",
			})
		}
	}
	return gaps
}

func responseSigned(s *subject) []gap {
	var gaps []gap
	for i, r := range s.Response {
		lacks := missing(part{"who answers", !weak(r.Name) || !weak(r.Post)}, part{"when", !r.Date.IsZero()})
		if len(lacks) > 0 {
			gaps = append(gaps, gap{at("response", i), fmt.Sprintf("the response to %s does not record %s", r.Rule, list(lacks)), "write name or post, and date"})
		}
	}
	return gaps
}

func linksNamed(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if strings.Contains(l.text, "](") && containsAny(strings.ToLower(l.text), "[here](", "[click here](", "[link](", "[this link](") {
			gaps = append(gaps, gap{l.path, "a link in " + inWords(l.path) + " does not say where it leads", "name the document: [Needs analysis 2026](https://…)"})
		}
	}
	return gaps
}
