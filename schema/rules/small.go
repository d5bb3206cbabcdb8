package rules

import (
	"fmt"

	"dueregard/schema"
)

// smallNumbers is the practice that asks for it.
const smallNumbers = practice + " on small numbers"

var smallRules = []Rule{
	{
		ID: "DR720", Severity: schema.Warning, Since: "0.1", check: smallCounts,
		Title:     "numbers of people that are too small are not published",
		Why:       "Small numbers identify people, and what the group has in common is then known of each of them.",
		Authority: smallNumbers,
		Mend:      "Nothing need be done where a bare number stands in a table of the evidence or the workforce, as people-affected of an impact on a group, as workforce.total, as invited and responses of a consultation that names groups, or as baseline and readings of an indicator that names groups and has people for its unit: render --publish leaves it out, with as many others as would tell it, and says so; the file stays as it is. Nothing else is left out: words, targets and a house's own answers stay as they are, so write \"fewer than 5\" there. What is too small, the form says (limits, smallest-count); otherwise it is fewer than 5. Where the evidence is withheld, or the note says that numbers are rounded to five or more, this is not asked.",
	},
	{
		ID: "DR721", Severity: schema.Note, Since: "0.1", check: tellingShares,
		Title:     "shares that tell a small number are not published",
		Why:       "6% of 50 people are three people.",
		Authority: smallNumbers,
		Mend:      "Nothing need be done: render --publish leaves such shares out, with as many others as would tell them. Of how many people they are is taken from the table, or else from what the statement prints elsewhere, such as people-affected. Where they are of other people, say of how many in the table's note: n = 1,240.",
	},
	{
		ID: "DR722", Severity: schema.Note, Since: "0.1", check: toldByTotal,
		Title:     "what a table leaves blank cannot be worked out from its total",
		Why:       "A number held back is told by the total less the other rows. A second row hides the first.",
		Authority: smallNumbers,
		Mend:      "Nothing need be done for the public version: render --publish leaves out a second row as well. In any other copy leave out a second row, or the total.",
	},
	{
		ID: "DR723", Severity: schema.Warning, Since: "0.1", check: fewInWords, yields: true,
		Title:     "texts do not count people of a group who are very few",
		Why:       "\"One member of the team is on maternity leave\" tells everybody who that is. What render --publish leaves out of tables, it keeps in words.",
		Authority: smallNumbers,
		Mend:      "Say it without the number: \"fewer than 5\", \"a few\"; or leave out what tells who they are. Looked for, in texts on the evidence, the workforce and impacts, are numbers below the form's smallest-count, in digits or as one to four, before an ethnic group, a faith, or words such as trans, gay, disabled, pregnant and on maternity leave.",
	},
}

// threshold is from which number on the house publishes.
func (s *subject) threshold() schema.Threshold {
	return schema.Threshold{Below: s.form.Limits.SmallestCount, Zeros: s.form.Limits.SuppressZeros}
}

// A smallTable is a table with small numbers, and its key.
type smallTable struct {
	schema.SmallTable
	record *record
	path   string
}

// smallIn gives the tables and counts with numbers too small to be published. It is worked out once.
func (s *subject) smallIn() ([]smallTable, []schema.SmallCount) {
	if s.small.known {
		return s.small.tables, s.small.counts
	}
	tables, counts := s.SmallNumbers(s.threshold())
	s.small.known, s.small.counts = true, counts
	if len(tables) == 0 {
		return nil, counts
	}
	of := make(map[*schema.Table]smallTable)
	for i := range s.records {
		r := &s.records[i]
		for j := range r.Table {
			of[&r.Table[j]] = smallTable{record: r, path: at(r.path+".table", j)}
		}
	}
	for _, t := range tables {
		if known, is := of[t.Table]; is {
			known.SmallTable = t
			s.small.tables = append(s.small.tables, known)
		}
	}
	return s.small.tables, s.small.counts
}

// small is what the rules on small numbers share.
type small struct {
	known  bool
	tables []smallTable
	counts []schema.SmallCount
}

// Numbers are both kinds of figures that count people; shares are the others.
const (
	countFigures = schema.UsersFigure | schema.PopulationFigure
	shareFigures = schema.ShareFigure | schema.PopulationShareFigure
)

