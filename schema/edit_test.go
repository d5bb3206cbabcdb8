package schema

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// editCases are changes and what becomes of a file. They begin with what every statement has.
var editCases = []struct {
	name, source string
	changes      []Change
	want         string
}{
	{"a value", "kind = \"service\" # c\n", []Change{{"policy.kind", `"budget"`}}, "kind = \"budget\" # c\n"},
	{"a value of several lines", "areas = [\n  \"a\", # a\n]\n\n# end\n", []Change{{"policy.areas", `["b"]`}}, "areas = [\"b\"]\n\n# end\n"},
	{"a value in an inline table", "responsible = [{ name = 'x', post = 'y' }]\n", []Change{{"policy.responsible[0].post", `"z"`}}, "responsible = [{ name = 'x', post = \"z\" }]\n"},
	{"an element", "areas = ['a', 'b']\n", []Change{{"policy.areas[1]", `"c"`}}, "areas = ['a', \"c\"]\n"},
	{"a key", "kind = \"service\" # c\n# of the next\n[analysis]\n", []Change{{"policy.term", `"t"`}}, "kind = \"service\" # c\nterm = \"t\"\n# of the next\n[analysis]\n"},
	{"a key as others are written", "  kind=\"service\"", []Change{{"policy.term", `"t"`}}, "  kind=\"service\"\n  term=\"t\"\n"},
	{"a key behind aligned ones", "kind      = \"service\"\n", []Change{{"policy.term", `"t"`}}, "kind      = \"service\"\nterm = \"t\"\n"},
	{"a key behind a text of several lines", "description = \"\"\"\na\n# b\"\"\"\n[analysis]\n", []Change{{"policy.term", `"t"`}}, "description = \"\"\"\na\n# b\"\"\"\nterm = \"t\"\n[analysis]\n"},
	{"a key of a table without keys", "[analysis] # c\n# d\n\n[monitoring]\n", []Change{{"analysis.outcome", `"adjust"`}}, "[analysis] # c\noutcome = \"adjust\"\n# d\n\n[monitoring]\n"},
	{"a key of an entry", "[[action]]\naction = \"x\"\n\n[[action]]\naction = \"y\"\n", []Change{{"action[0].id", `"a"`}, {"action[1].id", `"b"`}}, "[[action]]\naction = \"x\"\nid = \"a\"\n\n[[action]]\naction = \"y\"\nid = \"b\"\n"},
	{"a key in braces", "[screening]\n[evidence]\nage = { status = 'known' }\nsex = {}\nrace = {status='known',}\n",
		[]Change{{"evidence.age.reason", `"r"`}, {"evidence.sex.reason", `"r"`}, {"evidence.race.reason", `"r"`}},
		"[screening]\n[evidence]\nage = { status = 'known', reason = \"r\" }\nsex = { reason = \"r\" }\nrace = {status='known', reason = \"r\",}\n"},
	{"a key by dots", "[evidence]\nage.status = 'known'\nage.sources = [\n]\nsex.status = 'known'\n", []Change{{"evidence.age.reason", `"r"`}}, "[evidence]\nage.status = 'known'\nage.sources = [\n]\nage.reason = \"r\"\nsex.status = 'known'\n"},
	{"a key of a table that is only named", "\n# c\n[workforce.by.age]\nstatus = \"known\"\n", []Change{{"workforce.affected", "true"}}, "\n[workforce]\naffected = true\n\n# c\n[workforce.by.age]\nstatus = \"known\"\n"},
	{"a key below an entry", "[[evidence.age.table]]\ntitle = \"t\"\n[[evidence.age.table]]\ntitle = \"u\"\n", []Change{{"evidence.age.status", `"known"`}}, "[evidence.age]\nstatus = \"known\"\n[[evidence.age.table]]\ntitle = \"t\"\n[[evidence.age.table]]\ntitle = \"u\"\n"},
	{"an element of a list", "areas = ['a']\nparts = ['a',]\noutcomes = []\noptions = [ ]\n",
		[]Change{{"policy.areas[1]", `"b"`}, {"policy.parts[1]", `"b"`}, {"policy.outcomes[0]", `"b"`}, {"policy.options[0]", `"b"`}},
		"areas = ['a', \"b\"]\nparts = ['a', \"b\",]\noutcomes = [\"b\"]\noptions = [\"b\"]\n"},
	{"an element of a list of lines", "areas = [\n  'a', # a, the first\n  'b' # b\n]\nparts = [\n\t'a',\n\t'b', # b\n] # c\noptions = [\n  'a']\noutcomes = [\n  # none yet\n]\n",
		[]Change{{"policy.areas[2]", `"c"`}, {"policy.parts[2]", `"c"`}, {"policy.options[1]", `"c"`}, {"policy.outcomes[0]", `"c"`}},
		"areas = [\n  'a', # a, the first\n  'b', # b\n  \"c\"\n]\nparts = [\n\t'a',\n\t'b', # b\n\t\"c\",\n] # c\noptions = [\n  'a',\n  \"c\"]\noutcomes = [\n  # none yet\n  \"c\"\n]\n"},
	{"an entry in braces", "responsible = [{ name = 'x' }]\n", []Change{{"policy.responsible[1]", `{ post = "y" }`}}, "responsible = [{ name = 'x' }, { post = \"y\" }]\n"},
	{"the first entry in braces", "kind = \"service\"\n", []Change{{"policy.responsible[0]", `{ post = "y" }`}}, "kind = \"service\"\nresponsible = [{ post = \"y\" }]\n"},
	{"an entry", "\n[[sign-off]]\nrole = \"officer\"\n# name = \"\"\n\n# The decision.\n[decision]\n", []Change{{"sign-off[1]", `{ role = "senior-officer", post = "Director", date = 2026-01-20 }`}},
		"\n[[sign-off]]\nrole = \"officer\"\n# name = \"\"\n\n[[sign-off]]\nrole = \"senior-officer\"\npost = \"Director\"\ndate = 2026-01-20\n\n# The decision.\n[decision]\n"},
	{"the first entry, where the format has it", "\n[decision]\nmaker = \"x\"\n\n[publication]\nmeeting = \"m\"\n\n[report]\n", []Change{{"sign-off[0]", `{ role = "officer", parts = ["a", "b"] }`}},
		"\n[decision]\nmaker = \"x\"\n\n[publication]\nmeeting = \"m\"\n\n[[sign-off]]\nrole = \"officer\"\nparts = [\"a\", \"b\"]\n\n[report]\n"},
	{"the first entry of a file without tables", "", []Change{{"sign-off[0]", `{ role = "officer" }`}}, "[[sign-off]]\nrole = \"officer\"\n"},
	{"an entry of a list below another", "[[readiness.domain]]\nid = \"a\"\n[[readiness.domain]]\nid = \"b\"\n", []Change{{"readiness.domain[0].action[0]", `{ action = "x" }`}, {"readiness.domain[0].action[1].action", `"y"`}},
		"[[readiness.domain]]\nid = \"a\"\n[[readiness.domain.action]]\naction = \"x\"\n[[readiness.domain.action]]\naction = \"y\"\n[[readiness.domain]]\nid = \"b\"\n"},
	{"a table", "\n  [evidence.age]\n    status = \"known\"\n\n[analysis]\n", []Change{{"evidence.sex", `{ status = "known", sources = [] }`}}, "\n  [evidence.age]\n    status = \"known\"\n\n  [evidence.sex]\n    status = \"known\"\n    sources = []\n\n[analysis]\n"},
	{"tables in one", "", []Change{{"evidence", `{ age = { status = "known", table = [{ title = "t", rows = [{ group = "g" }], total = { users = 1 } }] }, sex.status = "known" }`}},
		"[evidence]\nsex.status = \"known\"\n[evidence.age]\nstatus = \"known\"\n[[evidence.age.table]]\ntitle = \"t\"\nrows = [{ group = \"g\" }]\ntotal = { users = 1 }\n"},
	{"a key whose table is not there", "[sources.a]\ntitle='t'\n", []Change{{"monitoring.owner", `"o"`}, {"monitoring.frequency", `"f"`}, {`sources."b.c".title`, `"t"`}},
		"[sources.a]\ntitle='t'\n[sources.\"b.c\"]\ntitle=\"t\"\n[monitoring]\nowner=\"o\"\nfrequency=\"f\"\n"},
	{"an answer", "[answers]\na = 1\n", []Change{{"answers.b", "{ c = [1, 2] }"}, {"answers.a", "nan"}, {"answers.d[0].e", "07:32:00"}}, "[answers]\na = nan\nb = { c = [1, 2] }\nd = [{ e = 07:32:00 }]\n"},
	{"an answer in a list of tables", "[[answers.a]]\nb = 1\n[[answers.a]]\nb = 2\n", []Change{{"answers.a[2]", "{ b = 3 }"}}, "[[answers.a]]\nb = 1\n[[answers.a]]\nb = 2\n[[answers.a]]\nb = 3\n"},
	{"a twin", "", []Change{{"policy.title-cy", `"T"`}}, "title-cy = \"T\"\n"},
	{"line ends of CR LF", "kind = \"service\"\r\n\r\n[analysis]\r\nsummary = \"s\"\r\n", []Change{{"policy.description", "\"\"\"\na\nb\"\"\""}, {"sign-off[0].role", `"officer"`}},
		"kind = \"service\"\r\ndescription = \"\"\"\r\na\r\nb\"\"\"\r\n\r\n[analysis]\r\nsummary = \"s\"\r\n\r\n[[sign-off]]\r\nrole = \"officer\"\r\n"},
}

