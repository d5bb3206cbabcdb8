package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dueregard/render/findings"
	"dueregard/schema"
	"dueregard/schema/rules"
)

type checkOptions struct {
	format, output                  string
	failOn, template, asOf, meeting string
	only, except                    []string
	jobs                            int
	summary, quiet, skipTemplates   bool
	watch, fix, dryRun              bool
}

func newCheck(std streams) *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check <path>...",
		Short: "Say what a statement does not yet record",
		Long:  checkHelp(),
		Example: `  dueregard check library-hours.toml
  dueregard check --watch library-hours.toml
  dueregard check --summary statements
  dueregard check --fail-on warning --except text 'statements/**/2026*.toml'
  dueregard check --meeting 2026-03-17 statements/cabinet
  dueregard check --format sarif --output findings.sarif statements
  dueregard check --fix --dry-run library-hours.toml`,
		Args: someFile,
		RunE: func(_ *cobra.Command, args []string) error { return runCheck(args, o, std) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&o.format, "format", "text", "`format` of the findings (default text):\n"+strings.Join(findings.Formats(), ", "))
	f.StringVarP(&o.output, "output", "o", "-", "`file` for the findings, replaced whole\n(default: standard output)")
	f.BoolVar(&o.summary, "summary", false, "a line for each file, then totals by rule")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "print only what cannot be checked; --output is\nwritten all the same")
	f.StringVar(&o.failOn, "fail-on", string(schema.Error), "`severity` from which on it exits with 1:\nnote, warning, error (the default)")
	f.StringSliceVar(&o.only, "only", nil, "`rules` to check by: ids or groups")
	f.StringSliceVar(&o.except, "except", nil, "`rules` to leave out")
	f.StringVar(&o.asOf, "as-of", "", "`day` on which actions and reviews are judged\nlate, as 2026-03-31 (default today)")
	f.StringVar(&o.meeting, "meeting", "", "`day` of a meeting: is each file in time for it?")
	f.StringVar(&o.template, "template", "", "house `template` to check against, instead of\nthe one that the statement names")
	f.BoolVar(&o.skipTemplates, "skip-templates", false, "pass over house templates that are named, too")
	f.BoolVar(&o.watch, "watch", false, "check again whatever is saved, until Ctrl-C")
	f.BoolVar(&o.fix, "fix", false, "first mend in the file what needs no judgement")
	f.BoolVar(&o.dryRun, "dry-run", false, "with --fix: show what would change, no more")
	f.IntVarP(&o.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "`number` of files to check at the same time\n(default: one a core)")
	for _, said := range []string{"format", "output", "fail-on"} {
		f.Lookup(said).DefValue = "" // the text has it
	}
	f.Lookup("jobs").DefValue = "0"
	return cmd
}

// checkHelp says what check does, and what it leaves out.
func checkHelp() string {
	var groups []string
	for _, g := range rules.Groups {
		groups = append(groups, g.Name)
	}
	return `Say what a statement does not yet record, with the place in the file and what to
write. Whether the record is complete and plausible is judged; whether a
decision is lawful is not.

A path is a file, a folder, a pattern, or "-" for standard input. Of a folder,
every file that ends in .toml is checked, and those of the folders below it,
except house templates, names that begin with a dot, and what links to folders
lead to. In a pattern, ** stands for any number of folders. A file that is named
is read whatever it is; a pipe too, if somebody writes into it. What cannot be
read, or is no statement, is told, and the others are checked all the same.

Rules are named by their id (DR401), by the beginning of their ids (DR4xx), or
by their group:
` + strings.Join(groups[:5], ", ") + ",\n" + strings.Join(groups[5:], ", ") + `.

It exits with 0 if nothing that counts is found, with 1 if something is, and
with 2 if a file could not be checked. Ctrl-C stops it with what was found so
far (exit code 130).`
}

// runCheck looks at the flags before it touches any file.
func runCheck(args []string, o checkOptions, std streams) error {
	if err := o.clash(args); err != nil {
		return err
	}
	c, err := newChecking(o, std)
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	if o.fix {
		outlivePipe()
	}
	if o.watch {
		return c.watch(ctx, args)
	}
	l, err := c.loader()
	if err != nil {
		return err
	}
	t, err := c.round(ctx, l, sourcesOf(ctx, args))
	return c.verdict(t, err)
}

// clash names two flags that do not go together, or one that an argument does not go with.
func (o checkOptions) clash(args []string) error {
	switch stdin := slices.Contains(args, "-"); {
	case o.dryRun && !o.fix:
		return errors.New("--dry-run goes with --fix\n  hint: without --fix no file is changed anyway")
	case o.dryRun && (o.output != "-" || o.format != "text" || o.summary):
		return errors.New("--dry-run does not go with --output, --format or --summary: it shows what would change, and no findings")
	case o.watch && o.fix:
		return errors.New("--watch and --fix do not go together: the file would change below the editor")
	case o.watch && o.output != "-":
		return errors.New("--watch and --output do not go together\n  hint: --watch is for reading beside an editor")
	case o.watch && stdin:
		return errors.New(`--watch needs a file, and "-" is standard input`)
	case o.fix && stdin:
		return errors.New(`--fix needs a file to change, and "-" is standard input`)
	case o.jobs < 1:
		return fmt.Errorf("--jobs %d is no number of files\n  hint: 1 checks them one after the other", o.jobs)
	}
	return nil
}

// verdict decides how check ends: what kept it from its work comes before what it found.
func (c *checking) verdict(t tally, err error) error {
	switch {
	case err != nil:
		return err
	case t.failed > 0:
		return errReported
	case t.passed > 0 && t.passed == t.done && !c.o.skipTemplates && !c.o.dryRun:
		return fmt.Errorf("no statement is among them: all that was found are house templates\n  hint: dueregard template check looks at those")
	case t.found:
		return errFindings
	}
	return nil
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
