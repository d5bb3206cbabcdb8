package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"dueregard/render"
	"dueregard/schema"
)

type renderOptions struct {
	documents              []string
	languages              []string
	formats                []string
	explicit               bool // formats were named
	publish, largePrint    bool
	output, template, asOf string
	quiet                  bool
}

func newRender(std streams) *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render <path>...",
		Short: "Make the papers of a statement: PDF, web page and workbook",
		Long:  renderHelp(),
		Example: `  dueregard render library-hours.toml
  dueregard render --document statement,report,brief library-hours.toml
  dueregard render --publish --output website library-hours.toml
  dueregard render --language cy,en buses.toml
  dueregard render --large-print library-hours.toml
  dueregard render --format pdf --output papers statements/*.toml
  dueregard render --output - --format pdf library-hours.toml > library-hours.pdf`,
		Args: someFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.explicit = cmd.Flags().Changed("format")
			return runRender(args, o, std)
		},
	}
	cmd.Flags().StringSliceVarP(&o.documents, "document", "d", nil, "`documents` to make (default: what the file records)")
	cmd.Flags().StringSliceVar(&o.formats, "format", names(renderFormats), "`formats` to make")
	cmd.Flags().StringSliceVarP(&o.languages, "language", "l", nil, "`languages` to make them in, one after the other (default: that of the file)")
	cmd.Flags().BoolVar(&o.publish, "publish", false, "make the public version")
	cmd.Flags().BoolVar(&o.largePrint, "large-print", false, "make PDFs in large print, of 18 points and nothing below 16, with -large-print in their names")
	cmd.Flags().StringVarP(&o.output, "output", "o", "", `folder or file to write, or "-" for standard output`)
	cmd.Flags().StringVar(&o.template, "template", "", "house `template` to render with, instead of the one that the statement names")
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "`day` on which actions and reviews are judged late, as 2026-03-31 (default: they are not judged)")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "only errors")
	return cmd
}

// renderHelp says what render does, and what it leaves out.
func renderHelp() string {
	return `Make the papers of a statement, beside it or in the folder that --output names: as PDF,
as a web page, and as a workbook where the paper has one. "-" reads standard input; its
documents go to the folder you are in. A statement that is not complete is rendered all the
same, with its blanks shown as blanks and what the check found at the end.

` + papersHelp() + `
A report, decision or self-assessment that stands in a file of its own is made into that.

With --language the papers are made in another language of the form and of the texts: "cy" for
Welsh. Several languages are made into one document, one after the other; a workbook is in the
first. A text that has no twin in the language stays as it is, and is marked so for screen readers.

With --publish the public version is made: without what the check found, reviewers' points,
internal attachments and the parts that [[exempt]] names, and not before the statement is as
far as its form asks. An exempt key that stands nowhere is an error: nothing is made then.

A PDF is for everybody and for long: tagged for screen readers (PDF/UA-1), and archival
(PDF/A-3a). It carries the statement inside as it was read, comments and all, with what the
check found and your body's own template; the public version carries its own statement only,
without comments. With --large-print it is made for people who read large print: in 18 points,
or more where the form has more, and nothing below 16. A web page is enlarged where it is read.

The same statement always gives the same files, to the byte. Findings that depend on
the date are left out, unless --as-of names a day, which the papers then tell.`
}

// papersHelp lists the papers.
func papersHelp() string {
	var b strings.Builder
	b.WriteString("The documents that --document names:\n")
	for _, p := range render.Papers {
		fmt.Fprintf(&b, "  %-10s %s\n", p.Name, p.About)
	}
	return b.String()
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// A result is what became of a statement: lines for standard output, or an error.
type result struct {
	report string
	err    error
}

func runRender(args []string, o renderOptions, std streams) error {
	asOf, err := parseDay("--as-of", o.asOf, time.Time{})
	if err != nil {
		return err
	}
	l, err := newLoader(o.template, asOf, std)
	if err != nil {
		return err
	}
	inputs, err := l.statementsIn(args)
	if err != nil {
		return err
	}
	jobs, err := plan(inputs, o)
	if err != nil {
		return err
	}
	bar := progress("rendering", len(jobs), o.quiet, std)
	failed := false
	err = inOrder(context.Background(), runtime.GOMAXPROCS(0), len(jobs), func(i int) result { return l.render(jobs[i]) }, func(r result) error {
		_ = bar.Clear() // to print on a line of its own
		if r.err != nil {
			failed = true
			complain(std.err, r.err)
		}
		if !o.quiet && o.output != "-" {
			if _, err := io.WriteString(std.out, r.report); err != nil {
				return err
			}
		}
		return bar.Add(1)
	})
	_ = bar.Finish()
	if err == nil && failed {
		err = errReported
	}
	return err
}

// progress is a bar on standard error for several files, and nothing when that is no terminal.
func progress(doing string, files int, quiet bool, std streams) *progressbar.ProgressBar {
	return progressbar.NewOptions(files,
		progressbar.OptionSetWriter(std.err),
		progressbar.OptionSetVisibility(terminal(std.err) && !quiet && files > 1),
		progressbar.OptionSetDescription(doing),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100*time.Millisecond),
	)
}

// render makes the documents of one file. Nothing is written before all of them are made.
func (l *loader) render(j job) result {
	report, err := guarded(j.input, func() (string, error) {
		c, err := l.load(j.input)
		if err != nil {
			return "", err
		}
		in, err := l.input(j, c)
		if err != nil {
			return "", err
		}
		return l.write(j, c, in)
	})
	return result{report, err}
}

// input is what the documents of a file are made of: of the file, or of its public version.
func (l *loader) input(j job, c *checked) (in render.Input, err error) {
	if j.publish {
		var public *schema.Statement
		if in, public, err = l.public(c); err != nil {
			return in, err
		}
		file, err := publicFile(public)
		in.Attachments, in.Languages, in.LargePrint = []render.Attachment{file}, j.languages, j.largePrint
		return in, err
	}
	attached, err := l.attached(c)
	return render.Input{
		Statement: c.file.Statement, Form: c.form, Findings: c.findings, AsOf: l.asOf, Languages: j.languages, LargePrint: j.largePrint, Attachments: attached,
	}, err
}

func (l *loader) write(j job, c *checked, in render.Input) (string, error) {
	file := c.file
	own := render.Own(in.Statement)
	made := make([]bytes.Buffer, len(j.targets))
	notes := make([]string, len(j.targets))
	for i, t := range j.targets {
		var none *render.NoBookError
		var err error
		notes[i], err = t.format.write(&made[i], cmp.Or(t.paper, own), in)
		if errors.As(err, &none) && !j.insists {
			continue
		}
		if err != nil {
			return "", l.located(c, err)
		}
	}
	var report strings.Builder
	for i, t := range j.targets {
		path := t.pathOf(own)
		if notes[i] == "" {
			continue
		}
		if path == "-" {
			_, err := made[i].WriteTo(l.std.out)
			return "", err
		}
		if err := replaceFile(path, made[i].Bytes()); err != nil {
			return report.String(), err
		}
		fmt.Fprintf(&report, "%s  %s\n", schema.InLine(path), notes[i])
	}
	if inside := notPublic(c.recorded); inside != "" && !j.publish && j.makes("pdf") {
		fmt.Fprintf(&report, "%s  its PDF carries the whole record, with %s; --publish makes one for the public\n", schema.InLine(file.Name), inside)
	}
	fmt.Fprintf(&report, "%s  the check found %s\n", schema.InLine(file.Name), render.Tally(c.findings))
	return report.String(), nil
}