func TestEdit(t *testing.T) {
	for _, c := range editCases {
		head := least
		if strings.Contains(c.source, "\r\n") {
			head = strings.ReplaceAll(least, "\n", "\r\n")
		}
		f := mustLoad(t, []byte(head+c.source))
		got, err := f.Edit(c.changes)
		if want := head + c.want; err != nil || string(got) != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", c.name, err, got, want)
		}
		if string(f.Source) != head+c.source {
			t.Errorf("%s: the file itself is changed", c.name)
		}
	}
}

// TestEditTogether: changes that are made at once come to the same as one after the other.
func TestEditTogether(t *testing.T) {
	try := func(name string, source []byte, changes []Change) {
		one := mustLoad(t, source)
		together, err := one.Edit(changes)
		for _, c := range changes {
			next, stepErr := one.Edit([]Change{c})
			if stepErr != nil {
				if err == nil {
					t.Errorf("%s: %s: %v", name, c.Path, stepErr)
				}
				return
			}
			one = mustLoad(t, next)
		}
		if err != nil || !bytes.Equal(together, one.Source) {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, together, one.Source)
		}
	}
	for _, c := range editCases {
		head := least
		if strings.Contains(c.source, "\r\n") {
			head = strings.ReplaceAll(least, "\n", "\r\n")
		}
		try(c.name, []byte(head+c.source), c.changes)
		try(c.name+", and back", []byte(head+c.source), append(slices.Clone(c.changes), c.changes...))
		if !strings.HasPrefix(c.changes[0].Path, "answers.") {
			try(c.name+", and a title", []byte(head+c.source), slices.Concat([]Change{{"policy.term", `"a"`}}, c.changes, []Change{{"policy.title", `"b"`}, {"policy.budget-change", `"c"`}}))
		}
	}
	for name, f := range loaded(t) {
		var changes []Change
		for i, n := range f.index.nodes {
			if i%7 == 0 && n.valueEnd > 0 && n.made == asValue && n.index == byKey {
				changes = append(changes, Change{f.index.path(int32(i)), string(f.Source[n.valueStart:n.valueEnd])})
			}
		}
		for i := range f.Statement.Action {
			changes = append(changes, Change{fmt.Sprintf("action[%d].note", i), `"n"`})
		}
		if len(f.Source) < 20000 {
			try(name, f.Source, changes[:min(len(changes), 30)])
		}
	}
}

