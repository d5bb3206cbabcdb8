package rules

import (
	"cmp"
	"fmt"
	"strings"

	"dueregard/schema"
)

var languageRules = []Rule{
	{
		ID: "DR715", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, check: inEveryLanguage,
		Title:     "the policy's title and description are in every language of the form",
		Why:       "Somebody who reads in the other language sees at least what it is about. How far the rest is translated is for the body's own standards.",
		Authority: "Welsh Language (Wales) Measure 2011, by the standards that bind the body; elsewhere the house template",
		Mend:      `Under [policy], write title-cy and description-cy beside title and description; "-gd", "-ga" and "-en" are the other languages.`,
	},
}

// languageNames are the languages of forms, in English.
var languageNames = map[string]string{"en": "English", "cy": "Welsh", "gd": "Scottish Gaelic", "ga": "Irish"}

// inEveryLanguage tells once of all that is missing. The texts themselves are in the statement's own
// language, which need not be the first of the form's.
func inEveryLanguage(s *subject) []gap {
	own, _, _ := strings.Cut(cmp.Or(s.Language, "en"), "-")
	var lacks, keys []string
	for _, language := range s.form.Languages {
		if strings.EqualFold(language, own) {
			continue
		}
		for _, text := range []part{{"title", true}, {"description", s.Policy.Description != ""}} {
			key := text.name + "-" + language
			if text.there && weak(s.Twins["policy."+key]) {
				lacks = append(lacks, fmt.Sprintf("no %s in %s", text.name, cmp.Or(languageNames[language], language)))
				keys = append(keys, fmt.Sprintf(`%s = "…"`, key))
			}
		}
	}
	if len(keys) == 0 {
		return nil
	}
	first, _, _ := strings.Cut(keys[0], " ")
	return []gap{{path: "policy." + first, message: "the policy has " + list(lacks), hint: toPaste("write it beside the other one", keys...)}}
}
