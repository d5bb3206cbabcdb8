package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/render/findings"
	"dueregard/schema"
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
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return runCheck(args, o, std) },
	}
	cmd.Flags().StringVar(&o.format, "format", "text", "`format` of the output: "+strings.Join(findings.Formats(), " or "))
	cmd.Flags().StringVar(&o.template, "template", "", "house `template` to check against, instead of the one that the statement names")
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "`day` on which actions and reviews are judged late, as 2026-03-31 (default today)")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "only the exit code and errors")
	return cmd
}

func runCheck(names []string, o checkOptions, std streams) error {
	write, err := findings.Writer(o.format)
	if err != nil {
		return err
	}
	asOf, err := parseDay(o.asOf, today())
	if err != nil {
		return err
	}
	var reports []findings.Report
	failed, errors := false, false
	for _, name := range names {
		c, err := load(name, o.template, asOf, std)
		if err != nil {
			failed = true
			fmt.Fprintln(std.err, err)
			reports = append(reports, findings.Report{File: name, Failure: err.Error()})
			continue
		}
		reports = append(reports, findings.NewReport(c.file.Name, c.file.Statement, c.form, c.findings))
		errors = errors || hasErrors(c.findings)
	}
	if !o.quiet {
		if err := write(std.out, reports); err != nil {
			return err
		}
	}
	switch {
	case failed:
		return errReported
	case errors:
		return errFindings
	}
	return nil
}

func hasErrors(findings []schema.Finding) bool {
	for _, f := range findings {
		if f.Severity == schema.Error {
			return true
		}
	}
	return false
}
