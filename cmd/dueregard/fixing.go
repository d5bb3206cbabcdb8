package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// A fixing is the work on one file.
type fixing struct {
	name   string
	loader *loader
	source []byte   // as it is by now
	done   []string // what was mended, for people
	left   string   // why something was not; empty: nothing was left
}

// shape mends what the file says of its own shape.
func (f *fixing) shape() {
	source, done := schema.Mend(f.source)
	f.source = source
	for _, m := range done {
		f.note(m.Position, tame(m.Was)+" is now "+tame(m.Now))
	}
}

// leave takes back what was mended in what may be a file of another program.
func (f *fixing) leave(before []byte) {
	if !bytes.Equal(f.source, before) {
		f.left = fmt.Sprintf("%s is left as it is: it has neither schema = 1 nor a table [policy]\n  hint: if it is a statement, write schema = 1 at its top", schema.InLine(f.name))
	}
	f.source, f.done = before, nil
}

func (f *fixing) note(at schema.Position, what string) {
	f.done = append(f.done, fmt.Sprintf("%s:%d:%d: mended: %s", schema.InLine(f.name), at.Line, at.Column, what))
}

// mostRounds bounds how often a file is checked anew: what was mended may let another rule offer something.
const mostRounds = 5

// findings makes the changes that rules offer.
func (f *fixing) findings() {
	for range mostRounds {
		file, err := schema.Load(bytes.NewReader(f.source), f.name)
		if err != nil {
			return
		}
		c, err := f.loader.check(file)
		if err != nil || !f.round(c) {
			return
		}
	}
}

// round makes those changes that can be made, and says whether there were any. What somebody has answered is
// left as it is, and so is content that was signed.
func (f *fixing) round(c *checked) bool {
	notes := offered(c.findings)
	edited, notes := editable(c.file, notes)
	if len(notes) == 0 || bytes.Equal(edited, c.file.Source) {
		return false
	}
	if f.signedAsItIs(c) && !sameContent(edited, c) {
		f.left = fmt.Sprintf("%s: %s could be mended, but the content was signed as it is\n  hint: mend it by hand, and have it signed again", schema.InLine(f.name), howMany(len(notes)))
		return false
	}
	for _, n := range notes {
		f.note(n.Position, fmt.Sprintf("%s = %s (%s)", tame(n.Fix[0].Path), tame(n.Fix[0].Value), n.Rule))
	}
	mark := f.source[:len(f.source)-len(bytes.TrimPrefix(f.source, byteOrderMark))]
	f.source = append(bytes.Clone(mark), edited...)
	return true
}

// offered gives the findings that offer a change, one for each key that would be changed.
func offered(found []schema.Finding) []schema.Finding {
	var offers []schema.Finding
	seen := make(map[string]bool)
	for _, f := range found {
		if f.Answer != nil {
			continue
		}
		for _, change := range f.Fix {
			if !seen[change.Path] {
				seen[change.Path] = true
				f.Fix = []schema.Change{change}
				offers = append(offers, f)
			}
		}
	}
	return offers
}

// editable makes the changes that are offered, without those that cannot be made: these are looked for in
// either half.
func editable(file *schema.File, offers []schema.Finding) (edited []byte, made []schema.Finding) {
	changes := make([]schema.Change, len(offers))
	for i, o := range offers {
		changes[i] = o.Fix[0]
	}
	edited, err := file.Edit(changes)
	switch {
	case err == nil:
		return edited, offers
	case len(offers) == 1:
		return file.Source, nil
	}
	half := len(offers) / 2
	edited, made = editable(file, offers[:half])
	if file, err = schema.Load(bytes.NewReader(edited), file.Name); err != nil {
		return edited, made
	}
	edited, more := editable(file, offers[half:])
	return edited, slices.Concat(made, more)
}

func howMany(n int) string {
	if n == 1 {
		return "a finding"
	}
	return fmt.Sprintf("%d findings", n)
}

// signedAsItIs says that a sign-off is bound to what the file records now: by its own form, whatever it is checked
// against, or by that. Where its own form is needed and cannot be had, any sign-off may be.
func (f *fixing) signedAsItIs(c *checked) bool {
	now := []string{c.recorded.Fingerprint(c.form.Edition)}
	unknown := false
	if f.loader.form != nil {
		own, err := f.loader.templateOf(c.file)
		if err == nil {
			now = append(now, c.recorded.Fingerprint(own.Edition))
		}
		unknown = err != nil && strings.TrimSpace(c.recorded.Edition) == ""
	}
	return slices.ContainsFunc(c.recorded.SignOff, func(s schema.SignOff) bool {
		return s.Revoked.IsZero() && (slices.Contains(now, s.Of) || unknown && schema.IsFingerprint(s.Of))
	})
}

func sameContent(edited []byte, c *checked) bool {
	after, err := schema.Load(bytes.NewReader(edited), c.file.Name)
	return err == nil && after.Statement.Fingerprint(c.form.Edition) == c.recorded.Fingerprint(c.form.Edition)
}

// tell says what was done.
func (f *fixing) tell(std streams) error {
	if f.left != "" {
		f.done = append(f.done, f.left)
	}
	if len(f.done) == 0 {
		return nil
	}
	_, err := fmt.Fprintln(std.err, strings.Join(f.done, "\n"))
	return err
}
