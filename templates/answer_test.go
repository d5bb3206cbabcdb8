package templates_test

import (
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
	"dueregard/templates"
)

// recorded loads a statement with some more than its title.
func recorded(t testing.TB, source string) *schema.Statement {
	t.Helper()
	file, err := schema.Load(strings.NewReader("schema = 1\n[policy]\ntitle = \"Library hours\"\n"+source), "test.toml")
	if err != nil {
		t.Fatal(err)
	}
	return file.Statement
}

func ptr[T any](v T) *T { return &v }

// answerForm asks questions of the kinds that conditions, scores and tables are about.
func answerForm() *templates.Form {
	return &templates.Form{
		Groups: []templates.Group{{ID: "age", Title: "Age"}, {ID: "sex", Title: "Sex"}, {ID: "race", Title: "Race", LeftOut: "Sch. 18"}, {ID: "carers", Title: "Unpaid carers"}},
		Scales: map[string]templates.Scale{
			"impact": {Steps: []templates.Choice{
				{Word: "High negative", Means: "negative"}, {Word: "Low negative", Means: "negative"}, {Word: "Neutral to positive", Means: "positive"}, {Word: "Not rated"},
			}},
			"size": {Steps: []templates.Choice{{Word: "Small", Value: ptr(1.0)}, {Word: "Large", Value: ptr(4.0)}}},
			"band": {Steps: []templates.Choice{{Word: "Red", From: ptr(8.0)}, {Word: "Amber", From: ptr(4.0)}, {Word: "Green", From: ptr(1.0)}}},
		},
		Rating: "impact",
		Sections: []templates.Section{{Title: "Risk", Questions: []templates.Question{
			{Key: "answers.scope", Choices: []templates.Choice{{Word: "Whole county", Means: "all"}, {Word: "One place", Means: "some"}, {Word: "Other (say which)"}}, Other: "Which?"},
			{Key: "answers.staff", Kind: "yes-no", Details: "If yes, which?", DetailsFor: []string{"yes"}},
			{Key: "answers.effect", Scale: "impact"},
			{Key: "answers.reach", Kind: "choices", Scale: "size"},
			{Key: "answers.likelihood", Scale: "size"},
			{Key: "answers.severity", Kind: "number"},
			{Key: "answers.risk", Kind: "score", Scale: "band", Of: []string{"answers.likelihood", "answers.severity"}},
			{Key: "answers.rows", Kind: "rows", Rows: []templates.FixedRow{{ID: "access", Label: "Access?"}, {ID: "cost", Label: "Cost?"}}, Columns: []templates.Question{
				{Key: "size", Scale: "size"}, {Key: "chance", Scale: "size"}, {Key: "score", Kind: "score", Scale: "band", How: "sum", Of: []string{"size", "chance"}},
			}},
			{Key: "answers.partners", Kind: "table", Columns: []templates.Question{{Key: "name"}, {Key: "share", Kind: "number"}}},
			{Key: "answers.by", Kind: "groups", Columns: []templates.Question{
				{Key: "evidence.needs"}, {Key: "workforce.other"}, {Key: "impact.considered"}, {Key: "action"}, {Key: "barriers"},
			}},
		}}},
	}
}

// questionOf gives a question of a form by its key.
func questionOf(form *templates.Form, key string) *templates.Question {
	for i := range form.Sections[0].Questions {
		if form.Sections[0].Questions[i].Key == key {
			return &form.Sections[0].Questions[i]
		}
	}
	return nil
}

func TestChoice(t *testing.T) {
	form := answerForm()
	for _, test := range []struct {
		key    string
		answer any
		want   string
	}{
		{"answers.staff", true, "Yes"},
		{"answers.staff", "NO", "No"},
		{"answers.scope", "SOME", "One place"},
		{"answers.scope", " one place ", "One place"},
		{"answers.scope", "elsewhere", ""},
		{"answers.scope", "", ""},
		{"answers.effect", "negative", "High negative"},
	} {
		got := ""
		if c := form.Choice(questionOf(form, test.key), test.answer); c != nil {
			got = c.Word
		}
		if got != test.want {
			t.Errorf("%s = %v names %q, want %q", test.key, test.answer, got, test.want)
		}
	}
	if got := form.Choices(&templates.Question{Key: "policy.kind"}); got != nil {
		t.Errorf("the words of the format are given as choices of the house: %v", got)
	}
	if got := form.Choices(&templates.Question{Key: "workforce.affected"}); len(got) != 2 {
		t.Errorf("a key that holds true or false lets choose from %v", got)
	}
}

