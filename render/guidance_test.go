package render

import (
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

const guidedForm = `
title = "Form"
own-sections = true
intro = "For readers."
screened-out = "Nothing more is needed."
[words]
blank = "Not recorded"
[scale.size]
step = [{ word = "1", value = 1, about = "Small" }, { word = "2", value = 2 }, { word = "Some", value = 3 }, { word = "Much", value = 4, about = "Large" }]
[scale.band]
step = [{ word = "Low", from = 1 }, { word = "Medium", from = 5 }, { word = "High", from = 10 }]
[[section]]
title = "Advice alone"
guidance = "Read this first."
[[section]]
title = "Questions"
by = "Owner"
guidance = "Be brief."
text = "The Act says so."
question = [
  { key = "policy.description", label = "What is proposed", guidance = "In a few words." },
  { key = "answers.risk", label = "Risk", kind = "rows", row = [{ id = "a", label = "A", guidance = "All that begins so." }], column = [
    { key = "impact", label = "Impact", scale = "size" }, { key = "chance", label = "Chance", scale = "size" },
    { key = "score", label = "Score", kind = "score", of = ["impact", "chance"], scale = "band" } ] },
]
[[section]]
title = "Publication"
show = "publication"
`

// saidIn is all that a statement on guidedForm says.
func saidIn(t *testing.T, st *schema.Statement) (string, []Block) {
	t.Helper()
	form, err := templates.Read(strings.NewReader(guidedForm), "form.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	doc := Build(st, form, nil)
	return string(dumpDocument(doc)), doc.Blocks
}

// TestGuidanceWhileFilledIn wants what is said to those who fill a form in as long as somebody does, and what is said to
// readers always.
func TestGuidanceWhileFilledIn(t *testing.T) {
	toAuthors := []string{"Advice alone", "Read this first.", "To be completed by: Owner", "Be brief.", "In a few words."}
	toReaders := []string{"The Act says so.", "All that begins so.", "Small", "What is proposed"}
	signed := []schema.SignOff{{Role: "decision-maker", Post: "Cabinet", Date: schema.ParseDate("2026-03-01")}}
	revoked := []schema.SignOff{{Role: "decision-maker", Post: "Cabinet", Date: schema.ParseDate("2026-03-01"), Revoked: schema.ParseDate("2026-03-02")}}
	for name, of := range map[string]struct {
		signOff []schema.SignOff
		guided  bool
	}{"draft": {nil, true}, "signed": {signed, false}, "revoked": {revoked, true}} {
		said, _ := saidIn(t, &schema.Statement{SignOff: of.signOff})
		for _, words := range toAuthors {
			if strings.Contains(said, words) != of.guided {
				t.Errorf("%s: %q is said: %v", name, words, !of.guided)
			}
		}
		for _, words := range append(toReaders, "For readers.") {
			if !strings.Contains(said, words) {
				t.Errorf("%s: %q is not said", name, words)
			}
		}
	}
}

// TestScoredSteps wants readers of a score to learn what each word of its scale counts for, and in which columns.
func TestScoredSteps(t *testing.T) {
	said, _ := saidIn(t, &schema.Statement{})
	for _, words := range []string{`bold "Impact and chance"`, `bold "1" ": Small"`, `bold "Some" " (3)"`, `bold "Much" " (4): Large"`} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said in %s", words, said)
		}
	}
	if strings.Contains(said, `bold "2"`) {
		t.Error("a number that is its own word is explained")
	}
}

// TestScreenedOut wants an intro that fits what the screening decided.
func TestScreenedOut(t *testing.T) {
	no := false
	said, _ := saidIn(t, &schema.Statement{Screening: &schema.Screening{FullStatement: &no}})
	if strings.Contains(said, "For readers.") || !strings.Contains(said, "Nothing more is needed.") {
		t.Errorf("the paper begins with the wrong words:\n%s", said)
	}
}

// TestLabelsSayMore wants one heading for the columns of one scale, the scores that a word is for, and no label that says
// what the heading says.
func TestLabelsSayMore(t *testing.T) {
	said, blocks := saidIn(t, &schema.Statement{})
	for _, words := range []string{"Impact and chance", "1 to 4", "5 to 9", "10 or more"} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said:\n%s", words, said)
		}
	}
	if !slices.ContainsFunc(blocks, func(b Block) bool { f, ok := b.(Field); return ok && f.Key == "publication" && f.Label == "" }) {
		t.Errorf("the heading \"Publication\" is said again:\n%s", said)
	}
}

// TestBlanksLookAlike wants the same sign before the words for a blank, in cells and in the matrix.
func TestBlanksLookAlike(t *testing.T) {
	b := &builder{form: &templates.Form{Words: templates.Words{Blank: "Not recorded"}}}
	cell := b.missing()
	if p, ok := cell.Blocks[0].(Paragraph); !ok || p.Spans[0].Text != BlankSign+"\u00a0" || matrixStates[schema.CellBlank].Sign != BlankSign {
		t.Errorf("a blank cell is %+v, one of the matrix %+v", cell, matrixStates[schema.CellBlank])
	}
}
