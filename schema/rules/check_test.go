package rules

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

const minimal = "schema = 1\n[policy]\ntitle = \"Library hours\"\n"

// gloucestershire is a real statement, as incomplete as it was published.
const gloucestershire = "../../examples/gloucestershire-early-help-2015.toml"

// open loads a statement and the form that it follows.
func open(t testing.TB, path string) (*schema.Statement, *templates.Form) {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	st := load(t, path, string(source))
	form, err := templates.Resolve(st.Template)
	if strings.HasSuffix(st.Template, ".toml") {
		form, err = formAt(filepath.Join(filepath.Dir(path), st.Template))
	}
	if err != nil {
		t.Fatal(err)
	}
	return st, form
}

// formAt reads a body's own template.
func formAt(path string) (*templates.Form, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return templates.Read(f, path, nil)
}

// find gives the findings of one rule.
func find(findings []schema.Finding, rule string) []schema.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f schema.Finding) bool { return f.Rule != rule })
}

func check(t testing.TB, source string) []schema.Finding {
	t.Helper()
	return Check(load(t, "test.toml", source), exampleForm(t), Options{})
}

// TestStageLowersSeverity: while options are open, what is left out matters less, if somebody is to complete the
// assessment by some day.
func TestStageLowersSeverity(t *testing.T) {
	const toCome = "[[action]]\naction = \"Complete this equality assessment.\"\nowner = \"Head of Libraries\"\ndue = \"May 2026\"\n"
	for stage, want := range map[string]schema.Severity{
		"final": schema.Error, "retaken": schema.Error, "proposal": schema.Warning, "envelope": schema.Warning, "pilot": schema.Warning,
	} {
		source := minimal + "[decision]\nstage = \"" + stage + "\"\n"
		for planned, want := range map[string]schema.Severity{"": schema.Error, toCome: want} {
			got := find(check(t, source+planned), "DR401")
			if len(got) != 1 || got[0].Severity != want {
				t.Errorf("at the stage %s, planned %t: %v, want one %s", stage, planned != "", got, want)
			}
		}
		if got := find(check(t, source), "DR601"); len(got) > 0 && got[0].Severity == schema.Error && stage != "final" && stage != "retaken" {
			t.Errorf("at the stage %s a signature is asked for: %v", stage, got)
		}
	}
}

func TestHouseSetsSeverity(t *testing.T) {
	form := exampleForm(t)
	form.Severities = map[string]schema.Severity{"DR401": schema.Note, "DR404": Off, "DR420": Off}
	findings := Check(load(t, "test.toml", minimal), form, Options{})
	if got := find(findings, "DR401"); len(got) != 1 || got[0].Severity != schema.Note {
		t.Errorf("the house made DR401 a note; got %v", got)
	}
	if got := find(findings, "DR420"); len(got) > 0 {
		t.Errorf("the house silenced DR420; got %v", got)
	}
}

func TestResponseAnswersFinding(t *testing.T) {
	findings := check(t, minimal+`
[evidence.marriage-and-civil-partnership]
status = "not-applicable"
[[response]]
rule = "DR201"
reason = "for all other groups: see the parent policy's statement"
[[response]]
rule = "DR201"
where = "evidence.sex"
reason = "nobody but women uses the service"
`)
	got := find(findings, "DR201")
	if len(got) != len(schema.Characteristics)-1 { // marriage and civil partnership has a rule of its own
		t.Fatalf("%d findings stay, want one for each of the eight", len(got))
	}
	for _, f := range got {
		want := "for all other groups"
		if f.Path == "evidence.sex" {
			want = "nobody but women"
		}
		if f.Severity != schema.Error || f.Answer == nil || !strings.HasPrefix(string(f.Answer.Reason), want) {
			t.Errorf("%s: %s, answered by %v", f.Path, f.Severity, f.Answer)
		}
	}
	if find(findings, "DR401")[0].Answer != nil {
		t.Error("a response to one rule answers another")
	}
}

func TestResponseReachesBelowItsKey(t *testing.T) {
	for _, test := range []struct {
		path, key string
		want      bool
	}{
		{"evidence.sex.sources", "evidence.sex", true},
		{"evidence.sex", "evidence.sex", true},
		{"impact[1].mitigation", "impact", true},
		{"evidence.sexual-orientation", "evidence.sex", false},
		{"evidence", "evidence.sex", false},
		{"impact", "", true},
	} {
		if got := within(test.path, test.key); got != test.want {
			t.Errorf("%s within %q: %t", test.path, test.key, got)
		}
	}
}

// TestRecordsAreAskedTheirOwn: a record that stands alone is asked nothing of what belongs to a statement,
// and a statement is asked what belongs to the parts that it holds.
func TestRecordsAreAskedTheirOwn(t *testing.T) {
	const whole = "[decision]\noutcome = \"Agreed\"\n[report]\nmeeting = \"Cabinet\"\n"
	for source, want := range map[string]string{
		"record = \"report\"\n" + minimal:           "DR630",
		"record = \"decision\"\n" + minimal:         "DR613",
		"record = \"readiness\"\n" + minimal:        "DR901",
		minimal:                                     "DR201",
		minimal + whole:                             "DR613 DR201 DR630",
		"record = \"decision\"\n" + minimal + whole: "DR613 DR630",
	} {
		findings := check(t, source)
		if findings == nil {
			t.Errorf("%q: the findings are nil", source)
		}
		for _, rule := range []string{"DR201", "DR613", "DR630", "DR901"} {
			if got := len(find(findings, rule)) > 0; got != strings.Contains(want, rule) {
				t.Errorf("%q: %s is found: %t", source, rule, got)
			}
		}
	}
}

