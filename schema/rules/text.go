package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var textRules = []Rule{
	{
		ID: "DR701", Severity: schema.Warning, Since: "0.1", Short: true, check: datesReadable,
		Title:     "a date names a day, a month, a year or a period",
		Why:       "Whether things came in the right order can only be seen from dates. What was written is kept.",
		Authority: brown + ": before and at the time of the decision",
		Mend:      `Write a day (2026-03-02), "March 2026", "spring 2026" or "2026/27". Leave the key out until it is known.`,
	},
	{
		ID: "DR702", Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: nothingLeftOver,
		Title:     "no text of the template is left over",
		Why:       "\"TBC\" and \"Yes / No\" are blanks that look like answers.",
		Authority: brown + ": in substance, no box ticking",
		Mend:      "Write the answer; or leave the key out, so that it is shown as a blank.",
	},
	{
		ID: "DR703", Severity: schema.Warning, Since: "0.1", Short: true, check: responseAnswersRule,
		Title:     "a response answers a rule that exists",
		Why:       "Otherwise it answers nothing, and is shown nowhere.",
		Authority: "council practice",
		Mend:      `Give the id of the rule as the finding prints it: rule = "DR205".`,
	},
	{
		ID: "DR704", Severity: schema.Warning, Since: "0.1", Short: true, check: responseSigned,
		Title:     "a response says who answers, and when",
		Why:       "To accept a weakness is a decision of somebody, at some time.",
		Authority: brown + ": a record is kept",
		Mend:      "Add name or post, and date, to the [[response]].",
	},
	{
		ID: "DR705", Severity: schema.Note, Since: "0.1", check: linksNamed,
		Title:     "links say where they lead",
		Why:       "A screen reader reads links out of their context; \"here\" leads nowhere.",
		Authority: "SI 2018/952 (WCAG 2.2 AA)",
		Mend:      "Name the document in the link: [Needs analysis 2026](https://…).",
	},
}

func datesReadable(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if !l.date.IsZero() && !l.date.Known() {
			gaps = append(gaps, gap{
				l.path, fmt.Sprintf("%q names no day, month, year or period", l.date),
				`write 2026-03-02, "March 2026" or "2026/27"; leave the key out until it is known`,
			})
		}
	}
	return gaps
}

// Marks of an unfinished answer. A mark begins where no letter or digit goes before; a word ends so too.
var (
	leftOverMarks = []string{"lorem ipsum", "delete as appropriate", "xx/xx", "dd/mm/yy", "[to be ", "[insert ", "[enter "}
	leftOverWords = []string{"tbc", "tba", "tbd", "xxx"}
	leftOverLines = []string{"to be completed", "to be confirmed", "yes / no", "yes/no", "y/n"}
)

func nothingLeftOver(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if strings.HasPrefix(l.path, "response[") || strings.HasPrefix(l.path, "review[") {
			continue // they speak about answers, and may quote them
		}
		if mark := leftOver(l.text); mark != "" {
			gaps = append(gaps, gap{
				l.path, fmt.Sprintf("%q is left over in %s", mark, l.path),
				"write the answer, or leave the key out",
			})
		}
	}
	return gaps
}

// leftOver gives the first mark of an unfinished answer in a text, as it stands there.
func leftOver(text string) string {
	for i := range len(text) {
		if !beginsMark(text[i]) || i > 0 && wordByte(text[i-1]) {
			continue
		}
		if mark := markAt(text[i:]); mark != "" {
			return bracketed(text[i:], mark)
		}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
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

// beginsMark says that a mark may begin with the byte: it spares most of a text the comparison.
func beginsMark(b byte) bool {
	switch b | 0x20 {
	case 'd', 'l', 't', 'x', '[' | 0x20:
		return true
	}
	return false
}

// markAt gives the mark that a text begins with.
func markAt(text string) string {
	for _, mark := range leftOverMarks {
		if beginsWith(text, mark) {
			return text[:len(mark)]
		}
	}
	for _, word := range leftOverWords {
		if beginsWith(text, word) && (len(text) == len(word) || !wordByte(text[len(word)])) {
			return text[:len(word)]
		}
	}
	return ""
}

// beginsWith compares without regard to case; the prefix is in lower case.
func beginsWith(text, prefix string) bool {
	return len(text) >= len(prefix) && text[0]|0x20 == prefix[0]|0x20 && strings.EqualFold(text[:len(prefix)], prefix)
}

func wordByte(b byte) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' || b >= 0x80
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
			gaps = append(gaps, gap{at("response", i), fmt.Sprintf("the response to %s does not record %s", r.Rule, list(lacks)), "add name or post, and date"})
		}
	}
	return gaps
}

func linksNamed(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if strings.Contains(l.text, "](") && containsAny(strings.ToLower(l.text), "[here](", "[click here](", "[link](", "[this link](") {
			gaps = append(gaps, gap{l.path, "a link in " + l.path + " does not say where it leads", "name the document: [Needs analysis 2026](https://…)"})
		}
	}
	return gaps
}
