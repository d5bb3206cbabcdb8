package templates

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

func (c *checker) sections() {
	level := 0
	for i := range c.form.Sections {
		s := &c.form.Sections[i]
		if s.Show != "" && !slices.Contains(blockNames(), s.Show) {
			c.at(s.from, "show", c.oneOf(s.Show, blockNames()), "section %s shows %s, which is no block", s.called(), quote(s.Show))
		}
		next := cmp.Or(s.Level, 1)
		switch {
		case next > level+1:
			c.at(s.from, "level", "write level = 1, or put it below a section of that level", "section %s has level %d; expected 1, or 2 below a section of level 1", s.called(), next)
		case s.Title == "" && level == 0:
			c.at(s.from, "title", `write title = "…"`, "the first section has no title")
		}
		level = next
		for j := range s.Questions {
			q := &s.Questions[j]
			c.key(s, q)
			c.question(q)
		}
		c.conditions(s.from, "when", s.When, nil)
		c.conditions(s.from, "when-any", s.WhenAny, nil)
	}
	c.shownSignOffs()
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
	c.unspoken(forms)
}

// unspoken tells of twins in a language that the form does not name: they would be shown nowhere. What the
// bases say besides is no fault of the form.
func (c *checker) unspoken(forms map[string]*Form) {
	last := c.chain[0]
	told := map[string]bool{}
	for _, path := range slices.Sorted(maps.Keys(last.Twins)) {
		language := languageOf(path)
		if forms[language] != nil || told[language] {
			continue
		}
		told[language] = true
		hint := fmt.Sprintf("write languages = [%q, %q]", last.language, language)
		message := fmt.Sprintf("%s is in the language %q, which the form does not name", path, language)
		if language == schema.Plain {
			hint, message = "say it plainly where it stands", fmt.Sprintf("%s is shown nowhere: a form has no texts in plain words beside the others", path)
		}
		c.at([]origin{{file: last}}, path, hint, "%s", message)
	}
}

// languageOf gives the language of a twin, which its path ends in.
func languageOf(twin string) string {
	twin, _, _ = strings.Cut(twin[strings.LastIndexByte(twin, '.')+1:], "[")
	return twin[strings.LastIndexByte(twin, '-')+1:]
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
