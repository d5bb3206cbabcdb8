package render

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// wideSections are the first headings of the parts of a statement that are set on wide pages.
func wideSections(t *testing.T, form *templates.Form) []string {
	t.Helper()
	f, err := os.Open("../examples/complete/library-hours-2026.toml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	file, err := schema.Load(f, "library-hours-2026.toml")
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, block := range Build(file.Statement, form, nil).Blocks {
		if wide, ok := block.(Landscape); ok {
			titles = append(titles, wide.Blocks[0].(Heading).Text)
		}
	}
	return titles
}

// A form sets its widest tables on wide pages; a house that builds on it may want them upright, or others wide.
func TestSectionsOnWidePages(t *testing.T) {
	form, err := templates.Resolve("default")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := wideSections(t, form), []string{"Action plan", "What is measured"}; !slices.Equal(got, want) {
		t.Errorf("the default form: %q, want %q", got, want)
	}
	own := `name = "own"
title = "Own"
base = "default"
[[section]]
id = "actions"
landscape = false
[[section]]
id = "indicators"
landscape = false
[[section]]
id = "matrix"
landscape = true
`
	form, err = templates.Read(strings.NewReader(own), "own.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := wideSections(t, form), []string{"Impact at a glance"}; !slices.Equal(got, want) {
		t.Errorf("the house's own: %q, want %q", got, want)
	}
}

// What stands on wide pages is looked for like the rest: a part that is exempt says so.
func TestExemptOnWidePages(t *testing.T) {
	st := &schema.Statement{Exempt: []schema.Exempt{{Where: "policy.title"}}}
	blocks := []Block{Landscape{[]Block{Field{Key: "policy.title", Missing: "Not recorded"}}}}
	Input{Statement: st}.exempt(blocks)
	if got := blocks[0].(Landscape).Blocks[0].(Field).Missing; got != "Exempt from publication" {
		t.Errorf("the blank says %q", got)
	}
}

// An action plan without actions needs no page of its own.
func TestBlanksNeedNoWidePage(t *testing.T) {
	form, err := templates.Resolve("default")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range Build(&schema.Statement{Policy: schema.Policy{Title: "A policy"}}, form, nil).Blocks {
		if wide, ok := block.(Landscape); ok {
			t.Errorf("a wide page for %v", wide.Blocks)
		}
	}
}
