package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/render/findings"
	"dueregard/schema"
	"dueregard/schema/rules"
)

type checkOptions struct {
	format, template, asOf string
	quiet                  bool
}

func newCheck(std streams) *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check <file>...",
		Short: "Say what a statement does not yet record",
		Long: `Say what a statement does not yet record, with the place in the file and what to
write. "-" reads standard input.

The check judges completeness and plausibility. It never says that a decision is
lawful. It exits with 1 when it finds an error, and with 2 when a file could not be read.`,
		Example: `  dueregard check library-hours.toml
  dueregard check --format json statements/*.toml`,
		Args: someFile,
		RunE: func(_ *cobra.Command, args []string) error { return runCheck(args, o, std) },
	}
	cmd.Flags().StringVar(&o.format, "format", "text", "`format` of the output: "+strings.Join(findings.Formats(), " or "))
	cmd.Flags().StringVar(&o.template, "template", "", "house `template` to check against, instead of the one that the statement names")
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "`day` on which actions and reviews are judged late, as 2026-03-31 (default today)")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "only the exit code and errors")
	return cmd
}

func runCheck(args []string, o checkOptions, std streams) error {
	format, err := findings.Format(o.format)
	if err != nil {
		return err
	}
	asOf, err := parseDay(o.asOf, today())
	if err != nil {
		return err
	}
	names, err := expand(args)
	if err != nil {
		return err
	}
	l, err := newLoader(o.template, asOf, std)
	if err != nil {
		return err
	}
	out := std.out
	if o.quiet {
		out = io.Discard
	}
	failed, errors := false, false
	write := format(out, findingsOptions())
	err = inOrder(len(names), func(i int) findings.Report { return l.report(names[i]) }, func(r findings.Report) error {
		if r.Failure != nil {
			failed = true
			fmt.Fprintln(std.err, r.Failure)
		}
		errors = errors || fails(r.Findings, schema.Error)
		return write.Report(r)
	})
	if err == nil {
		err = write.Close()
	}
	return verdict(err, failed, errors)
}

// verdict decides how check ends: what kept it from its work comes before what it found.
func verdict(err error, failed, errors bool) error {
	switch {
	case err != nil:
		return err
	case failed:
		return errReported
	case errors:
		return errFindings
	}
	return nil
}

// report checks one file.
func (l *loader) report(name string) findings.Report {
	c, err := guarded(name, func() (*checked, error) { return l.load(name) })
	if err != nil {
		if name == "-" {
			name = standardInput
		}
		return findings.Report{File: name, Failure: err}
	}
	return findings.NewReport(c.file, c.form, c.findings)
}

// fails says that a finding is as grave as what the check is to fail at.
func fails(found []schema.Finding, failing schema.Severity) bool {
	return slices.ContainsFunc(found, func(f schema.Finding) bool { return f.Counts(failing) })
}

// findingsOptions tells the writers of findings what there is to know of the rules.
func findingsOptions() findings.Options {
	o := findings.Options{Failing: schema.Error, Version: version()}
	for _, g := range rules.Groups {
		o.Groups = append(o.Groups, g.Title)
	}
	for _, r := range rules.Catalogue {
		o.Rules = append(o.Rules, findings.Rule{
			ID: r.ID, Title: r.Title, Why: r.Why, Authority: r.Authority, Mend: r.Mend, Group: r.Group(), Severity: r.Severity,
		})
	}
	return o
}
