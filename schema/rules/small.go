package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

// smallNumbers is the practice that asks for it.
const smallNumbers = practice + " on small numbers"

var smallRules = []Rule{
	{
		ID: "DR720", Severity: schema.Warning, Since: "0.1", check: smallCounts, weigh: weighSmall,
		Title:     "numbers of people that are too small are not published",
		Why:       "Small numbers identify people, and what the group has in common is then known of each of them.",
		Authority: smallNumbers,
		Mend:      "Nothing need be done for numbers in tables, and for people-affected where it is a bare number: render --publish leaves them out, with as many others as would tell them, and says so; the file stays as it is. Words stay as they are: write \"fewer than 5\" there. What is too small, the form says (limits, smallest-count); otherwise it is fewer than 5. Where the evidence is withheld, or the note says that numbers are rounded to five or more, this is not asked.",
	},
	{
		ID: "DR721", Severity: schema.Note, Since: "0.1", check: tellingShares,
		Title:     "shares that tell a small number are not published",
		Why:       "6% of 50 people are three people.",
		Authority: smallNumbers,
		Mend:      "Nothing need be done: render --publish leaves such shares out, with as many others as would tell them. Where the shares are of other people than the total, say so in the table's note, and leave the total out or give that of those people.",
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
	for _, t := range tables {
		for i := range s.records {
			r := &s.records[i]
			for j := range r.Table {
				if &r.Table[j] == t.Table {
					s.small.tables = append(s.small.tables, smallTable{t, r, at(r.path+".table", j)})
				}
			}
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

const nothingToDo = "nothing need be done: render --publish leaves them out and says so; the file stays as it is"

func smallCounts(s *subject) []gap {
	tables, counts := s.smallIn()
	var gaps []gap
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
			hint: nothingToDo,
		})
		gaps = append(gaps, s.smallInWords(t)...)
	}
	for _, c := range counts {
		if i := indexIn(c.Path); c.Small && i >= 0 {
			gaps = append(gaps, gap{path: c.Path, message: fmt.Sprintf("the impact on %s affects %s; the public version leaves the number out", s.entryName(i), s.fewPeople()), hint: nothingToDo})
		}
	}
	return append(gaps, s.smallCountWords()...)
}

// smallCountWords tells of counts in words, which stay as they are.
func (s *subject) smallCountWords() []gap {
	return s.eachImpact(func(i int, entry schema.Impact) (gap, bool) {
		n, ok := entry.PeopleAffected.Number()
		if _, exact := entry.PeopleAffected.Exact(); exact || !ok {
			return gap{}, false
		}
		if s.leftOut(n, entry.Groups) && !s.threshold().Small(n) {
			return gap{
				path:    at("impact", i) + ".people-affected",
				message: fmt.Sprintf("how many people the impact on %s affects is told in words, and would tell a number too small to be published: the public version keeps words", s.entryName(i)),
				hint:    "write the bare number, which render --publish leaves out, or say it without the number",
			}, true
		}
		if !s.threshold().Small(n) {
			return gap{}, false
		}
		words := strings.ToLower(entry.PeopleAffected.String())
		if containsAny(words, "fewer", "less", "under", "below", "up to", "%", "per cent", " in ", "family", "families", "household") {
			return gap{}, false
		}
		return gap{
			path:    at("impact", i) + ".people-affected",
			message: fmt.Sprintf("how many people the impact on %s affects is told in words, and is %s: the public version keeps words", s.entryName(i), s.fewPeople()),
			hint:    toPaste("say it without the number, or write the bare number, which render --publish leaves out", fmt.Sprintf(`people-affected = "fewer than %d"`, s.threshold().From())),
		}, true
	})
}

// leftOut says that the public version leaves a number of people out of a table about one of some groups.
func (s *subject) leftOut(n int, groups []schema.Group) bool {
	tables, _ := s.smallIn()
	for _, t := range tables {
		for i, r := range t.Rows {
			if r.Left&schema.UsersFigure != 0 && *t.Table.Rows[i].Users == n && slices.Contains(groups, t.record.group) {
				return true
			}
		}
	}
	return false
}

// weighSmall: what render --publish suppresses by itself needs nobody.
func weighSmall(s *subject, g gap) schema.Severity {
	if g.hint == nothingToDo {
		return schema.Note
	}
	return ""
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