func TestFurther(t *testing.T) {
	form := answerForm()
	scope, staff := questionOf(form, "answers.scope"), questionOf(form, "answers.staff")
	for _, test := range []struct {
		q      *templates.Question
		answer any
		want   string
	}{
		{scope, "other", "-other"},
		{scope, "Other (say which)", "-other"},
		{scope, []any{"One place", "Other"}, "-other"},
		{scope, "One place", ""},
		{scope, nil, ""},
		{staff, true, "-details"},
		{staff, "Yes", "-details"},
		{staff, false, ""},
		{&templates.Question{Key: "answers.x", Details: "Say more", Other: "Which?"}, "Otherwise", "-details"},
		{&templates.Question{Key: "policy.kind", Other: "Which?"}, "other", ""},
	} {
		got := ""
		for _, f := range form.Further(test.q, test.answer) {
			got += f.Suffix
		}
		if got != test.want {
			t.Errorf("%s = %v asks for %q, want %q", test.q.Key, test.answer, got, test.want)
		}
	}
}

func TestScore(t *testing.T) {
	form := answerForm()
	risk, table := questionOf(form, "answers.risk"), questionOf(form, "answers.rows")
	for _, test := range []struct {
		q       *templates.Question
		answers map[string]any
		score   float64
		band    string
		ok      bool
	}{
		{risk, map[string]any{"likelihood": "large", "severity": int64(2)}, 8, "Red", true},
		{risk, map[string]any{"likelihood": "Small", "severity": 0.5}, 0.5, "", true},
		{risk, map[string]any{"likelihood": "Small"}, 0, "", false},
		{risk, map[string]any{"likelihood": "huge", "severity": int64(2)}, 0, "", false},
		{&table.Columns[2], map[string]any{"rows": map[string]any{"access": map[string]any{"size": "Small", "chance": "Large"}}}, 5, "Amber", true},
	} {
		st := &schema.Statement{Answers: test.answers}
		score, band, ok := form.ScoreIn(st, test.q, lineOf(form, st, table, "access", test.q))
		word := ""
		if band != nil {
			word = band.Word
		}
		if score != test.score || word != test.band || ok != test.ok {
			t.Errorf("%v: %v %q %t", test.answers, score, word, ok)
		}
	}
}

// lineOf gives a row of a table for a column of it; nil: the question is none.
func lineOf(form *templates.Form, st *schema.Statement, table *templates.Question, id string, q *templates.Question) *templates.Line {
	lines := form.Lines(st, table)
	i := slices.IndexFunc(lines, func(l templates.Line) bool { return l.ID == id })
	if i < 0 || strings.HasPrefix(q.Key, templates.Own) {
		return nil
	}
	return &lines[i]
}

func TestScoreHow(t *testing.T) {
	st := &schema.Statement{Answers: map[string]any{"a": int64(2), "b": 6.0, "c": "1"}}
	for how, want := range map[string]float64{"": 12, "product": 12, "sum": 9, "mean": 3, "max": 6, "min": 1} {
		q := templates.Question{How: how, Of: []string{"answers.a", "answers.b", "answers.c"}}
		if got, _, ok := new(templates.Form).ScoreIn(st, &q, nil); got != want || !ok {
			t.Errorf("%q: %v", how, got)
		}
	}
}

