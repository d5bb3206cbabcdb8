package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
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
	{"decision.outcome", "Outcome", true},
	{"decision.purpose", "Purpose", true},
	{"decision.content", "What was decided", true},
	{"decision.reasons", "Reasons", false},
	{"decision.options", "Option chosen", true},
	{"decision.parts", "Parts decided", true},
	{"decision.term", "Term", true},
	{"decision.interests", "Interests declared", true},
	{"decision.dispensations", "Dispensations", true},
	{"decision.key-decision", "Key decision", true},
	{"decision.call-in", "Open to call-in", true},
	{"decision.call-in-until", "Call-in until", true},
	{"decision.urgency", "Urgency", true},
	{"decision.delegation", "Delegation", true},
	{"decision.effective", "Takes effect", true},
	{"decision.consulted", "Consulted on the decision", true},
	{"decision.documents", "Supporting documents", true},
}

var publicationFields = []question{
	{"publication.with-papers", "Goes with the papers of a meeting", false},
	{"publication.meeting", "Meeting", true},
	{"publication.meeting-date", "Date of the meeting", true},
	{"publication.published", "Published", true},
	{"publication.url", "Published at", true},
	{"publication.exception", "Exception", true},
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
	for _, f := range decisionFields {
		b.field(f.key, f.label, f.optional)
	}
	b.alternatives(b.st.Decision.Alternatives)
	if m := b.st.Decision.Meeting; m != nil {
		b.add(Field{Key: "decision.meeting", Label: "Meeting", Value: words(joinWords(m.Name, m.Date.Words(), m.Time))})
	}
}

func (b *builder) putTo() {
	if len(b.st.PutTo) == 0 {
		b.blank("put-to", "Put to the decision maker")
		return
	}
	for i, p := range b.st.PutTo {
		value := joinWords(p.To, p.Date.Words(), choice("put-to.form", p.Form), p.Version)
		b.add(Field{Key: fmt.Sprintf("put-to[%d]", i), Label: "Put to the decision maker", Value: words(value)})
	}
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

// A signature is a sign-off that the form asks for, or that somebody made.
type signature struct {
	form    templates.SignOff
	signed  bool // SignOff is one of the statement
	SignOff schema.SignOff
	key     string
}

// signOffs are first the sign-offs that the form does not know, such as an officer's own, then those
// that it asks for, signed or not.
func signOffs(st *schema.Statement, form *templates.Form) []signature {
	var all []signature
	made := func(f templates.SignOff) (found bool) {
		for i, s := range st.SignOff {
			if s.Role == f.Role {
				found = true
				all = append(all, signature{f, true, s, fmt.Sprintf("sign-off[%d]", i)})
			}
		}
		return found
	}
	for _, role := range schema.Choices("sign-off.role") {
		if !slices.ContainsFunc(form.SignOffs, func(f templates.SignOff) bool { return f.Role == role }) {
			made(templates.SignOff{Role: role, Title: choice("sign-off.role", role)})
		}
	}
	for _, f := range form.SignOffs {
		if !made(f) {
			all = append(all, signature{form: f, key: "sign-off"})
		}
	}
	return all
}

// signOffs shows a block for each sign-off: filled where somebody signed, else with lines to write on.
func (b *builder) signOffs() {
	for _, s := range signOffs(b.st, b.form) {
		b.add(s.block())
	}
}

func (s signature) block() Signature {
	declaration := s.SignOff.Declaration
	if declaration == "" {
		declaration = s.form.Declaration
	}
	block := Signature{Key: s.key, Title: s.form.Title, Declaration: paragraphs(declaration)}
	name := s.form.Name
	if name == "" {
		name = "Name"
	}
	line := func(label, value string) { block.Lines = append(block.Lines, Fact{label, value}) }
	if s.SignOff.Name != "" || !s.signed {
		line(name, s.SignOff.Name)
	}
	if s.SignOff.Post != "" {
		line("Post or body", s.SignOff.Post)
	}
	if s.SignOff.Minute != "" {
		line("Minute", s.SignOff.Minute)
	} else if !s.signed {
		line("Signed", "")
	}
	line("Date", s.SignOff.Date.Words())
	if s.SignOff.Despite != "" {
		line("Signed although errors stood", strings.Join(passages(s.SignOff.Despite), " "))
	}
	if !s.SignOff.Revoked.IsZero() {
		line("Revoked", joinWords(s.SignOff.Revoked.Words(), strings.Join(passages(s.SignOff.RevokedReason), " ")))
	}
	return block
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
