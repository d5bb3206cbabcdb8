package rules

import (
	"strings"

	"dueregard/schema"
)

// groupWords are those by which a text names a protected characteristic, in lower case: "Women who work".
var groupWords = map[schema.Group][]string{
	schema.Age:                {"older people", "older residents", "young people", "younger people", "pensioner", "aged ", "elderly", "children"},
	schema.Disability:         {"disab", "wheelchair", "deaf", "blind", "autis", "dementia", "long term condition", "long-term condition"},
	schema.GenderReassignment: {"trans ", "transgender", "gender reassign"},
	schema.PregnancyMaternity: {"pregnan", "maternity", "breastfe"},
	schema.Race:               {"ethnic", "asian", "black ", "gypsy", "gypsies", "traveller", "roma ", "migrant", "refugee"},
	schema.ReligionBelief:     {"church", "mosque", "muslim", "christian", "hindu", "sikh", "jewish", "faith", "worship"},
	schema.Sex:                {"women", "mothers", "girls", "fathers", "boys"},
	schema.SexualOrientation:  {"lesbian", "gay ", "bisexual", "lgb"},
}

// namesGroup says that words name people of a group.
func namesGroup(words string, id schema.Group) bool {
	return words != "" && containsAny(strings.ToLower(words)+" ", groupWords[id]...)
}
