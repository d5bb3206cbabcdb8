package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// dataMinimisation is why personal data are looked for: what is published is read by everybody.
const dataMinimisation = "UK GDPR Article 5(1)(c): personal data are limited to what is necessary"

var personalRules = []Rule{
	{
		ID: "DR730", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, masked: true, check: noMailOfPeople,
		Title:     "no e-mail address of a person would be published",
		Why:       "Who answered a consultation or helped with the analysis did not ask to be written to by anybody.",
		Authority: dataMinimisation,
		Mend:      "Give the mailbox of a team, or leave the address out. Whom people can ask belongs in contact of [publication]: it is not looked at, nor are the authors, and what is exempt, internal or a reviewer's.",
	},
	{
		ID: "DR731", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, masked: true, check: noNumberOfPeople,
		Title:     "no telephone number of a person would be published",
		Why:       "A mobile number is somebody's own. A number that somebody gave in a consultation was given to the body, not to everybody.",
		Authority: dataMinimisation,
		Mend:      "Leave the number out, or give that of a switchboard. Whom people can ask belongs in contact of [publication]. Looked for are mobile numbers, and in what people said any number.",
	},
	{
		ID: "DR732", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, masked: true, check: noInsuranceNumbers,
		Title:     "no National Insurance number would be published",
		Why:       "It belongs to one person for life, and opens doors to whoever wants to pass for that person.",
		Authority: dataMinimisation + "; HMRC National Insurance Manual NIM39110, on what one looks like",
		Mend:      "Leave the number out. Where a case has to be told apart, use a number of your own that nobody else can read.",
	},
	{
		ID: "DR733", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, masked: true, check: noHealthNumbers,
		Title:     "no NHS number would be published",
		Why:       "It belongs to one patient, and what stands around it says something of that patient's health.",
		Authority: dataMinimisation + "; NHS Data Dictionary, NHS NUMBER, on the check digit",
		Mend:      "Leave the number out. Where a case has to be told apart, use a number of your own that nobody else can read.",
	},
	{
		ID: "DR734", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, masked: true, check: noPostcodes,
		Title:     "no full postcode of a home stands in free text",
		Why:       "A full postcode is shared by few addresses. With an age and a disability beside it, neighbours know who it is.",
		Authority: dataMinimisation,
		Mend:      "Write the first half of the postcode, the ward or the estate. The address of a public building may stay.",
	},
	{
		ID: "DR735", Records: anyRecord, Severity: schema.Warning, Since: "0.1", Short: true, masked: true, check: noBirthdays,
		Title:     "no full date of birth would be published",
		Why:       "With a place beside it, it names one person. An age says as much about the policy.",
		Authority: dataMinimisation,
		Mend:      "Write the age, or the year.",
	},
}

// eachPublished visits the texts of a sort that anybody could read in the public version. Word processors put spaces that
// do not break into numbers: they are plain ones here.
func (s *subject) eachPublished(of signs, visit func(*leaf)) {
	for i := range s.leaves {
		l := &s.leaves[i]
		if l.signs&of == 0 || s.keptBack(l.path) {
			continue
		}
		if strings.Contains(l.text, "\u00a0") {
			l = &leaf{path: l.path, text: strings.ReplaceAll(l.text, "\u00a0", " ")}
		}
		visit(l)
	}
}

// keptBack says that a key is left out of the public version: points of reviewers, internal attachments and
// exempt parts.
func (s *subject) keptBack(path string) bool {
	switch area, _ := keyOf(path); area {
	case "review", "exempt":
		return true
	case "attachment":
		i := indexIn(path)
		return i < 0 || i >= len(s.Attachment) || s.Attachment[i].Access != "public"
	}
	return s.isExempt(path)
}

// forContact says that a key is there to say whom people can ask: the publication's, those of the authors, and what a
// form asks for as such.
func (s *subject) forContact(path string) bool {
	for _, contact := range []string{"publication.contact", "policy.responsible", "report.author"} {
		if strings.HasPrefix(path, contact) {
			return true
		}
	}
	asks := func(label string) bool {
		return containsAny(strings.ToLower(label), "contact", "mail", "telephone", "phone", "cyswllt", "e-bost", "ffôn")
	}
	return slices.ContainsFunc(s.questions, func(q *templates.Question) bool {
		_, key := keyOf(path)
		return within(path, q.Key) && (asks(q.Label) ||
			slices.ContainsFunc(q.Columns, func(c templates.Question) bool { return c.Key == key && asks(c.Label) }))
	})
}

// personal tells once of all that was found in a text. What is told is masked, as findings are passed on.
func personal(l *leaf, masked []string, hint string) []gap {
	if masked == nil {
		return nil
	}
	more := ""
	if n := len(masked) - 1; n > 0 {
		more = fmt.Sprintf(", and %d more", n)
	}
	return []gap{{path: l.path, message: fmt.Sprintf("%s stands in %s%s", masked[0], inWords(l.path), more), hint: hint}}
}
