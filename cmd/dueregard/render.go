package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"dueregard/render"
	"dueregard/render/pdf"
	"dueregard/render/xlsx"
)

type renderOptions struct {
	formats                []string
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
names. "-" reads standard input. A statement that is not complete is rendered all the
same, with its blanks shown as blanks and what the check found at the end.

The same statement always gives the same files, to the byte. Findings that depend on
the date are left out, unless --as-of names a day.`,
		Example: `  dueregard render library-hours.toml
  dueregard render --format pdf --output papers statements/*.toml
  dueregard render --output - --format pdf library-hours.toml > library-hours.pdf`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runRender(args, o, cmd.Flags().Changed("format"), std)
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

// A job is a statement to be rendered, with the files to be made of it.
type job struct {
	input   string
	targets []target
}

// A target is one file to be made; path "-" is standard output.
type target struct {
	format format
	path   string
}

// A result is what became of a job: lines for standard output, or an error.
type result struct {
	report string
	err    error
}

func runRender(inputs []string, o renderOptions, explicit bool, std streams) error {
	asOf, err := parseDay(o.asOf, time.Time{})
	if err != nil {
		return err
	}
	jobs, err := plan(inputs, o, explicit)
	if err != nil {
		return err
	}
	results := renderAll(jobs, o, asOf, std)
	failed := false
	for _, r := range results {
		if r.err != nil {
			failed = true
			fmt.Fprintln(std.err, r.err)
		}
		if o.quiet || o.output == "-" {
			continue
		}
		if _, err := io.WriteString(std.out, r.report); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// renderAll does the jobs on all cores, each worker holding one statement at a time.
func renderAll(jobs []job, o renderOptions, asOf time.Time, std streams) []result {
	results := make([]result, len(jobs))
	bar := progress(len(jobs), o.quiet, std)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		workers.Go(func() {
			for i := range next {
				results[i] = renderOne(jobs[i], o, asOf, std)
				_ = bar.Add(1)
			}
		})
	}
	for i := range jobs {
		next <- i
	}
	close(next)
	workers.Wait()
	_ = bar.Finish()
	return results
}

// progress is a bar on standard error for several files, and nothing when that is no terminal.
func progress(files int, quiet bool, std streams) *progressbar.ProgressBar {
	_, tty := terminal(std.err)
	return progressbar.NewOptions(files,
		progressbar.OptionSetWriter(std.err),
		progressbar.OptionSetVisibility(tty && !quiet && files > 1),
		progressbar.OptionSetDescription("rendering"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100*time.Millisecond),
	)
}

func renderOne(j job, o renderOptions, asOf time.Time, std streams) result {
	c, err := load(j.input, o.template, asOf, std)
	if err != nil {
		return result{err: err}
	}
	var report strings.Builder
	for _, t := range j.targets {
		var b bytes.Buffer
		note, err := t.format.write(&b, c)
		if err != nil {
			return result{report.String(), fmt.Errorf("%s: %w", j.input, err)}
		}
		if t.path == "-" {
			if _, err := b.WriteTo(std.out); err != nil {
				return result{err: err}
			}
			continue
		}
		if err := replaceFile(t.path, b.Bytes()); err != nil {
			return result{report.String(), err}
		}
		fmt.Fprintf(&report, "%s  %s\n", t.path, note)
	}
	fmt.Fprintf(&report, "%s  the check found %s\n", j.input, render.Tally(c.findings))
	return result{report: report.String()}
}

// plan says which files are to be made of which, before any is touched.
func plan(inputs []string, o renderOptions, explicit bool) ([]job, error) {
	formats, err := pick(o.formats)
	if err != nil {
		return nil, err
	}
	if file, ok := fileTarget(o.output); ok {
		return planFile(inputs, o.output, file, formats, explicit)
	}
	made := map[string]string{}
	var jobs []job
	for _, input := range inputs {
		j := job{input: input}
		for _, f := range formats {
			path := targetPath(input, o.output, f.name)
			if other, taken := made[path]; taken {
				return nil, fmt.Errorf("%s and %s would both be written to %s\n  hint: render them into folders of their own", other, input, path)
			}
			made[path] = input
			j.targets = append(j.targets, target{f, path})
		}
		jobs = append(jobs, j)
	}
	return jobs, nil
}

// planFile is the plan for a single file, or for standard output.
func planFile(inputs []string, output string, file format, formats []format, explicit bool) ([]job, error) {
	if output == "-" {
		if len(formats) != 1 {
			return nil, fmt.Errorf("--output - takes one format\n  hint: add --format pdf or --format xlsx")
		}
		file = formats[0]
	} else if explicit && (len(formats) != 1 || formats[0].name != file.name) {
		return nil, fmt.Errorf("--output %s does not go with --format %s", output, strings.Join(names(formats), ","))
	}
	if len(inputs) != 1 {
		return nil, fmt.Errorf("--output %s takes one statement, not %d\n  hint: name a folder instead", output, len(inputs))
	}
	return []job{{inputs[0], []target{{file, output}}}}, nil
}

// fileTarget says whether --output names a file, and of which format; "-" is of any.
func fileTarget(output string) (format, bool) {
	if output == "-" {
		return format{}, true
	}
	for _, f := range renderFormats {
		if strings.EqualFold(filepath.Ext(output), "."+f.name) {
			return f, true
		}
	}
	return format{}, false
}

func targetPath(input, folder, extension string) string {
	base := strings.TrimSuffix(filepath.Base(input), filepath.Ext(input))
	if input == "-" {
		base = "statement"
	}
	if folder == "" && input != "-" {
		folder = filepath.Dir(input)
	}
	return filepath.Join(folder, base+"."+extension)
}

func pick(wanted []string) ([]format, error) {
	var picked []format
	for _, f := range renderFormats {
		if slices.Contains(wanted, f.name) {
			picked = append(picked, f)
		}
	}
	for _, name := range wanted {
		if !slices.Contains(names(renderFormats), name) {
			return nil, fmt.Errorf("unknown format %q\n  hint: there are %s", name, strings.Join(names(renderFormats), ", "))
		}
	}
	return picked, nil
}

func names(formats []format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}
