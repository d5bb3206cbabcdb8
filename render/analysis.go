package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// impacts shows the entries of the analysis group by group. An entry about several groups stands
// with the first of them, and the others point there.
func (b *builder) impacts() {
	if b.beyond {
		b.impactFacts()
	}
	told := map[int]schema.Group{} // entry: the group it stands with
	for _, g := range b.impactGroups() {
		b.heading(1, b.groupHeading(g))
		b.groupAdvice(g)
		entries := b.entries(g)
		if entries == nil {
			b.blank("impact", "Challenge or opportunity considered, and what was done")
		}
		for _, i := range entries {
			if b.beyond && (b.toldImpact(i) || b.toldTexts(i)) {
				continue
			}
			if first, ok := told[i]; ok {
				b.add(Paragraph{b.reference(b.st.Impact[i], first)})
				continue
			}
			told[i] = g
			b.impact(b.st.Impact[i], fmt.Sprintf("impact[%d]", i), g)
		}
	}
}

// toldImpact says whether all that an entry records of its groups stands in a table of the form's own.
func (b *builder) toldImpact(i int) bool {
	entry := b.st.Impact[i]
	if step := ratingStep(b.form, entry); step != nil && step.Impact() == entry.Impact {
		entry.Impact = "" // which the rating tells
	}
	for key, recorded := range map[string]bool{
		"sub-group": entry.SubGroup != "", "impact": entry.Impact != "", "rating": entry.Rating != "",
		"severity": entry.Severity != "", "people-affected": !entry.PeopleAffected.IsZero(),
		"considered": entry.Considered != "", "response": entry.Response != "", "justification": entry.Justification != "",
		"mitigation": len(entry.Mitigation) > 0, "sources": len(entry.Sources) > 0,
	} {
		if recorded && !b.told[fmt.Sprintf("impact[%d].%s", i, key)] {
			return false
		}
	}
	return true
}

// impactGroups are the groups of the form; before them everybody, and after them groups that only
// the statement knows, where an entry names them.
func (b *builder) impactGroups() []schema.Group {
	named := map[schema.Group]bool{}
	for _, i := range b.st.Impact {
		for _, g := range i.Groups {
			named[g] = true
		}
	}
	var groups []schema.Group
	if named[schema.AllGroups] {
		groups = append(groups, schema.AllGroups)
	}
	groups = append(groups, idsAsked(b.st, b.form)...)
	for _, g := range groups {
		delete(named, g)
	}
	return append(groups, schema.InOrder(named, nil)...)
}

// entries are the numbers of the impacts that speak of a group, those about everybody among them;
// nil when none does.
func (b *builder) entries(g schema.Group) []int {
	if g != schema.AllGroups {
		return b.st.ImpactsOn(g)
	}
	var found []int
	for i, impact := range b.st.Impact {
		if slices.Contains(impact.Groups, g) && impact.Recorded() {
			found = append(found, i)
		}
	}
	return found
}

// reference points from a group to another that shares its entry.
func (b *builder) reference(i schema.Impact, first schema.Group) []Span {
	spans := []Span{{Text: "Considered with "}, {Text: b.form.GroupTitle(first), Bold: true}}
	if about := i.SubGroup; about != "" {
		spans = append(spans, Span{Text: " (" + about + ")"})
	}
	return append(spans, Span{Text: ": " + b.judgement(i) + "."})
}

func (b *builder) impact(i schema.Impact, path string, g schema.Group) {
	if about := b.about(i, g); about != "" {
		b.heading(2, about)
	}
	b.add(b.judged(i))
	b.optionalText(path+".considered", "What we considered", i.Considered)
	b.optionalText(path+".response", "What we did", i.Response)
	if len(i.Mitigation) > 0 {
		b.add(Field{Key: path + ".mitigation", Label: "Mitigation", Value: b.mitigation(i.Mitigation)})
	}
	b.optionalText(path+".justification", "Justification", i.Justification)
	if i.Adverse() && len(i.Mitigation) == 0 && i.Response == "" && i.Justification == "" {
		b.blank(path+".mitigation", "Mitigation or justification")
	}
	b.cited(i.Sources, path+".sources", path+".considered", path+".response")
}

// about names the sub-group that an entry speaks of, and the other groups that share it.
func (b *builder) about(i schema.Impact, g schema.Group) string {
	var others []string
	for _, other := range i.Groups {
		if title := groupWord(other, b.form); other != g && !slices.Contains(others, title) {
			others = append(others, title)
		}
	}
	words := capital(i.SubGroup)
	if others != nil {
		words = joinWords(words, "together with "+list(others))
	}
	return capital(words)
}

