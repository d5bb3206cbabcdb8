package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dueregard/schema"
)

var threeActions = plan{{ID: "form", Action: "New form."}, {Action: "No id."}, {ID: "late-ride", Action: "Ride."}}

// Actions are named by their numbers in the plan, lowest first.
func TestActionNames(t *testing.T) {
	for _, c := range []struct {
		ids  []string
		want string
	}{
		{nil, ""}, {[]string{"form"}, "action 1"}, {[]string{"late-ride", "form"}, "actions 1 and 3"}, {[]string{"late-rides"}, "action late-rides"},
	} {
		if got := threeActions.names(c.ids); got != c.want {
			t.Errorf("%q: %q, want %q", c.ids, got, c.want)
		}
	}
}

// What an action is for is told in the order of the Act, each group once.
func TestAnswersInOrderOfTheAct(t *testing.T) {
	title := func(g schema.Group) string { return capital(string(g)) }
	refs := []string{"workforce.sex", "impact.carers", "impact.sex", "impact.age", "impact.disability", "impact.age", "workforce.disability", "evidence.race"}
	const want = "Age, Disability, Sex, Carers; evidence (Race); staff data (Disability, Sex)"
	if got := answersWords(refs, title); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The numbers head the rows of the plan, go through the domains of a self-assessment, and no id is printed.
func TestActionsNumbered(t *testing.T) {
	b := &builder{st: &schema.Statement{Action: threeActions}, plan: threeActions}
	_, b.form = everyKind(t)
	table := b.actionTable(threeActions[1:], "action", 2)
	var first []string
	for _, row := range table.Rows {
		first = append(first, plainText(row.Cells[0].Blocks))
	}
	if want := []string{"2", "3"}; !slices.Equal(first, want) {
		t.Errorf("the numbers are %q, want %q", first, want)
	}
	if got := plainText(b.mitigation([]string{"late-ride"})); got != "• Ride. (action 3)" {
		t.Errorf("the mitigation reads %q", got)
	}
}

// Indicators of one action say so once.
func TestIndicatorsOfOneAction(t *testing.T) {
	for _, c := range []struct{ second, want string }{
		{"form", "All are for action 1.|1. Waits|2. Moves"}, {"late-ride", "1. Waits (action 1)|2. Moves (action 3)"}, {"", "1. Waits (action 1)|2. Moves"},
	} {
		b := &builder{st: &schema.Statement{Indicator: []schema.Indicator{{Name: "Waits", Action: "form"}, {Name: "Moves", Action: c.second}}}, plan: threeActions}
		_, b.form = everyKind(t)
		b.indicators()
		if got := plainText(b.doc.Blocks); got != c.want {
			t.Errorf("%q: %q, want %q", c.second, got, c.want)
		}
	}
}

// plainText is what blocks say, paragraphs and items parted by a stroke.
func plainText(blocks []Block) string { return strings.Join(slices.Concat(split(blocks, "")...), "|") }

// A plan that goes on after the signing says so, with its latest entry.
func TestPlanKeptUp(t *testing.T) {
	day := func(written string) schema.Date { return schema.ParseDate(written) }
	for _, c := range []struct{ signed, revoked, done, also, want string }{
		{"2026-01-22", "", "2026-03-27", "April 2026", "Status of actions kept up since the signing. Latest entry: April 2026."},
		{"2026-01-22", "", "2026-01-22", "", ""},
		{"2026-01-22", "2026-02-01", "2026-03-27", "", ""},
		{"", "", "2026-03-27", "", ""},
	} {
		st := &schema.Statement{Action: []schema.Action{{Action: "A", Done: day(c.done)}, {Action: "B", Done: day(c.also)}, {Action: "C"}},
			SignOff: []schema.SignOff{{Role: "officer", Name: "N", Date: day(c.signed), Revoked: day(c.revoked)}}}
		b := &builder{st: st}
		_, b.form = everyKind(t)
		b.actions()
		if got := plainText(b.doc.Blocks[:len(b.doc.Blocks)-1]); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// A summary in plain words has the numbers of the plan.
func TestPlainActionsNumbered(t *testing.T) {
	st := &schema.Statement{Action: []schema.Action{{}, {}, {}, {Status: "dropped"}, {}}, Twins: schema.Twins{}}
	for i, words := range []string{"A.", "B.", "", "D.", "E."} {
		st.Twins[fmt.Sprintf("action[%d].action-plain", i)] = words
	}
	if got := plainText(plainWords{&builder{st: st}}.actions()); got != "1. A.|2. B.|5. E." {
		t.Errorf("the list reads %q", got)
	}
}
