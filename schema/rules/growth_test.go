package rules

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A growing is a statement in which one list has as many entries as is asked for, each of which wants something else:
// ids that stand twice, references that lead nowhere, answers that are blank.
type growing struct {
	name  string
	entry func(i int) string
	// What goes before the entries, and behind them.
	head, tail string
	before     func(i int) string // entries of the statement before; nil: there is none
	house      bool               // on a form with a table of its own
}

func (g growing) statement(n int) string { return minimal + g.head + entries(n, g.entry) + g.tail }

func entries(n int, entry func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(entry(i))
	}
	return b.String()
}

// each writes an entry in which "#" is its number.
func each(entry string) func(int) string {
	return func(i int) string { return strings.ReplaceAll(entry, "#", fmt.Sprint(i)) }
}

// pairs writes an entry in which "#" is half its number, so that each id stands twice.
func pairs(entry string) func(int) string {
	return func(i int) string { return each(entry)(i / 2) }
}

var growingLists = []growing{
	{name: "actions", entry: pairs("[[action]]\nid = \"a-#\"\naction = \"Ask # again.\"\nanswers = [\"evidence.no-#\", \"impact.no-#\"]\n")},
	{name: "actions without ids", entry: each("[[action]]\naction = \"Ask the people who use the room.\"\ndue = 2020-01-01\n")},
	{name: "actions for groups", head: "[evidence.sex]\nstatus = \"not-known\"\n", entry: each("[[action]]\nid = \"a-#\"\naction = \"Ask #.\"\nowner = \"council\"\nanswers = [\"consultation\"]\n")},
	{name: "answers of an action", head: "[[action]]\nid = \"a\"\naction = \"Ask.\"\nanswers = [\n", entry: each("\"evidence.no-#\",\n"), tail: "]\n"},
	{name: "impacts", entry: pairs("[[impact]]\nid = \"i-#\"\ngroups = [\"age\"]\nimpact = \"negative\"\nmitigation = [\"no-#\", \"nothing\"]\n")},
	{name: "impacts on sub-groups", entry: each("[[impact]]\ngroups = [\"sex\"]\nsub-group = \"women #\"\nimpact = \"none\"\nconsidered = \"Applies to all.\"\n")},
	{name: "impacts on unknown groups", entry: each("[[impact]]\ngroups = [\"agee-#\"]\nimpact = \"negative\"\nseverity = \"high\"\n")},
	{name: "impacts and actions", entry: each("[[impact]]\nid = \"i-#\"\ngroups = [\"age\"]\nimpact = \"negative\"\nseverity = \"high\"\nmitigation = [\"a-#\"]\n[[action]]\nid = \"a-#\"\naction = \"Explore it where possible.\"\nanswers = [\"i-#\", \"evidence.sex\"]\n")},
	{name: "impacts and indicators", entry: each("[[impact]]\nid = \"i-#\"\ngroups = [\"age\"]\nimpact = \"mixed\"\n[[action]]\nid = \"a-#\"\naction = \"Do it.\"\n[[indicator]]\nname = \"Visits #\"\naction = \"a-#\"\n")},
	{name: "mitigations of an impact", head: "[[impact]]\ngroups = [\"age\"]\nimpact = \"negative\"\nmitigation = [\n", entry: each("\"no-#\",\n"), tail: "]\n"},
	{name: "groups of an impact", head: "[[impact]]\nimpact = \"negative\"\ngroups = [\n", entry: each("\"agee-#\",\n"), tail: "]\n"},
	{name: "evidence", entry: each("[evidence.group-#]\nstatus = \"not-known\"\nsources = [\"no-#\"]\nother = \"n/a\"\n")},
	{name: "evidence with words", entry: each("[evidence.group-#]\nstatus = \"known\"\nservice-users = \"Women # need help, and 3 deaf people lose it.\"\n")},
	{name: "staff by group", head: "[workforce]\naffected = true\ntotal = 4\n", entry: each("[workforce.by.group-#]\nother = \"4 women # are redundant\"\n[[workforce.by.group-#.table]]\ntitle = \"t\"\nrows = [{ group = \"a\", users = 5 }]\n")},
	{name: "rows", head: "[evidence.age]\n[[evidence.age.table]]\ntitle = \"t\"\ncomparator = \"residents\"\ntotal = { users = 5000, share = 90 }\nrows = [\n", entry: each("{ group = \"r #\", users = 3, share = 1.5, population-share = 50 },\n"), tail: "]\n"},
	{name: "rows with blanks", head: "[evidence.age]\n[[evidence.age.table]]\ntitle = \"t\"\nrows = [\n", entry: func(i int) string {
		return fmt.Sprintf("{ group = \"r %d\"%s },\n", i, []string{", users = 400", ""}[i%2])
	}, tail: "]\n"},
	{name: "tables", head: "[evidence.age]\nneeds = \"3 people\"\n", entry: each("[[evidence.age.table]]\ntitle = \"t #\"\nsources = [\"no-#\"]\ncomparator = \"residents\"\nrows = [{ group = \"a\", users = 3, population-share = 90 }, { group = \"b\", users = 997, population-share = 10 }, { group = \"c\" }]\ntotal = { users = 1001 }\n")},
	{name: "populations", head: "[evidence.age]\n", entry: each("[[evidence.age.table]]\ntitle = \"t #\"\nrows = [{ group = \"a\", population = 3 }]\n")},
	{name: "sources", entry: each("[sources.s-#]\ntitle = \"A survey of people in # places\"\ndate = 2010-03-04\n"), tail: "[decision]\ndate = 2026-01-01\n"},
	{name: "sources that are not there", head: "[sources.s]\ntitle = \"Survey\"\n[[impact]]\ngroups = [\"age\"]\nsources = [\n", entry: each("\"t#\",\n"), tail: "]\n"},
	{name: "sources, some of them not there", entry: func(i int) string {
		return each("[sources.source-#]\ntitle = \"Survey\"\n[evidence.group-#]\nsources = [\"sauce-#\"]\n")(i)
	}},
	{name: "consultations", entry: each("[[consultation]]\nactivity = \"Survey #\"\nmethod = \"online survey of residents\"\nfrom = 2026-01-01\nto = 2025-01-01\ngroups = [\"no-#\"]\n"), tail: "[decision]\ndate = 2025-01-01\n"},
	{name: "consultations signed before", entry: each("[[consultation]]\naudience = \"People #\"\nfrom = 2025-06-01\n[[sign-off]]\nrole = \"officer\"\nname = \"Officer #\"\ndate = 2025-05-01\n"), tail: "[decision]\ndate = 2026-01-01\nmaker = \"Cabinet\"\n"},
	{name: "consultations without an end", entry: each("[[consultation]]\naudience = \"Everybody\"\nactivity = \"\"\nnone = \"n/a\"\nsummary = \"Women # lose the room. They cannot come.\"\n"), tail: "[[impact]]\ngroups = [\"sex\"]\nimpact = \"none\"\n"},
	{name: "themes", head: "[[consultation]]\n", entry: each("[[consultation.theme]]\nraised-by = \"parents #\"\ngroups = [\"sex\"]\nsaid = \"We cannot come #.\"\n"), tail: "[[impact]]\ngroups = [\"sex\"]\nimpact = \"none\"\nconsidered = \"Nothing.\"\n"},
	{name: "responses", entry: each("[[response]]\nrule = \"DR205\"\nwhere = \"no-#.such\"\nreason = \"so\"\n")},
	{name: "responses to unknown rules", entry: each("[[response]]\nrule = \"DR9#\"\nreason = \"so\"\n")},
	{name: "responses that answer", entry: each("[[response]]\nrule = \"DR502\"\nwhere = \"action[#]\"\nreason = \"so\"\npost = \"Chair\"\ndate = 2026-01-01\n[[action]]\nid = \"a-#\"\n")},
	{name: "responses that answer nothing", entry: each("[[response]]\nrule = \"DR502\"\nwhere = \"action[#].due\"\nreason = \"so\"\npost = \"Chair\"\ndate = 2026-01-01\n[[action]]\n")},
	{name: "exempt parts", entry: each("[[exempt]]\nwhere = \"no-#.such\"\n")},
	{name: "exempt parts and texts", entry: each("[[exempt]]\nwhere = \"action[#].note\"\n[[action]]\naction = \"Write to jo.example@gmail.com, 07700 900123, born 3 May 2011: # 3 women\"\nnote = \"none\"\n")},
	{name: "exempt parts and twins", entry: each("[[exempt]]\nwhere = \"action[#].owner\"\n[[action]]\naction = \"x\"\naction-cy = \"x\"\n")},
	{name: "personal data", entry: each("[[action]]\naction = \"Write to jo.example#@gmail.com\"\n")},
	{name: "parts of drafts", entry: each("[[action]]\naction = \"TBC #\"\nowner = \"TBC\"\ndue = \"TBC\"\nmeasure = \"n/a\"\n")},
	{name: "sign-offs", entry: func(i int) string {
		return fmt.Sprintf("[[sign-off]]\nrole = %q\nname = \"Officer %d\"\ndate = %d-03-01\nof = \"dr1:x\"\n", roles[2-i%3], i, 1000+i%7000)
	}},
	{name: "sign-offs of steps", entry: func(i int) string {
		return fmt.Sprintf("[[sign-off]]\nrole = \"officer\"\nstep = \"s-%d\"\nname = \"Officer %d\"\ndate = %d-03-01\n", i, i, 1000+i%7000)
	}},
	{name: "sign-offs of one content", entry: each("[[sign-off]]\nrole = \"officer\"\nname = \"Officer\"\ndate = 2026-03-01\nof = \"dr1:" + strings.Repeat("0", 64) + "\"\nparts = [\"policy " + strings.Repeat("0", 16) + "\"]\n")},
	{name: "put-to", entry: each("[[put-to]]\nto = \"Board #\"\ndate = 2026-03-01\nversion = \"draft #\"\n"), tail: "[decision]\nmaker = \"Cabinet\"\ndate = 2025-01-01\n"},
	{name: "indicators", entry: pairs("[[indicator]]\nid = \"n-#\"\nname = \"Visits #\"\naction = \"no-#\"\ntarget-date = 2020-01-01\nbaseline-date = 2021-01-01\n")},
	{name: "readings", head: "[[indicator]]\nname = \"Visits\"\nreadings = [\n", entry: each("{ value = 1 },\n"), tail: "]\n"},
	{name: "actions before", head: "[predecessor]\nreference = \"x\"\nactions = [\n", entry: pairs("{ id = \"p-#\", outcome = \"carried\" },\n"), tail: "]\n[[action]]\nid = \"a\"\naction = \"Ask.\"\n"},
	{
		name: "actions of the statement before", head: "[predecessor]\nreference = \"x\"\nactions = [\n", entry: each("{ id = \"p-#\", outcome = \"done\" },\n"), tail: "]\n",
		before: each("[[action]]\nid = \"q-#\"\naction = \"Ask # people.\"\n"),
	},
	{name: "rows of a house", house: true, head: "[answers]\ntable = [\n", entry: each("{ chance = \"Vast\", hram = \"#\" },\n"), tail: "]\n"},
	{name: "tables and impacts", entry: each("[[evidence.age.table]]\ntitle = \"t #\"\nrows = [{ group = \"a\", users = 3 }, { group = \"b\", users = 70 }]\n[[impact]]\ngroups = [\"age\"]\nimpact = \"none\"\npeople-affected = \"about 3\"\n")},
	{name: "options", head: "options = [\n", entry: each("\"Option #: hours\",\n"), tail: "]\n[decision]\noptions = [\"Z\"]\n"},
	{name: "options decided", head: "options = [\n", entry: each("\"Choice #\",\n"), tail: "]\n"},
	{name: "people responsible", head: "responsible = [\n", entry: each("{ name = \"\" },\n"), tail: "]\n"},
	{name: "alternatives", head: "[decision]\noutcome = \"Agreed\"\nmaker = \"Cabinet\"\ndate = 2026-01-01\n", entry: each("[[decision.alternatives]]\noption = \"Choice #\"\n")},
	{name: "documents", head: "[decision]\noutcome = \"Agreed\"\ninterests = [\n", entry: each("\"none\",\n"), tail: "]\n"},
	{name: "reviews", entry: each("[[review]]\ntext = \"TBC\"\n")},
	{name: "attachments", entry: each("[[attachment]]\nfile = \"f#.pdf\"\naccess = \"public\"\ndescription = \"TBC\"\n")},
	{name: "sections of a report", head: "[report]\n", entry: each("[[report.section]]\ntitle = \"TBC\"\nparagraphs = [\"none\", \"[here](https://example.org)\"]\n")},
	{name: "domains", head: "[readiness]\n", entry: pairs("[[readiness.domain]]\nid = \"leadershp-#\"\n[[readiness.domain.action]]\nid = \"a-#\"\naction = \"Ask.\"\n[[readiness.domain.earlier]]\nrating = \"Low\"\n")},
	{name: "answers", head: "[answers]\n", entry: each("no-# = \"TBC\"\n")},
	{name: "sentences of evidence", head: "[evidence.sex]\nservice-users = \"\"\"\n", entry: each("Women # need a lift and are less likely to come; 3 deaf people lose it. [a](b) TBC? born 3 May 2011. "), tail: "\"\"\"\n[[impact]]\ngroups = [\"sex\"]\nimpact = \"none\"\nconsidered = \"Nobody.\"\n"},
	{name: "sentences of a summary", head: "[[consultation]]\nsummary = \"\"\"\n", entry: each("Women # lose the room and cannot come. "), tail: "\"\"\"\n[[impact]]\ngroups = [\"sex\"]\nimpact = \"none\"\nconsidered = \"Nobody.\"\n"},
	{name: "words of an impact", head: "[[impact]]\ngroups = [\"sex\"]\nimpact = \"none\"\nconsidered = \"\"\"\n", entry: each("Women #, "), tail: "\"\"\"\n[[consultation]]\n[[consultation.theme]]\nsaid = \"We cannot come\"\nraised-by = \"women\"\n"},
	{name: "words of a description", head: "description = \"\"\"\n", entry: each("Centre # (X"), tail: "\"\"\"\n[decision]\ncontent = \"Close the Oak Centre\"\n"},
	{name: "digits and signs", head: "description = \"\"\"\n", entry: each("0207 946 0# ]( @ £xx // born AB 12 "), tail: "\"\"\"\n"},
	{name: "places decided", head: "[decision]\noutcome = \"Agreed\"\ncontent = \"\"\"\n", entry: each("Oak Centre, Elm Library. "), tail: "\"\"\"\n"},
	{name: "a path", head: "[[response]]\nrule = \"DR502\"\nwhere = \"action", entry: each("[0]"), tail: "\"\nreason = \"so\"\n[[exempt]]\nwhere = \"x\"\n"},
	{name: "an exempt path", head: "[[exempt]]\nwhere = \"action", entry: each(".n#"), tail: "\"\n[[action]]\naction = \"Write to jo@gmail.com\"\n"},
}