// TestEditAtTheTop adds to what stands above all tables.
func TestEditAtTheTop(t *testing.T) {
	source := "# A statement.\n\nschema = 1 # always\n\n[policy]\ntitle = \"t\"\n"
	got, err := mustLoad(t, []byte(source)).Edit([]Change{{"edition", `"1"`}, {"screening.full-statement", "true"}})
	want := "# A statement.\n\nschema = 1 # always\nedition = \"1\"\n\n[policy]\ntitle = \"t\"\n\n[screening]\nfull-statement = true\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

// TestEditRefuses gives nothing rather than a file that says something else.
func TestEditRefuses(t *testing.T) {
	f := mustLoad(t, []byte(least+"areas = ['a']\nkind = \"service\"\n[[impact]]\ngroups = [\"age\"]\n[evidence.age]\nstatus = \"known\"\n"))
	for _, c := range []struct{ path, value, want string }{
		{"policy.titel", `"x"`, "unknown key"},
		{"policy.kind", `"x"`, "expected one of"},
		{"policy.kind", `x`, "that is no value"},
		{"policy.kind", ``, "that is no value"},
		{"policy.kind", "\"budget\"\nversion = \"1\"", "more than a value"},
		{"policy.kind", `"budget" # c`, "more than a value"},
		{"policy", `{ title = "x" }`, "table of its own"},
		{"impact", `[]`, "table of its own"},
		{"impact[0]", `{}`, "table of its own"},
		{"impact[2]", `{ groups = ["sex"] }`, "has 1 entries; the next one is [1]"},
		{"impact[1]", `"x"`, "an entry of the list is a table"},
		{"impact.groups", `["sex"]`, "is a list"},
		{"policy.areas[2]", `"b"`, "has 1 entries; the next one is [1]"},
		{"policy.areas.x", `"b"`, "is a list"},
		{"policy.kind.x", `"b"`, "is no table"},
		{"policy.kind[0]", `"b"`, "is no list"},
		{"sign-off[1].role", `"officer"`, "no entry before"},
		{"evidence.age[0]", `"b"`, "is no list"},
		{"", `1`, "no path"},
		{"policy[", `1`, "no path"},
		{"schema", `2`, "this program reads version 1"},
	} {
		got, err := f.Edit([]Change{{c.path, c.value}})
		if err == nil || got != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s = %s: %v\n%s\nwant %s", c.path, c.value, err, got, c.want)
		}
	}
}