func TestShortDeclarationPasses(t *testing.T) {
	for _, f := range check(t, minimal+`
organisation = "Example County Council"
responsible = [{ post = "Libraries Manager" }]
description = "The opening hours on the library's door are printed in larger letters."

[screening]
full-statement = false
reasons = "Nobody is worse off: the hours stay as they are, and the letters are easier to read."
post = "Head of Libraries"
date = 2026-03-02
`) {
		t.Errorf("%s %s: %s", f.Rule, f.Path, f.Message)
	}
}

func TestProportionateStatementHasNoErrors(t *testing.T) {
	st, form := open(t, "testdata/proportionate.toml")
	for _, f := range Check(st, form, Options{}) {
		if f.Severity != schema.Note {
			t.Errorf("%s %s: %s", f.Rule, f.Path, f.Message)
		}
	}
}

// TestGloucestershire holds the rules against a statement that a council published: what its readers
// would miss is said, and what it does answer is not held against it.
func TestGloucestershire(t *testing.T) {
	st, form := open(t, gloucestershire)
	findings := Check(st, form, Options{})
	for rule, want := range map[string]string{
		"DR201": "",
		"DR401": "impact.sex, impact.gender-reassignment, impact.pregnancy-and-maternity, impact.religion-or-belief, impact.sexual-orientation",
		"DR402": "impact.marriage-and-civil-partnership",
		"DR404": "impact",
		"DR405": "",
		"DR206": "",
		"DR207": "", // two groups of eight
		"DR205": "evidence.sex.sources, workforce.sources",
		"DR106": "policy.people-affected",
		"DR212": "workforce.by.marriage-and-civil-partnership.table[0].total.share", // 100.10%, as printed
		"DR215": "sources.workforce-diversity.date",
		"DR217": "",
		"DR218": "",
		"DR222": "workforce.total",
		"DR302": "consultation[1], consultation[11], consultation[15], consultation[16], consultation[18]",
		"DR224": "",
		"DR225": "",
		"DR226": "",
		"DR229": "",
		"DR303": "consultation",
		"DR317": "consultation[2].responses",
		"DR320": "",
		"DR501": "",
		"DR503": "action[1].owner",
		"DR520": "",
		"DR523": "monitoring.owner",
		"DR524": "indicator[0]",
		"DR601": "sign-off",
		"DR702": "",
	} {
		var paths []string
		for _, f := range find(findings, rule) {
			paths = append(paths, f.Path)
		}
		if got := strings.Join(paths, ", "); got != want {
			t.Errorf("%s speaks of %q, want %q", rule, got, want)
		}
	}
}

func TestDayOfTheCheckIsNeededForOverdue(t *testing.T) {
	st := load(t, "test.toml", minimal+"[[action]]\naction = \"Ask\"\ndue = 2020-01-01\n[monitoring]\nreview-date = 2020-01-01\n")
	form := exampleForm(t)
	for _, rule := range []string{"DR506", "DR522"} {
		if got := find(Check(st, form, Options{}), rule); len(got) > 0 {
			t.Errorf("without a day: %v", got)
		}
		if got := find(Check(st, form, Options{AsOf: exampleDay}), rule); len(got) != 1 {
			t.Errorf("%s: on %s: %v", rule, exampleDay, got)
		}
	}
}

func TestLeavesHavePaths(t *testing.T) {
	st := load(t, "test.toml", minimal+`
[answers]
house = { question = ["first", "second"] }
[evidence.sex]
needs = "x y"
[[evidence.sex.table]]
title = "t"
date = "TBC"
`)
	var paths []string
	for _, l := range leavesOf(st) {
		paths = append(paths, l.path)
	}
	want := []string{
		"policy.title", "evidence.sex.needs", "evidence.sex.table[0].title", "evidence.sex.table[0].date",
		"answers.house.question[0]", "answers.house.question[1]",
	}
	if !reflect.DeepEqual(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
}

func FuzzCheck(f *testing.F) {
	for _, rule := range Catalogue {
		pass, fail := rule.Example()
		f.Add(pass)
		f.Add(fail)
	}
	f.Add(kindsAnswered)
	forms := []*templates.Form{exampleForm(f), kindsForm(), &readinessForm}
	f.Fuzz(func(t *testing.T, source string) {
		file, err := schema.Load(strings.NewReader(source), "fuzz.toml")
		if err != nil {
			return
		}
		opts := Options{AsOf: exampleDay}
		for _, form := range forms {
			findings := Check(file.Statement, form, opts)
			if findings == nil || !reflect.DeepEqual(findings, Check(file.Statement, form, opts)) {
				t.Error("two checks of one statement differ")
			}
			for _, finding := range findings {
				if _, ok := Find(finding.Rule); !ok || finding.Message == "" || finding.Hint == "" || finding.Path == "" {
					t.Errorf("incomplete: %+v", finding)
				}
				file.Position(finding.Path)
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	for _, path := range []string{"testdata/proportionate.toml", gloucestershire} {
		st, form := open(b, path)
		b.Run(filepath.Base(path), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(st, form, Options{AsOf: exampleDay})
			}
		})
	}
}