// check gives what a check of so many entries is.
func (g growing) check(b *testing.B, n int) func() {
	st, form, opts := load(b, "growing.toml", g.statement(n)), exampleForm(b), Options{AsOf: exampleDay}
	if g.house {
		form = kindsForm()
	}
	if g.before != nil {
		opts.Predecessor = load(b, "before.toml", minimal+entries(n, g.before))
	}
	return func() { Check(st, form, opts) }
}

// took gives the time of some work, without that of collecting what other work left.
func took(work func()) time.Duration {
	runtime.GC()
	begun := time.Now()
	work()
	return time.Since(begun)
}

// BenchmarkGrowth shows of each kind of list how long a check takes for an entry, in a list of a thousand; and as "growth"
// how much longer it takes for one in a list of four thousand. It stays near 1 where the time is linear.
func BenchmarkGrowth(b *testing.B) {
	const n, times = 1000, 4
	for _, g := range growingLists {
		b.Run(strings.ReplaceAll(g.name, " ", "-"), func(b *testing.B) {
			small, large := g.check(b, n), g.check(b, times*n)
			var one, many time.Duration
			for b.Loop() {
				one += took(func() {
					for range times {
						small()
					}
				})
				many += took(large)
			}
			b.ReportMetric(float64(one.Nanoseconds())/float64(b.N*times*n), "ns/entry")
			b.ReportMetric(float64(many)/float64(one), "growth")
		})
	}
}
