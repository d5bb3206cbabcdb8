package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/rogpeppe/go-internal/diff"

	"dueregard/schema"
)

// fixFile mends in a file what needs no judgement: first what keeps it from being read, then what rules offer to
// change. Everything else stays as it is, to the byte. What was done goes to std.err, a line each; in a dry run
// nothing is written, and what would change goes to std.out as a unified diff. A file that cannot be read, or is
// none, or is a house template, is left to the check.
func fixFile(name string, l *loader, dryRun bool, std streams) (changed bool, err error) {
	before, ok := regularFile(name)
	if !ok {
		return false, nil
	}
	f := fixing{name: shownAs(name), source: before, loader: l}
	f.shape()
	f.findings()
	if bytes.Equal(f.source, before) {
		return false, f.tell(std)
	}
	if dryRun {
		_, shown, _ := bytes.Cut(diff.Diff(f.name, before, f.name, f.source), []byte("\n")) // without the line of the command
		_, err := std.out.Write(harmless(shown))
		return true, err
	}
	if err := replaceUnchanged(name, before, f.source); err != nil {
		return false, err
	}
	return true, f.tell(std)
}

// regularFile gives the bytes of a file that may be a statement.
func regularFile(name string) (source []byte, ok bool) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > schema.MaxSize {
		return nil, false
	}
	if source, err = os.ReadFile(name); err != nil {
		return nil, false
	}
	_, template := templateIn(bytes.TrimPrefix(source, byteOrderMark))
	return source, !template
}

var byteOrderMark = []byte("\uFEFF")

// replaceUnchanged writes a file anew, if it still is what was read, and may be written.
func replaceUnchanged(name string, before, after []byte) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("%w\n  hint: the file was not mended", readable(err))
	}
	defer f.Close()
	if now, err := readBounded(f); err != nil || !bytes.Equal(now, before) {
		return fmt.Errorf("%s was changed meanwhile, and is left as it is\n  hint: try again when nobody else writes it", tame(name))
	}
	return replaceFile(name, after)
}

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

func (f *fixing) note(at schema.Position, what string) {
	f.done = append(f.done, fmt.Sprintf("%s:%d:%d: mended: %s", tame(f.name), at.Line, at.Column, what))
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
	if c.signedAsItIs() && !sameContent(edited, c) {
		f.left = fmt.Sprintf("%s: %s could be mended, but the content was signed as it is\n  hint: mend it by hand, and have it signed again", tame(f.name), howMany(len(notes)))
		return false
	}
	for _, n := range notes {
		f.note(n.Position, fmt.Sprintf("%s = %s (%s)", n.Fix[0].Path, tame(n.Fix[0].Value), n.Rule))
	}
	mark := f.source[:len(f.source)-len(bytes.TrimPrefix(f.source, byteOrderMark))]
	f.source = append(bytes.Clone(mark), edited...)
	return true
}

// offered gives the findings that offer a change, one for each key that would be changed.
func offered(found []schema.Finding) []schema.Finding {
	var offers []schema.Finding
	for _, f := range found {
		if f.Answer != nil {
			continue
		}
		for _, change := range f.Fix {
			if !slices.ContainsFunc(offers, func(o schema.Finding) bool { return o.Fix[0].Path == change.Path }) {
				f.Fix = []schema.Change{change}
				offers = append(offers, f)
			}
		}
	}
	return offers
}

// editable makes the changes that are offered, without those that cannot be made.
func editable(file *schema.File, offers []schema.Finding) (edited []byte, made []schema.Finding) {
	var changes []schema.Change
	for _, o := range offers {
		changes = append(changes, o.Fix[0])
	}
	edited, err := file.Edit(changes)
	if err == nil {
		return edited, offers
	}
	edited, changes = file.Source, nil
	for _, o := range offers {
		if next, err := file.Edit(append(slices.Clone(changes), o.Fix[0])); err == nil {
			edited, changes, made = next, append(changes, o.Fix[0]), append(made, o)
		}
	}
	return edited, made
}

func howMany(n int) string {
	if n == 1 {
		return "a finding"
	}
	return fmt.Sprintf("%d findings", n)
}

// signedAsItIs says that a sign-off is bound to what the file records now.
func (c *checked) signedAsItIs() bool {
	now := c.recorded.Fingerprint(c.form.Edition)
	return slices.ContainsFunc(c.recorded.SignOff, func(s schema.SignOff) bool { return s.Of == now && s.Revoked.IsZero() })
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

// harmless takes out of a diff what a terminal would obey. No TOML that can be read holds it.
func harmless(text []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
