package rules

import (
	"strings"
	"testing"
)

func smallFindings(t *testing.T, source string, limits func(*subject)) string {
	t.Helper()
	form := exampleForm(t)
	if limits != nil {
		copied := *form
		form = &copied
		limits(&subject{form: form})
	}
	var got []string
	for _, f := range Check(load(t, "test.toml", source), form, Options{}) {
		if f.Rule >= "DR720" && f.Rule <= "DR729" {
			got = append(got, f.Rule+" "+string(f.Severity)+" "+f.Path)
		}
	}
	return strings.Join(got, "; ")
}

func TestSmallNumbers(t *testing.T) {
	const table = "[[evidence.sex.table]]\ntitle = 't'\n"
	const three = table + "rows = [{ group = 'a', users = 38, share = 92.7 }, { group = 'b', users = 3, share = 7.3 }]\ntotal = { users = 41 }\n"
	for source, want := range map[string]string{
		three: "DR720 note evidence.sex.table[0]",
		table + "rows = [{ group = 'a', users = 38 }, { group = 'b', users = 0 }]\ntotal = { users = 38 }\n":                                                 "",
		table + "rows = [{ group = 'a', users = 35 }, { group = 'b', users = 0 }]\ntotal = { users = 35 }\nnote = 'Rounded to five.'\n":                      "",
		"[evidence.sex]\nstatus = 'withheld'\nreason = 'Few people.'\n" + three:                                                                              "",
		table + "rows = [{ group = 'a', share = 94 }, { group = 'b', share = 6 }]\ntotal = { users = 50 }\n":                                                 "DR721 note evidence.sex.table[0]",
		table + "rows = [{ group = 'a', users = 38 }, { group = 'b' }]\ntotal = { users = 41 }\n":                                                            "DR722 note evidence.sex.table[0]",
		"[evidence.sex]\nstatus = 'withheld'\nreason = 'Few.'\n" + table + "rows = [{ group = 'a', users = 38 }, { group = 'b' }]\ntotal = { users = 41 }\n": "DR722 note evidence.sex.table[0]",
		table + "rows = [{ group = 'a', users = 38 }, { group = 'b' }]\ntotal = { users = 51 }\n":                                                            "",
		"[[impact]]\ngroups = ['sex']\npeople-affected = 'about 38 men'\n" + three:                                                                           "DR720 note evidence.sex.table[0]; DR720 warning impact[0].people-affected",
		"[evidence.sex]\nservice-users = 'There were 38 women among them.'\n" + three:                                                                        "DR720 note evidence.sex.table[0]; DR720 warning evidence.sex.service-users",
		"[[impact]]\ngroups = ['sex']\npeople-affected = 3\n":                                                                                                "DR720 note impact[0].people-affected",
		"[[impact]]\ngroups = ['sex']\npeople-affected = 'about 3'\n":                                                                                        "DR720 warning impact[0].people-affected",
		"[[impact]]\ngroups = ['sex']\npeople-affected = 'fewer than 3'\n":                                                                                   "",
		"[[impact]]\ngroups = ['sex']\npeople-affected = 'about 30'\n":                                                                                       "",
		"[[consultation]]\ngroups = ['sex']\nresponses = '3 organisations'\n":                                                                                "",
		"[[consultation]]\ngroups = ['sex']\nresponses = 'about 3 people'\n":                                                                                 "DR720 warning consultation[0].responses",
		"[[consultation]]\ngroups = ['sex']\ninvited = 4\n":                                                                                                  "DR720 note consultation[0].invited",
		"[[consultation]]\nresponses = 3\n":                                                                                                                  "",
		"[workforce]\ntotal = 3\n":                                                                                                                           "DR720 note workforce.total",
		"[[indicator]]\nname = 'x'\ngroups = ['sex']\nunit = 'people'\nreadings = [{ date = '2025', value = 3 }]\n":                                          "DR720 note indicator[0].readings[0].value",
		"[[impact]]\ngroups = ['sex']\npeople-affected = '1 in 4'\n":                                                                                         "",
		"[evidence.sex]\nservice-users = 'Three of the 41 visitors are men.'\n" + three:                                                                      "DR720 note evidence.sex.table[0]; DR720 warning evidence.sex.service-users",
		"[evidence.sex]\nservice-users = 'Men are 7.3% of visitors.'\n" + three:                                                                              "DR720 note evidence.sex.table[0]; DR720 warning evidence.sex.service-users",
		"[evidence.sex]\nservice-users = 'Visitors come to 3 libraries, on 3 of seven days.'\n" + three:                                                      "DR720 note evidence.sex.table[0]",
	} {
		if got := smallFindings(t, minimal+source, nil); got != want {
			t.Errorf("%s\n got %q\nwant %q", source, got, want)
		}
	}
	if got := smallFindings(t, minimal+three, func(s *subject) { s.form.Limits.SmallestCount = 1 }); got != "" {
		t.Errorf("the house publishes all: %s", got)
	}
	if got := smallFindings(t, minimal+three, func(s *subject) { s.form.Limits.SmallestCount = 3 }); got != "" {
		t.Errorf("the house publishes three: %s", got)
	}
	if got := smallFindings(t, minimal+table+"rows = [{ group = 'a', users = 38 }, { group = 'b', users = 0 }]\n", func(s *subject) { s.form.Limits.SuppressZeros = true }); got == "" {
		t.Error("the house suppresses zeros")
	}
}

// TestSmallFindingsTellNothing: the message of a finding about a small number does not give it.
func TestSmallFindingsTellNothing(t *testing.T) {
	source := minimal + "[[evidence.sex.table]]\ntitle = 't'\nrows = [{ group = 'a', users = 4381, share = 99.93 }, { group = 'b', users = 3, share = 0.07 }]\ntotal = { users = 4384 }\n"
	for _, f := range Check(load(t, "test.toml", source), exampleForm(t), Options{}) {
		if strings.HasPrefix(f.Rule, "DR72") && (strings.Contains(f.Message, "3") || strings.Contains(f.Message, "4381") || strings.Contains(f.Message, "0.07")) {
			t.Errorf("%s", f.Message)
		}
	}
}

func TestPeopleIn(t *testing.T) {
	for text, want := range map[string]string{
		"Only 3 men came.": "3 men", "Three of them came.": "Three of them", "There were 3.": "", "3 libraries": "", "In 2023 people came.": "",
		"three (3) people": "3) people", "3 of the 41 users": "3 of the 41 users", "33 people": "", "3": "", "": "",
	} {
		if got := peopleIn(text, 3); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := peopleIn("Nobody of them", 0); got != "" {
		t.Errorf("nobody: %q", got)
	}
}
