package templates_test

import (
	"strings"
	"testing"
)

// TestFaultsOfCells checks conditions, scores and columns that reach into tables, and what is shared out
// among sections.
func TestFaultsOfCells(t *testing.T) {
	const groups = `{ key = "answers.t", label = "T", kind = "groups", column = [{ key = "yn", label = "Y", kind = "yes-no" }, { key = "impact.rating", label = "R" }] }, `
	for questions, want := range map[string]string{
		groups + `{ key = "answers.a", label = "x", when = [{ key = "answers.t", is = ["Yes"] }] }`:                                                                                                                               "error: the condition compares \"answers.t\", which is a whole table\n  hint: name a column: \"answers.t.*.yn\" holds if any row fits; or write answered = true",
		`{ key = "answers.a", label = "x", when = [{ key = "impact", is = ["Yes"] }] }`:                                                                                                                                           `error: the condition compares "impact", which is a whole table`,
		`{ key = "answers.a", label = "x", when = [{ key = "impact[0].rating", is = ["Yes"] }] }`:                                                                                                                                 `error: the condition on "impact[0].rating" is on one entry of a list`,
		groups + `{ key = "answers.a", label = "x", when = [{ key = "answers.t.*.yn", is = ["maybe"] }] }`:                                                                                                                        `error: "maybe" is no answer to "answers.t.*.yn"`,
		groups + `{ key = "answers.a", label = "x", when = [{ key = "answers.t.*.no", answered = true }] }`:                                                                                                                       `error: the condition is on "answers.t.*.no", which the form does not ask`,
		groups + `{ key = "answers.a", label = "x", when = [{ key = "answers.t.nobody.yn", answered = true }] }`:                                                                                                                  `error: the condition is on "answers.t.nobody.yn", which the form does not ask`,
		groups + `{ key = "answers.a", label = "x", kind = "score", of = ["answers.t"] }`:                                                                                                                                         `error: "answers.a" is made of "answers.t", which counts for nothing`,
		groups + `{ key = "answers.a", label = "x", kind = "score", of = ["impact[0].rating"] }`:                                                                                                                                  `error: "answers.a" is made of "impact[0].rating", one entry of a list`,
		`{ key = "answers.a", label = "x", kind = "score", of = ["answers.b"] }, { key = "answers.b", label = "x", kind = "score", of = ["answers.a"] }`:                                                                          `error: answers.a depends on itself: answers.a → answers.b → answers.a`,
		`{ key = "answers.a", label = "x", kind = "table", column = [{ key = "b", label = "B", kind = "score", of = ["c"] }, { key = "c", label = "C", kind = "score", of = ["b"] }] }`:                                           `error: the column "c" of "answers.a" depends on itself`,
		`{ key = "answers.a", label = "x", kind = "rows", row = [{ id = "r", label = "R" }], column = [{ key = "b", label = "B" }, { key = "c", label = "C", when = [{ key = "answers.a.r.b", answered = true }] }] }`:            "is on \"answers.a.r.b\", a cell of its own table\n  hint: write key = \"b\", for the cell of the same row",
		`{ key = "answers.a", label = "x", kind = "table", column = [{ key = "b", label = "B" }, { key = "c", label = "C", when = [{ key = "bb", answered = true }] }] }`:                                                         "error: the condition is on \"bb\", which the form does not ask and no statement has\n  hint: did you mean \"b\"?",
		`{ key = "answers.a", label = "x", kind = "groups", column = [{ key = "evidence", label = "E" }] }`:                                                                                                                       "error: the column key \"evidence\" of \"answers.a\" is that of a whole table of the statement\n  hint: name a key of it, such as \"evidence.needs\"",
		`{ key = "answers.a", label = "x", kind = "table", by-aim = true, column = [{ key = "b", label = "B" }] }`:                                                                                                                `error: "answers.a" has rows by aim, and is not of the kind groups`,
		`{ key = "answers.a", label = "x" }]` + "\nonly = [\"officer\"]\nwhen = [":                                                                                                                                                `error: section "A" names sign-offs, and does not show them`,
		`{ key = "answers.a", label = "x" }]` + "\nshow = \"sign-off\"\nonly = [\"oficer\"]\nwhen = [":                                                                                                                            "error: section \"A\" shows the sign-off \"oficer\", which is not there\n  hint: did you mean \"officer\"?",
		`{ key = "answers.a", label = "x" }]` + "\nshow = \"sign-off\"\nonly = [\"officer\"]\nwhen = [":                                                                                                                           `error: the sign-off "second" is shown in no section`,
		groups + "]\n[[group]]\nid = \"race\"\nwhen = [{ key = \"policy.kind\", is = [\"budget\"] }]\n[[section]]\ntitle = \"B\"\nwhen = [":                                                                                       `error: the group "race" is a protected characteristic, and is asked about under conditions without a reason`,
		groups + "]\n[[group]]\nid = \"race\"\notherwise = \"x\"\nwhen = [{ key = \"answers.t.*.yn\", is = [\"yes\"] }]\n[[section]]\ntitle = \"B\"\nwhen = [":                                                                    `error: the group "race" is asked about under a condition on "answers.t.*.yn", a table of the groups`,
		"]\n[[aim]]\nid = \"foster\"\n[[section]]\ntitle = \"B\"\nwhen = [":                                                                                                                                                       `error: the aim "foster" has no title`,
		"]\n[[aim]]\nid = \"foster\"\ntitle = \"x\"\nfor = [{ group = \"nobody\", title = \"x\" }]\n[[section]]\ntitle = \"B\"\nwhen = [":                                                                                         `error: the aim "foster" has a title for "nobody", which is no group`,
		"]\n[scale.a]\nstep = [{ word = \"Low\", from = 1 }, { word = \"Low\", from = 2 }]\n[[section]]\ntitle = \"B\"\nquestion = [{ key = \"answers.a\", label = \"x\", scale = \"a\" }]\n[[section]]\ntitle = \"C\"\nwhen = [": `error: "Low" stands twice among the choices`,
	} {
		source := "title = \"x\"\nsign-off = [{ role = \"officer\", title = \"O\" }, { role = \"officer\", id = \"second\", title = \"S\" }]\n[[section]]\ntitle = \"A\"\nquestion = [" + questions + "]"
		if _, err := read(map[string]string{"form.toml": source}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\n gives %v\n want %s", source, err, want)
		}
	}
}
