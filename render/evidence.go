package render

import (
	"slices"
	"strconv"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// evidence shows what is known of each group of the form, then of groups that only the statement
// knows, then of everybody.
func (b *builder) evidence() {
	b.byGroup(b.st.Evidence, "evidence", usersWords)
	all, ok := b.st.Evidence[schema.AllGroups]
	if b.asks("evidence.all.other") {
		all.Other = "" // told there
		ok = ok && (all.ServiceUsers != "" || all.Needs != "" || all.Reason != "" || all.Table != nil)
	}
	if ok {
		b.heading(1, b.form.GroupTitle(schema.AllGroups))
		b.groupEvidence(all, "evidence.all", usersWords)
	}
}

// citedByOther puts the sources of what is known of everybody to the form's own question for it.
func (b *builder) citedByOther(key string) {
	if all := b.st.Evidence[schema.AllGroups]; key == "evidence.all.other" && all.Other != "" {
		b.cited(all.Sources, "evidence.all.sources", key)
	}
}

// byGroup shows the records of each group but everybody. Those that have none are named together before them: behind
// them it would seem to be about the last.
func (b *builder) byGroup(by map[schema.Group]schema.Evidence, path string, names tableWords) {
	groups, bare := b.apart(groupsOf(by, b.st, b.form), func(g schema.Group) bool {
		return !isRecorded(by[g]) && !b.st.ExemptAt(path+"."+string(g))
	})
	b.nothingFor(bare, path, "Evidence")
	for _, g := range groups {
		if g != schema.AllGroups {
			b.heading(1, b.groupHeading(g))
			b.groupAdvice(g)
			b.groupEvidence(by[g], path+"."+string(g), names)
		}
	}
}

// isRecorded says whether anything is recorded of a group.
func isRecorded(e schema.Evidence) bool {
	return e.Status != "" && e.Status != "known" || e.Reason+e.ServiceUsers+e.Needs+e.Other != "" || e.Table != nil || e.Sources != nil
}

// apart sets those groups apart from others of which nothing is recorded, if there are several: a heading for each,
// with nothing below it, would fill pages. One of which the form has something to say stays where it is.
func (b *builder) apart(groups []schema.Group, isBare func(schema.Group) bool) (others, bare []schema.Group) {
	for _, g := range groups {
		advised := !b.beyond && !b.shown["group "+string(g)] && b.introduced(g) != nil
		if g != schema.AllGroups && isBare(g) && !advised {
			bare = append(bare, g)
		} else {
			others = append(others, g)
		}
	}
	if len(bare) < 2 {
		return groups, nil
	}
	return others, bare
}

// nothingFor is the blank of several groups.
func (b *builder) nothingFor(groups []schema.Group, key, label string) {
	if groups != nil {
		b.add(Field{Key: key, Label: label, Missing: "Nothing recorded for: " + strings.Join(titles(groups, b.form.GroupTitle), ", ")})
	}
}

// groupHeading is what a group is called at the head of what is about it, with the house's number.
func (b *builder) groupHeading(g schema.Group) string {
	if group := b.form.Group(g); group != nil {
		return numberedTitle(group.Number, group.Title)
	}
	return b.form.GroupTitle(g)
}

// groupAdvice is what the form says of a group, where the form goes group by group first.
func (b *builder) groupAdvice(g schema.Group) {
	if b.beyond || b.shown["group "+string(g)] {
		return
	}
	b.shows("group " + string(g))
	b.add(slanted(b.introduced(g))...)
}

// introduced is what there is to say of a group before all else: the guidance, and for a local group why
// the house asks about it.
func (b *builder) introduced(g schema.Group) []Block {
	group := b.form.Group(g)
	if group == nil {
		return nil
	}
	blocks := b.filled(group.Guidance)
	if group.Basis != "" && !group.Characteristic() {
		blocks = append(blocks, Paragraph{[]Span{{Text: "Why it is asked about: "}, {Text: group.Basis}}})
	}
	return blocks
}

// idsAsked are the ids of the groups that the form asks about.
func idsAsked(st *schema.Statement, form *templates.Form) []schema.Group {
	var ids []schema.Group
	for _, g := range form.GroupsAsked(st) {
		ids = append(ids, g.ID)
	}
	return ids
}

// slanted sets what the form says in italics, to part it from what is recorded.
func slanted(blocks []Block) []Block {
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			for i := range block.Spans {
				block.Spans[i].Italic = true
			}
		case List:
			for _, item := range block.Items {
				slanted(item.Blocks)
			}
		}
	}
	return blocks
}

