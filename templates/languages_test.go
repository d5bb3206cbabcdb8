package templates_test

import "testing"

// TestLanguages puts each file's twins in before it is laid over its base.
func TestLanguages(t *testing.T) {
	form := mustRead(t, map[string]string{
		"base.toml": `title = "Base"
title-cy = "Sail"
languages = ["en", "cy"]
[[section]]
id = "one"
title = "One"
title-cy = "Un"
question = [{ key = "policy.title", label = "Name", label-cy = "Enw" }, { key = "policy.term", label = "Term" }]
`,
		"form.toml": `base = "base.toml"
[[section]]
id = "one"
question = [{ key = "policy.title", label = "Title", label-cy = "Teitl" }, { key = "policy.delivery", label = "Who" }]
`})
	cy := form.In("cy")
	if asked(form) != "One: policy.title=Title policy.term=Term policy.delivery=Who" || asked(cy) != "Un: policy.title=Teitl policy.term=Term policy.delivery=Who" {
		t.Errorf("in English %s, in Welsh %s", asked(form), asked(cy))
	}
	if cy.Title != "Sail" || cy.In("en") != form || form.In("ga") != form || len(cy.Groups) != 9 {
		t.Errorf("title %q", cy.Title)
	}
	for text, want := range map[string]bool{"Term": true, "Who": true, "Age": true, "Not recorded": true, "Un": false, "Teitl": false, "Sail": false, "": false} {
		if got := cy.Untranslated(text); got != want || form.Untranslated(text) {
			t.Errorf("%q is untranslated: %v in Welsh, %v in English", text, got, form.Untranslated(text))
		}
	}
	if len(cy.Rest) == 0 || !cy.Untranslated(cy.Rest[0].Title) {
		t.Errorf("what is also recorded is in English, which is not told: %+v", cy.Rest)
	}
	scaled := mustRead(t, map[string]string{"form.toml": `title = "x"
title-cy = "y"
languages = ["en", "cy"]
[[section]]
title = "One"
question = [
  { key = "answers.a", label = "A", kind = "choice", choice = [{ word = "Large", word-cy = "Mawr" }] },
  { key = "answers.b", label = "B", when = [{ key = "answers.a", is = ["Large"], is-cy = ["Mawr"] }] },
]`}).In("cy").Sections[0].Questions
	if scaled[0].Choices[0].Word != "Mawr" || scaled[1].When[0].Is[0] != "Large" {
		t.Errorf("%+v", scaled)
	}
	other := mustRead(t, map[string]string{"form.toml": "base = \"base.toml\"\nlanguages = [\"cy\", \"en\"]\ntitle = \"Ffurflen\"\ntitle-en = \"Form\"",
		"base.toml": "title = \"Base\"\n[[section]]\ntitle = \"One\"\ntitle-cy = \"Un\""})
	if other.Title != "Ffurflen" || asked(other) != "Un:" || other.In("en").Title != "Form" || asked(other.In("en")) != "One:" {
		t.Errorf("%s %s, %s %s", other.Title, asked(other), other.In("en").Title, asked(other.In("en")))
	}
}
