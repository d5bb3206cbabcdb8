package findings

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"dueregard/schema"
)

// A sarif writes the Static Analysis Results Interchange Format, version 2.1.0 (OASIS): one run, result by
// result. Files that could not be checked are results of a rule of their own, and notifications of the tool.
type sarif struct {
	w       *bufio.Writer
	book    book
	begun   bool // the run
	results bool // one at least
	totals  totals
	failed  []sarifNotification // the first; their number is bounded
}

func newSARIF(w io.Writer, o Options) Writer { return &sarif{w: bufio.NewWriter(w), book: newBook(o)} }

// maxNotifications is how many files that could not be checked are told as notifications; all are results.
const maxNotifications = 100

// sarifSchema is where the standard publishes its schema.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// Report writes a result for each finding.
func (s *sarif) Report(r Report) error {
	s.totals.add(&r)
	if err := s.begin(); err != nil {
		return err
	}
	for i := range r.Findings {
		if err := s.result(s.of(&r, &r.Findings[i])); err != nil {
			return err
		}
	}
	if r.Failure != nil {
		for _, p := range problems(&r) {
			if err := s.unreadable(&r, p); err != nil {
				return err
			}
		}
	}
	return s.w.Flush()
}

// Close writes what has become of the files, and ends the document.
func (s *sarif) Close(stopped bool) error {
	if err := s.begin(); err != nil {
		return err
	}
	if s.results {
		s.w.WriteString("\n      ")
	}
	s.w.WriteString("],\n      \"columnKind\": \"unicodeCodePoints\",\n      \"invocations\": [\n        ")
	if more := s.totals.failed - len(s.failed); more > 0 {
		s.failed = append(s.failed, sarifNotification{Level: "error", Message: sarifText{fmt.Sprintf("%d more files could not be checked.", more)}})
	}
	if stopped {
		s.failed = append(s.failed, sarifNotification{Level: "error", Message: sarifText{brokenOff}})
	}
	if err := writeJSON(s.w, "        ", sarifInvocation{s.totals.failed == 0 && !stopped, s.failed}); err != nil {
		return err
	}
	s.w.WriteString("\n      ]\n    }\n  ]\n}\n")
	return s.w.Flush()
}

// begin writes what comes before the results, once: the tool and its rules.
func (s *sarif) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	driver := sarifDriver{Name: "dueregard", Version: s.book.Version}
	for _, r := range s.book.Rules {
		driver.Rules = append(driver.Rules, sarifRuleOf(r, s.book.group(r.ID)))
	}
	driver.Rules = append(driver.Rules, sarifRuleOf(Rule{
		ID: unreadable, Title: unreadableTitle, Why: unreadableWhy, Mend: unreadableMend, Severity: schema.Error,
	}, ""))
	fmt.Fprintf(s.w, "{\n  \"$schema\": %q,\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": ", sarifSchema)
	if err := writeJSON(s.w, "      ", sarifTool{driver}); err != nil {
		return err
	}
	s.w.WriteString(",\n      \"results\": [")
	return nil
}

// result writes one result, behind those before it.
func (s *sarif) result(r sarifResult) error {
	if s.results {
		s.w.WriteByte(',')
	}
	s.results = true
	s.w.WriteString("\n        ")
	return writeJSON(s.w, "        ", r)
}

// of is a finding as a result. One that is accepted is suppressed, by what stands in the file.
func (s *sarif) of(r *Report, f *schema.Finding) sarifResult {
	result := sarifResult{
		RuleID: f.Rule, RuleIndex: s.index(f.Rule), Level: string(f.Severity),
		Message:      sarifText{sentence(f.Message) + hinted(f.Hint)},
		Locations:    []sarifLocation{{Physical: physical(r, f.Position)}},
		Suppressions: []sarifSuppression{},
		Fixes:        fixesOf(r, f),
		Properties:   &sarifProperties{Path: f.Path, Hint: f.Hint, Snippet: f.Snippet, Authority: f.Source},
	}
	if f.Path != "" {
		result.Locations[0].Logical = []sarifLogical{{FullyQualifiedName: f.Path, Kind: "member"}}
	}
	if f.Answer == nil {
		return result
	}
	if words := answered(f.Answer); f.Accepted {
		result.Suppressions = append(result.Suppressions, sarifSuppression{"inSource", "accepted", words})
	} else {
		result.Properties.Answer = words
	}
	return result
}

// unreadable writes why a file could not be checked, as a result and as a notification.
func (s *sarif) unreadable(r *Report, p schema.Problem) error {
	message := sarifText{sentence(p.Message) + hinted(p.Hint)}
	at := []sarifLocation{{Physical: physical(r, p.Position)}}
	if len(s.failed) < maxNotifications {
		s.failed = append(s.failed, sarifNotification{Level: "error", Message: message, Locations: at})
	}
	last := len(s.book.Rules)
	return s.result(sarifResult{
		RuleID: unreadable, RuleIndex: &last, Level: "error",
		Message: message, Locations: at, Suppressions: []sarifSuppression{},
	})
}

// index is the place of a rule among those of the driver; nil: it is not there.
func (s *sarif) index(id string) *int {
	if i, ok := s.book.byID[id]; ok {
		return &i
	}
	return nil
}

// physical is a place in a file: its beginning, if there is none, as code scanning wants a line. The end of the
// place is known where the report has the source.
func physical(r *Report, p schema.Position) sarifPhysical {
	at := sarifPhysical{sarifArtifact{uri(r.File)}, sarifRegion{StartLine: max(p.Line, 1), StartColumn: max(p.Column, 1)}}
	if p.Start >= 0 && p.Start < p.End && p.End <= len(r.Source) {
		at.Region.EndColumn = p.Column + utf8.RuneCount(r.Source[p.Start:p.End])
	}
	return at
}

// sentence makes one of a message: with a capital and a full stop.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.ContainsAny(s[len(s)-1:], ".?!") {
		return s
	}
	return s + "."
}

// hinted is what to do, behind a message.
func hinted(hint string) string {
	if hint == "" {
		return ""
	}
	return " To do: " + hint
}
