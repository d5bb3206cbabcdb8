package templates

import (
	"cmp"
	"embed"
	"slices"
	"strings"
	"sync"

	"dueregard/schema"
	"dueregard/schema/pattern"
)

// A Table is one table of the template language. Tables that take the same keys are one.
type Table struct {
	Headers []string // as they stand in a file, "[[section.question]]"; none: the top of the file
	About   string
	Keys    []schema.Key // but for those of a Place
	Placed  bool         // its entries have a Place as well
}

//go:embed form.go limits.go section.go
var typeSource embed.FS

// Reference is the language that templates are written in: its tables in their order, each with its keys.
func Reference() []Table {
	r := &reference{by: make(map[string]int)}
	keys := templateKeys()
	r.add(nil, "What is about the whole form. Keys that hold words or lists of words stand before the first table.", keys)
	r.below(keys, "")
	return r.tables
}

var templateKeys = sync.OnceValue(func() []schema.Key { return formFormat.Describe(typeSource) })

type reference struct {
	tables []Table
	by     map[string]int // tables by what the comment of their type says
}

// below adds the tables that stand in a table: those of each key, then those within them.
func (r *reference) below(keys []schema.Key, path string) {
	for _, k := range keys {
		if k.Holds != schema.HoldsTable && k.Holds != schema.HoldsByID {
			continue
		}
		below, header := join(path, k.Name), header(path, k)
		if at, known := r.by[k.Of]; known && k.Of != "" {
			r.tables[at].Headers = append(r.tables[at].Headers, header)
			continue
		}
		r.by[k.Of] = len(r.tables)
		r.add([]string{header}, cmp.Or(plainly(k.Of), k.About), k.Keys)
		if k.Holds == schema.HoldsByID {
			below += ".ID"
		}
		r.below(k.Keys, below)
	}
}

// add adds a table. A key without a comment shares that of the key before.
func (r *reference) add(headers []string, about string, keys []schema.Key) {
	t := Table{Headers: headers, About: about}
	for _, k := range keys {
		last := len(t.Keys) - 1
		switch {
		case slices.Contains([]string{"remove", "after", "before"}, k.Name):
			t.Placed = true
		case k.About == "" && last >= 0:
			t.Keys[last].Name += ", " + k.Name
		default:
			t.Keys = append(t.Keys, k)
		}
	}
	r.tables = append(r.tables, t)
}

// goName begins the comment of a type.
var goName = pattern.Lazy(`^(An? )?[A-Z][A-Za-z]* (is|are) (.)`)

// plainly gives the comment of a type without its name in Go.
func plainly(comment string) string {
	m := goName().FindStringSubmatch(comment)
	if m == nil {
		return comment
	}
	return strings.ToUpper(m[3]) + comment[len(m[0]):]
}

// header is a table's, as it stands in a file.
func header(path string, k schema.Key) string {
	name := join(path, k.Name)
	switch {
	case k.List:
		return "[[" + name + "]]"
	case k.Holds == schema.HoldsByID && len(k.Keys) > 0:
		return "[" + name + ".ID]"
	}
	return "[" + name + "]"
}

// Takes says what stands at a key of a template, in words.
func Takes(k schema.Key) string {
	what := templateHolds[k.Holds]
	switch {
	case k.Choices != nil && k.List:
		what = "any of: " + strings.Join(k.Choices, ", ")
	case k.Choices != nil:
		what = "one of: " + strings.Join(k.Choices, ", ")
	case k.Holds == schema.HoldsTable && k.List:
		what = "a list of tables"
	case k.List:
		what = "a list of " + map[bool]string{true: "dates", false: "words"}[k.Holds == schema.HoldsDate]
	case k.Holds == schema.HoldsByID && len(k.Keys) == 0:
		what = "words, each by an id"
	}
	if k.Required {
		what += "; needed"
	}
	return what
}

var templateHolds = map[schema.Holds]string{
	schema.HoldsTable: "a table", schema.HoldsByID: "tables, each by an id", schema.HoldsWords: "words", schema.HoldsText: "text",
	schema.HoldsNumber: "a number", schema.HoldsYesNo: "true or false", schema.HoldsDate: "a date",
}

// Notes are what holds for the whole of a template, in short paragraphs.
var Notes = []string{
	`A form is one TOML file. What stands before the first table is about the whole form; then come tables such as [words], and lists of tables such as [[section]], one entry each. Short entries of a list may also stand in one line: question = [{ key = "…", label = "…" }].`,
	`With base = "…" a form says only what is different from the form that it builds on. Tables are laid over each other key by key. An entry of a list changes the one with the same id (a question: the same key; a sign-off: its id, or its role); another one is added. remove = true takes the base's entry out; after = "…" and before = "…" say where an entry stands. A list of plain words replaces that of the base.`,
	`Words and texts may have a twin in another language: the key with -cy (Welsh), -gd (Scottish Gaelic), -ga (Irish) or -en behind it, as title-cy. The form names its languages in "languages".`,
	`Texts are Markdown: paragraphs, lists, **bold**, *italics*, links. Keys in braces stand for what a statement records there: {policy.title}.`,
	`An unknown key is an error, with the one that was meant. dueregard template check tells all that is wrong.`,
}

// place says that entries of a table have a place.
func (t Table) place() string {
	if !t.Placed {
		return ""
	}
	return " With remove, after and before."
}

// KeysInWords is the reference in plain text, for a terminal.
func KeysInWords() string {
	o := outline{}
	o.title("The template language")
	for _, note := range Notes {
		o.heading(note)
	}
	for _, t := range Reference() {
		o.b.WriteByte('\n')
		if len(t.Headers) == 0 {
			o.write(0, "", "The top of the file")
		}
		for _, header := range t.Headers {
			o.write(0, "", header)
		}
		o.write(1, "", t.About+t.place())
		for _, k := range t.Keys {
			o.write(1, "- ", k.Name+" ("+Takes(k)+"): "+k.About)
		}
	}
	o.heading("Kinds: what a question asks for, in a template, and its answer, in a statement")
	for _, k := range Kinds {
		o.write(1, "- ", k.Name+": "+k.About)
		o.lines(3, k.Question)
		o.lines(3, k.Answer)
	}
	o.heading("Blocks: what a section shows of a statement")
	for _, block := range Blocks {
		o.write(1, "- ", block.Name+": "+block.About)
	}
	o.heading("Templates to build on, besides the forms of dueregard template list")
	for _, name := range slices.Concat([]string{Default}, Bases()) {
		o.write(1, "- ", name)
	}
	return o.b.String()
}

// JSONSchema gives the JSON Schema of a template, as schema.Format.JSONSchema does.
func JSONSchema() []byte { return formFormat.JSONSchema("House template", typeSource) }
