package rules

import (
	"bytes"
	"strings"
	"testing"

	"dueregard/schema"
)

func TestDayMeant(t *testing.T) {
	for words, want := range map[string]string{
		"2014 07 31": "2014-07-31", "31 07 2014": "2014-07-31", "31_7_2014": "2014-07-31", "2014_7_1": "2014-07-01", "31-07/2014": "2014-07-31",
		" 31|07|2014 ": "2014-07-31", "07 07 2014": "2014-07-07", "20140731": "2014-07-31", "31072014": "2014-07-31", "20122012": "2012-12-20",
		"05 07 2014": "", "07 31 2014": "", "2014 31 07": "", "31 06 2014": "", "20140631": "", "31 7 14": "", "14 07 31": "", "1 2 3": "", "9999 01 01": "",
		"about 31 07 2014": "", "TBC": "", "": "", "31 07 2014 to 1 08 2014": "", "12345678": "", "2014-07-031": "",
	} {
		if got, ok := dayMeant(words); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q", words, got)
		}
	}
}

// TestFixesMend: what a rule offers to change can be changed, and the finding is gone then.
func TestFixesMend(t *testing.T) {
	form := exampleForm(t)
	for _, rule := range Catalogue {
		if rule.fix == nil {
			continue
		}
		fixed := 0
		_, fail := rule.Example()
		for _, source := range []string{fail, strings.ReplaceAll(fail, "\n", "\r\n")} {
			file, err := schema.Load(strings.NewReader(source), rule.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range find(Check(file.Statement, houseForm(form, rule.ID), exampleOptions(t, rule)), rule.ID) {
				if len(f.Fix) == 0 {
					continue
				}
				got, err := file.Edit(f.Fix)
				if err != nil {
					t.Errorf("%s: %v", rule.ID, err)
					continue
				}
				fixed++
				after := load(t, rule.ID, string(got))
				for _, other := range find(Check(after, houseForm(form, rule.ID), exampleOptions(t, rule)), rule.ID) {
					if other.Path == f.Path {
						t.Errorf("%s: %s stays: %s", rule.ID, f.Path, other.Message)
					}
				}
				if bytes.Count(got, []byte("\r\n")) != bytes.Count(got, []byte("\n")) && strings.Contains(source, "\r\n") {
					t.Errorf("%s: line ends are mixed", rule.ID)
				}
			}
		}
		if fixed == 0 {
			t.Errorf("%s: nothing in fail.toml can be mended", rule.ID)
		}
	}
}
