package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// impacts shows the entries of the analysis group by group. An entry about several groups stands
// with the first of them, and the others point there.
func (b *builder) impacts() {
	groups := make([]schema.Group, 0, len(b.form.Groups)+1)
	if b.entries(schema.AllGroups) != nil {
		groups = append(groups, schema.AllGroups)
	}
	for _, g := range b.form.Groups {
		groups = append(groups, g.ID)
	}
	told := map[int]schema.Group{} // entry: the group it stands with
	for _, g := range groups {
		b.heading(1, b.form.GroupTitle(g))
		entries := b.entries(g)
		if entries == nil {
			b.blank("impact", "Challenge or opportunity considered, and what was done")
		}
		for _, i := range entries {
			if first, ok := told[i]; ok {
				b.add(Paragraph{b.reference(b.st.Impact[i], first)})
				continue
			}
			told[i] = g
			b.impact(b.st.Impact[i], fmt.Sprintf("impact[%d]", i), g)
		}
	}
}

// entries are the numbers of the impacts that name a group; nil when none does.
func (b *builder) entries(g schema.Group) []int {
	var found []int
	for i, impact := range b.st.Impact {
		if slices.Contains(impact.Groups, g) {
			found = append(found, i)
		}
	}
	return found
}

// reference points from a group to another that shares its entry.
func (b *builder) reference(i schema.Impact, first schema.Group) []Span {
	spans := []Span{{Text: "Considered together with "}, {Text: b.form.GroupTitle(first), Bold: true}, {Text: "."}}
	if i.Impact != "" {
		spans = append(spans, Span{Text: " " + choice("impact.impact", i.Impact) + "; " + aimsWords(i.Aims) + "."})
	}
	return spans
}

func (b *builder) impact(i schema.Impact, path string, g schema.Group) {
	if len(i.Groups) > 1 || i.SubGroup != "" {
		b.heading(2, b.about(i, g))
	}
	b.add(Paragraph{[]Span{{Text: b.judgement(i), Italic: true}}})
	b.optionalText(path+".considered", "What we considered", i.Considered)
	b.optionalText(path+".response", "What we did", i.Response)
	if len(i.Mitigation) > 0 {
		b.add(Field{Key: path + ".mitigation", Label: "Mitigation", Value: b.mitigation(i.Mitigation)})
	}
	b.optionalText(path+".justification", "Justification", i.Justification)
	if i.Adverse() && len(i.Mitigation) == 0 && i.Justification == "" {
		b.blank(path+".mitigation", "Mitigation or justification")
	}
	b.cited(i.Sources, path+".sources")
}

// about names the sub-group that an entry speaks of, and the other groups that share it.
func (b *builder) about(i schema.Impact, g schema.Group) string {
	parts := []string{}
	if i.SubGroup != "" {
		parts = append(parts, capital(i.SubGroup))
	}
	if len(i.Groups) > 1 {
		others := slices.DeleteFunc(slices.Clone(i.Groups), func(other schema.Group) bool { return other == g })
		parts = append(parts, "together with "+lowerList(titles(others, b.form.GroupTitle)))
	}
	return capital(strings.Join(parts, ", "))
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
	if i.Rating != "" && !strings.EqualFold(i.Rating, i.Impact) {
		parts = append(parts, "rated "+i.Rating)
	}
	parts = append(parts, aimsWords(i.Aims))
	if i.Severity != "" {
		parts = append(parts, "severity "+i.Severity)
	}
	if !i.PeopleAffected.IsZero() {
		parts = append(parts, "people affected: "+countWords(i.PeopleAffected))
	}
	return strings.Join(parts, " · ")
}

func aimsWords(aims []schema.Aim) string {
	if len(aims) == 0 {
		return "aim not named"
	}
	var names []string
	for _, info := range schema.Aims {
		if slices.Contains(aims, info.ID) {
			names = append(names, strings.ToLower(info.Title[:1])+info.Title[1:])
		}
	}
	return strings.Join(names, ", ")
}

func lowerList(names []string) string {
	lower := make([]string, len(names))
	for i, n := range names {
		lower[i] = strings.ToLower(n[:min(1, len(n))]) + n[min(1, len(n)):]
	}
	if len(lower) < 2 {
		return strings.Join(lower, "")
	}
	return strings.Join(lower[:len(lower)-1], ", ") + " and " + lower[len(lower)-1]
}

// mitigation lists actions by what they say; an id that is not known stands as it is.
func (b *builder) mitigation(ids []string) []Block {
	list := List{}
	for _, id := range ids {
		i := slices.IndexFunc(b.st.Action, func(a schema.Action) bool { return a.ID == id })
		if i < 0 {
			list.Items = append(list.Items, Item{words(id)})
			continue
		}
		list.Items = append(list.Items, Item{paragraphs(b.st.Action[i].Action)})
	}
	return []Block{list}
}

// optionalText adds a question with its answer, if there is one.
func (b *builder) optionalText(key, label string, text schema.Text) {
	if text != "" {
		b.add(Field{Key: key, Label: label, Value: paragraphs(text)})
	}
}
