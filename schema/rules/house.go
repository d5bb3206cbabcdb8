package rules

import (
	"fmt"

	"dueregard/schema"
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

func houseKeys(s *subject) []gap {
	var gaps []gap
	for _, key := range s.form.Required {
		if value, ok := schema.Lookup(s.Statement, key); ok && !weak(fmt.Sprint(value)) {
			continue
		}
		gaps = append(gaps, gap{key, fmt.Sprintf("%s is not recorded; the house requires it", key), "write " + key})
	}
	return gaps
}
