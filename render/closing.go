package render

import (
	"fmt"

	"dueregard/schema"
	"dueregard/templates"
)

// decision shows to whom the statement was put, and what was decided.
func (b *builder) decision() {
	b.putTo()
	if b.st.Decision == nil {
		b.blank("decision", "Decision")
		return
	}
	for _, f := range []struct {
		key, label string
		optional   bool
	}{
		{"maker", "Decision maker", false},
		{"date", "Date of decision", false},
		{"reference", "Reference", true},
		{"stage", "Stage", true},
		{"outcome", "Outcome", true},
		{"purpose", "Purpose", true},
		{"content", "What was decided", true},
		{"reasons", "Reasons", false},
		{"options", "Option chosen", true},
		{"parts", "Parts decided", true},
		{"term", "Term", true},
		{"interests", "Interests declared", true},
		{"dispensations", "Dispensations", true},
		{"key-decision", "Key decision", true},
		{"call-in", "Open to call-in", true},
		{"call-in-until", "Call-in until", true},
		{"urgency", "Urgency", true},
		{"delegation", "Delegation", true},
		{"effective", "Takes effect", true},
		{"consulted", "Consulted on the decision", true},
		{"documents", "Supporting documents", true},
	} {
		b.field("decision."+f.key, f.label, f.optional)
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

// signOffs shows first the sign-offs that the form does not know, such as an officer's own, then a
// block for each that it asks for: filled where somebody signed, else with lines to write on.
func (b *builder) signOffs() {
	asked := map[string]bool{}
	for _, form := range b.form.SignOffs {
		asked[form.Role] = true
	}
	for i, s := range b.st.SignOff {
		if !asked[s.Role] {
			form := templates.SignOff{Role: s.Role, Title: choice("sign-off.role", s.Role)}
			b.add(b.signature(form, s, fmt.Sprintf("sign-off[%d]", i)))
		}
	}
	for _, form := range b.form.SignOffs {
		found := false
		for i, s := range b.st.SignOff {
			if s.Role == form.Role {
				found = true
				b.add(b.signature(form, s, fmt.Sprintf("sign-off[%d]", i)))
			}
		}
		if !found {
			b.add(b.signature(form, schema.SignOff{Role: form.Role}, "sign-off"))
		}
	}
}

func (b *builder) signature(form templates.SignOff, s schema.SignOff, key string) Signature {
	declaration := s.Declaration
	if declaration == "" {
		declaration = form.Declaration
	}
	block := Signature{Key: key, Title: form.Title, Declaration: paragraphs(declaration)}
	name := form.Name
	if name == "" {
		name = "Name"
	}
	line := func(label, value string) { block.Lines = append(block.Lines, Fact{label, value}) }
	if s.Valid() || s.Name != "" || s.Post != "" || s.Minute != "" {
		line(name, joinWords(s.Name, s.Post))
		if s.Minute != "" {
			line("Minute", s.Minute)
		}
	} else {
		line(name, "")
		line("Signed", "")
	}
	line("Date", s.Date.Words())
	if !s.Revoked.IsZero() {
		line("Revoked", joinWords(s.Revoked.Words(), string(s.RevokedReason)))
	}
	return block
}

func (b *builder) publication() {
	if b.st.Publication == nil {
		b.blank("publication", "Publication")
		return
	}
	b.field("publication.with-papers", "Goes with the papers of a meeting", false)
	b.field("publication.meeting", "Meeting", true)
	b.field("publication.meeting-date", "Date of the meeting", true)
	b.field("publication.published", "Published", true)
	b.field("publication.url", "Published at", true)
	b.field("publication.exception", "Exception", true)
	b.field("publication.kept-at", "Kept at", true)
	b.field("publication.retention", "Kept for", false)
}
