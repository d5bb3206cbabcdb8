package templates

import (
	"fmt"
	"strings"
	"testing"

	"dueregard/schema"
)

// scores is a form of scores, each made twice of the next, and the last of a number.
func scores(n int) string {
	var b strings.Builder
	b.WriteString("title = \"Scores\"\n[[section]]\ntitle = \"S\"\n")
	for i := range n {
		fmt.Fprintf(&b, "[[section.question]]\nkey = \"answers.q%d\"\nlabel = \"Q\"\nkind = \"score\"\nhow = \"max\"\nof = [\"answers.q%d\", \"answers.q%d\"]\n", i, i+1, i+1)
	}
	fmt.Fprintf(&b, "[[section.question]]\nkey = \"answers.q%d\"\nlabel = \"Q\"\nkind = \"number\"\n", n)
	return b.String()
}

// Scores of scores are worked out once each; too many, one made of the other, are no form of a body's.
func TestDeepScores(t *testing.T) {
	form, err := Read(strings.NewReader(scores(50)), "form.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	st := &schema.Statement{Answers: map[string]any{"q50": int64(3)}}
	if score, _, ok := form.ScoreIn(st, form.question("answers.q0"), nil); !ok || score != 3 {
		t.Errorf("the score is %v", score)
	}
	_, err = Read(strings.NewReader(scores(2000)), "form.toml", nil)
	if err == nil || !strings.Contains(err.Error(), "is a score of more than 50 scores") || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("%.300v", err)
	}
}

// A form does not multiply what a statement says.
func TestManyBraces(t *testing.T) {
	form := func(n int) string {
		return "title = \"Braces\"\n[[section]]\ntitle = \"S\"\ntext = \"" + strings.Repeat("{policy.description}", n) + "\"\n"
	}
	if _, err := Read(strings.NewReader(form(maxBraces)), "form.toml", nil); err != nil {
		t.Error(err)
	}
	_, err := Read(strings.NewReader(form(20_000)), "form.toml", nil)
	if err == nil || !strings.Contains(err.Error(), "form.toml:4:1: error: the form names more than 1000 keys in braces") {
		t.Errorf("%.300v", err)
	}
}
