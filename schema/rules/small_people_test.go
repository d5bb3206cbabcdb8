package rules

import "testing"

func TestFewPeopleAt(t *testing.T) {
	find := func(text string) string {
		for at := nextSmall(text, 0); at >= 0; at = nextSmall(text, at+1) {
			if words := fewPeopleAt(text, at, func(n int) bool { return n > 0 && n < 5 }); words != "" {
				return words
			}
		}
		return ""
	}
	for text, want := range map[string]string{
		"36 White British, 2 Pakistani":                                      "2 Pakistani",
		"One member of the team is on maternity leave until February.":       "One member of the team is on maternity leave",
		"There are 3 trans employees in the service.":                        "3 trans employees",
		"One trans resident responded to the survey.":                        "One trans resident",
		"Only one wheelchair user attends.":                                  "one wheelchair user",
		"Two of the 38 are Pakistani.":                                       "Two of the 38 are Pakistani",
		"Only two users are Muslim":                                          "two users are Muslim",
		"There are 3 Black or Asian staff, and 4 gay men, of 60.":            "4 gay men",
		"We employ two pregnant women.":                                      "two pregnant women",
		"Four disabled people came.":                                         "Four disabled people",
		"2 employees identify as trans.":                                     "2 employees identify as trans",
		"Two members of staff who are deaf work there.":                      "Two members of staff who are deaf",
		"Ethnicity: White 30, Asian 4.":                                      "",
		"Two libraries, three evenings":                                      "",
		"One in five disabled people, and 1 in 4 disabled women":             "",
		"2 of 10 actions are disabled-friendly":                              "",
		"Proposal 2 disabled users prefer":                                   "",
		"one group, 3% Asian, £3, 3.5 Asian":                                 "",
		"one Jewish school, two Muslim women's groups, 2 Asian supermarkets": "",
		"one trans support group and one LGBT staff network":                 "",
		"two disabled parking bays and two disabled toilets":                 "",
		"Of three faith schools one is Catholic, one Jewish.":                "",
		"space for two wheelchair users at a time":                           "",
		"at least one disabled person is on the panel":                       "",
		"children aged 4 disabled children":                                  "", "12 disabled people, 5 trans people": "",
		"Two of the libraries are deaf":                          "",
		"Two disabled user groups were asked":                    "",
		"no one disabled member of staff was asked":              "",
		"Children of year 3 Muslim pupils":                       "",
		"\n2 Disabled people said that it was too far":           "",
		"(2) disabled people, 1. Trans people, 1–4 trans people": "",
		"One disabled person in four has no car":                 "",
		"one member of the team is on the board":                 "",
		"three women came":                                       "",
	} {
		if got := find(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
