package render

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/schema/rules"
	"dueregard/templates"
)

// input is an example with its form and what the check finds.
func input(t *testing.T, name string) Input {
	t.Helper()
	f, err := os.Open("../examples/" + name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	file, err := schema.Load(f, name)
	if err != nil {
		t.Fatal(err)
	}
	form, err := templates.Resolve(file.Statement.Template)
	if err != nil {
		t.Fatal(err)
	}
	return Input{Statement: file.Statement, Form: form, Findings: rules.Check(file.Statement, form, rules.Options{})}
}

// TestPapers compares each paper of an example with its text in testdata.
func TestPapers(t *testing.T) {
	for paper, example := range map[string]string{
		"report":    "worcestershire-cypp-2014",
		"decision":  "equitable-services-2025",
		"readiness": "complete/child-health-readiness-2026",
		"brief":     "complete/library-hours-2026",
		"plain":     "complete/library-hours-2026",
	} {
		t.Run(paper, func(t *testing.T) {
			in := input(t, example)
			doc, err := Make(paper, in)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, "paper."+paper+".document.txt", dumpDocument(doc))
			book, err := MakeBook(paper, in)
			var none *NoBookError
			switch p, _ := PaperOf(paper); {
			case p.HasBook() && err == nil:
				golden(t, "paper."+paper+".book.txt", dumpBook(book))
			case p.HasBook() || !errors.As(err, &none):
				t.Errorf("the workbook: %v", err)
			}
		})
	}
}

// TestPapersOfAll makes every paper of every example that has it: twice the same, with even tables,
// headings that skip no level, and no word of lawfulness.
func TestPapersOfAll(t *testing.T) {
	verdict := regexp.MustCompile(`(?i)complian|complies|complied|lawful`)
	for name := range examples(t) {
		in := input(t, name)
		for _, p := range Papers {
			doc, err := Make(p.Name, in)
			var nothing *NothingError
			if errors.As(err, &nothing) && p.Name != Own(in.Statement) {
				continue
			}
			if err != nil {
				t.Errorf("%s of %s: %v", p.Name, name, err)
				continue
			}
			again, _ := Make(p.Name, in)
			dump := dumpDocument(doc)
			if !bytes.Equal(dump, dumpDocument(again)) {
				t.Errorf("%s of %s differs the second time", p.Name, name)
			}
			if p.Name != "statement" && verdict.Match(dump) {
				t.Errorf("%s of %s speaks of %q", p.Name, name, verdict.Find(dump))
			}
			wellFormed(t, p.Name+" of "+name, doc.Blocks)
		}
	}
}

func wellFormed(t *testing.T, name string, blocks []Block) {
	t.Helper()
	level := 0
	for _, block := range Upright(blocks) {
		switch b := block.(type) {
		case Heading:
			if b.Level > level+1 || b.Text == "" {
				t.Errorf("%s: heading %q of level %d below level %d", name, b.Text, b.Level, level)
			}
			level = b.Level
		case Table:
			for _, row := range b.Rows {
				if len(row.Cells) != len(b.Columns) {
					t.Errorf("%s: table %s: %d cells in %d columns", name, b.Key, len(row.Cells), len(b.Columns))
				}
			}
		case Chart:
			if len(b.Series) > 5 || b.Alt == "" {
				t.Errorf("%s: chart %q has %d series, alt %q", name, b.Title, len(b.Series), b.Alt)
			}
		}
	}
}

// TestPapersEmpty makes every paper of a file that has hardly anything in it.
func TestPapersEmpty(t *testing.T) {
	form, err := templates.Resolve("")
	if err != nil {
		t.Fatal(err)
	}
	st := &schema.Statement{Schema: 1, Policy: schema.Policy{Title: "A policy"}, Report: &schema.Report{}, Decision: &schema.Decision{}, Readiness: &schema.Readiness{},
		Twins: schema.Twins{"policy.description-plain": "We plan something."}}
	for _, p := range Papers {
		doc, err := Make(p.Name, Input{Statement: st, Form: form})
		if err != nil {
			t.Errorf("%s: %v", p.Name, err)
			continue
		}
		wellFormed(t, p.Name, doc.Blocks)
		if dump := string(dumpDocument(doc)); p.Name != "plain" && !strings.Contains(dump, form.Words.Blank) {
			t.Errorf("%s shows no blank:\n%s", p.Name, dump)
		}
	}
	for _, missing := range []string{"decision.maker", "decision.date", "decision.content", "decision.reasons", "decision.alternatives", "decision.interests"} {
		doc, _ := Make("decision", Input{Statement: st, Form: form})
		if !slices.ContainsFunc(doc.Blocks, func(b Block) bool { f, ok := b.(Field); return ok && f.Key == missing && f.Missing != "" }) {
			t.Errorf("the decision record does not show that %s is blank", missing)
		}
	}
}

// TestNothingToMake wants an error that says what to write.
func TestNothingToMake(t *testing.T) {
	in := input(t, "gloucestershire-early-help-2015")
	in.Statement.Decision = nil
	for paper, want := range map[string]string{
		"report": "nothing is recorded for the report: write [report]", "decision": "decision record: write [decision]",
		"readiness": "write [readiness]", "plain": "policy.description-plain", "breif": `did you mean "brief"?`, "minutes": "there are statement, report",
	} {
		if _, err := Make(paper, in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", paper, err)
		}
	}
	alone := input(t, "worcestershire-cypp-2014")
	for _, paper := range []string{"statement", "brief"} {
		if _, err := Make(paper, alone); err == nil || !strings.Contains(err.Error(), `record = "report"`) {
			t.Errorf("%s of a report: %v", paper, err)
		}
	}
}

