package rules

import (
	"fmt"
	"regexp"
	"strings"

	"dueregard/schema"
)

var textRules = []Rule{
	{
		ID: "DR701", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: datesReadable, fix: writeDay, yields: true,
		Title:     "a date names a day, a month, a year or a period",
		Why:       "Whether things came in the right order can only be seen from dates. What was written is kept.",
		Authority: inTime,
		Mend:      `Write a day (2026-03-02), "March 2026", "spring 2026" or "2026/27". "By", "from", "monthly from" and "(at the latest)" may stand around it; months may be in Welsh. For "within six months of the decision", which is a note, write the month that it comes to. Leave the key out until it is known.`,
	},
	{
		ID: "DR702", Records: anyRecord, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: nothingLeftOver, heeds: true,
		Title:     "no text of the template is left over",
		Why:       "\"TBC\" and \"Yes / No\" are blanks that look like answers.",
		Authority: inSubstance,
		Mend:      "Write the answer; or leave the key out, so that it is shown as a blank. In the middle of a sentence \"TBC\" is taken for a part of it.",
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
		Title:     "a response says why, who answers, and when",
		Why:       "To accept a weakness is a decision of somebody, for a reason, at some time.",
		Authority: recorded,
		Mend:      "Add reason, name or post, and date, to the [[response]].",
	},
	{
		ID: "DR705", Records: anyRecord, Severity: schema.Note, Since: "0.1", check: linksNamed,
		Title:     "links say where they lead",
		Why:       "A screen reader reads links out of their context; \"here\" leads nowhere. An address of several lines is spelt out sign by sign.",
		Authority: accessible + ", success criterion 2.4.4, technique G91",
		Mend:      "Name the document in the link: [Needs analysis 2026](https://…). A short address may stand as it is.",
	},
	{
		ID: "DR706", Records: anyRecord, Severity: schema.Warning, Early: schema.Note, Since: "0.1", Short: true, check: nothingBare, yields: true,
		Title:     "\"none\" and \"n/a\" have a reason",
		Why:       "\"None, because …\" is an answer. \"None\" alone may mean that nobody looked.",
		Authority: inSubstance,
		Mend:      "Say why there is none or why it does not apply, in half a sentence; or leave the key out, so that it is shown as a blank. Instead of \"see above\", name several groups in one entry. To a house's own question \"none\" is an answer; that a required one does not apply wants a reason.",
	},
	{
		ID: "DR707", Records: anyRecord, Severity: schema.Warning, Since: "0.1", check: imagesDescribed,
		Title:     "an image in a text is described",
		Why:       "Documents show the description in the place of the image. Without one, nothing is there, for anybody.",
		Authority: accessible + ", success criterion 1.1.1",
		Mend:      "Write what it shows between the brackets: ![Map of the six libraries](map.png); or add the file as an [[attachment]].",
	},
	{
		ID: "DR708", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, check: responseStands,
		Title:     "a response is about a key that a statement can have",
		Why:       "A key that is misspelt answers no finding, and the finding that was meant stands without its answer.",
		Authority: practice,
		Mend:      `Give the key as the finding prints it: where = "evidence.sex". Without where, a response answers every finding of its rule.`,
	},
	{
		ID: "DR709", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, late: true, check: responseStale,
		Title:     "a response answers what is still found",
		Why:       "An answer to what has been mended since is shown nowhere, and may be taken for one to something else later.",
		Authority: practice,
		Mend:      "Leave the [[response]] out, or correct its where. Asked only where the day of the check is given, as some findings depend on it.",
	},
}

func datesReadable(s *subject) []gap {
	var gaps []gap
	for _, l := range s.leaves {
		if l.date == nil {
			continue
		}
		g := gap{path: l.path, hint: `write 2026-03-02, "March 2026" or "2026/27"; leave the key out until it is known`}
		message := "names no day, month, year or period"
		switch words := strings.ToLower(l.date.String()); {
		case l.date.Impossible():
			message = "is a day that the calendar does not have"
		case containsAny(words, dependent...):
			message = "depends on another day"
			g.hint, g.severity = `write the month that it comes to, such as "September 2026"`, schema.Note // the time is known
		case namedYear.MatchString(words):
			message = "cannot be read as a date"
		}
		g.message = fmt.Sprintf("%q %s", l.date, message)
		gaps = append(gaps, g)
	}
	return gaps
}

// dependent are words for a time that another day decides.
var dependent = []string{"within ", "after ", "before ", "prior to ", "following ", "once ", "when ", "upon ", "subject to ", " of the ", " from the ", " post-", "as soon as "}

// namedYear is a year in a text.
var namedYear = regexp.MustCompile(`\b(?:19|20)[0-9]{2}\b`)
