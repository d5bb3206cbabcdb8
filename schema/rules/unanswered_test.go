package rules

import (
	"strings"
	"testing"
)

// TestBareWords: where "none" and "n/a" need a reason, and where they are an answer.
func TestBareWords(t *testing.T) {
	for source, want := range map[string]string{
		"[analysis]\ncumulative = \"None.\"\n": "DR706 analysis.cumulative",
		"delivery = \"As above\"\n":            `DR706 policy.delivery: "As above" stands alone in policy.delivery, and does not say what is meant`,
		"[evidence]\nage.needs = \"N/A\"\nsex.needs = \"n/a\"\nage.service-users = \"x y\"\nsex.service-users = \"x y\"\n":    `DR706 evidence.age.needs: "N/A" stands alone in evidence.age.needs and evidence.sex.needs, without the reason`,
		"[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nconsidered = \"x y\"\nresponse = \"None\"\n":                  "DR706 impact[0].response",
		"[[impact]]\ngroups = [\"age\"]\nimpact = \"positive\"\nconsidered = \"x y\"\nresponse = \"None\"\n":                  "",
		"[[impact]]\ngroups = [\"age\"]\nimpact = \"none\"\nconsidered = \"x y\"\njustification = \"n/a\"\n":                  "",
		"[decision]\ninterests = [\"None declared\"]\ndispensations = [\"None\"]\nurgency = \"None\"\ndelegation = \"n/a\"\n": "",
		"[decision]\npurpose = \"n/a\"\n": "DR706 decision.purpose",
		"[[sign-off]]\nrole = \"officer\"\nname = \"A B\"\npost = \"n/a\"\nminute = \"n/a\"\n":                                                            "",
		"[[sign-off]]\nrole = \"officer\"\nname = \"n/a\"\npost = \"n/a\"\n":                                                                              "DR706 sign-off[0].name",
		"[[evidence.age.table]]\ntitle = \"Users\"\ngroups = \"n/a\"\nrows = [{ group = \"None\", users = 40 }, { group = \"Not known\", users = 20 }]\n": "DR706 evidence.age.table[0].groups",
		"[workforce]\naffected = false\nsummary = \"None\"\n":                                                                                             "",
		"[[action]]\naction = \"None, because nothing changes.\"\nowner = \"n/a\"\nmeasure = \"n/a\"\n":                                                   "",
		"[[action]]\naction = \"Ask the users.\"\nmeasure = \"n/a\"\n":                                                                                    "DR706 action[0].measure",
		"[[consultation]]\nnone = \"Nothing changes for anybody.\"\nmethod = \"n/a\"\n":                                                                   "",
		"[[consultation]]\naudience = \"Users\"\nmethod = \"n/a\"\n":                                                                                      "DR706 consultation[0].method",
		"[[consultation]]\n[[consultation.theme]]\nsaid = \"No.\"\nraised-by = \"unknown\"\n":                                                             "",
		"[evidence.age]\nstatus = \"known\"\nneeds = \"x y\"\nreason = \"n/a\"\n":                                                                         "",
		"[answers]\nother-bodies = \"None\"\n":                                                                                                            "",
		"[screening]\nfull-statement = false\n[monitoring]\narrangements = \"n/a\"\n":                                                                     "",
		"delivery = \"n/a\"\n[screening]\nfull-statement = false\n":                                                                                       "DR706 policy.delivery",
	} {
		got := toldOf(t, exampleForm(t), minimal+source, "DR706")
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s\nwant %q, got %q", source, want, got)
		}
	}
}

// TestBareAnswersOfTheHouse: that a question which the house requires does not apply wants a reason; "none" may be the
// answer.
func TestBareAnswersOfTheHouse(t *testing.T) {
	form := readForm(t, `
[[section]]
title = "A"
question = [
  { key = "answers.others", label = "Who else?", kind = "prose", required = true },
  { key = "answers.more", label = "More?", kind = "prose" },
  { key = "answers.lead", label = "Who?", required = true },
  { key = "answers.q", label = "Q", kind = "groups", column = [{ key = "why", label = "Why", kind = "prose", required = true }, { key = "what", label = "What" }] },
]
`)
	const rest = "[answers]\nmore = \"n/a\"\nlead = \"n/a\"\n"
	for source, want := range map[string]string{
		rest + "others = \"None\"\n":                          "",
		rest + "others = \"n/a\"\n":                           "DR706 answers.others",
		rest + "q.age = { why = \"N/A\", what = \"n/a\" }\n":  "DR706 answers.q.age.why",
		rest + "q.age = { why = \"none\", what = \"n/a\" }\n": "",
	} {
		got := toldOf(t, form, minimal+source, "DR706")
		if !strings.HasPrefix(got, want) || want == "" && got != "" || strings.Count(got, "\n") > 1 {
			t.Errorf("%s\nwant %q, got %q", source, want, got)
		}
	}
}

// TestOneBlankToldOnce: what another rule says of a key that holds nothing but a mark is not said again.
func TestOneBlankToldOnce(t *testing.T) {
	const marks = "description = \"n/a\"\n[decision]\nmaker = \"TBC\"\n[analysis]\nsummary = \"n/a\"\noutcome-reason = \"TBC\"\n" +
		"[[impact]]\ngroups = [\"sex\"]\nimpact = \"neutral\"\nconsidered = \"TBC\"\n[[action]]\naction = \"Hours: TBC\"\nowner = \"TBC\"\ndue = \"TBC\"\n"
	told := map[string]string{}
	for _, f := range Check(load(t, "test.toml", minimal+marks), exampleForm(t), Options{}) {
		if f.Rule == "DR701" || f.Rule == "DR702" || f.Rule == "DR706" {
			told[f.Path] += f.Rule
		} else if told[f.Path] == "" {
			told[f.Path] = "other"
		}
	}
	for path, want := range map[string]string{
		"policy.description": "other", "decision.maker": "other", "analysis.summary": "other", "impact[0].considered": "other",
		"action[0].owner": "other", "action[0].action": "DR702", "action[0].due": "DR701", "analysis.outcome-reason": "DR702",
	} {
		if told[path] != want {
			t.Errorf("%s: %q, want %q", path, told[path], want)
		}
	}
}