// groupsOf are the groups of the form, and then others that have a record.
func groupsOf(by map[schema.Group]schema.Evidence, st *schema.Statement, form *templates.Form) []schema.Group {
	groups := idsAsked(st, form)
	for _, g := range schema.InOrder(by, groups) {
		if !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// asks says whether the form has a question of its own for a key, and asks it of this statement.
func (b *builder) asks(key string) bool {
	for _, s := range b.form.Sections {
		for _, q := range s.Questions {
			if q.Key == key && b.form.Asked(b.st, &s) && b.form.AskedQuestion(b.st, &q) {
				return true
			}
		}
	}
	return false
}

// tableWords are what the columns of a table of figures are called, the people in it, and evidence of no
// other kind.
type tableWords struct{ users, share, people, other string }

var (
	usersWords = tableWords{"Number", "Per cent", "Service users", "Other evidence"}
	staffWords = tableWords{"Staff", "Per cent of staff", "Staff", "What is known of the staff"}
)

// groupEvidence shows one group's evidence, or that nothing is recorded.
func (b *builder) groupEvidence(e schema.Evidence, path string, names tableWords) {
	opened := len(b.doc.Blocks)
	if e.Status != "" && e.Status != "known" {
		b.add(Field{Key: path + ".status", Label: "Status", Value: words(choice("evidence.status", e.Status))})
		if e.Reason == "" {
			b.closing(path)
		}
	}
	for _, part := range []struct {
		key, label string
		text       schema.Text
		tables     func(schema.Table) bool // that go with the text; nil: none
	}{
		{"reason", "Reason", e.Reason, nil},
		{"service-users", "People who use the service", e.ServiceUsers, hasUsers},
		{"needs", "Population and needs", e.Needs, func(t schema.Table) bool { return !hasUsers(t) }},
		{"other", names.other, e.Other, nil},
	} {
		if part.text != "" {
			b.add(Field{Key: path + "." + part.key, Label: part.label, Value: paragraphs(part.text)})
		}
		for i, t := range e.Table {
			if part.tables != nil && part.tables(t) {
				b.figures(t, tablePath(path, i), names)
			}
		}
	}
	if len(b.doc.Blocks) == opened {
		b.blank(path, "Evidence")
	}
	b.cited(e.Sources, path+".sources", path+".other", path+".needs", path+".service-users", path+".reason")
}

// closing shows the action that closes a gap for which no reason is given, or that there is none.
func (b *builder) closing(path string) {
	gap := strings.Replace(path, "workforce.by.", "workforce.", 1)
	for i, a := range b.st.Action {
		if slices.Contains(a.Answers, gap) {
			who := Paragraph{[]Span{{Text: "Action " + strconv.Itoa(i+1), To: actionAnchor(i + 1)}}}
			if rest := joinWords(a.Owner, a.Due.Words()); rest != "" {
				who.Spans = append(who.Spans, Span{Text: ", " + rest})
			}
			b.add(Field{Key: path + ".reason", Label: "What closes the gap", Value: append(paragraphs(a.Action), who)})
			return
		}
	}
	b.blank(path+".reason", "Reason")
}

// workforce shows what the policy means for staff.
func (b *builder) workforce() {
	w := b.st.Workforce
	if w == nil {
		b.blank("workforce", "Are staff affected?")
		return
	}
	b.field("workforce.affected", "Are staff affected?", false)
	if w.Affected != nil && !*w.Affected {
		b.field("workforce.summary", "Why not", true)
		b.cited(w.Sources, "workforce.sources", "workforce.summary")
		if len(w.By) > 0 {
			b.byGroup(w.By, "workforce.by", staffWords)
		}
		return
	}
	b.field("workforce.total", "How many staff are affected", false)
	b.field("workforce.summary", "How staff are affected", false)
	b.cited(w.Sources, "workforce.sources", "workforce.summary")
	b.byGroup(w.By, "workforce.by", staffWords)
	if all, ok := w.By[schema.AllGroups]; ok {
		b.heading(1, b.form.GroupTitle(schema.AllGroups))
		b.groupEvidence(all, "workforce.by.all", staffWords)
	}
}
