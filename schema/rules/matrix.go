package rules

import (
	"fmt"
	"slices"

	"dueregard/schema"
)

var matrixRules = []Rule{
	{
		ID: "DR401", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: characteristicsAnswered,
		Title:     "each relevant protected characteristic has an impact recorded",
		Why:       "Due regard is had for each of the eight. That there is no effect is an answer; silence is not.",
		Authority: "Equality Act 2010 s.149(1) and (7)",
		Mend:      `Add an [[impact]] with groups = ["sex"], aims, impact and considered. One reasoned entry may cover several groups: groups = ["sex", "race"], or ["all"].`,
	},
	{
		ID: "DR402", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: marriageAnswered,
		Title:     "marriage and civil partnership is answered for the first aim",
		Why:       "It is no relevant characteristic for the second and third aims. For the first it counts, through Part 5 (work).",
		Authority: "Equality Act 2010 s.149(1)(a) and (7)",
		Mend:      `Add an [[impact]] with groups = ["marriage-and-civil-partnership"] and aims = ["eliminate"]. For a service, say in considered that the Act does not protect this characteristic outside work; if staff are affected, say how.`,
	},
	{
		ID: "DR403", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: localGroupsAnswered,
		Title:     "each group that the house adds has an impact recorded",
		Why:       "The body has bound itself to consider this group, or another statute binds it.",
		Authority: "the house template, on the basis that it states",
		Mend:      "Add an [[impact]] with the id of the group in groups.",
	},
	{
		ID: "DR404", Severity: schema.Error, Early: schema.Warning, Since: "0.1", check: aimsAnswered,
		Title:     "each of the three aims is answered for somebody",
		Why:       "There are three needs to have regard to, and an aim that nobody wrote about was probably not considered.",
		Authority: "Equality Act 2010 s.149(1)(a) to (c)",
		Mend:      `Name the aims that an [[impact]] is about: aims = ["eliminate", "advance", "foster"].`,
	},
	{
		ID: "DR405", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: cellsAnswered,
		Title:     "each group is answered for every aim that applies to it",
		Why:       "What is right for one aim may be wrong for another: a women-only session advances equality, and may need care to foster good relations.",
		Authority: "Equality Act 2010 s.149(1) and (7)",
		Mend:      "Add the aim to an entry whose reasons cover it, or add an entry of its own. A single sentence may do.",
	},
	{
		ID: "DR406", Severity: schema.Warning, Early: schema.Note, Since: "0.1", check: entryNamesAim,
		Title:     "an impact names the aims that it is about",
		Why:       "Where other entries name theirs, the matrix cannot show which aim this one answers.",
		Authority: "Equality Act 2010 s.149(1)(a) to (c)",
		Mend:      `Add aims = ["advance"] to the entry, or those that it answers.`,
	},
	{
		ID: "DR407", Severity: schema.Warning, Since: "0.1", check: entrySpeaks,
		Title:     "an impact says something",
		Why:       "An entry with a group and no answer looks like one at first sight, and is a blank.",
		Authority: inSubstance,
		Mend:      "Say what was considered and what it came to: impact, considered. \"None, because …\" is an answer.",
	},
}

// nothingRecorded says that no group has an impact at all, so that one finding tells everything.
func (s *subject) nothingRecorded() bool {
	return !slices.ContainsFunc(s.Impact, schema.Impact.Recorded)
}

func characteristicsAnswered(s *subject) []gap {
	if s.nothingRecorded() {
		return []gap{{
			"impact", "no impact is recorded, for any group or aim",
			`add [[impact]] with groups = ["all"], aims = ["eliminate", "advance", "foster"], impact and considered; and one for each group that the policy sets apart`,
		}}
	}
	return s.unanswered(func(r row) bool { return r.Characteristic() && !workOnly(r.ID) },
		`add [[impact]] with groups = [%q], aims, impact = "none" (or what it is) and considered = "…"`)
}

func marriageAnswered(s *subject) []gap {
	const service = "for a service, say that the Act does not protect this characteristic outside work"
	hint := service + "; if staff are affected, say how"
	if s.Workforce != nil && s.Workforce.Affected != nil {
		hint = "no staff are affected, so say that the Act does not protect this characteristic outside work"
		if *s.Workforce.Affected {
			hint = "staff are affected, so say how; " + service
		}
	}
	return s.unanswered(func(r row) bool { return workOnly(r.ID) },
		`add [[impact]] with groups = [%q], aims = ["eliminate"] and considered: `+hint)
}

func localGroupsAnswered(s *subject) []gap {
	return s.unanswered(func(r row) bool { return !r.Characteristic() },
		`add [[impact]] with groups = [%q] and considered = "…"`)
}

