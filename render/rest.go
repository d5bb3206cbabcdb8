package render

import (
	"fmt"
	"maps"
	"slices"

	"dueregard/schema"
)

// predecessor shows which statement this one follows, and what became of its actions.
func (b *builder) predecessor() {
	p := b.st.Predecessor
	if p == nil {
		return
	}
	b.heading(0, "The statement before this one")
	b.field("predecessor.reference", "Reference", false)
	b.field("predecessor.fingerprint", "Fingerprint", true)
	if len(p.Actions) == 0 {
		return
	}
	table := Table{Key: "predecessor.actions", Columns: []Column{{Label: "Action"}, {Label: "What became of it"}, {Label: "Why", Weight: 2}}}
	for i, a := range p.Actions {
		table.Rows = append(table.Rows, Row{
			Key:   fmt.Sprintf("predecessor.actions[%d]", i),
			Cells: []Cell{b.cell(a.ID), b.cell(choice("predecessor.actions.outcome", a.Outcome)), {Blocks: paragraphs(a.Reason)}},
		})
	}
	b.add(table)
}

// attachments lists the files that belong to the statement.
func (b *builder) attachments() {
	if len(b.st.Attachment) == 0 {
		return
	}
	b.heading(0, "Attachments")
	table := Table{Key: "attachment", Columns: []Column{{Label: "What it is", Weight: 2}, {Label: "File"}, {Label: "Who may see it"}}}
	for i, a := range b.st.Attachment {
		access := a.Access
		if access == "" {
			access = "internal"
		}
		table.Rows = append(table.Rows, Row{
			Key:   fmt.Sprintf("attachment[%d]", i),
			Cells: []Cell{b.cell(a.Description), {Blocks: words(a.File)}, {Blocks: words(choice("attachment.access", access))}},
		})
	}
	b.add(table)
}

// answers shows the answers to a house's own questions by their keys, until the form says where they
// belong.
func (b *builder) answers() {
	if len(b.st.Answers) == 0 {
		return
	}
	b.heading(0, "Further answers")
	for _, key := range slices.Sorted(maps.Keys(b.st.Answers)) {
		blocks := answerBlocks(b.st.Answers[key])
		if len(blocks) == 0 {
			b.blank("answers."+key, key)
			continue
		}
		b.add(Field{Key: "answers." + key, Label: key, Value: blocks})
	}
}

// answerBlocks turns whatever TOML can hold into blocks.
func answerBlocks(value any) []Block {
	switch v := value.(type) {
	case string:
		return paragraphs(schema.Text(v))
	case []any:
		list := List{}
		for _, element := range v {
			list.Items = append(list.Items, Item{answerBlocks(element)})
		}
		return []Block{list}
	case map[string]any:
		list := List{}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			list.Items = append(list.Items, Item{append(words(key+":"), answerBlocks(v[key])...)})
		}
		return []Block{list}
	}
	var date schema.Date
	if err := date.UnmarshalTOML(value); err == nil && date.Exact() {
		return words(date.Words())
	}
	if blocks := answer("", value); blocks != nil {
		return blocks
	}
	return words(fmt.Sprint(value)) // a time of day
}
