package templates

import (
	"slices"

	"dueregard/schema"
)

// GroupsAsked are the groups that the form asks about, given what a statement records, in order.
func (f *Form) GroupsAsked(st *schema.Statement) []Group {
	return newEvaluation(f, st).groups()
}

// GroupsLeftOut are those that the form does not ask about, each with the reason as LeftOut: for every
// statement, then for this one. Local groups without a reason are not among them.
func (f *Form) GroupsLeftOut(st *schema.Statement) []Group {
	left := slices.Clone(f.LeftOut)
	asked := f.GroupsAsked(st)
	for _, g := range f.Groups {
		if g.Otherwise != "" && !slices.ContainsFunc(asked, func(a Group) bool { return a.ID == g.ID }) {
			g.LeftOut = g.Otherwise
			left = append(left, g)
		}
	}
	return left
}

// AimTitle is what the form calls an aim, for a group; the group may be empty.
func (f *Form) AimTitle(aim schema.Aim, group schema.Group) string {
	for _, words := range f.Aims {
		if words.ID != aim {
			continue
		}
		for _, of := range words.Groups {
			if of.Group == group {
				return of.Title
			}
		}
		if words.Title != "" {
			return words.Title
		}
	}
	for _, a := range schema.Aims {
		if a.ID == aim {
			return a.Title
		}
	}
	return string(aim)
}

// PublicationGate is what must be so before a paper on the form is published: its gate; or, where it has
// none and has a marking for drafts, that all have signed whom it asks.
func (f *Form) PublicationGate() []string {
	if p := f.Publication; len(p.Gate) == 0 && p.DraftMarking != "" && len(f.SignOffs) > 0 {
		return []string{"signed"}
	}
	return f.Publication.Gate
}

// Group gives the form's group of that id, or nil.
func (f *Form) Group(id schema.Group) *Group {
	for i := range f.Groups {
		if f.Groups[i].ID == id {
			return &f.Groups[i]
		}
	}
	return nil
}

// GroupTitle names a group in the house's words; a group that the form does not know by its id.
func (f *Form) GroupTitle(id schema.Group) string {
	if id == schema.AllGroups {
		return "All groups"
	}
	if g := f.Group(id); g != nil {
		return g.Title
	}
	if c := characteristic(id); c != nil {
		return c.Title
	}
	return string(id)
}

func characteristic(id schema.Group) *schema.ProtectedCharacteristic {
	for i := range schema.Characteristics {
		if schema.Characteristics[i].ID == id {
			return &schema.Characteristics[i]
		}
	}
	return nil
}
