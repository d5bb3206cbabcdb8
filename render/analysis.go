package render

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
	"dueregard/templates"
)

// impacts shows the entries of the analysis group by group. One about most groups stands before them; one about
// several stands with the first of them, and the others point there. Groups of which nothing is recorded are named
// together, and so are those of which nothing else is: before all groups, as behind them it would seem to be about
// the last.
func (b *builder) impacts() {
	if b.beyond {
		b.impactFacts()
	}
	most := b.aboutMost()
	groups, bare := b.apart(b.impactGroups(), func(g schema.Group) bool { return len(b.entries(g)) == 0 })
	groups, general := b.apart(groups, func(g schema.Group) bool {
		entries := b.entries(g)
		elsewhere := func(i int) bool { return !slices.Contains(most, i) }
		return len(entries) > 0 && !slices.ContainsFunc(entries, elsewhere)
	})
	b.nothingFor(bare, "impact", impactLabel)
	if general != nil && !b.beyond {
		see := "See " + inSentence(b.mostGroups(most))
		b.add(Field{Label: see, Value: words(strings.Join(titles(general, b.form.GroupTitle), ", "))})
	}
	stands := map[int]schema.Group{} // entry: the group it stands with
	b.impactsOn(schema.AllGroups, most, stands)
	for _, g := range groups {
		b.impactsOn(g, b.entries(g), stands)
	}
}

const impactLabel = "Challenge or opportunity considered, and what was done"

// impactsOn shows the entries about a group: its own first, and then where others stand.
func (b *builder) impactsOn(g schema.Group, entries []int, stands map[int]schema.Group) {
	var own []int
	var also []string
	general := false // one stands before those of each group
	for _, i := range entries {
		first, ok := stands[i]
		switch {
		case !ok:
			stands[i] = g
			own = append(own, i)
		case first == schema.AllGroups:
			general = true
		case !b.toldImpact(i):
			also = append(also, b.entryName(i, first))
		}
	}
	if g == schema.AllGroups {
		if own == nil {
			return
		}
		b.heading(1, b.mostGroups(own))
	} else {
		b.heading(1, b.groupHeading(g))
		b.groupAdvice(g)
	}
	if len(entries) == 0 {
		b.blank("impact", impactLabel)
	}
	for _, i := range own {
		if !b.toldImpact(i) && !(b.beyond && b.toldTexts(i)) {
			b.impact(i, b.entryHeading(i, g, own))
		}
	}
	if general {
		also = slices.Insert(also, 0, b.mostGroups(b.aboutMost()))
	}
	switch {
	case b.beyond:
	case also != nil && own != nil:
		b.add(Field{Label: "See also", Value: stringList(also)})
	case also != nil:
		b.add(Field{Label: "See", Value: stringList(also)})
	}
}

// aboutMost are the entries about all groups, or about two thirds of them and more.
func (b *builder) aboutMost() []int {
	asked := idsAsked(b.st, b.form)
	var most []int
	for i, entry := range b.st.Impact {
		all := slices.Contains(entry.Groups, schema.AllGroups)
		if named := len(asked) - len(b.leftOutBy(entry)); entry.Recorded() && (all || named > 2 && 3*named >= 2*len(asked)) {
			most = append(most, i)
		}
	}
	return most
}

// leftOutBy are the groups of the form that an entry is not about: those that it does not name, and of one about
// everybody those to which none of its aims applies.
func (b *builder) leftOutBy(entry schema.Impact) []schema.Group {
	all := slices.Contains(entry.Groups, schema.AllGroups)
	return slices.DeleteFunc(idsAsked(b.st, b.form), func(g schema.Group) bool {
		return slices.Contains(entry.Groups, g) || all && b.aimsApply(entry, g)
	})
}

// mostGroups heads the entries that stand before those of each group.
func (b *builder) mostGroups(entries []int) string {
	for _, i := range entries {
		if len(b.leftOutBy(b.st.Impact[i])) == 0 {
			return b.form.GroupTitle(schema.AllGroups)
		}
	}
	return "Most groups"
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
		"mitigation": len(entry.Mitigation) > 0, "aims": len(entry.Aims) > 0, "sources": len(entry.Sources) > 0,
	} {
		if recorded && !b.told[fmt.Sprintf("impact[%d].%s", i, key)] {
			return false
		}
	}
	return true
}

// impactGroups are the groups of the form, and after them groups that only the statement knows, where an entry
// names them.
func (b *builder) impactGroups() []schema.Group {
	named := map[schema.Group]bool{}
	for _, i := range b.st.Impact {
		for _, g := range i.Groups {
			named[g] = true
		}
	}
	groups := idsAsked(b.st, b.form)
	for _, g := range append(groups, schema.AllGroups) {
		delete(named, g)
	}
	return append(groups, schema.InOrder(named, nil)...)
}

// entries are the numbers of the impacts that speak of a group, those about everybody among them if one of their
// aims applies to it.
func (b *builder) entries(g schema.Group) []int {
	return slices.DeleteFunc(b.st.ImpactsOn(g), func(i int) bool {
		entry := b.st.Impact[i]
		return !slices.Contains(entry.Groups, g) && !b.aimsApply(entry, g)
	})
}

// aimsApply says whether one of the aims that an entry names applies to a group; nothing speaks against it where no
// aims are known of either.
func (b *builder) aimsApply(entry schema.Impact, g schema.Group) bool {
	group := b.form.Group(g)
	return len(entry.Aims) == 0 || group == nil || len(group.Aims) == 0 ||
		slices.ContainsFunc(entry.Aims, func(a schema.Aim) bool { return slices.Contains(group.Aims, a) })
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

// optionalText adds a question with its answer, if there is one.
func (b *builder) optionalText(key, label string, text schema.Text) {
	if text != "" {
		b.add(Field{Key: key, Label: label, Value: paragraphs(text)})
	}
}
