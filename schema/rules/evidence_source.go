package rules

import (
	"slices"

	"dueregard/schema"
)

// knownHasSource tells of staff once, as the sources of [workforce] hold for all that is known of them;
// and once of all that name their source in words, where the statement describes others.
func knownHasSource(s *subject) []gap {
	var gaps []gap
	var staff, inWords []record
	var staffNamed once[bool]
	for _, r := range s.records {
		known := r.Status == "known" || r.Status == "" || slices.ContainsFunc(r.Table, hasFigures)
		switch {
		case !known || !hasContent(r.Evidence) || r.citesSource() || !s.asks(r):
		case r.ofStaff() && staffNamed.of(s.staffSourceNamed):
		case r.namesSource():
			inWords = append(inWords, r)
		case r.ofStaff():
			staff = append(staff, r)
		default:
			gaps = append(gaps, s.sourceMissing(r))
		}
	}
	switch len(staff) {
	case 0:
	case 1:
		g := s.sourceMissing(staff[0])
		g.severity = schema.Note // the body keeps its own records of staff
		gaps = append(gaps, g)
	default:
		gaps = append(gaps, gap{
			path: "workforce.sources", message: "the evidence on staff has no source for " + s.titles(groupsOf(staff)),
			hint: toPaste(s.howToCite()+"; in [workforce] if it holds for all of them, or in their tables", `sources = ["…"]`), severity: schema.Note,
		})
	}
	if len(inWords) > 0 && len(s.Sources) > 0 {
		gaps = append(gaps, gap{
			path: inWords[0].path + ".sources", message: "the evidence names its source in words only for " + list(subjectsOf(inWords)),
			hint: toPaste(s.howToCite(), `sources = ["…"]`), severity: schema.Note,
		})
	}
	return gaps
}

// howToCite is advice on a source that is missing: it names those that are described, if they are few.
func (s *subject) howToCite() string {
	const few = 6
	if ids := s.sourceIDs(); len(ids) > 0 && len(ids) <= few {
		return "cite its source by id (described so far: " + list(ids) + "), or describe another as [sources.an-id] with title and date"
	}
	return "describe its source once, as [sources.an-id] with title and date, and cite it by that id"
}

func groupsOf(records []record) []schema.Group {
	ids := make([]schema.Group, len(records))
	for i, r := range records {
		ids[i] = r.group
	}
	return ids
}

func subjectsOf(records []record) []string {
	names := make([]string, len(records))
	for i, r := range records {
		names[i] = r.subject
	}
	return names
}

func (s *subject) sourceMissing(r record) gap {
	return gap{path: r.path + ".sources", message: "the evidence for " + r.subject + " has no source", hint: toPasteIn(r.path, r.hasKeys(), s.howToCite(), `sources = ["…"]`)}
}

// staffRecords are words by which a text says that figures of staff come from the body's own records, in lower case.
var staffRecords = newPhrases("payroll", "human resources", "workforce profile", "workforce data", "staff records", "personnel", "establishment list")

// staffSourceNamed says that the summary on staff tells where the figures come from.
func (s *subject) staffSourceNamed() bool {
	summary := string(s.Workforce.Summary)
	return summary != "" && (saysWord(summary, "HR") || staffRecords.in(summary))
}

// citesSource says that a source is cited by its id.
func (r record) citesSource() bool {
	return len(r.Sources) > 0 || len(r.around) > 0 || slices.ContainsFunc(r.Table, func(t schema.Table) bool { return len(t.Sources) > 0 })
}

// sourceNames are words by which a text tells where it comes from.
var sourceNames = newWordList(`according audit census consultation http https jsna nomis ons questionnaire records register
	source sources statistics survey surveys www`)

// namesSource says that the text tells where it comes from.
func (r record) namesSource() bool {
	for _, t := range []schema.Text{r.ServiceUsers, r.Needs, r.Other} {
		if sourceNames.in(string(t)) {
			return true
		}
	}
	return false
}