// rowsWith names the rows of a table of which something holds.
func (t smallTable) rowsWith(is func(schema.SmallRow) bool) []string {
	var names []string
	for i, r := range t.Rows {
		if is(r) {
			names = append(names, fmt.Sprintf("%q", t.Table.Rows[i].Group))
		}
	}
	return names
}

// few writes names in a sentence, the first of them where there are many.
func few(names []string) string {
	const shown = 4
	if len(names) > shown+1 {
		names = append(names[:shown:shown], fmt.Sprintf("%d more", len(names)-shown))
	}
	return list(names)
}

// besides says what else the public version leaves out of a table, and why: beside "it" or "them".
func (t smallTable) besides(it string, is func(schema.SmallRow) bool) string {
	others := t.rowsWith(func(r schema.SmallRow) bool { return r.Left != 0 && !is(r) })
	if t.Total != 0 {
		others = append(others, "the total")
	}
	if len(others) == 0 {
		return ""
	}
	return ", and " + few(others) + " with " + it + ", so that nobody can work " + it + " out"
}

// fewPeople are too few to be published: "fewer than 5 people".
func (s *subject) fewPeople() string {
	return fmt.Sprintf("fewer than %d people", s.threshold().From())
}

// mostSmallTables is how many tables are compared with the texts about their groups, far more than a statement has.
const mostSmallTables = 200

// nothingToDo is said of what render --publish suppresses by itself.
const nothingToDo = "nothing need be done: render --publish leaves them out and says so; the file stays as it is"

func smallCounts(s *subject) []gap {
	tables, counts := s.smallIn()
	var gaps []gap
	compared := 0
	for _, t := range tables {
		is := func(r schema.SmallRow) bool { return r.Small&countFigures != 0 }
		names := t.rowsWith(is)
		if len(names) == 0 || t.Withheld {
			continue
		}
		it, number := "it", "the number"
		if len(names) > 1 {
			it, number = "them", "the numbers"
		}
		gaps = append(gaps, gap{
			path: t.path, message: fmt.Sprintf("%s in %q are %s%s; the public version leaves %s out%s", few(names), t.Table.Title,
				plural(len(names), "", "each "), s.fewPeople(), number, t.besides(it, is)),
			hint: nothingToDo, severity: schema.Note,
		})
		if compared++; compared <= mostSmallTables {
			gaps = append(gaps, s.smallInWords(t)...)
		}
	}
	for _, c := range counts {
		if g, is := s.smallCount(c); is {
			gaps = append(gaps, g)
		}
	}
	return gaps
}

func tellingShares(s *subject) []gap {
	tables, _ := s.smallIn()
	var gaps []gap
	for _, t := range tables {
		is := func(r schema.SmallRow) bool { return r.Small&shareFigures != 0 && r.Small&countFigures == 0 }
		names := t.rowsWith(is)
		if len(names) == 0 || t.Withheld {
			continue
		}
		it := plural(len(names), "it", "them")
		gaps = append(gaps, gap{
			path: t.path, message: fmt.Sprintf("the %s of %s in %q %s %s; the public version leaves %s out%s", plural(len(names), "share", "shares"), few(names), t.Table.Title,
				plural(len(names), "tells of", "tell of"), s.fewPeople(), it, t.besides(it, is)),
			hint: nothingToDo,
		})
	}
	return gaps
}

func tellsBlank(r schema.SmallRow) bool { return r.Told != 0 }

func toldByTotal(s *subject) []gap {
	tables, _ := s.smallIn()
	var gaps []gap
	for _, t := range tables {
		names := t.rowsWith(tellsBlank)
		if len(names) == 0 {
			continue
		}
		message := fmt.Sprintf("%s in %q %s left blank, and the total tells that they are %s", few(names), t.Table.Title, plural(len(names), "is", "are"), s.fewPeople())
		if len(t.Rows) == 1 {
			message = fmt.Sprintf("the total of %q tells that %s are not in %s", t.Table.Title, s.fewPeople(), names[0])
		}
		left := t.rowsWith(func(r schema.SmallRow) bool { return r.Left != 0 })
		if t.Total != 0 {
			left = append(left, "the total")
		}
		gaps = append(gaps, gap{
			path: t.path, message: message + "; the public version leaves out " + few(left) + " as well",
			hint: "nothing need be done for the public version; in any other copy leave out a second row, or the total",
		})
	}
	return gaps
}
