package render

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// toldTexts says whether the texts of an entry of the analysis stand in a table of the form's own, which
// leaves out some of the facts about it.
func (b *builder) toldTexts(i int) bool {
	entry, told := b.st.Impact[i], false
	for key, recorded := range map[string]bool{
		"considered": entry.Considered != "", "response": entry.Response != "", "justification": entry.Justification != "",
	} {
		shown := b.told[fmt.Sprintf("impact[%d].%s", i, key)]
		if recorded && !shown {
			return false
		}
		told = told || shown
	}
	return told
}

// impactFact is what impactFacts has to tell of an entry: whom it is about, and a cell for each of impactColumns but
// the first.
type impactFact struct {
	entry int
	about []string
	cells []Cell
}

var impactColumns = []Column{
	{Label: "Group", Weight: 2.4}, {Label: "Impact", Weight: 1.6}, {Label: "Aims", Weight: 3}, {Label: "Severity", Weight: 1.2},
	{Label: "People affected", Weight: 2}, {Label: "Source", Weight: 3},
}

// impactKeys are the keys of what the columns show.
var impactKeys = []string{"groups", "impact", "aims", "severity", "people-affected", "sources"}

// impactFacts are the facts of entries whose texts a table of the form's own shows, as far as it does not show them: the
// short ones in a table, entries of which all is the same in one row, and then what is known of few of them, and done.
func (b *builder) impactFacts() {
	var facts []impactFact
	for i, entry := range b.st.Impact {
		if !b.toldTexts(i) || b.toldImpact(i) {
			continue
		}
		about := titles(entry.Groups, b.form.GroupTitle)
		if entry.SubGroup != "" {
			about = []string{strings.Join(about, ", ") + ": " + entry.SubGroup}
		}
		facts = append(facts, impactFact{i, about, b.factsOf(i)})
	}
	if facts == nil {
		return
	}
	rare := takeRare(facts)
	if table := withoutBlankColumns(impactTable(facts)); table.Rows != nil {
		b.add(table)
	}
	b.add(rare...)
	b.impactMitigation()
}

// takeRare takes what fewer than half of the entries have out of their cells, and gives it as lines of its own: a column
// for it would be nearly empty.
func takeRare(facts []impactFact) []Block {
	var lines []Block
	for c := range facts[0].cells {
		filled := func(f impactFact) bool { return len(f.cells[c].Blocks) > 0 }
		some := slices.DeleteFunc(slices.Clone(facts), func(f impactFact) bool { return !filled(f) })
		if 2*len(some) >= len(facts) {
			continue
		}
		for len(some) > 0 {
			first, value := some[0], some[0].cells[c].Blocks
			var about []string
			some = slices.DeleteFunc(some, func(f impactFact) bool {
				same := reflect.DeepEqual(f.cells[c].Blocks, value)
				if same {
					about, f.cells[c] = append(about, f.about...), Cell{}
				}
				return same
			})
			label := impactColumns[c+1].Label + ": " + strings.Join(about, ", ")
			lines = append(lines, Field{Key: fmt.Sprintf("impact[%d].%s", first.entry, impactKeys[c+1]), Label: label, Value: value})
		}
	}
	return lines
}

// impactTable has a row for the entries of which the same is told, and none for those of which nothing is left to tell.
func impactTable(facts []impactFact) Table {
	table := Table{Key: "impact", Columns: impactColumns}
	for _, f := range facts {
		if !slices.ContainsFunc(f.cells, func(c Cell) bool { return len(c.Blocks) > 0 }) {
			continue
		}
		same := slices.IndexFunc(table.Rows, func(row Row) bool { return reflect.DeepEqual(row.Cells[1:], f.cells) })
		if same < 0 {
			same = len(table.Rows)
			table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("impact[%d]", f.entry), Cells: append([]Cell{{Header: true}}, f.cells...)})
		}
		head := &table.Rows[same].Cells[0]
		for _, about := range f.about {
			head.Blocks = append(head.Blocks, words(about)...)
		}
	}
	return table
}

// factsOf are the cells of an entry in impactFacts, empty where a table of the form's own shows the fact.
func (b *builder) factsOf(i int) []Cell {
	entry, path := b.st.Impact[i], fmt.Sprintf("impact[%d].", i)
	fact := func(key, text string) Cell {
		if b.told[path+key] {
			return Cell{}
		}
		return optionalCell(text)
	}
	verdict, sources := Cell{}, Cell{}
	if !b.told[path+"rating"] {
		verdict = fact("impact", b.verdict(i))
	}
	if spans := b.sourceSpans(entry.Sources); spans != nil && !b.told[path+"sources"] {
		sources.Blocks = []Block{Paragraph{spans}}
	}
	return []Cell{
		verdict, fact("aims", capital(aimsWords(b.form, entry.Aims, entry.Groups))), fact("severity", house(b.form, "impact.severity", entry.Severity)),
		fact("people-affected", countWords(entry.PeopleAffected)), sources,
	}
}

// impactMitigation is what is done about the entries of impactFacts. Entries of which the same is done are told together.
func (b *builder) impactMitigation() {
	about := map[string][]string{} // by what is done
	var at []int                   // the first entry of each
	for i, entry := range b.st.Impact {
		if len(entry.Mitigation) > 0 && b.toldTexts(i) && !b.toldImpact(i) && !b.told[fmt.Sprintf("impact[%d].mitigation", i)] {
			done := strings.Join(entry.Mitigation, "\n")
			if about[done] == nil {
				at = append(at, i)
			}
			for _, title := range titles(entry.Groups, b.form.GroupTitle) {
				if entry.SubGroup != "" {
					title += ": " + entry.SubGroup
				}
				if !slices.Contains(about[done], title) {
					about[done] = append(about[done], title)
				}
			}
		}
	}
	for _, i := range at {
		done := b.st.Impact[i].Mitigation
		label := "Mitigation: " + strings.Join(about[strings.Join(done, "\n")], ", ")
		b.add(Field{Key: fmt.Sprintf("impact[%d].mitigation", i), Label: label, Value: b.mitigation(done)})
	}
}

// verdict is the impact of an entry, and how it is rated if that says more.
func (b *builder) verdict(i int) string {
	entry := b.st.Impact[i]
	if step := ratingStep(b.form, entry); step != nil {
		return signed(step)
	}
	if entry.Impact == "" {
		return entry.Rating
	}
	return joinWords(choice("impact.impact", entry.Impact), entry.Rating)
}

// withoutBlankColumns leaves out the columns in which no row has anything.
func withoutBlankColumns(t Table) Table {
	kept := Table{Key: t.Key, Caption: t.Caption, Rows: make([]Row, len(t.Rows))}
	for i, row := range t.Rows {
		kept.Rows[i] = Row{Key: row.Key, Total: row.Total}
	}
	for c := range t.Columns {
		filled := false
		for _, row := range t.Rows {
			filled = filled || len(row.Cells[c].Blocks) > 0
		}
		if !filled {
			continue
		}
		kept.Columns = append(kept.Columns, t.Columns[c])
		for i, row := range t.Rows {
			kept.Rows[i].Cells = append(kept.Rows[i].Cells, row.Cells[c])
		}
	}
	return kept
}
