package rules

import (
	"fmt"
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
		Authority: brown,
		Mend:      "Where a group differs from the rest, give it a table of its own, say [evidence.disability].",
	},
	{
		ID: "DR203", Severity: schema.Note, Since: "0.1", check: statusRecorded,
		Title:     "evidence has a status",
		Why:       "The status tells readers and registers at a glance where something is known and where there is a gap.",
		Authority: hurley,
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
		Title:     "a data gap is pointed out even where its reason counts",
		Why:       "The decision maker should know for whom there are no data, and may ask whether the reason still holds.",
		Authority: hurley,
		Mend:      "Nothing need be done. If data could be had, an action in the action plan can say when.",
	},
	{
		ID: "DR208", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: inapplicableReasoned,
		Title:     "evidence that does not apply says why",
		Why:       "The legal or factual reason is what distinguishes an answer from a box ticked.",
		Authority: brown + ": in substance and with rigour",
		Mend:      `Give the reason beside status = "not-applicable".`,
	},
	{
		ID: "DR209", Severity: schema.Warning, Since: "0.1", check: withheldReasoned,
		Title:     "evidence that is withheld says why",
		Why:       "Small numbers identify people and are rightly held back; a reader must be able to tell that from silence.",
		Authority: "council practice on small numbers",
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

// blankIn gives the groups of the form of which nothing is recorded.
func (s *subject) blankIn(by map[schema.Group]schema.Evidence) []schema.Group {
	var ids []schema.Group
	for _, g := range s.groups {
		if blank(by[g.ID]) {
			ids = append(ids, g.ID)
		}
	}
	return ids
}

func evidenceRecorded(s *subject) []gap {
	if speaks(s.Evidence[schema.AllGroups]) {
		return nil
	}
	var gaps []gap
	for _, id := range s.blankIn(s.Evidence) {
		gaps = append(gaps, gap{
			"evidence." + string(id), "no evidence is recorded for " + s.title(id),
			fmt.Sprintf(`add [evidence.%s] with status = "known" and what is known; or status = "not-collected" and a reason`, id),
		})
	}
	return gaps
}

func evidenceOnlyTogether(s *subject) []gap {
	ids := s.blankIn(s.Evidence)
	if len(ids) == 0 || !speaks(s.Evidence[schema.AllGroups]) {
		return nil
	}
	return []gap{{
		"evidence.all", "the evidence is for all groups together; nothing of their own is recorded for " + s.titles(ids),
		fmt.Sprintf("where a group differs from the rest, add a table such as [evidence.%s]", ids[0]),
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
		`add status = "known", "not-known", "not-collected", "not-applicable" or "withheld"`,
	}}
}

func knownIsShown(s *subject) []gap {
	return s.eachRecord("known", func(r record) (gap, bool) {
		return gap{
			r.path, "evidence is said to be known for " + r.subject + ", but nothing says what",
			"write it as service-users, needs or other, or give figures in [[" + r.path + ".table]]",
		}, !hasContent(r.Evidence)
	})
}

func knownHasSource(s *subject) []gap {
	var gaps []gap
	for _, r := range s.records {
		known := r.Status == "known" || r.Status == ""
		if known && hasContent(r.Evidence) && !r.hasSource() {
			gaps = append(gaps, gap{
				r.path + ".sources", "the evidence for " + r.subject + " has no source",
				`add sources = ["an-id"] to [` + r.path + `], and describe it once: [sources.an-id] with title and date`,
			})
		}
	}
	return gaps
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
		if r.isGap() && !speaks(r.Evidence) && s.actionFor(r.answer) < 0 {
			gaps = append(gaps, gap{
				r.path + ".reason", noData(r) + ", and neither a reason nor an action is recorded",
				fmt.Sprintf(`add reason = "…" to [%s], or an [[action]] with answers = [%q]`, r.path, r.answer),
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
		i := s.actionFor(r.answer)
		if i >= 0 && r.Status == "not-known" {
			continue // nobody means to leave it so
		}
		message := noData(r) + "; the reason given counts"
		if i >= 0 {
			message += ", and " + s.actionName(i) + " is to close the gap"
		}
		gaps = append(gaps, gap{r.path, message, fmt.Sprintf(`if data could be had, add an [[action]] with answers = [%q]`, r.answer)})
	}
	return gaps
}

func noData(r record) string {
	if r.Status == "not-known" {
		return "data are not known for " + r.subject
	}
	return "data are not collected for " + r.subject
}

func inapplicableReasoned(s *subject) []gap {
	return s.eachRecord("not-applicable", func(r record) (gap, bool) {
		return gap{
			r.path + ".reason", r.subject + " is said not to apply, without a reason",
			`add reason = "…" to [` + r.path + "]: the fact or the provision that takes it out",
		}, !speaks(r.Evidence)
	})
}

func withheldReasoned(s *subject) []gap {
	return s.eachRecord("withheld", func(r record) (gap, bool) {
		return gap{
			r.path + ".reason", "the evidence for " + r.subject + " is withheld without a reason",
			`add reason = "…" to [` + r.path + `], such as "fewer than five people"`,
		}, !speaks(r.Evidence)
	})
}

// eachRecord asks of every record with the status whether it is a gap.
func (s *subject) eachRecord(status string, ask func(record) (gap, bool)) []gap {
	var gaps []gap
	for _, r := range s.records {
		if r.Status != status {
			continue
		}
		if g, is := ask(r); is {
			gaps = append(gaps, g)
		}
	}
	return gaps
}
