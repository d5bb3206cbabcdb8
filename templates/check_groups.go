package templates

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// groups wants each characteristic to have the aims for which it counts, s.149(7), and a reason where it
// is left out.
func (c *checker) groups() {
	for i := range c.form.Groups {
		g := &c.form.Groups[i]
		nine := characteristic(g.ID)
		switch {
		case !plainKey().MatchString(string(g.ID)) || g.ID == schema.AllGroups:
			c.at(g.from, "id", plainKeyHint+`; "all" is everybody`, "the group id %s cannot be one", quote(string(g.ID)))
		case g.Title == "" && nine == nil:
			c.at(g.from, "title", `write title = "…"`, "the group %q has no title", g.ID)
		}
		if nine != nil && g.Aims != nil && !slices.Equal(g.Aims, nine.Aims) && c.form.Statute == "" {
			c.at(g.from, "aims", "leave them out", "the group %q has aims of its own; those of the Act apply (s.149(7))", g.ID)
		}
		c.leftOut(g)
		c.groupAsked(g)
	}
	c.removed()
	c.aims()
}

func (c *checker) leftOut(g *Group) {
	given := 0
	for _, o := range g.from {
		if o.file.Has(join(o.path, "left-out")) {
			given++
		}
	}
	switch {
	case given == 0, given > 1 && g.LeftOut == "": // an overlay asks what its base leaves out
	case characteristic(g.ID) == nil || c.form.Statute != "":
		c.at(g.from, "left-out", "leave the group out of the form, or write remove = true if its base has it",
			"the group %q is left out with a reason; only a protected characteristic needs one", g.ID)
	case strings.TrimSpace(g.LeftOut) == "":
		c.at(g.from, "left-out", `write left-out = "…" with the law's reason, or delete the key`, "the group %q is left out for no reason", g.ID)
	}
}

// groupAsked checks the conditions under which a group is asked about, which cannot be on the rows that they
// decide on.
func (c *checker) groupAsked(g *Group) {
	c.conditions(g.from, "when", g.When, nil)
	c.conditions(g.from, "when-any", g.WhenAny, nil)
	if len(g.When)+len(g.WhenAny) == 0 {
		return
	}
	if characteristic(g.ID) != nil && c.form.Statute == "" && strings.TrimSpace(g.Otherwise) == "" {
		c.at(g.from, "when", `write otherwise = "…", the reason that readers see where it is not asked about`,
			"the group %q is a protected characteristic, and is asked about under conditions without a reason", g.ID)
	}
	for _, key := range conditionKeys(g.When, g.WhenAny) {
		if table, _ := c.cellAt(key); table != nil && table.Kind == "groups" {
			c.at(g.from, "when", "ask a question of its own", "the group %q is asked about under a condition on %s, a table of the groups", g.ID, quote(key))
		}
	}
}

// removed tells of characteristics that a file drops without saying why: the form asks about them.
func (c *checker) removed() {
	if c.form.Statute != "" {
		return
	}
	for _, f := range c.chain {
		for i, g := range f.form.Groups {
			if g.Remove && g.Characteristic() {
				c.at([]origin{{f, fmt.Sprintf("group[%d]", i)}}, "remove", `write left-out = "…" with the law's reason instead`,
					"a form asks about %q, whether it is listed or not", g.ID)
			}
		}
	}
}

// aims checks what the house calls the aims.
func (c *checker) aims() {
	for i := range c.form.Aims {
		a := &c.form.Aims[i]
		if a.Title == "" && len(a.Groups) == 0 {
			c.at(a.from, "title", `write title = "…"`, "the aim %q has no title", a.ID)
		}
		for j, of := range a.Groups {
			known := characteristic(of.Group) != nil || slices.ContainsFunc(c.form.Groups, func(g Group) bool { return g.ID == of.Group })
			if !known {
				c.at(a.from, fmt.Sprintf("for[%d].group", j), "name a group by its id", "the aim %q has a title for %s, which is no group", a.ID, quote(string(of.Group)))
			}
		}
	}
}

// shownSignOffs wants the sign-offs that a section is to show to be there, and each of the form's to be
// shown where sections share them out.
func (c *checker) shownSignOffs() {
	var ids, shown []string
	for i := range c.form.SignOffs {
		ids = append(ids, c.form.SignOffs[i].SignOffID())
	}
	var last *Section
	all := false
	for i := range c.form.Sections {
		s := &c.form.Sections[i]
		if s.Show == "sign-off" {
			all = all || len(s.Only) == 0
			last = s
		} else if len(s.Only) > 0 {
			c.at(s.from, "only", `write show = "sign-off"`, "section %s names sign-offs, and does not show them", s.called())
		}
		for j, id := range s.Only {
			if !slices.Contains(ids, id) {
				c.at(s.from, fmt.Sprintf("only[%d]", j), c.oneOf(id, ids), "section %s shows the sign-off %s, which is not there", s.called(), quote(id))
			}
			shown = append(shown, id)
		}
	}
	for _, id := range ids {
		if last != nil && !all && !slices.Contains(shown, id) {
			c.at(last.from, "only", "name it in a section", "the sign-off %q is shown in no section", id)
		}
	}
}