// TestReportNumbers wants the paragraphs of a report numbered through, its recommendations first, as in
// the report that the example is made from.
func TestReportNumbers(t *testing.T) {
	doc, err := Make("report", input(t, "worcestershire-cypp-2014"))
	if err != nil {
		t.Fatal(err)
	}
	next := 1
	var styles []Marker
	for _, block := range doc.Blocks {
		list, ok := block.(List)
		if !ok || !list.Ordered {
			continue
		}
		if list.Start != next || list.Style != Numbers {
			t.Errorf("a list starts with %d, style %d; want %d", list.Start, list.Style, next)
		}
		next += len(list.Items)
		for _, item := range list.Items {
			for _, inner := range item.Blocks {
				if inner, ok := inner.(List); ok {
					styles = append(styles, inner.Style)
				}
			}
		}
	}
	if next != 13 || fmt.Sprint(styles) != fmt.Sprint([]Marker{Letters, Letters}) {
		t.Errorf("the last paragraph is %d, the lists within are of the styles %v; want 12", next-1, styles)
	}
	deeper := lettered(paragraphs("1. a\n   1. b\n   - c\n     1. d"), Letters)[0].(List)
	if inner := deeper.Items[0].Blocks[1].(List); deeper.Style != Letters || inner.Style != Romans {
		t.Errorf("styles are %d and %d", deeper.Style, inner.Style)
	}
}

// TestExemptParts names exempt parts in words, whatever the form asks.
func TestExemptParts(t *testing.T) {
	form, err := templates.Resolve(templates.Default)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{
		"policy.description": questionAt(form, "policy.description").Label, "decision.content": "What was decided", "impact[0].rating": "Impact 1 · Rating", "evidence.sex": "Evidence · Sex",
		`answers."unit-price"`: "Answers · Unit price", "consultation[1].themes[2].raised-by": "Consultation 2 · Themes 3 · Raised by",
	} {
		if got := labelOf(form, key); got != want {
			t.Errorf("%s is called %q, want %q", key, got, want)
		}
	}
}

// TestVersions tells the two versions of a file with exempt parts from each other.
func TestVersions(t *testing.T) {
	in := input(t, "complete/library-hours-2026")
	in.Statement.Exempt = []schema.Exempt{{Where: "decision.reasons", Reason: "paragraph 3"}, {Where: "decision.date"}}
	doc, err := Make("decision", in)
	if err != nil || !strings.HasSuffix(doc.Meta.Marking, "Not for publication: contains exempt information") {
		t.Errorf("the members' version is marked %q: %v", doc.Meta.Marking, err)
	}
	public, _, err := in.Statement.Public()
	if err != nil {
		t.Fatal(err)
	}
	in.Statement, in.Public = public, true
	doc, err = Make("decision", in)
	if err != nil {
		t.Fatal(err)
	}
	dump := string(dumpDocument(doc))
	for _, want := range []string{"This is the public version", "Exempt from publication (paragraph 3)", `field decision.date "Date of decision (exempt from publication)" Exempt from publication`} {
		if !strings.Contains(dump, want) {
			t.Errorf("the public version does not say %q:\n%s", want, dump)
		}
	}
	if strings.Contains(dump, "22 January 2026\n") || strings.Contains(dump, "More people will be able") {
		t.Errorf("the public version tells what is exempt:\n%s", dump)
	}
}

// TestAsk wants questions that the record raises before such as every record does, and never too many.
func TestAsk(t *testing.T) {
	form, err := templates.Resolve("")
	if err != nil {
		t.Fatal(err)
	}
	empty := toAsk(&schema.Statement{}, form, nil, 7)
	full := toAsk(input(t, "complete/library-hours-2026").Statement, form, nil, 7)
	for _, asked := range [][]string{empty, full} {
		if len(asked) < fewestAsked || len(asked) > 7 {
			t.Errorf("%d questions: %q", len(asked), asked)
		}
	}
	harm := &schema.Statement{Impact: []schema.Impact{{Groups: []schema.Group{"sex"}, Impact: "negative"}},
		Analysis: &schema.Analysis{Outcome: "no-change", Date: schema.ParseDate("2026-03-01")},
		Decision: &schema.Decision{Date: schema.ParseDate("2026-02-17")},
		PutTo:    []schema.PutTo{{To: "Cabinet", Form: "summary"}}}
	asked := strings.Join(toAsk(harm, form, []schema.Finding{{Severity: schema.Error}}, 7), "\n")
	for _, want := range []string{"Nothing recorded reduces or justifies the harm recorded for sex", "no major change", "Nobody is recorded as consulted", "finished after the date of the decision"} {
		if !strings.Contains(asked, want) {
			t.Errorf("it is not asked %q:\n%s", want, asked)
		}
	}
}

// TestSentences cuts texts where sentences end.
func TestSentences(t *testing.T) {
	for passage, want := range map[string][]string{
		"One. Two? Three!":                      {"One.", "Two?", "Three!"},
		"From 5.30 pm, e.g. Mondays. Then not.": {"From 5.30 pm, e.g. Mondays.", "Then not."},
		"St. Mary’s. Dr. J. Roe said “No.” So.": {"St. Mary’s.", "Dr. J. Roe said “No.”", "So."},
		"no end": {"no end"},
		"":       nil,
	} {
		if got := sentences(passage); !slices.Equal(got, want) {
			t.Errorf("%q: %q", passage, got)
		}
	}
	first, more := firstWords([]string{"One two three.", "Four five. Six seven eight. Nine."}, 6)
	if want := []string{"One two three.", "Four five."}; !slices.Equal(first, want) || !more {
		t.Errorf("%q, %v", first, more)
	}
	if first, more := firstWords([]string{"One two three four."}, 2); !more || first[0] != "One two …" {
		t.Errorf("%q, %v", first, more)
	}
}
