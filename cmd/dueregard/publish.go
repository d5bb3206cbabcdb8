package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// public gives the public version of a file and the statement to go with it, or what keeps it from
// publication. What the check found is not public.
func (l *loader) public(c *checked) (render.Input, *schema.Statement, error) {
	if err := l.gate(c); err != nil {
		return render.Input{}, nil, err
	}
	smallest, err := l.threshold(c)
	if err != nil {
		return render.Input{}, nil, err
	}
	public, _, err := c.recorded.Published(smallest)
	var refused *schema.ExemptError
	if errors.As(err, &refused) {
		at := c.file.Position(refused.Path)
		return render.Input{}, nil, fmt.Errorf("%s:%d:%d: error: %w\n  hint: nothing is published until each [[exempt]] names a part of the file", schema.InLine(c.file.Name), at.Line, at.Column, err)
	}
	if err != nil {
		return render.Input{}, nil, err
	}
	return render.Input{Statement: c.form.Apply(public), Form: c.form, Public: true}, withoutDigests(public, c.form), nil
}

// gate tells what keeps a file from publication: the form that it is made on has a say, and so has the
// one that the statement names, where --template asks for another.
func (l *loader) gate(c *checked) error {
	shut, asks := render.Gate(c.file.Statement, c.form, c.findings), c.form
	if l.form != nil && len(shut) == 0 {
		own, err := l.templateOf(c.file)
		if err != nil {
			at := c.file.Position("template")
			return fmt.Errorf("%s:%d:%d: error: %w\n  hint: nothing is published before the form that the statement names was asked", schema.InLine(c.file.Name), at.Line, at.Column, err)
		}
		st := own.Apply(c.recorded)
		shut, asks = render.Gate(st, own, rules.Check(c.recorded, own, rules.Options{AsOf: l.asOf})), own
	}
	if len(shut) == 0 {
		return nil
	}
	return fmt.Errorf("%s cannot be published yet: %s\n  hint: the form %q asks for this first; without --publish the paper is made as it is", schema.InLine(c.file.Name), strings.Join(shut, "; "), asks.Name)
}

// threshold is from which number of people on a file is published: the strictest that the form which it is made
// on and the one that the statement names ask for.
func (l *loader) threshold(c *checked) (schema.Threshold, error) {
	smallest := thresholdOf(c.form)
	if l.form == nil {
		return smallest, nil
	}
	own, err := l.templateOf(c.file)
	if err != nil {
		return smallest, err
	}
	return smallest.Stricter(thresholdOf(own)), nil
}

func thresholdOf(form *templates.Form) schema.Threshold {
	return schema.Threshold{Below: form.Limits.SmallestCount, Zeros: form.Limits.SuppressZeros}
}

// withoutDigests leaves out fingerprints of other content than the public copy has, and the digests of parts:
// whoever has the rest could try what is missing, as small numbers are few, until a digest agrees.
func withoutDigests(public *schema.Statement, form *templates.Form) *schema.Statement {
	copied, fingerprint := *public, public.Fingerprint(form.Edition)
	copied.SignOff = slices.Clone(public.SignOff)
	for i := range copied.SignOff {
		s := &copied.SignOff[i]
		s.Parts = nil
		if s.Of != fingerprint {
			s.Of = ""
		}
	}
	return &copied
}

// publicHead begins the file of a public version.
const publicHead = publicMark + ` Left out of the record are: what is exempt from publication, numbers of people too small to
# be published and those that would tell them, points of reviewers, answers to findings, internal attachments, and
# what the check found.
`

// publicFile is the attachment of a public version.
func publicFile(public *schema.Statement) (render.Attachment, error) {
	b := bytes.NewBufferString(publicHead)
	for _, path := range suppressed(public) {
		fmt.Fprintf(b, "# Numbers are left out of %s.\n", path)
	}
	b.WriteString("\n")
	err := schema.Write(b, public)
	return statementFile(b.Bytes(), "The public version of the record, of which this document was made"), err
}

// suppressed gives the paths of the tables and indicators of a public version that lack numbers.
func suppressed(public *schema.Statement) []string {
	var paths []string
	look := func(path string, by map[schema.Group]schema.Evidence) {
		for _, id := range schema.InOrder(by, nil) {
			for i, t := range by[id].Table {
				if t.Suppressed != nil {
					paths = append(paths, schema.InLine(fmt.Sprintf("%s.%s.table[%d]", path, id, i)))
				}
			}
		}
	}
	look("evidence", public.Evidence)
	if public.Workforce != nil {
		look("workforce.by", public.Workforce.By)
	}
	for i, of := range public.Indicator {
		if of.BaselineSuppressed != nil || slices.ContainsFunc(of.Readings, func(r schema.Reading) bool { return r.Suppressed != nil }) {
			paths = append(paths, fmt.Sprintf("indicator[%d]", i))
		}
	}
	return paths
}
