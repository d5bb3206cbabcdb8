package rules

import (
	"reflect"
	"testing"

	"dueregard/schema"
)

func TestMatrix(t *testing.T) {
	st := &schema.Statement{Impact: []schema.Impact{
		0: {Groups: []schema.Group{schema.AllGroups}, Aims: []schema.Aim{schema.Eliminate}, Impact: "neutral"},
		1: {Groups: []schema.Group{schema.Age}, Aims: []schema.Aim{schema.Eliminate, schema.Advance}, Impact: "positive"},
		2: {Groups: []schema.Group{schema.Age}, Aims: []schema.Aim{schema.Eliminate}, Impact: "negative"},
		3: {Groups: []schema.Group{schema.Sex}, Considered: "Women use it more."},
		4: {Groups: []schema.Group{schema.Race}, Aims: []schema.Aim{schema.Foster}},
		5: {Groups: []schema.Group{schema.AllGroups}, Considered: "Everybody is welcome."},
		6: {Groups: []schema.Group{schema.MarriageCivil}, Aims: []schema.Aim{schema.Foster}, Impact: "none"},
	}}
	for _, test := range []struct {
		name  string
		group schema.Group
		aim   schema.Aim
		want  schema.Cell
	}{
		{"good and bad make mixed", schema.Age, schema.Eliminate, schema.Cell{State: schema.CellAnswered, Impact: "mixed", Entries: []int{0, 1, 2}}},
		{"an entry counts for each of its aims", schema.Age, schema.Advance, schema.Cell{State: schema.CellAnswered, Impact: "positive", Entries: []int{1}}},
		{"nothing names the aim", schema.Age, schema.Foster, schema.Cell{State: schema.CellBlank}},
		{"all groups are this one too", schema.Sex, schema.Eliminate, schema.Cell{State: schema.CellAnswered, Impact: "neutral", Entries: []int{0}}},
		{"recorded, aim not named", schema.Sex, schema.Advance, schema.Cell{State: schema.CellAimNotNamed, Entries: []int{3}}},
		{"an entry without an answer is a blank", schema.Race, schema.Foster, schema.Cell{State: schema.CellBlank}},
		{"not asked of marriage and civil partnership", schema.MarriageCivil, schema.Advance, schema.Cell{State: schema.CellNotApplicable}},
		{"shown where it is recorded all the same", schema.MarriageCivil, schema.Foster, schema.Cell{State: schema.CellAnswered, Impact: "none", Entries: []int{6}}},
		{"a local group", "unpaid-carers", schema.Eliminate, schema.Cell{State: schema.CellAnswered, Impact: "neutral", Entries: []int{0}}},
	} {
		if got := st.Cell(test.group, test.aim); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestGeneralWordsStandAloneOnly(t *testing.T) {
	general := schema.Impact{Groups: []schema.Group{schema.AllGroups}, Considered: "Nobody is disadvantaged."}
	alone := &schema.Statement{Impact: []schema.Impact{general}}
	if got := alone.Cell(schema.Sex, schema.Advance).State; got != schema.CellAimNotNamed {
		t.Errorf("alone: %s", got)
	}
	beside := &schema.Statement{Impact: []schema.Impact{general, {Groups: []schema.Group{schema.Age}, Considered: "Few come."}}}
	if got := beside.Cell(schema.Sex, schema.Advance).State; got != schema.CellBlank {
		t.Errorf("beside an entry for age: %s", got)
	}
}
