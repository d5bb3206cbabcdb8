package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dueregard/render"
	"dueregard/schema"
	"dueregard/schema/rules"
)

// public gives the public version of a file, or what keeps it from publication.
func (l *loader) public(c *checked) (render.Input, error) {
	if shut := render.Gate(c.file.Statement, c.form, c.findings); len(shut) > 0 {
		return render.Input{}, fmt.Errorf("%s cannot be published yet: %s\n  hint: the form %q asks for this first; without --publish the paper is made as it is", c.file.Name, strings.Join(shut, "; "), c.form.Name)
	}
	public, exempt, err := c.file.Statement.Public()
	var refused *schema.ExemptError
	if errors.As(err, &refused) {
		at := c.file.Position(refused.Path)
		return render.Input{}, fmt.Errorf("%s:%d:%d: error: %w\n  hint: nothing is published until each [[exempt]] names a part of the file", c.file.Name, at.Line, at.Column, err)
	}
	if err != nil {
		return render.Input{}, err
	}
	findings := schema.PublicFindings(c.findings, exempt)
	if len(exempt) > 0 {
		findings = l.stillFound(findings, public, c)
	}
	return render.Input{Statement: public, Form: c.form, Findings: findings, Public: true}, nil
}

// stillFound keeps the findings that a check of the public version comes to as well. What it comes to
// besides is due to what is left out there; what it does not come to could quote that.
func (l *loader) stillFound(findings []schema.Finding, public *schema.Statement, c *checked) []schema.Finding {
	again := rules.Check(public, c.form, rules.Options{AsOf: l.asOf})
	kept := findings[:0]
	for _, f := range findings {
		i := slices.IndexFunc(again, func(a schema.Finding) bool {
			return a.Rule == f.Rule && a.Path == f.Path && a.Message == f.Message && a.Severity == f.Severity
		})
		if i >= 0 {
			again[i].Position = f.Position
			kept = append(kept, again[i])
		}
	}
	return kept
}
