package templates

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// Starter is a statement on this form with nothing in it yet: the keys that the form asks and those that
// every statement needs, each with a comment that explains it and an example, and the house's own
// questions. Its end names what else the format has. For a readiness self-assessment it is one with nothing in
// it yet, domain by domain. It loads, and the checker names what is to be written. Keys that cannot be
// blank, and tables that not every statement has, stand behind a "#". The template is the name that the
// statement will give; empty means the form's own.
func (f *Form) Starter(template string) string { return f.starter(template, false) }

// FullStarter is a Starter with every key of the format, whether the form asks it or not.
func (f *Form) FullStarter(template string) string { return f.starter(template, true) }

func (f *Form) starter(template string, full bool) string {
	w := starter{form: f, template: cmp.Or(template, f.Name), full: full, asked: f.askedKeys()}
	w.comment("# ", fmt.Sprintf("%s on the form %q.", f.Title, f.Name))
	for _, advice := range []string{
		`Write your answers between the quotation marks. Long text goes between three quotation marks; it may have paragraphs, lists and **bold** words. Where something has no answer, leave it blank: a blank is shown as a blank.`,
		`Lines that begin with "# ", with a space, explain. Lines that begin with "#" and no space are ready to use: take away the #, and write your own words in place of the example. To add another entry of a list, copy the block that begins with a line in [[double brackets]].`,
	} {
		fmt.Fprintln(&w.b, "#")
		w.comment("# ", advice)
	}
	fmt.Fprintln(&w.b)
	if f.Record == "readiness" {
		w.readiness(schema.Describe())
		return w.b.String()
	}
	keys := schema.Describe()
	var left []schema.Key
	if !full {
		keys, left = f.wanted(keys)
	}
	w.keys(keys, "", "")
	w.further(left)
	return w.b.String()
}

type starter struct {
	b        strings.Builder
	form     *Form
	template string
	full     bool              // with what the form does not ask
	asked    map[string]*asked // the form's question for a key of the statement
	told     map[string]bool   // the scales whose words were explained at this question
	plain    bool              // some of the house's own questions are no tables
	inTables bool              // those of the house's own questions that are tables are being written
}

// wide is how many characters a line of comment may have.
const wide = 96

// comment writes text in lines that begin with the mark. A dash at its end stands in the first only.
func (w *starter) comment(mark, text string) {
	line := mark
	if item, ok := strings.CutSuffix(mark, "- "); ok {
		mark = item + "  "
	}
	for word := range strings.FieldsSeq(printable(text)) {
		if len(line) > len(mark) && len([]rune(line))+len([]rune(word)) > wide {
			fmt.Fprintln(&w.b, strings.TrimRight(line, " "))
			line = mark
		}
		line += word + " "
	}
	fmt.Fprintln(&w.b, strings.TrimRight(line, " "))
}

// text writes Markdown as a comment, each passage by itself.
func (w *starter) text(mark string, text schema.Text) {
	for _, passage := range passages(text) {
		w.comment(mark, passage)
	}
}

// unused begins a line that is ready to use.
const unused = "#"

// keys writes the plain keys of a table, then the tables in it. The mark is unused where the table is
// one that not every statement has.
func (w *starter) keys(keys []schema.Key, path, mark string) {
	for _, k := range keys {
		if !headed(k, path) {
			w.key(k, path, mark)
		}
	}
	for _, k := range keys {
		switch {
		case !headed(k, path):
		case k.Holds == schema.HoldsTable:
			w.table(k, path, mark)
		case k.Holds == schema.HoldsByID:
			w.byID(k, path, mark)
		default:
			w.answers(k)
		}
	}
}

// headed says whether a key below a path is written as a table with a header. A few figures and short
// words stand in a line instead, but not at the top of the file, where people add entries one by one.
func headed(k schema.Key, path string) bool {
	switch k.Holds {
	case schema.HoldsByID, schema.HoldsAnswers:
		return true
	case schema.HoldsTable:
		return path == "" || len(k.Keys) > 5 || slices.ContainsFunc(k.Keys, func(k schema.Key) bool {
			return k.List || k.Holds == schema.HoldsTable || k.Holds == schema.HoldsText
		})
	}
	return false
}

