package render

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dueregard/schema"
	"dueregard/templates"
)

// everyKind gives a form with every kind of question, and a statement on it.
func everyKind(t *testing.T) (*schema.Statement, *templates.Form) {
	t.Helper()
	return onForm(t, "testdata/every-kind.toml", "testdata/every-kind-statement.toml")
}

// onForm reads a form, and a statement on it.
func onForm(t *testing.T, form, statement string) (*schema.Statement, *templates.Form) {
	t.Helper()
	read := func(path string) *bytes.Reader {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.NewReader(source)
	}
	f, err := templates.Read(read(form), filepath.Base(form), nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := schema.Load(read(statement), filepath.Base(statement))
	if err != nil {
		t.Fatal(err)
	}
	return file.Statement, f
}

// TestRatingWords wants the steps of the house's scale in the matrix, those of one cell as in a sentence, and
// a sign with each.
func TestRatingWords(t *testing.T) {
	st, form := everyKind(t)
	words := map[string]bool{}
	for _, row := range BuildMatrix(st, form).Rows {
		for _, cell := range row.Cells {
			words[cell.Word] = true
			if cell.Sign == "" {
				t.Errorf("%s, %q: without a sign", row.Label, cell.Word)
			}
		}
	}
	if want := map[string]bool{"High gain, some loss": true, "Some loss": true, "High loss": true, "Not answered": true, "Does not apply": true}; !maps.Equal(words, want) {
		t.Errorf("the matrix has %v, expected %v", words, want)
	}
}

func TestEveryKind(t *testing.T) {
	st, form := everyKind(t)
	golden(t, "every-kind.document.txt", dumpDocument(Build(st, form, []schema.Finding{})))
	golden(t, "every-kind.book.txt", dumpBook(Workbook(st, form, []schema.Finding{})))
}

// markStrings puts a mark in the place of each string of an answer.
func (m *marker) markStrings(value any, path string) any {
	switch v := value.(type) {
	case string:
		return m.mark(path)
	case []any:
		for i := range v {
			v[i] = m.markStrings(v[i], fmt.Sprintf("%s[%d]", path, i))
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			v[key] = m.markStrings(v[key], path+"."+key)
		}
	}
	return value
}

// TestAnswersOnce wants each answer to a house's own questions once in the document, and in the
// workbook, whatever it holds.
func TestAnswersOnce(t *testing.T) {
	st, form := everyKind(t)
	m := &marker{map[string]string{}}
	m.markStrings(st.Answers, "answers")
	document, book := string(dumpDocument(Build(st, form, nil))), string(dumpBook(Workbook(st, form, nil)))
	for mark, key := range m.keys {
		shown := 1
		if key == "answers.link" {
			shown = 2 // the text of the form quotes it
		}
		if n := strings.Count(document, mark); n != shown {
			t.Errorf("%s is in the document %d times", key, n)
		}
		if !strings.Contains(book, mark) {
			t.Errorf("%s is not in the workbook", key)
		}
	}
}

// TestToldOnce wants what a table by groups shows of the statement's own nowhere else.
func TestToldOnce(t *testing.T) {
	st, form := everyKind(t)
	document := string(dumpDocument(Build(st, form, nil)))
	for _, text := range []string{"A quarter are over 60.", "Older people run most clubs.", "Women run most", "Residents by age\"", "£90,000"} {
		if n := strings.Count(document, text); n != 1 {
			t.Errorf("%q is in the document %d times", text, n)
		}
	}
}

// TestPlaceholdersArePlain wants a title that looks like Markdown to stand in texts of the form as it is.
func TestPlaceholdersArePlain(t *testing.T) {
	st, form := everyKind(t)
	b := &builder{st: st, form: form}
	for text, want := range map[schema.Text]string{
		"On {policy.title}.":             st.Policy.Title,
		"**{policy.title}**":             st.Policy.Title,
		"[{policy.title}](https://x.uk)": st.Policy.Title,
		"{policy.reference}":             "[Not answered]",
		"{no.such.key} {}":               "{no.such.key} {}",
		"{answers.choice}":               "\"High",
		"{answers.reach}":                "3,750",
	} {
		d := &dumper{}
		d.blocks(0, b.filled(text))
		if got := d.String(); !strings.Contains(got, want) || strings.Contains(got, "evil.example/\"") || strings.Contains(got, "-> https://evil") {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// TestGate opens the gate step by step.
func TestGate(t *testing.T) {
	st, form := everyKind(t)
	form.Publication.Gate = append(form.Publication.Gate, "no-errors")
	expect := func(findings []schema.Finding, marking string, want ...string) {
		t.Helper()
		if got := Gate(st, form, findings); !slices.Equal(got, want) {
			t.Errorf("the gate says %q, expected %q", got, want)
		}
		in := Input{Statement: st, Form: form, Findings: findings}
		doc, err := Make("statement", in)
		if err != nil || in.marking() != marking || !strings.HasPrefix(doc.Meta.Marking, marking) || (doc.Meta.Watermark == "") != (len(unsigned(st, form)) == 0) {
			t.Errorf("marked %+v, expected %q: %v", doc.Meta, marking, err)
		}
	}
	const draft = "Draft, not for publication"
	expect(nil, draft, "it is not signed by the decision maker", "it was not put to the decision maker",
		"no decision is recorded with its date", "it was not checked")
	st.PutTo = []schema.PutTo{{To: "Cabinet"}}
	st.Decision = &schema.Decision{Maker: "Cabinet", Date: schema.ParseDate("2026-03-02")}
	expect([]schema.Finding{{Severity: schema.Error}}, draft, "it is not signed by the decision maker", "the check found 1 error")
	signed := schema.SignOff{Role: "decision-maker", Name: "C. Cabinet", Date: schema.ParseDate("2026-03-02")}
	st.SignOff = append(st.SignOff, signed)
	expect([]schema.Finding{{Severity: schema.Warning}}, "OFFICIAL")
	st.SignOff = st.SignOff[1:]
	expect([]schema.Finding{}, draft, "it is not signed by Legal advice")
}

// TestSheetNames wants names that a workbook can have, each once.
func TestSheetNames(t *testing.T) {
	var sheets []Sheet
	for _, label := range []string{"Risks", "risks", "'Risks': [all]", "What is the risk, in words that everybody understands?", "What is the risk, in words that nobody understands?", "???", strings.Repeat("ŵ", 40)} {
		name := sheetName(label, sheets)
		if n := utf8.RuneCountInString(name); n == 0 || n > 31 || strings.ContainsAny(name, `[]:*?/\`) {
			t.Errorf("%q is called %q", label, name)
		}
		for _, s := range sheets {
			if strings.EqualFold(s.Name, name) {
				t.Errorf("%q is called %q, as another is", label, name)
			}
		}
		sheets = append(sheets, Sheet{Name: name})
	}
}

func TestFigureWords(t *testing.T) {
	for f, want := range map[float64]string{0: "£0", 1200: "£1,200", -1200: "−£1,200", 0.5: "£0.50", 1234567.5: "£1,234,567.50", -0.05: "−£0.05", 9.999: "£9.999", 1e21: "£1000000000000000000000"} {
		if got := moneyWords(f); got != want {
			t.Errorf("%v is %q, expected %q", f, got, want)
		}
	}
}
