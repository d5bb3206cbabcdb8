package schema

import (
	"strings"
	"testing"
)

// Texts, answers and the twins of both are reworded, in their language; names and the statement itself are not.
func TestReworded(t *testing.T) {
	const source = `schema = 1

[policy]
title = "T"
description = "d"
description-cy = "D"
outcomes = ["a", "b"]
outcomes-cy = ["A", "B"]

[[impact]]
groups = ["age"]
considered = "c"
considered-plain = "p"

[answers]
why = "w"
why-cy = "W"
list = [{ what = "l" }]
`
	file, err := Load(strings.NewReader(source), "a.toml")
	if err != nil {
		t.Fatal(err)
	}
	st := file.Statement.Reworded(func(words, language string, markdown bool) string {
		if words == "" {
			return ""
		}
		if markdown {
			words += "*"
		}
		return words + language
	})
	for got, want := range map[string]string{
		string(st.Policy.Description): "d*", st.Twins["policy.description-cy"]: "D*cy", st.Policy.Title: "T",
		st.Twins["policy.outcomes-cy[1]"]: "B*cy", string(st.Impact[0].Considered): "c*", st.Twins["impact[0].considered-plain"]: "p*",
		st.Answers["why"].(string): "w", st.Answers["why-cy"].(string): "Wcy",
		st.Answers["list"].([]any)[0].(map[string]any)["what"].(string): "l",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if file.Statement.Policy.Description != "d" || file.Statement.Twins["policy.description-cy"] != "D" {
		t.Error("the statement itself was changed")
	}
}
