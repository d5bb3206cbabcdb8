package rules

import (
	"maps"
	"slices"
	"strings"

	"dueregard/schema"
)

var evidenceRules = []Rule{
	{
		ID: "DR201", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: evidenceRecorded,
		Title:     "each group has something recorded about what is known of it",
		Why:       "Enough must be known of each group to judge what the policy does to it. A gap is an answer; a blank is not.",
		Authority: hurley,
		Mend:      `Add a table for the group, say [evidence.sex], with a status: known, not-known, not-collected, not-applicable or withheld, and what belongs to it.`,
	},
	{
		ID: "DR202", Severity: schema.Note, Since: "0.1", check: evidenceOnlyTogether,
		Title:     "evidence speaks of each group",
		Why:       "One text for all groups may be in proportion to a small change. It is weak for a group that the evidence sets apart.",
		Authority: inSubstance,
		Mend: "Where a group differs from the rest, give it a table of its own, say [evidence.disability]. A group that the text for all names " +
			"has its answer there. Silent where evidence does not apply, as all of it is about staff.",
	},
	{
		ID: "DR203", Severity: schema.Note, Since: "0.1", check: statusRecorded,
		Title:     "evidence has a status",
		Why:       "The status tells readers and registers at a glance where something is known and where there is a gap.",
		Authority: practice,
		Mend:      `Add a status to the table: "known", "not-known", "not-collected", "not-applicable" or "withheld".`,
	},
	{
		ID: "DR204", Severity: schema.Warning, Since: "0.1", check: knownIsShown,
		Title:     "what is known is written down",
		Why:       "The decision maker needs the evidence itself, not the statement that there is some.",
		Authority: hurley,
		Mend:      "Write what is known as service-users, needs or other, or give figures as [[evidence.….table]].",
	},
	{
		ID: "DR205", Severity: schema.Warning, Since: "0.1", check: knownHasSource,
		Title:     "what is known has a source",
		Why:       "Evidence that nobody can trace cannot be weighed, nor found again.",
		Authority: hurley,
		Mend: `Describe the source once, [sources.needs-2026] with title and date, and cite it: sources = ["needs-2026"]. ` +
			"A note, where sources are described and this text names its own in words only, and for figures of staff; silent for these, where the summary names HR or payroll.",
	},
	{
		ID: "DR206", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: gapAnswered,
		Title:     "a data gap has an action that closes it, or a reason",
		Why:       "Not knowing is acceptable where it is faced: by finding out, or by saying why that would be out of proportion.",
		Authority: hurley,
		Mend: `Say why in reason, or add an [[action]] with answers = ["evidence.sex"]. "No data available" says the same as the status, and no more: ` +
			"that is a warning. All such groups are told together.",
	},
	{
		ID: "DR207", Severity: schema.Note, Since: "0.1", check: gapReasoned,
		Title:     "where there are no data for most groups, an action finds out about some of them",
		Why:       "A reason may be good for each group by itself. Where most of the people are not known, the analysis rests on little.",
		Authority: hurley,
		Mend:      "Add an action for those groups about which something can be found out in proportion. Silent where data are missing for half of the groups or fewer, and reasons are recorded.",
	},
	{
		ID: "DR208", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: inapplicableReasoned,
		Title:     "evidence that does not apply says why",
		Why:       "The legal or factual reason is what distinguishes an answer from a box ticked.",
		Authority: inSubstance,
		Mend:      `Give the reason beside status = "not-applicable".`,
	},
	{
		ID: "DR209", Severity: schema.Warning, Since: "0.1", check: withheldReasoned,
		Title:     "evidence that is withheld says why",
		Why:       "Small numbers identify people and are rightly held back; a reader must be able to tell that from silence.",
		Authority: practice + " on small numbers",
		Mend:      `Give the reason beside status = "withheld": "fewer than five people".`,
	},
}

// hasContent says that the record says something: in words, or in figures.
func hasContent(e schema.Evidence) bool {
	return !allWeak(e.ServiceUsers, e.Needs, e.Other) || slices.ContainsFunc(e.Table, hasFigures)
}

// hasFigures says that a number stands in a row of the table.
func hasFigures(t schema.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		return r.Users != nil || r.Population != nil || r.Share != nil || r.PopulationShare != nil
	})
}

