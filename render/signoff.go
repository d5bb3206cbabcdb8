package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// A signature is a sign-off that the form asks for, or that somebody made.
type signature struct {
	form    templates.SignOff
	signed  bool // SignOff is one of the statement
	SignOff schema.SignOff
	key     string
}

// signOffs are those that the form asks for, signed or not, and those that it does not know, such as an
// officer's own, behind all of their role and lower ones. One that it does not ask of this statement is
// among them if somebody made it.
func signOffs(st *schema.Statement, form *templates.Form) []signature {
	var all []signature
	steps := stepsOf(st, form)
	for n, f := range form.SignOffs {
		for i := range st.SignOff {
			if steps[i] == n {
				all = append(all, made(st, i, f))
			}
		}
		if !slices.Contains(steps, n) && form.AskedSignOff(st, &f) {
			all = append(all, signature{form: f, key: "sign-off"})
		}
	}
	for _, role := range schema.Choices("sign-off.role") {
		for i, s := range st.SignOff {
			if steps[i] < 0 && s.Role == role {
				own := made(st, i, templates.SignOff{Role: role, Title: house(form, "sign-off.role", role)})
				all = slices.Insert(all, behind(all, role), own)
			}
		}
	}
	return all
}

// made is a sign-off that somebody made.
func made(st *schema.Statement, i int, f templates.SignOff) signature {
	return signature{f, true, st.SignOff[i], fmt.Sprintf("sign-off[%d]", i)}
}

// behind is the place after the last sign-off of a role or a lower one.
func behind(all []signature, role string) int {
	roles := schema.Choices("sign-off.role")
	for i, s := range slices.Backward(all) {
		if slices.Index(roles, s.form.Role) <= slices.Index(roles, role) {
			return i + 1
		}
	}
	return 0
}

// stepsOf gives for each sign-off of the statement which of the form's it is, by its step, or else by
// its role; -1: none of them.
func stepsOf(st *schema.Statement, form *templates.Form) []int {
	steps := make([]int, len(st.SignOff))
	for i, s := range st.SignOff {
		steps[i] = slices.IndexFunc(form.SignOffs, func(f templates.SignOff) bool { return f.SignOffID() == s.Step })
		if s.Step != "" {
			continue
		}
		steps[i] = slices.IndexFunc(form.SignOffs, func(f templates.SignOff) bool {
			return f.Role == s.Role && form.AskedSignOff(st, &f)
		})
	}
	return steps
}

// signOffs shows a block for each sign-off of the section: filled where somebody signed, else with lines
// to write on.
func (b *builder) signOffs() {
	if b.signed == nil {
		b.signed = map[string]bool{}
	}
	for _, s := range signOffs(b.st, b.form) {
		id := s.form.SignOffID()
		if shown := s.key + " " + id; !b.signed[shown] && b.signedHere(id, s.signed) {
			b.signed[shown] = true
			b.add(b.signature(s))
		}
	}
}

// signedHere says whether the section shows a sign-off: it names it, or names none and no other does.
// What is recorded beyond the form is what somebody signed.
func (b *builder) signedHere(id string, signed bool) bool {
	switch {
	case b.beyond:
		return signed
	case len(b.only) > 0:
		return slices.Contains(b.only, id)
	}
	return !slices.ContainsFunc(b.form.Sections, func(s templates.Section) bool {
		return slices.Contains(s.Only, id) && b.form.Asked(b.st, &s)
	})
}

// unknownStep is the step that somebody signed, if the form has none of that name.
func unknownStep(s signature) string {
	if s.SignOff.Step == s.form.SignOffID() {
		return ""
	}
	return s.SignOff.Step
}

func (b *builder) signature(s signature) Signature {
	block := Signature{Key: s.key, Title: s.form.Title, Declaration: paragraphs(s.SignOff.Declaration)}
	if s.SignOff.Declaration == "" {
		block.Declaration = b.filled(s.form.Declaration)
	}
	line := func(label, value string) { block.Lines = append(block.Lines, Fact{label, value}) }
	if step := unknownStep(s); step != "" {
		line("Step", step)
	}
	if s.SignOff.Name != "" || !s.signed {
		line(cmp.Or(s.form.Name, "Name"), s.SignOff.Name)
	}
	if s.SignOff.Post != "" {
		line("Post or body", s.SignOff.Post)
	}
	if s.SignOff.Minute != "" {
		line("Reference", s.SignOff.Minute)
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
