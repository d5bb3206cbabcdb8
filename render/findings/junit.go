package findings

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"dueregard/schema"
)

// A junit writes the XML in which build servers read the results of tests: a suite for each file, with a test
// that the file was checked, one for each rule that found something, and one for the notice of a meeting. A
// rule's test fails if one of its findings counts at the severity that the check fails at.
type junit struct {
	w     *bufio.Writer
	book  book
	begun bool
}

func newJUnit(w io.Writer, o Options) Writer { return &junit{w: bufio.NewWriter(w), book: newBook(o)} }

// The attributes of a suite and of a test stand in the order of the schema that Jenkins publishes. No time was
// measured.
type (
	junitSuite struct {
		XMLName  xml.Name    `xml:"testsuite"`
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Time     string      `xml:"time,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Time    string        `xml:"time,attr"`
		Error   *junitFailure `xml:"error"`
		Failure *junitFailure `xml:"failure"`
		Out     *junitOut     `xml:"system-out"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",cdata"`
	}
	junitOut struct {
		Text string `xml:",cdata"`
	}
)

// Report writes the suite of a file.
func (j *junit) Report(r Report) error {
	j.begin()
	return j.suite(junitSuite{Name: forXML(schema.InLine(slashed(r.File))), Time: "0", Cases: j.cases(&r)})
}

// suite writes a suite, with how many of its tests failed.
func (j *junit) suite(suite junitSuite) error {
	for _, c := range suite.Cases {
		suite.Tests++
		if c.Failure != nil {
			suite.Failures++
		}
		if c.Error != nil {
			suite.Errors++
		}
	}
	b, err := xml.MarshalIndent(suite, "  ", "  ")
	if err != nil {
		return err
	}
	j.w.Write(b)
	j.w.WriteString("\n")
	return j.w.Flush()
}

// Close ends the document.
func (j *junit) Close(stopped bool) error {
	j.begin()
	if stopped {
		ended := junitCase{Name: "all files are checked", Class: "dueregard", Time: "0", Error: &junitFailure{brokenOff, "stopped", brokenOff}}
		if err := j.suite(junitSuite{Name: "dueregard", Time: "0", Cases: []junitCase{ended}}); err != nil {
			return err
		}
	}
	j.w.WriteString("</testsuites>\n")
	return j.w.Flush()
}

func (j *junit) begin() {
	if !j.begun {
		j.begun = true
		j.w.WriteString(xml.Header + "<testsuites name=\"dueregard check\">\n")
	}
}

// cases are the tests of a file. The class is its path, without dots: readers take what stands before the last
// dot for a package.
func (j *junit) cases(r *Report) []junitCase {
	file := schema.InLine(slashed(r.File))
	class := forXML(strings.ReplaceAll(strings.TrimSuffix(file, path.Ext(file)), ".", "_"))
	cases := []junitCase{{Name: unreadableTitle, Class: class, Time: "0"}}
	if r.Failure != nil {
		var lines []string
		for _, p := range problems(r) {
			lines = append(lines, place(file, p.Position)+": "+problemWords(p))
		}
		cases[0].Error = &junitFailure{forXML(problems(r)[0].Message), unreadable, forXML(strings.Join(lines, "\n"))}
		return cases
	}
	byRule := map[string][]*schema.Finding{}
	for i := range r.Findings {
		f := &r.Findings[i]
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	for _, id := range inOrder(j.book, byRule) {
		c := j.ofRule(file, byRule[id])
		c.Name, c.Class = forXML(strings.TrimSpace(id+" "+j.book.rule(id).Title)), class
		cases = append(cases, c)
	}
	if n := r.Notice; n != nil {
		c := junitCase{Name: "the papers are public in time for the meeting", Class: class, Time: "0"}
		if n.InTime {
			c.Out = &junitOut{forXML(n.Words)}
		} else {
			c.Failure = &junitFailure{forXML(n.Words), "notice", forXML(n.Words)}
		}
		cases = append(cases, c)
	}
	return cases
}

// ofRule is the test of one rule: what counts is its failure, the rest its output.
func (j *junit) ofRule(file string, found []*schema.Finding) junitCase {
	c := junitCase{Time: "0"}
	var failing, others, authority []string
	if source := found[0].Source; source != "" {
		authority = []string{"authority: " + source}
	}
	var first *schema.Finding
	for _, f := range found {
		words := fmt.Sprintf("%s: %s: %s", place(file, f.Position), f.Severity, tellInLines(f))
		if !f.Counts(j.failing()) {
			others = append(others, words)
			continue
		}
		if first == nil || slices.Index(schema.Severities, f.Severity) < slices.Index(schema.Severities, first.Severity) {
			first = f
		}
		failing = append(failing, words)
	}
	if first != nil {
		message := first.Message
		if len(failing) > 1 {
			message += fmt.Sprintf(" (and %d more)", len(failing)-1)
		}
		c.Failure = &junitFailure{forXML(message), string(first.Severity), forXML(strings.Join(append(failing, authority...), "\n\n"))}
	}
	if len(others) > 0 {
		c.Out = &junitOut{forXML(strings.Join(append(others, authority...), "\n\n"))}
	}
	return c
}

// failing is the severity at which the check fails.
func (j *junit) failing() schema.Severity {
	if j.book.Failing == "" {
		return schema.Error
	}
	return j.book.Failing
}

// tellInLines tells a finding, its answer and what to do about it, in lines.
func tellInLines(f *schema.Finding) string {
	lines := []string{f.Message}
	if f.Answer != nil {
		lines = append(lines, "answered: "+answered(f.Answer))
	}
	if f.Accepted {
		return strings.Join(append(lines, "accepted: counts no more"), "\n")
	}
	if f.Hint != "" {
		lines = append(lines, "hint: "+f.Hint)
	}
	if f.Snippet != "" {
		lines = append(lines, "    "+strings.ReplaceAll(f.Snippet, "\n", "\n    "))
	}
	return strings.Join(lines, "\n")
}

// forXML writes what XML 1.0 cannot hold, and what a terminal would obey, as \u escapes.
func forXML(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == 0xfffe || r == 0xffff || r != '\n' && r != '\t' && obeyed(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
