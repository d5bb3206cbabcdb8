package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestFingerprintParts(t *testing.T) {
	st := mustLoad(t, []byte(least+`
responsible = [{ post = "p" }]
[sources."a.b"]
title = "s"
[evidence.sex]
status = "known"
[evidence.age]
status = "known"
[workforce]
affected = true
[workforce.by.age]
status = "known"
[[impact]]
groups = ["age"]
[[impact]]
id = "second"
groups = ["sex"]
[[consultation]]
[[consultation]]
audience = "a"
[[sign-off]]
role = "officer"
[decision]
maker = "m"
purpose = "p"
outcome = "o"
[predecessor]
reference = "r"
actions = [{ id = "one" }]
[readiness]
scope = "s"
[[readiness.domain]]
id = "d"
[answers]
q = 1
"x y" = { a = 1 }
`)).Statement
	want := []string{
		"schema", "edition", "policy.title", "policy.responsible", `sources."a.b"`, "evidence.age", "evidence.sex", "workforce", "workforce.by.age",
		"consultation[1]", "impact[0]", "impact.second", "decision.maker", "decision.purpose", "predecessor", "predecessor.actions.one",
		"readiness", "readiness.domain.d", "answers.q", `answers."x y"`,
	}
	var got []string
	for _, line := range st.FingerprintParts("e") {
		if !regexp.MustCompile(`^.+ [0-9a-f]{8}$`).MatchString(line) {
			t.Errorf("%q is no part", line)
		}
		got = append(got, line[:strings.LastIndexByte(line, ' ')])
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestChangedParts(t *testing.T) {
	for _, c := range []struct{ name, signed, now, want string }{
		{"nothing", "policy 1|impact[0] 2", "policy 1|impact[0] 2", ""},
		{"a table", "policy 1|monitoring 2", "policy 3|monitoring 2", "policy changed"},
		{"added and removed", "policy 1|evidence.age 2", "policy 1|evidence.sex 3", "evidence.sex added|evidence.age removed"},
		{"ids keep apart", "action.a 1|action.b 2", "action.b 2|action.a 3", "action.a changed"},
		{"moved", "impact[0] a|impact[1] b|impact[2] c", "impact[0] c|impact[1] a|impact[2] b", ""},
		{"one before all", "impact[0] a|impact[1] b", "impact[0] x|impact[1] a|impact[2] b", "impact[0] added"},
		{"one before, one changed", "impact[0] a|impact[1] b|impact[2] c", "impact[0] x|impact[1] a|impact[2] y|impact[3] c", "impact[0] added|impact[2] changed"},
		{"the first one gone", "impact[0] a|impact[1] b", "impact[0] b", "impact[0] removed"},
		{"all changed", "impact[0] a|impact[1] b", "impact[0] c|impact[1] d", "impact[0] changed|impact[1] changed"},
		{"moved and changed", "impact[0] a|impact[1] b|impact[2] c", "impact[0] c|impact[1] a|impact[2] y", "impact[2] changed"},
		{"two alike, one gone", "impact[0] a|impact[1] a", "impact[0] a", "impact[1] removed"},
		{"one of the same id twice", "action.a 1|action.a 2", "action.a 2", "action.a removed"},
		{"an id given", "action[0] 1", "action.a 2", "action.a added|action[0] removed"},
		{"lists of two names", "impact[0] a|consultation[0] b", "impact[0] b|consultation[0] a", "impact[0] changed|consultation[0] changed"},
		{"not from here", "|x|] y|[ z", "policy 1", "policy added| removed| removed|] removed|[ removed"},
	} {
		split := func(s string) []string { return strings.Split(s, "|") }
		if got := strings.Join(ChangedParts(split(c.signed), split(c.now)), "|"); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}
