package findings

import (
	"errors"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// sampleOptions know some rules.
func sampleOptions() Options {
	rule := func(id string, group int, s schema.Severity, title, why, authority, mend string) Rule {
		return Rule{id, title, why, authority, mend, group, s}
	}
	return Options{
		Version: "0.9", Failing: schema.Error,
		Groups: []string{"Policy and screening", "Evidence and workforce", "Consultation", "Impact on each group", "Actions and monitoring", "Decision, sign-off and papers"},
		Rules: []Rule{
			rule("DR205", 1, schema.Warning, "what is known has a source", "Evidence that nobody can trace cannot be weighed, nor found again.", "R (Hurley and Moore) v SSBIS [2012] EWHC 201 (Admin)", "Describe the source once, and cite it."),
			rule("DR302", 2, schema.Warning, "an entry of the consultation log says whom, how, when, and what was heard", "Without it nobody can tell what became of it.", "R (Moseley) v Haringey [2014] UKSC 56", "Write what is missing."),
			rule("DR401", 3, schema.Error, "each relevant protected characteristic has an impact recorded", "A group that nobody wrote about was probably not considered.", "Equality Act 2010 s.149(1) and (7)", "Add an [[impact]] for the group."),
			rule("DR404", 3, schema.Error, "each of the three aims is answered for somebody", "An aim nobody wrote about was probably not considered.", "Equality Act 2010 s.149(1)(a) to (c)", "Name the aims."),
			rule("DR503", 4, schema.Error, "an action has somebody accountable and a time frame", "What nobody has to do is not done.", "council practice", "Name an owner, and a time frame."),
			rule("DR506", 4, schema.Warning, "no action is overdue", "A mitigation that has not happened mitigates nothing.", "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 5: a continuing duty", "Say what became of it."),
			rule("DR507", 4, schema.Warning, "every action has an id", "What answers a gap is found by it.", "council practice", "Give it an id."),
			rule("DR521", 4, schema.Warning, "the statement has a review date", "The duty is a continuing one.", "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 5: a continuing duty", "Name the day."),
			rule("DR523", 4, schema.Note, "somebody is responsible for the monitoring", "What nobody has to do is not done.", "council practice", "Name a post or a team."),
			rule("DR601", 5, schema.Error, "the decision maker has signed, or a minute records that it considered the statement", "The duty cannot be delegated.", "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 4: the duty cannot be delegated", "Record the signature or the minute."),
		},
	}
}

const library = `schema = 1
template = "default"

[policy]
title = "Opening hours of Mill Road library"

[evidence.age]
status = "known"
needs = "One in four of the borough's residents is over 65. Most of them use the library on weekday mornings, on foot or by the bus that stops outside."

[evidence.sex]
status = "known"
needs = "Most users are women."

[[consultation]]
audience = "Users"
method = "Survey at the desk"

[[consultation]]
audience = "Staff"
method = "Team meeting"

[[impact]]
groups = ["age"]
aims = ["advance"]
impact = "negative"
considered = "Mornings are when older people come."
mitigation = ["mornings"]

[[impact]]
groups = ["disability", "race"]
impact = "none"
considered = "Opening hours make no difference; step-free access stays as it is."

[[action]]
id = "mornings"
action = "Keep two mornings a week."
owner = "Library Manager"
due = "January 2015"

[[action]]
action = "Tell the schools."

[monitoring]
reports-to = ["Scrutiny committee"]
`

// crowded is a file in another manner: without spaces around its equals signs, indented, with Windows' line
// ends, letters that take two columns or none, and all of an action on one line.
var crowded = strings.ReplaceAll(`schema=1
template='default'
[policy]
	title='Llŷn: 图书馆'
	responsible=[{post='Rheolwr y Llyfrgell, Gwasanaethau Cymdeithasol, Cyngor Sir, Caernarfon'},{post='图书馆 Library Manager',name='…'}]
[evidence.sex]
	status='known'
	needs='Most users are women.'
`, "\n", "\r\n")

// located loads a statement and gives findings their places in it.
func located(t testing.TB, name, source string, found ...schema.Finding) Report {
	t.Helper()
	file, err := schema.Load(strings.NewReader(source), name)
	if err != nil {
		t.Fatal(err)
	}
	form, err := templates.Resolve("default")
	if err != nil {
		t.Fatal(err)
	}
	file.Locate(found)
	return NewReport(file, form, found)
}

// noImpact is what the checker says of a group that nobody wrote about.
func noImpact(group, title string) schema.Finding {
	return schema.Finding{
		Rule: "DR401", Severity: schema.Error, Path: "impact." + group, Source: "Equality Act 2010 s.149(1) and (7)",
		Message: "no impact is recorded for " + title,
		Hint:    "add an entry and say what it comes to for them; \"none, because …\" is an answer",
		Snippet: "[[impact]]\ngroups = [\"" + group + "\"]\naims = [\"eliminate\", \"advance\", \"foster\"]\nimpact = \"not-known\"  # or positive, negative, neutral, mixed, none\nconsidered = \"…\"",
	}
}

func noSource(group, title string) schema.Finding {
	return schema.Finding{
		Rule: "DR205", Severity: schema.Warning, Path: "evidence." + group + ".sources", Source: "R (Hurley and Moore) v SSBIS [2012] EWHC 201 (Admin)",
		Message: "the evidence for " + title + " has no source", Hint: "cite the source, and describe it once",
		Snippet: "sources = [\"survey-2026\"]\n[sources.survey-2026]\ntitle = \"…\"\ndate = \"…\"",
	}
}

// answeredSample are findings of the consultation log, one of them answered, one accepted.
func answeredSample() []schema.Finding {
	answer := &schema.Response{Reason: "The survey is\nin the sources.", Post: "Equality Officer", Date: schema.ParseDate("2026-03-03")}
	accepted := &schema.Response{Reason: "Staff were told in person.", Post: "Head of Equality", Date: schema.ParseDate("2026-03-04")}
	heard := func(i, severity string, a *schema.Response, yes bool) schema.Finding {
		return schema.Finding{
			Rule: "DR302", Severity: schema.Severity(severity), Path: "consultation[" + i + "].theme", Source: "R (Moseley) v Haringey [2014] UKSC 56",
			Message: "consultation " + i + " does not record what was heard", Hint: "write what they said, in a sentence or by theme",
			Snippet: "[[consultation.theme]]\nsaid = \"…\"\nresponse = \"…\"", Answer: a, Accepted: yes,
		}
	}
	return []schema.Finding{heard("0", "warning", answer, false), heard("1", "error", accepted, true)}
}

// longSample is a report with findings of all kinds.
func longSample(t testing.TB) Report {
	return located(t, "statements/library.toml", library, append(
		answeredSample(), noSource("age", "Age"), noSource("sex", "Sex"),
		noImpact("sex", "Sex"), noImpact("gender-reassignment", "Gender reassignment"), noImpact("religion-or-belief", "Religion or belief"),
		schema.Finding{
			Rule: "DR404", Severity: schema.Error, Path: "impact", Source: "Equality Act 2010 s.149(1)(a) to (c)",
			Message: "no entry answers the aims to eliminate discrimination and foster good relations", Hint: "name the aims in the entries that are about them",
			Snippet: "aims = [\"eliminate\", \"foster\"]",
		},
		schema.Finding{
			Rule: "DR506", Severity: schema.Warning, Path: "action[0].due", Source: "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 5: a continuing duty",
			Message: `action "mornings" was due January 2015, and is not recorded as done`, Hint: "say what became of it, or give it another time frame",
			Snippet: "due = \"…\"\nstatus = \"done\"  # or dropped, with a note", Fix: []schema.Change{{Path: "action[0].due", Value: `"2015-01"`}},
		},
		schema.Finding{
			Rule: "DR503", Severity: schema.Error, Path: "action[1].owner", Source: "council practice",
			Message: "no owner is recorded for action 2", Hint: "name a person, a post or a team", Snippet: "owner = \"…\"",
		},
		schema.Finding{
			Rule: "DR507", Severity: schema.Warning, Path: "action[1].id", Source: "council practice", Message: "action 2 has no id",
			Hint: "give it one", Fix: []schema.Change{{Path: "action[1].id", Value: `"tell-the-schools"`}},
		},
		schema.Finding{Rule: "DR521", Severity: schema.Warning, Path: "monitoring.review-date", Source: "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 5: a continuing duty", Message: "no review date is recorded", Hint: "name the day, or the month, of the review", Snippet: "review-date = \"…\""},
		schema.Finding{Rule: "DR523", Severity: schema.Note, Path: "monitoring.owner", Message: "who is responsible for the monitoring is not recorded, only to whom it is reported", Hint: "name a post or a team", Snippet: "owner = \"…\""},
		schema.Finding{
			Rule: "DR601", Severity: schema.Error, Path: "sign-off", Source: "R (Brown) v SSWP [2008] EWHC 3158 (Admin) [90]-[96], principle 4: the duty cannot be delegated",
			Message: "the statement is unsigned: neither a signature of the decision maker nor a minute is recorded", Hint: "add the signature, or the minute of the meeting that considered the statement",
			Snippet: "[[sign-off]]\nrole = \"decision-maker\"\npost = \"…\"\ndate = \"…\"",
		},
		schema.Finding{Rule: "DR999", Severity: schema.Note, Path: "policy.title", Message: "a rule that the options do not know"},
	)...)
}

// samples are reports of all kinds.
func samples(t testing.TB) []Report {
	second := located(
		t, "statements/llŷn.toml", crowded, noSource("sex", "Rhyw"),
		schema.Finding{Rule: "DR503", Severity: schema.Error, Path: "policy.responsible[1].name", Message: "who 图书馆 is, is not recorded", Hint: "name a person", Snippet: `name = "…"`},
	)
	second.Matrix.Rows = nil
	second.Notice = &Notice{false, "not in time: published 12 February 2026, 2 clear days before 17 February; 5 are needed"}
	whole := located(t, "statements/whole 100%.toml", "schema = 1\n[policy]\ntitle = \"x\"\n[screening]\nfull-statement = false\n")
	whole.Notice = &Notice{true, "in time: published 6 February 2026, 6 clear days before 17 February; 5 are needed"}
	_, err := schema.Load(strings.NewReader("schema = 1\n[policy]\ntitle = \"x\"\nkind = \"stratergy\"\nresponsable = 1\n"), "statements/shape.toml")
	return []Report{longSample(t), second, whole, {File: "statements/shape.toml", Failure: err}, {File: "missing.toml", Failure: errors.New("missing.toml: no such file or directory")}}
}
