package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dueregard/schema"
)

type fingerprintOptions struct {
	template         string
	canonical, parts bool
}

func newFingerprint(std streams) *cobra.Command {
	var o fingerprintOptions
	cmd := &cobra.Command{
		Use:   "fingerprint <path>...",
		Short: "Print the fingerprint of a statement's content",
		Long: `Print the fingerprint of a statement's content, to which a sign-off is bound. It
stays the same whatever the file looks like: order, comments, white space, line
ends. What comes after signing is left out, such as sign-offs, publication, the
decision's outcome and the status of actions. "-" reads standard input.

A fingerprint is no signature: it says that content has changed, not who changed
it. docs/fingerprint.md says how to take it without this program.`,
		Example: `  dueregard fingerprint library-hours.toml
  dueregard fingerprint --canonical library-hours.toml | sha256sum`,
		Args: someFile,
		RunE: func(_ *cobra.Command, args []string) error { return runFingerprint(args, o, std) },
	}
	cmd.Flags().BoolVar(&o.canonical, "canonical", false, "print the canonical form of the content, as JSON without a line end")
	cmd.Flags().BoolVar(&o.parts, "parts", false, "print the short digest of each part, by which a sign-off can tell what has changed")
	cmd.Flags().StringVar(&o.template, "template", "", "house `template` whose edition counts, where the statement does not name its own")
	return cmd
}

func runFingerprint(args []string, o fingerprintOptions, std streams) error {
	if o.canonical && o.parts {
		return errors.New("--canonical and --parts do not go together")
	}
	l, err := newLoader(o.template, time.Time{}, std)
	if err != nil {
		return err
	}
	names, err := l.statementsIn(args)
	if err != nil {
		return err
	}
	if len(names) > 1 && (o.canonical || o.parts) {
		return errors.New("--canonical and --parts are about one file\n  hint: name one")
	}
	failed := false
	for _, name := range names {
		st, edition, err := l.signed(name)
		if err != nil {
			failed = true
			complain(std.err, err)
			continue
		}
		printed := st.Fingerprint(edition) + "  " + schema.InLine(shownAs(name)) + "\n"
		switch {
		case o.canonical:
			printed = string(st.Canonical(edition))
		case o.parts:
			printed = strings.Join(st.FingerprintParts(edition), "\n") + "\n"
		}
		if _, err := fmt.Fprint(std.out, printed); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// signed reads a statement as it is recorded, and gives the edition of its form. A form that is not needed
// for that need not be there.
func (l *loader) signed(name string) (*schema.Statement, string, error) {
	file, err := l.open(name)
	if err != nil {
		return nil, "", err
	}
	form := l.form
	if form == nil && strings.TrimSpace(file.Statement.Edition) == "" {
		if form, err = l.templateOf(file); err != nil {
			at := file.Position("template")
			return nil, "", fmt.Errorf("%s:%d:%d: error: %w", schema.InLine(file.Name), at.Line, at.Column, err)
		}
	}
	if form == nil {
		return file.Statement, "", nil
	}
	return file.Statement, form.Edition, nil
}
