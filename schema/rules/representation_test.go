package rules

import (
	"strings"
	"testing"

	"dueregard/schema"
)

const compared = "comparator = 'residents'\n"

// contrastCases are tables in which users and residents are set apart, or not.
var contrastCases = map[string]struct{ table, want string }{
	"apart": {
		"rows = [{ group = 'Disabled', users = 20, population = 1670 }, { group = 'Not disabled', users = 980, population = 8330 }]\ntotal = { users = 1000, population = 10000 }",
		`"Disabled" 2.0% against 16.7%`,
	},
	"too few people to say": {
		"rows = [{ group = 'Disabled', users = 1, population = 1670 }, { group = 'Not disabled', users = 11, population = 8330 }]\ntotal = { users = 12, population = 10000 }", "",
	},
	"too little to matter": {
		"rows = [{ group = 'Disabled', users = 1400, population = 1670 }, { group = 'Not disabled', users = 8600, population = 8330 }]\ntotal = { users = 10000, population = 10000 }", "",
	},
	"those who did not answer are left out": {
		"rows = [{ group = 'Disabled', users = 100, population-share = 16.7 }, { group = 'Not disabled', users = 500, population-share = 83.3 }, { group = 'Not stated', users = 400 }]\ntotal = { users = 1000 }", "",
	},
	"on both sides": {
		"rows = [{ group = 'None', share = 30, population-share = 30 }, { group = 'Some', share = 30, population-share = 30 }, { group = 'Not answered', share = 40, population-share = 40 }]\ntotal = { users = 1000 }", "",
	},
	"shares and how many they are of": {
		"rows = [{ group = 'a', share = 30, population-share = 20 }, { group = 'b', share = 70, population-share = 80 }]\ntotal = { users = 400 }",
		`"a" 30.0% against 20.0%`,
	},
	"of how many is not known": {
		"rows = [{ group = 'a', share = 30, population-share = 20 }, { group = 'b', share = 70, population-share = 80 }]\ntotal = { share = 100 }", "",
	},
	"no part of a whole": {
		"rows = [{ group = 'In need', users = 145, population-share = 20 }, { group = 'In care', users = 34, population-share = 1 }]", "",
	},
	"in several rows of a sample": {
		"sample = true\nrows = [{ group = 'a', users = 60, population-share = 20 }, { group = 'b', users = 70, population-share = 69 }]\ntotal = { users = 100 }\nnote = 'Some are in more than one row.'",
		`"a" 60.0% (95% interval 50.2 to 69.1) against 20.0%`,
	},
}

// TestContrasts: what is set apart from chance, from a small difference and from blanks.
func TestContrasts(t *testing.T) {
	for name, test := range contrastCases {
		st := load(t, name, tableOf(compared+test.table))
		var got []string
		for _, c := range contrasts(&st.Evidence["race"].Table[0], 0) {
			got = append(got, c.String())
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
	table := &load(t, "x", tableOf("rows = [{ group = 'a', users = 60, population = 20 }, { group = 'b', users = 40, population = 80 }]\ntotal = { users = 100, population = 100 }")).Evidence["race"].Table[0]
	if got := contrasts(table, 0); got != nil {
		t.Errorf("nobody says who the population is: %v", got)
	}
	table.Comparator = "residents"
	if got := contrasts(table, 45); got != nil {
		t.Errorf("the house names differences from 45 points on: %v", got)
	}
}

const apart = "[[evidence.age.table]]\ntitle = 'Visitors'\n" + compared +
	"rows = [{ group = 'Under 18', users = 400, population = 2000 }, { group = '18 and over', users = 600, population = 8000 }]\ntotal = { users = 1000, population = 10000 }\n"

// TestContrastsTakenUp: whatever an experienced officer would take for an answer is one.
func TestContrastsTakenUp(t *testing.T) {
	for source, want := range map[string]string{
		"": "DR240",
		"[[impact]]\ngroups = ['age']\nimpact = 'negative'\nconsidered = 'They come by bus, which stops at five.'":                "",
		"[[impact]]\ngroups = ['age']\nimpact = 'negative'":                                                                       "DR240",
		"[[impact]]\ngroups = ['sex']\nimpact = 'negative'\nconsidered = 'They come by bus, which stops at five.'":                "DR240",
		"[[impact]]\ngroups = ['age']\nimpact = 'neutral'\nconsidered = 'The hours are the same for everybody.'":                  "DR241",
		"[[impact]]\ngroups = ['age']\nimpact = 'none'\nconsidered = 'Those under 18 keep their hours.'":                          "",
		"[[impact]]\ngroups = ['age']\nimpact = 'none'\nconsidered = 'Young people visit more often than others, and still can.'": "",
		"[evidence.age]\nservice-users = 'Four in ten visitors are under 18, twice their share of residents.'":                    "",
		"[evidence.age]\nservice-users = 'We counted in June.'":                                                                   "DR240",
		"[analysis]\nsummary = '40% of the visitors are young.'":                                                                  "",
		"[[action]]\nid = 'ask'\naction = 'Ask why'\nanswers = ['evidence.age']":                                                  "",
	} {
		table := apart
		if strings.Contains(source, "[evidence") {
			source, table = source+"\n"+apart, ""
		}
		var got []string
		for _, f := range check(t, minimal+table+source+"\n") {
			if f.Rule == "DR240" || f.Rule == "DR241" {
				got = append(got, f.Rule)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %q", source, got, want)
		}
	}
}

// TestStaffContrasts: staff affected are compared with all staff.
func TestStaffContrasts(t *testing.T) {
	got := find(check(t, minimal+`[workforce]
affected = true
[[workforce.by.sex.table]]
title = "Staff who move"
comparator = "all staff of the council"
rows = [{ group = "Women", users = 58, population = 2400 }, { group = "Men", users = 4, population = 1600 }]
total = { users = 62, population = 4000 }
`), "DR240")
	if len(got) != 1 || got[0].Severity != schema.Note || got[0].Message != `what it means that staff affected differ from all staff of the council in "Staff who move" is not recorded: "Women" 93.5% against 60.0%` {
		t.Errorf("%+v", got)
	}
}
