package schema

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

func TestMend(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"a key", least + "kind = \"service\"\nResponsable = [] # c\n", least + "kind = \"service\"\nresponsible = [] # c\n"},
		{"a key in quotation marks", least + "'Version' = \"1\"\n", least + "version = \"1\"\n"},
		{"a table", "schema = 1\n[Polisy] # c\ntitel = \"t\"\n", "schema = 1\n[policy] # c\ntitle = \"t\"\n"},
		{"a table below another", least + "[evidence.age]\n[[evidence.age.tabel]]\ntitle = \"t\"\n", least + "[evidence.age]\n[[evidence.age.table]]\ntitle = \"t\"\n"},
		{"entries", least + "[[impact]]\ngroups=['age']\n[[imapct]]\ngroups=['sex']\n[[imapct]]\ngroups=['race']\n", least + "[[impact]]\ngroups=['age']\n[[impact]]\ngroups=['sex']\n[[impact]]\ngroups=['race']\n"},
		{"a key of a table", least + "[answers]\nx = 1\n[workforce]\nafected = true\n", least + "[answers]\nx = 1\n[workforce]\naffected = true\n"},
		{"a key in braces", least + "[[indicator]]\nname = 'n'\nreadings = [{ vlaue = 1 }]\n", least + "[[indicator]]\nname = 'n'\nreadings = [{ value = 1 }]\n"},
		{"a key by dots", "schema = 1\npolicy.titel = 't' # c\npolicy.titel-cy = 'T'\n", "schema = 1\npolicy.title = 't' # c\npolicy.title-cy = 'T'\n"},
		{"a table by dots, on every line", "schema = 1\npoilcy.title = 't'\npoilcy . kind = 'service'\n'poilcy'.responsable = []\n", "schema = 1\npolicy.title = 't'\npolicy . kind = 'service'\npolicy.responsible = []\n"},
		{"a table in each header", least + "[evdience.age]\nstatus = 'known'\n[evdience.sex]\nsttaus = 'known'\n[[ evdience.sex.table ]]\ntitle = 't'\n[evdience]\n",
			least + "[evidence.age]\nstatus = 'known'\n[evidence.sex]\nstatus = 'known'\n[[ evidence.sex.table ]]\ntitle = 't'\n[evidence]\n"},
		{"a table in some headers", least + "[evidence.race]\n[evdience.age]\n[evdience.sex]\n", ""},
		{"a table in two ways that do not go together", "schema = 1\npoilcy.title = 't'\n[poilcy]\nkind = 'service'\n", ""},
		{"a key twice", "schema = 1\n[policy]\ntitel = 't'\ntitel = 'u'\n", ""},
		{"entries with tables below", least + "[[imapct]]\ngroups=['age']\n[imapct.x]\n[[imapct]]\n", least + "[[impact]]\ngroups=['age']\n[impact.x]\n[[impact]]\n"},
		{"a twin", least + "titel-cy = 'T'\n", least + "title-cy = 'T'\n"},
		{"a twin of nothing", least + "organistion-cy = 'T'\n", least + "organisation-cy = 'T'\n"},
		{"a twin that is there", least + "title-cy = 'T'\ntitel-cy = 'T'\n", ""},
		{"a twin of what has none", least + "knid-cy = 'T'\n", ""},
		{"a key that is there", least + "titel = 'other'\n", ""},
		{"a key that comes later", "schema = 1\n[policy]\ntitel = 'other'\ntitle = 't'\n", ""},
		{"two that are near one", "schema = 1\n[policy]\ntitel = 't'\nTitle = 't'\n", ""},
		{"a table that is there", least + "[Policy]\n", ""},
		{"a key as long as the beginning of another", least + "[[indicator]]\nname = 'n'\nbaselines-date = 'May 2025'\nbasline = 1\ntarqet = 2\n", least + "[[indicator]]\nname = 'n'\nbaseline-date = 'May 2025'\nbaseline = 1\ntarget = 2\n"},
		{"one that is near none", least + "cost = 1\n", ""},
		{"a value that does not fit", least + "[[consultation]]\nthmee = true\n", ""},
		{"a word that does not fit", least + "[analysis]\noutcmoe = 'other'\n", ""},
		{"a word that fits", least + "[analysis]\noutcmoe = 'adjust'\n", least + "[analysis]\noutcome = 'adjust'\n"},
		{"a date with one digit", least + "[monitoring]\nreview-date = 2014-7-31 # c\n", least + "[monitoring]\nreview-date = \"2014-7-31\" # c\n"},
		{"a date with slashes", least + "[monitoring]\nreview-date = 31/07/2014\nowner = \"o\"\n", least + "[monitoring]\nreview-date = \"31/07/2014\"\nowner = \"o\"\n"},
		{"a month", least + "[monitoring]\nreview-date =March 2015\r\n", least + "[monitoring]\nreview-date =\"March 2015\"\r\n"},
		{"a month in figures", least + "[monitoring]\nreview-date = 7.2014\n", least + "[monitoring]\nreview-date = \"7.2014\"\n"},
		{"a date with a comma", least + "[monitoring]\nreview-date = July 31, 2014\n", least + "[monitoring]\nreview-date = \"July 31, 2014\"\n"},
		{"dates in braces", least + "[[indicator]]\nname = 'n'\nreadings = [{ date = 2014-7-31, value = 1 }, {value = 2, date = 1/8/2014}]\n",
			least + "[[indicator]]\nname = 'n'\nreadings = [{ date = \"2014-7-31\", value = 1 }, {value = 2, date = \"1/8/2014\"}]\n"},
		{"dates in a list", least + "[answers]\nx = [31/07/2014, 1/8/2014]\n", least + "[answers]\nx = [\"31/07/2014\", \"1/8/2014\"]\n"},
		{"dates in a list of lines", least + "[answers]\nx = [\n  31/07/2014,\n  1/8/2014\n]\n", least + "[answers]\nx = [\n  \"31/07/2014\",\n  \"1/8/2014\"\n]\n"},
		{"dates wherever they stand", least + "[answers]\nx = [ \"a]\", # ] c\n  31/07/2014, { d = 1/8/2014, 'e' = [ 'q[', 2/8/2014 ] }, \"\"\"\n]\"\"\", 3/8/2014\n]\n[monitoring] # [\n# {\nreview-date = 4/8/2014\n",
			least + "[answers]\nx = [ \"a]\", # ] c\n  \"31/07/2014\", { d = \"1/8/2014\", 'e' = [ 'q[', \"2/8/2014\" ] }, \"\"\"\n]\"\"\", \"3/8/2014\"\n]\n[monitoring] # [\n# {\nreview-date = \"4/8/2014\"\n"},
		{"dates up to what cannot be read", least + "[monitoring]\nreview-date = 31/07/2014\nowner = [1/8/2014, soon, 2/8/2014]\n[answers]\nx = 3/8/2014\n",
			least + "[monitoring]\nreview-date = \"31/07/2014\"\nowner = [\"1/8/2014\", soon, 2/8/2014]\n[answers]\nx = 3/8/2014\n"},
		{"a date before a stray mark", least + "[monitoring]\nreview-date = 31/07/2014\" # c\n", ""},
		{"dates deeper than a statement goes", least + "[answers]\nx = " + strings.Repeat("[", MaxDepth+1) + "1/8/2014, 2/8/2014" + strings.Repeat("]", MaxDepth+1) + "\n",
			least + "[answers]\nx = " + strings.Repeat("[", MaxDepth+1) + "\"1/8/2014\", 2/8/2014" + strings.Repeat("]", MaxDepth+1) + "\n"},
		{"words that are no date", least + "[monitoring]\nreview-date = soon\n", ""},
		{"a day that is in no calendar", least + "[monitoring]\nreview-date = 2014-06-31\n", ""},
		{"other words", least + "kind = service\n", ""},
		{"a byte order mark", "\xef\xbb\xbfschema = 1\n[policy]\ntitel = 't'\n", "\xef\xbb\xbfschema = 1\n[policy]\ntitle = 't'\n"},
		{"as far as it can be mended", "schema = 1\n[policy]\ntitel = 't'\nkind = 'other'\n", "schema = 1\n[policy]\ntitle = 't'\nkind = 'other'\n"},
		{"nothing", least, ""},
	} {
		if c.want == "" {
			c.want = c.source
		}
		got, done := Mend([]byte(c.source))
		if string(got) != c.want || (len(done) == 0) != (c.want == c.source) {
			t.Errorf("%s: %v\n%s\nwant\n%s", c.name, done, got, c.want)
		}
	}
}

