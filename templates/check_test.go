package templates_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// TestFaults checks a form of one section for each fault, besides those in the scripts of the command.
// The first part of a want is the place.
func TestFaults(t *testing.T) {
	const form = "title = \"A form\"\n"
	question := func(keys string) string {
		return form + "[[section]]\ntitle = \"A\"\nquestion = [{ " + keys + " }]"
	}
	for source, want := range map[string]string{
		"title = ": "1:9: error: not TOML",
		form:       "1:1: error: the form asks nothing",
		form + "record = \"readiness\"\n[[section]]\ntitle = \"A\"":                                                            "2:1: error: the form is a readiness self-assessment, and has no domains",
		form + "[[section]]\nshow = \"matrix\"":                                                                                "2:1: error: the first section has no title",
		form + "[[section]]\ntitle = \"A\"\nlevel = -3":                                                                        "4:1: error: section[0].level is -3",
		form + "[[section]]\ntitle = \"A\"\nlevel = 2":                                                                         `4:1: error: section "A" has level 2`,
		form + "[[duty]]\nid = \"psed\"":                                                                                       `2:1: error: the duty "psed" has no title`,
		form + "statute = \"Another Act\"\nbase = \"nations/england\"\n[[section]]\ntitle = \"A\"\ntext = \"x\"":               `2:1: error: the groups are those of another statute, and the form still tells the duty of the Equality Act`,
		form + "[[domain]]\nid = \"a\"":                                                                                        `2:1: error: the domain "a" has no title`,
		form + "[[domain]]\nid = \"a\"\ntitle = \"A\"\n[[domain]]\nid = \"a\"":                                                 `6:1: error: the domain "a" stands twice`,
		form + "[[group]]\nid = \"Unpaid Carers\"\ntitle = \"x\"":                                                              `3:1: error: the group id "Unpaid Carers" cannot be one`,
		form + "[[group]]\nid = \"all\"\ntitle = \"x\"":                                                                        `3:1: error: the group id "all" cannot be one`,
		form + "[[group]]\nid = \"age\"\n[[group]]\nid = \"age\"":                                                              `5:1: error: the group "age" stands twice`,
		form + "[[group]]\nid = \"age\"\naims = []":                                                                            `4:1: error: the group "age" has aims of its own`,
		form + "base = \"wales\"\n[[group]]\nid = \"age\"\nremove = true":                                                      `5:1: error: a form asks about "age"`,
		form + "[[group]]\nid = \"carers\"\ntitle = \"x\"\nafter = \"nobody\"":                                                 `5:1: error: no other group "nobody" is there to stand after`,
		form + "[[sign-off]]\nrole = \"nobody\"":                                                                               `3:1: error: sign-off[0].role is "nobody"`,
		form + "[[sign-off]]\nrole = \"officer\"":                                                                              "2:1: error: the sign-off of the officer has no title",
		form + "[[sign-off]]\nrole = \"officer\"\ntitle = \"A\"\n[[sign-off]]\nrole = \"officer\"":                             `5:1: error: the sign-off "officer" stands twice`,
		form + "[publication]\ngate = [\"sealed\"]":                                                                            `3:9: error: publication.gate[0] is "sealed"`,
		form + "title-cy = \"x\"":                                                                                              `2:1: error: title-cy is in the language "cy", which the form does not name`,
		form + "[[group]]\nid = \"age\"\ntitle = \"x\"\ntitle-plain = \"x\"":                                                   `5:1: error: group[0].title-plain is shown nowhere`,
		form + "languages = [\"en\", \"de\"]":                                                                                  `2:20: error: languages[1] is "de"`,
		form + "rating = \"r\"\n[scale.r]\nstep = [{ word = \"Good\" }]":                                                       `4:11: error: "Good" does not say what it means for impact.impact`,
		form + "[scale.\"a b\"]\nstep = [{ word = \"Good\" }]":                                                                 `2:1: error: the scale id "a b" cannot be one`,
		form + "[scale.a]\nstep = [{ word = \"Good\", tone = \"nice\" }]":                                                      `3:26: error: scale.a.step[0].tone is "nice"`,
		question(`label = "x"`):                                                                                                `4:13: error: the question "x" has no key`,
		question(`key = "answers", label = "x"`):                                                                               `4:15: error: section "A" asks for "answers"`,
		question(`key = "policy", label = "x"`):                                                                                `4:15: error: section "A" asks for "policy", which holds a table`,
		question(`key = "impact.considered", label = "x"`):                                                                     `4:15: error: section "A" asks for "impact.considered", which holds a table`,
		question(`key = "policy.title", label = "x", kind = "table"`):                                                          `4:50: error: "policy.title" is a key of the statement, which cannot hold`,
		question(`key = "answers.a", label = "x", row = [{ id = "r", label = "R" }]`):                                          `4:47: error: "answers.a" has rows`,
		question(`key = "answers.a", label = "x", kind = "rows", row = [{ id = "r" }], column = [{ key = "c", label = "C" }]`): `4:69: error: the row "r" of "answers.a" asks nothing`,
		question(`key = "answers.a", label = "x", kind = "table", column = [{ key = "c" }]`):                                   `4:73: error: the column "c" of "answers.a" has no label`,
		question(`key = "answers.a", label = "x", kind = "table", column = [{ key = "impact.impact", label = "C" }]`):          `error: the column key "impact.impact" of "answers.a" cannot be one`,
		question(`key = "answers.a", label = "x", kind = "groups", column = [{ key = "impact.rating2", label = "C" }]`):        `error: the column "impact.rating2" of "answers.a" is filled from no key`,
		question(`key = "answers.a", label = "x", kind = "groups", column = [{ key = "impact.impact", label = "C", choice = [{ word = "Bad" }] }]`): `error: "Bad" does not say what it means for impact.impact`,
		question(`key = "answers.a", label = "x", kind = "score", of = ["answers.b", "answers.a"]`):                                                 `error: "answers.a" is made of "answers.b", which is not asked`,
		question(`key = "answers.a", label = "x", kind = "score", of = ["answers.a"]`):                                                              `error: "answers.a" is made of itself`,
		question(`key = "answers.a", label = "x", kind = "number", min = 5, max = 1`):                                                               `4:73: error: "answers.a" has a smallest number of 5`,
		question(`key = "answers.a", label = "x", details-for = ["yes"]`):                                                                           `error: "answers.a" does not say which details`,
		question(`key = "answers.a", label = "x", when = [{ key = "policy.kind" }]`):                                                                `error: the condition on "policy.kind" compares it with nothing`,
		question(`key = "answers.a", label = "x", when = [{ key = "answers.a", is = ["x"] }]`):                                                      `error: answers.a depends on itself: answers.a → answers.a`,
		question(`key = "answers.a", label = "x", when = [{ key = "screening.full-statement", is = ["maybe"] }]`):                                   `error: "maybe" is no answer to "screening.full-statement"`,
		question(`key = "answers.a", label = "x" }, { key = "answers.a-cy", label = "y"`):                                                           `error: "answers.a-cy" is where the answer to "answers.a" stands in another language`,
		question(`key = "answers.a", label = "x", details = "Which?" }, { key = "answers.a-details", label = "y"`):                                  `error: "answers.a-details" stands for what "answers.a" asks beside`,
		question(`key = "answers.a", label = "x", choice = [{ word = "A" }], scale = "s"`):                                                          `error: "answers.a" has both choices and a scale`,
		form + "[[section]]\ntitle = \"A\"\nwhen = [{ key = \"answers.a\", is = [\"yes\"] }]\nquestion = [{ key = \"answers.a\", label = \"x\" }]":  `depends on itself`,
	} {
		_, err := read(map[string]string{"form.toml": source})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "form.toml:") {
			t.Errorf("%s\n gives %v\n want %s", source, err, want)
		}
	}
}

