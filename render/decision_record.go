package render

import (
	"cmp"
	"slices"
	"strings"

	"dueregard/schema"
)

// decisionHead are the facts that open the record of a decision.
var decisionHead = []question{
	{"decision.maker", "Decision maker", false},
	{"decision.date", "Date of decision", false},
	{"decision.reference", "Reference", true},
	{"decision.outcome", "Outcome", true},
	{"decision.stage", "Stage", true},
	{"decision.key-decision", "Key decision", true},
	{"decision.notice", "Notice of the key decision", true},
	{"decision.call-in", "Open to call-in", true},
	{"decision.call-in-until", "Call-in until", true},
	{"decision.delegation", "Delegation", true},
	{"decision.effective", "Takes effect", true},
	{"decision.term", "How long it runs", true},
	{"decision.options", "Option chosen", true},
	{"decision.parts", "Parts decided", true},
}

// decisionPaper makes the record of a decision. What such a record must hold is shown as a blank where
// it is not recorded: the decision and its date, the reasons, the alternatives, and interests that were
// declared (England: SI 2012/2089 regs 12 and 13).
func decisionPaper(in Input) (*Document, error) {
	d := in.Statement.Decision
	if d == nil {
		return nil, &NothingError{"decision", "write [decision]"}
	}
	b := newPaper(in, "Record of decision", in.Statement.Policy.Title)
	b.doc.Meta.Status = decidedWords(d)
	b.doc.Meta.Reference = cmp.Or(d.Reference, b.st.Policy.Reference)
	b.dated(d.Date)
	b.add(Title{Text: b.doc.Meta.Title, Facts: known(
		Fact{"Organisation", b.st.Policy.Organisation}, Fact{"Directorate", b.st.Policy.Directorate}, Fact{"Responsible", people(b.st.Policy.Responsible)},
	)})
	b.add(Heading{Level: 1, Text: "The decision"})
	b.decided(decisionHead, "Related meeting")
	b.optionalTopic("Purpose", "decision.purpose", paragraphs(d.Purpose))
	b.topic("What was decided", "decision.content", paragraphs(d.Content))
	b.topic("Reasons", "decision.reasons", paragraphs(d.Reasons))
	b.rejected(d.Alternatives)
	b.add(Heading{Level: 1, Text: "Interests, consultation and urgency"})
	b.field("decision.interests", "Interests declared", false)
	b.field("decision.dispensations", "Dispensations", true)
	b.field("decision.consulted", "Consulted on the decision", true)
	b.field("decision.urgency", "Urgency", true)
	b.add(Heading{Level: 1, Text: "Documents"})
	b.restsOn(d)
	b.st = withoutThis(b.st, b.form.Title)
	b.field("decision.documents", "Supporting documents", true)
	return &b.doc, nil
}

// withoutThis names the statement among the supporting documents: in a record of its own, "this statement" is none.
func withoutThis(st *schema.Statement, name string) *schema.Statement {
	named, d := *st, *st.Decision
	d.Documents = slices.Clone(d.Documents)
	for i, document := range d.Documents {
		if strings.EqualFold(document, "this statement") {
			d.Documents[i] = "The " + name
		}
	}
	named.Decision = &d
	return &named
}

// decidedWords says in words how far the decision is.
func decidedWords(d *schema.Decision) string {
	if d.Date.IsZero() {
		return "No date of decision recorded"
	}
	return "Dated " + d.Date.Words()
}

// rejected shows the alternatives, or the blank.
func (b *builder) rejected(alternatives []schema.Alternative) {
	b.add(Heading{Level: 1, Text: "Alternatives"})
	if len(alternatives) == 0 {
		b.blank("decision.alternatives", "Alternatives considered and rejected")
		return
	}
	b.alternatives(alternatives)
}

// restsOn names the due regard statement that the decision rests on: another file's, or this one's own.
func (b *builder) restsOn(d *schema.Decision) {
	const key = "decision.statement"
	label := "Due regard statement"
	switch {
	case d.Statement != "":
		b.add(Field{Key: key, Label: label, Value: words(d.Statement)})
	case b.st.IsStatement():
		value := words(b.statementFact())
		if strings.Contains(string(d.Purpose+d.Content+d.Reasons), "](#action-") {
			value = append(value, words("Actions have their numbers there.")...)
		}
		b.add(Field{Key: key, Label: label, Value: value})
	default:
		b.blank(key, label)
	}
}
