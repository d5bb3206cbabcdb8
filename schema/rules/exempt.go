package rules

import (
	"fmt"
	"maps"
	"slices"

	"dueregard/schema"
)

// exemption is the law under which parts of papers are not public.
const exemption = "Local Government Act 1972 s.100I and Sch. 12A; Scotland: Local Government (Scotland) Act 1973 Sch. 7A"

var exemptRules = []Rule{
	{
		ID: "DR712", Records: anyRecord, Severity: schema.Error, Since: "0.1", Short: true, check: exemptReasoned,
		Title:     "a part that the public may not see says why",
		Why:       "Papers are public unless a provision of the law says otherwise, and whoever is refused may ask which.",
		Authority: exemption,
		Mend:      `Add reason to the [[exempt]]: "Local Government Act 1972, Schedule 12A, paragraph 3: financial affairs".`,
	},
	{
		ID: "DR713", Records: anyRecord, Severity: schema.Error, Since: "0.1", Short: true, check: exemptStands,
		Title:     "a part that the public may not see is in the file",
		Why:       "A key that is misspelt holds nothing back, and the public version shows what it was meant for.",
		Authority: exemption,
		Mend:      "Write the key of the part as findings print it: decision.reasons, report.section[1]. Leave the [[exempt]] out where there is nothing to hold back.",
	},
	{
		ID: "DR714", Records: anyRecord, Severity: schema.Note, Since: "0.1", Short: true, check: exemptStill,
		Title:     "a part is not held back for longer than was set",
		Why:       "What was confidential until a contract was let may be public after it.",
		Authority: exemption,
		Mend:      "Leave the [[exempt]] out and publish the part, or set a new date with the reason.",
	},
}

func exemptReasoned(s *subject) []gap {
	var gaps []gap
	for i, e := range s.Exempt {
		if weak(e.Reason) {
			gaps = append(gaps, gap{
				path: at("exempt", i) + ".reason", message: fmt.Sprintf("why the public may not see %s is not recorded", inWords(e.Where)),
				hint: toPaste("give the paragraph of the law that lets it be held back", `reason = "…"`),
			})
		}
	}
	return gaps
}

func exemptStands(s *subject) []gap {
	var gaps []gap
	var guess guess
	for i, e := range s.Exempt {
		if !s.stands(e.Where) {
			gaps = append(gaps, gap{
				path: at("exempt", i) + ".where", message: fmt.Sprintf("%q is to be held back, and nothing stands there: what was meant would be published", e.Where),
				hint: guess.didYouMean(e.Where, s.keys(), "write the key of the part: decision.reasons, report.section[1]"),
			})
		}
	}
	return gaps
}

// stands says that something is recorded at a key; a twin counts as well.
func (s *subject) stands(key string) bool {
	if _, ok := schema.Lookup(s.Statement, key); ok {
		return key != ""
	}
	return s.once.twins.of(func() keySet {
		twins := make(keySet)
		for path := range s.Twins {
			twins.addAround(path)
		}
		return twins
	})[key]
}

// isExempt says that a key lies in a part that the public may not see. Most statements have none.
func (s *subject) isExempt(path string) bool {
	return len(s.Exempt) > 0 && s.once.exempt.of(s.Exemptions).At(path)
}

// keys gives the keys of all texts and dates, and of what they stand in, once each.
func (s *subject) keys() []string {
	return s.once.keys.of(func() []string {
		keys := make(keySet)
		for i := range s.leaves {
			keys.addAround(s.leaves[i].path)
		}
		return slices.Sorted(maps.Keys(keys))
	})
}

func exemptStill(s *subject) []gap {
	var gaps []gap
	for i, e := range s.Exempt {
		if s.passed(e.Until) {
			gaps = append(gaps, gap{
				path: at("exempt", i) + ".until", message: fmt.Sprintf("%s was to be held back until %s, which has passed", inWords(e.Where), e.Until.Words()),
				hint: "leave the [[exempt]] out, or set a new date with the reason",
			})
		}
	}
	return gaps
}
