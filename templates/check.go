package templates

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"dueregard/schema"
)

// Bounds that a form keeps well within, so that a hostile one costs little.
const (
	maxQuestions = 20_000 // with columns and rows
	maxGroups    = 200
	maxBraces    = 1000
	maxDepth     = 50 // scores that are made of one another, one after the other
)

// A checker looks for what is wrong with a form: what could not be shown or answered, and what would keep
// from the reader what the Act asks for. It sees the form before it is completed.
type checker struct {
	*faults
	form *Form
	keys []schema.Key         // those of a statement
	own  map[string]*Question // the house's own questions, by key
	asks map[string]*asked    // where each key is asked, if in one place only

	braces int // keys in braces so far
}

// An asked is where a key is asked; many: in several places.
type asked struct {
	section  *Section
	question *Question
	many     bool
}

// check tells of every fault of the form, which is one of the forms in several languages.
func check(form *Form, forms map[string]*Form, found *faults, isBase bool) {
	c := &checker{faults: found, form: form, keys: schema.Keys(), own: make(map[string]*Question), asks: make(map[string]*asked)}
	if n := form.size(); n > maxQuestions {
		c.say("section", "a form of many parts is several forms", "the form has %d questions, columns and rows; expected %d or fewer", n, maxQuestions)
		return
	}
	if n := len(form.Groups); n > maxGroups {
		c.say("group", "", "the form has %d groups; expected %d or fewer", n, maxGroups)
		return
	}
	c.gather()
	if !isBase {
		c.whole()
	}
	for _, part := range []func(){
		c.brand, c.regime, c.duties, c.groups, c.scales, c.rating, c.sections, c.domains, c.signOffs, c.severities, c.required, c.cycles,
	} {
		part()
	}
	c.languages(forms)
	for _, language := range slices.Sorted(maps.Keys(forms)) {
		c.placeholders(forms[language], language)
	}
}

// say tells of a fault at a key of the form itself.
func (c *checker) say(key, hint, format string, args ...any) {
	c.at(c.form.from, key, hint, format, args...)
}

// size counts the questions, columns and rows.
func (f *Form) size() int {
	n := 0
	for i := range f.Sections {
		for j := range f.Sections[i].Questions {
			q := &f.Sections[i].Questions[j]
			n += 1 + len(q.Columns) + len(q.Rows)
		}
	}
	return n
}

// gather notes where each key is asked.
func (c *checker) gather() {
	for i := range c.form.Sections {
		s := &c.form.Sections[i]
		for j := range s.Questions {
			q := &s.Questions[j]
			if before := c.asks[q.Key]; before != nil {
				before.many = true
			} else {
				c.asks[q.Key] = &asked{section: s, question: q}
			}
			if isOwn(q.Key) && c.own[q.Key] == nil {
				c.own[q.Key] = q
			}
		}
	}
}

func isOwn(key string) bool { return strings.HasPrefix(key, Own) }

// whole wants a form to be one: a title, and something to fill in.
func (c *checker) whole() {
	f := c.form
	if strings.TrimSpace(f.Title) == "" {
		c.say("title", `write title = "…"`, "the form has no title")
	}
	switch {
	case len(f.Sections) == 0 && len(f.Domains) == 0:
		c.say("section", "write a [[section]]; what only others build on is checked with them", "the form asks nothing: it has no sections and no domains")
	case f.Record == "readiness" && len(f.Domains) == 0:
		c.say("record", "write a [[domain]] for each", "the form is a readiness self-assessment, and has no domains")
	}
}

var colour = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

const colourHint = `write six digits from 0 to 9 and A to F, as in "#12436D"`

func (c *checker) brand() {
	for _, b := range []struct{ key, value string }{{"heading", c.form.Brand.Heading}, {"header", c.form.Brand.Header}} {
		if b.value != "" && !colour.MatchString(b.value) {
			key := "brand." + b.key
			c.tell(c.form.from, key, key, colourHint, "%s is %s; expected a colour", key, quote(b.value))
		}
	}
}

func (c *checker) duties() {
	for i := range c.form.Duties {
		d := &c.form.Duties[i]
		if c.form.Statute != "" && d.ID == "psed" {
			c.say("statute", `write [[duty]] with id = "psed" and remove = true, and the duty of the statute beside it`,
				"the groups are those of another statute, and the form still tells the duty of the Equality Act")
		}
		if d.Title == "" {
			c.at(d.from, "title", `write title = "…"`, "the duty %q has no title", d.ID)
		}
		if strings.TrimSpace(string(d.Text)) == "" {
			c.at(d.from, "text", `write text = "…"`, "the duty %q does not say what it asks", d.ID)
		}
	}
}

func (c *checker) domains() {
	for i := range c.form.Domains {
		if d := &c.form.Domains[i]; d.Title == "" {
			c.at(d.from, "title", `write title = "…"`, "the domain %q has no title", d.ID)
		}
	}
}

func (c *checker) signOffs() {
	roles := schema.Choices("sign-off.role")
	for i := range c.form.SignOffs {
		s := &c.form.SignOffs[i]
		if s.Role == "" {
			c.at(s.from, "role", "expected one of: "+shortList(roles), "the sign-off %q has no role", s.Title)
		}
		if s.Title == "" {
			c.at(s.from, "title", `write title = "…"`, "the sign-off of the %s has no title", s.SignOffID())
		}
		c.conditions(s.from, "when", s.When, nil)
	}
}

var ruleID = regexp.MustCompile(`^DR[0-9]{3}$`)

func (c *checker) severities() {
	words := append(severityWords(), "off")
	for _, id := range slices.Sorted(maps.Keys(c.form.Severities)) {
		key, severity := "severities."+schema.Quote(id), string(c.form.Severities[id])
		if !ruleID.MatchString(id) {
			c.tell(c.form.from, key, key, "dueregard explain --list names them all", "severities: %s is no id of a rule", quote(id))
		}
		if !slices.Contains(words, severity) {
			c.tell(c.form.from, key, key, c.meant(severity, words), "severities: %s is %s; expected one of: %s", id, quote(severity), strings.Join(words, ", "))
		}
	}
}

func severityWords() []string {
	words := make([]string, len(schema.Severities))
	for i, s := range schema.Severities {
		words[i] = string(s)
	}
	return words
}

func (c *checker) required() {
	for i, key := range c.form.Required {
		if at := fmt.Sprintf("required[%d]", i); !schema.KnownKey(key) || key == "" {
			c.say(at, c.nearKey(key), "required: %s is no key of a statement", quote(key))
		} else if isOwn(key) && !c.ownKey(key) {
			c.say(at, c.oneOf(key, c.ownKeys()), "required: the form does not ask %s", quote(key))
		}
	}
}
