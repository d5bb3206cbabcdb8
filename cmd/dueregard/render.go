package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"dueregard/render"
	"dueregard/render/pdf"
	"dueregard/render/xlsx"
	"dueregard/schema"
)

type renderOptions struct {
	formats                []string
	explicit               bool // formats were named
	output, template, asOf string
	quiet                  bool
}

// A format is one kind of file that render makes of a statement.
type format struct {
	name  string
	write func(io.Writer, *checked) (note string, err error)
}

// renderFormats are the formats in the order in which help names them.
var renderFormats = []format{
	{"pdf", func(w io.Writer, c *checked) (string, error) {
		report, err := pdf.Write(w, render.Build(c.file.Statement, c.form, c.findings))
		return plural(report.Pages, "page"), err
	}},
	{"xlsx", func(w io.Writer, c *checked) (string, error) {
		book := render.Workbook(c.file.Statement, c.form, c.findings)
		return plural(len(book.Sheets), "sheet"), xlsx.Write(w, book)
	}},
}

func newRender(std streams) *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render <file>...",
		Short: "Make the PDF and the workbook of a statement",
		Long: `Make the PDF and the workbook of a statement, beside it or in the folder that --output
names. "-" reads standard input; its documents go to the folder you are in. A statement that is not complete is rendered all the
same, with its blanks shown as blanks and what the check found at the end.

The same statement always gives the same files, to the byte. Findings that depend on
the date are left out, unless --as-of names a day.`,
		Example: `  dueregard render library-hours.toml
  dueregard render --format pdf --output papers statements/*.toml
  dueregard render --output - --format pdf library-hours.toml > library-hours.pdf`,
		Args: someFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.explicit = cmd.Flags().Changed("format")
			return runRender(args, o, std)
		},
	}
	cmd.Flags().StringSliceVar(&o.formats, "format", []string{"pdf", "xlsx"}, "`formats` to make: pdf, xlsx")
	cmd.Flags().StringVarP(&o.output, "output", "o", "", `folder or file to write, or "-" for standard output`)
	cmd.Flags().StringVar(&o.template, "template", "", "house `template` to render with, instead of the one that the statement names")
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "`day` on which actions and reviews are judged late, as 2026-03-31 (default: they are not judged)")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "only errors")
	return cmd
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
	asOf, err := parseDay(o.asOf, time.Time{})
	if err != nil {
		return err
	}
	inputs, err := expand(args)
	if err != nil {
		return err
	}
	jobs, err := plan(inputs, o)
	if err != nil {
		return err
	}
	l, err := newLoader(o.template, asOf, std)
	if err != nil {
		return err
	}
	bar := progress(len(jobs), o.quiet, std)
	failed := false
	err = inOrder(len(jobs), func(i int) result { return l.render(jobs[i]) }, func(r result) error {
		_ = bar.Clear() // to print on a line of its own
		if r.err != nil {
			failed = true
			fmt.Fprintln(std.err, r.err)
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
func progress(files int, quiet bool, std streams) *progressbar.ProgressBar {
	return progressbar.NewOptions(files,
		progressbar.OptionSetWriter(std.err),
		progressbar.OptionSetVisibility(terminal(std.err) && !quiet && files > 1),
		progressbar.OptionSetDescription("rendering"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100*time.Millisecond),
	)
}

// render makes the documents of one statement. Nothing is written before all of them are made.
func (l *loader) render(j job) result {
	report, err := guarded(j.input, func() (string, error) {
		c, err := l.load(j.input)
		if err != nil {
			return "", err
		}
		if !c.file.Statement.IsStatement() {
			return "", fmt.Errorf("%s is a %s that stands alone: documents can be made of statements only", j.input, c.file.Statement.Record)
		}
		return l.write(j, c)
	})
	return result{report, err}
}

func (l *loader) write(j job, c *checked) (string, error) {
	made := make([]bytes.Buffer, len(j.targets))
	notes := make([]string, len(j.targets))
	for i, t := range j.targets {
		var err error
		if notes[i], err = t.format.write(&made[i], c); err != nil {
			return "", located(c.file, err)
		}
	}
	var report strings.Builder
	for i, t := range j.targets {
		if t.path == "-" {
			_, err := made[i].WriteTo(l.std.out)
			return "", err
		}
		if err := replaceFile(t.path, made[i].Bytes()); err != nil {
			return report.String(), err
		}
		fmt.Fprintf(&report, "%s  %s\n", t.path, notes[i])
	}
	fmt.Fprintf(&report, "%s  the check found %s\n", c.file.Name, render.Tally(c.findings))
	return report.String(), nil
}

// located gives the place in the file of what a writer could not show.
func located(file *schema.File, err error) error {
	var glyph *pdf.MissingGlyphError
	if !errors.As(err, &glyph) {
		return fmt.Errorf("%s: %w", file.Name, err)
	}
	at := file.Position(glyph.Where)
	return fmt.Errorf("%s:%d:%d: error: %w\n  hint: write it in other words; the workbook (--format xlsx) can hold it", file.Name, at.Line, at.Column, err)
}