// speaks says that the record gives evidence, or a reason for having none.
func speaks(e schema.Evidence) bool { return hasContent(e) || !weak(e.Reason) }

// blank says that nothing at all is recorded.
func blank(e schema.Evidence) bool { return e.Status == "" && !speaks(e) }

// ofStaff says that the record is about the body's own staff.
func (r record) ofStaff() bool { return strings.HasPrefix(r.path, "workforce.") }

// asks says that something is asked of the record: not of one about staff who are not affected.
func (s *subject) asks(r record) bool {
	return !r.ofStaff() || !s.staffUnaffected()
}

// blankIn gives the groups of the form of which nothing is recorded, under their own id or one that
// was most likely meant for it.
func (s *subject) blankIn(by map[schema.Group]schema.Evidence) []schema.Group {
	meant := s.meant(slices.Collect(maps.Keys(by)))
	var ids []schema.Group
	for _, g := range s.groups {
		if blank(by[g.ID]) && !slices.Contains(meant, g.ID) {
			ids = append(ids, g.ID)
		}
	}
	return ids
}

// blankEvidence leaves out what the Act does not protect in a service.
func (s *subject) blankEvidence() []schema.Group {
	return slices.DeleteFunc(s.blankIn(s.Evidence), workOnly)
}

func evidenceRecorded(s *subject) []gap {
	if speaks(s.Evidence[schema.AllGroups]) {
		return nil
	}
	ids := s.blankEvidence()
	const hint = "write what is known and where from; or that it is not, and why"
	const several = 3
	if len(s.Evidence) == 0 && len(ids) > several {
		path := below("evidence", string(ids[0]))
		return []gap{{
			path: "evidence", message: "no evidence is recorded, for any group",
			hint: toPasteIn(path, false, hint+"; so for each group, or in [evidence.all] what holds for everybody", evidenceKeys...),
		}}
	}
	var gaps []gap
	for _, id := range ids {
		path := below("evidence", string(id))
		_, stands := s.Evidence[id]
		gaps = append(gaps, gap{path: path, message: "no evidence is recorded for " + s.title(id), hint: toPasteIn(path, stands, hint, evidenceKeys...)})
	}
	return gaps
}

// evidenceKeys are what a table of evidence holds where something is known.
var evidenceKeys = []string{
	`status = "known"  # or not-known, not-collected, not-applicable, withheld, with a reason`, `service-users = "…"`, `sources = ["…"]`,
}

func statusRecorded(s *subject) []gap {
	var without []record
	var names []string
	for _, r := range s.records {
		if r.group != schema.AllGroups && r.Status == "" && speaks(r.Evidence) && s.asks(r) {
			without, names = append(without, r), append(names, r.subject)
		}
	}
	if len(without) == 0 {
		return nil
	}
	first := without[0]
	if i := slices.IndexFunc(without, record.hasKeys); i >= 0 {
		first = without[i]
	}
	likely := `status = "known"  # or not-known, not-collected, not-applicable, withheld`
	if !hasContent(first.Evidence) {
		likely = `status = "not-collected"  # or not-known, not-applicable, withheld`
	}
	return []gap{{
		path: first.path + ".status", message: "the evidence has no status for " + list(names),
		hint: toPasteIn(first.path, first.hasKeys(), "write which it is", likely),
	}}
}

// hasKeys says that keys of its own are recorded, so that its table stands in the file: [[evidence.sex.table]] alone is
// none that a key could be added to.
func (r record) hasKeys() bool {
	return r.Status != "" || len(r.Sources) > 0 || r.Reason+r.ServiceUsers+r.Needs+r.Other != ""
}

func knownIsShown(s *subject) []gap {
	return s.eachRecord("known", func(r record) bool { return !hasContent(r.Evidence) }, func(r record) gap {
		key := "service-users"
		if r.ofStaff() {
			key = "other"
		}
		return gap{
			path: r.path, message: "evidence is said to be known for " + r.subject + ", but nothing says what",
			hint: toPaste("write what it shows, or give figures in [["+r.path+".table]]", key+` = "…"`),
		}
	})
}

// eachRecord tells of every record with the status that is a gap.
func (s *subject) eachRecord(status string, is func(record) bool, tell func(record) gap) []gap {
	var gaps []gap
	for _, r := range s.records {
		if r.Status == status && s.asks(r) && is(r) {
			gaps = append(gaps, tell(r))
		}
	}
	return gaps
}