// TestEditEveryKey gives every key of the examples its own value, which changes nothing, and an entry to
// each list.
func TestEditEveryKey(t *testing.T) {
	for name, f := range loaded(t) {
		var changes []Change
		eachPath(reflect.ValueOf(f.Statement).Elem(), "", func(path string) {
			at, _ := f.index.find(path)
			n := f.index.nodes[at]
			if n.valueEnd > 0 {
				changes = append(changes, Change{path, string(f.Source[n.valueStart:n.valueEnd])})
			}
		})
		if len(changes) == 0 {
			t.Errorf("%s: nothing to change", name)
		}
		for i := 0; i < len(changes); i += 1 + len(changes)/12 {
			c := changes[i]
			got, err := f.Edit([]Change{c})
			if err != nil || !bytes.Equal(got, f.Source) {
				t.Errorf("%s: %s: %v", name, c.Path, err)
			}
		}
		signed, err := f.Edit([]Change{{fmt.Sprintf("sign-off[%d]", len(f.Statement.SignOff)), `{ role = "officer", post = "Head of Libraries" }`}})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		onlyAdded(t, name, f.Source, signed)
		if st := mustLoad(t, signed).Statement; st.SignOff[len(st.SignOff)-1].Post != "Head of Libraries" {
			t.Errorf("%s: the last sign-off is %v", name, st.SignOff[len(st.SignOff)-1])
		}
	}
}

// onlyAdded wants a file to have lines more than another, and all those that it has.
func onlyAdded(t *testing.T, name string, before, after []byte) {
	t.Helper()
	start := 0
	for start < len(before) && before[start] == after[start] {
		start++
	}
	if rest := before[start:]; !bytes.HasSuffix(after, rest) {
		t.Errorf("%s: more than lines that were added:\n%s", name, after[start:])
	}
}

// FuzzEdit holds Edit to its promises: what it gives can be read and says what was asked for.
func FuzzEdit(f *testing.F) {
	for _, c := range editCases {
		for _, change := range c.changes {
			f.Add([]byte(least+c.source), change.Path, change.Value)
		}
	}
	for _, source := range tricky {
		f.Add([]byte(source), "policy.term", `"x"`)
		f.Add([]byte(source), "sign-off[0]", `{ role = "officer" }`)
		f.Add([]byte(source), "answers.new.x", `[{ a = 1 }]`)
	}
	f.Fuzz(func(t *testing.T, source []byte, path, value string) {
		file, err := Load(bytes.NewReader(source), "f.toml")
		if err != nil {
			return
		}
		got, err := file.Edit([]Change{{path, value}})
		if err != nil {
			if got != nil {
				t.Error("an error, and a file")
			}
			return
		}
		after := mustLoad(t, got)
		if !after.Has(path) {
			t.Errorf("%s is not there:\n%s", path, got)
		}
		again, err := after.Edit([]Change{{path, value}})
		if at, _ := after.index.find(path); err != nil && after.index.nodes[at].valueEnd > 0 || err == nil && !bytes.Equal(again, got) {
			t.Errorf("made twice: %v\n%s\nand first\n%s", err, again, got)
		}
	})
}
