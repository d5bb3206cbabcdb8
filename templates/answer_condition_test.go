package templates_test

import (
	"testing"

	"dueregard/templates"
)

func TestConditions(t *testing.T) {
	form := answerForm()
	st := recorded(t, `
kind = "service"
people-affected = "about 9,400"
budget-change = "a saving of £1.2 million from 2026/27"
areas = ["Northgate", "Mill End"]
[screening]
full-statement = true
[answers]
scope = "whole county"
staff = false
blank = " "
reach = ["Small", "Large"]
likelihood = "Large"
severity = 2
[answers.rows.access]
size = "large"
`)
	for _, test := range []struct {
		condition templates.Condition
		want      bool
	}{
		{templates.Condition{Key: "policy.kind", Is: []string{"budget", "SERVICE"}}, true},
		{templates.Condition{Key: "policy.kind", Not: []string{"service"}}, false},
		{templates.Condition{Key: "policy.change", Not: []string{"new"}}, false},
		{templates.Condition{Key: "policy.areas", Is: []string{"mill end"}}, true},
		{templates.Condition{Key: "policy.areas", Not: []string{"mill end"}}, false},
		{templates.Condition{Key: "policy.people-affected", AtLeast: ptr(9400.0)}, true},
		{templates.Condition{Key: "policy.people-affected", AtMost: ptr(9399.0)}, false},
		{templates.Condition{Key: "policy.budget-change", AtLeast: ptr(500000.0), AtMost: ptr(2e6)}, true},
		{templates.Condition{Key: "policy.directorate", AtMost: ptr(1.0)}, false},
		{templates.Condition{Key: "screening.full-statement", Is: []string{"Yes"}}, true},
		{templates.Condition{Key: "answers.staff", Is: []string{"no"}}, true},
		{templates.Condition{Key: "answers.staff", Answered: ptr(true)}, true},
		{templates.Condition{Key: "answers.blank", Answered: ptr(false)}, true},
		{templates.Condition{Key: "answers.nothing", Answered: ptr(true)}, false},
		{templates.Condition{Key: "answers.scope", Is: []string{"all"}}, true},
		{templates.Condition{Key: "answers.scope", Is: []string{"some"}}, false},
		{templates.Condition{Key: "answers.reach", Is: []string{"large"}}, true},
		{templates.Condition{Key: "answers.risk", Is: []string{"red"}}, true},
		{templates.Condition{Key: "answers.risk", AtLeast: ptr(8.0)}, true},
		{templates.Condition{Key: "answers.risk", AtLeast: ptr(9.0)}, false},
		{templates.Condition{Key: "answers.rows.access.size", Is: []string{"Large"}}, true},
	} {
		section := templates.Section{When: []templates.Condition{test.condition}}
		if got := form.Asked(st, &section); got != test.want {
			t.Errorf("%+v: %t", test.condition, got)
		}
	}
}

func TestAllAndAny(t *testing.T) {
	st := recorded(t, "kind = \"service\"\n")
	yes, no := templates.Condition{Key: "policy.kind", Answered: ptr(true)}, templates.Condition{Key: "policy.kind", Answered: ptr(false)}
	for _, test := range []struct {
		all, any []templates.Condition
		want     bool
	}{
		{nil, nil, true},
		{[]templates.Condition{yes, no}, nil, false},
		{nil, []templates.Condition{no, yes}, true},
		{[]templates.Condition{yes}, []templates.Condition{no}, false},
	} {
		if got := answerForm().AskedQuestion(st, &templates.Question{When: test.all, WhenAny: test.any}); got != test.want {
			t.Errorf("all of %v, one of %v: %t", test.all, test.any, got)
		}
	}
	if answerForm().AskedSignOff(st, &templates.SignOff{When: []templates.Condition{no}}) {
		t.Error("a sign-off is asked for whose condition does not hold")
	}
}

// TestMeaningIsNoDetour: two words that mean the same are two answers all the same.
func TestMeaningIsNoDetour(t *testing.T) {
	st := recorded(t, "[answers]\neffect = \"Low negative\"\n")
	for word, want := range map[string]bool{"negative": true, "low negative": true, "High negative": false, "positive": false} {
		section := templates.Section{When: []templates.Condition{{Key: "answers.effect", Is: []string{word}}}}
		if got := answerForm().Asked(st, &section); got != want {
			t.Errorf("is %q: %t", word, got)
		}
	}
}
