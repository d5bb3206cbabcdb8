package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
)

// smallPlanted has numbers that stand nowhere else. Those with a 7 in front are below the form's threshold, those
// with an 8 would tell them, and those with a 9 stay.
const smallPlanted = `schema = 1
[policy]
title = "Evening sessions"
people-affected = 9300001
[evidence.sex]
status = "known"
service-users = "Numbers are in the tables."
[[evidence.sex.table]]
title = "By sex"
title-cy = "Yn ôl rhyw"
comparator = "residents"
rows = [
  { group = "Female", users = 710001, share = 3.9569, population = 9100001, population-share = 9.0909 },
  { group = "Male", users = 9700007, share = 54.0591, population = 91000017, population-share = 90.9091 },
  { group = "Other", users = 8133328, share = 45.3278 },
]
total = { users = 18543336, population = 100100018 }
[[evidence.sex.table]]
title = "By sex, ten years ago"
rows = [{ group = "Female", share = 7.4321 }, { group = "Male", share = 92.5679 }]
total = { users = 9200003 }
[[evidence.sex.table]]
title = "By sex, women only"
rows = [{ group = "Female", users = 9222222 }, { group = "Trans women", users = 720002 }, { group = "Girls", users = 9333333 }, { group = "Older women", users = 9444444 }]
note = "People may be in more than one row."
[evidence.religion-or-belief]
status = "withheld"
reason = "Few people answered."
[[evidence.religion-or-belief.table]]
title = "By religion"
rows = [{ group = "Christian", users = 8200002 }, { group = "None", users = 8300003 }, { group = "Muslim", users = 730003 }]
[workforce]
affected = true
summary = "Some."
[[workforce.by.race.table]]
title = "Staff"
rows = [{ group = "White", users = 740004 }, { group = "Asian", users = 740104 }, { group = "Black", users = 9500005 }]
[[impact]]
groups = ["sex"]
impact = "negative"
people-affected = 750005
considered = "The evening session is the only one for them."
[[impact]]
groups = ["sex"]
impact = "mixed"
people-affected = 8133328
considered = "They can come on Saturdays."
`

// plantedNumber is one that the public may not see, or one that it may.
var plantedNumber = regexp.MustCompile(`\b[789][0-9]{5,}\b`)

// plantedShares tell numbers that the public may not see.
var plantedShares = []string{"3.9569", "45.3278", "7.4321", "92.5679"}

// written gives the ways in which papers, pages and workbooks write a number, or a share.
func written(number string) []string {
	if whole, fraction, ok := strings.Cut(number, "."); ok { // a workbook has per cent as parts of one
		return []string{number, fmt.Sprintf("0.%02s%s", whole, fraction)}
	}
	return []string{number, number[:len(number)-6] + "," + number[len(number)-6:len(number)-3] + "," + number[len(number)-3:], number[:len(number)-3] + "," + number[len(number)-3:]}
}

// No number that is too small, nor one that would tell it, can be read in any paper.
func TestNothingSmallIsPublished(t *testing.T) {
	l := plantedLoader(t)
	l.form.Limits.SmallestCount = 1_000_000
	file, err := schema.Load(strings.NewReader(smallPlanted), "small.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"pdf", "html", "xlsx", "toml"} {
		text, ok := publicText(t, l, file.Statement, both, format)
		if !ok {
			t.Fatal("the statement cannot be published")
		}
		shown := 0
		for _, number := range append(plantedNumber.FindAllString(smallPlanted, -1), plantedShares...) {
			for _, words := range written(number) {
				switch there := strings.Contains(text, words); {
				case there && number[0] == '9' && number != "92.5679":
					shown++
				case there:
					t.Errorf("%s has %s", format, words)
				}
			}
		}
		sign := map[string]string{"html": "[c]", "xlsx": "[c]", "toml": "# Numbers are left out of evidence.sex.table[0]."}[format]
		if shown == 0 || !strings.Contains(text, sign) {
			t.Errorf("%s: %d numbers are read, or no sign for those that are not", format, shown)
		}
	}
}

// Where the form publishes them, they are read, so that the test above can find them.
func TestPlantedNumbersAreFound(t *testing.T) {
	l := plantedLoader(t)
	file, err := schema.Load(strings.NewReader(smallPlanted), "small.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range renderFormats {
		text, _ := publicText(t, l, file.Statement, both, format.name)
		for _, number := range []string{"710001", "8133328", "3.9569", "45.3278", "720002", "740004", "750005"} {
			if !slices.ContainsFunc(written(number), func(words string) bool { return strings.Contains(text, words) }) {
				t.Errorf("%s does not have %s", format.name, number)
			}
		}
	}
}
