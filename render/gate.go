package render

import (
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// Gate says what keeps a statement from publication, by what its form asks for before, in words that
// go on a sentence: "it is not signed by the decision maker". nil: nothing does. Findings that are nil
// mean that it was not checked. A record that is not a full statement is asked only to be free of errors.
func Gate(st *schema.Statement, form *templates.Form, findings []schema.Finding) []string {
	var shut []string
	for _, g := range form.PublicationGate() {
		switch {
		case g == "no-errors":
			shut = append(shut, errorsStand(findings)...)
		case !st.Full():
		case g == "signed":
			shut = append(shut, unsigned(st, form)...)
		case g == "put-to" && len(st.PutTo) == 0:
			shut = append(shut, "it was not put to the decision maker")
		case g == "decided" && (st.Decision == nil || !st.Decision.Date.Known()):
			shut = append(shut, "no decision is recorded with its date")
		}
	}
	return shut
}

// signers are who signs in each role, at the end of a sentence.
var signers = map[string]string{
	"officer": "the officer", "senior-officer": "the senior officer", "decision-maker": "the decision maker",
}

// unsigned tells of each sign-off that the form asks for and that nobody made, or that was revoked.
func unsigned(st *schema.Statement, form *templates.Form) []string {
	var missing []string
	steps := stepsOf(st, form)
	for n, f := range form.SignOffs {
		stands := false
		for i, s := range st.SignOff {
			stands = stands || steps[i] == n && s.Valid()
		}
		if !stands && form.AskedSignOff(st, &f) {
			missing = append(missing, "it is not signed by "+signer(form, f))
		}
	}
	return missing
}

// signer names who signs: by the role, or by the title of the step where several sign in one.
func signer(form *templates.Form, f templates.SignOff) string {
	inRole := 0
	for _, other := range form.SignOffs {
		if other.Role == f.Role {
			inRole++
		}
	}
	if inRole == 1 && f.Role != "" {
		return signers[f.Role]
	}
	return f.Title
}

func errorsStand(findings []schema.Finding) []string {
	if findings == nil {
		return []string{"it was not checked"}
	}
	var grave []schema.Finding
	for _, f := range findings {
		if f.Counts(schema.Error) {
			grave = append(grave, f)
		}
	}
	if grave == nil {
		return nil
	}
	return []string{"the check found " + Tally(grave)}
}

// marking is what stands on every page: as long as the gate is shut the marking of a draft, where the
// house has one. A public version has passed the gate.
func (in Input) marking() string {
	p := in.Form.Publication
	if p.DraftMarking != "" && !in.Public && len(Gate(in.Statement, in.Form, in.Findings)) > 0 {
		return p.DraftMarking
	}
	return p.Marking
}

// watermark is the word behind the pages of a statement, until all have signed whom the form asks; empty: none
// is. A signature that was revoked no longer counts.
func watermark(st *schema.Statement, form *templates.Form) string {
	switch word := form.Publication.Watermark; {
	case strings.EqualFold(word, "none") || !st.Full() || len(unsigned(st, form)) == 0:
		return ""
	case word != "":
		return word
	}
	return "Draft"
}
