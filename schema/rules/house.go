package rules

import (
	"dueregard/schema"
	"dueregard/templates"
)

var houseRules = []Rule{
	{
		ID: "DR801", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: houseKeys,
		Title:     "what the house requires is recorded",
		Why:       "The body has decided that its statements hold this.",
		Authority: "the house template",
		Mend:      "Write the key that the finding names.",
	},
}

// houseKeys takes "none" for an answer, as the house asks for the key and not for a reason.
func houseKeys(s *subject) []gap {
	var gaps []gap
	for _, key := range s.form.Required {
		if value, ok := schema.Lookup(s.Statement, key); ok && s.answers(&templates.Question{Key: key}, value) {
			continue
		}
		gaps = append(gaps, gap{path: key, message: inWords(key) + " is not recorded; the house requires it", hint: s.writeKey(nil, key, "write it")})
	}
	return gaps
}