// TestMendEachKey misspells each key that the examples have, once, and puts the quotation marks of dates aside: it is
// mended to the byte, or left alone.
func TestMendEachKey(t *testing.T) {
	quoted := regexp.MustCompile(`(?m)^(\S*date|due|from|to|done) = ("[A-Z][a-z]+ [0-9]{4}"|[0-9]{4}-[0-9]{2}-[0-9]{2})\r?$`)
	mended, seen, told := 0, 0, make(map[string]bool)
	for name, f := range loaded(t) {
		try := func(start, end int, broken, want string) {
			source := Replace(f.Source, []Replacement{{start, end, broken}})
			fixed := Replace(f.Source, []Replacement{{start, end, want}})
			seen++
			switch got, done := Mend(source); {
			case bytes.Equal(got, fixed):
				mended++
			case !bytes.Equal(got, source):
				t.Errorf("%s: %q for %q: %v", name, broken, f.Source[start:end], done)
			}
		}
		for i := range f.index.nodes {
			n := &f.index.nodes[i]
			if n.index != byKey || n.made != asValue || len(n.key) < 4 || told[n.key] || n.shape.kind == kindAny {
				continue
			}
			told[n.key] = true
			try(int(n.start), int(n.end), n.key[:2]+n.key[3:], n.key)
		}
		for i, m := range quoted.FindAllSubmatchIndex(f.Source, -1) {
			value := string(f.Source[m[4]:m[5]])
			if i > 3 {
				break
			}
			if bare := strings.Trim(value, `"`); bare != value {
				try(m[4], m[5], bare, value)
				continue
			}
			other := strings.ReplaceAll(value, "-", "/")
			try(m[4], m[5], other, Quote(other))
		}
	}
	if mended < seen*7/10 {
		t.Errorf("%d of %d are mended", mended, seen)
	}
}