// key writes a key below its explanation: the house's question where it has one, what the key is for,
// the words it takes, and an example. Behind a mark, the key itself shows the example.
func (w *starter) key(k schema.Key, path, mark string) {
	path = join(path, k.Name)
	value, live := w.value(k, path, mark != "")
	if mark != "" {
		w.comment("#   ", k.About+choices(k))
		w.parts(k, "#     ")
		fmt.Fprintf(&w.b, "%s%s = %s\n", mark, k.Name, value)
		return
	}
	fmt.Fprintln(&w.b)
	w.asks(path)
	w.comment("# ", k.About+choices(k))
	w.parts(k, "#   ")
	if path == "impact.rating" {
		w.ratings()
	}
	if !live {
		fmt.Fprintf(&w.b, "%s%s = %s\n", unused, k.Name, value)
		return
	}
	if example := exampleOf(k); example != "" && path != "record" {
		w.example(k, example)
	}
	fmt.Fprintf(&w.b, "%s = %s\n", k.Name, value)
}

// example shows how a key is written. What is TOML in several parts keeps to one line, to be copied.
func (w *starter) example(k schema.Key, example string) {
	if k.Holds == schema.HoldsTable || k.List {
		fmt.Fprintf(&w.b, "# Example: %s\n", example)
		return
	}
	w.comment("# ", "Example: "+example)
}

// parts explains the keys of a table that stands in a line.
func (w *starter) parts(k schema.Key, mark string) {
	for _, part := range k.Keys {
		w.comment(mark, part.Name+": "+part.About)
	}
}

func choices(k schema.Key) string {
	if k.Choices == nil {
		return ""
	}
	return " One of: " + strings.Join(k.Choices, ", ") + "."
}

// table writes a table, or the first entry of a list of them. Those that cannot stand empty, and
// those that only some statements have, are written as an example behind a mark.
func (w *starter) table(k schema.Key, path, mark string) {
	path = join(path, k.Name)
	if path == "sign-off" && len(w.form.SignOffs) > 0 {
		w.signOffs(k)
		return
	}
	live := path == "policy" || path == "impact"
	if mark == "" && !live && (optionalTables[path] || slices.ContainsFunc(k.Keys, requiredKey)) {
		mark = unused
	}
	brackets := [2]string{"[", "]"}
	if k.List {
		brackets = [2]string{"[[", "]]"}
	}
	fmt.Fprintln(&w.b)
	w.comment("# ", k.About)
	w.shownIn(path)
	fmt.Fprintf(&w.b, "%s%s%s%s\n", mark, brackets[0], path, brackets[1])
	w.keys(k.Keys, path, mark)
}

func requiredKey(k schema.Key) bool { return k.Required }

// optionalTables are those that a statement has only when there is something to say.
var optionalTables = map[string]bool{
	"publication": true, "report": true, "readiness": true,
}

// byID writes the tables of a map: one for each group of the form, or an example of another kind.
func (w *starter) byID(k schema.Key, path, mark string) {
	path = join(path, k.Name)
	fmt.Fprintln(&w.b)
	w.comment("# ", k.About)
	w.shownIn(path)
	if !k.ByGroup {
		fmt.Fprintf(&w.b, "%s[%s.library-survey]\n", unused, path)
		w.keys(k.Keys, path, unused)
		return
	}
	keys := k.Keys
	if path != "evidence" { // staff are not users of the service, nor residents in need
		keys = slices.DeleteFunc(slices.Clone(keys), func(k schema.Key) bool { return k.Name == "service-users" || k.Name == "needs" })
	}
	for i, g := range w.groupsOf(path) {
		fmt.Fprintf(&w.b, "\n%s[%s.%s] # %s\n", mark, path, g.ID, strings.TrimSpace(printable(g.Title)))
		w.text("# ", g.Guidance)
		if i == 0 {
			w.keys(keys, join(path, string(g.ID)), mark)
			continue
		}
		w.brief(keys, mark)
	}
}

// brief writes keys that were explained before.
func (w *starter) brief(keys []schema.Key, mark string) {
	for _, k := range keys {
		if headed(k, "evidence") {
			continue
		}
		value, live := w.value(k, "", false)
		m := mark
		if !live {
			m = unused
		}
		fmt.Fprintf(&w.b, "%s%s = %s\n", m, k.Name, value)
	}
}