// unanswered gives the rows of a kind that have no entry at all.
func (s *subject) unanswered(of func(row) bool, hint string) []gap {
	if s.nothingRecorded() {
		return nil
	}
	meant := s.meantInImpact()
	var gaps []gap
	for _, r := range s.rows {
		if of(r) && len(r.entries) == 0 && !slices.Contains(meant, r.ID) {
			gaps = append(gaps, gap{below("impact", string(r.ID)), "no impact is recorded for " + r.Title, fmt.Sprintf(hint, r.ID)})
		}
	}
	return gaps
}

// meantInImpact gives the groups that entries most likely mean by ids which the form does not know.
func (s *subject) meantInImpact() []schema.Group {
	var ids []schema.Group
	for _, entry := range s.Impact {
		ids = append(ids, entry.Groups...)
	}
	return s.meant(ids)
}

// aimsNamed gives the aims that at least one entry is about.
func (s *subject) aimsNamed() []schema.Aim {
	var named []schema.Aim
	for _, entry := range s.Impact {
		if entry.Recorded() {
			named = append(named, entry.Aims...)
		}
	}
	return named
}

func aimsAnswered(s *subject) []gap {
	asked := make(map[schema.Aim]bool) // where another statute has its own groups, none may be
	for _, r := range s.rows {
		for _, aim := range r.Aims {
			asked[aim] = true
		}
	}
	if s.nothingRecorded() || len(asked) == 0 {
		return nil
	}
	named := s.aimsNamed()
	if len(named) == 0 {
		return []gap{{
			"impact", "no entry names an aim",
			`write aims = ["eliminate", "advance", "foster"] in each [[impact]], or those of the three that it is about`,
		}}
	}
	var gaps []gap
	for _, aim := range schema.Aims {
		if asked[aim.ID] && !slices.Contains(named, aim.ID) {
			gaps = append(gaps, gap{
				"impact", "nothing is recorded, for any group, about the aim to " + aimTitle(aim.ID),
				fmt.Sprintf("add %q to aims of the [[impact]] that answers it, or an entry of its own", aim.ID),
			})
		}
	}
	return gaps
}

// cellsAnswered speaks of rows that are answered in part; aims that nobody is answered for are left
// to aimsAnswered.
func cellsAnswered(s *subject) []gap {
	named, meant := s.aimsNamed(), s.meantInImpact()
	var gaps []gap
	for _, r := range s.rows {
		if len(r.entries) == 0 || slices.Contains(meant, r.ID) {
			continue
		}
		var blanks []schema.Aim
		for i, cell := range r.cells {
			if cell.State == schema.CellBlank && slices.Contains(named, r.Aims[i]) {
				blanks = append(blanks, r.Aims[i])
			}
		}
		if len(blanks) > 0 {
			gaps = append(gaps, gap{
				at("impact", r.entries[0]) + ".aims",
				fmt.Sprintf("nothing is recorded for %s about %s", r.Title, aimTitles(blanks)),
				fmt.Sprintf("add %q to aims if the entry's reasons cover it, or add an [[impact]] for it", blanks[0]),
			})
		}
	}
	return gaps
}

func entryNamesAim(s *subject) []gap {
	if len(s.aimsNamed()) == 0 {
		return nil
	}
	var gaps []gap
	for i, entry := range s.Impact {
		if entry.Recorded() && len(entry.Aims) == 0 && slices.ContainsFunc(entry.Groups, s.hasAims) {
			gaps = append(gaps, gap{
				at("impact", i) + ".aims", "the entry for " + s.entryName(i) + " names no aim",
				`write aims = ["advance"], or those that it answers`,
			})
		}
	}
	return gaps
}

// hasAims says that the form asks for aims of a group: of a local group it need not.
func (s *subject) hasAims(id schema.Group) bool {
	g := s.form.Group(id)
	return g == nil || len(g.Aims) > 0
}

// entryName names an entry of the analysis by its groups and sub-group.
func (s *subject) entryName(i int) string {
	entry := s.Impact[i]
	const most = 3
	ids := entry.Groups
	name := s.titles(ids)
	if len(ids) > most {
		name = fmt.Sprintf("%s and %d more groups", s.titles(ids[:1]), len(ids)-1)
	}
	if entry.SubGroup != "" {
		name += " (" + entry.SubGroup + ")"
	}
	return name
}

func entrySpeaks(s *subject) []gap {
	var gaps []gap
	for i, entry := range s.Impact {
		silent := entry.Impact == "" && entry.Rating == "" && len(entry.Mitigation) == 0
		if silent && allWeak(entry.Considered, entry.Response, entry.Justification) {
			gaps = append(gaps, gap{
				at("impact", i), "the entry for " + s.entryName(i) + " says nothing",
				`write impact = "none" (or what it is) and considered = "…", with the reason`,
			})
		}
	}
	return gaps
}
