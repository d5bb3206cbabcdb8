package templates

import (
	"cmp"
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
		case !plainKey.MatchString(string(g.ID)) || g.ID == schema.AllGroups:
			c.at(g.from, "id", plainKeyHint+`; "all" is everybody`, "the group id %s cannot be one", quote(string(g.ID)))
		case g.Title == "" && nine == nil:
			c.at(g.from, "title", `write title = "…"`, "the group %q has no title", g.ID)
		}
		if nine != nil && g.Aims != nil && !slices.Equal(g.Aims, nine.Aims) && c.form.Statute == "" {
			c.at(g.from, "aims", "leave them out", "the group %q has aims of its own; those of the Act apply (s.149(7))", g.ID)
		}
		c.leftOut(g)
	}
	c.removed()
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

func (c *checker) sections() {
	level := 0
	for i := range c.form.Sections {
		s := &c.form.Sections[i]
		if s.Show != "" && !slices.Contains(blockNames(), s.Show) {
			c.at(s.from, "show", c.oneOf(s.Show, blockNames()), "section %s shows %s, which is no block", quote(s.Title), quote(s.Show))
		}
		next := cmp.Or(s.Level, 1)
		switch {
		case next > level+1:
			c.at(s.from, "level", "write level = 1, or put it below a section of that level", "section %s has level %d; expected 1, or 2 below a section of level 1", quote(s.Title), next)
		case s.Title == "" && level == 0:
			c.at(s.from, "title", `write title = "…"`, "the first section has no title")
		}
		level = next
		for j := range s.Questions {
			q := &s.Questions[j]
			c.key(s, q)
			c.question(q)
		}
		c.conditions(s.from, "when", s.When)
		c.conditions(s.from, "when-any", s.WhenAny)
	}
}

func blockNames() []string {
	names := make([]string, len(Blocks))
	for i, b := range Blocks {
		names[i] = b.Name
	}
	return names
}

// languages wants a form to be in the languages that it names.
func (c *checker) languages(forms map[string]*Form) {
	seen := map[string]bool{}
	for i, language := range c.form.Languages {
		key := fmt.Sprintf("languages[%d]", i)
		if seen[language] {
			c.say(key, "", "the language %q stands twice", language)
		}
		if i > 0 && !seen[language] && !c.translated(language) {
			c.say(key, fmt.Sprintf("write the twins of its texts: title-%s = \"…\"", language), "the form is said to be in %q, and has not a word in it", language)
		}
		seen[language] = true
	}
}

// translated says whether any file has words in a language.
func (c *checker) translated(language string) bool {
	for _, f := range c.chain {
		if f.language == language {
			return true
		}
		for path := range f.Twins {
			if path, _, _ = strings.Cut(path, "["); strings.HasSuffix(path, "-"+language) {
				return true
			}
		}
	}
	return false
}
