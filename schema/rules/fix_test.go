package rules

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
)

func TestDayMeant(t *testing.T) {
	for words, want := range map[string]string{
		"2014 07 31": "2014-07-31", "31 07 2014": "2014-07-31", "31_7_2014": "2014-07-31", "2014_7_1": "2014-07-01", "31-07/2014": "2014-07-31",
		" 31|07|2014 ": "2014-07-31", "07 07 2014": "2014-07-07", "20140731": "2014-07-31", "31072014": "2014-07-31", "20122012": "2012-12-20",
		"20140705": "2014-07-05", "20121110": "2012-11-10", "07072014": "2014-07-07", "11112012": "2012-11-11", "13122012": "2012-12-13", " 31072014 ": "2014-07-31",
		"05072014": "", "10112012": "", "12012012": "", "07312014": "", "00072014": "", "31132014": "", "05070014": "", "20143107": "", "19001900": "",
		"05 07 2014": "", "07 31 2014": "", "2014 31 07": "", "31 06 2014": "", "20140631": "", "31 7 14": "", "14 07 31": "", "1 2 3": "", "9999 01 01": "",
		"about 31 07 2014": "", "TBC": "", "": "", "31 07 2014 to 1 08 2014": "", "12345678": "", "2014-07-031": "",
	} {
		if got, ok := dayMeant(words); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q", words, got)
		}
	}
}

// TestGiveIDs: each action gets an id of its words, and a number where that is taken.
func TestGiveIDs(t *testing.T) {
	var source strings.Builder
	source.WriteString("schema = 1\n[policy]\ntitle = \"t\"\n")
	for _, action := range []string{`action = "Ask everybody"`, `action = "Ask everybody"`, `id = "ask-everybody-3"`, `action = "Ask everybody-2"`, `action = "ask, everybody"`, `action = "Ŵ"`, `action = "Ŷ"`} {
		source.WriteString("[[action]]\n" + action + "\n")
	}
	var got []string
	for _, f := range find(Check(load(t, "ids", source.String()), exampleForm(t), Options{}), "DR511") {
		for _, c := range f.Fix {
			got = append(got, c.Path+" "+c.Value)
		}
	}
	want := []string{`action[0].id "ask-everybody"`, `action[1].id "ask-everybody-2"`, `action[3].id "ask-everybody-2-2"`, `action[4].id "ask-everybody-4"`, `action[5].id "action"`, `action[6].id "action-2"`}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// BenchmarkGiveIDs should take twice as long for twice as many actions of the same words.
func BenchmarkGiveIDs(b *testing.B) {
	for _, n := range []int{2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			st := &schema.Statement{Action: make([]schema.Action, n)}
			s := &subject{Statement: st, recorded: st}
			for i := range st.Action {
				st.Action[i].Action = "Do this now"
				s.plan = append(s.plan, planned{Action: st.Action[i], path: at("action", i)})
			}
			for b.Loop() {
				if len(giveIDs(s, gap{})) != n {
					b.Fatal("an action has no id")
				}
			}
		})
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
