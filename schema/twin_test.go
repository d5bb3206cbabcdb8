package schema

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

const twinned = `schema = 1

[policy]
title = "Library hours"
title-cy = "Oriau llyfrgelloedd"
responsible = [{ post = "Head of Libraries", post-cy = "Pennaeth Llyfrgelloedd" }, { post-cy = "Clerc", post = "Clerk" }]
description = "Shorter hours."
description-cy = "Oriau byrrach."
description-plain = "Libraries will open later."
outcomes = ["More visits", "Lower cost"]
outcomes-cy = ["Mwy o ymweliadau"]

[[consultation]]
audience = "Residents"
audience-cy = "Trigolion"

[answers]
note = "A note"
note-cy = "Nodyn"
rows = [{ text = "One", text-cy = "Un" }, { text = "Two" }]
`

// A statement is turned into its other language, and what has no twin is told.
func TestIn(t *testing.T) {
	st := load(t, twinned)
	cy, rest := st.In("cy")
	for path, want := range map[string]any{
		"policy.title": "Oriau llyfrgelloedd", "policy.description": Text("Oriau byrrach."),
		"policy.responsible[0].post": "Pennaeth Llyfrgelloedd", "policy.responsible[1].post": "Clerc",
		"policy.outcomes[0]": Text("Mwy o ymweliadau"), "policy.outcomes[1]": Text("Lower cost"),
		"consultation[0].audience": "Trigolion", "answers.note": "Nodyn", "answers.rows[0].text": "Un", "answers.rows[1].text": "Two",
	} {
		if got, _ := Lookup(cy, path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	for _, text := range []string{"Lower cost", "Two"} {
		if !rest[text] {
			t.Errorf("%q has no twin, which is not told", text)
		}
	}
	if rest["Oriau byrrach."] || rest["Shorter hours."] {
		t.Errorf("the description is told to have no twin: %v", rest)
	}
	if _, ok := cy.Answers["note-cy"]; ok {
		t.Error("the twin of an answer is left")
	}
	if got, _ := Lookup(st, "policy.title"); got != "Library hours" {
		t.Errorf("the statement itself was changed: %v", got)
	}
	if plain, _ := st.In(Plain); plain.Policy.Description != "Libraries will open later." {
		t.Errorf("in plain words: %q", plain.Policy.Description)
	}
}

// Twins are written beside their texts.
func TestWriteTwins(t *testing.T) {
	st := load(t, twinned)
	var b bytes.Buffer
	if err := Write(&b, st); err != nil {
		t.Fatal(err)
	}
	if again := load(t, b.String()); !reflect.DeepEqual(st, again) {
		t.Errorf("the statement changed:\n%s", &b)
	}
}

// A twin has the kind of its text, and does not stand alone.
func TestTwinProblems(t *testing.T) {
	source := `schema = 1
[policy]
title = "T"
title-cy = 1
kind-cy = "polisi"
description-cy = "Dim"
outcomes = ["One"]
outcomes-cy = ["Un", "Dau"]
areas = [{ a-cy = 1 }]
`
	_, err := Load(strings.NewReader(source), "f.toml")
	if err == nil {
		t.Fatal("loaded")
	}
	for _, want := range []string{
		"f.toml:4:1: error: policy.title-cy is 1; expected words",
		"f.toml:5:1: error: unknown key \"kind-cy\" in policy",
		"f.toml:6:1: error: policy.description-cy stands without policy.description",
		"f.toml:8:22: error: policy.outcomes-cy[1] stands without policy.outcomes[1]",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("not told: %s\nin\n%v", want, err)
		}
	}
}

func load(t *testing.T, source string) *Statement {
	t.Helper()
	f, err := Load(strings.NewReader(source), "f.toml")
	if err != nil {
		t.Fatal(err)
	}
	return f.Statement
}
