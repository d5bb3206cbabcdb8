package findings

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"dueregard/schema"
)

// eachFormat runs a test for every format, and for the summaries of those that have one.
func eachFormat(t *testing.T, test func(t *testing.T, format string, o Options)) {
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) { test(t, format, sampleOptions()) })
	}
	for _, format := range []string{"text", "markdown"} {
		o := sampleOptions()
		o.Summary = true
		t.Run(format+" summary", func(t *testing.T) { test(t, format, o) })
	}
}

// Whenever the work is broken off, what was written is a whole document.
func TestWhole(t *testing.T) {
	reports := samples(t)
	for n := range len(reports) + 1 {
		for _, format := range []string{"json", "sarif"} {
			if out := write(t, format, sampleOptions(), reports[:n]); !json.Valid([]byte(out)) {
				t.Errorf("%s of %d reports is no JSON:\n%s", format, n, out)
			}
		}
		decoder := xml.NewDecoder(strings.NewReader(write(t, "junit", sampleOptions(), reports[:n])))
		suites := 0
		for {
			token, err := decoder.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if start, ok := token.(xml.StartElement); ok && start.Name.Local == "testsuite" {
				suites++
			}
		}
		if suites != n {
			t.Errorf("%d reports are %d suites", n, suites)
		}
	}
}

// No report waits for the next one.
func TestStreams(t *testing.T) {
	eachFormat(t, func(t *testing.T, format string, o Options) {
		var b strings.Builder
		open, _ := Format(format)
		w := open(&b, o)
		if err := w.Report(samples(t)[0]); err != nil || !strings.Contains(tidy(b.String()), "library.toml") {
			t.Errorf("after a report there is %q, and %v", b.String(), err)
		}
	})
}

// tidy undoes the escapes of Markdown that stand in names of files.
func tidy(s string) string { return strings.ReplaceAll(s, `\`, "") }

// A failing is a writer that takes so many bytes and no more.
type failing int

var errFull = errors.New("the disk is full")

func (f *failing) Write(b []byte) (int, error) {
	if len(b) > int(*f) {
		n := int(*f)
		*f = 0
		return n, errFull
	}
	*f -= failing(len(b))
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	eachFormat(t, func(t *testing.T, format string, o Options) {
		for _, room := range []failing{0, 10, 1000} {
			open, _ := Format(format)
			w := open(&room, o)
			var err error
			for range 3 {
				for _, r := range samples(t) {
					err = errors.Join(err, w.Report(r))
				}
			}
			if !errors.Is(err, errFull) && !errors.Is(w.Close(false), errFull) {
				t.Errorf("nobody is told that the disk is full: %v", err)
			}
		}
	})
}

// What is kept for the end does not grow with the number of files.
func TestBounded(t *testing.T) {
	var b strings.Builder
	s := newSARIF(&b, sampleOptions())
	x := newText(io.Discard, sampleOptions())
	for i := range 1000 {
		r := Report{File: fmt.Sprintf("%d.toml", i), Failure: errors.New("not readable")}
		if err := errors.Join(s.Report(r), x.Report(r)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(false); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Results     []any
			Invocations []struct{ ToolExecutionNotifications []any }
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &log); err != nil {
		t.Fatal(err)
	}
	if run := log.Runs[0]; len(run.Results) != 1000 || len(run.Invocations[0].ToolExecutionNotifications) != maxNotifications+1 {
		t.Errorf("%d results and %d notifications", len(run.Results), len(run.Invocations[0].ToolExecutionNotifications))
	}
	if words := x.(*text).totals.unreadable(); !strings.HasSuffix(words, "9.toml and 990 more") {
		t.Error(words)
	}
}

func TestFormat(t *testing.T) {
	if _, err := Format("yaml"); err == nil || !strings.Contains(err.Error(), "text, json, sarif, junit, github, markdown") {
		t.Errorf("an unknown format gives %v", err)
	}
}

// TestFailure shows each problem of a file that could not be checked, with its line.
func TestFailure(t *testing.T) {
	const source = "schema = 1\n[policy]\ntitle = \"x\"\nkind = \"stratergy\"\n"
	_, err := schema.Load(strings.NewReader(source), "x.toml")
	for _, c := range []struct {
		report Report
		want   string
	}{
		{Report{File: "x.toml", Source: []byte(source), Failure: err}, `x.toml:4:1: error: policy.kind is "stratergy"; expected one of: policy,
    strategy, service, budget, procurement, commissioning, restructure, project,
    practice
    4 | kind = "stratergy"
      | ^^^^
  hint: did you mean "strategy"?
`},
		{Report{File: "x.toml", Failure: errors.New("x.toml: no\x1b such file\n  hint: look")}, "x.toml: no such file\n  hint: look\n"},
		{Report{File: "x.toml", Failure: &schema.LoadError{Name: "x.toml", More: 3}}, "x.toml: 3 more errors\n"},
		{Report{File: "x.toml"}, ""},
	} {
		var b strings.Builder
		if err := Failure(&b, c.report, Options{Width: 80}); err != nil || b.String() != c.want {
			t.Errorf("%v gives %v and\n%s, want\n%s", c.report.Failure, err, b.String(), c.want)
		}
	}
}
