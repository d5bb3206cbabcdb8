package templates_test

import (
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// TestKinds wants every kind of answer to have an example, and each example to be true: a form asks all
// the questions, a statement has all the answers, and nothing is wrong with one of them.
func TestKinds(t *testing.T) {
	var form, answers strings.Builder
	form.WriteString("title = \"Every kind\"\n[[section]]\ntitle = \"Questions\"\nquestion = [\n")
	answers.WriteString("schema = 1\n[policy]\ntitle = \"Libraries\"\n[answers]\n")
	names := make(map[string]bool)
	for _, k := range templates.Kinds {
		names[k.Name] = true
		form.WriteString(strings.TrimSuffix(k.Question, ",") + ",\n")
		answers.WriteString(k.Answer + "\n")
	}
	form.WriteString("]\n")
	for _, table := range templates.Reference() {
		for _, k := range table.Keys {
			if k.Name == "kind" && len(k.Choices) != len(names) {
				t.Errorf("%v, but the language takes %v", names, k.Choices)
			}
		}
	}
	f := mustRead(t, map[string]string{"form.toml": form.String()})
	file, err := schema.Load(strings.NewReader(answers.String()), "answers.toml")
	if err != nil {
		t.Fatal(err)
	}
	for i := range f.Sections[0].Questions {
		q := &f.Sections[0].Questions[i]
		answer, answered := schema.Lookup(file.Statement, q.Key)
		if fault := f.Fault(q, answer); fault != "" || !answered && q.Kind != "score" {
			t.Errorf("%s: answered %t, %s", q.Key, answered, fault)
		}
		for _, line := range f.Lines(file.Statement, q) {
			checkCells(t, f, line)
		}
	}
}

func checkCells(t *testing.T, f *templates.Form, line templates.Line) {
	t.Helper()
	for _, cell := range line.Cells {
		for _, value := range cell.Values {
			if fault := f.Fault(cell.Column, value.Value); fault != "" {
				t.Errorf("%s: %s", value.Path, fault)
			}
		}
	}
}

// TestReference explains every key of the language, and lets no word of Go slip in.
func TestReference(t *testing.T) {
	text := templates.KeysInWords()
	for _, table := range templates.Reference() {
		if table.About == "" {
			t.Errorf("%v is not explained", table.Headers)
		}
		for _, k := range table.Keys {
			if k.About == "" || !strings.Contains(text, "- "+k.Name+" (") {
				t.Errorf("%v: key %q is not explained", table.Headers, k.Name)
			}
		}
	}
	for _, word := range []string{"OwnSections", "Resolve", "struct", "nil", "[[section.question.column.column"} {
		if strings.Contains(text, word) {
			t.Errorf("the reference says %q", word)
		}
	}
}
