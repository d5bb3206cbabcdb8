package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// impact shows an entry of the analysis, less what a table of the form's own has told.
func (b *builder) impact(i int, heading string) {
	entry, path := b.st.Impact[i], fmt.Sprintf("impact[%d]", i)
	if heading != "" {
		b.heading(2, heading)
	}
	b.add(b.judged(entry))
	texts := []string{path + ".considered", path + ".response"}
	if b.told[texts[0]] { // what the sources are for stands elsewhere
		texts = nil
	}
	b.untoldText(path+".considered", "What we considered", entry.Considered)
	b.untoldText(path+".response", "What we did", entry.Response)
	if key := path + ".mitigation"; len(entry.Mitigation) > 0 && !b.told[key] {
		b.add(Field{Key: key, Label: mitigationLabel(entry), Value: b.mitigation(entry.Mitigation)})
	}
	b.untoldText(path+".justification", "Justification", entry.Justification)
	if entry.Adverse() && len(entry.Mitigation) == 0 && entry.Response == "" && entry.Justification == "" {
		b.blank(path+".mitigation", "Mitigation or justification")
	}
	b.cited(entry.Sources, path+".sources", texts...)
}

func (b *builder) untoldText(key, label string, text schema.Text) {
	if !b.told[key] {
		b.optionalText(key, label, text)
	}
}

// mitigationLabel heads the actions of an entry: what is good for people, or makes no difference, needs no
// mitigation.
func mitigationLabel(entry schema.Impact) string {
	switch entry.Impact {
	case "positive", "neutral", "none":
		return "Actions"
	}
	return "Mitigation"
}

// entryHeading tells the entries of a group from each other. One that stands alone, and is about the group and no
// other, needs none.
func (b *builder) entryHeading(i int, g schema.Group, own []int) string {
	entry := b.st.Impact[i]
	if g == schema.AllGroups {
		if heading := joinWords(capital(entry.SubGroup), b.extent(entry)); heading != "" || len(own) == 1 {
			return capital(heading)
		}
		return aimsHeading(b.aimsFact(entry))
	}
	if entry.SubGroup != "" || b.others(entry, g) != "" {
		return b.entryName(i, g)
	}
	if len(own) == 1 {
		return ""
	}
	aims := b.aimsFact(entry)
	whole, onAims := false, false // told from entries about fewer or more people; on other aims
	for _, other := range own {
		with := b.st.Impact[other]
		alike := with.SubGroup == "" && b.others(with, g) == ""
		whole = whole || other != i && (!alike || slices.Equal(with.Aims, entry.Aims))
		onAims = onAims || alike && !slices.Equal(with.Aims, entry.Aims)
	}
	switch {
	case !whole:
		return aimsHeading(aims)
	case onAims && aims.Value != "":
		return b.form.GroupTitle(g) + " as a whole: " + inSentence(aims.Value)
	}
	return b.form.GroupTitle(g) + " as a whole"
}

func aimsHeading(f Fact) string {
	if f.Label == "" {
		return ""
	}
	return f.Label + ": " + inSentence(f.Value)
}

// extent is which groups an entry is about that stands before those of each: the shorter of the lists of those
// that it names and of those that it does not.
func (b *builder) extent(entry schema.Impact) string {
	missing := b.leftOutBy(entry)
	switch {
	case len(missing) == 0:
		return ""
	case len(missing) <= 3:
		return "all but " + list(groupWords(missing, b.form))
	case !slices.Contains(entry.Groups, schema.AllGroups):
		return list(groupWords(entry.Groups, b.form))
	}
	about := slices.DeleteFunc(idsAsked(b.st, b.form), func(g schema.Group) bool { return slices.Contains(missing, g) })
	return list(groupWords(about, b.form))
}

// entryName is what an entry is called that stands with a group: by its sub-group, or by the group and those
// that share it.
func (b *builder) entryName(i int, g schema.Group) string {
	entry := b.st.Impact[i]
	name := capital(entry.SubGroup)
	if name == "" {
		name = b.form.GroupTitle(g)
	}
	return joinWords(name, b.others(entry, g))
}

// others are the groups that share an entry with the one that it stands with.
func (b *builder) others(entry schema.Impact, g schema.Group) string {
	var others []string
	for _, other := range entry.Groups {
		if title := groupWord(other, b.form); other != g && !slices.Contains(others, title) {
			others = append(others, title)
		}
	}
	if others == nil {
		return ""
	}
	return "together with " + list(others)
}

// judged are the impact, its aims and its extent.
func (b *builder) judged(i schema.Impact) Facts {
	impact, rating := "Not judged", ""
	if i.Impact != "" {
		impact = choice("impact.impact", i.Impact)
	}
	step := ratingStep(b.form, i)
	switch {
	case step != nil && step.Impact() == i.Impact: // the two say the same
		impact, rating = "", signed(step)
	case i.Rating != "" && !strings.EqualFold(i.Rating, i.Impact):
		rating = ratingWords(b.form, i)
	}
	severity := ""
	if i.Severity != "" {
		severity = house(b.form, "impact.severity", i.Severity)
	}
	return known(Fact{"Impact", impact}, Fact{"Rating", rating}, b.aimsFact(i), Fact{"Severity", severity}, Fact{"People affected", countWords(i.PeopleAffected)})
}

// aimsFact names the aims of an entry; without words, if none applies to its groups.
func (b *builder) aimsFact(i schema.Impact) Fact {
	switch words := aimsWords(b.form, i.Aims, i.Groups); {
	case words == "":
		return Fact{}
	case len(i.Aims) == 0:
		return Fact{"Aim", "Not named"}
	case len(i.Aims) == 1:
		return Fact{"Aim", capital(words)}
	default:
		return Fact{"Aims", capital(words)}
	}
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
