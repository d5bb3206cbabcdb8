package render

import (
	"cmp"
	"strings"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

func meta(st *schema.Statement, form *templates.Form) Meta {
	language := st.Language
	if language == "" {
		language = "en-GB"
	}
	return Meta{
		Title:        st.Policy.Title,
		Kind:         form.Title,
		Organisation: st.Policy.Organisation,
		Reference:    st.Policy.Reference,
		Status:       status(st),
		Language:     language,
		Date:         dated(st),
		Labels: Labels{
			Contents: "Contents", PageOf: "Page %d of %d", Continued: "continued",
			NotKnown: form.Words.Blank, Skip: "Skip to the main text", Blank: "to be filled in",
			Notes: "Notes", Back: "Back to the text",
		},
	}
}

// status says in words how far the statement is signed.
func status(st *schema.Statement) string {
	if st.Screening.NotRequired() {
		return joinWords("No full statement needed", st.Screening.Date.Words())
	}
	var signed, revoked schema.Date
	others := false
	for _, s := range st.SignOff {
		decider := s.Role == "decision-maker"
		switch {
		case decider && s.Valid():
			signed = later(signed, s.Date)
		case decider && !s.Revoked.IsZero():
			revoked = later(revoked, s.Revoked)
		case s.Valid():
			others = true
		}
	}
	switch {
	case !signed.IsZero():
		return "Signed " + signed.Words()
	case !revoked.IsZero():
		return "Signature revoked " + revoked.Words()
	case others:
		return "Awaiting the decision maker"
	}
	return "Draft, not signed"
}

// later gives the date that ends later; the other one where it is zero.
func later(a, b schema.Date) schema.Date {
	if a.IsZero() || b.Last().After(a.Last()) {
		return b
	}
	return a
}

// dated gives the day that stands for the making of the document: the last on which the statement
// says that something was done with it. The clock is no input.
func dated(st *schema.Statement) string {
	var last time.Time
	note := func(d schema.Date) {
		if d.Known() && d.Last().After(last) {
			last = d.Last()
		}
	}
	if st.Screening != nil {
		note(st.Screening.Date)
	}
	if st.Analysis != nil {
		note(st.Analysis.Date)
	}
	for _, s := range st.SignOff {
		note(s.Date)
	}
	for _, p := range st.PutTo {
		note(p.Date)
	}
	if st.Decision != nil {
		note(st.Decision.Date)
	}
	if last.IsZero() {
		return ""
	}
	return last.Format(time.DateOnly)
}

func (b *builder) title() Title {
	p := b.st.Policy
	t := Title{Text: p.Title}
	fact := func(label, value string) {
		if value != "" {
			t.Facts = append(t.Facts, Fact{label, value})
		}
	}
	fact("Organisation", p.Organisation)
	fact("Directorate", p.Directorate)
	fact("Reference", p.Reference)
	fact("Version", p.Version)
	fact("Edition of the form", edition(b.st, b.form))
	fact("Kind of policy", kindOfPolicy(b.form, p))
	fact("Responsible", people(p.Responsible))
	if d := b.st.Decision; d != nil {
		fact("Decision maker", d.Maker)
		fact("Date of decision", d.Date.Words())
	}
	return t
}

// edition is that of the form that a statement was filled in on, and that of the form it is shown on
// where that has changed since. A statement that names none is on the form as it is.
func edition(st *schema.Statement, form *templates.Form) string {
	if st.Edition == "" || st.Edition == form.Edition || form.Edition == "" {
		return cmp.Or(st.Edition, form.Edition)
	}
	return st.Edition + ", shown on " + form.Edition
}

func kindOfPolicy(form *templates.Form, p schema.Policy) string {
	kind := house(form, "policy.kind", p.Kind)
	if p.Change == "" {
		return kind
	}
	change := house(form, "policy.change", p.Change)
	if kind == "" {
		return change
	}
	return kind + ", " + inSentence(change)
}

func people(persons []schema.Person) string {
	names := make([]string, len(persons))
	for i, p := range persons {
		names[i] = p.String()
	}
	return strings.Join(names, "; ")
}
