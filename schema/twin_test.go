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

// What names something is the same in every language, and the twin of an address is one.
func TestTwinsOfWordsOnly(t *testing.T) {
	for twin, want := range map[string]string{
		`template = "default"` + "\n" + `template-cy = "wales"`:                                   `unknown key "template-cy"`,
		"[[impact]]\ngroups = [\"age\"]\nid = \"a\"\nid-cy = \"b\"":                               `unknown key "id-cy"`,
		"[[impact]]\ngroups = [\"age\"]\ngroups-cy = [\"sex\"]":                                   `unknown key "groups-cy"`,
		"[[impact]]\ngroups = [\"age\"]\nsources = [\"s\"]\nsources-cy = [\"t\"]":                 `unknown key "sources-cy"`,
		"[[exempt]]\nwhere = \"policy.title\"\nwhere-cy = \"analysis\"":                           `unknown key "where-cy"`,
		"[sources.s]\ntitle = \"S\"\nurl = \"https://a.example/\"\nurl-cy = \"javascript:alert\"": "expected an address",
	} {
		source := "schema = 1\npolicy = { title = \"T\" }\n" + twin
		_, err := Load(strings.NewReader(source), "f.toml")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", twin, err)
		}
	}
	good := "schema = 1\npolicy = { title = \"T\" }\n[sources.s]\ntitle = \"S\"\nurl = \"https://a.example/\"\nurl-cy = \"https://a.example/cy\""
	if st := load(t, good); st.Twins["sources.s.url-cy"] == "" {
		t.Error("an address has no twin")
	}
}

// A twin that is still to be written does not take the place of its text.
func TestBlankTwin(t *testing.T) {
	st := load(t, "schema = 1\npolicy = { title = \"T\", title-cy = \" \" }\n[answers]\nwhy = \"W\"\nwhy-cy = \"\"")
	if in, _ := st.In("cy"); in.Policy.Title != "T" || in.Answers["why"] != "W" {
		t.Errorf("in Welsh it is %q and %q", in.Policy.Title, in.Answers["why"])
	}
}

// A twin is written even where its text is still blank.
func TestTwinOfBlankIsWritten(t *testing.T) {
	for _, source := range []string{
		"description = \"\"\ndescription-cy = \"x\"\n",
		"outcomes = []\noutcomes-cy = []\n",
		"outcomes = [\"a\", \"b\"]\noutcomes-cy = [\"\", \"y\"]\n",
		"title-cy = \"\"\nresponsible = [{ name = \"a\", name-cy = \"\" }, { name = \"\", name-cy = \"z\" }]\n",
		"[evidence.age]\nneeds = \"\"\nneeds-cy = \"n\"\n",
	} {
		checkRoundTrip(t, load(t, "schema = 1\n[policy]\ntitle = \"T\"\n"+source))
	}
}
