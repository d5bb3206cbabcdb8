package findings

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// counts are how many findings there are. One that is accepted counts no more as an error, a warning or
// a note.
type counts struct {
	of       [3]int // in the order of schema.Severities
	answered int    // of these
	accepted int    // besides these
}

func (c *counts) add(f *schema.Finding) {
	switch {
	case f.Accepted:
		c.accepted++
		return
	case f.Answer != nil:
		c.answered++
	}
	if i := slices.Index(schema.Severities, f.Severity); i >= 0 {
		c.of[i]++
	}
}

func countsOf(found []schema.Finding) counts {
	var c counts
	for i := range found {
		c.add(&found[i])
	}
	return c
}

func (c *counts) join(other counts) {
	for i := range c.of {
		c.of[i] += other.of[i]
	}
	c.answered += other.answered
	c.accepted += other.accepted
}

// words tells the counts: "8 errors and 1 note, 2 of them answered; 1 more answered and accepted".
func (c counts) words() string {
	var parts []string
	sum := 0
	for i, s := range schema.Severities {
		if c.of[i] > 0 {
			parts = append(parts, many(c.of[i], string(s)))
			sum += c.of[i]
		}
	}
	words := list(parts)
	switch {
	case c.answered == 0:
	case c.answered == sum:
		words += verb(sum, ", answered", ", all of them answered")
	default:
		words += fmt.Sprintf(", %d of them answered", c.answered)
	}
	switch {
	case c.accepted == 0:
		return words
	case sum == 0:
		return many(c.accepted, "finding") + ", answered and accepted"
	}
	return words + fmt.Sprintf("; %d more answered and accepted", c.accepted)
}

// many counts things: "1 error", "2 errors".
func many(n int, thing string) string {
	return fmt.Sprintf("%d %s", n, thing) + verb(n, "", "s")
}

func verb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// list joins words as in a sentence: "a, b and c". Words that hold a comma are set apart by semicolons.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	comma, last := ", ", len(words)-1
	if slices.ContainsFunc(words, func(s string) bool { return strings.Contains(s, ",") }) {
		comma = "; "
	}
	return strings.Join(words[:last], comma) + " and " + words[last]
}

// totals are what is kept of all reports: their size is that of the catalogue.
type totals struct {
	counts
	files, whole, late int      // whole: without a finding; late: with papers that are not in time
	failed             int      // could not be checked
	names              []string // of the first that failed
	rules              map[string]*ruleTotal
}

// A ruleTotal is how often a rule was found.
type ruleTotal struct{ findings, files int }

// maxNames is how many files that failed are named at the end.
const maxNames = 10

func (t *totals) add(r *Report) {
	t.files++
	if r.Failure != nil {
		t.failed++
		if len(t.names) < maxNames {
			t.names = append(t.names, schema.InLine(r.File))
		}
		return
	}
	if len(r.Findings) == 0 {
		t.whole++
	}
	if r.Notice != nil && !r.Notice.InTime {
		t.late++
	}
	if t.rules == nil {
		t.rules = map[string]*ruleTotal{}
	}
	seen := map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		t.counts.add(f)
		of := t.rules[f.Rule]
		if of == nil {
			of = &ruleTotal{}
			t.rules[f.Rule] = of
		}
		of.findings++
		if !seen[f.Rule] {
			seen[f.Rule] = true
			of.files++
		}
	}
}

// unreadable names the files that could not be checked: "2 files could not be checked: a.toml, b.toml".
func (t *totals) unreadable() string {
	names := strings.Join(t.names, ", ")
	if more := t.failed - len(t.names); more > 0 {
		names += fmt.Sprintf(" and %d more", more)
	}
	return many(t.failed, "file") + " could not be checked: " + names
}

// words are lines about all files: "8 errors and 1 note". nothing is what is said of a file without findings.
func (t *totals) words(nothing string) []string {
	var parts []string
	if words := t.counts.words(); words != "" {
		parts = append(parts, words)
	}
	if t.whole > 0 {
		parts = append(parts, nothing+", in "+many(t.whole, "file"))
	}
	if t.late > 0 {
		parts = append(parts, many(t.late, "file")+verb(t.late, " is", " are")+" not in time for the meeting")
	}
	if t.failed > 0 {
		parts = append(parts, t.unreadable())
	}
	return parts
}
