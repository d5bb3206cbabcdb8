package rules

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// TestOnly: whoever asks for some rules gets what they would find among all others.
func TestOnly(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		pass, fail := rule.Example()
		opts := exampleOptions(t, rule)
		for _, source := range []string{pass, fail} {
			st := load(t, rule.ID, source)
			sameAlone(t, st, houseForm(form, rule.ID), opts, map[string]bool{rule.ID: true})
			for g := range Groups {
				sameAlone(t, st, houseForm(form, rule.ID), opts, rulesOf(g))
			}
		}
	}
	examples, err := filepath.Glob("../../examples/*.toml")
	if err != nil || len(examples) == 0 {
		t.Fatal(examples, err)
	}
	for _, path := range append(examples, "testdata/proportionate.toml") {
		st, form := open(t, path)
		for _, rule := range Catalogue {
			sameAlone(t, st, form, Options{AsOf: exampleDay}, map[string]bool{rule.ID: true})
		}
		for g := range Groups {
			sameAlone(t, st, form, Options{AsOf: exampleDay}, rulesOf(g))
		}
	}
}

func rulesOf(group int) map[string]bool {
	ids := make(map[string]bool)
	for _, r := range Catalogue {
		if r.Group() == group {
			ids[r.ID] = true
		}
	}
	return ids
}

func sameAlone(t *testing.T, st *schema.Statement, form *templates.Form, opts Options, only map[string]bool) {
	t.Helper()
	want := slices.DeleteFunc(Check(st, form, opts), func(f schema.Finding) bool { return !only[f.Rule] })
	opts.Only = only
	if got := Check(st, form, opts); !reflect.DeepEqual(got, want) {
		t.Errorf("%v alone find\n%v, among all rules\n%v", only, got, want)
	}
}

// TestOnlyAsksFew: what is not wanted is not asked, but for what those wanted go by.
func TestOnlyAsksFew(t *testing.T) {
	st, form := open(t, gloucestershire)
	for id, most := range map[string]int{"DR201": 7, "DR999": 0, "DR702": len(Catalogue), "DR709": len(Catalogue)} {
		s := newSubject(st, form, Options{AsOf: exampleDay})
		asked := 0
		s.rules = slices.Clone(s.rules)
		for i := range s.rules {
			check := s.rules[i].check
			s.rules[i].check = func(s *subject) []gap { asked++; return check(s) }
		}
		s.askAll(map[string]bool{id: true})
		if asked > most {
			t.Errorf("for %s alone %d rules were asked, more than %d", id, asked, most)
		}
	}
}
