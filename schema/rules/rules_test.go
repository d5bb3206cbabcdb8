package rules

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dueregard/schema"
	"dueregard/templates"
)

var update = flag.Bool("update", false, "write the findings of the examples anew")

// exampleForm is the form that the examples follow: the default, unless a rule needs a house.
func exampleForm(t testing.TB) *templates.Form {
	t.Helper()
	form, err := templates.Resolve("")
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// exampleDay is the day of the check in the examples.
var exampleDay = time.Date(2026, time.June, 1, 0, 0, 0, 0, time.UTC)

func load(t testing.TB, name, source string) *schema.Statement {
	t.Helper()
	f, err := schema.Load(strings.NewReader(source), name)
	if err != nil {
		t.Fatal(err)
	}
	return f.Statement
}

// found gives the findings of one rule as lines of "path: message".
func found(findings []schema.Finding, rule string) string {
	var b strings.Builder
	for _, f := range findings {
		if f.Rule == rule {
			fmt.Fprintf(&b, "%s: %s\n", f.Path, f.Message)
		}
	}
	return b.String()
}

func TestExamples(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		t.Run(rule.ID, func(t *testing.T) {
			form := houseForm(form, rule.ID)
			pass, fail := rule.Example()
			if pass == "" || fail == "" {
				t.Fatalf("examples/%s.txtar needs pass.toml and fail.toml", rule.ID)
			}
			opts := exampleOptions(t, rule)
			if before := rule.exampleParts()["before.toml"]; before != "" {
				opts.Predecessor = load(t, "before.toml", before)
			}
			if got := found(Check(load(t, "pass.toml", pass), form, opts), rule.ID); got != "" {
				t.Errorf("pass.toml gives:\n%s", got)
			}
			got := found(Check(load(t, "fail.toml", fail), form, opts), rule.ID)
			if got == "" {
				t.Error("fail.toml gives no finding of the rule")
			}
			if *update {
				writeExample(t, rule.ID, pass, fail, got)
			} else if want := rule.exampleParts()["want"]; got != want {
				t.Errorf("fail.toml gives:\n%swant:\n%s", got, want)
			}
		})
	}
}

// exampleOptions are those of a rule's example: the day, and the statement before where the rule asks about it.
func exampleOptions(t *testing.T, rule Rule) Options {
	t.Helper()
	opts := Options{AsOf: exampleDay}
	if before := rule.exampleParts()["predecessor.toml"]; before != "" {
		opts.Predecessor = load(t, "predecessor.toml", before)
	}
	return opts
}

func writeExample(t *testing.T, id, pass, fail, want string) {
	t.Helper()
	rule, _ := Find(id)
	before := rule.exampleParts()["predecessor.toml"]
	if before != "" {
		before = "-- predecessor.toml --\n" + before
	}
	source := fmt.Sprintf("-- pass.toml --\n%s-- fail.toml --\n%s%s-- want --\n%s", pass, fail, before, want)
	if r, _ := Find(id); r.exampleParts()["before.toml"] != "" {
		source = "-- before.toml --\n" + r.exampleParts()["before.toml"] + source
	}
	if err := os.WriteFile(filepath.Join("examples", id+".txtar"), []byte(source), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestExamplesBelongToRules(t *testing.T) {
	files, err := os.ReadDir("examples")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, ok := Find(strings.TrimSuffix(file.Name(), ".txtar")); !ok {
			t.Errorf("examples/%s: the catalogue has no such rule", file.Name())
		}
	}
}

func TestCatalogue(t *testing.T) {
	last := ""
	for _, r := range Catalogue {
		if r.ID <= last {
			t.Errorf("%s comes after %s", r.ID, last)
		}
		last = r.ID
		for name, text := range map[string]string{"Title": r.Title, "Why": r.Why, "Authority": r.Authority, "Mend": r.Mend, "Since": r.Since} {
			if text == "" {
				t.Errorf("%s has no %s", r.ID, name)
			}
		}
		if r.Severity == "" || r.check == nil {
			t.Errorf("%s has no severity or no function", r.ID)
		}
	}
}

// TestFindingsSpeakOfTheRecord keeps the wording in one voice, and away from judging lawfulness.
func TestFindingsSpeakOfTheRecord(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		_, fail := rule.Example()
		st, form := load(t, rule.ID, fail), houseForm(form, rule.ID)
		s := newSubject(st, form, Options{})
		for _, f := range Check(st, form, Options{AsOf: exampleDay}) {
			lower := strings.ToLower(f.Message)
			for _, word := range []string{"complian", "unlawful", "illegal", "breach", "must"} {
				if strings.Contains(lower, word) {
					t.Errorf("%s: %q judges", f.Rule, f.Message)
				}
			}
			if strings.HasSuffix(f.Message, ".") || f.Hint == "" || !schema.KnownKey(f.Path) && !s.refersToSomething(f.Path) {
				t.Errorf("%s: path %q, message %q, hint %q", f.Rule, f.Path, f.Message, f.Hint)
			}
		}
	}
}
