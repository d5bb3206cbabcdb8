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

// signOffs are first the sign-offs that the form does not know, such as an officer's own, then those
// that it asks for, signed or not. One that it does not ask of this statement is among them if somebody
// made it.
func signOffs(st *schema.Statement, form *templates.Form) []signature {
	var all []signature
	made := func(i int, f templates.SignOff) {
		all = append(all, signature{f, true, st.SignOff[i], fmt.Sprintf("sign-off[%d]", i)})
	}
	steps := stepsOf(st, form)
	for _, role := range schema.Choices("sign-off.role") {
		for i, s := range st.SignOff {
			if steps[i] < 0 && s.Role == role {
				made(i, templates.SignOff{Role: role, Title: house(form, "sign-off.role", role)})
			}
		}
	}
	for n, f := range form.SignOffs {
		for i := range st.SignOff {
			if steps[i] == n {
				made(i, f)
			}
		}
		if !slices.Contains(steps, n) && form.AskedSignOff(st, &f) {
			all = append(all, signature{form: f, key: "sign-off"})
		}
	}
	return all
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

// signOffs shows a block for each sign-off: filled where somebody signed, else with lines to write on.
func (b *builder) signOffs() {
	for _, s := range signOffs(b.st, b.form) {
		b.add(b.signature(s))
	}
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
