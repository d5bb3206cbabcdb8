package render

import (
	"slices"
	"strings"
	"testing"
)

// TestTablesByAim wants no column that nobody filled, the number of each action, and the sources of an entry
// beside no text that they are not for.
func TestTablesByAim(t *testing.T) {
	st, form := onForm(t, "../examples/houses/scottish-government-eqia.toml", "../examples/houses/scottish-government-eqia-example.toml")
	blocks := Build(form.Apply(st), form, nil).Blocks
	tables, sources := 0, false
	for _, block := range blocks {
		switch b := block.(type) {
		case Table:
			if !strings.HasPrefix(b.Key, "answers.needs.") {
				continue
			}
			tables++
			at := slices.IndexFunc(b.Columns, func(c Column) bool { return c.Label == "Action" })
			wanted := slices.Contains([]string{"Age", "Disability", "Gender reassignment", "Sexual orientation"}, b.Caption)
			if wanted != (at >= 0) {
				t.Errorf("%s: a column of actions: %t", b.Caption, !wanted)
			}
			if at < 0 {
				continue
			}
			if said := strings.Join(slices.Concat(split(b.Rows[0].Cells[at].Blocks, "")...), ""); !strings.Contains(said, "(action ") {
				t.Errorf("%s: the action is %q", b.Caption, said)
			}
		case Field:
			sources = sources || b.Key == "impact[0].sources"
		case Heading:
			if b.Text == "Is a full statement needed?" {
				t.Error("the form has another name for the paper")
			}
		}
	}
	if tables != 8 {
		t.Errorf("%d tables", tables)
	}
	if !sources {
		t.Error("the sources for what the table tells stand behind another text")
	}
}

// TestRareFacts wants what few entries have in lines of its own, and entries alike in one row.
func TestRareFacts(t *testing.T) {
	cells := func(aims, severity string) []Cell {
		return []Cell{{}, optionalCell(aims), optionalCell(severity), {}, {}}
	}
	facts := []impactFact{
		{0, []string{"Age"}, cells("Advance", "")}, {1, []string{"Sex"}, cells("Advance", "Low")},
		{2, []string{"Race"}, cells("Foster", "")}, {3, []string{"Disability"}, cells("", "")}, {4, []string{"Faith"}, cells("Advance", "")},
	}
	lines := takeRare(facts)
	if len(lines) != 1 || lines[0].(Field).Label != "Severity: Sex" || lines[0].(Field).Key != "impact[1].severity" {
		t.Errorf("the lines are %v", lines)
	}
	table := withoutBlankColumns(impactTable(facts))
	if len(table.Columns) != 2 || len(table.Rows) != 2 || len(table.Rows[0].Cells[0].Blocks) != 3 {
		t.Errorf("the table is %v", table)
	}
}
