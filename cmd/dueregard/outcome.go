package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"dueregard/render/findings"
	"dueregard/schema"
	"dueregard/schema/rules"
)

// outcomeOf checks one source, and fills its outcome.
func (c *checking) outcomeOf(l *loader, s source, o *outcome) *outcome {
	report, err := guarded(s.name, func() (findings.Report, error) {
		if c.o.fix && s.fault == nil {
			var err error
			o.mended, err = fixFile(s.name, l, c.o.dryRun, streams{nil, &o.shown, &o.said})
			if err != nil || o.mended && c.o.dryRun {
				return findings.Report{}, err
			}
		}
		return l.report(s, c.o.skipTemplates)
	})
	o.passed = errors.Is(err, errTemplate)
	o.report = report
	o.report.File = shownAs(s.name)
	if !o.passed {
		o.report.Failure = err
	}
	return o
}

// errTemplate says of a house template that it is passed over.
var errTemplate = errors.New("a house template")

// report checks one source; a house template is passed over if it was found in a folder, or if all are to be.
// Where a source cannot be checked, the report has the bytes, if there are any to show.
func (l *loader) report(s source, skipTemplates bool) (findings.Report, error) {
	var none findings.Report
	if s.fault != nil {
		return none, s.fault
	}
	from, err := l.contentOf(s)
	if err != nil {
		return none, err
	}
	defer from.Close()
	file, err := schema.Load(from, shownAs(s.name))
	if err != nil {
		return misread(s, from, err, skipTemplates)
	}
	c, err := l.check(file)
	if err != nil {
		return findings.Report{Source: file.Source}, err
	}
	report := findings.NewReport(c.file, c.form, c.findings)
	report.Notice = l.notice(c)
	return report, nil
}

// misread gives the report of a source that is no statement. Of what a link outside the folder leads to nothing is
// told: it may be anything, and a log is read by others than whoever may read that file.
func misread(s source, from content, err error, skipTemplates bool) (findings.Report, error) {
	var wrong *schema.LoadError
	if !errors.As(err, &wrong) {
		return findings.Report{}, err
	}
	source, readErr := again(from)
	if readErr != nil {
		return findings.Report{}, err
	}
	at, is := templateIn(source)
	switch {
	case is && (s.found || skipTemplates):
		return findings.Report{}, errTemplate
	case s.abroad:
		return findings.Report{}, fmt.Errorf("%s: it is a link out of the folder, to what is no statement\n  hint: dueregard check %s tells what is wrong with it", schema.InLine(s.name), quoted(s.name))
	case is:
		wrong.Problems, wrong.More = []schema.Problem{{
			Position: at, Message: "this is a house template, not a statement",
			Hint: fmt.Sprintf("dueregard template check %s finds its faults; a folder is checked without its templates", quoted(wrong.Name)),
		}}, 0
	}
	return findings.Report{Source: source}, wrong
}

// again reads a content once more. nil: it has nothing that could be shown.
func again(from content) ([]byte, error) {
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	source, err := readBounded(from)
	if err != nil || len(source) > schema.MaxSize || !utf8.Valid(source) {
		return nil, err
	}
	return bytes.TrimPrefix(source, []byte("\uFEFF")), nil
}

// notice says whether the papers of a file are in time for the meeting of --meeting; nil: it was not given.
func (l *loader) notice(c *checked) *findings.Notice {
	if l.meeting.IsZero() {
		return nil
	}
	inTime, words := rules.NoticeFor(c.recorded, c.form, rules.Options{AsOf: l.asOf, Meeting: l.meeting})
	return &findings.Notice{InTime: inTime, Words: words}
}
