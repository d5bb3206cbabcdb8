package render

import (
	"cmp"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"dueregard/schema"
)

// severityTones give findings the colours of the document.
var severityTones = map[schema.Severity]Tone{schema.Error: Negative, schema.Warning: Missing, schema.Note: Neutral}

// check shows what the checker says of the record, and as of which day. What a rule finds several times stands
// in one row, unless it was answered.
func (b *builder) check() {
	if b.findings == nil {
		return
	}
	said := "The check found nothing missing. It judges whether the record is complete and plausible; whether the duty was met is for the decision maker. "
	if len(b.findings) > 0 {
		said = "The check judges whether the record is complete and plausible; whether the duty was met is for the decision maker. It found " + Tally(b.findings) + ". "
	}
	b.add(Paragraph{dayAfter(said, b.asOf)})
	if more := accepted(b.findings); more != "" {
		b.add(words(more)...)
	}
	table := Table{Key: "findings", Columns: []Column{{Label: "Severity", Weight: 1}, {Label: "Finding", Weight: 5}, {Label: "Rule", Weight: 0.8}}}
	for found := range inOneRow(ranked(b.findings)) {
		f := found[0]
		told := findingBlocks(f)
		if len(found) > 1 {
			told = []Block{messages(found)}
		}
		table.Rows = append(table.Rows, Row{Key: f.Path, Cells: []Cell{
			{Blocks: words(capital(string(f.Severity))), Header: true, Tone: severityTones[f.Severity]},
			{Blocks: told},
			{Blocks: words(f.Rule)},
		}})
	}
	if table.Rows != nil {
		b.add(table)
	}
}

// dayAfter tells the day of the check behind what is said of it.
func dayAfter(said string, asOf time.Time) []Span {
	day := checkedAsOf(asOf)
	if day == "" {
		return []Span{{Text: strings.TrimSpace(said)}}
	}
	return []Span{{Text: said}, {Text: day}}
}

// checkedAsOf tells the day of the check; empty: there was none.
func checkedAsOf(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return "Checked as of " + schema.ParseDate(day.Format(time.DateOnly)).Words() + "."
}

// actionsFound are the actions that a finding names, and actionFound is the id of one of them.
var (
	actionsFound = regexp.MustCompile(`\bactions?( (and )?"([^"\\]|\\.)*",?)+`)
	actionFound  = regexp.MustCompile(`"[^"\\]+"`)
)

// findingsByNumber gives findings with the actions of a paper named by their numbers there: nowhere else in it does
// their id stand. Those of an earlier statement stay as they are.
func findingsByNumber(findings []schema.Finding, p plan) []schema.Finding {
	findings = slices.Clone(findings)
	for i, f := range findings {
		if strings.Contains(f.Message, "previous") {
			continue
		}
		findings[i].Message = actionsFound.ReplaceAllStringFunc(f.Message, func(named string) string {
			return actionFound.ReplaceAllStringFunc(named, func(quoted string) string {
				if n := p.number(strings.Trim(quoted, `"`)); n > 0 {
					return strconv.Itoa(n)
				}
				return quoted
			})
		})
	}
	return findings
}

// ranked gives findings as papers have them: the gravest first, and in the order of their rules, which goes from the
// policy to its publication. Where they stand in the file would put what is missing altogether first.
func ranked(findings []schema.Finding) []schema.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b schema.Finding) int {
		return cmp.Or(cmp.Compare(slices.Index(schema.Severities, a.Severity), slices.Index(schema.Severities, b.Severity)), cmp.Compare(a.Rule, b.Rule))
	})
	return sorted
}

// inOneRow gives runs of findings that can stand together: of one rule and severity, without answers.
func inOneRow(findings []schema.Finding) iter.Seq[[]schema.Finding] {
	return func(yield func([]schema.Finding) bool) {
		for len(findings) > 0 {
			first, n := findings[0], 1
			for first.Answer == nil && n < len(findings) && findings[n].Answer == nil && findings[n].Rule == first.Rule && findings[n].Severity == first.Severity {
				n++
			}
			if !yield(findings[:n]) {
				return
			}
			findings = findings[n:]
		}
	}
}

// messages lists what findings say.
func messages(found []schema.Finding) List {
	var l List
	for _, f := range found {
		l.Items = append(l.Items, Item{words(capital(f.Message))})
	}
	return l
}

func findingBlocks(f schema.Finding) []Block {
	blocks := words(capital(f.Message))
	if f.Answer != nil {
		answered := "Answered: "
		if f.Accepted {
			answered = "Answered and accepted: "
		}
		blocks = append(blocks, Paragraph{[]Span{{Text: answered, Bold: true}}})
		blocks = append(blocks, paragraphs(f.Answer.Reason)...)
		blocks = append(blocks, words(joinWords(f.Answer.Name, f.Answer.Post, f.Answer.Date.Words()))...)
	}
	return blocks
}

// accepted tells how many findings the house accepts the answer to, which the Tally leaves out; empty: none.
func accepted(findings []schema.Finding) string {
	n := 0
	for _, f := range findings {
		if f.Accepted {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "One more was answered, and the answer accepted."
	}
	return fmt.Sprintf("%d more were answered, and the answers accepted.", n)
}

// Tally counts findings in words: "3 errors, 1 warning and 2 notes", "nothing" for none. Those that the house
// accepts the answer to are left out.
func Tally(findings []schema.Finding) string {
	counts := map[schema.Severity]int{}
	for _, f := range findings {
		if !f.Accepted {
			counts[f.Severity]++
		}
	}
	var parts []string
	for _, s := range schema.Severities {
		switch n := counts[s]; n {
		case 0:
		case 1:
			parts = append(parts, "1 "+string(s))
		default:
			parts = append(parts, fmt.Sprintf("%d %ss", n, s))
		}
	}
	if parts == nil {
		return "nothing"
	}
	return list(parts)
}