// TestNoFaults has what may look like a fault and is none.
func TestNoFaults(t *testing.T) {
	for _, questions := range []string{
		`{ key = "policy.people-affected", label = "x", when = [{ key = "policy.kind", is = ["Budget", "service"] }] }`,
		`{ key = "policy.kind", label = "x", choice = [{ word = "Saving", means = "budget" }, { word = "Service" }] }, { key = "policy.term", label = "y", when = [{ key = "policy.kind", is = ["saving"] }] }`,
		`{ key = "answers.a", label = "x", choice = [{ word = "One" }], other = "Another" }, { key = "answers.b", label = "x", when = [{ key = "answers.a-other", answered = true }, { key = "answers.a", is = ["one"] }] }`,
		`{ key = "answers.a", label = "x", kind = "groups", column = [{ key = "c", label = "C", kind = "yes-no" }, { key = "action.owner", label = "O" }] }, { key = "answers.b", label = "x", when-any = [{ key = "answers.a.age.c", is = ["yes"] }] }`,
		`{ key = "answers.a", label = "Of {policy.title}, {} {1} {A} { x } {answers.a} {evidence.age.status}" }`,
		`{ key = "answers.a-plan", label = "x" }, { key = "answers.b-cy", label = "x" }`,
		`{ key = "answers.s", label = "x", kind = "score", of = ["answers.n", "policy.people-affected"] }, { key = "answers.n", label = "x", kind = "number" }`,
		`{ key = "policy.kind", label = "x", when = [{ key = "policy.change", answered = true }] }, { key = "policy.change", label = "x", when = [{ key = "evidence.age.status", is = ["known"] }] }`,
		`{ key = "answers.h", label = "\u0000 \u001b[31m <b> \u2028 \"\"\" # ]] ${HOME} %s", choice = [{ word = "\u0007" }, { word = "'" }] }`,
	} {
		source := "title = \"x\"\n[[section]]\ntitle = \"A\"\nquestion = [" + questions + "]"
		form, err := read(map[string]string{"form.toml": source})
		if err != nil {
			t.Errorf("%s\n%v", questions, err)
			continue
		}
		starterLoads(t, form, "form.toml")
		if outline := form.Outline(); strings.ContainsAny(outline, "\x00\x1b\x07") {
			t.Errorf("a terminal obeys %q", outline)
		}
	}
}