// FuzzMend: what is mended is less wrong, and nothing is lost on the way.
func FuzzMend(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, source []byte) {
		got, done := Mend(source)
		if (len(done) == 0) != bytes.Equal(got, source) {
			t.Errorf("mended %v:\n%s", done, got)
		}
		if again, more := Mend(got); len(more) > 0 {
			t.Errorf("mended again %v:\n%s", more, again)
		}
		if bytes.Count(got, []byte("\n")) != bytes.Count(source, []byte("\n")) {
			t.Errorf("lines are not what they were:\n%s", got)
		}
		for _, m := range done {
			if m.Position.Line < 1 || m.Was == m.Now {
				t.Errorf("%+v", m)
			}
		}
	})
}

func ExampleMend() {
	source := "schema = 1\n[policy]\ntitel = \"Closing the day centre\" # as on the agenda\n[monitoring]\nreview-date = 31/07/2026\n"
	mended, done := Mend([]byte(source))
	for _, m := range done {
		fmt.Printf("line %d: %s is now %s\n", m.Position.Line, m.Was, m.Now)
	}
	fmt.Printf("%s", mended)
	// Output:
	// line 5: 31/07/2026 is now "31/07/2026"
	// line 3: titel is now title
	// schema = 1
	// [policy]
	// title = "Closing the day centre" # as on the agenda
	// [monitoring]
	// review-date = "31/07/2026"
}
