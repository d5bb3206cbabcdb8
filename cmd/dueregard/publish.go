package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// public gives the public version of a file, or what keeps it from publication.
func (l *loader) public(c *checked) (render.Input, error) {
	if err := l.gate(c); err != nil {
		return render.Input{}, err
	}
	smallest, err := l.threshold(c)
	if err != nil {
		return render.Input{}, err
	}
	public, exempt, err := c.recorded.Published(smallest)
	var refused *schema.ExemptError
	if errors.As(err, &refused) {
		at := c.file.Position(refused.Path)
		return render.Input{}, fmt.Errorf("%s:%d:%d: error: %w\n  hint: nothing is published until each [[exempt]] names a part of the file", schema.InLine(c.file.Name), at.Line, at.Column, err)
	}
	if err != nil {
		return render.Input{}, err
	}
	public = c.form.Apply(public)
	findings := l.stillFound(schema.PublicFindings(c.findings, exempt), public, c)
	return render.Input{Statement: public, Form: c.form, Findings: findings, Public: true}, nil
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

// stillFound keeps the findings that a check of the public version comes to as well. What it comes to
// besides is due to what is left out there; what it does not come to could quote that, or the point of
// a reviewer.
func (l *loader) stillFound(findings []schema.Finding, public *schema.Statement, c *checked) []schema.Finding {
	type same struct {
		rule, path, message string
		severity            schema.Severity
	}
	of := func(f schema.Finding) same { return same{f.Rule, unnumbered(f.Path), f.Message, f.Severity} }
	again := make(map[same]schema.Finding)
	for _, f := range rules.Check(public, c.form, rules.Options{AsOf: l.asOf}) {
		if _, known := again[of(f)]; !known {
			again[of(f)] = f
		}
	}
	kept := findings[:0]
	for _, f := range findings {
		if there, ok := again[of(f)]; ok {
			there.Position = f.Position
			kept = append(kept, there)
		}
	}
	return kept
}

var numbered = regexp.MustCompile(`^(attachment|exempt|response)\[\d+\]`)

// unnumbered is a path without the number that changes where others of its list are not published.
func unnumbered(path string) string { return numbered.ReplaceAllString(path, "$1") }