// judged are the impact, its aims and its extent.
func (b *builder) judged(i schema.Impact) Facts {
	impact, rated := "Not judged", ""
	if i.Impact != "" {
		impact = choice("impact.impact", i.Impact)
	}
	step := ratingStep(b.form, i)
	switch {
	case step != nil && step.Impact() == i.Impact: // the two say the same
		impact, rated = "", signed(step)
	case i.Rating != "" && !strings.EqualFold(i.Rating, i.Impact):
		rated = ratingWords(b.form, i)
	}
	aims := capital(aimsWords(b.form, i.Aims, i.Groups))
	if len(i.Aims) == 0 && aims != "" {
		aims = "Not named"
	}
	return known(
		Fact{"Impact", impact},
		Fact{"Rated", rated},
		Fact{"Aims", aims},
		Fact{"Severity", house(b.form, "impact.severity", i.Severity)},
		Fact{"People affected", countWords(i.PeopleAffected)},
	)
}

// judgement is the impact, its aims and its extent in a line.
func (b *builder) judgement(i schema.Impact) string {
	parts := []string{"Impact not judged"}
	if i.Impact != "" {
		parts[0] = choice("impact.impact", i.Impact)
		if i.Impact != "none" && i.Impact != "not-known" {
			parts[0] += " impact"
		}
	}
	step := ratingStep(b.form, i)
	switch {
	case step != nil && step.Impact() == i.Impact: // the two say the same
		parts[0] = "Rated " + signed(step)
	case i.Rating != "" && !strings.EqualFold(i.Rating, i.Impact):
		parts = append(parts, "rated "+ratingWords(b.form, i))
	}
	if aims := aimsWords(b.form, i.Aims, i.Groups); aims != "" {
		parts = append(parts, aims)
	}
	if i.Severity != "" {
		parts = append(parts, "severity "+inSentence(house(b.form, "impact.severity", i.Severity)))
	}
	if !i.PeopleAffected.IsZero() {
		parts = append(parts, "people affected: "+countWords(i.PeopleAffected))
	}
	return strings.Join(parts, " · ")
}

// aimless says that none of the aims applies to any of the groups.
func aimless(form *templates.Form, groups []schema.Group) bool {
	return len(groups) > 0 && !slices.ContainsFunc(groups, func(id schema.Group) bool {
		i := slices.IndexFunc(form.Groups, func(g templates.Group) bool { return g.ID == id })
		return i < 0 || form.Groups[i].ID == schema.AllGroups || form.Groups[i].Characteristic() || len(form.Groups[i].Aims) > 0
	})
}

// aimsWords names aims in the house's words, in a sentence: those for one group, where they are about
// one only. Empty: none is named, and none applies.
func aimsWords(form *templates.Form, aims []schema.Aim, groups []schema.Group) string {
	if len(aims) == 0 {
		if aimless(form, groups) {
			return ""
		}
		return "aim not named"
	}
	var group schema.Group
	if len(groups) == 1 {
		group = groups[0]
	}
	var names []string
	for _, info := range schema.Aims {
		if slices.Contains(aims, info.ID) {
			names = append(names, inSentence(form.AimTitle(info.ID, group)))
		}
	}
	return strings.Join(names, ", ")
}

// mitigation lists actions by what they say; an id that is not known stands as it is.
func (b *builder) mitigation(ids []string) []Block {
	list := List{}
	for _, id := range ids {
		n := b.plan.number(id)
		if n == 0 {
			list.Items = append(list.Items, Item{words(id)})
			continue
		}
		list.Items = append(list.Items, Item{named(paragraphs(b.plan[n-1].Action), b.plan.link(id))})
	}
	return []Block{list}
}

// named adds a name to the end of the last paragraph.
func named(blocks []Block, name Span) []Block {
	name.Italic = true
	spans := []Span{{Text: "(", Italic: true}, name, {Text: ")", Italic: true}}
	last := len(blocks) - 1
	if last >= 0 {
		if p, ok := blocks[last].(Paragraph); ok {
			spans[0].Text = " ("
			blocks[last] = Paragraph{append(p.Spans, spans...)}
			return blocks
		}
	}
	return append(blocks, Paragraph{spans})
}

// optionalText adds a question with its answer, if there is one.
func (b *builder) optionalText(key, label string, text schema.Text) {
	if text != "" {
		b.add(Field{Key: key, Label: label, Value: paragraphs(text)})
	}
}