// Two tables may have columns that are called alike and count differently, say before and after mitigation.
func TestScoreOfOwnTable(t *testing.T) {
	choice := func(value float64) []templates.Choice { return []templates.Choice{{Word: "Likely", Value: &value}} }
	table := func(key string, value float64) templates.Question {
		return templates.Question{Key: key, Kind: "rows", Rows: []templates.FixedRow{{ID: "x"}}, Columns: []templates.Question{
			{Key: "chance", Kind: "choice", Choices: choice(value)}, {Key: "risk", Kind: "score", Of: []string{"chance"}},
		}}
	}
	form := &templates.Form{Sections: []templates.Section{{Questions: []templates.Question{table("answers.before", 1), table("answers.after", 5)}}}}
	likely := map[string]any{"x": map[string]any{"chance": "Likely"}}
	st := &schema.Statement{Answers: map[string]any{"before": likely, "after": likely}}
	for key, want := range map[string]float64{"answers.before": 1, "answers.after": 5} {
		q := questionOf(form, key)
		if got, _, ok := form.ScoreIn(st, &q.Columns[1], &form.Lines(st, q)[0]); got != want || !ok {
			t.Errorf("%s: %v, %t; want %v", key, got, ok, want)
		}
	}
}

func TestLines(t *testing.T) {
	form := answerForm()
	st := recorded(t, `
[evidence.age]
needs = "Older people come in the morning."
[workforce.by.age]
other = "Half are over 50."
[[impact]]
groups = ["age"]
considered = "Mornings close."
mitigation = ["talks"]
id = "mornings"
[[impact]]
groups = ["all"]
considered = "Everybody has less time."
[[action]]
id = "talks"
action = "Talk to clubs"
[[action]]
action = "Count again"
answers = ["evidence.age.table[0]", "workforce.by.sex"]
[[action]]
action = "Ask"
answers = ["mornings"]
[answers]
partners = [{ name = "Trust", share = 40 }, { name = " " }]
[answers.rows.access]
size = "Small"
[answers.by.carers]
barriers = "Fixed hours."
`)
	for key, want := range map[string]string{
		"answers.partners": `answers.partners[0]: answers.partners[0].name | answers.partners[0].share
answers.partners[1]: |
`,
		"answers.rows": `access answers.rows.access: answers.rows.access.size | |
cost answers.rows.cost: | |
`,
		"answers.by": `age answers.by.age: evidence.age.needs | workforce.by.age.other | impact[0].considered impact[1].considered | action[0].action action[1].action action[2].action |
sex answers.by.sex: | | impact[1].considered | action[1].action |
carers answers.by.carers: | | impact[1].considered | | answers.by.carers.barriers
`,
		"answers.scope": "",
	} {
		if got := pathsIn(form.Lines(st, questionOf(form, key))); got != want {
			t.Errorf("%s has the lines\n%swant\n%s", key, got, want)
		}
	}
}

// pathsIn writes the paths of all values, line by line and column by column.
func pathsIn(lines []templates.Line) string {
	var b strings.Builder
	for _, line := range lines {
		words := strings.TrimSpace(line.ID+" "+line.Path) + ":"
		for i, cell := range line.Cells {
			if i > 0 {
				words += " |"
			}
			for _, v := range cell.Values {
				words += " " + v.Path
			}
		}
		b.WriteString(words + "\n")
	}
	return b.String()
}

func TestApply(t *testing.T) {
	form := answerForm()
	st := recorded(t, `
[[impact]]
groups = ["age"]
rating = "low NEGATIVE"
[[impact]]
groups = ["sex"]
rating = "High negative"
impact = "mixed"
[[impact]]
groups = ["sex"]
rating = "Not rated"
`)
	applied := form.Apply(st)
	for i, want := range []string{"negative", "mixed", ""} {
		if got := applied.Impact[i].Impact; got != want {
			t.Errorf("impact %d is %q, want %q", i, got, want)
		}
	}
	if st.Impact[0].Impact != "" {
		t.Error("the statement itself was changed")
	}
	if again := form.Apply(applied); again != applied {
		t.Error("there was nothing to do, and a copy was made")
	}
	form.Rating = ""
	if form.Apply(st) != st {
		t.Error("a form without a scale makes a copy")
	}
}