// Faults of an overlay name the file in which they stand.
func TestFaultsOfFiles(t *testing.T) {
	_, err := read(map[string]string{
		"form.toml": "base = \"base.toml\"\n[[section]]\nid = \"a\"\nshow = \"nothing\"",
		"base.toml": "title = \"x\"\n[[section]]\nid = \"a\"\ntitle = \"A\"\nlevel = 2",
	})
	faults, ok := errors.AsType[*templates.FaultsError](err)
	if !ok || len(faults.Files) != 2 || faults.Files[0].Name != "form.toml" || faults.Files[1].Name != "base.toml" {
		t.Fatalf("%v", err)
	}
	if at := faults.Files[0].Problems[0]; at.Path != "section[0].show" || at.Position.Line != 4 {
		t.Errorf("%+v", at)
	}
	if at := faults.Files[1].Problems[0]; at.Path != "section[0].level" || at.Position.Line != 5 {
		t.Errorf("%+v", at)
	}
	if one, ok := errors.AsType[*schema.LoadError](err); !ok || one != faults.Files[0] {
		t.Errorf("%v", one)
	}
}

// large is a form of many questions, each asked if the one before is answered.
func large(n int, keys string) string {
	var b strings.Builder
	b.WriteString("title = \"Large\"\ntitle-cy = \"Mawr\"\nlanguages = [\"en\", \"cy\"]\n")
	for i := range n {
		if i%50 == 0 {
			fmt.Fprintf(&b, "[[section]]\nid = \"s%d\"\ntitle = \"Section %d\"\n", i/50, i/50)
		}
		fmt.Fprintf(&b, "[[section.question]]\nkey = \"answers.q%d\"\nlabel = \"Question %d\"\nlabel-cy = \"Cwestiwn\"\n%s\n", i, i, keys)
		if i > 0 {
			fmt.Fprintf(&b, "when = [{ key = \"answers.q%d\", answered = true }]\n", i-1)
		}
	}
	return b.String()
}

// A form of 10,000 questions is read like any other, with all of them wrong too, and all of them
// overlaid; one that is larger than any body's is refused. BenchmarkRead says what it takes.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for name, sources := range largeForms() {
		if _, err := read(sources); (err == nil) == (name == "wrong") {
			t.Errorf("%s: %.300v", name, err)
		}
	}
	_, err := read(map[string]string{"form.toml": large(20_001, "")})
	if err == nil || !strings.Contains(err.Error(), "has 20001 questions, columns and rows; expected 20000 or fewer") {
		t.Errorf("%.300v", err)
	}
}

func largeForms() map[string]map[string]string {
	overlay := strings.Replace(large(10_000, "required = true"), "title = ", "base = \"base.toml\"\ntitle = ", 1)
	return map[string]map[string]string{
		"right":    {"form.toml": large(10_000, "")},
		"wrong":    {"form.toml": large(10_000, "kind = \"choice\"\nscale = \"none\"\nafter = \"answers.nobody\"")},
		"overlaid": {"base.toml": large(10_000, ""), "form.toml": overlay},
	}
}

// BenchmarkRead reads forms of 10,000 questions.
func BenchmarkRead(b *testing.B) {
	for name, sources := range largeForms() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _ = read(sources)
			}
		})
	}
}
