package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"time"

	"dueregard/render/findings"
	"dueregard/schema"
)

// A checking is what the flags of check ask for.
type checking struct {
	o             checkOptions
	asOf, meeting time.Time
	asked         map[string]bool // ids of rules; nil: all
	writer        func(io.Writer, findings.Options) findings.Writer
	options       findings.Options
	aside         findings.Options // for standard error
	screen        screen
	std           streams
}

func newChecking(o checkOptions, std streams) (*checking, error) {
	c := &checking{o: o, std: std, options: findingsOptions(), screen: screen{unicode: true}}
	var err error
	if c.writer, err = findings.Format(o.format); err != nil {
		return nil, err
	}
	if c.asOf, err = parseDay("--as-of", o.asOf, today()); err != nil {
		return nil, err
	}
	if c.meeting, err = parseDay("--meeting", o.meeting, time.Time{}); err != nil {
		return nil, err
	}
	if c.asked, err = askedRules(o.only, o.except); err != nil {
		return nil, err
	}
	if c.options.Failing = schema.Severity(o.failOn); !slices.Contains(schema.Severities, c.options.Failing) {
		return nil, fmt.Errorf("--fail-on %q is no severity\n  hint: there are error, warning and note", o.failOn)
	}
	if o.output == "-" {
		c.screen = screenOf(std.out, os.Getenv)
	}
	c.options.Summary, c.options.Partial = o.summary, c.asked != nil
	c.options.Width, c.options.Colour, c.options.Unicode = c.screen.width, c.screen.colour, c.screen.unicode
	aside := screenOf(std.err, os.Getenv)
	c.aside = findings.Options{Width: aside.width, Colour: aside.colour, Unicode: aside.unicode}
	return c, nil
}

// A tally counts sources.
type tally struct {
	of     int  // there are
	done   int  // reached; the rest was left when the work was stopped
	failed int  // could not be checked
	passed int  // house templates, passed over
	found  bool // something counts; with --dry-run: something would be mended
}

// An outcome is what became of a source.
type outcome struct {
	place  int // of the source
	report findings.Report
	passed bool // it is a house template, passed over
	mended bool // --fix changed the file, or with --dry-run would

	shown, said bytes.Buffer // what --fix has for standard output, and for standard error
}

// loader makes one for a round: what it remembers of templates is then as they are now.
func (c *checking) loader() (*loader, error) {
	l, err := newLoader(c.o.template, c.asOf, c.std)
	l.meeting, l.asked = c.meeting, c.asked
	return l, err
}

// round checks the sources and writes what is found, each as soon as its turn comes.
func (c *checking) round(ctx context.Context, l *loader, s *search) (t tally, err error) {
	out, err := c.open(s)
	if err != nil {
		return t, err
	}
	s.at = nil // so that of each source only the name is kept
	w := c.writer(out, c.options)
	t.of = len(s.sources)
	defer runtime.KeepAlive(ballast(t.of))
	bar := progress("checking", t.of, c.o.quiet || c.o.watch, c.std)
	waiting := make(untold, t.of)
	err = inOrder(ctx, c.o.jobs, t.of, func(i int) *outcome { return c.outcomeOf(l, s.sources[i], waiting.begin(i)) }, func(o *outcome) error {
		_ = bar.Clear() // to print on a line of its own
		waiting.told(o)
		if err := c.tell(w, o, &t); err != nil {
			return err
		}
		return bar.Add(1)
	})
	_ = bar.Finish()
	if said := waiting.said(l) + l.unknownRules(c.o.template); !c.o.quiet {
		_, _ = io.WriteString(c.std.err, said)
	}
	var stopped *interruption
	if (err == nil || errors.As(err, &stopped)) && !c.o.dryRun {
		err = cmp.Or(w.Close(stopped != nil), err)
	}
	err = cmp.Or(out.Close(), err)
	c.sumUp(t, stopped != nil)
	return t, err
}

// ballast is of memory that is never touched, and so takes no room. The collector runs when the heap has doubled;
// as what is in use is little, a check of many files would spend a quarter of its time on collecting without it.
func ballast(files int) []byte {
	if files == 1 {
		return nil
	}
	return make([]byte, 24<<20)
}

// open gives what the findings are written to.
func (c *checking) open(s *search) (io.WriteCloser, error) {
	switch {
	case c.o.dryRun || c.o.quiet && c.o.output == "-":
		return nopCloser{io.Discard}, nil
	case c.o.output == "-":
		return nopCloser{c.std.out}, nil
	}
	if _, ok := s.at[realPath(c.o.output)]; ok {
		return nil, fmt.Errorf("--output %s would be written over a file that is checked", schema.InLine(c.o.output))
	}
	return replacement(c.o.output)
}

// A nopCloser is what somebody else closes.
type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// tell writes the outcome of a source, and counts it.
func (c *checking) tell(w findings.Writer, o *outcome, t *tally) error {
	t.done++
	if !c.o.quiet {
		_, _ = o.said.WriteTo(c.std.err)
		if _, err := o.shown.WriteTo(c.std.out); err != nil {
			return err
		}
	}
	switch {
	case o.passed:
		t.passed++
		return nil
	case o.report.Failure != nil:
		t.failed++
		told := o.report
		if c.o.summary {
			told.Source = nil // a list shows no lines of files
		}
		_ = findings.Failure(c.std.err, told, c.aside)
	case c.o.dryRun:
		t.found = t.found || o.mended
	default:
		t.found = t.found || fails(o.report.Findings, c.options.Failing)
	}
	return w.Report(o.report)
}

// sumUp says on standard error how many files could not be checked, and how far the work came.
func (c *checking) sumUp(t tally, stopped bool) {
	if t.failed > 0 && t.of > 1 {
		fmt.Fprintf(c.std.err, "%s of %s files could not be checked\n", thousands(t.failed), thousands(t.done-t.passed))
	}
	switch {
	case !stopped:
	case t.done == 0:
		fmt.Fprintln(c.std.err, "stopped before a file was checked")
	default:
		fmt.Fprintf(c.std.err, "stopped: %s of %s files were checked\n", thousands(t.done-t.passed), thousands(t.of-t.passed))
	}
}

// thousands writes a count with a comma between thousands.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
