package rules

import (
	"fmt"
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
		Mend:      "Where a group differs from the rest, give it a table of its own, say [evidence.disability].",
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
		Mend:      `Describe the source once, [sources.needs-2026] with title and date, and cite it: sources = ["needs-2026"].`,
	},
	{
		ID: "DR206", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: gapAnswered,
		Title:     "a data gap has an action that closes it, or a reason",
		Why:       "Not knowing is acceptable where it is faced: by finding out, or by saying why that would be out of proportion.",
		Authority: hurley,
		Mend:      `Say why in reason, or add an [[action]] with answers = ["evidence.sex"].`,
	},
	{
		ID: "DR207", Severity: schema.Note, Since: "0.1", check: gapReasoned,
		Title:     "a data gap that no action closes is pointed out, even where a reason is recorded",
		Why:       "The decision maker should know for whom there are no data, and may ask whether the reason still holds.",
		Authority: hurley,
		Mend:      "Nothing need be done. If data could be had later, an action in the action plan can say when.",
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
	if !allWeak(e.ServiceUsers, e.Needs, e.Other) {
		return true
	}
	for _, t := range e.Table {
		if len(t.Rows) > 0 {
			return true
		}
	}
	return false
}

// speaks says that the record gives evidence, or a reason for having none.
func speaks(e schema.Evidence) bool { return hasContent(e) || !weak(e.Reason) }

// blank says that nothing at all is recorded.
func blank(e schema.Evidence) bool { return e.Status == "" && !speaks(e) }

// isGap says that the record admits that there is no evidence yet.
func (r record) isGap() bool { return r.Status == "not-known" || r.Status == "not-collected" }

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
	var gaps []gap
	for _, id := range s.blankEvidence() {
		path := below("evidence", string(id))
		_, stands := s.Evidence[id]
		gaps = append(gaps, gap{
			path, "no evidence is recorded for " + s.title(id),
			inTable(path, stands, `status = "known" and what is known; or status = "not-collected" and a reason`),
		})
	}
	return gaps
}

func evidenceOnlyTogether(s *subject) []gap {
	ids := s.blankEvidence()
	if len(ids) == 0 || !speaks(s.Evidence[schema.AllGroups]) {
		return nil
	}
	return []gap{{
		"evidence.all", "the evidence is for all groups together; nothing of their own is recorded for " + s.titles(ids),
		fmt.Sprintf("where a group differs from the rest, give it a table of its own, such as [evidence.%s]", ids[0]),
	}}
}

func statusRecorded(s *subject) []gap {
	var paths, names []string
	for _, r := range s.records {
		if r.group != schema.AllGroups && r.Status == "" && speaks(r.Evidence) {
			paths, names = append(paths, r.path), append(names, r.subject)
		}
	}
	if len(paths) == 0 {
		return nil
	}
	return []gap{{
		paths[0] + ".status", "the evidence has no status for " + list(names),
		`write status = "known", "not-known", "not-collected", "not-applicable" or "withheld"`,
	}}
}

func knownIsShown(s *subject) []gap {
	return s.eachRecord("known", func(r record) bool { return !hasContent(r.Evidence) }, func(r record) gap {
		return gap{
			r.path, "evidence is said to be known for " + r.subject + ", but nothing says what",
			"write it as service-users, needs or other, or give figures in [[" + r.path + ".table]]",
		}
	})
}

// knownHasSource tells of staff once, as the sources of [workforce] hold for all that is known of them.
func knownHasSource(s *subject) []gap {
	var gaps []gap
	var staff []record
	for _, r := range s.records {
		known := r.Status == "known" || r.Status == ""
		switch {
		case !known || !hasContent(r.Evidence) || r.hasSource():
		case strings.HasPrefix(r.path, "workforce."):
			staff = append(staff, r)
		default:
			gaps = append(gaps, sourceMissing(r.path, r.subject))
		}
	}
	if len(staff) == 1 {
		return append(gaps, sourceMissing(staff[0].path, staff[0].subject))
	}
	if len(staff) > 1 {
		var ids []schema.Group
		for _, r := range staff {
			ids = append(ids, r.group)
		}
		gaps = append(gaps, gap{
			"workforce.sources", "the evidence on staff has no source for " + s.titles(ids),
			`write sources = ["an-id"] in [workforce], if it holds for all of them, or in their tables; and describe it: [sources.an-id] with title and date`,
		})
	}
	return gaps
}

func sourceMissing(path, what string) gap {
	return gap{
		path + ".sources", "the evidence for " + what + " has no source",
		`write sources = ["an-id"] in [` + path + `], and describe it once: [sources.an-id] with title and date`,
	}
}

// hasSource says that a source is cited, or named in the text.
func (r record) hasSource() bool {
	if len(r.Sources) > 0 || len(r.around) > 0 {
		return true
	}
	for _, t := range r.Table {
		if len(t.Sources) > 0 {
			return true
		}
	}
	words := strings.ToLower(string(r.ServiceUsers + r.Needs + r.Other))
	return containsAny(words, "source", "http", "www.", "census", "survey", "according to")
}

func gapAnswered(s *subject) []gap {
	var gaps []gap
	for _, r := range s.records {
		if r.isGap() && !r.outsideWork() && !speaks(r.Evidence) && s.actionFor(r.answer) < 0 {
			gaps = append(gaps, gap{
				r.path + ".reason", noData(r) + ", and neither a reason nor an action is recorded",
				fmt.Sprintf(`write reason = "…" in [%s], or add an [[action]] with answers = [%q]`, r.path, r.answer),
			})
		}
	}
	return gaps
}

func gapReasoned(s *subject) []gap {
	var gaps []gap
	for _, r := range s.records {
		if !r.isGap() || !speaks(r.Evidence) {
			continue
		}
		if s.actionFor(r.answer) >= 0 {
			continue // nobody means to leave it so
		}
		message := noData(r) + "; a reason is recorded, so nothing need be done"
		if weak(r.Reason) {
			message = noData(r) + "; something is recorded in their place, so nothing need be done"
		}
		gaps = append(gaps, gap{r.path, message, fmt.Sprintf(`if data could be had later, add an [[action]] with answers = [%q]`, r.answer)})
	}
	return gaps
}

func noData(r record) string {
	if r.Status == "not-known" {
		return "no data are known for " + r.subject
	}
	return "no data are collected for " + r.subject
}

func inapplicableReasoned(s *subject) []gap {
	return s.eachRecord("not-applicable", func(r record) bool { return !hasContent(r.Evidence) && bare(r.Reason) && !r.outsideWork() }, func(r record) gap {
		return gap{
			r.path + ".reason", r.subject + " is said not to apply, without a reason",
			`write reason = "…" in [` + r.path + "]: the fact or the provision that takes it out",
		}
	})
}

func withheldReasoned(s *subject) []gap {
	return s.eachRecord("withheld", func(r record) bool { return !speaks(r.Evidence) }, func(r record) gap {
		return gap{
			r.path + ".reason", "the evidence for " + r.subject + " is withheld without a reason",
			`write reason = "…" in [` + r.path + `], such as "fewer than five people"`,
		}
	})
}

// eachRecord tells of every record with the status that is a gap.
func (s *subject) eachRecord(status string, is func(record) bool, tell func(record) gap) []gap {
	var gaps []gap
	for _, r := range s.records {
		if r.Status == status && is(r) {
			gaps = append(gaps, tell(r))
		}
	}
	return gaps
}
