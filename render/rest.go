package render

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// rest adds what is recorded although the form does not ask for it, without blanks, and says whether there was anything:
// first what is told besides, then under headings of their own the outcome, the decision and where it is published.
func (b *builder) rest() bool {
	asked, told := b.doc.Blocks, toldBefore(b.doc.Blocks, b.told)
	b.doc.Blocks, b.beyond, b.only = nil, true, nil
	sections := beyond(b.st, b.form)
	b.add(Heading{Level: 1, Text: "Also recorded"})
	for _, section := range sections {
		if !decides(section, told) {
			b.level = 1
			b.section(section, true)
		}
	}
	b.level = 2
	b.predecessor()
	b.attachments()
	b.exemptParts()
	b.furtherAnswers()
	for _, section := range sections {
		if decides(section, told) {
			b.level, section.Level = 0, 1
			b.section(section, true)
		}
	}
	b.only = nil
	b.add(Heading{Level: 1, Text: "Sign-off"})
	b.signOffs()
	further := statusJoined(withoutEmpty(b.untold(told)))
	b.doc.Blocks, b.beyond = append(asked, further...), false
	return len(further) > 0
}

// decides says whether a section is about what was decided, and the form asked for nothing of it.
func decides(s templates.Section, told map[string]bool) bool {
	if s.Show == "decision" || s.Show == "sign-off" || s.Show == "publication" {
		for key := range told {
			if strings.HasPrefix(key, s.Show+".") {
				return false
			}
		}
		return true
	}
	return !told["analysis.outcome"] && slices.ContainsFunc(s.Questions, func(q templates.Question) bool { return q.Key == "analysis.outcome" })
}

// leans gives the answer without which another cannot be understood.
var leans = map[string]string{"workforce.summary": "workforce.affected"}

// untold leaves out of what is recorded beyond the form what was told before, and blanks.
func (b *builder) untold(told map[string]bool) []Block {
	var left []Block
	leaned := "" // the answer that the next one to be told leans on
	for _, block := range slices.Backward(b.doc.Blocks) {
		f, ok := block.(Field)
		switch {
		case ok && (f.Missing != "" || told[f.Key] && f.Key != leaned):
			continue
		case ok:
			leaned = leans[f.Key]
		}
		left = append(left, block)
	}
	slices.Reverse(left)
	return left
}

// statusJoined makes one answer of a group's heading and of the status of what is known of it, where that is all that stands
// below the heading.
func statusJoined(blocks []Block) []Block {
	var out []Block
	for i := 0; i < len(blocks); i++ {
		h, ok := blocks[i].(Heading)
		if ok && i+1 < len(blocks) {
			f, status := blocks[i+1].(Field)
			ends := i+2 == len(blocks)
			if !ends {
				next, heading := blocks[i+2].(Heading)
				ends = heading && next.Level <= h.Level
			}
			if status && f.Label == "Status" && ends {
				f.Label = h.Text
				out = append(out, f)
				i++
				continue
			}
		}
		out = append(out, blocks[i])
	}
	return out
}

// beyond are the sections with what the form does not ask of a statement: those of its own whose
// conditions do not hold, then those of the default form.
func beyond(st *schema.Statement, form *templates.Form) []templates.Section {
	var sections []templates.Section
	add := func(s templates.Section, asked func(*templates.Question) bool) {
		left := templates.Section{Title: s.Title, Level: 2, Show: s.Show}
		for _, q := range s.Questions {
			if !asked(&q) {
				q.When, q.WhenAny, q.Guidance = nil, nil, ""
				left.Questions = append(left.Questions, q)
			}
		}
		if left.Show != "" && left.Show != "findings" || left.Questions != nil {
			sections = append(sections, left)
		}
	}
	for _, s := range form.Sections {
		asked := form.Asked(st, &s)
		if asked {
			s.Show = ""
		}
		add(s, func(q *templates.Question) bool { return asked && form.AskedQuestion(st, q) })
	}
	for _, s := range form.Rest {
		if s.Show == "screening" && form.Words.Statement != "" { // by the form's name for the paper
			s.Title = strings.Replace(s.Title, "statement", form.Words.Statement, 1)
		}
		add(s, func(*templates.Question) bool { return false })
	}
	return sections
}

// toldBefore are the keys of the format that the form asked for.
func toldBefore(asked []Block, told map[string]bool) map[string]bool {
	before := map[string]bool{}
	maps.Copy(before, told)
	for _, block := range Upright(asked) {
		if f, ok := block.(Field); ok && !strings.HasPrefix(f.Key, templates.Own) {
			before[f.Key] = true
		}
	}
	return before
}

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

// exemptParts lists what the public may not see, with the reasons.
func (b *builder) exemptParts() {
	if len(b.st.Exempt) == 0 {
		return
	}
	b.heading(0, "Exempt from publication")
	table := Table{Key: "exempt", Columns: []Column{{Label: "Part"}, {Label: "Why", Weight: 2}, {Label: "Until"}}}
	for i, e := range b.st.Exempt {
		table.Rows = append(table.Rows, Row{
			Key:   fmt.Sprintf("exempt[%d]", i),
			Cells: []Cell{{Blocks: words(labelOf(b.form, e.Where))}, b.cell(e.Reason), optionalCell(e.Until.Words())},
		})
	}
	b.add(table)
}

// labelOf is what the form asks at a key; the words of the key where it asks for nothing there: "Impact 1 · Rating".
func labelOf(form *templates.Form, key string) string {
	if q := questionAt(form, key); q != nil {
		return q.Label
	}
	for _, f := range slices.Concat(decisionFields, publicationFields) {
		if f.key == key {
			return f.label
		}
	}
	var parts []string
	for _, step := range strings.FieldsFunc(key, func(r rune) bool { return strings.ContainsRune(`.[]"`, r) }) {
		group := schema.Group(step)
		n, err := strconv.Atoi(step)
		switch {
		case err == nil && parts != nil:
			parts[len(parts)-1] += " " + strconv.Itoa(n+1) // people count from 1
		case slices.Contains(form.GroupIDs(), group):
			parts = append(parts, form.GroupTitle(group))
		default:
			parts = append(parts, capital(strings.ReplaceAll(step, "-", " ")))
		}
	}
	return strings.Join(parts, " · ")
}

// questionAt is the form's question for a key; nil: it has none.
func questionAt(form *templates.Form, key string) *templates.Question {
	for i := range form.Sections {
		for j := range form.Sections[i].Questions {
			if q := &form.Sections[i].Questions[j]; q.Key == key {
				return q
			}
		}
	}
	return nil
}

// furtherAnswers shows the answers that no question of the form asks for, by their keys.
func (b *builder) furtherAnswers() {
	further, _ := untold(b.st.Answers, "answers", b.told).(map[string]any)
	if len(further) == 0 {
		return
	}
	b.heading(0, "Further answers")
	for _, key := range slices.Sorted(maps.Keys(further)) {
		path := below("answers", key)
		blocks := answerBlocks(further[key])
		if len(blocks) == 0 {
			b.blank(path, key)
			continue
		}
		b.add(Field{Key: path, Label: furtherLabel(b.form, key), Value: blocks})
	}
}
