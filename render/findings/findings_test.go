package findings

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"dueregard/schema"
)

var reports = []Report{
	{File: "a.toml", Findings: []schema.Finding{
		{Rule: "DR101", Severity: schema.Note, Path: "policy", Message: "one", Position: schema.Position{Line: 2, Column: 1}},
		{Rule: "DR102", Severity: schema.Error, Path: "policy", Message: "two\x1b[2J", Hint: "do <this>",
			Answer: &schema.Response{Reason: "because\nof that", Post: "Equality Officer"}, Position: schema.Position{Line: 3, Column: 1}},
	}},
	{File: "b.toml", Failure: errors.New("b.toml: no such file")},
	{File: "c.toml"},
}

func write(t *testing.T, format string, reports []Report) string {
	t.Helper()
	open, err := Format(format)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := open(&b, Options{})
	for _, r := range reports {
		if err := w.Report(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestJSON reads the output back, for any number of reports.
func TestJSON(t *testing.T) {
	for n := range len(reports) + 1 {
		var out struct {
			Version int
			Files   []jsonFile
		}
		text := write(t, "json", reports[:n])
		if err := json.Unmarshal([]byte(text), &out); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if out.Version != jsonVersion || len(out.Files) != n {
			t.Errorf("version %d, %d files, want %d", out.Version, len(out.Files), n)
		}
		for i, f := range out.Files {
			if f.File != reports[i].File || f.Checked != (reports[i].Failure == nil) || (f.Failure != "") != (reports[i].Failure != nil) || len(f.Findings) != len(reports[i].Findings) {
				t.Errorf("report %d is %+v", i, f)
			}
		}
	}
	if text := write(t, "json", reports); !strings.Contains(text, `"hint": "do <this>"`) {
		t.Errorf("the hint is not as it was:\n%s", text)
	}
}

func TestText(t *testing.T) {
	const want = `a.toml:2:1: note: one (DR101)
a.toml:3:1: error: two[2J (DR102)
  hint: do <this>
  answered: because of that
a.toml: 1 error and 1 note; dueregard explain DR102 tells more about the first error
c.toml: nothing is missing from the record
`
	if got := write(t, "text", reports); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFormat(t *testing.T) {
	if _, err := Format("yaml"); err == nil || !strings.Contains(err.Error(), "text, json") {
		t.Errorf("an unknown format gives %v", err)
	}
}
