package render

import (
	"cmp"
	"fmt"

	"dueregard/schema"
)

// heard shows what people said, first the first theme of each consultation, and what changed.
func (b brief) heard() {
	table := Table{Key: "consultation", Caption: "What people said", Columns: []Column{{Label: "Who", Weight: 2.2}, {Label: "What they said", Weight: 3.6}, {Label: "What changed", Weight: 3}}}
	deepest, total := 0, 0
	for _, c := range b.st.Consultation {
		deepest, total = max(deepest, len(c.Theme)), total+len(c.Theme)
	}
	for depth := range deepest {
		for i, c := range b.st.Consultation {
			if depth < len(c.Theme) && len(table.Rows) < b.most[ofThemes] {
				table.Rows = append(table.Rows, b.theme(c, c.Theme[depth], fmt.Sprintf("consultation[%d].theme[%d]", i, depth)))
			}
		}
	}
	switch {
	case table.Rows != nil:
		table.Caption += ofThem(len(table.Rows), total)
		b.add(table)
	case len(b.st.Consultation) == 0:
		b.blank("consultation", "What people said")
	default:
		b.consultedInShort()
	}
}

// ofThem says that not all are shown.
func ofThem(shown, all int) string {
	if shown == all {
		return ""
	}
	return fmt.Sprintf(" (%d of %d)", shown, all)
}

// theme is a row on what somebody said.
func (b brief) theme(c schema.Consultation, t schema.Theme, key string) Row {
	who := shortened(cmp.Or(t.RaisedBy, c.Audience), 10)
	return Row{Key: key, Cells: []Cell{b.cell(who), b.cell(oneLine(t.Said, 22)), b.cell(oneLine(cmp.Or(t.Changed, c.Changed), 18))}}
}

// consultedInShort tells of consultations without themes.
func (b brief) consultedInShort() {
	for i, c := range b.st.Consultation[:min(len(b.st.Consultation), b.most[ofThemes])] {
		key := fmt.Sprintf("consultation[%d]", i)
		label := cmp.Or(c.Audience, c.Activity, "Consultation")
		if c.None != "" {
			b.add(Field{Key: key + ".none", Label: label, Value: words("Not consulted: " + oneLine(c.None, 20))})
			continue
		}
		said := joinSentences(oneLine(c.Summary, 25), oneLine(c.Changed, 20))
		if said == "" {
			b.blank(key+".summary", label)
			continue
		}
		b.add(Field{Key: key, Label: label, Value: words(said)})
	}
}
