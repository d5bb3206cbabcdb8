package rules

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dueregard/schema"
)

// Ages in years.
const (
	// oldSource is the one from which a source is pointed out where the house sets no limit.
	oldSource = 3
	// censusCycle is the one at which the figures of the next census are out, in every nation.
	censusCycle = 14
)

// An aged is a source, or figures with a date of their own, that are old for what they are.
type aged struct {
	path   string
	name   string // `"Count at the desk", of 2019`
	census bool   // the figures of a later census were out
}

// sourcesRecent tells of all at once, but for what is from a census: they are notes.
func sourcesRecent(s *subject) []gap {
	if s.form.Limits.SourceYears > 0 {
		return nil
	}
	old, event := s.tooOld(oldSource)
	var gaps []gap
	var first aged
	var names []string
	for _, o := range old {
		switch {
		case o.census:
			gaps = append(gaps, o.gap(oldSource, event))
		case first.path == "":
			first, names = o, append(names, o.name)
		default:
			names = append(names, o.name)
		}
	}
	switch len(names) {
	case 0:
		return gaps
	case 1:
		return append(gaps, first.gap(oldSource, event))
	}
	return append(gaps, gap{
		path: first.path, message: fmt.Sprintf("more than %d years older than %s: %s", oldSource, event, strings.Join(names, "; ")),
		hint: toPaste("look for newer figures, or say of each why it still holds", `note = "…"`),
	})
}

func sourcesWithinLimit(s *subject) []gap {
	years := s.form.Limits.SourceYears
	if years == 0 {
		return nil
	}
	old, event := s.tooOld(years)
	gaps := make([]gap, len(old))
	for i, o := range old {
		gaps[i] = o.gap(years, event)
	}
	return gaps
}

func (o aged) gap(years int, event string) gap {
	message := fmt.Sprintf("%s, is more than %d years older than %s", o.name, years, event)
	switch {
	case o.census:
		message = fmt.Sprintf("%s, is from a census; the figures of a later one were out before %s", o.name, event)
	case years == 1:
		message = fmt.Sprintf("%s, is more than a year older than %s", o.name, event)
	}
	return gap{path: o.path, message: message, hint: toPaste("look for newer figures, or say why these still hold", `note = "…"`)}
}

// judged gives the day on which the evidence was weighed, and what it is called: that of the decision, or
// as long as none is known of the meeting or the analysis. The zero Date where none of them is known.
func (s *subject) judged() (schema.Date, string) {
	if s.decided().Known() {
		return s.decided(), "the decision"
	}
	if s.Publication != nil && s.Publication.MeetingDate.Known() {
		return s.Publication.MeetingDate, "the meeting"
	}
	if s.Analysis != nil && s.Analysis.Date.Known() {
		return s.Analysis.Date, "the analysis"
	}
	return schema.Date{}, ""
}

// tooOld gives what is older than so many years at the event that it names, figures before sources. A
// source whose figures have newer dates is not among them, nor what says why it still holds.
func (s *subject) tooOld(years int) (old []aged, event string) {
	day, event := s.judged()
	if !day.Known() {
		return nil, ""
	}
	fresh := make(map[string]bool)
	for _, r := range s.records {
		newer := false // than the limit: one of its tables
		for i, t := range r.Table {
			is, census := isOld(t.Date, t.Title, years, day.First())
			switch {
			case !t.Date.Known():
			case !is:
				newer = true
				for _, id := range t.Sources {
					fresh[id] = true
				}
			case !saysWhyOld(t.Note):
				old = append(old, aged{at(r.path+".table", i) + ".date", fmt.Sprintf("%q, of %s", t.Title, t.Date.Words()), census})
			}
		}
		if newer {
			for _, id := range r.Sources {
				fresh[id] = true
			}
		}
	}
	for _, id := range s.sourceIDs() {
		source := s.Sources[id]
		if is, census := isOld(source.Date, source.Title, years, day.First()); is && !fresh[id] && !saysWhyOld(source.Note) {
			old = append(old, aged{below("sources", id) + ".date", fmt.Sprintf("%q, of %s", s.sourceTitle(id), source.Date.Words()), census})
		}
	}
	return old, event
}

// isOld says that what is dated and called so is old on a day: after so many years; or, where it is from
// a census, when the figures of the next are out.
func isOld(date schema.Date, title string, years int, day time.Time) (old, census bool) {
	if !date.Known() {
		return false, false
	}
	if year, ok := censusOf(title, date); ok {
		return day.Year()-year >= censusCycle, true
	}
	return date.Last().Before(day.AddDate(-years, 0, 0)), false
}

// otherCensuses are taken every year, or of nobody but staff and pupils.
var otherCensuses = []string{"school", "pupil", "workforce", "staff", "learner"}

// censusOf gives the year of the census of the population that a title names: the one in the title, or
// else that of the date. ok is false where it names none.
func censusOf(title string, date schema.Date) (year int, ok bool) {
	lower := strings.ToLower(title)
	if !strings.Contains(lower, "census") || containsAny(lower, otherCensuses...) {
		return 0, false
	}
	for _, digits := range strings.FieldsFunc(lower, func(r rune) bool { return r < '0' || r > '9' }) {
		if y, err := strconv.Atoi(digits); err == nil && len(digits) == 4 && y <= date.Last().Year() {
			return y, true
		}
	}
	return date.Last().Year(), true
}

// whyOldWords are some of those by which a note says why old figures still hold.
var whyOldWords = []string{
	"still", "latest", "most recent", "newest", "newer", "more recent", "no later", "unchanged", "not changed", "only", "best available",
	"because", "as no", "next", "every ", "repeated", "replaced", "continue", "ever since", "background", "historic", "trend", "comparison",
}

// saysWhyOld says that a note speaks of the age of what it is about.
func saysWhyOld(note schema.Text) bool {
	return !weak(note) && containsAny(strings.ToLower(string(note)), whyOldWords...)
}
