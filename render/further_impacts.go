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

// impactFacts are the facts of entries whose texts a table of the form's own shows, as far as it does not show them: the
// short ones in a table, entries of which all is the same in one row, and then what is done.
func (b *builder) impactFacts() {
	table := Table{Key: "impact", Columns: []Column{
		{Label: "Group", Weight: 2.4}, {Label: "Impact", Weight: 1.6}, {Label: "Aims", Weight: 3}, {Label: "Severity", Weight: 1.2},
		{Label: "People affected", Weight: 2}, {Label: "Source", Weight: 3},
	}}
	var heads [][]string // whom each row is about
	for i, entry := range b.st.Impact {
		if !b.toldTexts(i) || b.toldImpact(i) {
			continue
		}
		about, facts := titles(entry.Groups, b.form.GroupTitle), b.factsOf(i)
		if entry.SubGroup != "" {
			about = []string{strings.Join(about, ", ") + ": " + entry.SubGroup}
		}
		same := slices.IndexFunc(table.Rows, func(row Row) bool { return reflect.DeepEqual(row.Cells[1:], facts) })
		if same < 0 {
			same, heads = len(heads), append(heads, nil)
			table.Rows = append(table.Rows, Row{Key: fmt.Sprintf("impact[%d]", i), Cells: append([]Cell{{Header: true}}, facts...)})
		}
		heads[same] = append(heads[same], about...)
	}
	for i := range table.Rows {
		for _, about := range heads[i] {
			table.Rows[i].Cells[0].Blocks = append(table.Rows[i].Cells[0].Blocks, words(about)...)
		}
	}
	if table.Rows != nil {
		b.add(withoutBlankColumns(table))
		b.impactMitigation()
	}
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
