package rules

import (
	"fmt"
	"testing"

	"dueregard/schema"
)

// TestAccepted: an error that was answered counts no more only where the house lets that post answer, with a reason, on
// a day.
func TestAccepted(t *testing.T) {
	form := exampleForm(t)
	form.AnsweredBy = []string{"Monitoring Officer", "Equality Board"}
	const reason = "reason = \"The count of May 2026 will have it.\"\n"
	for response, want := range map[string]bool{
		reason + "post = \"Monitoring Officer\"\ndate = 2026-03-02\n":                                true,
		reason + "post = \" equality board\"\ndate = \"March 2026\"\n":                               true,
		reason + "post = \"Equality Officer\"\ndate = 2026-03-02\n":                                  false,
		reason + "name = \"Monitoring Officer\"\ndate = 2026-03-02\n":                                false,
		reason + "post = \"Monitoring Officer\"\n":                                                   false,
		reason + "post = \"Monitoring Officer\"\ndate = \"soon\"\n":                                  false,
		"reason = \"TBC\"\npost = \"Monitoring Officer\"\ndate = 2026-03-02\n":                       false,
		"where = \"evidence.age\"\n" + reason + "post = \"Monitoring Officer\"\ndate = 2026-03-02\n": false, // it is about another group
	} {
		source := minimal + "[[response]]\nrule = \"DR201\"\n" + response
		for _, f := range find(Check(load(t, "test.toml", source), form, Options{}), "DR201") {
			if f.Path != "evidence.sex" {
				continue
			}
			if f.Accepted != want || f.Severity != schema.Error || f.Counts(schema.Error) == want {
				t.Errorf("%s: accepted %t, %s, counts %t", response, f.Accepted, f.Severity, f.Counts(schema.Error))
			}
		}
	}
	form.AnsweredBy = nil
	source := minimal + "[[response]]\nrule = \"DR201\"\n" + reason + "post = \"Monitoring Officer\"\ndate = 2026-03-02\n"
	if f := find(Check(load(t, "test.toml", source), form, Options{}), "DR201")[0]; f.Accepted || f.Answer == nil || !f.Counts(schema.Error) {
		t.Errorf("no house lets anybody answer: %+v", f)
	}
}

// TestAcceptedAnswerIsShown: of two answers the one that the house accepts is shown, though the other names the key.
func TestAcceptedAnswerIsShown(t *testing.T) {
	form := exampleForm(t)
	form.AnsweredBy = []string{"Monitoring Officer"}
	const two = "[[response]]\nrule = \"DR201\"\nwhere = \"evidence.sex\"\nreason = \"We know.\"\npost = \"Author\"\ndate = 2026-03-02\n" +
		"[[response]]\nrule = \"DR201\"\nreason = \"Agreed until May.\"\npost = \"Monitoring Officer\"\ndate = 2026-03-03\n"
	for _, f := range find(Check(load(t, "test.toml", minimal+two), form, Options{}), "DR201") {
		if !f.Accepted || f.Answer.Post != "Monitoring Officer" {
			t.Errorf("%s: %+v", f.Path, f.Answer)
		}
	}
	form.AnsweredBy = nil
	for _, f := range find(Check(load(t, "test.toml", minimal+two), form, Options{}), "DR201") {
		if (f.Path == "evidence.sex") != (f.Answer.Post == "Author") {
			t.Errorf("%s: the closest is not shown: %+v", f.Path, f.Answer)
		}
	}
}

// TestStaleResponses: what was mended, what was never found, and what may still be found.
func TestStaleResponses(t *testing.T) {
	const signed = "reason = \"So.\"\npost = \"Author\"\ndate = 2026-03-02\n"
	response := func(rule, where string) string {
		return fmt.Sprintf("[[response]]\nrule = %q\nwhere = %q\n%s", rule, where, signed)
	}
	for source, want := range map[string]string{
		response("DR201", "evidence.sex"): "",
		response("DR201", "evidence"):     "",
		response("DR201", ""):             "",
		response("DR215", ""):             "response[0]: the response to DR215 answers nothing that is found any more\n",
		"[evidence.age]\nneeds = \"x y\"\n" + response("DR201", "evidence.all"): "response[0]: the response to DR201 is about evidence.all, where nothing of the kind is found\n",
		response("DR901", ""):         "", // it is not asked of a statement
		response("DR999", ""):         "", // DR703 tells it
		response("DR201", "evidense"): "", // DR708 tells it
		"[screening]\nfull-statement = false\n" + response("DR215", ""): "",
		response("DR201", "impact[3]"):                                  "",
	} {
		findings := Check(load(t, "test.toml", minimal+source), exampleForm(t), Options{AsOf: exampleDay})
		if got := found(findings, "DR709"); got != want {
			t.Errorf("%s\ngives %q, want %q", source, got, want)
		}
	}
	if got := found(check(t, minimal+response("DR215", "")), "DR709"); got != "" {
		t.Errorf("without a day of the check: %s", got)
	}
}

func TestResponseStands(t *testing.T) {
	form := exampleForm(t)
	for where, want := range map[string]bool{
		"evidence.sex": true, "evidence.sex.sources": true, "evidence": true, "impact.sex": true, "impact": true, "workforce.sex": true, "workforce.by.sex.other": true,
		"impact[0].considered": true, "policy.organisation": true, "decision.alternatives": true, "sources.survey.date": true,
		"evidence.sexx": false, "impact[1]": false, "policy.organization": false, "impakt": false, "workforce.by.sexx": false,
	} {
		source := minimal + "[[impact]]\ngroups = [\"age\"]\n[[response]]\nrule = \"DR201\"\nwhere = \"" + where + "\"\nreason = \"x y\"\n"
		if got := toldOf(t, form, source, "DR708") == ""; got != want {
			t.Errorf("%s: passes %t", where, got)
		}
	}
}

// TestFindingsStayInOrder: what late rules find stands among the rest.
func TestFindingsStayInOrder(t *testing.T) {
	source := minimal + "[answers]\nx = 1\n[[response]]\nrule = \"DR215\"\nreason = \"x y\"\npost = \"A\"\ndate = 2026-03-02\n"
	last := ""
	for _, f := range Check(load(t, "test.toml", source), exampleForm(t), Options{AsOf: exampleDay}) {
		if f.Rule < last {
			t.Errorf("%s comes after %s", f.Rule, last)
		}
		last = f.Rule
	}
	if last < "DR8" {
		t.Errorf("the last is %s", last)
	}
}
