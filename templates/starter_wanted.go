package templates

import (
	"slices"
	"strings"

	"dueregard/schema"
)

// blockTables are the tables of a statement that a block shows.
var blockTables = map[string][]string{
	"screening": {"screening"}, "evidence": {"evidence", "sources"}, "sources": {"sources"}, "workforce": {"workforce"},
	"consultation": {"consultation"}, "analysis": {"impact"}, "matrix": {"impact"}, "actions": {"action"},
	"indicators": {"indicator"}, "monitoring": {"monitoring"}, "decision": {"decision", "put-to"}, "sign-off": {"sign-off"},
	"publication": {"publication"}, "findings": {"response"},
}

// needed are the keys that every statement needs, whatever its form asks; of a table that is not here,
// the keys that its entries need if the form asks for any.
var needed = map[string][]string{
	"policy":      {"title", "reference", "version", "kind", "change", "organisation", "directorate", "responsible", "description", "outcomes"},
	"put-to":      {"to", "date", "form", "version"},
	"sign-off":    {"role", "name", "post", "date", "minute", "step"},
	"decision":    {"maker", "stage", "date"},
	"publication": {"with-papers", "meeting", "meeting-date", "published"},
}

var neededBeside = map[string][]string{
	"evidence": {"status", "reason"},
	"impact":   {"groups", "aims", "impact", "considered", "mitigation"},
	"action":   {"id", "action", "owner", "due", "answers"},
}

// A wish is what a form asks of a table of the statement.
type wish struct {
	whole bool
	keys  []string
}

// wishes are what the form asks of each table.
func (f *Form) wishes() map[string]*wish {
	wishes := make(map[string]*wish)
	want := func(table string, keys ...string) *wish {
		if wishes[table] == nil {
			wishes[table] = &wish{keys: slices.Clone(neededBeside[table])}
		}
		wishes[table].keys = append(wishes[table].keys, keys...)
		return wishes[table]
	}
	for table, keys := range needed {
		want(table, keys...)
	}
	for i := range f.Sections {
		s := &f.Sections[i]
		for _, table := range blockTables[s.Show] {
			want(table).whole = true
		}
		for j := range s.Questions {
			q := &s.Questions[j]
			if table, key := keyOfTable(q.Key); !isOwn(q.Key) {
				want(table, key)
			}
			for _, c := range q.Columns {
				if table, key := keyOfTable(c.Key); q.Kind == "groups" && c.FromStatement() {
					want(table, key)
				}
			}
		}
	}
	if w := wishes["impact"]; w != nil && f.Rating != "" {
		w.keys = append(w.keys, "rating")
	}
	if w := wishes["evidence"]; w != nil && slices.Contains(w.keys, "sources") {
		want("sources").whole = true
	}
	return wishes
}

// keyOfTable splits the key of a question, or of a column that is filled from the statement, into the table
// and the key in it. What is asked of staff by group is the table "by".
func keyOfTable(key string) (table, below string) {
	table, below, _ = strings.Cut(key, ".")
	switch rest := below[strings.LastIndexByte(below, '.')+1:]; {
	case rest == "action" && table != "action": // the actions that answer it
		return "action", "action"
	case table == "action":
		return table, rest
	case table == "workforce" && (below != rest || !slices.Contains([]string{"affected", "total", "summary", "sources"}, rest)):
		return table, "by"
	case table == "evidence":
		return table, rest
	}
	below, _, _ = strings.Cut(below, ".")
	return table, below
}

// wanted gives the keys that a statement on the form needs, and those tables of the format of which it
// needs nothing.
func (f *Form) wanted(keys []schema.Key) (wanted, left []schema.Key) {
	wishes := f.wishes()
	for _, k := range keys {
		w := wishes[k.Name]
		switch {
		case !headed(k, ""), k.Holds == schema.HoldsAnswers && f.asksOwn(), w != nil && w.whole:
		case w == nil:
			left = append(left, k)
			continue
		default:
			k.Keys = slices.DeleteFunc(slices.Clone(k.Keys), func(k schema.Key) bool { return !slices.Contains(w.keys, k.Name) })
		}
		wanted = append(wanted, k)
	}
	return wanted, left
}

// asksOwn says whether the form has questions of the house's own.
func (f *Form) asksOwn() bool { return f.someOwn(func(*Question) bool { return true }) }

// groupsOf are the groups that have a table below a path: those of the form, and all of them together if
// the form asks for that.
func (w *starter) groupsOf(path string) []Group {
	for key := range w.asked {
		if strings.HasPrefix(key, path+"."+string(schema.AllGroups)+".") {
			return append(slices.Clip(w.form.Groups), Group{ID: schema.AllGroups, Title: w.form.GroupTitle(schema.AllGroups)})
		}
	}
	return w.form.Groups
}

// further names the tables of the format that the form does not ask for.
func (w *starter) further(left []schema.Key) {
	if w.full {
		return
	}
	w.b.WriteString("\n")
	w.comment("# ", "That is what the form asks. A statement may hold more of the format, and the check may propose some of it:")
	for _, k := range left {
		if k.Holds == schema.HoldsAnswers {
			continue
		}
		first, _, _ := strings.Cut(k.About, ". ")
		w.comment("#   ", header("", k)+" "+strings.TrimSuffix(first, ".")+".")
	}
	w.comment("# ", "All tables with all their keys: dueregard new --all"+templateFlag(w.template))
}

// templateFlag is what names a template on the command line.
func templateFlag(template string) string {
	if template == Default {
		return ""
	}
	return " --template " + template
}
