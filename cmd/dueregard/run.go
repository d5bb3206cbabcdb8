package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"dueregard/render/findings"
	"dueregard/schema"
)

// Exit codes. They are part of what scripts rely on; the README lists them.
const (
	exitDone     = 0 // the work was done
	exitFindings = 1 // check found something that counts (--fail-on)
	exitFailed   = 2 // the work could not be done: usage, unreadable input, a failing disk
	// 130, 143: check was stopped by Ctrl-C, or by a request to terminate (interruption.code)
)

// errFindings says that check did its work and found what counts; they are on standard output already.
var errFindings = errors.New("the check found something that counts")

// errReported says that the work failed for reasons that are on standard error already.
var errReported = errors.New("some files could not be done")

// streams are the standard streams of the process.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run carries out one command line and gives the exit code.
func run(args []string, std streams) int {
	root := newRoot(std)
	root.SetArgs(args)
	err := root.Execute()
	var stopped *interruption
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &stopped):
		return stopped.code()
	case errors.Is(err, errFindings):
		return exitFindings
	case !errors.Is(err, errReported) && !closedPipe(err):
		complain(std.err, fmt.Errorf("dueregard: %w", err))
	}
	return exitFailed
}

func newRoot(std streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "dueregard",
		Short: "Write, check and publish Due Regard Statements",
		Long: `Write, check and publish Due Regard Statements (equality impact assessments under
section 149 of the Equality Act 2010). A statement is one TOML file; everything
else is made from it. The check judges whether the record is complete and
plausible. Whether the duty was met is for the decision maker.`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          noCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetVersionTemplate(versionWords())
	root.SetFlagErrorFunc(flagError)
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	root.AddCommand(newNew(std), newCheck(std), newExplain(std), newFingerprint(std), newRender(std), newImport(std), newTemplate(std), newSchema(std), newVersion(std))
	return root
}

// noCommand says of what stands in the place of a command that it is none.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := cmd.CommandPath() + " --help lists the commands"
	if near := schema.Nearest(args[0], names); near != "" {
		hint = "did you mean " + near + "?"
	} else if isFile(args[0]) && !cmd.HasParent() {
		hint = fmt.Sprintf("dueregard check %s, or dueregard render %s", quoted(args[0]), quoted(args[0]))
	}
	return fmt.Errorf("%q is no command of %s\n  hint: %s", args[0], cmd.CommandPath(), hint)
}

// flagError says where flags are listed.
func flagError(cmd *cobra.Command, err error) error {
	words, _, _ := strings.Cut(err.Error(), ": strconv.") // what follows is about Go
	return fmt.Errorf("%s\n  hint: %s --help lists the flags", words, cmd.CommandPath())
}

// atMostOne refuses a second argument.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	return fmt.Errorf("%s takes one argument, and there are %d: %q\n  hint: a name with spaces in it stands in quotation marks", cmd.Name(), len(args), args)
}

// complain tells an error, which may quote anything, so that a terminal obeys nothing of it.
func complain(w io.Writer, err error) {
	var at *fs.PathError
	if errors.As(err, &at) && at.Path == os.Stdout.Name() {
		err = fmt.Errorf("dueregard: standard output cannot be written: %w", at.Err)
	}
	_ = findings.Failure(w, findings.Report{Failure: err}, findings.Options{})
}

// today is the clock, read here and nowhere else.
func today() time.Time {
	y, m, d := time.Now().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// parseDay reads the value of a flag such as --as-of. Empty gives the day that is passed for it.
func parseDay(flag, value string, empty time.Time) (time.Time, error) {
	if value == "" {
		return empty, nil
	}
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return day, fmt.Errorf("%s %q is not a day\n  hint: write it as 2026-03-31", flag, value)
	}
	return day, nil
}

// terminal says whether a stream is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
