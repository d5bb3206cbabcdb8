package render

import (
	"fmt"
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

// impactFacts are the facts of entries whose texts a table of the form's own shows, one entry a row.
func (b *builder) impactFacts() {
	table := Table{Key: "impact", Columns: []Column{
		{Label: "Group", Weight: 2.4}, {Label: "Impact", Weight: 1.6}, {Label: "Aims", Weight: 2.4}, {Label: "Severity", Weight: 1.2},
		{Label: "People affected", Weight: 1.6}, {Label: "Mitigation", Weight: 2.4}, {Label: "Source", Weight: 2},
	}}
	for i, entry := range b.st.Impact {
		if !b.toldTexts(i) || b.toldImpact(i) {
			continue
		}
		about := words(strings.Join(titles(entry.Groups, b.form.GroupTitle), ", "))
		if entry.SubGroup != "" {
			about = append(about, words(capital(entry.SubGroup))...)
		}
		row := Row{Key: fmt.Sprintf("impact[%d]", i), Cells: []Cell{
			{Blocks: about, Header: true}, optionalCell(b.verdict(i)), optionalCell(capital(aimsWords(b.form, entry.Aims, entry.Groups))),
			optionalCell(house(b.form, "impact.severity", entry.Severity)), optionalCell(countWords(entry.PeopleAffected)), {}, {},
		}}
		if len(entry.Mitigation) > 0 && !b.told[row.Key+".mitigation"] {
			row.Cells[5].Blocks = b.mitigation(entry.Mitigation)
		}
		if spans := b.sourceSpans(entry.Sources); spans != nil {
			row.Cells[6].Blocks = []Block{Paragraph{spans}}
		}
		table.Rows = append(table.Rows, row)
	}
	if table.Rows != nil {
		b.add(withoutBlankColumns(table))
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
