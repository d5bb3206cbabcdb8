package rules

import (
	"fmt"
	"slices"
	"strings"

	"dueregard/schema"
)

var duplicateRules = []Rule{
	{
		ID: "DR717", Severity: schema.Note, Since: "0.1", check: nothingPasted,
		Title: "an answer is not pasted from group to group",
		Why: "The same sentences with another group's name in them show no regard for that group. Where one reason does hold for several " +
			"groups, saying so once is more honest, and shorter to read.",
		Authority: inSubstance,
		Mend: `Name all groups in one entry, groups = ["age", "sex"], or write for each what is particular to it. Evidence about everybody belongs in ` +
			"[evidence.all]. Compared are answers of twelve words and more, the names of groups aside; where the same stands for three groups or more, " +
			"this is a warning for a final decision.",
	},
}

// pastedFrom is the resemblance, in hundredths, from which two answers are the same. Of the 1,546 pairs of answers in the
// examples that come with the program 1,525 are below 5. The most alike of different ones reach 39 (what is known of
// gender reassignment and of sexual orientation, where a form asked for neither), the next 25. What was pasted is well
// above: 71 and more as officers do it, with a word changed or half a sentence added, and 64 and more where the council of
// the Gloucestershire example gave one reason for five groups and named the other four in another order each time.
// TestResemblance holds all of this.
const pastedFrom = 55

// fewestPasted is how many words an answer must have to be compared. "Outside Part 5, work" may stand twice.
const fewestPasted = 12

// mostCompared is how many answers of a kind are compared, far more than a statement has: each with each other.
const mostCompared = 500

// A passage is an answer that is compared with others of its kind.
type passage struct {
	path   string
	text   string
	by     string         // who raised the point that it responds to; empty: it responds to none
	groups []schema.Group // nil: it is about a point that people made, or a meeting
	source string         // a meeting or a table of evidence: two passages of the same one are not compared; empty: of none

	*shingled // nil: it is too short
}

// A pastedAnswer is several passages that are the same but for names of groups.
type pastedAnswer struct {
	passages []*passage
	what     string // in words: "what was considered"
	hint     string
}

// groupsIn counts the groups that it stands for, each passage at most once: one entry for several groups is none.
func (p *pastedAnswer) groupsIn() int {
	var groups []schema.Group
	for _, passage := range p.passages {
		groups = append(groups, passage.groups...)
	}
	slices.Sort(groups)
	return min(len(p.passages), len(slices.Compact(groups)))
}

func nothingPasted(s *subject) []gap {
	var gaps []gap
	for _, p := range s.pastedAnswers() {
		var names distinct
		for _, passage := range p.passages {
			for _, name := range s.passageNames(passage) {
				names.add(name)
			}
		}
		about := "for " + someOf(names.names)
		if len(names.names) == 1 {
			about = fmt.Sprintf("in %d entries for %s", len(p.passages), names.names[0])
		}
		alike := "the same words stand as "
		if p.passages[0].text != p.passages[1].text {
			alike = "nearly the same words stand as "
		}
		gaps = append(gaps, gap{
			path: p.passages[0].path, message: fmt.Sprintf("%s%s %s: %q", alike, p.what, about, opening(schema.Text(p.passages[0].text))), hint: p.hint,
			severity: lighter(s.Decision.Final() && p.groupsIn() >= 3, schema.Warning),
		})
	}
	return gaps
}

// passageNames say of whom or what a passage is about.
func (s *subject) passageNames(p *passage) []string {
	i := indexIn(p.path)
	switch {
	case p.by != "":
		return []string{p.by}
	case strings.HasPrefix(p.path, "consultation["):
		return []string{s.consultationName(i)}
	case strings.HasPrefix(p.path, "impact[") && s.Impact[i].SubGroup != "":
		return []string{s.entryName(i)}
	}
	var names []string
	for _, id := range p.groups {
		names = append(names, s.title(id))
	}
	return names
}

// A passageKind is all passages of one kind, which are compared with each other.
type passageKind struct {
	passages   []passage
	what, hint string // as in pastedAnswer
}

// pastedAnswers compares the answers of each kind: what was considered with what was considered, and so on.
func (s *subject) pastedAnswers() []pastedAnswer {
	var found []pastedAnswer
	var words []uint32 // space for one passage
	groups := namingWords.with(s.groupTitles())
	for _, kind := range s.passageKinds() {
		var long []*passage
		for i := range kind.passages {
			p := &kind.passages[i]
			if words = appendWords(words[:0], p.text); len(words) < fewestPasted || s.isExempt(p.path) {
				continue
			}
			if marked := markGroups(words, &groups); len(marked) >= fewestPasted && len(long) < mostCompared {
				p.shingled = shinglesOf(marked)
				long = append(long, p)
			}
		}
		for _, alike := range clusters(long) {
			found = append(found, pastedAnswer{alike, kind.what, kind.hint})
		}
	}
	return found
}

// clusters gives the passages that resemble an earlier one, each with that one first. The slice is changed.
func clusters(passages []*passage) [][]*passage {
	var all [][]*passage
	for i, first := range passages {
		var alike []*passage
		for j := i + 1; first != nil && j < len(passages); j++ {
			other := passages[j]
			if other != nil && (first.source == "" || first.source != other.source) && first.resembles(other.shingled, pastedFrom) {
				alike, passages[j] = append(alike, other), nil
			}
		}
		if alike != nil {
			all = append(all, append([]*passage{first}, alike...))
		}
	}
	return all
}
