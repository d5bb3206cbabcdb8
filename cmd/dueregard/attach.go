package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/render/findings"
	"dueregard/schema"
	"dueregard/templates"
)

// A houseFile is a file of a house template, as it was read.
type houseFile struct {
	name      string // its path
	reference string // how the statement, or the template that builds on it, names it
	content   bytes.Buffer
}

// A teeing is a file of which what is read is kept.
type teeing struct {
	io.Reader
	io.Closer
}

// attached are the files that go inside a PDF, so that it can be made and checked again in thirty years: the
// statement as it was read, what the check found, and the files of a house template of the body's own.
func (l *loader) attached(c *checked) ([]render.Attachment, error) {
	found, err := foundIn(c)
	if err != nil {
		return nil, err
	}
	all := []render.Attachment{
		statementFile(c.file.Raw, "What this document was made of"),
		{Name: "findings.json", Type: "application/json", Description: "What the check found in statement.toml", Content: found},
	}
	for _, f := range l.houseFiles(c.form) {
		all = append(all, render.Attachment{
			Name: freeName(all, f.reference), Type: "application/toml", Content: f.content.Bytes(),
			Description: fmt.Sprintf("House template of the statement, there called %q", f.reference),
		})
	}
	return all, nil
}

// notPublic names what a record holds that a public version leaves out, and that the pages need not show; empty:
// nothing.
func notPublic(st *schema.Statement) string {
	var parts []string
	if len(st.Review) > 0 {
		parts = append(parts, "reviewers' points")
	}
	if len(st.Exempt) > 0 {
		parts = append(parts, "exempt parts")
	}
	return strings.Join(parts, " and ")
}

// statementName is how a statement is called inside a PDF.
const statementName = "statement.toml"

// statementFile is the attachment that a document was made of.
func statementFile(content []byte, about string) render.Attachment {
	return render.Attachment{Name: statementName, Type: statementType, Description: about, Source: true, Content: content}
}

// foundIn is what check prints of a file in the format json. The file is called there as it is attached: whatever its
// name and wherever it lies, its documents have the same bytes.
func foundIn(c *checked) ([]byte, error) {
	open, err := findings.Format("json")
	if err != nil {
		return nil, err
	}
	report := findings.NewReport(c.file, c.form, c.findings)
	report.File = statementName
	var b bytes.Buffer
	w := open(&b, findings.Options{Version: version()})
	if err := cmp.Or(w.Report(report), w.Close(false)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// freeName is a name without a folder that none of the attachments has.
func freeName(taken []render.Attachment, reference string) string {
	base := reference[1+strings.LastIndexAny(reference, `/\`):]
	name := base
	for n := 2; slices.ContainsFunc(taken, func(a render.Attachment) bool { return strings.EqualFold(a.Name, name) }); n++ {
		name = fmt.Sprintf("%d-%s", n, base)
	}
	return name
}

// houseFiles are those that a form was read from, the form's own first; none where it comes with the program.
func (l *loader) houseFiles(form *templates.Form) []*houseFile {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.house[form]
}
