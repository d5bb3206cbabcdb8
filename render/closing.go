package render

import (
	"fmt"

	"dueregard/schema"
)

// A question is one that every form asks in the same words.
type question struct {
	key, label string
	optional   bool // left out where it has no answer
}

var decisionFields = []question{
	{"decision.maker", "Decision maker", false},
	{"decision.date", "Date of decision", false},
	{"decision.reference", "Reference", true},
	{"decision.stage", "Stage", true},
	{"decision.purpose", "Purpose", true},
	{"decision.outcome", "Outcome of the decision", true},
	{"decision.content", "What was decided", true},
	{"decision.reasons", "Reasons", false},
	{"decision.options", "Option chosen", true},
	{"decision.parts", "Parts decided", true},
	{"decision.term", "How long it runs", true},
	{"decision.interests", "Interests declared", true},
	{"decision.dispensations", "Dispensations", true},
	{"decision.key-decision", "Key decision", true},
	{"decision.notice", "Notice of the key decision", true},
	{"decision.call-in", "Open to call-in", true},
	{"decision.call-in-until", "Call-in until", true},
	{"decision.urgency", "Urgency", true},
	{"decision.delegation", "Delegation", true},
	{"decision.effective", "Takes effect", true},
	{"decision.consulted", "Consulted on the decision", true},
	{"decision.documents", "Supporting documents", true},
	{"decision.statement", "Due regard statement", true},
}

var publicationFields = []question{
	{"publication.with-papers", "Goes with the papers of a meeting", false},
	{"publication.meeting", "Meeting", true},
	{"publication.meeting-date", "Date of the meeting", true},
	{"publication.published", "Published", true},
	{"publication.url", "Published at", true},
	{"publication.exception", "Exception", true},
	{"publication.contact", "Where to ask about it, or for another format", true},
	{"publication.kept-at", "Kept at", true},
	{"publication.retention", "Kept for", false},
}

// decision shows to whom the statement was put, and what was decided.
func (b *builder) decision() {
	b.putTo()
	if b.st.Decision == nil {
		b.blank("decision", "Decision")
		return
	}
	b.decided(decisionFields, "Meeting")
	b.alternatives(b.st.Decision.Alternatives)
}

// decided asks questions of the decision. The meeting, by its label, stands behind the date.
func (b *builder) decided(questions []question, meeting string) {
	for _, q := range questions {
		b.field(q.key, q.label, q.optional)
		if m := b.st.Decision.Meeting; m != nil && q.key == "decision.date" {
			b.add(Field{Key: "decision.meeting", Label: meeting, Value: words(joinWords(m.Name, m.Date.Words(), m.Time))})
		}
	}
}

func (b *builder) putTo() {
	if len(b.st.PutTo) == 0 {
		b.blank("put-to", "Put to the decision maker")
		return
	}
	for i, p := range b.st.PutTo {
		value := joinWords(p.To, p.Date.Words(), inSentence(house(b.form, "put-to.form", p.Form)), versionWords(p.Version))
		b.add(Field{Key: fmt.Sprintf("put-to[%d]", i), Label: "Put to the decision maker", Value: words(value)})
	}
}

// versionWords says that a number alone is a version.
func versionWords(version string) string {
	if version != "" && '0' <= version[0] && version[0] <= '9' {
		return "version " + version
	}
	return version
}

func (b *builder) alternatives(alternatives []schema.Alternative) {
	if len(alternatives) == 0 {
		return
	}
	table := Table{Key: "decision.alternatives", Caption: "Alternatives considered and rejected",
		Columns: []Column{{Label: "Alternative", Weight: 1}, {Label: "Why it was rejected", Weight: 2}}}
	for i, a := range alternatives {
		table.Rows = append(table.Rows, Row{
			Key:   fmt.Sprintf("decision.alternatives[%d]", i),
			Cells: []Cell{b.cell(a.Option), b.textCell(a.Reason)},
		})
	}
	b.add(table)
}

// joinWords puts commas between the words that are there.
func joinWords(parts ...string) string {
	joined := ""
	for _, p := range parts {
		if p != "" && joined != "" {
			joined += ", "
		}
		joined += p
	}
	return joined
}

func (b *builder) publication() {
	if b.st.Publication == nil {
		b.blank("publication", "Publication")
		return
	}
	for _, f := range publicationFields {
		b.field(f.key, f.label, f.optional)
	}
}
